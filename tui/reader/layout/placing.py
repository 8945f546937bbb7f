"""Where each character of a line with right-to-left text stands."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from tui.reader.layout.bidi import in_order
from tui.reader.layout.cells import cell_width, clusters
from tui.reader.layout.spans import Stretch


class Place(NamedTuple):
    """A character on the screen: its offset in the text, what is shown, and its first cell."""

    offset: int
    shown: str
    cell: int


def places(text: str, start: int, end: int, *, right_to_left: bool, room: int) -> list[Place]:
    """The characters of a line from left to right.

    Args:
        text: What the offsets count in.
        start: Of the line.
        end: Of the line.
        right_to_left: Whether its paragraph runs that way; then it begins at the right end of the room.
        room: Cells.
    """
    pieces = [(cluster.shown, start + cluster.start) for cluster in clusters(text[start:end]) if cluster.shown]
    ordered = in_order(pieces, right_to_left=right_to_left)
    cell = max(0, room - sum(cell_width(shown) for shown, _ in ordered)) if right_to_left else 0
    out = []
    for shown, offset in ordered:
        out.append(Place(offset, shown, cell))
        cell += cell_width(shown)
    return out


def offset_at_cell(line: Sequence[Place], cell: int, end: int) -> int:
    """Offset of the character that covers a cell; of the nearest one beside the text, `end` where there is none."""
    if not line:
        return end
    return next((place.offset for place in reversed(line) if place.cell <= cell), line[0].offset)


class Styled(NamedTuple):
    """A stretch of a line as it is painted: the offset of its first character, the text, the names of its styles."""

    offset: int
    shown: str
    styles: tuple[str, ...]


def styled(line: Sequence[Place], parts: Sequence[Stretch], *, single: bool) -> list[Styled]:
    """The line with its styles, in as few stretches as will do.

    Args:
        line: From left to right.
        parts: Its stretches with their styles, in the order of the text.
        single: Whether each character is a stretch by itself, for who asks where each stands.
    """
    known = {offset: part.styles for part in parts for offset in range(part.start, part.end)}
    if single:
        return [Styled(place.offset, place.shown, known.get(place.offset, ())) for place in line]
    groups = [list(group) for _, group in groupby(line, key=lambda place: known.get(place.offset, ()))]
    return [
        Styled(group[0].offset, "".join(place.shown for place in group), known.get(group[0].offset, ()))
        for group in groups
    ]
