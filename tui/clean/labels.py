"""What a block that is not body is, and why."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.clean.dateline import dateline_of
from tui.clean.pattern import Pattern
from tui.clean.phrases import MOST_WORDS, Phrase, Table, find_phrase, table
from tui.clean.wire import signed_agency
from tui.model.article import Label

_FORM_WORDS = Pattern(
    r"^(?:continue|submit|send|name|email|e-mail|website|subscribe|sign up|ok|cancel|yes|no|next|other|close|reply"
    r"|like|donate|comment|message)\W*\*?$",
    re.I,
)
# A donation or comment form goes on over short lines that say nothing by themselves.
CARRIED: dict[Label, Label] = {
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
    firsts, longest = phrases.firsts, phrases.longest
    found: list[Reason | None] = []
    for block in blocks:
        words = block.words
        reason = None
        if 0 < len(words) <= MOST_WORDS:
            first = words[0]
            if first in firsts or not longest[len(words)].isdisjoint(words):
                reason = _by_phrase(block, phrases)
            if reason is None and first in _OPENINGS:
                reason = _by_form(block)
        found.append(reason)
    return found


_OPENINGS = frozenset(("#", "http", "https", "www"))


def _by_phrase(block: Block, phrases: Table) -> Reason | None:
    phrase = find_phrase(block.words, phrases)
    if phrase is None:
        return None
    if phrase.label == "photo credit" and (_is_report(block.text) or signed_agency(block.text)):
        # An agency's report, or its name and the writer's initials under one.
        return None
    return _of_phrase(phrase)


def _by_form(block: Block) -> Reason | None:
    if block.text.startswith("#") and _HASHTAGS.match(block.text[:500]):
        return Reason("tags", "a row of hashtags")
    return _ADDRESS if is_address(block) else None


def _is_report(text: str) -> bool:
    """Whether a text that names an agency is a sentence after its dateline ("(AP) — The lock was closed.")."""
    if "(" not in text[:60] or not text.endswith((".", '."', ".”", "。")):
        return False
    found = dateline_of(text)
    return bool(found and found.agency and len(text) - found.end >= _SENTENCE)


_AROUND_MARKS = Pattern(r"\s*([^\w\s]|_)\s*")
_SENTENCE = 25
"""Characters of a sentence at least."""


@cache
def _of_phrase(phrase: Phrase) -> Reason:
    return Reason(phrase.label, _told(phrase.words), phrase.closes, phrase.letter, phrase.kind == "=")


def _told(words: Sequence[str]) -> str:
    """What a phrase says, with N for its numbers."""
    shown = " ".join(["N" if word == "0" else word for word in words if word not in "|/#@"])
    return "is a number and no more" if shown == "N" else f"says “{shown}”"


def is_address(block: Block) -> bool:
    """Whether the block is a web address and no more, as a scrape may start with; blanks may stand in it."""
    text = block.text
    if text[:4].casefold() not in ("http", "www.") or len(text) > 400:
        return False
    tokens = block.tokens
    joined = "".join(tokens)
    marks = text.count("/") + text.count(".")
    return joined.casefold().startswith(("http://", "https://", "www.")) and (
        len(tokens) <= 2 * marks + 4 or " " not in _AROUND_MARKS.sub(r"\1", text)
    )


def is_signed_caption(block: Block) -> bool:
    """Whether the block is a caption that its photographer signs ("... on Tuesday. (Jane Doe/The Courier)")."""
    text = block.text
    return "/" in text[-_SIGN:] and block.count <= _CAPTION and _PHOTOGRAPHER.search(text[-_SIGN:]) is not None


def tells_where_in_picture(block: Block) -> bool:
    """Whether the block says who stands where in a picture ("Jane Doe, center, speaks at the hall")."""
    return block.count <= _CAPTION and _IN_PICTURE.search(block.text) is not None


_IN_PICTURE = Pattern(
    r",\s(?:(?:far |top |bottom |front |back )?(?:left|right|cent(?:er|re)|foreground|background)"
    r"|(?:second|third|fourth) from (?:the )?(?:left|right))(?:,|\s(?-i:and [A-Z]|of\b))"
    r"|\b(?:pictured|seen|shown) (?:here|above|below|left|right|in this)\b"
    r"|\b(?:in this|an?) (?:undated )?(?:file |handout |undated )(?:photo|image|picture)\b"
    r"|^(?:file|undated) (?:photo|image)\b",
    re.I,
)
_SIGN = 80
_CAPTION = 60
_PHOTOGRAPHER = Pattern(r"[.!?”\"] ?\([A-Z][^\W\d_]+(?: [A-Z][\w.'’-]*){1,3} ?/ ?[A-Z][^()/]{1,40}\)\W{0,2}$")
"""A full name and an outlet in brackets, behind a sentence."""


def carried(block: Block, before: Label | None) -> Label | None:
    """The label that a short block takes from the one before it."""
    if before in CARRIED and _FORM_WORDS.match(block.text):
        return CARRIED[before]
    return None
