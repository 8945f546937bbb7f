"""Which columns stand side by side, and how wide; free of widgets."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.reader.layout.cells import cell_width, cut

if TYPE_CHECKING:
    from tui.reader.widgets.painted import Part

NARROWEST = 29
"""Cells that a column needs; where two do not fit, the columns become tabs."""
COMFORTABLE = 48
"""Cells that a third or fourth column asks for."""
MOST = 4
_LEAST_SHARE = 20
"""Cells below which no column is made narrower for another's sake."""
_LEAST_NAME = 6


def columns_that_fit(width: int, articles: int, most: int = 0) -> int:
    """How many columns there is room for.

    Args:
        width: Cells.
        articles: How many there are.
        most: How many the user wants at most, who then takes narrower ones; 0 to keep them comfortable.
    """
    if articles < 2 or width < 2 * NARROWEST:
        return 1
    fit = min(most, width // NARROWEST) if most else max(2, width // COMFORTABLE)
    return min(articles, MOST, fit)


def columns_shown(
    order: Sequence[int], room: int, active: int, wanted: Sequence[int] = (), before: Sequence[int] = ()
) -> list[int]:
    """Which articles have a column, from left to right.

    The base, which is the first, keeps its column as long as nothing else asks for it. Those that have one keep it
    before others get one: with more articles than columns, it is the last column that changes.

    Args:
        order: All articles, in the order of the columns.
        room: How many columns there are.
        active: The one with the keyboard.
        wanted: Those that must be seen: the ones of a match that was gone to.
        before: Those that have a column now.
    """
    ranked = dict.fromkeys([active, *wanted, order[0], *(n for n in order if n in before), *order])
    return sorted(list(ranked)[: max(1, room)], key=order.index)


def widths(width: int, count: int, shares: Sequence[int] = ()) -> list[int]:
    """Cells of each column, with the line that parts it from the one before.

    Args:
        width: Cells of all.
        count: How many columns.
        shares: Cells that each had at some width, which give the proportions; none for equal ones.
    """
    if len(shares) != count or width < count * _LEAST_SHARE:
        return [width // count + (number >= count - width % count) for number in range(count)]
    spare, total = width - count * _LEAST_SHARE, sum(max(0, share - _LEAST_SHARE) for share in shares)
    ends, run = [0], 0
    for share in shares:
        run += max(0, share - _LEAST_SHARE)
        ends.append(round(spare * run / total) if total else spare * len(ends) // count)
    return [_LEAST_SHARE + end - start for start, end in itertools.pairwise(ends)]


def resized(now: Sequence[int], number: int, by: int) -> list[int]:
    """The cells of columns after one of them took some from those beside it, or gave some; none goes too narrow."""
    cells = list(now)
    if len(cells) < 2:
        return cells
    others = [*range(number + 1, len(cells)), *range(number - 1, -1, -1)]
    if by < 0:
        by = -min(-by, max(0, cells[number] - _LEAST_SHARE))
        cells[number] += by
        cells[others[0]] -= by
        return cells
    for other in others:
        taken = min(by, max(0, cells[other] - _LEAST_SHARE))
        cells[other] -= taken
        cells[number] += taken
        by -= taken
    return cells


def tab_parts(tabs: Sequence[tuple[str, str]], here: int, width: int) -> list[Part]:
    """The articles that take turns in one column, as one line. The one that is shown has a sign before it.

    Args:
        tabs: Badge and a few words of each.
        here: Which one is shown.
        width: Cells.
    """
    from tui.reader.widgets.painted import Part

    fixed = sum(cell_width(name) + 3 for name, _words in tabs)
    each = (width - fixed) // max(1, len(tabs))
    first, last = 0, len(tabs)
    if fixed > width:
        # Not even the badges fit: those around the one that is shown.
        room = max(1, (width - 4) // max(1, *(cell_width(name) + 3 for name, _words in tabs)))
        first = max(0, min(here - room // 2, len(tabs) - room))
        last = min(len(tabs), first + room)
    parts = [Part("… ", ("faint",))] if first else []
    for number in range(first, last):
        name, words = tabs[number]
        told = f" {cut(words, each - 1)}" if each > _LEAST_NAME and words else ""
        style = ("strong",) if number == here else ("faint",)
        parts += [Part("›" if number == here else " ", ("cursor",)), Part(f"{name}{told}", style), Part("  ")]
    return [*parts, Part("…", ("faint",))] if last < len(tabs) else parts
