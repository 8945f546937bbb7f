"""The columns side by side: which are shown, in which order and how wide, and which one has the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.reader.blocks import body_document, ledger_document, removed_count
from tui.reader.layout.columns import columns_shown, columns_that_fit, resized, widths
from tui.reader.widgets.box import Box
from tui.reader.widgets.linking import Linking
from tui.reader.widgets.marking import Marking
from tui.reader.widgets.pane import Pane
from tui.reader.widgets.reading import ReadingColumn
from tui.settings import USUAL, Settings

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.comparison import Comparison, Match
    from tui.reader.veil import Veil


class Panes(Marking, Linking, Box):
    """All columns. State about the story comes from outside; places in the text are its own.

    Attributes:
        order: Numbers of the articles, in the order of the columns; the first one is the base.
        closed: How many articles of the story have no column.
        shares: Cells that the columns were given by the user, by how many there are; they give the proportions.
    """

    def __init__(self, articles: Sequence[Article], ids: Sequence[str], settings: Settings = USUAL) -> None:
        super().__init__("horizontal", id="panes")
        self.styles.layer = "under"
        self.ids = list(ids)
        self._settings = settings
        self._made = 0
        self.panes: list[Pane] = []
        for number, article in enumerate(articles):
            self.panes.append(self._new_pane(number, article, ids[number] if len(articles) > 1 else ""))
        self.order = list(range(len(articles)))
        self.closed = 0
        self.shares: dict[int, list[int]] = {}
        self._sized = False
        self.active = 0
        self.linked = settings.linked
        self.zoomed = False
        self.ledger = False
        self.comparison: Comparison | None = None
        self.veil: Veil | None = None
        self._wanted: list[int] = []
        self._pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._matches: list[Match] = []
        self._passages: dict[int, int] = {}

    def compose(self) -> ComposeResult:
        """The panes that the width has room for; the others wait."""
        yield from self.panes
        self._arrange(self.app.size.width)

    def _new_pane(self, number: int, article: Article, name: str) -> Pane:
        pane = Pane(number, article, name, self._settings, made=self._made)
        self._made += 1
        pane.column.follow = self._follow
        pane.column.settled = self._settle
        pane.header.chosen = self._chosen_tab
        return pane

    @property
    def pane(self) -> Pane:
        """The one with the keyboard."""
        return self.panes[self.active]

    @property
    def column(self) -> ReadingColumn:
        """The column with the keyboard."""
        return self.pane.column

    @property
    def base(self) -> int:
        """Number of the article that the others stand beside."""
        return self.order[0]

    @property
    def shown(self) -> list[int]:
        """Numbers of the articles that have a column now, from left to right."""
        return [number for number in self.order if self.panes[number].display]

    # Which articles there are --------------------------------------------------------------------------------------

    def lay(self, articles: Sequence[Article], ids: Sequence[str], leap: Callable[[], None]) -> None:
        """Show these articles. Those that lie there already keep their column with all that is in it.

        What is marked in the texts is to be marked anew.

        Args:
            articles: All of them, by number.
            ids: Their ids.
            leap: Told before a far step in a column that is new.
        """
        there = {(pane.article.source, pane.article.sha256): pane for pane in self.panes}
        active, before = self.pane, [self.panes[number] for number in self.order]
        panes, new = [], []
        for number, (article, name) in enumerate(zip(articles, ids, strict=True)):
            pane = there.pop((article.source, article.sha256), None)
            if pane is None:
                pane = self._new_pane(number, article, name)
                pane.column.leap = leap
                if self.ledger:
                    pane.column.document = ledger_document(article, self._settings.gap)
                new.append(pane)
            pane.number = number
            pane.header.set_name(name if len(articles) > 1 else "")
            panes.append(pane)
        self.panes, self.ids = panes, list(ids)
        for pane in new if self.veil is not None else ():
            # Blind reading shows nothing of it even for a moment.
            pane.header.set_article(self._face(pane))
            pane.column.document = body_document(self._face(pane), self._settings.gap)
        kept = [pane.number for pane in before if pane in panes]
        self.order = kept + [number for number in range(len(panes)) if number not in kept]
        self.active = active.number if active in panes else self.order[0]
        self._wanted, self._passages = [], {}
        self._pairs.clear()
        had_keyboard = active not in panes and active.column.has_focus
        if new:
            self.mount(*new)
        for pane in there.values():
            pane.display = False
            pane.remove()
        self._sort()
        self._arrange(self.size.width)
        if had_keyboard:
            self.screen.set_focus(self.column, scroll_visible=False)

    def put_in_order(self, order: Sequence[int]) -> None:
        """Put the columns in another order.

        Args:
            order: Numbers of all articles, from left to right.
        """
        self.order = list(order)
        self._sort()
        self._arrange(self.size.width)

    def _sort(self) -> None:
        # Those that were just closed are still there for a moment.
        self.sort_children(key=lambda child: self.order.index(child.number) if child in self.panes else -1)

    # Which columns are shown ---------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Fit the columns to the new width."""
        self._arrange(self.size.width)

    def activate(self, number: int, *, focus: bool = True) -> None:
        """Give an article's column the keyboard."""
        number %= len(self.panes)
        if number != self.active:
            # Who goes on to another article has left the match behind, whose articles were wanted.
            self._wanted = []
        self.active = number
        self._arrange(self.size.width or self.app.size.width)
        if focus:
            # A widget asks for the keyboard later; keys that are there already are for this column.
            self.screen.set_focus(self.column, scroll_visible=False)

    def beside(self, by: int) -> int:
        """Number of the article so many columns further than the active one, round the ends, shown or not."""
        return self.order[(self.order.index(self.active) + by) % len(self.order)]

    def zoom(self) -> None:
        """One column alone, or all again."""
        self.zoomed = not self.zoomed
        self._arrange(self.size.width)

    def widen(self, by: int) -> bool:
        """Give the active column so many cells more. Returns whether there was anything to give."""
        shown = self.shown
        now = widths(self.size.width, len(shown), self.shares.get(len(shown), ()))
        new = resized(now, shown.index(self.active), by)
        if new == now:
            return False
        self.shares[len(shown)] = new
        self._arrange(self.size.width)
        return True

    def set_shares(self, shares: Mapping[int, Sequence[int]]) -> None:
        """Make the columns as wide as they were once made; equally wide where nothing is said."""
        self.shares = {count: list(cells) for count, cells in shares.items()}
        self._arrange(self.size.width)

    def _arrange(self, width: int) -> None:
        room = 1 if self.zoomed else columns_that_fit(width, len(self.panes), self._settings.columns)
        before = self.shown if len(self.shown) <= room else ()
        shown = columns_shown(self.order, room, self.active, self._wanted, before)
        own = self.shares.get(len(shown), ())
        cells = dict(zip(shown, widths(width, len(shown), own), strict=True))
        self._show_tabs(shown)
        inner = {number: wide - (number != shown[0]) for number, wide in cells.items()}
        height = max(self.panes[number].header.height_at(wide) for number, wide in inner.items())
        rows = self.size.height or self.app.size.height
        for pane in self.panes:
            pane.display = pane.number in shown
            here = pane.number == self.active
            pane.set_active(here)
            if pane.display:
                after = shown.index(pane.number)
                pane.set_class(after > 0, "-after")
                pane.cross(shown[after - 1] == self.active, here)
                if own or self._sized:
                    pane.styles.width = cells[pane.number] if own else "1fr"
                pane.header.styles.height = height
                pane.column.prepare(inner[pane.number], max(0, rows - height))
            self._note(pane, len(shown))
        self._sized = self._sized or bool(own)

    def _show_tabs(self, shown: Sequence[int]) -> None:
        """Above the last column: the articles that take turns in it."""
        turns = [number for number in self.order if number not in shown[:-1]]
        for pane in self.panes:
            if pane.number == shown[-1] and len(turns) > 1:
                pane.header.set_tabs([self.panes[number].header for number in turns], turns.index(pane.number))
            else:
                pane.header.set_tabs((), 0)

    def _chosen_tab(self, header: object) -> None:
        self.activate(next(pane.number for pane in self.panes if pane.header is header))

    def _note(self, pane: Pane, shown: int) -> None:
        words = []
        if shown < len(self.panes):
            words.append(f"{self.order.index(pane.number) + 1} of {len(self.panes)}")
        if self.closed and pane.number == self.active:
            words.append(f"{self.closed} closed")
        if self.ledger:
            words.append(f"{removed_count(pane.article)} removed")
        if not self.linked and len(self.panes) > 1:
            words.append("not linked")
        pane.header.set_note(" · ".join(words))
