"""What one claim tells and who is concerned denies in the other."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point, likeness
from tui.compare.relations.clashes import DECLINING
from tui.compare.relations.in_words import who_denies
from tui.compare.relations.occasions import other_occasion
from tui.compare.relations.one_deed import EMPTY, fit
from tui.compare.tables.phrases import THINKING
from tui.compare.tables.words import stem
from tui.model.annotation import Frame

HALF, MOST = 0.5, 0.7
"""Shares of a claim's other words that must agree before it is what the other denies."""
SURELY = 0.6
"""Score from which on claims tell of one matter, so that what lacks evidence is what the other tells."""
_NO_EVIDENCE = re.compile(
    r"\bno (?:\w+ )?(?:evidence|proof|signs?|indications?|traces?) (?:at all )?of (?:an? |any |the )?([a-z]{4,})\b",
    re.IGNORECASE,
)
_CONDITIONED = frozenset(("threaten", "promise", "offer", "vow", "agree", "warn", "pledge"))
_DENYING = frozenset(map(stem, "deny denied denial reject rejected dispute disputed dismiss dismissed".split()))


def denied(case: Case) -> Decision | None:
    """What one says and who is concerned denies in the other: "it had been warned", denied by the one that was."""
    unproved = _unproved(case)
    if unproved is not None:
        return unproved
    predicate = denied_predicate(case)
    # What is threatened or promised has its condition in it.
    if predicate is None or (case.conditional and predicate not in _CONDITIONED):
        return None
    return Decision("contradict", "denial", f'{who_denies(case)}: "{predicate}"', case.open)


def _unproved(case: Case) -> Decision | None:
    """There is no evidence of what the other tells as a fact: "no evidence of sabotage", "it was sabotaged"."""
    if case.score < SURELY or case.conditional:
        return None
    for point, other in ((case.left, case.right), (case.right, case.left)):
        found = _NO_EVIDENCE.search(point.claim.text)
        if found is None or other.denial or other.claim.negated or not other.certain or other.question:
            continue
        # The verb may bear another ending than the noun.
        if not any(word.startswith(stem(found[1])) for word in other.stems) or other_occasion(case, ""):
            continue
        why = f'one tells of no evidence of "{found[1]}", which the other tells as a fact'
        if case.in_time is not None:
            return Decision("update", "denial", f"{why}; the articles are of other days", case.open)
        return Decision("contradict", "denial", why, case.open)
    return None


def denied_predicate(case: Case) -> str | None:
    """What one claim denies of someone whom the other names with the same predicate; None where it denies nothing.

    A report of an accusation and of its denial in both articles is no conflict between them: then both deny.
    """
    if case.left.denial == case.right.denial or case.left.negative == case.right.negative:
        return None
    denying, told = (case.left, case.right) if case.left.denial else (case.right, case.left)
    # The predicate denied must be the other's own: "denied a request to comply" says nothing on complying.
    known = [f for f in denying.claim.frames if f.predicate not in EMPTY | DECLINING]
    frame = next((f for f in known if f.predicate not in THINKING), known[0] if known else None)
    if frame is None:
        return None
    predicate = frame.predicate
    said = told.claim.attribution
    own = _own(case, frame, told)
    warned = said is not None and stem(said.cue) == stem(predicate)
    if not warned and (not own or case.one_speaker):
        return None
    alike = likeness(denying, told, without=denying.speaker_stems | _DENYING)
    if alike < HALF and not warned and _other_patients(case, predicate):
        return None
    concerned = bool(denying.speaker_stems & (told.stems | (told.speaker_stems if warned else frozenset())))
    concerned = concerned or (denying.speaker in told.entities and alike >= HALF)
    return predicate if concerned or alike >= MOST or (own and _one_patient(case, predicate)) else None


def _own(case: Case, frame: Frame, told: Point) -> bool:
    """Whether the predicate denied is the other claim's news, or one of its clauses on the same."""
    if told.main is not None and told.main.predicate == frame.predicate:
        return True
    for other in told.claim.frames:
        pair = (frame, other) if told is case.right else (other, frame)
        if other.predicate != frame.predicate or other.negated:
            continue
        many = fit(case, *pair)
        # Where neither names who takes part in words that can be compared, all else must be told in the other.
        if many or (many == 0 and _all_else(case, frame)):
            return True
    return False


def _all_else(case: Case, frame: Frame) -> bool:
    return likeness(case.left, case.right, without=frozenset((stem(frame.predicate),))) >= MOST


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
