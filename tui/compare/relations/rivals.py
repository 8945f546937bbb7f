"""Likely matches that part in one place of the sentence: the same deed of another, to another, elsewhere, or not yet.

Where claims share a predicate and most words beside, no measure of likeness tells "Brand signed a contract" from
"Ibar signed a contract". So what fills each place of the two sentences is laid beside the other's. Such a pair is no
agreement; it is shown as related, with the two fillers.
"""

import re
from collections.abc import Iterator
from itertools import product

from tui.compare.case import Case, Decision
from tui.compare.figures.things import same_head
from tui.compare.near_words import cosine, nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.contrast import LIGHT
from tui.compare.relations.one_deed import EMPTY, same
from tui.compare.relations.two_names import may_be_one, two_names
from tui.compare.tables.families import WHOLES
from tui.compare.tables.words import COMMON, tokens
from tui.compare.told import DONE, FORECAST, UNDER_WAY
from tui.model.annotation import Entity, Frame

SHORT = 8
"""Content words up to which what a predicate befalls is most of what a claim says."""
NEAR = 0.75
"""Cosine from which on two nouns in one place may be two words for one thing."""
ALIKE = 0.6
"""Cosine from which on two predicates may say the same."""
SURELY = 0.9
"""Score from which on the words of two speakers are one quotation, of which one speaker was not resolved."""

_BEING = frozenset(("be", "remain", "become", "stay", "finish", "rank", "end", "come", "lie", "stand", "sit"))
_OUR = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|I['’]\w+|[Ww]e['’]\w+)\b")
_NEIGHBOUR = re.compile(r"\b(?:[Nn]eighbou?ring|[Nn]earby|[Rr]ival,?)\s+((?:[A-Z][\w'’-]+ ?)+)")
_UP = re.compile(
    r"\b(?:up|rose|ris(?:es?|en)|gain\w*|increas\w*|jump\w*|climb\w*|gr(?:e|o)wn?|surg\w*|soar\w*|dearer)\b", re.I
)
_DOWN = re.compile(
    r"\b(?:down|f[ea]ll(?:s|en)?|lo(?:st|ses?)|decreas\w*|drop\w*|declin\w*|slid|shr[aiu]nk\w*|tumbl\w*|plung\w*|cheaper)\b",
    re.IGNORECASE,
)
_TRADED = re.compile(
    r"\b(?:shares?|stocks?|prices?|index|exchange|markets?|currency|exports?|imports?|sales|profits?|unemployment"
    r"|inflation)\b",
    re.IGNORECASE,
)


def other_actors(case: Case) -> Decision | None:
    """Two that do the same are not one: "the House panel approved", "the Senate panel approved"."""
    pair = case.named_apart
    if pair is not None:
        return Decision("related", "other actors", f"other actors: {pair[0]} and {pair[1]}")
    return None


def other_named(case: Case) -> Decision | None:
    """One deed of two people, bodies or places: "Hart signed a contract", "Ibar signed a contract"."""
    for one, other in _one_predicate(case):
        for role in ("agent", "patient"):
            first, second = (_entity(p, getattr(f, role)) for p, f in ((case.left, one), (case.right, other)))
            if first is None or second is None or "group" in (first.type, second.type):
                continue
            if two_names(case, first, second) and _prints(case.left, first) and _prints(case.right, second):
                return Decision("related", "other actors", f"of others: {first.name} and {second.name}")
    return _to_others(case) or _by_others(case)


def _to_others(case: Case) -> Decision | None:
    """In whatever clause, one deed of the same to two people: "the mayor named Hart", "the mayor named Ibar"."""
    for one, other in product(case.left.claim.frames, case.right.claim.frames):
        if (
            one.predicate != other.predicate
            or one.predicate in EMPTY | LIGHT
            or not same(case, one.agent, other.agent)
        ):
            continue
        first, second = _entity(case.left, one.patient), _entity(case.right, other.patient)
        if first is None or second is None or {first.type, second.type} != {"person"}:
            continue
        if two_names(case, first, second) and _prints(case.left, first) and _prints(case.right, second):
            return Decision("related", "other actors", f"of others: {first.name} and {second.name}")
    return None


def _by_others(case: Case) -> Decision | None:
    """One deed in two words, by two people: "Hart scored the winner", "it was Ibar who hit the decisive goal"."""
    for one, other in product(case.left.claim.frames, case.right.claim.frames):
        first, second = _entity(case.left, one.agent), _entity(case.right, other.agent)
        if first is None or second is None or {first.type, second.type} != {"person"}:
            continue
        if {one.predicate, other.predicate} & (EMPTY | LIGHT) or not two_names(case, first, second):
            continue
        near = cosine(case.left.claim, one.predicate, case.right.claim, other.predicate) >= ALIKE
        if near and _prints(case.left, first) and _prints(case.right, second):
            return Decision("related", "other actors", f"of others: {first.name} and {second.name}")
    return None


def other_subjects(case: Case) -> Decision | None:
    """What is said to be so of two that have names: "Orlan is the largest maker", "Varn is, and Orlan the third"."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or not {one.predicate, other.predicate} <= _BEING:
        return None
    first, second = _entity(case.left, one.agent), _entity(case.right, other.agent)
    if first is None or second is None or case.left.name(first.id) == case.right.name(second.id):
        return None
    if may_be_one(first, second):
        return None
    if not _sure_of(case.left, first) or not _sure_of(case.right, second):
        return None  # for whom a pronoun stands may be a mistake
    return Decision("related", "other things", f"said of others: {first.name} and {second.name}")


def other_traits(case: Case) -> Decision | None:
    """Two things said to be so: "Sol is a former mayor of Arlo", "Arlo's port is the biggest"."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or not {one.predicate, other.predicate} <= _BEING or case.amounts.alike:
        return None
    if one.patient is None or other.patient is None or not _apart(case, one.patient, other.patient):
        return None
    return Decision("related", "other things", f"said to be something else: {one.patient} and {other.patient}")


def other_objects(case: Case) -> Decision | None:
    """One deed to two things: "threw stones", "threw paint"; "arrested 14 people", "the governor was arrested"."""
    if max(len(case.left.rest), len(case.right.rest)) > SHORT:
        return None
    for one, other in _one_predicate(case):
        if one.predicate in LIGHT:
            continue
        for role in ("agent", "patient"):
            heads = getattr(one, role), getattr(other, role)
            anyone = WHOLES & {*heads} and (role == "agent" or case.amounts.alike is not None)
            if _apart(case, *heads) and not anyone:
                return Decision("related", "other things", f"of other things: {heads[0]} and {heads[1]}")
    return None


def other_holders(case: Case) -> Decision | None:
    """What two have: "patients with the gene had more side effects", "men had more side effects than women"."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or not one.predicate == other.predicate == "have" or one.patient is None:
        return None
    if case.left.name(one.patient) == case.right.name(other.patient) and _apart(case, one.agent, other.agent):
        return Decision("related", "other things", f"of others: {one.agent} and {other.agent}")
    return None


def two_voices(case: Case) -> Decision | None:
    """What two speakers say of themselves: "we deserved to win", "we deserved a draw"."""
    one, other = case.left.speaker, case.right.speaker
    if one is None or other is None or one == other or case.score >= SURELY:
        return None
    if _OUR.search(case.left.claim.text) and _OUR.search(case.right.claim.text):
        names = case.left.said_by, case.right.said_by
        return Decision("related", "other actors", f"two speakers on themselves: {names[0]} and {names[1]}")
    return None


def up_and_down(case: Case) -> Decision | None:
    """One number by which one thing went up and another down."""
    ways = [(bool(_UP.search(p.claim.text)), bool(_DOWN.search(p.claim.text))) for p in (case.left, case.right)]
    counted = case.left.claim.figures and case.right.claim.figures
    traded = all(_TRADED.search(point.claim.text) for point in (case.left, case.right))
    if {*ways} == {(True, False), (False, True)} and (counted or traded):
        return Decision("related", "polarity", "one tells that something went up, the other that something went down")
    return None


def not_yet(case: Case) -> Decision | None:
    """What the later article still sees coming is not what the earlier one told as done: "voted", "will vote"."""
    if case.in_time is None:
        return None
    old, new = case.in_time
    one_deed = old.main is not None and new.main is not None and old.main.predicate == new.main.predicate
    if one_deed and old.stage in (UNDER_WAY, DONE) and new.stage == FORECAST:
        return Decision(
            "related", "stages", "told as so in the earlier article, and as still to come in the later one"
        )
    return None


def told_in_passing(case: Case) -> bool:
    """Whether a clause of the one tells the other's news: "beat Dane", "will be president, as she defeated him"."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        main = point.main
        if main is None or main.predicate in EMPTY:
            continue
        for one, passing in product(point.claim.frames, other.claim.frames):
            told = one.tense == passing.tense == main.tense and not {one.predicate, passing.predicate} & EMPTY
            if not told or not _meet(point, one, other, passing):
                continue
            if cosine(point.claim, one.predicate, other.claim, passing.predicate) >= ALIKE:
                return True
    return False


def _meet(point: Point, one: Frame, beside: Point, other: Frame) -> bool:
    """Whether two clauses have the same agent or the same patient."""
    pairs = [(point.name(getattr(one, role)), beside.name(getattr(other, role))) for role in ("agent", "patient")]
    return any(mine is not None and mine == theirs for mine, theirs in pairs)


def elsewhere(case: Case) -> Decision | None:
    """What is told of a neighbour or a rival that the other claim does not name: "in neighbouring Korv, a quake"."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        found = _NEIGHBOUR.search(point.claim.text)
        if found and not set(tokens(found.group(1))) - COMMON & (other.stems | other.rest):
            return Decision("related", "places", f"one tells of another: {found.group().strip()}")
    return None


def _one_predicate(case: Case) -> Iterator[tuple[Frame, Frame]]:
    """The frames that carry the news, where they have one predicate that says something."""
    one, other = case.left.main, case.right.main
    if one is not None and other is not None and one.predicate == other.predicate and one.predicate not in EMPTY:
        yield one, other


def _entity(point: Point, head: str | None) -> Entity | None:
    """The entity that a head is, or that is named beside it: "the captain, Raul Ibar", "his wife Nina"."""
    known = point.member.annotation.entities
    found = next((e for e in known if e.id == head), None)
    if found is not None or not head or not head.isalpha():
        return found
    beside = re.search(rf"\b{re.escape(head)},? ((?:[A-Z][\w'’-]+ ?)+)", point.claim.text)
    name = beside.group(1).strip() if beside else ""
    return next((e for e in known if name in (e.name, *e.aliases)), None) if name else None


def _sure_of(point: Point, entity: Entity) -> bool:
    """Whether the claim names it, or it says "I" and is who says the claim, or is the one who says it of "he"."""
    said = point.claim.attribution
    return _prints(point, entity) or (said is not None and said.entity == entity.id)


def _prints(point: Point, entity: Entity) -> bool:
    return any(set(tokens(name)) - COMMON <= point.stems for name in (entity.name, *entity.aliases))


def _apart(case: Case, first: str | None, second: str | None) -> bool:
    """Whether two common nouns in one place are two things, neither of which the other claim has elsewhere."""
    if first is None or second is None or same_head(first, second):
        return False
    if _entity(case.left, first) or _entity(case.right, second):
        return False
    stems = set(tokens(first)) - COMMON, set(tokens(second)) - COMMON
    if not stems[0] or not stems[1] or stems[0] & case.left.names or stems[1] & case.right.names:
        return False
    if stems[0] & (case.right.stems | case.right.rest) or stems[1] & (case.left.stems | case.left.rest):
        return False
    if likeness(case.left, case.right, max, frozenset(stems[0] | stems[1])) >= SURELY:
        return False  # all else is the same: `other_fillers` judges that
    near = nearest(case.left.claim, first, case.right.claim), nearest(case.right.claim, second, case.left.claim)
    return max(near) < NEAR
