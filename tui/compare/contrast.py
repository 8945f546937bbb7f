"""Likely matches that part in what is told, or of whom: "the dam holds", "the dam broke"; "trains", "buses".

Two sentences on one thing are near in every measure of likeness, the more so the shorter they are. So what is left
of each is compared by itself, its predicate and who or what fills its places, by the vectors of those words. Such a
pair is no agreement; it is shown as related, with the two words.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui.compare.case import Case, Decision
from tui.compare.one_deed import EMPTY
from tui.compare.phrases import THINKING
from tui.compare.point import DONE, FORECAST, UNDER_WAY, Point, likeness
from tui.compare.things import same_head
from tui.compare.words import COMMON, rarity, stem, tokens
from tui.model import vectors
from tui.model.annotation import Claim, Frame

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_NEAR = 0.4
"""Cosine below which a word is no partner of another at all."""
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
    one, other = (_IF.search(point.claim.text) for point in (case.left, case.right))
    found = one or other
    mains = [point.main.predicate if point.main else None for point in (case.left, case.right)]
    if found is None or (one and other) or mains[0] != mains[1]:
        return None
    return Decision("related", "condition", f'one says "{found.group().lower()}", the other does not')


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
    if not one or not other or same_head(one, other):
        return None
    stems = frozenset(tokens(one)) - COMMON, frozenset(tokens(other)) - COMMON
    # Named in the other claim too, it may stand there in another place of the sentence.
    if stems[0] & (case.right.stems | case.right.rest) or stems[1] & (case.left.stems | case.left.rest):
        return None
    if (one != first) != (other != second):
        return None  # a name and what it may be called: "the software giant"
    return (one, other) if likeness(case.left, case.right, max, stems[0] | stems[1]) >= MOST else None


def _filler(point: Point, head: str) -> str:
    """An agent or a patient by its name or its lemma, where the claim's own words have it; empty for a pronoun."""
    known = next((e.name for e in point.member.annotation.entities if e.id == head), head)
    return known if (set(tokens(known)) - COMMON) & (point.stems | point.rest) else ""


def cosine(claim: Claim, lemma: str, other: Claim, beside: str) -> float:
    """Cosine of two words as their claims use them; 1 for one lemma, 0 where it is not known."""
    if lemma == beside:
        return 1.0
    rows = [_rows(claim), _rows(other)]
    places = [_place(claim, lemma), _place(other, beside)]
    if any(at is None or at >= len(found) for at, found in zip(places, rows, strict=True)):
        return 0.0
    return float(rows[0][places[0]] / 127.0 @ (rows[1][places[1]] / 127.0))


def nearest(claim: Claim, lemma: str, other: Claim) -> float:
    """Cosine of a word and whatever word of another claim is nearest to it; 1 where that is not known."""
    at = _place(claim, lemma)
    rows = [_rows(claim), _rows(other)]
    if at is None or at >= len(rows[0]):
        return 1.0
    words = [found.group().lower() for found in vectors.words(other.text)][: len(rows[1])]
    # A word that both have is taken already, by itself.
    taken = (
        COMMON | {word.group().lower() for word in vectors.words(claim.text)} | {stem(t.lemma) for t in claim.terms}
    )
    told = [n for n, word in enumerate(words) if word.isalpha() and word not in taken and stem(word) not in taken]
    return float((rows[1][told] / 127.0 @ (rows[0][at] / 127.0)).max()) if told else 0.0


def near_predicates(case: Case, of: Callable[[float, float], float]) -> bool:
    """Whether the predicates of two claims have a word near to them in the other, both (`min`) or either (`max`)."""
    one, other = case.left.main, case.right.main
    if one is None or other is None:
        return True
    pairs = ((case.left, one, case.right), (case.right, other, case.left))
    return of(*(nearest(point.claim, frame.predicate, beside.claim) for point, frame, beside in pairs)) >= NEAR


def partnered(left: Point, right: Point) -> float:
    """Share of the shorter claim's words, by rarity, that the other has, or has a word near to, 0 to 1.

    A word that is only near counts as far as it is near; a name has no partner but itself.
    """
    one, other = _partners(left, right), _partners(right, left)
    found, total = min(one, other, key=lambda share: share[1])
    return found / total if total else 0.0


def answered(point: Point, other: Point) -> float:
    """Share of the words that only one of two claims has, by rarity, which come near to a word only the other has.

    Names are left out; 1 where the claim has no such word.
    """
    shared = (point.stems | point.rest) & (other.stems | other.rest)
    free = [row for word, row in _told(other.claim) if row is not None and word not in shared]
    found = total = 0.0
    for word, row in _told(point.claim):
        if word in shared or word in point.names:
            continue
        near = max((float(row @ one) for one in free), default=0.0) if row is not None else 0.0
        total += rarity(word)
        found += rarity(word) * (near if near >= LEAST_NEAR else 0.0)
    return found / total if total else 1.0


def _partners(point: Point, other: Point) -> tuple[float, float]:
    """Weight of a claim's words that have a partner in the other claim, and of all its words."""
    known = other.stems | other.rest
    free = [row for word, row in _told(other.claim) if row is not None and word not in point.stems | point.rest]
    found = total = 0.0
    for word, row in _told(point.claim):
        weight = rarity(word)
        near = float(word in known)
        if not near and row is not None and word not in point.names:
            near = max((float(row @ one) for one in free), default=0.0)
        total += weight
        found += weight * (near if near >= LEAST_NEAR else 0.0)
    return found, total


def _told(claim: Claim) -> "Iterator[tuple[str, NDArray[np.float64] | None]]":
    """The stems of a claim's words, small words and numbers left out, each with its vector, if it has one."""
    rows = _rows(claim) / 127.0
    for n, found in enumerate(vectors.words(claim.text)):
        word = found.group().lower()
        if word not in COMMON and not word[0].isdigit():
            yield stem(word), rows[n] if n < len(rows) else None


def _rows(claim: Claim) -> "NDArray[np.int8]":
    import numpy as np

    return np.frombuffer((claim.vector or b"")[vectors.CLAIM :], np.int8).reshape(-1, vectors.WORD)


def _place(claim: Claim, lemma: str) -> int | None:
    """Which of the words it is of which this is the lemma; "broke" for "break", too."""
    printed = [found.group().lower() for found in vectors.words(claim.text)]
    at = next((n for n, word in enumerate(printed) if stem(word) == stem(lemma)), None)
    if at is not None:
        return at
    known = {stem(term.lemma) for term in claim.terms} | COMMON
    return next((n for n, word in enumerate(printed) if word[0] == lemma[0] and stem(word) not in known), None)
