"""What is made from a comparison is made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from tui.model.comparison import Comparison

T = TypeVar("T")


def once(make: Callable[[Comparison], T]) -> Callable[[Comparison], T]:
    """Remember what was made from the comparison that was asked about last.

    It is told by identity: to compare or hash a whole comparison takes longer than to make a view of it.
    """
    last: list[tuple[Comparison, T]] = []

    @wraps(make)
    def made(comparison: Comparison) -> T:
        if not last or last[0][0] is not comparison:
            last[:] = [(comparison, make(comparison))]
        return last[0][1]

    return made
