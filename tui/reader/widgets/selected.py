"""What of a column's text is selected, and which character stands at a place of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.layout.cells import offset_at
from tui.reader.widgets.typesetting import MARGIN

if TYPE_CHECKING:
    from textual.selection import Selection

    from tui.reader.widgets.typesetting import Typesetting as _Base
else:
    _Base = object  # only `Column` is a widget when the program runs: see `tui.reader.widgets.typesetting`


class Selected(_Base):
    """Part of a column that the mouse or the keys select in."""

    _selection: Selection | None

    @property
    def top(self) -> int:
        """As in `Column`."""
        raise NotImplementedError

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the lines that are or were selected."""
        self._selection = selection
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text of the body as it stands there, not as it is wrapped."""
        start, end = self._selected(selection)
        text = self.document.body[start:end]
        return (text, "\n") if text else None

    def selected_span(self) -> tuple[int, int] | None:
        """Start and end in the body of what is selected here; None where nothing is."""
        if self._selection is None:
            return None
        start, end = self._selected(self._selection)
        return (start, end) if start < end else None

    def _selected(self, selection: Selection) -> tuple[int, int]:
        """A selection's x is an offset in the body (see `_paint`). It neither begins nor ends with a line feed."""
        body = self.document.body
        first = 0 if selection.start is None else selection.start.x
        last = len(body) if selection.end is None else selection.end.x
        start, end = max(0, min(first, last)), min(len(body), max(first, last))
        while start < end and body[start] == "\n":
            start += 1
        while start < end and body[end - 1] == "\n":
            end -= 1
        return start, end

    def offset_under(self, x: int, y: int) -> int | None:
        """Offset of the body's character at a place of the column; None where there is none."""
        line = self.document.line(y + self.top)
        if line is None or line.block < 0 or self.document.blocks[line.block].kind == "removed":
            return None
        cell = max(0, x - MARGIN - self._blanks(self.inner_width))
        if (placed := self._placed(line)) is None:
            offset = offset_at(self.document.body, line.start, line.end, cell)
        else:
            from tui.reader.layout.placing import offset_at_cell

            offset = offset_at_cell(placed, cell, line.end)
        return min(offset, max(line.start, line.end - 1))
