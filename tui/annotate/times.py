"""Dates and times, resolved against the article's own date."""

from collections.abc import Sequence

from tui.annotate.parse import ParsedText
from tui.model.annotation import Annotation, TimeReference
from tui.model.article import Article


def find_times(article: Article, parsed: Sequence[ParsedText]) -> tuple[TimeReference, ...]:
    """Every date or time in the text."""
    return ()


def redate(annotation: Annotation, article: Article) -> Annotation:
    """The annotation with its times resolved anew against `article.date`."""
    return annotation
