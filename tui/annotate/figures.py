"""Numbers as bounds."""

from collections.abc import Sequence

from tui.annotate.parse import ParsedText
from tui.model.annotation import Figure, Mention
from tui.model.article import Article


def find_figures(article: Article, parsed: Sequence[ParsedText], mentions: Sequence[Mention]) -> tuple[Figure, ...]:
    """Every number that a reader would compare."""
    return ()
