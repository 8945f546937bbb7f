"""Likely matches that share only a thing which either names in passing: "hurt at the depot", "met at the depot".

Two sentences with one place or one event in them are near in every measure of likeness, whatever they tell. So the
words that both have are looked at: where they are one phrase that stands behind a preposition, and nothing else of
the one is near to anything of the other, the pair is no agreement; it is shown as related, with that phrase.
"""

import re
from itertools import product

from tui.compare.case import Case, Decision
from tui.compare.near_words import answered, cosine, nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.one_deed import EMPTY, same
from tui.compare.tables.phrases import CALENDAR, THINKING
from tui.compare.tables.words import COMMON, stem, tokens

NEAR = 0.6
"""Cosine of two predicates, or of a predicate and any word, from which on they may tell the same."""
FEW = 0.42
"""Share of the words that only one claim has which may be near to a word of the other."""
MOST = 0.8
"""Share of the shorter claim's words from which on it stands in the other, phrase or not."""

_WORD = re.compile(r"[\w'’-]+")
_BEFORE = frozenset(
    """in at from of since after over near on with for by to into through under before during outside inside around
    off out against about across behind beside along""".split()
)


def in_passing(case: Case) -> Decision | None:
    """Other things told with one place, event or thing in them: "met at the depot", "hurt at the depot"."""
    if case.amounts.alike is not None or case.same_predicate or _one_voice(case):
        return None
    phrase = _shared_phrase(case)
    if phrase is None or likeness(case.left, case.right) >= MOST or _near_deeds(case):
        return None
    if max(answered(case.left, case.right), answered(case.right, case.left)) > FEW:
        return None
    return Decision("related", "same subject", f'they share "{phrase}", but say other things')


def _one_voice(case: Case) -> bool:
    """Whether one says both, or does what both tell: what is told of him may well be one thing in other words."""
    agents = [point.main.agent if point.main else None for point in (case.left, case.right)]
    return case.one_speaker or same(case, *agents) is True


def _shared_phrase(case: Case) -> str | None:
    """The one phrase that holds all that both claims have, behind a preposition in either; None without such."""
    shared = (case.left.stems | case.left.rest) & (case.right.stems | case.right.rest) - CALENDAR
    if not shared or any(word[0].isdigit() for word in shared):
        return None
    found = [_phrase(point, shared) for point in (case.left, case.right)]
    if found[0] is None or found[1] is None or not (found[0][1] or found[1][1]):
        return None
    return min((found[0][0], found[1][0]), key=len)


def _phrase(point: Point, shared: frozenset[str]) -> tuple[str, bool] | None:
    """The stretch of a claim from the first to the last shared word, and whether a preposition stands before it.

    None where other content words stand in it.
    """
    words = list(_WORD.finditer(point.claim.text))
    at = [
        n for n, word in enumerate(words) if stem(word.group().lower()) in shared or shared & {*tokens(word.group())}
    ]
    if not at:
        return None
    between = [word.group().lower() for n, word in enumerate(words) if at[0] < n < at[-1] and n not in at]
    if any(word not in COMMON for word in between):
        return None
    before = [word.group().lower() for word in words[max(0, at[0] - 2) : at[0]]]
    behind = bool(before) and (before[-1] in _BEFORE or (before[-1] in COMMON and before[0] in _BEFORE))
    return point.claim.text[words[at[0]].start() : words[at[-1]].end()], behind


def _near_deeds(case: Case) -> bool:
    """Whether some predicate of the one is near to a predicate, or to any word, of the other."""
    told = [
        [f.predicate for f in point.claim.frames if f.predicate not in EMPTY | THINKING]
        for point in (case.left, case.right)
    ]
    left, right = case.left.claim, case.right.claim
    near = [cosine(left, one, right, other) for one, other in product(*told)]
    near += [nearest(left, one, right) for one in told[0]]
    near += [nearest(right, other, left) for other in told[1]]
    return max(near, default=0.0) >= NEAR
