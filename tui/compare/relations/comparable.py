"""Whether there are two claims to compare, and not a phrase, a question or a demand; or one text twice."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.relations.contrast import on_condition
from tui.compare.relations.left_open import left_open
from tui.compare.relations.scope import other_share
from tui.compare.relations.small_words import other_side

LIKELY, SURELY = 0.6, 0.8
"""Scores at which claims are likely, and surely, the same whatever their words."""
TOLD = 2
"""Words that a phrase without a predicate must share with a claim to tell something of it."""
_DOUBTING = re.compile(r"\b(?:doubt|disput|question|deny|deni)", re.IGNORECASE)
LONG = 25
"""Letters from which on a stretch of words found in both is no chance."""


def no_claim(case: Case) -> Decision | None:
    """The occasion of a statement, or a bare phrase beside a full claim: nothing to compare."""
    if case.left.setting or case.right.setting:
        return Decision(None, "no claim", "tells only on what occasion something was said")
    if case.left.announcing or case.right.announcing:
        return Decision(None, "no claim", "announces a report, and says nothing itself")
    if case.left.elliptic or case.right.elliptic:
        return Decision(None, "no claim", "what it says stands in another sentence")
    if case.left.stamp or case.right.stamp:
        return Decision(None, "no claim", "a date alone says nothing")
    if case.left.bare != case.right.bare and "background" in (case.left.claim.kind, case.right.claim.kind):
        return Decision(None, "no claim", "a phrase beside a claim")
    if case.left.bare != case.right.bare and (_names_alone(case.left) or _names_alone(case.right)):
        return Decision(None, "no claim", "a name beside a claim")
    # A headline such as "Marlow in the news" says nothing that the other could say too.
    shared = len(case.left.stems & case.right.stems)
    if (case.left.bare or case.right.bare) and shared < TOLD and case.left.letters != case.right.letters:
        return Decision(None, "no claim", "a phrase that shares a name at most with a claim")
    return None


def _names_alone(point: Point) -> bool:
    """Whether it is somebody's name and title, and says nothing: "Minister Peter Sholl"."""
    return point.claim.where == "body" and point.bare and not point.claim.figures and point.rest <= point.names


def same_words(case: Case) -> Decision | None:
    """The same words, but for punctuation and what was cut off; not where one denies them, or leaves them open."""
    short, long_ = sorted((case.left, case.right), key=lambda point: len(point.letters))
    one, other = short.letters, long_.letters
    more = one != other or _told_by(short) != _told_by(long_)
    if (one != other and (len(one) < LONG or one not in other)) or short.denial != long_.denial:
        return None
    doubted = _doubts(short) != _doubts(long_) if one == other else short.claim.negated != long_.claim.negated
    if doubted or _demands(short) != _demands(long_):
        return None  # "experts doubt that it is genuine", "experts say that it is genuine"
    if not {f.unit for f in short.claim.figures} <= {f.unit for f in long_.claim.figures}:
        return None  # "$5 million", "5 million euros"
    # The few words that the one has beside the other's may be "not all", "if", "a fake video claimed".
    parted = more and any(test(case) for test in (left_open, on_condition, other_share, other_side))
    return None if parted else Decision("agree", "same words", "the same words")


def _doubts(point: Point) -> bool:
    """Whether who says it says that it is not so, or perhaps not; of one text a parse may see a "not" or miss it."""
    said = point.claim.attribution
    return said is not None and _DOUBTING.search(said.cue) is not None


def _demands(point: Point) -> bool:
    return point.claim.kind == "demand"


def _told_by(point: Point) -> tuple[str, str] | None:
    """Who says it, and with which word."""
    said = point.claim.attribution
    return None if said is None else (said.speaker, said.cue)


def other_kinds(case: Case) -> Decision | None:
    """A promise or a demand beside a report or a forecast of something else: related at most."""
    kinds = {case.left.claim.kind, case.right.claim.kind}
    if "demand" not in kinds and (case.score >= LIKELY or case.other_number):
        return None  # what is promised in the one may be told as settled in the other
    if len(kinds) == 2 and kinds & {"commitment", "demand"} and not case.same_predicate:
        return Decision("related", "kinds", f"one is a {' and the other a '.join(sorted(kinds))}")
    return None


def a_question(case: Case) -> Decision | None:
    """What is asked is not said: related at most."""
    if case.left.question != case.right.question:
        return Decision("related", "question", "one asks what the other says")
    return None
