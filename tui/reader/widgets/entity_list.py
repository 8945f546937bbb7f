"""The list of people, places and organisations beside the columns. Loaded when it is first asked for."""

from collections.abc import Callable, Mapping, Sequence

from tui.reader.layout.cells import cell_width, cut, shown
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.wording import badge

_WIDTH = 36


class EntityList(Rows):
    """Stands right of the columns; over them where there is no room for both."""

    DEFAULT_CSS = """
    EntityList {
        layer: under;
        width: 38;
        background: $surface;
        border-left: solid $panel;
        display: none;
        &.-open { display: block; }
    }
    CompareScreen.-narrow EntityList { layer: over; dock: right; width: 100%; border-left: none; }
    """
    SCOPED_CSS = False


def speaker_rows(
    speakers: Sequence[tuple[str, Mapping[str, int]]], ids: Sequence[str], veil: Callable[[str], str]
) -> list[Row]:
    """Who is cited, with the number of claims in each article.

    Args:
        speakers: Names, and claims by article id.
        ids: The articles' ids, in the order of the columns.
        veil: Hides names, in blind reading.
    """
    head = "".join(f"{badge(name):>4}" for name in ids)
    room = _WIDTH - cell_width(head)
    rows: list[Row] = [TextRow([Part(f" {'Who says it':<{room - 1}}", ("heading",)), Part(head, ("faint",))])]
    for name, counts in speakers:
        words = shown(cut(veil(name), room - 4))
        numbers = "".join(f"{counts.get(one) or '·':>4}" for one in ids)
        blank = " " * (room - 3 - cell_width(words))
        rows.append(TextRow([Part("   "), Part(words), Part(blank), Part(numbers, ("faint",))], key=name))
    return rows
