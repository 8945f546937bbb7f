"""A view of lines that scrolls, with a mark of how far at its right edge."""

from collections.abc import Collection

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.reader.widgets.painted import Painted

_KEPT = 2048
_SHOWN, _HIT, _BOTH = "▐", "━", "┫"
_EDGES = ("", " ", _SHOWN, _HIT, _BOTH)


class Lines(Painted, ScrollView, can_focus=True):
    """Base of the columns and lists: paints lines when they are shown and keeps them while they are true.

    It does without two things of Textual. Its scrollbars are widgets of their own: with them the first frame is laid
    out and painted twice; the mark at the right edge is painted with the lines instead. And its virtual size lays out
    the whole screen anew whenever a line is added; `total` does not.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.styles.height = "1fr"
        self._total = 0
        self._strips: LRUCache[tuple[int, str, bool], Strip] = LRUCache(_KEPT)
        # Size of the widget while lines are painted to be shown; None while one is only asked about.
        self._frame: Size | None = None
        self._bar: range | None = None
        # The size that it has from the next frame on, where that is known and another.
        self._coming: Size | None = None

    # What subclasses say ------------------------------------------------------------------------------------------

    def paint(self, number: int) -> list[Segment]:
        """The segments of a line, `inner_width` cells in all.

        Args:
            number: The line, counted from the first of all.
        """
        raise NotImplementedError

    # Lines ----------------------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """Lines in all."""
        return self._total

    @total.setter
    def total(self, lines: int) -> None:
        if lines != self._total:
            self._total = lines
            self.refresh()

    @property
    def inner_width(self) -> int:
        """Cells of a line left of the edge."""
        return max(2, (self._frame or self.size).width - 1)

    @property
    def size_to_come(self) -> Size:
        """Its size in the next frame, as far as it is known."""
        return self.size if self._coming is None else self._coming

    @property
    def rows_shown(self) -> int:
        """Lines of it that are seen at once in the next frame."""
        return self.size_to_come.height

    @property
    def max_scroll_y(self) -> int:
        """The last line that can be the first shown."""
        return max(0, self._total - self.rows_shown)

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls although Textual shows no scrollbar."""
        return self._total > self.size.height

    def go_to_line(self, y: int) -> None:
        """Make line `y` the first shown, as far as there are lines below it."""
        self.scroll_to(y=max(0, min(y, self.max_scroll_y)), animate=False, immediate=True, force=True)

    def take_count(self) -> int:
        """The number typed before the key that is being handled; 0 where there is none."""
        take = getattr(self.screen, "take_count", None)
        return (take() if take else None) or 0

    # Painting -------------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Painted lines are of the old theme."""
        super().notify_style_update()
        self._strips.clear()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The edge tells who has the keyboard; no style sheet asks, so Textual need not make the styles anew."""
        if self.total > self.size.height:
            self.refresh()

    def forget(self, number: int | None = None) -> None:
        """Paint a line anew when it is next shown; all lines where no number is given."""
        if number is None:
            self._strips.clear()
            self.refresh()
            return
        for edge in _EDGES:
            self._strips.discard((number, edge, False))
            self._strips.discard((number, edge, True))
        if 0 <= number - self.scroll_offset.y < self.size.height:
            self.refresh_line(number)

    def render_lines(self, crop: Region) -> list[Strip]:
        """As Textual does; tells lines that are shown from those that are only asked about."""
        # To ask Textual for the size takes as long as to paint a line.
        self._frame = self.size
        self._bar = self.bar(self._frame.height, self._total)
        try:
            return super().render_lines(crop)
        finally:
            self._frame = self._bar = None

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is shown."""
        number = y + self.scroll_offset.y
        edge = self._edge(y)
        key = number, edge, self.has_focus
        if (strip := self._strips.get(key)) is None:
            strip = self._strips[key] = self.edged(self.paint(number), edge)
        return strip

    def edged(self, segments: list[Segment], edge: str) -> Strip:
        """A line with its piece of the edge."""
        name = "" if not edge.strip() else "cursor" if edge in (_HIT, _BOTH) else "here" if self.has_focus else "rule"
        style = self.style_for((name,) if name else ())
        return Strip([*segments, Segment(edge or " ", style)], self.inner_width + 1)

    def _edge(self, y: int) -> str:
        """A bar where the shown part of the whole is, a stroke where a hit is; nothing where all is shown."""
        height = (self._frame or self.size).height
        bar = self.bar(height, self._total) if self._bar is None else self._bar
        if not bar:
            return ""
        inside, hit = y in bar, y in self.rows_with_hits(height)
        return (_BOTH if inside else _HIT) if hit else _SHOWN if inside else " "

    def bar(self, height: int, total: int) -> range:
        """Rows of the edge where the shown part of `total` lines is, `height` of them; none where all are shown."""
        if total <= height or height <= 0:
            return range(0)
        length = max(1, height * height // total)
        start = round(self.scroll_offset.y * (height - length) / max(1, total - height))
        return range(start, start + length)

    def rows_with_hits(self, height: int) -> Collection[int]:  # noqa: ARG002
        """Rows of the edge, `height` of them for all lines, on which something that was looked for stands."""
        return ()
