"""Looks the phrases of `phrases.txt` up in a block's words: one step a word, however many phrases there are."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from tui.model.article import Label


class Phrase(NamedTuple):
    """One phrase, what it tells, and where in a block it must stand."""

    words: tuple[str, ...]
    label: Label
    kind: str
    most: int
    closes: bool
    rank: int
    letter: bool = False


class Table(NamedTuple):
    """The phrases that start a block by their first word; those that may stand anywhere in it by their longest.

    The longest word is mostly the rarest, so few are looked at; its place in the phrase stands beside each.
    """

    starts: dict[str, list[Phrase]]
    anywhere: dict[str, list[tuple[int, Phrase]]]


@cache
def table() -> Table:
    """The phrases of `phrases.txt`."""
    starts: dict[str, list[Phrase]] = {}
    anywhere: dict[str, list[tuple[int, Phrase]]] = {}
    label, closes, letter, rank = "other", False, False, 0
    text = Path(__file__).with_name("phrases.txt").read_text("utf-8")
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
                # Ranks only grow, so each list is in the order of the file.
                if kind == "~":
                    longest = max(words, key=len)
                    anywhere.setdefault(longest, []).append((words.index(longest), phrase))
                else:
                    starts.setdefault(words[0], []).append(phrase)
            rank += 1
    return Table(starts, anywhere)


_MARKS = frozenset("|/#@$€£©0")
_MOST = 140


def find_phrase(words: Sequence[str], phrases: Table) -> Phrase | None:
    """The first phrase, in the order of the file, that the block's words fulfil.

    Args:
        words: The block's words: lower case, numbers as `0`.
        phrases: What `table` gives.
    """
    count = len(words)
    if not 0 < count <= _MOST:
        return None
    first = words[0]
    best = _at_start(words, phrases.starts) if first in phrases.starts or first in _MARKS else None
    anywhere = phrases.anywhere
    if anywhere.keys().isdisjoint(words):
        return best
    for at, word in enumerate(words):
        if word in anywhere:
            for back, phrase in anywhere[word]:
                if best and phrase.rank >= best.rank:
                    break
                start, size = at - back, len(phrase.words)
                if (
                    count <= phrase.most
                    and start >= 0
                    and (size == 1 or tuple(words[start : start + size]) == phrase.words)
                ):
                    best = phrase
                    break
    return best


def _at_start(words: Sequence[str], phrases: dict[str, list[Phrase]]) -> Phrase | None:
    """The first phrase that the block starts with, or is; a whole one may have numbers and marks around it."""
    count = len(words)
    best: Phrase | None = None
    for at, word in enumerate(words):
        for phrase in phrases.get(word, ()):
            if best and phrase.rank >= best.rank:
                break
            end = at + len(phrase.words)
            if count > phrase.most or (at and phrase.kind == "^") or tuple(words[at:end]) != phrase.words:
                continue
            if phrase.kind == "=" and end < count and not _MARKS.issuperset(words[end:]):
                continue
            best = phrase
            break
        if word not in _MARKS:
            break
    return best
