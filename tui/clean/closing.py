"""The last lines of a text: who helped and who sent it out, and a last paragraph behind a promotion."""

from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
from tui.clean.labels import Reason
from tui.clean.pattern import Pattern

_HELPED = Pattern(
    r"[\W_]{0,4}(?:[Ww]ith|WITH) (?:(?:additional|further) )?(?:assistance|reporting|contributions?|help|input)"
    r" (?:from|by) [A-Z][^.!?;:]{2,200}\W{0,3}$"
)
_SENT_OUT = Pattern(r"SOURCE:? [A-Z0-9][^!?]{1,100}$")
_LAST = 4
"""Blocks at the end of a text among which such lines stand."""


def closing_lines(blocks: Sequence[Block], taken: Sequence[bool]) -> list[tuple[int, Reason]]:
    """The lines about the text that stand at its end: numbers of the blocks, and what they are.

    A line that names who helped has dashes or brackets before it, or names people and no more; a press release ends
    with who sent it out.
    """
    if True not in taken:
        return []
    last = len(taken) - 1 - taken[::-1].index(True)
    found = []
    for number in range(max(taken.index(True) + 1, last - _LAST), min(last + _LAST, len(blocks))):
        text = blocks[number].text
        if _HELPED.match(text) and (not text[0].isalnum() or _names_only(text)):
            found.append((number, Reason("byline", "names who helped")))
        elif _SENT_OUT.match(text) and blocks[number].count <= _SENDER:
            found.append((number, Reason("other", "names who sent it out")))
    return found


_SENDER = 10
"""Words of a line that names who sent a release out, at most."""


def _names_only(text: str) -> bool:
    """Whether all words behind "from" or "by" are names, or stand between them."""
    words = text.replace(",", " ").rstrip(".)").split()
    start = next(n for n, word in enumerate(words) if word in ("from", "by")) + 1
    return all(
        word[0].isupper() or word in ("and", "in", "at", "of", "the", "de", "van", "von") for word in words[start:]
    )


def keep_behind_promotion(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Keeps a sentence of a short text that one line of promotion parts from the text above.

    The learned cleaner has mostly seen such lines below long texts, where what follows is other stories'.
    """
    if True not in taken or len(blocks) > _SHORT or sum(taken) > _FEW:
        return
    number = len(taken) - taken[::-1].index(True)
    while (
        number + 1 < len(blocks)
        and _is_promotion(reasons[number])
        and _is_said(blocks[number + 1], reasons[number + 1])
    ):
        taken[number + 1] = True
        number += 2
        while number < len(blocks) and _is_said(blocks[number], reasons[number]):
            taken[number] = True
            number += 1


_SHORT = 40
"""Blocks of a short page at most."""
_FEW = 8
"""Paragraphs of a short text at most."""
_PROMOTIONS = ("related links", "newsletter", "subscription", "donation appeal", "share widget", "other")


def _is_promotion(reason: Reason | None) -> bool:
    return reason is not None and reason.label in _PROMOTIONS and not reason.closes


def _is_said(block: Block, reason: Reason | None) -> bool:
    """Whether a block that says nothing of itself is a sentence, and neither a title nor a byline."""
    text = block.text
    if reason or block.count < _WORDS or block.level or block.bullet or is_byline(block):
        return False
    if not text.endswith((".", ".”", '."')) or (not text[0].isalnum() and text[0] not in "“\"‘'"):
        return False
    return sum([token[:1].isupper() for token in block.tokens]) * 2 < block.count


_WORDS = 5
"""Words of a sentence at least."""
