"""The columns side by side: which are shown, which one has the keyboard, and what links them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.geometry import Size

from tui.reader.blocks import body_document, ledger_document, removed_count
from tui.reader.layout.spans import Span
from tui.reader.widgets.box import Box
from tui.reader.widgets.column import Column
from tui.reader.widgets.header import ColumnHeader
from tui.reader.widgets.reading import ReadingColumn
from tui.settings import USUAL, Settings

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
        settings: How the text is set.
    """

    def __init__(self, number: int, article: Article, name: str, settings: Settings) -> None:
        # As it will be when it is shown first: a class set later has all styles below it made again.
        super().__init__(id=f"pane-{number}", classes="-after" if number else None)
        self.number = number
        self.article = article
        self.header = ColumnHeader(article, name)
        document = body_document(article, settings.gap)
        self.column = ReadingColumn(document, self._sentences, id=f"column-{number}", aside=settings.margin)
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


def columns_that_fit(width: int, articles: int, most: int = 0) -> int:
    """How many columns there is room for.

    Args:
        width: Cells.
        articles: How many there are.
        most: How many the user wants at most, who then takes narrower ones; 0 to keep them comfortable.
    """
    if articles < 2 or width < 2 * NARROWEST:
        return 1
    fit = min(most, width // NARROWEST) if most else max(2, width // COMFORTABLE)
    return min(articles, MOST, fit)


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

    def __init__(self, articles: Sequence[Article], ids: Sequence[str], settings: Settings = USUAL) -> None:
        super().__init__("horizontal", id="panes")
        self.styles.layer = "under"
        self.ids = list(ids)
        names = self.ids if len(articles) > 1 else [""]
        self.panes = [Pane(number, article, names[number], settings) for number, article in enumerate(articles)]
        self.active = 0
        self._settings = settings
        self.linked = settings.linked
        self.zoomed = False
        self.ledger = False
        self.comparison: Comparison | None = None
        self._wanted: list[int] = []
        self._pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._following = False
        self._matches: list[Match] = []
        self._passages: dict[int, int] = {}
        self._together: list[Size] | None = None

    def compose(self) -> ComposeResult:
        """The panes that the width has room for; the others wait."""
        for pane in self.panes:
            pane.column.follow = self._follow
            pane.column.settled = self._settle
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
            # A widget asks for the keyboard later; keys that are there already are for this column.
            self.screen.set_focus(self.column, scroll_visible=False)

    def zoom(self) -> None:
        """One column alone, or all again."""
        self.zoomed = not self.zoomed
        self._arrange(self.size.width)

    def _arrange(self, width: int) -> None:
        room = 1 if self.zoomed else columns_that_fit(width, len(self.panes), self._settings.columns)
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
            self._passages.pop(pane.number, None)
            if body:
                self._passages[pane.number] = body[0].start
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
            pane.column.show((ledger_document if on else body_document)(pane.article, self._settings.gap))
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
        self._look_together()

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
        self._look_together()

    def set_linked(self, on: bool) -> None:
        """Link the columns' scrolling, or not."""
        self.linked = on
        for pane in self.panes:
            self._note(pane, len(self.shown))

    def _follow(self, leader: Column) -> None:
        """Bring the other columns to the place that belongs to where the leader was scrolled."""
        if self._following or leader.settling:
            return
        if self.linked and leader is self.column:
            self._lead(leader)
        if self._together == self._sizes():
            self._look_together()

    def _lead(self, leader: Column) -> None:
        from tui.reader.marking import across

        self._following = True
        row = _reference(leader)
        for number in self.shown:
            other = self.panes[number].column
            if other is not leader:
                heights = (leader.document.height, other.document.height)
                line = across(leader.top + row, self._linking(self.active, number), heights)
                other.scroll_line(round(line) - row)
        self._following = False

    # The passages of the current match on one line ----------------------------------------------------------------

    def _settle(self, column: Column) -> None:
        """After a resize: passages that stood on one line stand on one again, where the active column has its own."""
        columns = self._with_passages()
        if self._together is None or not columns:
            if self.linked and column is self.column:
                self._follow(column)
            return
        leader = self.column if self.column in columns else next(iter(columns))
        height = min(other.size.height for other in columns)
        row = columns[leader] - leader.top
        row = max(0, min(row if 0 <= row < height else height // 3, *columns.values()))
        self._following = True
        for other, line in columns.items():
            other.scroll_line(line - row, past_end=len(columns) > 1)
        self._following = False
        self._together = self._sizes()

    def _look_together(self) -> None:
        """Remember whether the current match's passages stand in sight and on one line, and at which sizes."""
        rows = {(line - column.top, column.size.height) for column, line in self._with_passages().items()}
        one = len({row for row, _height in rows}) == 1 and all(0 <= row < height for row, height in rows)
        self._together = self._sizes() if one else None

    def _with_passages(self) -> dict[ReadingColumn, int]:
        """The columns that show a passage of the current match, and the line of its start."""
        columns = {
            self.panes[number].column: start for number, start in self._passages.items() if number in self.shown
        }
        return {column: column.document.line_of(start) for column, start in columns.items()}

    def _sizes(self) -> list[Size]:
        return [pane.column.size for pane in self.panes]

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
