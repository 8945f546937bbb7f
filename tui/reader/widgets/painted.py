"""What the widgets that paint their own lines have in common."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.reader.layout.cells import cell_width, cut
from tui.reader.themes import palette_of


class Part(NamedTuple):
    """A piece of a line: text (ready to be shown) and the names of its marks, the last on top."""

    text: str
    styles: tuple[str, ...] = ()


class Painted(Widget):
    """A widget whose lines are made of segments, with styles by name from the theme's palette."""

    _painted: dict[tuple[str, ...], Style] | None = None

    def style_for(self, names: tuple[str, ...] = ()) -> Style:
        """The widget's own style with these marks on top."""
        if self._painted is None:
            self._painted = {(): self.rich_style}
        if (style := self._painted.get(names)) is None:
            table = palette_of(self.app)
            style = Style.combine([self._painted[()], *(table[name] for name in names)])
            self._painted[names] = style
        return style

    def notify_style_update(self) -> None:
        """Forget the styles: the theme, the focus or a class has changed."""
        super().notify_style_update()
        self._painted = None

    def strip_of(self, parts: Iterable[Part], width: int, fill: tuple[str, ...] = ()) -> Strip:
        """One line as `segments_of` makes it."""
        return Strip(self.segments_of(parts, width, fill), width)

    def segments_of(self, parts: Iterable[Part], width: int, fill: tuple[str, ...] = ()) -> list[Segment]:
        """One line, cut with an ellipsis or filled up to `width` cells.

        Args:
            parts: From left to right; their texts hold nothing unsafe or invisible.
            width: Cells of the line.
            fill: Marks under the whole line.
        """
        segments = []
        left = width
        for whole, styles in parts:
            text = whole if cell_width(whole) <= left else cut(whole, left)
            cells = cell_width(text)
            if cells:
                segments.append(Segment(text, self.style_for((*fill, *styles))))
            left -= cells
            if left <= 0:
                break
        if left > 0:
            segments.append(Segment(" " * left, self.style_for(fill)))
        return segments
