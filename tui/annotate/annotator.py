"""Puts the parts together: an article in, its annotation out."""

from tui.annotate.claims.find import find_claims
from tui.annotate.figures.find import find_figures
from tui.annotate.models import embedding, language
from tui.annotate.names.find import find_entities
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import parse
from tui.annotate.times.find import find_times
from tui.annotate.versions import version
from tui.model.annotation import Annotation
from tui.model.article import Article

NO_MODEL = "no English language model is installed: names and claims are found by rules only, and fewer of them"


def annotate(article: Article) -> Annotation:
    """All that can be found in one article.

    Without a language model the text is only cut into words: sentences, figures and times are found by rules as
    far as they go, and a notice says so.
    """
    nlp = language.load()
    split = sentences(article)
    parsed = parse(article, split, nlp or language.blank())
    entities, mentions = find_entities(article, parsed)
    walked = parsed if nlp is not None else ()  # where text was only cut into words there is no tree to walk
    figures = find_figures(article, walked)
    times = find_times(article, walked)
    claims = find_claims(article, parsed, entities, mentions, figures, times)
    notices = [NO_MODEL] if nlp is None else []
    if trouble := embedding.trouble():
        notices.append(trouble)
    return Annotation(
        sha256=article.sha256,
        cleaner=article.cleaner,
        annotator=version(),
        sentences=split,
        entities=entities,
        mentions=mentions,
        figures=figures,
        times=times,
        claims=embedding.with_vectors(claims),
        notices=tuple(notices),
    )
