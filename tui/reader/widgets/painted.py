"""What the widgets that paint their own lines have in common."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.reader.layout.cells import cell_width, cut, is_plain
from tui.reader.themes import palette_of
from tui.settings import USUAL, Settings


class Part(NamedTuple):
    """A piece of a line: text (ready to be shown) and the names of its marks, the last on top."""

    text: str
    styles: tuple[str, ...] = ()


class Painted(Widget, inherit_css=False):
    """A widget whose lines are made of segments, with styles by name from the theme's palette.

    It takes nothing from Textual's default style sheets (scrollbars, links), which would be parsed before the first
    frame; what its kind of widget always has is set in `styles` instead.
    """

    # Textual lays the screen out and paints it once more when a widget has got another size, in case its parent goes
    # by that. None of ours does.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    _painted: dict[tuple[str, ...], Style] | None = None

    def style_for(self, names: tuple[str, ...] = ()) -> Style:
        """The widget's own style with these marks on top."""
        if self._painted is None:
            self._painted = {(): self.rich_style}
        if (style := self._painted.get(names)) is None:
            table = palette_of(self.app)
            style = Style.combine([self._painted[()], *(table[name] for name in names)])
            if names[0] == "now" and table["now"].reverse:
                # Reversed, the colours of its words would be patches of ground.
                style = style.without_color
            self._painted[names] = style
        return style

    def notify_style_update(self) -> None:
        """Forget the styles: the theme, the focus or a class has changed."""
        super().notify_style_update()
        self._painted = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the widget.

        Textual's own way adds padding and borders line by line, which takes longer than painting the text. A widget
        that has any still goes that way.
        """
        if any(self.styles.gutter):
            return super().render_lines(crop)
        strips = self.filtered([self.render_line(y) for y in crop.line_range])
        if crop.x or crop.width != self.size.width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        return strips

    def filtered(self, strips: list[Strip]) -> list[Strip]:
        """The lines as the terminal takes them: without colour, where it wants none."""
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            # That one turns the sixteen colours of a terminal into others; the palettes use them in no other theme.
            if not isinstance(line_filter, ANSIToTruecolor):
                strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return strips

    def strip_of(self, parts: Iterable[Part], width: int, fill: tuple[str, ...] = ()) -> Strip:
        """One line as `segments_of` makes it."""
        return Strip(self.segments_of(parts, width, fill), width)

    @property
    def puts_in_order(self) -> bool:
        """Whether right-to-left text is put in order here, not by the terminal."""
        settings: Settings = getattr(self.app, "settings", USUAL)
        return settings.right_to_left == "reader"

    def _ordered(self, parts: Sequence[Part]) -> Sequence[Part]:
        """The parts as they stand from left to right. The line itself runs to the right, whatever it cites."""
        if all(is_plain(part.text) for part in parts) or not self.puts_in_order:
            return parts
        from tui.reader.layout.bidi import has_right_to_left, in_order

        if not any(has_right_to_left(part.text) for part in parts):
            return parts
        return [Part(*piece) for piece in in_order([(part.text, part.styles) for part in parts])]

    def segments_of(self, parts: Iterable[Part], width: int, fill: tuple[str, ...] = ()) -> list[Segment]:
        """One line, cut with an ellipsis or filled up to `width` cells.

        Args:
            parts: From left to right; their texts hold nothing unsafe or invisible.
            width: Cells of the line.
            fill: Marks under the whole line.
        """
        shown = []
        left = width
        for whole, styles in parts:
            fits = cell_width(whole) <= left
            text = whole if fits else cut(whole, left)
            cells = cell_width(text)
            if cells:
                shown.append(Part(text, styles))
            left -= cells
            if left <= 0 or not fits:
                break
        segments = [Segment(text, self.style_for((*fill, *styles))) for text, styles in self._ordered(shown)]
        if left > 0:
            segments.append(Segment(" " * left, self.style_for(fill)))
        return segments
