"""What a view is, and which views there are."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.model.comparison import Comparison
    from tui.reader.views.passages import Passage
    from tui.reader.widgets.rows import Row, RowLine

VIEWS = {
    "figures": "views_figures",
    "quotes": "views_quotes",
    "timeline": "views_timeline",
    "only": "views_only",
    "headline": "views_headline",
    "attribution": "views_attribution",
    "matrix": "views_matrix",
}
"""Each view's name and the module beside this one that holds it, as `VIEW`; loaded when it is first asked for."""

PLACES = {
    "figures": "the view of figures",
    "quotes": "the view of quotes",
    "timeline": "the timeline",
    "only": "what stands in one article only",
    "headline": "headline against body",
    "attribution": "who says it and how surely",
    "matrix": "the matrix",
}
"""What the help calls each."""


class View(Protocol):
    """One view.

    Attributes:
        title: Its name, for the line above it.
        empty: What is said where it has no rows: why, and what to do.
    """

    title: str
    empty: str

    def rows(self, comparison: Comparison) -> list[Row]:
        """Its rows, each either a `PassageRow` or a heading."""

    def summary(self, comparison: Comparison) -> str:
        """What the line above says of it, in a few words."""

    def head(self, comparison: Comparison, width: int) -> RowLine:
        """A line that stays above the rows when they scroll; empty for none."""


class Seen:
    """Where the user stands in one view, kept while the story is open."""

    def __init__(self) -> None:
        self.chosen: str | None = None
        self.words = ""


class Opener(Protocol):
    """The desk, as a view needs it."""

    @property
    def comparison(self) -> Comparison | None:
        """What is found; None before it is."""

    @property
    def waiting(self) -> str:
        """Why nothing is found yet, and what to do."""

    async def keep(self, passage: Passage) -> None:
        """Keep a passage, with a note."""


def view_named(name: str) -> View:
    """The view of that name."""
    found: View = import_module(f"tui.reader.screens.{VIEWS[name]}").VIEW
    return found
