"""What an article says: sentences, names, figures, times, and claims with who makes them.

The face of the room. Nothing here loads a language model until `annotate` is called.
"""

from tui.annotate.sentences import sentences
from tui.model.annotation import Annotation
from tui.model.article import Article

__all__ = ["annotate", "redate", "sentences", "version"]


def annotate(article: Article) -> Annotation:
    """All that can be found in the article. Loads the language model on its first call (about a second).

    Without an installed model it still works, by rules alone, and says so in `Annotation.notices`.
    """
    from tui.annotate.annotator import annotate as run

    return run(article)


def version() -> str:
    """Version of the annotator and names of its models: with the source's hash, the key of the analysis cache.

    Loads nothing heavy: the models are asked for their version, not loaded.
    """
    from tui.annotate.versions import version as run

    return run()


def redate(annotation: Annotation, article: Article) -> Annotation:
    """The annotation with every time resolved anew against `article.date`. Loads no language model.

    For an article whose date the user typed or corrected after it was analysed.
    """
    from tui.annotate.times import redate as run

    return run(annotation, article)
