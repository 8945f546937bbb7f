"""Which word of an older text became which word of a newer one, where whole stretches may have moved.

A word diff by common runs, the longest first, each word used once on either side (after Heckel, "A technique for
isolating differences between files", 1978, and Wise, "Greedy string tiling", 1993). Unlike a diff that keeps the
order, it follows a paragraph that was moved; and as each word is used once, a passage that is gone is not found
again in a look-alike that stood elsewhere all the time.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+|[^\w\s]")
_RUNS = (32, 16, 8, 5, 3)
"""Lengths of common runs looked for, in words, the longest first."""

_GAP = 400
"""Longest stretch, in words, that is compared word by word between two runs."""

_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})
_DROPPED = re.compile("[\u00ad\u200b\ufeff]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark: how it compares, and where it stands."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words and marks of a text. Quotes, dashes and case do not count."""
    same = text.translate(_SAME)
    return [Word(_DROPPED.sub("", m.group().casefold()), m.start(), m.end()) for m in _WORD.finditer(same)]


def align(old: Sequence[Word], new: Sequence[Word]) -> list[int]:
    """For each word of `old` the number of its word in `new`, or -1."""
    alignment = _Alignment([word.text for word in old], [word.text for word in new])
    for length in _RUNS:
        for start, other in alignment.common_runs(length):
            alignment.link_run(start, other)
    alignment.fill_gaps()
    return alignment.links


class _Alignment:
    """The work of `align`: `links` from words of `a` to words of `b`, and which of those are `taken`."""

    def __init__(self, a: list[str], b: list[str]) -> None:
        self.a, self.b = a, b
        self.links, self.taken = [-1] * len(a), [False] * len(b)

    def common_runs(self, length: int) -> list[tuple[int, int]]:
        """Where runs of free words begin that stand as often in one text as in the other, paired in order."""
        here = _runs(self.a, [link >= 0 for link in self.links], length)
        there = _runs(self.b, self.taken, length)
        pairs: list[tuple[int, int]] = []
        for run, starts in here.items():
            others = there.get(run, [])
            if len(others) == len(starts):
                pairs += zip(starts, others, strict=True)
        return sorted(pairs)

    def link_run(self, start: int, other: int) -> None:
        """Link two words, and as many equal free ones on both sides as there are."""
        if not self._fit(start, other):
            return
        while self._fit(start - 1, other - 1):
            start, other = start - 1, other - 1
        while self._fit(start, other):
            self.links[start], self.taken[other] = other, True
            start, other = start + 1, other + 1

    def fill_gaps(self) -> None:
        """Link what is equal between two linked words, in order: the words between edits."""
        for start, end in _gaps([link >= 0 for link in self.links]):
            most = 2 * (end - start)
            low = high = self.links[start - 1] + 1 if start else 0
            while high < len(self.b) and not self.taken[high]:
                high += 1
            if end < len(self.a) and high != self.links[end]:
                # The stretch was moved or torn: look behind what comes before, then before what comes after.
                self._link_between(range(start, end), range(low, min(high, low + most)))
                low = high = self.links[end]
                while low and not self.taken[low - 1] and high - low < most:
                    low -= 1
            self._link_between(range(start, end), range(low, high))

    def _fit(self, i: int, j: int) -> bool:
        return (
            0 <= i < len(self.a)
            and 0 <= j < len(self.b)
            and self.a[i] == self.b[j]
            and self.links[i] < 0
            and not self.taken[j]
        )

    def _link_between(self, old: range, new: range) -> None:
        mine = [i for i in old if self.links[i] < 0]
        theirs = [j for j in new if not self.taken[j]]
        if not mine or not theirs or max(len(mine), len(theirs)) > _GAP:
            return
        matcher = SequenceMatcher(None, [self.a[i] for i in mine], [self.b[j] for j in theirs], autojunk=False)
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                self.links[mine[block.a + step]] = theirs[block.b + step]
                self.taken[theirs[block.b + step]] = True


def _runs(text: list[str], used: list[bool], length: int) -> dict[tuple[str, ...], list[int]]:
    """Where each run of free words begins."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    free = 0
    for place in range(len(text)):
        free = 0 if used[place] else free + 1
        if free >= length:
            found[tuple(text[place - length + 1 : place + 1])].append(place - length + 1)
    return found


def _gaps(used: list[bool]) -> list[tuple[int, int]]:
    """Start and end of each stretch that is not used."""
    found, start = [], None
    for place, flag in enumerate([*used, True]):
        if not flag and start is None:
            start = place
        elif flag and start is not None:
            found.append((start, place))
            start = None
    return found
