"""What links the columns: matches, whose passages are brought to one line of the screen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.geometry import Size

from tui.reader.layout.document import Top
from tui.reader.widgets.column import Column
from tui.reader.widgets.pane import Pane
from tui.reader.widgets.reading import ReadingColumn

if TYPE_CHECKING:
    from tui.model.comparison import Match
    from tui.reader.widgets.box import Box

    _Base = Box
else:
    # Textual takes a while to set up each class of widgets, before the first frame.
    _Base = object


def _reference(leader: Column) -> int:
    """The line of the screen that linked columns agree on.

    A third down, where a match is brought to; the first line at the top of the text, the last at its end, so that
    both columns begin and end together. In a text of less than two screens the one goes over into the other.
    """
    height, most = leader.rows_shown, leader.document.height - leader.rows_shown
    if most < height:
        return min(height, height * leader.top // most) if most > 0 else 0
    return min(height, max(min(height // 3, leader.top), height - (most - leader.top)))


class Linking(_Base):
    """Part of the columns that keeps them at the same place of what they tell."""

    panes: Sequence[Pane]
    ids: Sequence[str]
    order: Sequence[int]
    active: int
    linked: bool
    _wanted: list[int]
    _matches: Sequence[Match]
    _passages: dict[int, int]
    _pairs: dict[tuple[int, int], list[tuple[int, int]]]
    _still = False
    """Whether columns come or go just now: the others stay where they are."""
    _places: dict[int, tuple[int, ...]]
    _following = False
    _together: dict[int, Size] | None = None
    _placed: dict[int, Size] | None = None
    """Sizes of the columns for which their texts were brought to a match, if that was the last that placed them."""

    @property
    def column(self) -> ReadingColumn:
        """The column with the keyboard."""
        raise NotImplementedError

    @property
    def shown(self) -> list[int]:
        """Numbers of the articles that have a column now, from left to right."""
        raise NotImplementedError

    def _note(self, pane: Pane, shown: int) -> None:
        """What the header says of its column."""
        raise NotImplementedError

    def _arrange(self, width: int) -> None:
        """Show the columns that there is room for."""
        raise NotImplementedError

    # Places ---------------------------------------------------------------------------------------------------------

    def go_to(self, places: dict[int, tuple[int, int]], headlines: Collection[int] = ()) -> None:
        """Show a stretch in each of some columns, all on one line of the screen.

        Args:
            places: Article number to start and end in its body.
            headlines: Numbers of articles whose headlines are to be seen; their texts stay where they stand.
        """
        wanted = [*places, *(number for number in headlines if number not in places)]
        if not wanted:
            return
        self._wanted = wanted
        if self.active not in wanted:
            self.active = min(places or wanted, key=self.order.index)
        self._arrange(self.size.width)
        if isinstance(self.screen.focused, ReadingColumn) and self.screen.focused is not self.column:
            # A column that is in sight no more would have the keyboard.
            self.screen.set_focus(self.column, scroll_visible=False)
        columns = {number: self.panes[number].column for number in places if self.panes[number].display}
        lines = {number: column.document.line_of(places[number][0]) for number, column in columns.items()}
        height = min(column.rows_shown for column in columns.values()) if columns else 0
        row = max(0, min([height // 3, *lines.values()]))
        self._following = True
        for number, column in columns.items():
            column.scroll_line(lines[number] - row, past_end=len(columns) > 1)
            column.place_cursor(places[number][0])
        self._following = False
        self._look_together()
        self._placed = self._sizes()

    def put_back(self, places: Mapping[int, tuple[int, ...]]) -> None:
        """Go back to where the texts stood.

        Args:
            places: Article number to its column's `spot`.
        """
        if self._still:
            self._places |= places
        self._following = True
        for number, (top, caret, *below) in places.items():
            if number < len(self.panes):
                column = self.panes[number].column
                column.place_cursor(caret)
                column.scroll_to_text(Top(top, *below), past_end=True)
        self._following = False
        self._look_together()

    def hold_still(self, places: Mapping[int, tuple[int, ...]]) -> None:
        """Have the texts stand where they stood as soon as the columns have their new widths.

        Args:
            places: As for `put_back`.
        """
        self._still = True
        self._places = dict(places)

        def put() -> None:
            self._still = False
            self.put_back(self._places)

        self.call_after_refresh(lambda: self.call_after_refresh(put))

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

    def _settle(self, _column: Column) -> None:
        """After a resize: passages that stood on one line stand on one again, where the active column has its own."""
        if self._still or self._placed == self._sizes():
            return
        self._placed = None
        columns = self._with_passages()
        if self._together is None or not columns:
            return
        leader = self.column if self.column in columns else next(iter(columns))
        height = min(other.rows_shown for other in columns)
        row = columns[leader] - leader.top
        row = max(0, min(row if 0 <= row < height else height // 3, *columns.values()))
        self._following = True
        for other, line in columns.items():
            other.scroll_line(line - row, past_end=len(columns) > 1)
        self._following = False
        self._together = self._sizes()

    def _look_together(self) -> None:
        """Remember whether the current match's passages stand in sight and on one line, and at which sizes."""
        rows = {(line - column.top, column.rows_shown) for column, line in self._with_passages().items()}
        one = len({row for row, _height in rows}) == 1 and all(0 <= row < height for row, height in rows)
        self._together = self._sizes() if one else None

    def _with_passages(self) -> dict[ReadingColumn, int]:
        """The columns that show a passage of the current match, and the line of its start."""
        columns = {
            self.panes[number].column: start for number, start in self._passages.items() if number in self.shown
        }
        return {column: column.document.line_of(start) for column, start in columns.items()}

    def _sizes(self) -> dict[int, Size]:
        return {number: self.panes[number].column.size_to_come for number in self.shown}

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
