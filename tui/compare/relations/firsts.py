"""Firsts: the first at one thing is not so the first at another ("to lead the bank", "to sit on the court")."""

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
_WORD = re.compile(r"[^\W\d_]{2,}")
_LIGHT = frozenset(map(stem, ("elected", "named", "appointed", "chosen", "become", "serve", "hold", "win")))
"""Words for coming into a post, which say nothing of which it is."""


def other_firsts(case: Case) -> Decision | None:
    """Two that are first at things that have next to no word in common."""
    one, other = _first_at(case.left), _first_at(case.right)
    if not one or not other or len(one & other) >= SHARED * min(len(one), len(other)):
        return None
    return Decision("related", "other things", "first at two things")


def _first_at(point: Point) -> frozenset[str]:
    """Stems of the words for what somebody was the first at; none where the claim tells of no first."""
    found = _FIRST.search(point.claim.text)
    words = _WORD.findall(found["what"]) if found else ()
    return frozenset(stem(word) for word in words if word.lower() not in COMMON) - _LIGHT
