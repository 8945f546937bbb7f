"""The place in a text where a query's words stand closest together, and what is printed of it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.library.fulltext.text import folded

WIDTH = 200
"""Characters of a snippet, about."""

_BLANKS = re.compile(r"\s+")
_MOST_PLACES = 200
"""Places of one word that are looked at in one text."""


class Place(NamedTuple):
    """Where words of a query stand: start and end of the stretch that holds them, and which of them do."""

    start: int
    end: int
    found: frozenset[int]
    spans: tuple[tuple[int, int], ...]


def best_place(text: str, patterns: Sequence[re.Pattern[str]]) -> Place | None:
    """The stretch of at most `WIDTH` characters that holds the most of the words, the first of several.

    Args:
        text: The text itself.
        patterns: One for each word or phrase, for the folded text.
    """
    plain = folded(text)
    places: list[tuple[int, int, int]] = []
    for number, pattern in enumerate(patterns):
        for count, match in enumerate(pattern.finditer(plain)):
            if count >= _MOST_PLACES:
                break
            if match.end() > match.start():
                places.append((match.start(), match.end(), number))
    places.sort()
    best: tuple[int, int, int] | None = None
    first = 0
    for last in range(len(places)):
        while places[last][1] - places[first][0] > WIDTH and first < last:
            first += 1
        among = {number for _start, _end, number in places[first : last + 1]}
        if best is None or len(among) > best[0]:
            best = len(among), first, last
    if best is None:
        return None
    chosen = places[best[1] : best[2] + 1]
    found = frozenset(number for _start, _end, number in places)
    return Place(chosen[0][0], max(end for _start, end, _number in chosen), found, tuple(p[:2] for p in places))


def snippet(text: str, place: Place | None) -> tuple[str, tuple[tuple[int, int], ...]]:
    """What is printed of a text: a stretch around the place in one line, and where the words stand in it."""
    start, end = _bounds(text, place)
    out, spans, at = ["… " if start else ""], [], start
    length = len(out[0])
    for first, last in _apart(
        [span for span in (place.spans if place else ()) if span[0] >= start and span[1] <= end]
    ):
        before, word = _line(text[at:first]), _line(text[first:last])
        spans.append((length + len(before), length + len(before) + len(word)))
        out += [before, word]
        length, at = spans[-1][1], last
    out.append(_line(text[at:end]).rstrip() + (" …" if end < len(text) else ""))
    return "".join(out), tuple(spans)


def _bounds(text: str, place: Place | None) -> tuple[int, int]:
    """Where the stretch begins and ends: not in the middle of a word, nor in another paragraph where that can be."""
    if place is None:
        start, end = 0, min(len(text), WIDTH)
    else:
        room = max(0, WIDTH - (place.end - place.start))
        above = text.rfind("\n\n", 0, place.start)
        least = above + 2 if above >= 0 else 0
        start = max(least, place.start - room // 3)
        if start > least and not text[start - 1].isspace():
            blank = re.search(r"\s", text[start : place.start])
            start = start + blank.end() if blank else start
        break_after = text.find("\n\n", place.end)
        end = min(len(text) if break_after < 0 else break_after, max(place.end, start + WIDTH))
    if end < len(text) and not text[end].isspace():
        cut = text.rfind(" ", place.end if place else 0, end)
        end = cut if cut > start else end
    return start, end


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans with those that overlap made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def _line(text: str) -> str:
    return _BLANKS.sub(" ", text)
