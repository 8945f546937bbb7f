"""What holds other widgets."""

from textual.geometry import Region
from textual.strip import Strip

from tui.reader.widgets.painted import Painted


class Box(Painted):
    """Widgets below or beside each other, filling what room there is.

    Textual's own containers bring style sheets that would be parsed before the first frame. A box that has a
    style only while it has some class needs a rule that always holds too: Textual leaves a widget that no rule
    is about as it was.

    Args:
        layout: "vertical" or "horizontal".
        id: Widget id.
        classes: Classes it has from the start.
    """

    def __init__(self, layout: str = "vertical", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.styles.layout = layout
        self.styles.height = "1fr"
        self.styles.width = "1fr"

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank lines, made once: what it holds covers them."""
        gutter = self.styles.gutter
        if gutter.top or gutter.bottom:
            return super().render_lines(crop)
        if any(gutter):
            # A border at its side, the same in every line.
            return super().render_lines(Region(crop.x, crop.y, crop.width, 1)) * crop.height
        return self.filtered([Strip.blank(crop.width, self.style_for())]) * crop.height

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - every line is the same
        """A blank line."""
        return Strip.blank(self.size.width, self.style_for())
