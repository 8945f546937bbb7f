"""What two matched claims are to each other: tests in a fixed order, the first that answers decides.

The order is that of the design: roles, things counted, figures, a later state, polarity, and only then agreement. To
add a test, write it and put it into `TESTS`.
"""

from collections.abc import Callable

from tui.compare.case import Case, Decision
from tui.compare.point import likeness
from tui.compare.relations.ahead import later_report, other_stages, planned_or_done
from tui.compare.relations.circumstances import other_circumstances
from tui.compare.relations.comparable import a_question, no_claim, other_kinds, same_words
from tui.compare.relations.contrast import (
    may_or_did,
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
from tui.compare.relations.firsts import other_firsts, other_ranks
from tui.compare.relations.in_turn import other_turn
from tui.compare.relations.lasting import other_making, other_place_won, other_record, year_of_work
from tui.compare.relations.left_open import left_open
from tui.compare.relations.moments import clocks, dates, days, hours, other_hours, other_time
from tui.compare.relations.nobody import nobody
from tui.compare.relations.none_or_some import none_or_some
from tui.compare.relations.one_word import other_verb, other_word
from tui.compare.relations.passing import in_passing
from tui.compare.relations.periods import other_periods
from tui.compare.relations.planned_days import planned_days
from tui.compare.relations.polarity import against, clashing, opposite
from tui.compare.relations.remaining import agreement, loose_figures, other_aspect
from tui.compare.relations.rivals import (
    elsewhere,
    not_yet,
    other_actors,
    other_holders,
    other_named,
    other_objects,
    other_subjects,
    other_traits,
    two_voices,
    up_and_down,
)
from tui.compare.relations.roles import (
    done_or_suffered,
    one_of_his,
    other_doers_of_one,
    other_kinds_of_one,
    other_way,
    roles_reversed,
    swapped,
)
from tui.compare.relations.scope import another_place, other_share, other_times, other_use, the_writer
from tui.compare.relations.small_words import contrary, other_home, other_side
from tui.compare.relations.told_and_not import told_and_not
from tui.compare.relations.traits import trait_or_deed
from tui.compare.relations.turned_round import turned_round
from tui.compare.relations.two_numbers import lone, one_toll
from tui.compare.tables.opposites import MOVING
from tui.compare.told import DONE, UNDER_WAY, UNKNOWN

SOME, HALF = 0.35, 0.5
"""Shares of a claim's other words that must agree before a pair that scores low is judged."""
_OF_OTHERS = (against, other_traits)
"""Tests of who or what a claim is of; where what is counted is known to be the same, they say nothing against it."""
DIM = 0.1
"""A score below which figures that agree, or that clash, are taken for chance."""


def numbers(case: Case) -> Decision | None:
    """What figures say, but where all beside them shows that two things are told: "exports rose", "imports rose"."""
    found = figures(case)
    if found is not None and found.relation == "agree":
        return other_verb(case) or found
    if found is None or found.relation not in ("figure differs", "update"):
        return found
    apart = case.amounts.apart
    # A share is of one whole, whoever has it: "3 percent of GDP", a deficit or a debt.
    certain = apart is not None and apart[2].certain and apart[0].unit not in ("percent", "share")
    tests = (other_words, other_steps, other_circumstances, other_fillers)
    for test in tests if certain else (*tests, *_OF_OTHERS):
        parted = None if test is against and _moving(case) else test(case)
        if parted is not None:
            return Decision("related", "figures", f"{found.reason}; {parted.reason}")
    return found


def _moving(case: Case) -> bool:
    """Whether both tell how a number moved: "fell to 5.2 percent", "rose to 5.6 percent"."""
    mains = {point.main.predicate for point in (case.left, case.right) if point.main is not None}
    return len(mains) > 1 and mains <= MOVING


TESTS: tuple[Callable[[Case], Decision | None], ...] = (
    no_claim,
    same_words,
    other_home,
    denied,
    roles_reversed,
    swapped,
    none_or_some,
    told_and_not,
    left_open,
    year_of_work,
    other_making,
    other_place_won,
    other_record,
    other_side,
    other_turn,
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
    other_firsts,
    loose_figures,
    against,
    only_names,
    other_causes,
    other_doers,
    other_places,
    other_words,
    turned_round,
    contrary,
    nobody,
    still_so,
    other_steps,
    planned_days,
    other_periods,
    of_other_days,
    may_or_did,
    on_condition,
    other_counts,
    other_deeds,
    other_verb,
    other_word,
    other_ranks,
    other_time,
    other_hours,
    trait_or_deed,
    other_fillers,
    other_sufferers,
    done_or_suffered,
    other_way,
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
