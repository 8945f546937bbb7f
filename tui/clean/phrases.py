"""Looks the phrases of `phrases.txt` up in a block's words: one step a word, however many phrases there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast

from tui.model.article import Label


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase, what it tells, and where in a block it must stand."""

    words: tuple[str, ...]
    label: Label
    kind: str
    most: int
    closes: bool
    rank: int
    letter: bool = False


Table = dict[str, tuple[Phrase, ...]]


@cache
def table() -> Table:
    """The phrases by their first word."""
    found: dict[str, list[Phrase]] = {}
    label, closes, letter, rank = "other", False, False, 0
    text = resources.files("tui.clean").joinpath("phrases.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            name = line.strip("[] ")
            letter = name.endswith(" letter")
            name = name.removesuffix(" letter")
            closes = name.endswith(" closes")
            label = name.removesuffix(" closes")
        elif line[:1].isdigit():
            most, kind, rest = line.split(" ", 2)
            for part in rest.split("|"):
                words = tuple(part.split())
                phrase = Phrase(words, cast(Label, label), kind, int(most), closes, rank, letter)
                found.setdefault(words[0], []).append(phrase)
            rank += 1
    return {word: tuple(sorted(phrases, key=lambda p: p.rank)) for word, phrases in found.items()}


_MARKS = frozenset("|/#@$€£©0")


def find_phrase(words: Sequence[str], phrases: Table) -> Phrase | None:
    """The first phrase, in the order of the file, that the block's words fulfil.

    Args:
        words: The block's words: lower case, numbers as `0`.
        phrases: What `table` gives.
    """
    count = len(words)
    best: Phrase | None = None
    for at, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            if best and phrase.rank >= best.rank:
                break
            if count > phrase.most or (at and phrase.kind == "^"):
                continue
            size = len(phrase.words)
            if size > 1 and tuple(words[at : at + size]) != phrase.words:
                continue
            if phrase.kind == "=" and not (
                (not at or _MARKS.issuperset(words[:at]))
                and (at + size == count or _MARKS.issuperset(words[at + size :]))
            ):
                continue
            best = phrase
            break
    return best
