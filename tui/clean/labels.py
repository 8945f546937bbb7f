"""What a block that is not body is, and why."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.clean.pattern import Pattern
from tui.clean.phrases import Phrase, find_phrase, table
from tui.model.article import Label

_FORM_WORDS = Pattern(
    r"^(?:continue|submit|send|name|email|e-mail|website|subscribe|sign up|ok|cancel|yes|no|next|other|close|reply"
    r"|like|donate|comment|message)\W*\*?$",
    re.I,
)
# A donation or comment form goes on over short lines that say nothing by themselves.
_CARRIED: dict[Label, Label] = {
    "donation form": "donation form",
    "donation appeal": "donation form",
    "newsletter": "newsletter",
    "comment form": "comment form",
    "reader comments": "comment form",
}
_HASHTAGS = Pattern(r"(?:#\w+[\s,]*){2,}$")


class Reason(NamedTuple):
    """A label and the reason for it.

    Attributes:
        label: What the block is.
        words: The reason, in words.
        closes: Whether an article has ended when such a block comes.
        letter: Whether more of the kind follows up to the next short line.
        whole: Whether the block is the phrase and no more.
    """

    label: Label
    words: str
    closes: bool = False
    letter: bool = False
    whole: bool = False


_ADDRESS = Reason("navigation", "is a web address", whole=True)


def find_reasons(blocks: Sequence[Block]) -> list[Reason | None]:
    """For each block, what its own words tell of it; None where they tell nothing."""
    phrases = table()
    known: dict[Phrase, Reason] = {}
    out: list[Reason | None] = []
    for block in blocks:
        if phrase := find_phrase(block.words, phrases):
            reason = known.get(phrase)
            if not reason:
                reason = known[phrase] = Reason(
                    phrase.label, f"says “{' '.join(phrase.words)}”", phrase.closes, phrase.letter, phrase.kind == "="
                )
            out.append(reason)
        elif block.text[:1] not in "#hHwW":
            out.append(None)
        elif block.text.startswith("#") and _HASHTAGS.match(block.text[:500]):
            out.append(Reason("tags", "a row of hashtags"))
        else:
            out.append(_ADDRESS if is_address(block) else None)
    return out


def is_address(block: Block) -> bool:
    """Whether the block is a web address and no more, as a scrape may start with; blanks may stand in it."""
    if block.text[:4].casefold() not in ("http", "www.") or len(block.text) > 400:
        return False
    joined = "".join(block.tokens)
    marks = block.text.count("/") + block.text.count(".")
    return joined.casefold().startswith(("http://", "https://", "www.")) and (
        len(block.tokens) == 1 or len(block.tokens) <= 2 * marks + 4
    )


def carried(block: Block, before: Label | None) -> Label | None:
    """The label that a short block takes from the one before it."""
    if before in _CARRIED and _FORM_WORDS.match(block.text):
        return _CARRIED[before]
    return None
