"""One line of parts: counts, keys, state."""

from collections.abc import Sequence

from textual.strip import Strip

from tui.reader.layout.cells import cell_width
from tui.reader.widgets.painted import Painted, Part


class Bar(Painted):
    """A line across the screen. Keys that do not fit are left out with their words; other parts are cut."""

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
        right = min(width, _cells(self._right))
        if not right:
            return self.strip_of(whole_hints(self._parts, width), width)
        # A blank parts the two, also where all of what stands left is needed.
        gap = 0 if self._right[0].text.startswith(" ") or width == right else 1
        parts = whole_hints(self._parts, width - right - 1)
        left = self.strip_of(parts, width - right - gap)
        return Strip.join([left, Strip.blank(gap, self.style_for()), self.strip_of(self._right, right)])


def whole_hints(parts: Sequence[Part], width: int) -> Sequence[Part]:
    """Parts without the keys that there is no room for, each with its word: the last ones but the very last.

    That one tells how to leave, or where help is. What stands before the first key stays.

    Args:
        parts: A key is a part with the style "key"; what follows it belongs to it.
        width: Cells.
    """
    starts = [number for number, part in enumerate(parts) if part.styles == ("key",)]
    if not starts or _cells(parts) <= width:
        return parts
    last = [*parts[starts[-1] : -1], parts[-1]._replace(text=parts[-1].text.rstrip())]
    kept = last
    for start in reversed(starts):
        kept = [*parts[:start], *last]
        if _cells(kept) <= width:
            break
    return kept


def _cells(parts: Sequence[Part]) -> int:
    return sum(cell_width(part.text) for part in parts)
