"""Looks the phrases of `phrases.txt` up in a block's words: one step a word, however many phrases there are."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, cast

from tui.model.article import Label

_MARKS = frozenset("|/#@$€£©0")
MOST_WORDS = 300
"""Words of a block over which no phrase is looked for."""
_BOUNDS = (0, 21, 46, 81, 141, MOST_WORDS + 1)
"""Words of a block from which on fewer phrases may stand anywhere in it."""


class Phrase(NamedTuple):
    """One phrase, what it tells, and where in a block it must stand."""

    words: tuple[str, ...]
    label: Label
    kind: str
    most: int
    closes: bool
    rank: int
    letter: bool = False


class _Line(NamedTuple):
    """What holds of all phrases of a line of the file."""

    label: Label
    kind: str
    most: int
    closes: bool
    rank: int
    letter: bool

    def phrase(self, words: str) -> Phrase:
        return Phrase(tuple(words.split()), self.label, self.kind, self.most, self.closes, self.rank, self.letter)


class _Holding(NamedTuple):
    """The phrases whose longest word is the same: its place in each, and the words beside it."""

    placed: list[tuple[int, Phrase]]
    befores: frozenset[str]
    afters: frozenset[str]
    alone: bool


class Table:
    """All phrases. There are some thousands, and a page asks for few: the others are never made.

    Attributes:
        longest: For each count of words, those that `holding` knows phrases of which stand in so long a block.
        firsts: The words that `starting` knows phrases of, and the marks that may stand before them.
    """

    def __init__(self) -> None:
        # Ranks only grow, so each list is in the order of the file.
        self._starts: dict[str, list[tuple[str, _Line]]] = {}
        self._anywhere: dict[str, list[tuple[str, _Line]]] = {}
        self._starting: dict[str, dict[str, list[Phrase]]] = {}
        self._holding: dict[str, _Holding] = {}
        self.firsts: frozenset[str] = frozenset()
        self.longest: list[frozenset[str]] = []

    def add(self, line: _Line, phrases: Sequence[str]) -> None:
        """Take in the phrases of a line."""
        # The longest word is mostly the rarest, so few are looked at.
        index, key = (self._anywhere, _longest) if line.kind == "~" else (self._starts, _first)
        for phrase in phrases:
            word = key(phrase)
            if word in index:
                index[word].append((phrase, line))
            else:
                index[word] = [(phrase, line)]

    def starting(self, word: str, following: str) -> list[Phrase]:
        """The phrases at the start of a block whose first word this is and whose second that, or that have none."""
        if word not in self._starting:
            self._starting[word] = self._by_second(word)
        found = self._starting[word]
        return found.get(following) or found[""]

    def _by_second(self, word: str) -> dict[str, list[Phrase]]:
        phrases = [line.phrase(words) for words, line in self._starts.get(word, ())]
        found: dict[str, list[Phrase]] = {"": []}
        for phrase in phrases:
            if phrase.words[1:]:
                found.setdefault(phrase.words[1], [])
        for phrase in phrases:
            for listed in [found[phrase.words[1]]] if phrase.words[1:] else found.values():
                listed.append(phrase)
        return found

    def holding(self, word: str, before: str, after: str) -> Sequence[tuple[int, Phrase]]:
        """The phrases anywhere in a block whose longest word this is, and its place in each; none where none can be.

        Args:
            word: The word.
            before: The one before it, by which all phrases can be told that do not begin with the word.
            after: The one after it, by which those can that do.
        """
        if word not in self._holding:
            phrases = [line.phrase(words) for words, line in self._anywhere.get(word, ())]
            placed = [(phrase.words.index(word), phrase) for phrase in phrases]
            self._holding[word] = _Holding(
                placed,
                frozenset([phrase.words[back - 1] for back, phrase in placed if back]),
                frozenset([phrase.words[1] for back, phrase in placed if not back and phrase.words[1:]]),
                any(len(phrase.words) == 1 for phrase in phrases),
            )
        found = self._holding[word]
        return found.placed if found.alone or before in found.befores or after in found.afters else ()

    def close(self) -> None:
        """Ends the taking in: sets `firsts` and `longest`."""
        self.firsts = _MARKS.union(self._starts)
        most = {word: max([line.most for _, line in lines]) for word, lines in self._anywhere.items()}
        for bound, following in pairwise(_BOUNDS):
            self.longest += [frozenset([word for word, last in most.items() if bound <= last])] * (following - bound)


def _first(phrase: str) -> str:
    return phrase.partition(" ")[0]


def _longest(phrase: str) -> str:
    return max(phrase.split(), key=len)


@cache
def table() -> Table:
    """The phrases of `phrases.txt`."""
    found = Table()
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
            found.add(_Line(cast(Label, label), kind, int(most), closes, rank, letter), rest.strip().split(" | "))
            rank += 1
    found.close()
    return found


def find_phrase(words: Sequence[str], phrases: Table) -> Phrase | None:
    """The first phrase, in the order of the file, that the block's words fulfil.

    Args:
        words: The block's words, one to `MOST_WORDS`: lower case, numbers as `0`.
        phrases: What `table` gives.
    """
    best = _at_start(words, phrases) if words[0] in phrases.firsts else None
    longest = phrases.longest[len(words)]
    return best if longest.isdisjoint(words) else _inside(words, phrases, longest, best)


def _inside(words: Sequence[str], phrases: Table, longest: frozenset[str], best: Phrase | None) -> Phrase | None:
    """The first phrase that stands anywhere in the block, or `best`, where that comes first."""
    count = len(words)
    for at, word in enumerate(words):
        if word not in longest:
            continue
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < count else ""
        for back, phrase in phrases.holding(word, before, after):
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


def _at_start(words: Sequence[str], phrases: Table) -> Phrase | None:
    """The first phrase that the block starts with, or is; a whole one may have numbers and marks around it."""
    count = len(words)
    best: Phrase | None = None
    for at, word in enumerate(words):
        for phrase in phrases.starting(word, words[at + 1] if at + 1 < count else ""):
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
