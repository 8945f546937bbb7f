"""Likely matches that part in what is told, or of whom: "the dam holds", "the dam broke"; "trains", "buses".

Two sentences on one thing are near in every measure of likeness, the more so the shorter they are. So what is left
of each is compared by itself, its predicate and who or what fills its places, by the vectors of those words. Such a
pair is no agreement; it is shown as related, with the two words.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui.compare.case import Case, Decision
from tui.compare.figures.things import same_head
from tui.compare.near_words import nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.one_deed import EMPTY
from tui.compare.tables.families import anybody
from tui.compare.tables.phrases import THINKING
from tui.compare.tables.words import COMMON, stem, tokens
from tui.compare.told import DONE, FORECAST, UNDER_WAY
from tui.model.annotation import Frame

if TYPE_CHECKING:
    pass

NEAR = 0.6
"""Cosine of two words in their claims from which on they may say the same: "died" and "killed" have 0.8."""
FAR = 0.45
"""Cosine of a predicate and whatever is nearest to it below which claims of some length say something else, too."""
MOST = 0.7
"""Share of the longer claim's other words that must agree before two things in one place of both are compared."""
HALF = 0.5
"""Share of the other words, the subject aside, from which on claims are one whatever their predicates."""
SURELY = 0.8
"""Score from which on claims are one whomever they name."""
SCANT, SCANT_NEAR = 4, 0.8
"""Content words up to which the predicate is all that can tell two claims apart, and how near it must come then."""
SHORT = 7
"""Content words up to which a claim holds little beside its subject and its predicate."""
LONG = 10
"""Content words beyond which one of them that is another makes no other claim."""

_IF = re.compile(
    r"(?<!\bas )(?<!\beven )\b(?:if|unless|provided that|on condition)\b(?! (?:re-?)?elected)", re.IGNORECASE
)
_ASKED_IF = re.compile(r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|question(?:s|ed)?)\b[^.;]{0,40}$", re.IGNORECASE)
LIGHT = frozenset(("get", "make", "take", "give", "do", "go", "come", "face", "call", "hold", "put", "set", "see"))
"""Predicates that mean what stands beside them means: "takes priority"."""
_MAY = frozenset(("may", "might", "could"))


def other_counts(case: Case) -> Decision | None:
    """Two numbers of one noun, whatever befell those counted: "stopped two drivers", "fined 212 drivers"."""
    counts = [[f for f in p.claim.figures if f.unit == "count"] for p in (case.left, case.right)]
    if case.amounts.alike is not None or any(len(found) != 1 for found in counts):
        return None
    (one,), (other,) = counts
    exact = one.low is not None and other.low is not None and {one.approximation, other.approximation} == {"exact"}
    if exact and one.head == other.head and (one.low, one.high) != (other.low, other.high):
        return Decision("related", "figures", f"other numbers, perhaps of other things: {one.text} and {other.text}")
    return None


def other_deeds(case: Case) -> Decision | None:
    """One subject, two predicates that are not alike: "the dam holds", "the dam broke late on Tuesday"."""
    if case.same_predicate or case.amounts.alike is not None:
        return None
    one, other = case.left.main, case.right.main
    if one is None or other is None or {one.predicate, other.predicate} & (EMPTY | THINKING | LIGHT):
        return None
    size = max(len(case.left.rest), len(case.right.rest))
    if size > LONG or not _one_subject(case, one, other):
        return None
    if stem(one.predicate) in case.right.stems or stem(other.predicate) in case.left.stems:
        return None  # a verb here, a noun there
    subject = case.left.names | case.right.names | _heads(case.left, one) | _heads(case.right, other)
    if likeness(case.left, case.right, without=subject) >= HALF:
        return None
    near = (
        nearest(case.left.claim, one.predicate, case.right.claim),
        nearest(case.right.claim, other.predicate, case.left.claim),
    )
    if max(near) >= (SCANT_NEAR if size <= SCANT else NEAR if size <= SHORT else FAR):
        return None
    return Decision(
        "related", "other deeds", f'the same subject, but one says "{one.predicate}", the other "{other.predicate}"'
    )


def other_fillers(case: Case) -> Decision | None:
    """The same told of two things: "trains were cancelled", "buses were cancelled"."""
    for one, other in _frames(case):
        if one.predicate != other.predicate or max(len(case.left.rest), len(case.right.rest)) > LONG:
            continue
        for first, second in ((one.agent, other.agent), (one.patient, other.patient)):
            pair = _apart(case, first, second)
            if pair is not None:
                return Decision("related", "other things", f"of other things: {pair[0]} and {pair[1]}")
    return None


def other_sufferers(case: Case) -> Decision | None:
    """Something befell two people: "defender Tom Reyes was sent off", "defender Sam Noll was booked"."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or one.agent or other.agent or case.score >= SURELY:
        return None
    names = [p.parties.get(p.name(f.patient) or "") for p, f in ((case.left, one), (case.right, other))]
    if names[0] is None or names[1] is None or set(case.left.parties) & set(case.right.parties):
        return None
    return Decision("related", "other things", f"of other things: {names[0]} and {names[1]}")


def may_or_did(case: Case) -> Decision | None:
    """What may come beside what has come, where it is not known which was written first."""
    for ahead, done in ((case.left, case.right), (case.right, case.left)):
        unsure = ahead.main is not None and ahead.main.modal in _MAY
        if case.order == "unknown" and unsure and ahead.stage == FORECAST and done.stage in (UNDER_WAY, DONE):
            return Decision("related", "stages", "one tells what may come, the other what has come", case.open)
    return None


def on_condition(case: Case) -> Decision | None:
    """What holds only if something else does, beside the same told without a condition."""
    one, other = (_if(point.claim.text) for point in (case.left, case.right))
    found = one or other
    bound, free = (case.left, case.right) if one else (case.right, case.left)
    if found is None or (one and other) or free.main is None:
        return None
    if free.main.predicate not in {frame.predicate for frame in bound.claim.frames}:
        return None
    return Decision("related", "condition", f'one says "{found.group().lower()}", the other does not')


def _if(text: str) -> re.Match[str] | None:
    """The word of a condition; not the one that brings what is asked: "asked in May if he would"."""
    return next((found for found in _IF.finditer(text) if not _ASKED_IF.search(text, 0, found.start())), None)


def _frames(case: Case) -> Iterator[tuple[Frame, Frame]]:
    return ((one, other) for one in case.left.claim.frames for other in case.right.claim.frames)


def _one_subject(case: Case, one: Frame, other: Frame) -> bool:
    """Whether the agent or the patient of either predicate is in both claims, or nothing is but a name."""
    left, right = _heads(case.left, one), _heads(case.right, other)
    both = (left & (right | case.right.rest | case.right.entities)) | (right & (case.left.rest | case.left.entities))
    shared = case.left.rest & case.right.rest
    return bool(both - COMMON) or (bool(shared) and shared <= case.left.names | case.right.names)


def _heads(point: Point, frame: Frame) -> frozenset[str]:
    """The linked entities, or the stems of the nouns, that are a predicate's agent and patient."""
    names = (point.name(head) for head in (frame.agent, frame.patient) if head is not None)
    return frozenset(name if name in point.entities else stem(name) for name in names if name is not None)


def _apart(case: Case, first: str | None, second: str | None) -> tuple[str, str] | None:
    """What fills one place of the two sentences, where that is not the same and all else is.

    Vectors are no help here: what can stand in one place of one sentence is near ("fuel", "food"), the same or not.
    """
    if first is None or second is None or case.left.name(first) == case.right.name(second):
        return None
    one, other = _filler(case.left, first), _filler(case.right, second)
    if not one or not other or same_head(one, other) or _of_number(case.left, one) or _of_number(case.right, other):
        return None
    stems = frozenset(tokens(one)) - COMMON, frozenset(tokens(other)) - COMMON
    # Named in the other claim too, it may stand there in another place of the sentence.
    if stems[0] & (case.right.stems | case.right.rest) or stems[1] & (case.left.stems | case.left.rest):
        return None
    if anybody(one, other):
        return None  # "two suspects", "two men"
    if (one != first) != (other != second):
        return None  # a name and what it may be called: "the software giant"
    return (one, other) if likeness(case.left, case.right, max, stems[0] | stems[1]) >= MOST else None


def _of_number(point: Point, word: str) -> bool:
    """Whether a word is of a number, and says of nothing what it is: "half were counted", "twelve of them died"."""
    return any(word.lower() in figure.text.lower() for figure in point.claim.figures)


def _filler(point: Point, head: str) -> str:
    """An agent or a patient by its name or its lemma, where the claim's own words have it; empty for a pronoun."""
    known = next((e.name for e in point.member.annotation.entities if e.id == head), head)
    return known if (set(tokens(known)) - COMMON) & (point.stems | point.rest) else ""


def near_predicates(case: Case, of: Callable[[float, float], float]) -> bool:
    """Whether the predicates of two claims have a word near to them in the other, both (`min`) or either (`max`)."""
    one, other = case.left.main, case.right.main
    if one is None or other is None:
        return True
    pairs = ((case.left, one, case.right), (case.right, other, case.left))
    return of(*(nearest(point.claim, frame.predicate, beside.claim) for point, frame, beside in pairs)) >= NEAR
