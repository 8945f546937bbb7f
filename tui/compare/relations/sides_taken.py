"""Two sides of one vote or switch: for and against, unanimous and split, on and off."""

import re

from tui.compare.case import Case
from tui.compare.relations.clash import Clash
from tui.compare.relations.in_words import each_says
from tui.compare.relations.one_deed import fit, same
from tui.compare.tables.words import stem

LIKELY = 0.6
"""Score from which on two claims tell of one vote."""
_VOTE = re.compile(r"(?<!\bto )\bvot(?:e|es|ed|ing)\s+(?:\w+\s+)?(for|against|in favou?r)\b", re.IGNORECASE)
_AS_ONE = re.compile(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
_NOT_ONE = re.compile(r"\b(?:not|no|never|fail\w*|without|unless|if)\b", re.IGNORECASE)
_SPLIT = re.compile(
    r"\b[1-9]\d{0,2}(?:-| to )[1-9]\d{0,2}\b(?! (?:year|day|week|month|percent|million))"
    r"|\bwas split\b|\bsplit vote\b|\bdissented\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) (?:\w+ ){0,3}voted against\b",
    re.IGNORECASE,
)
_VOTING = frozenset(("vote", "cast"))
_SWITCH = re.compile(r"\b(switch|turn)(?:ed|s|ing)?\s+(on|off)\b", re.IGNORECASE)


def votes(case: Case) -> Clash | None:
    """Whether one and the same voted for it in the one and against it in the other."""
    sides = [_VOTE.search(point.claim.text) for point in (case.left, case.right)]
    if sides[0] is None or sides[1] is None:
        return None
    if len({found.group(1).lower() == "against" for found in sides if found}) == 1:
        return None
    voting = [
        [f for f in p.claim.frames if f.predicate in _VOTING and f.tense != "future"] for p in (case.left, case.right)
    ]
    frames = next(((x, y) for x in voting[0] for y in voting[1] if same(case, x.agent, y.agent)), None)
    if frames is None:
        return None
    words = frozenset(map(stem, ("vote", "cast", "for", "against")))
    return Clash(each_says(case, *(found.group() for found in sides if found)), words=words, frames=frames)


def unanimous(case: Case) -> Clash | None:
    """Whether one vote was unanimous in the one and not in the other: "was unanimous", "ruled 2-1"."""
    if case.score < LIKELY:
        return None
    mains = case.left.main, case.right.main
    for point, other in ((case.left, case.right), (case.right, case.left)):
        texts, split = (point.claim.text, other.claim.text), _SPLIT.search(other.claim.text)
        if split and _AS_ONE.search(texts[0]) and not _AS_ONE.search(texts[1]) and not _NOT_ONE.search(texts[0]):
            words = ("unanimous", split.group()) if point is case.left else (split.group(), "unanimous")
            frames = (mains[0], mains[1]) if mains[0] and mains[1] else None
            return Clash(each_says(case, *words), words=frozenset(map(stem, words)), frames=frames, state=True)
    return None


def switched(case: Case) -> Clash | None:
    """Whether one thing is on in the one and off in the other: "was switched on", "was switched off"."""
    sides = [_SWITCH.search(point.claim.text) for point in (case.left, case.right)]
    if sides[0] is None or sides[1] is None or sides[0][2].lower() == sides[1][2].lower():
        return None
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            if one.predicate == other.predicate == sides[0][1].lower() and fit(case, one, other):
                words = frozenset(("switch", "turn", "on", "off"))
                return Clash(each_says(case, sides[0].group(), sides[1].group()), words=words, frames=(one, other))
    return None
