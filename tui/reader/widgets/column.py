"""One article as a column of lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Size
from textual.selection import Selection
from textual.strip import Strip

from tui.reader.layout.document import BEGINNING, Document, Top
from tui.reader.layout.spans import Layer, Span
from tui.reader.widgets.hits import Hits
from tui.reader.widgets.lines import Lines
from tui.reader.widgets.selected import Selected
from tui.reader.widgets.typesetting import LAYERS, MARGIN, Typesetting

if TYPE_CHECKING:
    from tui.reader.coding import Coding

__all__ = ["LAYERS", "MARGIN", "Column"]

# Blocks counted at a time while nothing else is to be done, some milliseconds' worth.
_SLICE = 150


class Column(Hits, Selected, Typesetting, Lines):
    """A Line API view of one article: wrapped as it is shown, painted line by line, and only where it changed."""

    ALLOW_SELECT = True

    follow: Callable[[Column], None] | None = None
    """Told at once when the first line shown has changed; who links columns puts itself here.

    A message would come one frame later.
    """
    settled: Callable[[Column], None] | None = None
    """Told when the column has got another size and shows the same text at its top as before."""
    settling = False
    """Whether it is just getting there."""

    def __init__(self, document: Document, *, id: str | None = None, aside: int = 0) -> None:
        super().__init__(id=id)
        self.document = document
        self._aside = aside
        self._layers = {name: Layer() for name in LAYERS}
        self._letters = {}
        self._letter_places = []
        self._bookmarks = []
        self._kept = Layer()
        self._labels = {}
        self._coding = None
        self.forget_hits()
        self._ways = {}
        self._cursor = (0, 0)
        self.caret = 0
        self.counts_lines = False
        """Whether lines further down are still to be counted."""
        self._held: Top | None = None
        self._asked: tuple[Top, int, int] | None = None
        """What was to stand at the top, with the line and the width at which it does."""
        self._room = 0
        self._selection: Selection | None = None

    # What is shown -----------------------------------------------------------------------------------------------

    def show(self, document: Document) -> None:
        """Show another document of the same article (with what was removed, or without)."""
        top = self.top_text
        document.resize(self.text_width)
        self.document = document
        self._ways.clear()
        self.forget_hits()
        self._laid_out(top)

    def mark(self, layer: str, spans: Iterable[Span]) -> None:
        """Put these spans over the body as the layer of that name; only lines that change are painted anew."""
        new = Layer(spans, len(self.document.body))
        changed = new.changed(self._layers[layer])
        self._layers[layer] = new
        if len(changed) > 40:
            self.forget()
            return
        for span in changed:
            self._repaint_over(span.start, span.end)

    def marks(self, layer: str) -> list[Span]:
        """The spans of a layer, in order."""
        return self._layers[layer].spans

    def set_letters(self, letters: Mapping[int, tuple[str, str]]) -> None:
        """Letters in the margin: offset in the body to letter and style."""
        self._letters = dict(letters)
        self._letter_places = sorted(letters)
        self.forget()

    def set_bookmarks(self, starts: Iterable[int]) -> None:
        """Offsets in the body where a bookmark begins."""
        self._bookmarks = sorted(starts)
        self.forget()

    def set_coding(self, coding: Coding | None) -> None:
        """What was kept, right of the text; None for no such margin."""
        top = self.top_text
        self._coding = coding
        if self.document.resize(self.text_width):
            self._laid_out(top)
        else:
            self.forget()

    def set_kept(self, spans: Iterable[Span]) -> None:
        """Stretches of the body whose lines get a mark in the margin: what stays when the rest is dimmed."""
        self._kept = Layer(spans, len(self.document.body))
        self.forget()

    def set_labels(self, labels: Mapping[int, str]) -> None:
        """Letters over the text: offset in the body to what is shown there, in place of the text's own cells."""
        changed = self._labels.keys() | labels.keys()
        self._labels = dict(labels)
        for offset in changed:
            self._repaint_over(offset, offset + 1)

    @property
    def cursor(self) -> tuple[int, int]:
        """Start and end of the sentence that the reader stands in."""
        return self._cursor

    @cursor.setter
    def cursor(self, span: tuple[int, int]) -> None:
        old, self._cursor = self._cursor, span
        if old != span:
            self._repaint_over(*old)
            self._repaint_over(*span)

    # Places ------------------------------------------------------------------------------------------------------

    @property
    def top(self) -> int:
        """Number of the first line shown."""
        return self.scroll_offset.y

    @property
    def top_text(self) -> Top:
        """What stands at the top, or what was to stand there when the text was last wrapped.

        So a text that was wrapped to other widths stands as before when it has its first width again.
        """
        if self._asked is not None and self._asked[1:] == (self.top, self.document.width):
            return self._asked[0]
        if not self.top:
            return BEGINNING
        offset = self.document.offset_of(self.top)
        return Top(offset, self.top - self.document.line_of(offset))

    @property
    def spot(self) -> tuple[int, int, int]:
        """Offsets in the body of the first line shown and of the cursor, and how far off the first's text it is."""
        offset, below = self.top_text if self.top else (0, -self.document.line_of(0))
        return offset, self.caret, below

    def scroll_to_text(self, top: Top, *, past_end: bool = False) -> None:
        """Show a text at the top, at whatever width."""
        self.scroll_line(self.document.line_of(top.offset) + top.below, past_end=past_end)
        self._asked = top, self.top, self.document.width

    def scroll_line(self, y: int, *, past_end: bool = False) -> None:
        """Make line `y` the first shown.

        Args:
            y: Number of the line.
            past_end: Whether blank lines may be shown below the last line; else the column stays full.
        """
        height = self.rows_shown
        # Whoever has this line shown does not want the one that stood at the top before the column got its new width.
        self._held = None
        self.document.line(y + height)
        y = max(0, min(y, self.document.height - (1 if past_end else height)))
        self._room = max(0, y + height - self.document.height)
        self._update_height()
        self.go_to_line(y)

    def prepare(self, width: int, height: int) -> None:
        """Wrap for a column that is about to be so many cells wide and high.

        Then its text can be brought to its place before it is shown there, and nothing is painted twice.
        """
        coming = Size(width, height)
        self._coming = coming if coming != self.size else None
        held = self.top_text if self.top and self._held is None else self._held
        if self.document.resize(self._text_width(width - 1)):
            self.forget()
            self._stay_at(held)
            self._held = held

    def screen_line(self, offset: int) -> int:
        """Where on the column the line with that character of the body stands; may lie outside."""
        return self.document.line_of(offset) - self.top

    def reveal(self, start: int, end: int, keep: int = 2) -> None:
        """Scroll no more than is needed to show the stretch, with `keep` lines around it."""
        self._bring(self.document.lines_over(start, end), keep)

    def reveal_removed(self, block: int, offset: int, keep: int = 2) -> None:
        """As `reveal`, for a character of the text of what was removed."""
        top, pieces = self.document.lines_of(block)
        row = max(0, bisect_right([piece.start for piece in pieces], offset) - 1)
        self._bring(range(top + row, top + row + 1), keep)

    def _bring(self, lines: range, keep: int) -> None:
        height = self.size.height
        keep = min(keep, max(0, (height - len(lines)) // 2))
        if lines.start < self.top + keep:
            self.scroll_line(lines.start - keep)
        elif lines.stop > self.top + height - keep:
            self.scroll_line(min(lines.start - keep, lines.stop - height + keep))

    # Painting ----------------------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Wrap anew; the text at the top stays at the top."""
        if not self.size:  # it is hidden, and comes back as it was
            return
        held, self._held, self._coming = self._held, None, None
        top = self.top_text if held is None else held
        if self.document.resize(self.text_width):
            self.forget()
            self._stay_at(top)
        else:
            self._stay_at(held)
        self._measure_later()
        if self.settled is not None:
            self.settled(self)

    def _stay_at(self, top: Top | None) -> None:
        """Have a text stand at the top, without telling who links the columns; None: as it stands."""
        self.settling = True
        if top is None:
            self._update_height()
        else:
            self.scroll_to_text(top)
        self.settling = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell who links the columns."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and self.follow is not None:
            self.follow(self)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is shown; a selected line, or one that Textual asks about, is not kept."""
        shown = self._frame is not None
        if shown and self._selection is None:
            return super().render_line(y)
        selected = self._selected(self._selection) if self._selection is not None else None
        return self.edged(self._paint(y + self.scroll_offset.y, selected, offsets=not shown), self._edge(y))

    def paint(self, number: int) -> list[Segment]:
        """The segments of a line."""
        return self._paint(number, None, offsets=False)

    # Upkeep ------------------------------------------------------------------------------------------------------

    def _laid_out(self, top: Top) -> None:
        """The lines are others: keep the same text at the top."""
        self.forget()
        self.scroll_to_text(top)
        self._measure_later()

    def _measure_later(self) -> None:
        if not self.document.measured and not self.counts_lines:
            self.counts_lines = True
            self.set_timer(0.05, self._measure)

    def _measure(self) -> None:
        """Count further lines while nothing else is to be done."""
        more = self.document.measure(_SLICE)
        self._update_height()
        self.counts_lines = more
        if more:
            self.set_timer(0.02, self._measure)

    def _update_height(self) -> None:
        lines, height = self.document.height + self._room, self.rows_shown
        if self.bar(height, lines) != self.bar(height, self.total) or self.rows_with_hits(height):
            self.total = lines
        else:  # nothing of it is seen
            self._total = lines

    def _repaint_over(self, start: int, end: int) -> None:
        if not self.is_mounted or start >= end:
            return
        for y in self.document.lines_over(start, end):
            self.forget(y)
