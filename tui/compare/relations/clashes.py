"""Where two claims part: a clause that is told in the one and negated in the other, or an opposite of it."""

import re
from dataclasses import replace
from itertools import islice

from tui.compare.case import Case
from tui.compare.point import Point, likeness
from tui.compare.relations.clash import Clash
from tui.compare.relations.details import opposed_words
from tui.compare.relations.in_words import each_says, that_not, who_denies
from tui.compare.relations.one_deed import EMPTY, fit, whole
from tui.compare.relations.sides_taken import switched, unanimous, votes
from tui.compare.relations.standing import stand_apart
from tui.compare.tables.opposites import CERTAIN, MOVING, OUTCOMES, VERBS
from tui.compare.tables.phrases import CALENDAR, NEGATION
from tui.compare.tables.words import stem, tokens
from tui.model.annotation import Frame

NEARLY = 0.85
"""Share of the shorter claim's other words from which on all that it says stands in the other."""
OFTEN = 3
"""Claims of an article in which a word stands that it is about."""
DECLINING = frozenset(("decline", "refuse", "deny", "reject", "dispute", "refute"))
"""Predicates that say of what follows that it is not so."""
_SPEAKING = DECLINING | {"admit", "confirm", "acknowledge", "say", "tell"}
_KNOWING = frozenset(("know", "believe", "think", "find", "see", "show", "prove", "establish", "verify", "conclude"))
"""Predicates that, negated, leave open what follows, as "has not confirmed that" does."""
_STANDING = frozenset(("know", "realise", "realize", "notice", "doubt", "question", "contest", "hide")) | DECLINING
"""Predicates that, negated, leave standing what follows: "nobody knew that", "does not deny that"."""
_NOW_AND_THEN = re.compile(r"\b(?:occasionally|sometimes|often|usually|once|at times|rarely|mostly)\b", re.IGNORECASE)
_NONE_AGAINST = re.compile(r"\b(?:nobody|no[- ]one|none|no \w+) voted against\b", re.IGNORECASE)
_HARDLY = re.compile(r"\b(?:barely|hardly|scarcely|seldom|rarely)\b", re.IGNORECASE)
_WHETHER = re.compile(r"\bwhether\b", re.IGNORECASE)


def clash(case: Case) -> Clash | None:
    """What the one says and the other says not; None where they do not part."""
    if (
        case.only_later
        or case.in_one(_NONE_AGAINST)
        or all(_HARDLY.search(p.claim.text) for p in (case.left, case.right))
    ):
        return None  # "voted to close it", "nobody voted against closing it"; "barely grew", "hardly grew"
    if (case.left.denial and case.right.denial) or (case.left.denial != case.right.denial and case.one_speaker):
        return None
    found = [
        part
        for one in case.left.claim.frames
        for other in case.right.claim.frames
        if (part := _frames_clash(case, one, other)) is not None
    ]
    if (sides := votes(case) or switched(case) or unanimous(case)) is not None:
        return sides
    if found:
        return next((part for part in found if part.frames is not None), found[0])
    pair = opposed_words(case, CERTAIN)
    return Clash(each_says(case, *pair), words=frozenset(map(stem, pair))) if pair else None


def _frames_clash(case: Case, one: Frame, other: Frame) -> Clash | None:
    if (state := _other_state(case, one, other)) is not None:
        return state
    if (words := stand_apart(case, one, other)) is not None:
        return Clash(each_says(case, *words), words=frozenset(tokens(" ".join(words))), frames=(one, other))
    if one.predicate == other.predicate:
        return _negated(case, one, other)
    pair = frozenset((one.predicate, other.predicate))
    if pair not in VERBS or not (_same_state(one, other) or _admits(pair)):
        return None
    if {one.predicate, other.predicate} & _predicates(case.left) & _predicates(case.right):
        return None  # "fell while climbing"
    if pair <= MOVING and (case.left.is_person(one.agent) or case.right.is_person(other.agent)):
        return None
    left = {case.left.name(one.agent), case.left.name(one.patient)} - {None}
    right = {case.right.name(other.agent), case.right.name(other.patient)} - {None}
    one_deed = _of_one(case, one, other) if _admits(pair) else whole(case, one, other)
    frames = (one, other) if one_deed else None
    if frames is None and (_admits(pair) or not left & right):
        return None
    says = each_says(case, one.predicate, other.predicate)
    return Clash(says, pair in OUTCOMES, frozenset(map(stem, pair)), frames)


def _other_state(case: Case, one: Frame, other: Frame) -> Clash | None:
    """What is so in the one and surely not if the other is true: "was sober", "was drunk"; "there was no alarm"."""
    pair = frozenset((one.patient or "", other.patient or ""))
    if one.predicate == other.predicate == "be" and one.negated == other.negated:
        if pair in CERTAIN and fit(case, replace(one, patient=None), replace(other, patient=None)):
            named = one.agent in case.left.parties or case.left.is_person(one.agent)
            words = frozenset(map(stem, pair))
            return Clash(
                each_says(case, one.patient or "", other.patient or ""), words=words, frames=(one, other), state=named
            )
        return None
    for gone, there in ((one, other), (other, one)):
        nothing = gone.predicate == "be" and gone.negated and gone.agent is None and gone.patient is not None
        if nothing and there.agent == gone.patient and not there.negated and there.predicate not in EMPTY:
            plain = there.tense == gone.tense == "past" and there.modal is None
            return Clash(that_not(case), frames=(one, other)) if plain else None
    return None


def _predicates(point: Point) -> set[str]:
    return {frame.predicate for frame in point.claim.frames}


def _same_state(one: Frame, other: Frame) -> bool:
    return one.negated == other.negated


def _admits(pair: frozenset[str]) -> bool:
    """Whether one predicate is to deny, which counts as negated itself."""
    return "deny" in pair


def _of_one(case: Case, one: Frame, other: Frame) -> bool:
    """Whether what is admitted and what is denied is one deed: "admitted taking money", "denied taking money"."""
    below = [[f for f in p.claim.frames if f.predicate not in EMPTY | _SPEAKING] for p in (case.left, case.right)]
    same = any(x.predicate == y.predicate and fit(case, x, y) for x in below[0] for y in below[1])
    return same and fit(case, one, other) is not None


def _of_hers(case: Case, one: Frame, other: Frame) -> bool:
    """Whether one acts by a pronoun and the other is somebody of theirs: "she did not", "her neighbour did"."""
    sides = (case.left, one.agent), (case.right, other.agent)
    words = [point.printed(agent) if agent else "" for point, agent in sides]
    texts = case.left.claim.text, case.right.claim.text
    return any(
        not words[n]
        and words[1 - n]
        and re.search(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) {re.escape(words[1 - n])}\b", texts[1 - n])
        for n in range(len(words))
    )


def _negated(case: Case, one: Frame, other: Frame) -> Clash | None:
    """What one predicate tells in the one claim and denies in the other."""
    left = {case.left.name(one.agent), case.left.name(one.patient)} - {None}
    right = {case.right.name(other.agent), case.right.name(other.patient)} - {None}
    if one.predicate in EMPTY and not (one.predicate == "be" and fit(case, one, other) == len(("agent", "patient"))):
        return None
    if one.negated != other.negated and (_left_open(case, one, other) or _of_hers(case, one, other)):
        return None
    told = case.right if one.negated else case.left
    if one.negated != other.negated and re.search(
        rf"\bto (?:help |try to )?{re.escape(one.predicate)}\b", told.claim.text
    ):
        return None  # "went there to determine the cause"
    if case.left.denial != case.right.denial:
        parts = case.left.negative != case.right.negative
        return Clash(f'{who_denies(case)}: "{one.predicate}"') if parts else None
    clause = one.negated != other.negated
    if not clause and _negate_one(case):
        return None  # "I will not dishonour the decision to spare me", "he said he would not ..."
    claim = case.left.claim.negated != case.right.claim.negated and (
        clause or not (one.negated or _negates_more(case))
    )
    if clause and one_plan(case) and _pronoun(case, one, other):
        names = _named(case.left, one.agent) | _named(case.right, other.agent)
        return Clash(f'{that_not(case)}: "{one.predicate}"', words=names)
    all_told = _all_told(case, one)
    if clause and all_told and whole(case, one, other) and _of_one_time(case, one):
        return Clash(f'{that_not(case)}: "{one.predicate}"', frames=(one, other))
    above = frozenset() if clause or not claim else _negated_above(case)
    if (clause or claim) and (left & right or (clause and claim and _alike(case))) and not above & _STANDING:
        sure = all_told if clause else not above & (_SPEAKING | _KNOWING) or _cue_denied(case, above)
        return Clash(f'{that_not(case)}: "{one.predicate}"', sure=sure)
    return None


def _negate_one(case: Case) -> bool:
    """Whether both claims negate one predicate, so that it does not matter which of them is told as negated."""
    negated = [{f.predicate for f in p.claim.frames if f.negated} - EMPTY for p in (case.left, case.right)]
    return bool(negated[0] & negated[1])


def _negated_above(case: Case) -> frozenset[str]:
    """What the claim that is negated negates, where it is another predicate than the two tell: "did not say that"."""
    negating = case.left if case.left.claim.negated else case.right
    return frozenset(frame.predicate for frame in negating.claim.frames if frame.negated)


def _cue_denied(case: Case, above: frozenset[str]) -> bool:
    """Whether what is negated is that somebody said it, as the other has it: "confirmed", "has not confirmed"."""
    told = case.right if case.left.claim.negated else case.left
    said = told.claim.attribution
    return said is not None and bool({*map(stem, said.cue.lower().split())} & {*map(stem, above)})


def _negates_more(case: Case) -> bool:
    """Whether all that one claim negates is nothing that the other tells: "did not hear a shot but saw", "saw"."""
    points = (case.left, case.right) if case.left.claim.negated else (case.right, case.left)
    negated = {frame.predicate for frame in points[0].claim.frames if frame.negated}
    return bool(negated) and not negated & (_predicates(points[1]) | _SPEAKING | _KNOWING)


def _left_open(case: Case, one: Frame, other: Frame) -> bool:
    """Whether the clause told without a negation is one of which it is asked whether it holds: "to see whether"."""
    point, frame = (case.right, other) if one.negated else (case.left, one)
    return frame != point.main and _WHETHER.search(point.claim.text) is not None


def _alike(case: Case, without: frozenset[str] = frozenset()) -> bool:
    """Whether all that the shorter claim says stands in the other, but for some stems."""
    return likeness(case.left, case.right, without=without) >= NEARLY


def _all_told(case: Case, one: Frame) -> bool:
    """Whether what is negated stands in the other claim: "did not die of smoke" leaves open that he died."""
    negating, other = (case.left, case.right) if one.negated else (case.right, case.left)
    if _NOW_AND_THEN.search(other.claim.text):
        return False
    extra = negating.after_negation - other.stems - {stem(one.predicate)} - CALENDAR
    named = {stem(head) for f in other.claim.frames for head in (f.agent, f.patient) if head}
    narrowing = {word for word in extra - named if word.isalpha()} - _heads(negating)
    return all(_matter(word, other) for word in narrowing)


def _matter(word: str, point: Point) -> bool:
    """Whether the article is about it: such a word narrows nothing ("no house will go for the stadium")."""
    texts = (claim.text for claim in point.member.annotation.claims)
    # Cutting a whole article into words for every pair of claims would take longer than all the rest.
    found = (text for text in texts if word[:3] in text.casefold() and word in tokens(text))
    return sum(1 for _ in islice(found, OFTEN)) == OFTEN


def _of_one_time(case: Case, one: Frame) -> bool:
    """Whether nothing else is negated, and no one may have done it at one time and not at another."""
    other = case.right if one.negated else case.left
    if NEGATION.search(other.claim.text):
        return False  # "did not want to focus on it", "did not want us to focus on it"
    # "Did not answer" may be of another question than "answered".
    who = _heads(case.left) | _heads(case.right) | case.left.names | case.right.names
    return one.patient is not None or not case.left.is_person(one.agent) or _alike(case, who)


def _heads(point: Point) -> frozenset[str]:
    """Stems of who takes part in it: whether these are the same is looked at by themselves."""
    heads = [point.printed(head) for f in point.claim.frames for head in (f.agent, f.patient) if head]
    return frozenset(word for head in heads for word in tokens(head))


def _pronoun(case: Case, one: Frame, other: Frame) -> bool:
    """Whether one speaker says of "him" what he says of somebody by name: most likely the same, whoever it is."""
    agents = one.agent, other.agent
    if not all(agents) or case.left.speaker is None or case.left.speaker != case.right.speaker:
        return False
    return _named(case.left, one.agent) == frozenset() or _named(case.right, other.agent) == frozenset()


def _named(point: Point, agent: str | None) -> frozenset[str]:
    return frozenset(tokens(point.printed(agent) if agent else "")) & point.rest


def one_plan(case: Case) -> bool:
    """Whether one speaker tells both of what is to come, with one modal and without a condition."""
    one, other = case.left, case.right
    if one.main is None or other.main is None or one.speaker is None or one.speaker != other.speaker:
        return False
    modals = one.main.modal, other.main.modal
    hedges = {hedge.text.lower() for point in (one, other) for hedge in point.claim.hedges}
    return modals[0] is not None and modals[0] == modals[1] and hedges <= {modals[0]}
