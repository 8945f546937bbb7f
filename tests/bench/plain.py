"""Annotates a bare stretch of text, for benchmarks whose data are sentences."""

from tui.annotate.figures.find import find_figures
from tui.annotate.models.language import load
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import ParsedText
from tui.annotate.syntax.parse import parse as run_parser
from tui.annotate.times.find import find_times
from tui.model.annotation import Figure, TimeReference
from tui.model.article import Article, Paragraph, Piece


def article(text: str) -> Article:
    """An article of one paragraph."""
    return Article("-", "", "", "", text, (Paragraph(0, len(text), (Piece(0, len(text), text),)),), ())


def annotated(text: str, *, parse: bool = True) -> tuple[tuple[Figure, ...], tuple[TimeReference, ...]]:
    """Figures and times of `text`."""
    one = article(text)
    nlp = load() if parse else None
    parsed: tuple[ParsedText, ...] = run_parser(one, sentences(one), nlp) if nlp else ()
    return find_figures(one, parsed), find_times(one, parsed)
