"""A selection made by keys: between which characters it stands, and how far each motion moves its moving end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.reader.layout.cells import clusters, is_plain

Unit = tuple[int, int]
"""Start of a word, sentence or paragraph, and the offset after its end."""

_WORD = re.compile(r"\w+(?:['’.,‐‑-]\w+)*")


class Extent(NamedTuple):
    """A selection from one character to another, both within it.

    Attributes:
        anchor: Where the character begins that stays.
        head: Where the character begins that the motions move.
    """

    anchor: int
    head: int

    def span(self, text: str) -> tuple[int, int]:
        """Start and end in the text."""
        first, last = sorted(self)
        return first, after(text, last)

    def swapped(self) -> Extent:
        """The other end moves."""
        return Extent(self.head, self.anchor)

    def to_unit(self, units: Sequence[Unit], text: str, by: int) -> Extent:
        """The moving end by one unit forward or back, so that it stands at the unit's outer edge.

        That is the edge away from the end that stays: what is selected is made of whole units at that side.
        """
        anchor, head = self
        if not units:
            return self
        starts = [unit[0] for unit in units]
        lasts = [before(text, unit[1]) for unit in units]
        if by > 0:
            if head >= anchor and head + 1 < len(text):
                found = bisect_right(lasts, head)
                return Extent(anchor, lasts[found]) if found < len(lasts) else self
            found = bisect_right(starts, head)
            return Extent(anchor, min(starts[found], anchor)) if found < len(starts) else self
        if head > anchor:
            found = bisect_left(lasts, head) - 1
            if found >= 0 and lasts[found] >= anchor:
                return Extent(anchor, lasts[found])
        found = bisect_left(starts, min(head, anchor) if head > anchor else head) - 1
        return Extent(anchor, starts[max(0, found)]) if found >= 0 or starts[0] < head else self


def after(text: str, offset: int) -> int:
    """Offset after the reader's character that begins there."""
    line, start = _line(text, offset)
    if offset >= len(text) or is_plain(line) or offset >= start + len(line):
        return min(len(text), offset + 1)
    return next((start + one.end for one in clusters(line) if start + one.end > offset), offset + 1)


def before(text: str, offset: int) -> int:
    """Where the reader's character begins that ends there or holds the offset."""
    line, start = _line(text, max(0, offset - 1))
    if offset <= 0 or is_plain(line) or offset > start + len(line):
        return max(0, offset - 1)
    return next((start + one.start for one in reversed(clusters(line)) if start + one.start < offset), offset - 1)


def at_character(text: str, offset: int) -> int:
    """Where the reader's character begins that holds the offset."""
    offset = max(0, min(offset, len(text) - 1))
    return before(text, offset + 1) if text else 0


def _line(text: str, offset: int) -> tuple[str, int]:
    """The line of the text that holds an offset, and where it starts; the line feed at its end is not in it."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)], start


def words(text: str) -> list[Unit]:
    """Start and end of each word."""
    return [match.span() for match in _WORD.finditer(text)]


def size(text: str) -> str:
    """How long a passage is: "123 characters, 20 words". A character is what a reader takes for one."""
    many = sum(
        len(line) if is_plain(line) else sum(1 for one in clusters(line) if one.shown) for line in text.split("\n")
    )
    count = len(words(text))
    return f"{many} character{'' if many == 1 else 's'}, {count} word{'' if count == 1 else 's'}"


def whole_sentences(span: tuple[int, int], sentences: Sequence[Unit]) -> tuple[int, int]:
    """The stretch from the start of the first sentence that a span touches to the end of the last."""
    touched = [unit for unit in sentences if unit[0] < span[1] and unit[1] > span[0]]
    return (touched[0][0], touched[-1][1]) if touched else span
