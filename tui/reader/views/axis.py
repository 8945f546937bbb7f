"""Figures as intervals on one text axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.annotation import Figure

EDGE = 3
"""Cells at either end of an axis for what is open there."""
WIDE = 200.0
"""From this many times the least number on, the axis is logarithmic."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of numbers over some cells.

    Attributes:
        low: Least number printed.
        high: Greatest.
        cells: Width, both edges included.
    """

    low: float
    high: float
    cells: int

    @property
    def logarithmic(self) -> bool:
        """Whether equal steps are equal ratios."""
        return self.low > 0 and self.high / self.low >= WIDE

    def at(self, value: float) -> int:
        """The cell of a number."""
        room = self.cells - 2 * EDGE - 1
        if self.high <= self.low:
            return EDGE + room // 2
        if self.logarithmic:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return EDGE + round(min(1.0, max(0.0, share)) * room)

    def draw(self, figure: Figure, low: float | None, high: float | None) -> str:
        """A figure on the axis, without a colour.

        One number is a bar, with `~` beside it where it is approximate. An interval has a bracket at each end that
        belongs to it, a round one where the end itself is left out ("more than"), and an arrow where it is open.

        Args:
            figure: The figure.
            low: Its lower bound in the axis' unit; None where open.
            high: Its upper bound; None where open.
        """
        cells = [" "] * self.cells
        first = self.at(low) if low is not None else 0
        last = self.at(high) if high is not None else self.cells - 1
        if low is None and high is None:
            return "? vague".center(self.cells)
        if low is not None and high is not None and first == last:
            cells[first] = "┃"
            for side in _rough(figure):
                cells[first + side] = "~"
            return "".join(cells)
        dash = "~" if figure.approximation == "vague" else "─"
        cells[first : last + 1] = dash * (last + 1 - first)
        cells[first] = "<" if low is None else "(" if figure.approximation == "more than" else "├"
        cells[last] = ">" if high is None else ")" if figure.approximation == "less than" else "┤"
        return "".join(cells)

    def scale(self, unit: str) -> str:
        """The line above: the numbers at both ends."""
        first, last = number(self.low), number(self.high)
        if self.high <= self.low:
            return first.center(self.cells)
        note = "log scale" if self.logarithmic else unit
        if len(first) + len(last) + 2 > self.cells - 2 * EDGE:
            first, last = _short(first), _short(last)
        middle = max(0, self.cells - 2 * EDGE - len(first) - len(last))
        return " " * EDGE + first + f"{note if len(note) + 2 <= middle else '':^{middle}}" + last + " " * EDGE


def _rough(figure: Figure) -> tuple[int, ...]:
    if figure.approximation in ("about", "estimate", "vague"):
        return (-1, 1)
    return (-1,) if figure.approximation == "nearly" else ()


def number(value: float) -> str:
    """A number as a person reads it: 12, 2.4, 2,400,000; 2.4 million where it is long."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {word}"
    return f"{value:,.6g}" if abs(value) < 1e5 else f"{value:,.0f}"


def _short(text: str) -> str:
    return text.replace(" million", "m").replace(" billion", "bn").replace(" trillion", "tn")


def bound_words(figure: Figure) -> str:
    """What a figure can stand for, in words: "14 or more", "250 to 300", "up to 5"."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "no number that can be pinned down"
    if low is not None and high is not None:
        if low != high:
            return f"{number(low)} to {number(high)}"
        before = {"about": "about ", "estimate": "an estimated ", "nearly": "nearly ", "vague": "roughly "}
        return before.get(figure.approximation, "") + number(low)
    if low is not None:
        return f"more than {number(low)}" if figure.approximation == "more than" else f"{number(low)} or more"
    return (
        f"less than {number(high or 0)}" if figure.approximation == "less than" else f"{number(high or 0)} or fewer"
    )
