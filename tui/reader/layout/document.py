"""The lines of a whole article: wrapped when they are asked for, counted as far as they were."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from tui.reader.layout.wrapping import Piece, wrap

BlockKind = Literal["text", "subheading", "list item", "quote", "removed"]


class Block(NamedTuple):
    """One paragraph, or one removed stretch.

    Attributes:
        kind: What it is; `removed` stands in the ledger.
        start: Offset in the article's body; for `removed`, of the place where it would stand.
        end: Offset after it; equal to `start` for `removed`.
        text: The text of a removed block; empty for a paragraph, whose text is the body's.
        label: What was removed.
        tight: Whether the next block follows without a blank line.
        entry: Number of a removed block in the ledger; -1 for a paragraph.
    """

    kind: BlockKind
    start: int
    end: int
    text: str = ""
    label: str = ""
    tight: bool = False
    entry: int = -1


class Line(NamedTuple):
    """One line of a document.

    Attributes:
        block: Index of its block; -1 for the blank line between two.
        row: Number of the line in its block.
        start: Offset in the block's text (in the body, for a paragraph).
        end: Offset after it.
    """

    block: int
    row: int
    start: int
    end: int


class Top(NamedTuple):
    """What stands at the top of a column.

    Attributes:
        offset: Place in the body; -1 where the first line stands at the top, whatever it shows.
        below: Lines from its line down to the first shown, where that is none of the body's: in what was removed, or
            -1 for the blank line above a paragraph.
    """

    offset: int
    below: int = 0


BEGINNING = Top(-1)
BLANK = Line(-1, 0, 0, 0)

_WIDTHS = 2
"""Widths besides the present ones at which the lines that were counted are remembered."""


class Document:
    """An article's blocks as lines of a given width.

    The lines above any line that was asked for are counted exactly, those below it are estimated until someone asks:
    so a text of ten thousand paragraphs opens at once, and nothing above the reader ever moves.

    Args:
        body: The article's body.
        blocks: In order of place.
        width: Cells of a line.
        gap: Blank lines between two blocks.
    """

    def __init__(self, body: str, blocks: Sequence[Block], width: int = 80, gap: int = 1) -> None:
        self.body = body
        self.blocks = blocks
        self.gap = gap
        self.width = max(2, width)
        self._starts = [block.start for block in blocks]
        self._tops = [0]
        self._tops_at: dict[int, list[int]] = {}
        self._wrapped_at = lru_cache(maxsize=512)(self._wrap)

    def resize(self, width: int) -> bool:
        """Wrap to another width. Returns whether anything changes."""
        width = max(2, width)
        if width == self.width:
            return False
        # A column that is now the first, now one after it has two widths by turns: what was counted at both is kept.
        self._tops_at = {self.width: self._tops, **dict(list(self._tops_at.items())[:_WIDTHS])}
        self.width = width
        self._tops = self._tops_at.pop(width, [0])
        return True

    def text(self, block: int) -> tuple[str, int]:
        """The text that the offsets of a block's lines count in, and where the block starts in it."""
        item = self.blocks[block]
        return (item.text, 0) if item.kind == "removed" else (self.body, item.start)

    @property
    def measured(self) -> bool:
        """Whether every line was counted."""
        return len(self._tops) > len(self.blocks)

    @property
    def height(self) -> int:
        """Lines in all: exact once `measured`, before that with an estimate of those below."""
        done = len(self._tops) - 1
        top = self._tops[-1]
        if done >= len(self.blocks):
            return max(0, top - self._gap_after(self.blocks[-1])) if self.blocks else 0
        characters = self.blocks[-1].end - self.blocks[done].start
        return top + int(characters / (self.width * 0.92)) + (len(self.blocks) - done) * (self.gap + 1)

    def measure(self, blocks: int) -> bool:
        """Count the lines of that many more blocks. Returns whether there are others left."""
        self._measure_to(len(self._tops) - 1 + blocks)
        return not self.measured

    def line(self, y: int) -> Line | None:
        """Line number `y`; None below the last."""
        while self._tops[-1] <= y and not self.measured:
            self._measure_to(len(self._tops))
        index = bisect_right(self._tops, y) - 1
        if index < 0 or index >= len(self.blocks):
            return None
        row = y - self._tops[index]
        pieces = self._wrapped(index)
        if row >= len(pieces):
            return BLANK if index + 1 < len(self.blocks) else None
        return Line(index, row, *pieces[row])

    def lines_of(self, block: int) -> tuple[int, list[Piece]]:
        """Number of a block's first line, and its lines."""
        self._measure_to(block)
        return self._tops[block], self._wrapped(block)

    def line_of(self, offset: int) -> int:
        """Number of the line that holds the character at `offset` of the body."""
        index = bisect_right(self._starts, offset) - 1
        while index > 0 and self.blocks[index].kind == "removed":
            index -= 1
        if index < 0 or not self.blocks:
            return 0
        top, pieces = self.lines_of(index)
        row = bisect_right([piece.start for piece in pieces], offset) - 1
        return top + max(0, row)

    def offset_near(self, y: int) -> int:
        """Offset in the body a line or so off the start of line `y`: cheap, as nothing is wrapped for it."""
        done = len(self._tops) - 1
        index = bisect_right(self._tops, y) - 1
        if not self.blocks or y >= self.height:
            return len(self.body)
        block = self.blocks[min(max(0, index), len(self.blocks) - 1)]
        if index >= done:  # below what was counted
            left = max(1, self.height - self._tops[-1])
            return block.start + (self.blocks[-1].end - block.start) * (y - self._tops[-1]) // left
        lines = max(1, self._tops[index + 1] - self._tops[index] - self._gap_after(block))
        return min(block.end, block.start + (block.end - block.start) * (y - self._tops[index]) // lines)

    def lines_over(self, start: int, end: int) -> range:
        """Numbers of the lines that show any of the stretch of the body."""
        return range(self.line_of(start), self.line_of(max(start, end - 1)) + 1)

    def offset_of(self, y: int) -> int:
        """Offset in the body of the first character at or below line `y`; the body's length below the last."""
        while (line := self.line(y)) is not None:
            if line.block >= 0:
                block = self.blocks[line.block]
                return block.start if block.kind == "removed" else line.start
            y += 1
        return len(self.body)

    def _wrapped(self, index: int) -> list[Piece]:
        return self._wrapped_at(index, self.width)

    def _wrap(self, index: int, width: int) -> list[Piece]:
        text, start = self.text(index)
        block = self.blocks[index]
        if block.kind == "removed":
            return wrap(text, width)
        return [Piece(start + a, start + b) for a, b in wrap(text[block.start : block.end], width)]

    def _measure_to(self, block: int) -> None:
        """Count the lines of every block up to and with `block`."""
        tops = self._tops
        for index in range(len(tops) - 1, min(block + 1, len(self.blocks))):
            item = self.blocks[index]
            text = item.text or self.body[item.start : item.end]
            tops.append(tops[-1] + len(wrap(text, self.width)) + self._gap_after(item))

    def _gap_after(self, block: Block) -> int:
        return 0 if block.tight else self.gap
