"""The coding margin: beside the text, which bookmarks span each line, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from tui.reader.layout.cells import cut, shown
from tui.reader.layout.wrapping import wrap

if TYPE_CHECKING:
    from tui.model.keeping import Bookmark
    from tui.reader.layout.document import Document

LANES = 3
"""Bookmarks beside each other; where more overlap, the last lane has a sign for several."""
COLOURS = ("yellow", "blue", "green", "red", "purple")
"""What a bookmark's own colour may be called; others go by their first tag."""
_ROOMY = 52
"""Cells of a column from which there is room for words beside the lanes."""
_WORDS = 22
_FIRST, _ONE, _MIDDLE, _LAST, _SEVERAL = "┐", "]", "│", "┘", "+"


class Coded(NamedTuple):
    """A bookmark as the margin shows it.

    Attributes:
        start: Offset in the body.
        end: Offset after it.
        words: Its tags, then its note.
        style: Name of the style of its bracket.
    """

    start: int
    end: int
    words: str
    style: str


def coded(bookmark: Bookmark, span: tuple[int, int]) -> Coded:
    """A bookmark that stands at a span."""
    tags = " ".join(f"#{tag}" for tag in bookmark.tags)
    words = shown(" · ".join(" ".join(part.split()) for part in (tags, bookmark.note) if part.strip())) or "bookmark"
    if bookmark.colour in COLOURS:
        number = COLOURS.index(bookmark.colour)
    else:
        number = crc32(bookmark.tags[0].casefold().encode()) % len(COLOURS) if bookmark.tags else 0
    return Coded(*span, words, f"code {number}")


def width_of(inner: int) -> int:
    """Cells that the margin takes of a column's line of so many."""
    if inner < _ROOMY:
        return LANES + 1 if inner >= 2 * LANES + 12 else 0
    return LANES + 1 + 1 + min(_WORDS, inner // 4)


def has_words(inner: int) -> bool:
    """Whether a column's line of so many cells has room for tags and notes, not for brackets alone."""
    return inner >= _ROOMY


def lanes_of(marks: Sequence[Coded]) -> list[int]:
    """The lane of each, in the order given: the first that is free where it begins, else the last."""
    ends = [0] * LANES
    out = []
    for mark in marks:
        lane = next((lane for lane, end in enumerate(ends) if end <= mark.start), LANES - 1)
        ends[lane] = max(ends[lane], mark.end)
        out.append(lane)
    return out


class Coding:
    """The margin of one column.

    Args:
        marks: What is kept in its text.
    """

    def __init__(self, marks: Sequence[Coded]) -> None:
        self.marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        self._lanes = lanes_of(self.marks)
        self._words: dict[int, tuple[str, str]] = {}
        self._words_for: tuple[int, int] | None = None

    def parts(self, document: Document, y: int, width: int) -> list[tuple[str, str]]:
        """The margin beside a line: texts and names of their styles, `width` cells in all.

        Args:
            document: The column's.
            y: Number of the line.
            width: As `width_of` says.
        """
        if not self.marks:
            return [(" " * width, "")]
        lanes = self._brackets(document, y)
        out = [(" ", ""), *lanes]
        room = width - 1 - LANES
        if room > 0:
            words, style = self._words_at(document, room - 1).get(y, ("", ""))
            text = cut(words, room - 1)
            from tui.reader.layout.cells import cell_width

            out += [(" ", ""), (text, style), (" " * (room - 1 - cell_width(text)), "")]
        return [part for part in out if part[0]]

    def _brackets(self, document: Document, y: int) -> list[tuple[str, str]]:
        lanes = [(" ", "")] * LANES
        line = document.line(y)
        if line is None:
            return lanes
        beside = line.block >= 0 and document.blocks[line.block].kind != "removed"
        start, end = (line.start, line.end) if beside else (document.offset_of(y),) * 2
        for mark, lane in zip(self.marks, self._lanes, strict=True):
            if beside and mark.start < end and mark.end > start:
                first, last = mark.start >= start, mark.end <= end
                sign = _ONE if first and last else _FIRST if first else _LAST if last else _MIDDLE
            elif not beside and mark.start < start < mark.end:
                sign = _MIDDLE
            else:
                continue
            lanes[lane] = (_SEVERAL, "code 0") if lanes[lane][0] != " " else (sign, mark.style)
        return lanes

    def _words_at(self, document: Document, width: int) -> dict[int, tuple[str, str]]:
        """What stands at each line: a bookmark's words from its first line on, as far as it goes."""
        key = id(document), document.width
        if self._words_for != key:
            self._words_for, self._words = key, {}
            for mark in self.marks:
                lines = document.lines_over(mark.start, mark.end)
                free = [y for y in range(lines.start, lines.stop) if y not in self._words]
                if not free:
                    last = lines.stop - 1
                    words, style = self._words[last]
                    self._words[last] = (words if words.endswith(" …") else f"{cut(words, width - 2)} …", style)
                    continue
                pieces = [mark.words[a:b] for a, b in wrap(mark.words, max(4, width))]
                if len(pieces) > len(free):
                    pieces = [*pieces[: len(free) - 1], cut(" ".join(pieces[len(free) - 1 :]), width)]
                self._words |= {y: (piece, mark.style) for y, piece in zip(free, pieces, strict=False)}
        return self._words
