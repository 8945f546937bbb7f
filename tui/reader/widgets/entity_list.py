"""The list of people, places and organisations beside the columns. Loaded when it is first asked for."""

from collections.abc import Callable, Mapping, Sequence

from tui.reader.layout.cells import cell_width, cut, shown
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.wording import badge

WIDTH = 36
"""Cells of a row."""
_APART = 4
"""Articles that are counted one by one; with more there would be no room for the names."""


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


def counts_head(ids: Sequence[str]) -> str:
    """What stands over the numbers of a row: the articles, or for many of them in how many it is, and how often."""
    return "".join(f"{badge(name):>4}" for name in ids) if len(ids) <= _APART else f"{'art.':>6}{'all':>5}"


def counts_of(counts: Mapping[str, int], ids: Sequence[str]) -> str:
    """The numbers of a row."""
    numbers = [counts.get(one, 0) for one in ids]
    if len(ids) <= _APART:
        return "".join(f"{number or '·':>4}" for number in numbers)
    return f"{sum(map(bool, numbers)):>6}{sum(numbers):>5}"


def speaker_rows(
    speakers: Sequence[tuple[str, Mapping[str, int]]], ids: Sequence[str], veil: Callable[[str], str]
) -> list[Row]:
    """Who is cited, with the number of claims in each article.

    Args:
        speakers: Names, and claims by article id.
        ids: The articles' ids, in the order of the columns.
        veil: Hides names, in blind reading.
    """
    head = counts_head(ids)
    room = WIDTH - cell_width(head)
    rows: list[Row] = [TextRow([Part(f" {'Who says it':<{room - 1}}", ("heading",)), Part(head, ("faint",))])]
    for name, counts in speakers:
        words = shown(cut(veil(name), room - 4))
        numbers = counts_of(counts, ids)
        blank = " " * (room - 3 - cell_width(words))
        rows.append(TextRow([Part("   "), Part(words), Part(blank), Part(numbers, ("faint",))], key=name))
    return rows
