"""What an article says: sentences, names, figures, times, and claims with who makes them.

The face of the room. Nothing here loads a language model until `annotate` is called; `annotator` strings the steps
together. One folder a step, each with its own map:

    sentences.py   sentences by rules, without a model
    tables/        what is known beforehand: words and names
    models/        the language model and the embedding model
    syntax/        the parse, mended
    figures/       numbers and what they count
    times/         dates and times
    names/         who and what is named
    speech/        who says it
    claims/        what is said, one claim for each thing

A step imports only from those above it; import contracts hold that.
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
    from tui.annotate.times.find import redate as run

    return run(annotation, article)
