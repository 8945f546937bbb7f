"""A list of rows of any height, with one of them chosen. The panel, the entities and the bookmarks are such lists."""

from bisect import bisect_right
from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message

from tui.reader.actions import bindings
from tui.reader.widgets.lines import Lines
from tui.reader.widgets.painted import Part

RowLine = list[Part]


class Row:
    """One row. Subclasses say how it looks; `key` is None where it cannot be chosen."""

    key: str | None = None

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:
        """Its lines at a width.

        Args:
            width: Cells.
            chosen: Whether it is the chosen one, which may show more.
            room: Lines of the list that can be seen at once.
        """
        raise NotImplementedError

    def height(self, width: int, chosen: bool, room: int) -> int:
        """How many lines `lines` gives. Rows that can tell without laying them out do: most are never seen."""
        return len(self.lines(width, chosen, room))


class TextRow(Row):
    """A row of fixed lines."""

    def __init__(self, *lines: RowLine, key: str | None = None) -> None:
        self._lines = list(lines)
        self.key = key

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """The same at any width."""
        return self._lines

    def height(self, width: int, chosen: bool, room: int) -> int:  # noqa: ARG002
        """The same at any width."""
        return len(self._lines)


class Rows(Lines):
    """A Line API list: rows are measured for each width, and laid out and painted when they are shown."""

    ALLOW_SELECT = False
    BINDINGS = bindings("list")

    class Chosen(Message):
        """Another row was chosen by the user.

        Attributes:
            rows: Which list.
            key: Key of the row.
        """

        def __init__(self, rows: "Rows", key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> "Rows":
            """The list, for `@on` with a selector."""
            return self.rows

    class Opened(Chosen):
        """A row was opened (Enter, or a second click)."""

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows = list(rows)
        self._index = -1
        self._tops: list[int] = []
        # Lines of a row by its place and whether it is chosen: one step down the list changes two of them.
        self._known: dict[tuple[int, bool], list[RowLine]] = {}
        self._laid_out_for = (0, 0)

    @property
    def chosen(self) -> str | None:
        """Key of the chosen row."""
        return self._rows[self._index].key if 0 <= self._index < len(self._rows) else None

    @property
    def keys(self) -> list[str]:
        """Keys of all rows that can be chosen, in order."""
        return [row.key for row in self._rows if row.key is not None]

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, in order."""
        return self._rows

    def show(self, rows: Sequence[Row], chosen: str | None = None) -> None:
        """Show other rows; the chosen one stays chosen where it is still there."""
        wanted = chosen if chosen is not None else self.chosen
        self._rows = list(rows)
        self._known.clear()
        self._index = self._find(wanted)
        self._lay_out()
        self._reveal()

    def choose(self, key: str | None) -> None:
        """Choose a row, without a message."""
        index = self._find(key)
        if index != self._index:
            before, self._index = self._index, index
            self._lay_out_again(before, index)
            self._reveal()

    def text(self) -> str:
        """All lines without their styles."""
        lines = [line for index in range(len(self._tops)) for line in self._lines_of(index)]
        return "\n".join("".join(part.text for part in line) for line in lines)

    def action_move(self, by: int) -> None:
        """The next row that can be chosen, in a direction; so many where a number was typed."""
        step = 1 if by > 0 else -1
        rows = [index for index, row in enumerate(self._rows) if row.key is not None][::step]
        ahead = [index for index in rows if self._index < 0 or (index - self._index) * step > 0]
        if ahead:
            self._choose_by_user(ahead[min(max(self.take_count(), 1), len(ahead)) - 1])
        elif step < 0:
            self.go_to_line(0)

    def action_page(self, by: int) -> None:
        """A page down or up; so many where a number was typed."""
        if not 0 <= self._index < len(self._tops):  # none chosen, or no room yet to lay any out
            self.action_move(by)
            return
        target = self._tops[self._index] + by * (self.take_count() or 1) * max(1, self.size.height - 1)
        index = max(0, bisect_right(self._tops, target) - 1)
        near = sorted(range(len(self._rows)), key=lambda i: (abs(i - index), i))
        self._choose_by_user(next((i for i in near if self._rows[i].key is not None), self._index))

    def action_end(self, which: int) -> None:
        """The first or the last row; the row of that number where one was typed."""
        rows = [index for index, row in enumerate(self._rows) if row.key is not None]
        if not rows:
            self.go_to_line(0 if which < 0 else self.total)
        elif count := self.take_count():
            self._choose_by_user(rows[min(count, len(rows)) - 1])
        else:
            self._choose_by_user(rows[0 if which < 0 else -1])
            self.go_to_line(0 if which < 0 else self.total)

    def action_open(self) -> None:
        """Tell that the chosen row was opened."""
        if self.chosen is not None:
            self.post_message(self.Opened(self, self.chosen))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse; open it where it is chosen already."""
        index = bisect_right(self._tops, event.y + self.scroll_offset.y) - 1
        if not 0 <= index < len(self._rows) or self._rows[index].key is None:
            return
        if index == self._index:
            self.action_open()
        else:
            self._choose_by_user(index)

    def on_resize(self) -> None:
        """Lay out for the new width."""
        self._lay_out()
        self._reveal()

    def paint(self, number: int) -> list[Segment]:
        """The segments of a line."""
        index = bisect_right(self._tops, number) - 1
        lines = self._lines_of(index) if number < self.total and index >= 0 else []
        at = number - self._tops[index] if lines else 0
        # Below the last row is nothing, whether or not that is the chosen one.
        now = ("now",) if lines and index == self._index else ()
        return self.segments_of(lines[at] if at < len(lines) else [], self.inner_width, now)

    def _find(self, key: str | None) -> int:
        return next((i for i, row in enumerate(self._rows) if key is not None and row.key == key), -1)

    def _choose_by_user(self, index: int) -> None:
        key = self._rows[index].key if 0 <= index < len(self._rows) else None
        if key is None or index == self._index:
            return
        self.choose(key)
        self.post_message(self.Chosen(self, key))

    def _lay_out(self) -> None:
        """Find at which line each row starts."""
        width = self.inner_width
        self._tops = []
        if not self.size.width:
            return
        if (width, self.size.height) != self._laid_out_for:
            self._laid_out_for = width, self.size.height
            self._known.clear()
        total = 0
        for index in range(len(self._rows)):
            self._tops.append(total)
            total += self._height_of(index)
        self.total = total
        self.forget()

    def _lay_out_again(self, *indices: int) -> None:
        """Some rows of a long list: as they are chosen now, or not any more."""
        if not self.size.width or (self.inner_width, self.size.height) != self._laid_out_for:
            self._lay_out()
            return
        total, touched = self.total, list[int]()
        for index in sorted(indices):
            if not 0 <= index < len(self._tops):
                continue
            start, end = self._tops[index], self._end_of(index)
            height = self._height_of(index)
            if more := height - (end - start):
                self._tops[index + 1 :] = [top + more for top in self._tops[index + 1 :]]
                self.total += more
            touched += [start, max(end, start + height)]
        if self.total != total:
            self.forget()
        elif touched:
            # One row took as many lines as the other gave: those outside of both are as they were.
            for number in range(min(touched), max(touched)):
                self.forget(number)

    def _end_of(self, index: int) -> int:
        """The line after a row's last."""
        return self._tops[index + 1] if index + 1 < len(self._tops) else self.total

    def _height_of(self, index: int) -> int:
        chosen = index == self._index
        if (lines := self._known.get((index, chosen))) is not None:
            return len(lines)
        width, room = self._laid_out_for
        return self._rows[index].height(width, chosen, room)

    def _lines_of(self, index: int) -> list[RowLine]:
        chosen = index == self._index
        if (lines := self._known.get((index, chosen))) is None:
            width, room = self._laid_out_for
            lines = self._known[index, chosen] = self._rows[index].lines(width, chosen, room)
        return lines

    def _reveal(self) -> None:
        """Show the whole chosen row, or as much as there is room for; a heading just above it too."""
        if not 0 <= self._index < len(self._tops):
            return
        top, end = self._tops[self._index], self._end_of(self._index)
        height = self.size.height
        if self._index and self._rows[self._index - 1].key is None and end - top < height:
            top -= 1
        at = self.scroll_offset.y
        if top < at or end - top > height:
            self.go_to_line(top)
        elif end > at + height:
            self.go_to_line(end - height)
