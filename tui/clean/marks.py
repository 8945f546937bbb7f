"""What the cleaner decides about a block, before the article is put together."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.model.article import Label


class Mark(NamedTuple):
    """The decision about one block: `label` is None where it is body."""

    label: Label | None
    reason: str
    score: float = 0.0

    def as_label(self, label: Label, reason: str) -> "Mark":
        """The same block taken out, as `label`, for `reason`."""
        return Mark(label, reason, self.score)


def body_range(marks: Sequence[Mark]) -> tuple[int, int]:
    """Numbers of the first body block and of the block after the last; (0, 0) where there is no body."""
    labels = [mark.label for mark in marks]
    if None not in labels:
        return 0, 0
    start = labels.index(None)
    labels.reverse()
    return start, len(marks) - labels.index(None)


def prose_start(blocks: Sequence[Block], marks: Sequence[Mark], body: tuple[int, int]) -> int:
    """Number of the body block where its prose begins: short ones before it may be a headline or a standfirst."""
    start, end = body
    for number in range(start, min(end, start + 8)):
        if marks[number].label is None and len(blocks[number].text) >= _LONG:
            return number
    first = blocks[start].text if start < end else ""
    if len(first) < _LONG and not first.endswith(_SENTENCE_ENDS):
        return next((n for n in range(start + 1, end) if marks[n].label is None), start)
    return start


_LONG = 160
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", ":", '"', "”", "»", ")", "’", "'")


def body_blocks(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Block]:
    """The blocks of the body."""
    return [block for block, mark in zip(blocks, marks, strict=True) if mark.label is None]
