"""Where the reader was before each far motion: back and forward."""

from __future__ import annotations

from typing import NamedTuple

MOST = 100
"""Places remembered; the oldest are forgotten first."""


class Spot(NamedTuple):
    """Where one text stood.

    Attributes:
        article: SHA-256 of its source.
        top: Offset in the body of the first line shown.
        caret: Offset of the cursor.
        below: How many lines the first shown lies below that of `top`.
    """

    article: str
    top: int
    caret: int
    below: int = 0


class Stand(NamedTuple):
    """Where the reader stood.

    Attributes:
        spots: Where each text stood, that with the keyboard first.
        current: Key of the entry of the panel that was current.
    """

    spots: tuple[Spot, ...]
    current: str | None

    def same(self, other: Stand) -> bool:
        """Whether the cursor was in the same place; how far the texts were scrolled does not count."""
        here, there = (stand.spots[0] if stand.spots else Spot("", 0, 0) for stand in (self, other))
        return (here.article, here.caret, self.current) == (there.article, there.caret, other.current)


class Jumps:
    """The places left by far motions, as a browser keeps its pages: to go on from a place forgets what lay ahead."""

    def __init__(self) -> None:
        self.before: Stand | None = None
        """Where the last far motion started."""
        self._past: list[Stand] = []
        self._ahead: list[Stand] = []

    def leave(self, here: Stand) -> None:
        """Remember a place that a far motion is about to leave."""
        self.before = here
        self._ahead.clear()
        if not (self._past and self._past[-1].same(here)):
            self._past.append(here)
            del self._past[:-MOST]

    def back(self, here: Stand) -> Stand | None:
        """The place before this one; None where there is none."""
        return _other(self._past, self._ahead, here)

    def forward(self, here: Stand) -> Stand | None:
        """The place that was gone back from; None where there is none."""
        return _other(self._ahead, self._past, here)


def _other(take: list[Stand], give: list[Stand], here: Stand) -> Stand | None:
    while take:
        found = take.pop()
        if not found.same(here):
            give.append(here)
            return found
    return None
