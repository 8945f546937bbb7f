"""One line of parts: counts, keys, state."""

from collections.abc import Sequence

from textual.strip import Strip

from tui.reader.widgets.painted import Painted, Part


class Bar(Painted):
    """A line across the screen. Parts that do not fit are cut with an ellipsis."""

    ALLOW_SELECT = False

    def __init__(self, parts: Sequence[Part] = (), *, right: Sequence[Part] = (), id: str | None = None) -> None:
        super().__init__(id=id)
        self.styles.height = 1
        self._parts = tuple(parts)
        self._right = tuple(right)

    def show(self, parts: Sequence[Part], right: Sequence[Part] = ()) -> None:
        """Show other parts; `right` stands at the right end."""
        new = tuple(parts), tuple(right)
        if new != (self._parts, self._right):
            self._parts, self._right = new
            self.refresh()

    @property
    def text(self) -> str:
        """What stands there, without its styles."""
        return "".join(part.text for part in (*self._parts, *self._right))

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.style_for())
        if not self._right:
            return self.strip_of(self._parts, width)
        from tui.reader.layout.cells import cell_width

        right = min(width, sum(cell_width(part.text) for part in self._right))
        return Strip.join([self.strip_of(self._parts, width - right), self.strip_of(self._right, right)])
