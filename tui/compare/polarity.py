"""Claims of one event of which only one can be true: told and denied, with and without "not", or with opposites."""

from dataclasses import dataclass

from tui.compare.case import Case, Decision
from tui.compare.details import opposed_words
from tui.compare.opposites import CERTAIN, OUTCOMES, VERBS
from tui.compare.phrases import CALENDAR, THINKING
from tui.compare.point import Point, likeness
from tui.compare.words import stem, tokens
from tui.model.annotation import Frame

HALF, MOST, NEARLY = 0.5, 0.7, 0.85
"""Shares of a claim's other words that must agree before its polarity is compared."""

SURELY = 0.7
"""Score from which on a negation that touches nothing the other claim says leaves them the same claim."""
_DECLINING = frozenset(("decline", "refuse", "deny", "reject", "dispute", "refute"))
_DENYING = frozenset(map(stem, "deny denied denial reject rejected dispute disputed dismiss dismissed".split()))
_UNTRUE = "one tells as a fact what the other calls untrue"
EMPTY = frozenset(("be", "have", "do", "say"))
"""Predicates that say nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Clash:
    """How two claims part.

    Attributes:
        why: In words.
        sure: Whether only one of them can be true, not the one after the other on the same day.
        words: Stems of the words in which they part.
    """

    why: str
    sure: bool = True
    words: frozenset[str] = frozenset()


def denied(case: Case) -> Decision | None:
    """What one says and who is concerned denies in the other: "it had been warned", denied by the one that was."""
    predicate = denied_predicate(case)
    if predicate is None or _conditional(case):
        return None
    return Decision("contradict", "denial", f'{_who_denies(case)}: "{predicate}"', case.open)


def denied_predicate(case: Case) -> str | None:
    """What one claim denies of someone whom the other names with the same predicate; None where it denies nothing.

    A report of an accusation and of its denial in both articles is no conflict between them: then both deny.
    """
    if case.left.denial == case.right.denial or case.left.negative == case.right.negative:
        return None
    denying, told = (case.left, case.right) if case.left.denial else (case.right, case.left)
    # The predicate denied must be the other's own: "denied a request to comply" says nothing on complying.
    predicate = next(
        (f.predicate for f in denying.claim.frames if f.predicate not in EMPTY | _DECLINING | THINKING), None
    )
    if predicate is None:
        return None
    said = told.claim.attribution
    own = told.main is not None and told.main.predicate == predicate
    warned = said is not None and stem(said.cue) == stem(predicate)
    if not warned and (not own or _one_speaker(denying, told)):
        return None
    alike = likeness(denying, told, without=denying.speaker_stems | _DENYING)
    if alike < HALF and not warned and _other_patients(case, predicate):
        return None
    concerned = denying.speaker_stems & (told.stems | (told.speaker_stems if warned else frozenset()))
    return predicate if concerned or alike >= MOST or (own and _one_patient(case, predicate)) else None


def _one_speaker(denying: Point, told: Point) -> bool:
    """Whether one and the same says both, who takes back nothing by it."""
    return told.speaker is not None and denying.speaker == told.speaker


def _one_patient(case: Case, predicate: str) -> bool:
    """Whether it befell the same: "hid the fault", "denied hiding the fault"."""
    one, other = _patients(case.left, predicate), _patients(case.right, predicate)
    return case.score >= case.sure and bool(one & other)


def _patients(point: Point, predicate: str) -> set[str | None]:
    return {point.name(f.patient) for f in point.claim.frames if f.predicate == predicate and f.patient}


def _other_patients(case: Case, predicate: str) -> bool:
    """Whether it befell others in the one than in the other: "stole $5 million", "denied stealing a car"."""
    one, other = _patients(case.left, predicate), _patients(case.right, predicate)
    return bool(one and other and not one & other)


def _who_denies(case: Case) -> str:
    denying, told = (case.left, case.right) if case.left.denial else (case.right, case.left)
    if denying.claim.attribution is None:
        return f"{told.said_by} says what the other article calls untrue" if told.claim.attribution else _UNTRUE
    teller = f"what {told.said_by} says" if told.claim.attribution else "what the other article tells"
    return f"{denying.said_by} denies {teller}"


def opposite(case: Case) -> Decision | None:
    """The same event told with opposite polarity, both as plain facts and neither as a forecast."""
    found = clash(case)
    if found is None:
        return None
    alike, least = (likeness(case.left, case.right, of, found.words) for of in (min, max))
    if alike < HALF or least < HALF or (case.score < case.sure and least < MOST):
        return None
    denied = case.left.denial != case.right.denial
    if (
        found.sure
        and alike >= MOST
        and not _conditional(case)
        and not (least < NEARLY and _of_others(case, found))
        and (denied or (case.in_time is None and (_plain(case) or _one_plan(case))))
    ):
        return Decision("contradict", "polarity", found.why, case.open)
    if case.in_time is not None and not denied:
        return Decision("update", "polarity", f"{found.why}; the articles are of other days", case.open)
    return Decision("related", "polarity", f"{found.why}, but not surely of the same thing at the same time")


def clashing(case: Case) -> bool:
    """Whether two claims part in little but their polarity: then they are compared, however low they score."""
    found = clash(case)
    return found is not None and all(likeness(case.left, case.right, of, found.words) >= MOST for of in (min, max))


def _of_others(case: Case, found: Clash) -> bool:
    """Whether either names a thing that the other does not: "convicted of fraud", "acquitted of bribery"."""
    points = case.left, case.right
    spoken = case.left.speaker_stems | case.right.speaker_stems | found.words
    things = [
        {stem(t.lemma) for t in p.claim.terms if t.pos in ("NOUN", "PROPN") and t.lemma not in CALENDAR} - spoken
        for p in points
    ]
    return bool(things[0] - things[1]) and bool(things[1] - things[0])


def against(case: Case) -> Decision | None:
    """One holds and the other denies, or one goes up and the other down: no agreement, whatever else they share.

    Not every such pair is of one event, so this is no conflict either: only agreement is ruled out.
    """
    one, other = case.left, case.right
    if one.denial != other.denial:
        return Decision("related", "polarity", "one says what the other denies, not surely of the same thing")
    if one.claim.negated != other.claim.negated and not _untouched(case):
        return Decision(
            "related", "polarity", "one says that it is, the other that it is not, perhaps of other things"
        )
    pair = _opposed(one, other) or _opposed(other, one)
    if pair is not None:
        return Decision("related", "polarity", f'one says "{pair[0]}", the other "{pair[1]}"')
    return None


def _opposed(one: Point, other: Point) -> tuple[str, str] | None:
    """A predicate of the one whose opposite is one of the other's, where one of the two carries the news."""
    left = {frame.predicate for frame in one.claim.frames}
    right = {frame.predicate for frame in other.claim.frames}
    news = {point.main.predicate for point in (one, other) if point.main is not None}
    for first in sorted(left - right):
        for second in sorted(right - left):
            if frozenset((first, second)) in VERBS and news & {first, second}:
                return first, second
    return None


def _untouched(case: Case) -> bool:
    """Whether what either negates is nothing that the other says: "will not affect his place", "he will play"."""
    one, other = case.left, case.right
    declined = any(f.predicate in _DECLINING for point in (one, other) for f in point.claim.frames)
    return case.score >= SURELY and not declined and not _told(one, other) and not _told(other, one)


def _told(negating: Point, other: Point) -> bool:
    """Whether something that one claim negates stands in the other without a negation."""
    denied = {frame.predicate for frame in other.claim.frames if frame.negated}
    for frame in negating.claim.frames:
        if not frame.negated or frame.predicate in denied:
            continue
        words = negating.after_negation if frame.predicate in EMPTY else {stem(frame.predicate)}
        if words & (other.stems | {stem(f.predicate) for f in other.claim.frames}):
            return True
    return False


def _plain(case: Case) -> bool:
    return case.left.certain and case.right.certain


def clash(case: Case) -> Clash | None:
    """What the one says and the other says not; None where they do not part."""
    if case.left.denial and case.right.denial:
        return None
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            found = _frames_clash(case, one, other)
            if found is not None:
                return found
    pair = opposed_words(case, CERTAIN)
    return Clash(_says(case, *pair), words=frozenset(map(stem, pair))) if pair else None


def _frames_clash(case: Case, one: Frame, other: Frame) -> Clash | None:
    left = {case.left.name(one.agent), case.left.name(one.patient)} - {None}
    right = {case.right.name(other.agent), case.right.name(other.patient)} - {None}
    if one.predicate == other.predicate:
        if one.predicate in EMPTY:
            return None
        if case.left.denial != case.right.denial:
            parts = case.left.negative != case.right.negative
            return Clash(f'{_who_denies(case)}: "{one.predicate}"') if parts else None
        negated = one.negated != other.negated or case.left.claim.negated != case.right.claim.negated
        if negated and left & right:
            return Clash(f'{_that_not(case)}: "{one.predicate}"')
        if one.negated != other.negated and _one_plan(case) and _pronoun(case, one, other):
            names = _named(case.left, one.agent) | _named(case.right, other.agent)
            return Clash(f'{_that_not(case)}: "{one.predicate}"', words=names)
        return None
    pair = frozenset((one.predicate, other.predicate))
    if pair in VERBS and left & right and one.negated == other.negated:
        return Clash(_says(case, one.predicate, other.predicate), pair in OUTCOMES, frozenset(map(stem, pair)))
    return None


def _conditional(case: Case) -> bool:
    """Whether either holds only if something else does, or only ought to: then both may be true."""
    points = case.left, case.right
    if any(p.main is not None and p.main.modal == "must" for p in points):
        return True
    return any(hedge.text.lower() in ("if", "unless") for p in points for hedge in p.claim.hedges)


def _pronoun(case: Case, one: Frame, other: Frame) -> bool:
    """Whether one speaker says of "him" what he says of somebody by name: most likely the same, whoever it is."""
    agents = one.agent, other.agent
    if not all(agents) or case.left.speaker is None or case.left.speaker != case.right.speaker:
        return False
    return _named(case.left, one.agent) == frozenset() or _named(case.right, other.agent) == frozenset()


def _named(point: Point, agent: str | None) -> frozenset[str]:
    return frozenset(tokens(point.printed(agent) if agent else "")) & point.rest


def _one_plan(case: Case) -> bool:
    """Whether one speaker tells both of what is to come, with one modal and without a condition."""
    one, other = case.left, case.right
    if one.main is None or other.main is None or one.speaker is None or one.speaker != other.speaker:
        return False
    modals = one.main.modal, other.main.modal
    hedges = {hedge.text.lower() for point in (one, other) for hedge in point.claim.hedges}
    return modals[0] is not None and modals[0] == modals[1] and hedges <= {modals[0]}


def _says(case: Case, one: str, other: str) -> str:
    left, right = _speakers(case)
    return f'{left} says "{one}", {right} "{other}"'


def _that_not(case: Case) -> str:
    left, right = _speakers(case)
    if case.left.claim.negated and not case.right.claim.negated:
        left, right = right, left
    return f"{left} says that, {right} that not"


def _speakers(case: Case) -> tuple[str, str]:
    """Who says the two claims, where both name someone and not the same."""
    left, right = case.left.said_by, case.right.said_by
    named = case.left.claim.attribution and case.right.claim.attribution and left.casefold() != right.casefold()
    return (left, right) if named else ("one", "the other")
