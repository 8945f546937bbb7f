"""Ranks: the first at one thing is not so the first at another ("to lead the bank", "to sit on a court")."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.tables.words import COMMON, stem

SHARED = 0.34
"""Share of the words for what it was first at, of the shorter of two, from which on they may be one."""
_FIRST = re.compile(
    r"\b(?:first(?! time)|youngest|oldest|only)\b[^.;:]{0,60}?"
    r"\b(?:to (?:be |become )?|elected |named |appointed )(?P<what>[^.;:]+)",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"\b(?P<rank>(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th))[- ]|(?:one|some|two|among)(?: of)? the )?"
    r"(?P<word>(?!inter|prot|requ|arr|for|west|gu|cont|harv|hon|mod|sugg|inv|test|lat|qu|ch|unr|rest|near|pri|tem)"
    r"[a-z]{2,}est|worst)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LIGHT = frozenset(map(stem, ("elected", "named", "appointed", "chosen", "become", "serve", "hold", "win")))
"""Words for coming into a post, which say nothing of which it is."""


def other_firsts(case: Case) -> Decision | None:
    """Two that are first at things that have next to no word in common."""
    one, other = _first_at(case.left), _first_at(case.right)
    if not one or not other or len(one & other) >= SHARED * min(len(one), len(other)):
        return None
    return Decision("related", "other things", "first at two things")


def other_ranks(case: Case) -> Decision | None:
    """Two places of one order: "the largest port", "the second largest port", "one of the largest ports"."""
    one, other = _ranks(case.left), _ranks(case.right)
    for word in sorted(one.keys() & other.keys()):
        if one[word] != other[word]:
            ranks = [" ".join(filter(None, (rank, word))) for rank in (one[word], other[word])]
            return Decision("related", "other things", f'one says "{ranks[0]}", the other "{ranks[1]}"')
    return None


def _ranks(point: Point) -> dict[str, str]:
    """For each superlative of a claim the words that tell its place in the order: "second", "one of the"."""
    found = _RANK.finditer(point.claim.text)
    return {match["word"].lower(): (match["rank"] or "").strip(" -").lower() for match in found}


def _first_at(point: Point) -> frozenset[str]:
    """Stems of the words for what somebody was the first at; none where the claim tells of no first."""
    found = _FIRST.search(point.claim.text)
    words = _WORD.findall(found["what"]) if found else ()
    return frozenset(stem(word) for word in words if word.lower() not in COMMON) - _LIGHT
