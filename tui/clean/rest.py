"""Names what says nothing of itself, from where it stands and what stands beside it: fewer entries are "other"."""

from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.marks import Mark, body_range
from tui.clean.pattern import Pattern
from tui.model.article import Label

_ENDS = tuple(".!?…。！？")
_CLOSERS = "'\"”’»)]"
_LETTER = Pattern(r"\w")
_MENU = 4
"""Words up to which a line away from the body is a menu's or a button's."""
_TITLE = range(5, 26)
"""Words of a line that could be another story's title."""
_CAPTION = 60
"""Words up to which a line beside a photo credit is the picture's caption."""
_AROUND = 3


def name_the_rest(blocks: Sequence[Block], marks: list[Mark]) -> None:
    """Gives a label to blocks that are "other" so far, where their place tells it; the rest stay "other"."""
    start, end = body_range(marks)
    kinds = list(map(_kind, blocks))
    for number, mark in enumerate(marks):
        if mark.label is not None and not _has_words(blocks[number]):
            marks[number] = mark.as_label("markup", "a mark without words")
        elif mark.label == "other" and (found := _placed(blocks, marks, kinds, number, start <= number < end)):
            marks[number] = mark.as_label(*found)


def _has_words(block: Block) -> bool:
    words = block.words
    return bool(words and words[0].isalnum()) or _LETTER.search(block.text) is not None


def _kind(block: Block) -> str:
    """Whether a block reads as a menu's line, a title or a sentence."""
    count = block.count
    if count <= _MENU:
        return "menu"
    return "title" if count in _TITLE and not block.text[-4:].rstrip(_CLOSERS).endswith(_ENDS) else "sentence"


def _placed(
    blocks: Sequence[Block], marks: Sequence[Mark], kinds: Sequence[str], number: int, inside: bool
) -> tuple[Label, str] | None:
    beside = [marks[n].label for n in (number - 1, number + 1) if 0 <= n < len(marks)]
    if kinds[number] != "menu" and blocks[number].count <= _CAPTION and "photo credit" in beside:
        return "caption", "stands beside a photo credit"
    if inside:
        return None
    low, high = max(0, number - _AROUND), min(len(marks), number + _AROUND + 1)
    around = [kinds[n] for n in range(low, high) if n != number and marks[n].label is not None]
    if kinds[number] == "menu" and around.count("sentence") * 2 <= len(around):
        return "navigation", "a short line away from the article, among other lines that are no sentences"
    if kinds[number] == "title" and (around.count("title") or blocks[number].bullet):
        return "related links", "a title away from the article, beside others"
    before = marks[number - 1].label if number else None
    if kinds[number] == "sentence" and before in ("reader comments", "cookie notice", "privacy notice", "legal"):
        return before, "follows others of its kind"
    return None
