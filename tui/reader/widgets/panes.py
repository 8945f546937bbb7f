"""The columns side by side: which are shown, which one has the keyboard, and what links them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.reader.blocks import body_document, ledger_document, removed_count
from tui.reader.layout.spans import Span
from tui.reader.widgets.box import Box
from tui.reader.widgets.column import Column
from tui.reader.widgets.header import ColumnHeader
from tui.reader.widgets.reading import ReadingColumn

if TYPE_CHECKING:
    from tui.model.annotation import Claim
    from tui.model.article import Article
    from tui.model.comparison import Comparison, Match

NARROWEST = 29
"""Cells that a column needs; where two do not fit, the columns become tabs."""
COMFORTABLE = 48
"""Cells that a third or fourth column asks for."""
MOST = 4


class Pane(Box):
    """One article: header and column.

    Args:
        number: Its place in the story.
        article: The article.
        name: Its id, as the header shows it; empty where it is the only one.
    """

    def __init__(self, number: int, article: Article, name: str) -> None:
        # As it will be when it is shown first: a class set later has all styles below it made again.
        super().__init__(id=f"pane-{number}", classes="-after" if number else None)
        self.number = number
        self.article = article
        self.header = ColumnHeader(article, name)
        self.column = ReadingColumn(body_document(article), self._sentences, id=f"column-{number}")
        if number == 0:
            self.header.add_class("-focused", update=False)
            self.column.add_class("-focused", update=False)

    def compose(self) -> ComposeResult:
        """Header above column."""
        yield self.header
        yield self.column

    def _sentences(self) -> list[tuple[int, int]]:
        from tui.annotate import sentences

        return [(item.start, item.end) for item in sentences(self.article) if item.where == "body"]


def columns_that_fit(width: int, articles: int) -> int:
    """How many columns there is room for."""
    if articles < 2 or width < 2 * NARROWEST:
        return 1
    return max(2, min(articles, MOST, width // COMFORTABLE))


def panes_shown(articles: int, room: int, base: int, active: int, wanted: Sequence[int] = ()) -> list[int]:
    """Which articles have a column: the active one, those that are wanted, the base, then the others in order."""
    order = dict.fromkeys([active, *wanted, base, *range(articles)])
    return sorted(list(order)[: max(1, room)])


def _width(number: int, shown: list[int], width: int) -> int:
    """Cells that a column will have: an equal share, less the line that parts it from the one before."""
    share = width // len(shown) + (shown.index(number) >= len(shown) - width % len(shown))
    return share - (number != shown[0])


def _reference(leader: Column) -> int:
    """The line of the screen that linked columns agree on.

    A third down, where a match is brought to; the first line at the top of the text, the last at its end, so that
    both columns begin and end together.
    """
    height, left = leader.size.height, leader.document.height - leader.size.height - leader.top
    return min(height, max(min(height // 3, leader.top), height - max(0, left)))


class Panes(Box):
    """All columns. State about the story comes from outside; places in the text are its own."""

    def __init__(self, articles: Sequence[Article], ids: Sequence[str]) -> None:
        super().__init__("horizontal", id="panes")
        self.styles.layer = "under"
        self.ids = list(ids)
        names = self.ids if len(articles) > 1 else [""]
        self.panes = [Pane(number, article, names[number]) for number, article in enumerate(articles)]
        self.active = 0
        self.linked = True
        self.zoomed = False
        self.ledger = False
        self.comparison: Comparison | None = None
        self._wanted: list[int] = []
        self._pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._following = False
        self._matches: list[Match] = []

    def compose(self) -> ComposeResult:
        """The panes that the width has room for; the others wait."""
        for pane in self.panes:
            pane.column.follow = self._follow
            yield pane
        self._arrange(self.app.size.width)

    @property
    def pane(self) -> Pane:
        """The one with the keyboard."""
        return self.panes[self.active]

    @property
    def column(self) -> ReadingColumn:
        """The column with the keyboard."""
        return self.pane.column

    @property
    def shown(self) -> list[int]:
        """Numbers of the articles that have a column now."""
        return [pane.number for pane in self.panes if pane.display]

    # Which columns are shown ---------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Fit the columns to the new width."""
        self._arrange(self.size.width)

    def activate(self, number: int, *, focus: bool = True) -> None:
        """Give an article's column the keyboard."""
        self.active = number % len(self.panes)
        self._arrange(self.size.width or self.app.size.width)
        if focus:
            self.column.focus(scroll_visible=False)

    def zoom(self) -> None:
        """One column alone, or all again."""
        self.zoomed = not self.zoomed
        self._arrange(self.size.width)

    def _arrange(self, width: int) -> None:
        room = 1 if self.zoomed else columns_that_fit(width, len(self.panes))
        shown = panes_shown(len(self.panes), room, 0, self.active, self._wanted)
        height = max(self.panes[number].header.height_at(_width(number, shown, width)) for number in shown)
        for pane in self.panes:
            pane.display = pane.number in shown
            pane.set_class(pane.number != shown[0], "-after")
            here = pane.number == self.active
            pane.header.set_class(here, "-focused")
            pane.column.set_class(here, "-focused")
            if pane.display:
                pane.header.styles.height = height
                pane.column.prepare(_width(pane.number, shown, width))
            self._note(pane, len(shown))

    def _note(self, pane: Pane, shown: int) -> None:
        words = []
        if shown < len(self.panes):
            words.append(f"{pane.number + 1} of {len(self.panes)}")
        if self.ledger:
            words.append(f"{removed_count(pane.article)} removed")
        if not self.linked and len(self.panes) > 1:
            words.append("not linked")
        pane.header.set_note(" · ".join(words))

    # What is painted ------------------------------------------------------------------------------------------------

    def set_comparison(self, comparison: Comparison) -> None:
        """Marks of a comparison: entities, and headers where a date has changed."""
        from tui.reader.marking import entity_spans

        self.comparison = comparison
        for pane, name in zip(self.panes, self.ids, strict=True):
            article = next((member.article for member in comparison.members if member.id == name), None)
            if article is not None and article != pane.article:
                pane.article = article
                pane.header.set_article(article)
            pane.column.mark("entity", entity_spans(comparison, name))

    def set_matches(self, matches: Sequence[Match]) -> None:
        """Letters of these matches in the margins."""
        from tui.reader.marking import entity_spans, letters

        self._pairs.clear()
        self._matches = list(matches)
        for pane, name in zip(self.panes, self.ids, strict=True):
            pane.column.set_letters(letters(matches, name))
            entities = entity_spans(self.comparison, name, "headline") if self.comparison else []
            pane.header.mark(entities, letters(matches, name, "headline"))

    def set_current(self, match: Match | None, only: tuple[str, Claim] | None = None) -> None:
        """The passages of the current match, or of a claim that stands in one article only."""
        from tui.reader.marking import passages

        for pane, name in zip(self.panes, self.ids, strict=True):
            body, head = passages(match, name), passages(match, name, "headline")
            if only and only[0] == name:
                span = [Span(only[1].start, only[1].end, "passage")]
                body, head = (span, []) if only[1].where == "body" else ([], span)
            pane.column.mark("passage", body)
            pane.header.mark_passage(head)

    def mark_entity(self, entity: str | None) -> None:
        """Show the mentions of one entity as chosen."""
        from tui.reader.marking import mentions_of

        for pane, name in zip(self.panes, self.ids, strict=True):
            spans = mentions_of(self.comparison, entity, name) if self.comparison and entity else []
            pane.column.mark("chosen", spans)

    def mark_chosen(self, places: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        """Show stretches of the texts as chosen.

        Args:
            places: Article id to start and end in its body.
        """
        for pane, name in zip(self.panes, self.ids, strict=True):
            pane.column.mark("chosen", [Span(*place, "chosen") for place in places.get(name, ())])

    def mark_figures(self, on: bool) -> None:
        """Mark figures, or not."""
        from tui.reader.marking import figure_spans

        for pane, name in zip(self.panes, self.ids, strict=True):
            pane.column.mark("figure", figure_spans(self.comparison, name) if self.comparison and on else [])

    def show_ledger(self, on: bool) -> None:
        """Show what was removed in its place, or the body alone."""
        self.ledger = on
        self._pairs.clear()
        for pane in self.panes:
            pane.column.show((ledger_document if on else body_document)(pane.article))
            self._note(pane, len(self.shown))

    # Places ---------------------------------------------------------------------------------------------------------

    def go_to(self, places: dict[int, tuple[int, int]]) -> None:
        """Show a stretch in each of some columns, all on one line of the screen.

        Args:
            places: Article number to start and end in its body.
        """
        if not places:
            return
        self._wanted = list(places)
        if self.active not in places:
            self.active = min(places)
        self._arrange(self.size.width)
        columns = {number: self.panes[number].column for number in places if self.panes[number].display}
        lines = {number: column.document.line_of(places[number][0]) for number, column in columns.items()}
        height = min(column.size.height for column in columns.values()) if columns else 0
        row = max(0, min([height // 3, *lines.values()]))
        self._following = True
        for number, column in columns.items():
            column.scroll_line(lines[number] - row, past_end=len(columns) > 1)
            column.place_cursor(places[number][0])
        self._following = False

    def put_back(self, places: Mapping[int, tuple[int, int]]) -> None:
        """Go back to where the texts stood.

        Args:
            places: Article number to the offset at the top of its column and that of the cursor.
        """
        self._following = True
        for number, (top, caret) in places.items():
            if number < len(self.panes):
                column = self.panes[number].column
                column.place_cursor(caret)
                column.scroll_line(column.document.line_of(top), past_end=True)
        self._following = False

    def set_linked(self, on: bool) -> None:
        """Link the columns' scrolling, or not."""
        self.linked = on
        for pane in self.panes:
            self._note(pane, len(self.shown))

    def _follow(self, leader: Column) -> None:
        """Bring the other columns to the place that belongs to where the leader was scrolled."""
        from tui.reader.marking import across

        if self._following or not self.linked or leader is not self.column:
            return
        self._following = True
        row = _reference(leader)
        for number in self.shown:
            other = self.panes[number].column
            if other is not leader:
                heights = (leader.document.height, other.document.height)
                line = across(leader.top + row, self._linking(self.active, number), heights)
                other.scroll_line(round(line) - row)
        self._following = False

    def _linking(self, first: int, second: int) -> list[tuple[int, int]]:
        """Pairs of lines of two columns that the matches link, at their present widths."""
        from tui.reader.marking import chain

        one, two = self.panes[first].column.document, self.panes[second].column.document
        if (first, second) not in self._pairs:
            pairs = []
            for match in self._matches:
                starts: dict[str, int] = {}
                for side in match.sides:
                    if side.where == "body":
                        starts.setdefault(side.article, side.start)
                if self.ids[first] in starts and self.ids[second] in starts:
                    pairs.append((starts[self.ids[first]], starts[self.ids[second]]))
            self._pairs[first, second] = chain(pairs)
        return chain((one.line_of(a), two.line_of(b)) for a, b in self._pairs[first, second])
