"""What two matched claims are to each other: tests in a fixed order, the first that answers decides.

The order is that of the design: roles, things counted, figures, a later state, polarity, and only then agreement. To
add a test, write it and put it into `TESTS`.
"""

from collections.abc import Callable

from tui.compare.case import Case, Decision
from tui.compare.figures.bounds import Found
from tui.compare.near_words import cosine, partnered
from tui.compare.point import Point, likeness
from tui.compare.relations.ahead import later_report, other_stages, planned_or_done
from tui.compare.relations.circumstances import other_circumstances
from tui.compare.relations.contrast import (
    LIGHT,
    may_or_did,
    near_predicates,
    on_condition,
    other_counts,
    other_deeds,
    other_fillers,
    other_sufferers,
)
from tui.compare.relations.counts import figures, other_things, part_of_whole
from tui.compare.relations.deed_days import (
    counted_off,
    deadlines,
    deed_days,
    finished,
    of_other_days,
    ordinals,
    tallies,
)
from tui.compare.relations.denials import denied, denied_predicate
from tui.compare.relations.details import (
    only_names,
    other_causes,
    other_doers,
    other_places,
    other_steps,
    other_words,
    still_so,
)
from tui.compare.relations.moments import clocks, dates, days, hours
from tui.compare.relations.one_deed import same
from tui.compare.relations.passing import in_passing
from tui.compare.relations.periods import other_periods
from tui.compare.relations.planned_days import planned_days
from tui.compare.relations.polarity import against, clashing, opposite
from tui.compare.relations.rivals import (
    elsewhere,
    not_yet,
    other_holders,
    other_named,
    other_objects,
    other_subjects,
    other_traits,
    two_voices,
    up_and_down,
)
from tui.compare.relations.roles import done_or_suffered, one_of_his, other_doers_of_one, other_kinds_of_one, swapped
from tui.compare.relations.scope import another_place, other_share, other_times, other_use, the_writer
from tui.compare.relations.told_and_not import told_and_not
from tui.compare.relations.traits import trait_or_deed
from tui.compare.relations.two_numbers import lone, one_toll
from tui.compare.tables.words import stem, tokens
from tui.compare.told import DONE, UNDER_WAY, UNKNOWN

SOME, HALF = 0.35, 0.5
"""Shares of a claim's other words that must agree before a pair that scores low is judged."""
FEW, FEW_NEAR = 0.25, 0.55
"""Shares of a claim's other words, and of those with a word near to them in the other claim, below which a likely
match is taken for another side of the event."""
SOME_SHARED = 0.15
"""Share of a claim's words beside names from which on it is enough that the others are near."""
MANY = 0.4
"""Share of a claim's other words from which on they are one claim, though others act."""
LIKELY, SURELY = 0.6, 0.8
"""Scores at which claims are likely, and surely, the same whatever their words."""
LEAST = 0.35
"""Score below which half of the pairs that no test tells apart are not one claim."""
TOLD = 2
"""Words that a phrase without a predicate must share with a claim to tell something of it."""
LONG = 25
"""Letters from which on a stretch of words found in both is no chance."""
_SAYING_LITTLE = frozenset(stem(word) for word in LIGHT)
_OF_OTHERS = (against, other_fillers, other_traits)
"""Tests of who or what a claim is of; where what is counted is known to be the same, they say nothing against it."""
DIM = 0.1
"""A score below which figures that agree, or that clash, are taken for chance."""


def roles_reversed(case: Case) -> Decision | None:
    """Who did it to whom, the other way round: "A sued B" is not "B sued A"."""
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            left = [case.left.name(head) for head in (one.agent, one.patient, one.recipient)]
            right = [case.right.name(head) for head in (other.agent, other.patient, other.recipient)]
            if left[0] is None or right[0] is None or left[0] == right[0] or same(case, one.agent, other.agent):
                continue
            giving = left[0] == right[2] and right[0] == left[2]
            if giving or (one.predicate == other.predicate and left[0] == right[1] and right[0] == left[1]):
                return Decision(None, "roles", f'the other way round: who would "{one.predicate}" whom')
    return None


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
    """The same words, but for punctuation and what was cut off; not where one denies them."""
    if case.left.denial != case.right.denial:
        return None
    one, other = sorted((case.left.letters, case.right.letters), key=len)
    within = len(one) >= LONG and one in other and case.left.claim.negated == case.right.claim.negated
    return Decision("agree", "same words", "the same words") if one == other or within else None


def numbers(case: Case) -> Decision | None:
    """What figures say, but where all beside them shows that two things are told: "exports rose", "imports rose"."""
    found = figures(case)
    if found is None or found.relation not in ("figure differs", "update"):
        return found
    apart = case.amounts.apart
    # A share is of one whole, whoever has it: "3 percent of GDP", a deficit or a debt.
    certain = apart is not None and apart[2].certain and apart[0].unit not in ("percent", "share")
    for test in (other_words, other_circumstances) if certain else (other_words, other_circumstances, *_OF_OTHERS):
        parted = test(case)
        if parted is not None:
            return Decision("related", "figures", f"{found.reason}; {parted.reason}")
    return found


def other_kinds(case: Case) -> Decision | None:
    """A promise or a demand beside a report or a forecast of something else: related at most."""
    kinds = {case.left.claim.kind, case.right.claim.kind}
    if "demand" not in kinds and (case.score >= LIKELY or case.other_number):
        return None  # what is promised in the one may be told as settled in the other
    if len(kinds) == 2 and kinds & {"commitment", "demand"} and not case.same_predicate:
        return Decision("related", "kinds", f"one is a {' and the other a '.join(sorted(kinds))}")
    return None


def other_actors(case: Case) -> Decision | None:
    """Two that do the same are not one: "the House panel approved", "the Senate panel approved"."""
    pair = case.named_apart
    if pair is not None:
        return Decision("related", "other actors", f"other actors: {pair[0]} and {pair[1]}")
    return None


def a_question(case: Case) -> Decision | None:
    """What is asked is not said: related at most."""
    if case.left.question != case.right.question:
        return Decision("related", "question", "one asks what the other says")
    return None


def loose_figures(case: Case) -> Decision | None:
    """Numbers that exclude each other, though not surely of one thing: no agreement, also beside one that agrees."""
    found = case.amounts
    clash = found.apart or (found.loose if found.alike is None else found.odd) or case.perhaps_other
    if clash is not None:
        one, other, _ = clash
        return Decision("related", "figures", f"other numbers, perhaps of other things: {one.text} and {other.text}")
    if found.bound is not None:
        return Decision("related", "figures", found.bound[2].reason)
    if found.twin is not None and not _one_noun(case, found.twin):
        return Decision("related", "figures", found.twin[2].reason)
    if found.elsewhere and not _one_odd_number(case):
        return Decision("related", "figures", "the figures count different things")
    return None


def _one_noun(case: Case, twin: Found) -> bool:
    """Whether the nouns that one number counts may be two words for one thing: "two coaches", "two carriages"."""
    return cosine(case.left.claim, twin[0].head, case.right.claim, twin[1].head) >= LIKELY


def _one_odd_number(case: Case) -> bool:
    """Whether both give one number that no chance gives twice, such as 5.25 percent, whatever words they count by."""
    sides = [
        {(f.unit, f.low) for f in point.claim.figures if f.low is not None and f.low == f.high and f.low % 1}
        for point in (case.left, case.right)
    ]
    return case.score >= SURELY and bool(sides[0] & sides[1])


def _put_otherwise(case: Case) -> bool:
    """Whether the words of two claims that share few are near to each other, and not only those for who and where."""
    if partnered(case.left, case.right) < FEW_NEAR:
        return False
    points = case.left, case.right
    who = frozenset(word for p in points for word in p.names | p.titles | {*tokens(" ".join(p.nations.values()))})
    return likeness(*points, without=who) >= SOME_SHARED or near_predicates(case, min)


def other_aspect(case: Case) -> Decision | None:
    """Claims of one event that share too few words, or name others who act: side by side, not the same claim."""
    alike = likeness(case.left, case.right)
    if case.score < LIKELY and alike < FEW and not _put_otherwise(case):
        return Decision("related", "same subject", "the same subject, but few words in common")
    who = (case.left.names & case.right.names) | case.left.titles | case.right.titles
    beside = likeness(case.left, case.right, without=who | _SAYING_LITTLE)
    unsaid = any(point.bare and point.claim.where == "body" for point in (case.left, case.right))
    if beside == 0 and case.amounts.alike is None and (unsaid or not near_predicates(case, max)):
        return Decision("related", "same subject", "the same names, but what is said of them is not near")
    if case.other_agents and case.score < (SURELY if beside == 0 else LIKELY if alike < MANY else 0):
        return Decision("related", "other actors", "others act in the one and in the other")
    return None


def agreement(case: Case) -> Decision | None:
    """Whatever no other test caught: the same, if the claims surely belong together."""
    if case.score >= max(case.sure, LEAST):
        return Decision("agree", "same claim", case.amounts.reason or "the same claim in other words")
    return Decision("related", "same subject", "the same subject, but not surely the same claim")


TESTS: tuple[Callable[[Case], Decision | None], ...] = (
    no_claim,
    same_words,
    denied,
    roles_reversed,
    swapped,
    told_and_not,
    other_kinds,
    part_of_whole,
    other_things,
    numbers,
    tallies,
    dates,
    days,
    deed_days,
    ordinals,
    deadlines,
    finished,
    hours,
    opposite,
    later_report,
    other_stages,
    planned_or_done,
    other_actors,
    a_question,
    loose_figures,
    against,
    only_names,
    other_causes,
    other_doers,
    other_places,
    other_words,
    still_so,
    other_steps,
    planned_days,
    other_periods,
    of_other_days,
    may_or_did,
    on_condition,
    other_counts,
    other_deeds,
    trait_or_deed,
    other_fillers,
    other_sufferers,
    done_or_suffered,
    one_of_his,
    other_doers_of_one,
    other_kinds_of_one,
    other_named,
    other_subjects,
    other_traits,
    other_objects,
    other_holders,
    two_voices,
    up_and_down,
    elsewhere,
    not_yet,
    other_share,
    other_times,
    another_place,
    counted_off,
    other_circumstances,
    the_writer,
    other_use,
    in_passing,
    other_aspect,
    agreement,
)


def decide(case: Case) -> Decision:
    """The answer of the first test that has one."""
    return next(found for test in TESTS if (found := test(case)) is not None)


def worth_a_look(case: Case) -> bool:
    """Whether a pair that scores too low to be matched is judged all the same.

    Figures that clash, or agree on a thing that both count, and an unknown beside a report lower a score, yet are
    what a reader most wants to see.
    """
    left, right = case.left, case.right
    if UNKNOWN in (left.stage, right.stage) and {left.stage, right.stage} & {UNDER_WAY, DONE}:
        return likeness(left, right) >= SOME
    if denied_predicate(case) is not None:
        return True
    found = case.amounts
    if found.apart is not None and lone(case):
        return True
    if found.apart is not None and case.score >= DIM:
        return one_toll(case) or (case.same_predicate and likeness(left, right) >= HALF)
    if clocks(case) or clashing(case) or (case.score >= DIM and case.other_number):
        return True
    return found.alike is not None and found.alike[2].certain and case.score >= DIM
