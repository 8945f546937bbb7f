"""A view of lines that scrolls, with a mark of how far at its right edge."""

from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.reader.widgets.painted import Painted, Part


class Lines(Painted, ScrollView, can_focus=True):
    """Base of the columns and lists.

    The mark at the right edge is painted with the lines. Textual's scrollbars are widgets of their own: with them the
    first frame is laid out and painted twice.
    """

    DEFAULT_CSS = """
    Lines { height: 1fr; overflow: hidden hidden; }
    """

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls although Textual shows no scrollbar."""
        return self.virtual_size.height > self.size.height

    @property
    def inner_width(self) -> int:
        """Cells of a line left of the edge."""
        return max(2, self.size.width - 1)

    def edged(self, strip: Strip, y: int) -> Strip:
        """A line with its piece of the edge.

        Args:
            strip: `inner_width` cells.
            y: Line of the view.
        """
        return Strip.join([strip, self._edge(y)])

    def _edge(self, y: int) -> Strip:
        height, total = self.size.height, self.virtual_size.height
        if total <= height:
            return Strip.blank(1, self.style_for())
        length = max(1, height * height // total)
        start = round(self.scroll_offset.y * (height - length) / max(1, total - height))
        style = "here" if self.has_focus else "rule"
        return self.strip_of([Part("▐" if start <= y < start + length else " ", (style,))], 1)
