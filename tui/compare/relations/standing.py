"""What is so of one and the same in either claim, told by a verb or by what it is said to be: "fit", "would miss"."""

import re
from dataclasses import replace

from tui.compare.case import Case
from tui.compare.point import Point
from tui.compare.relations.one_deed import fit, same
from tui.compare.relations.phrasal import as_printed, phrased
from tui.compare.tables.opposites import EXCLUSIVE
from tui.compare.tables.words import COMMON
from tui.model.annotation import Frame

_SAID_TO_BE = frozenset(("be", "remain", "stay", "become", "have", "carry", "lie"))
"""Predicates of which what stands beside them is the news."""
_AWAY = re.compile(r"\b(?:step(?:s|ped|ping)?|stood|stand(?:s|ing)?) (?:down|aside)\b", re.IGNORECASE)
_IS_WHERE = re.compile(
    r"\b(?:is|are|was|were|been) (up|down|on|off)\b(?! (?:to|the|a|an|his|her|its|their|\w*day)\b)"
)
_SWITCHED = re.compile(r"\b(?:switch|turn)(?:ed|s|ing)? (on|off)\b", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:is|are|remain\w*|stay\w*|(?:has|have) been|(?:was|were) still)\b", re.IGNORECASE)
_STAYED = re.compile(r"\b(?:stay(?:ed)?|remain(?:ed)?|keep|kept) (?:open|shut|closed)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|from|reopen\w*|again|earlier|later|then)\b", re.IGNORECASE)
_FOR = frozenset("support back welcome favour favor endorse".split())
_AGAINST = frozenset("oppose reject condemn denounce".split())
_SIDE = re.compile(
    r"\b(?:(?<!to )vot(?:e|es|ed|ing)|is|are|was|were|came out|spoke|remains?) (?:\w+ )?(against|in favou?r of)\b"
    r"|\b(?<!to )vot(?:e|es|ed|ing) (?:\w+ )?for\b",
    re.IGNORECASE,
)
_DONE_TO = frozenset("dismiss sack fire oust remove destroy suspend reinstate injure".split())
"""Predicates that tell how it stands with whom it befell, not with who did it."""
_OPPOSITE = r"(?:un|in|non-?|il|ir|im){}(?:d|ed|en|ing)?"
LONG = 4
"""Letters that a word needs for "un" and the like before it to be its opposite."""


def stand_apart(case: Case, one: Frame, other: Frame) -> tuple[str, str] | None:
    """Words that exclude each other, said of the same in a clause of either claim; None where they do not."""
    words = told(case.left, one), told(case.right, other)
    if words[0] == words[1] or one.negated != other.negated or _other_kinds(case, one.agent, other.agent):
        return None
    if _opened(case, *words):
        return words if _of_the_same(case, one, other) else None
    if _stance(case.left, one) * _stance(case.right, other) < 0:
        return words if same(case, one.agent, other.agent) else None
    if not excluding(*words) or not _of_the_same(case, one, other):
        return None
    return as_printed(case.left, one, words[0]), as_printed(case.right, other, words[1])


def _other_kinds(case: Case, one: str | None, other: str | None) -> bool:
    """Whether one noun stands for two kinds of it: "the teachers' union", "the drivers' union"."""
    if one is None or one != other or not one.isalpha():
        return False
    kinds = [
        re.search(rf"\b(\w+?)(?:['’]s|s['’])?\s+{one}s?\b", point.claim.text, re.IGNORECASE)
        for point in (case.left, case.right)
    ]
    words = [found.group(1).lower() for found in kinds if found]
    return len(words) == len(kinds) and not {*words} & COMMON and words[0] != words[1]


def told(point: Point, frame: Frame) -> str:
    """The word that carries the news of a clause."""
    if (phrase := phrased(point, frame)) is not None:
        return phrase
    if frame.predicate in _SAID_TO_BE and frame.patient is not None:
        return frame.patient
    where = _IS_WHERE.search(point.claim.text) if frame.predicate == "be" else None
    if frame.predicate in ("switch", "turn"):
        where = _SWITCHED.search(point.claim.text)
    if where is not None:
        return where.group(1).lower()
    return "resign" if frame.predicate in ("step", "stand") and _AWAY.search(point.claim.text) else frame.predicate


def _opened(case: Case, one: str, other: str) -> bool:
    """Whether something is and stays open in the one, closed in the other; it may be opened after it was closed."""
    words = {"shut" if word in ("close", "closed", "shut") else word for word in (one, other)}
    if words != {"open", "shut"} or any(_UNTIL.search(p.claim.text) for p in (case.left, case.right)):
        return False
    lasting = [bool(_LASTING.search(point.claim.text)) for point in (case.left, case.right)]
    return all(lasting) or any(_STAYED.search(point.claim.text) for point in (case.left, case.right))


def _stance(point: Point, frame: Frame) -> int:
    """1 for who backs something, -1 for who is against it, else 0."""
    if frame.predicate in _FOR | _AGAINST:
        return 1 if frame.predicate in _FOR else -1
    found = _SIDE.search(point.claim.text) if frame.predicate in ("vote", "be", "come", "speak", "remain") else None
    return 0 if found is None else -1 if (found.group(1) or "").lower() == "against" else 1


def excluding(one: str, other: str) -> bool:
    """Whether of one and the same only one of the two can be said."""
    if frozenset((one, other)) in EXCLUSIVE:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= LONG and re.fullmatch(_OPPOSITE.format(re.escape(short)), long) is not None


def _of_the_same(case: Case, one: Frame, other: Frame) -> bool:
    """Whether who or what it is said of is surely one: who acts, or who has it done to them."""
    if {one.predicate, other.predicate} & _DONE_TO:
        return same(case, _bearer(one), _bearer(other)) is True
    bare = [
        replace(frame, patient=None) if frame.predicate in _SAID_TO_BE or _in_phrase(point, frame) else frame
        for point, frame in ((case.left, one), (case.right, other))
    ]
    many = fit(case, bare[0], bare[1])
    if many is None or many:
        return bool(many)
    crossed = (bare[0].agent, bare[1].patient), (bare[0].patient, bare[1].agent)
    return any(same(case, *pair) is True for pair in crossed)


def _in_phrase(point: Point, frame: Frame) -> bool:
    """Whether what it is done to is a part of the phrase: "made a profit", "lost money"."""
    phrase = phrased(point, frame)
    return phrase is not None and frame.patient in as_printed(point, frame, phrase).lower().split()


def _bearer(frame: Frame) -> str | None:
    """Of whom or what it is so after it: "sacked the treasurer" tells of the treasurer."""
    return frame.patient if frame.predicate in _DONE_TO else frame.agent or frame.patient
