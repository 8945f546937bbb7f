"""What two matched claims are to each other: tests in a fixed order, the first that answers decides.

The order is that of the design: roles, things counted, figures, a later state, polarity, and only then agreement. To
add a test, write it and put it into `TESTS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tui.compare.amounts import Amounts, amounts
from tui.compare.dates import Order
from tui.compare.figures import FigureRelation
from tui.compare.point import DONE, FORECAST, UNDER_WAY, UNKNOWN, Point, likeness
from tui.model.comparison import Relation

SOME, HALF, MOST = 0.35, 0.5, 0.7
"""Shares of a claim's other words that must agree before its figures are compared across."""
LONG = 25
"""Letters from which on a stretch of words found in both is no chance."""
DIM = 0.1
"""A score below which figures that agree are taken for chance."""
LIKELY, CERTAIN = 0.6, 0.75
"""Scores at which claims are likely, and surely, the same even if told in another tense, or with other figures."""

_OPPOSITES = """
rise fall, rise drop, rise sink, climb fall, climb drop, jump fall, gain fall, gain lose, grow shrink, expand shrink,
increase decrease, increase fall, increase cut, increase reduce, raise cut, raise lower, raise reduce, hike cut,
win lose, accept reject, accept refuse, approve reject, pass reject, pass fail, sign veto, uphold overturn,
allow ban, allow block, allow forbid, permit ban, impose lift, open close, confirm deny, survive die, convict acquit,
enter leave, join leave, arrive leave, stay leave, remain leave, remain resign, support oppose, back oppose,
strengthen weaken, hire fire, arrest release, jail free, advance retreat, deploy withdraw, send withdraw,
resume halt, resume suspend, continue stop, succeed fail
"""
EMPTY = frozenset(("be", "have", "do", "say"))
"""Predicates that say nothing by themselves."""
OPPOSITES = frozenset(frozenset(pair.split()) for pair in _OPPOSITES.replace("\n", " ").split(","))
"""Predicates of which only one can be true of one event."""


@dataclass(frozen=True)
class Case:
    """Two claims to be judged.

    Attributes:
        left: One claim.
        right: The claim of the other article.
        score: How surely they belong together.
        sure: The score from which on they count as matched.
        order: Of their articles.
        unresolved: What is not known about the order.
    """

    left: Point
    right: Point
    score: float
    sure: float
    order: Order
    unresolved: str = ""

    @cached_property
    def in_time(self) -> tuple[Point, Point] | None:
        """The claim of the older article, then that of the younger; None where that is not known."""
        if self.order == "before":
            return self.left, self.right
        return (self.right, self.left) if self.order == "after" else None

    @cached_property
    def amounts(self) -> Amounts:
        """How their figures stand to each other."""
        return amounts(self.left, self.right)

    @cached_property
    def same_predicate(self) -> bool:
        """Whether they share a predicate that says something."""
        return bool(self.left.predicates & self.right.predicates)

    @cached_property
    def other_agents(self) -> bool:
        """Whether both name who acts, and those are others."""
        one, other = (
            {point.name(frame.agent) for frame in point.claim.frames} & point.entities
            for point in (self.left, self.right)
        )
        return bool(one and other and not one & other)

    @property
    def open(self) -> tuple[str, ...]:
        """What a test that needs the order could not resolve."""
        return (self.unresolved,) if self.unresolved else ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a test found.

    Attributes:
        relation: None where the claims are no match at all.
        test: Name of the test.
        reason: Why, in words that a reader understands.
        unresolved: What the test would have needed to know.
    """

    relation: Relation | None
    test: str
    reason: str
    unresolved: tuple[str, ...] = ()


def roles_reversed(case: Case) -> Decision | None:
    """Who did it to whom, the other way round: "A sued B" is not "B sued A"."""
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            left = [case.left.name(head) for head in (one.agent, one.patient, one.recipient)]
            right = [case.right.name(head) for head in (other.agent, other.patient, other.recipient)]
            if left[0] is None or right[0] is None or left[0] == right[0]:
                continue
            giving = left[0] == right[2] and right[0] == left[2]
            if giving or (one.predicate == other.predicate and left[0] == right[1] and right[0] == left[1]):
                return Decision(None, "roles", f'the other way round: who would "{one.predicate}" whom')
    return None


def no_claim(case: Case) -> Decision | None:
    """The occasion of a statement, or a bare phrase beside a full claim: nothing to compare."""
    if case.left.setting or case.right.setting:
        return Decision(None, "no claim", "tells only on what occasion something was said")
    if case.left.stamp or case.right.stamp:
        return Decision(None, "no claim", "a date alone says nothing")
    if case.left.bare != case.right.bare and "background" in (case.left.claim.kind, case.right.claim.kind):
        return Decision(None, "no claim", "a phrase beside a claim")
    return None


def same_words(case: Case) -> Decision | None:
    """The same words, but for punctuation and what was cut off; not where one denies them."""
    if case.left.denial != case.right.denial:
        return None
    one, other = sorted((case.left.letters, case.right.letters), key=len)
    within = len(one) >= LONG and one in other and case.left.claim.negated == case.right.claim.negated
    return Decision("agree", "same words", "the same words") if one == other or within else None


def other_kinds(case: Case) -> Decision | None:
    """A promise or a demand beside a report or a forecast of something else: related at most."""
    kinds = {case.left.claim.kind, case.right.claim.kind}
    if len(kinds) == 2 and kinds & {"commitment", "demand"} and not case.same_predicate:
        return Decision("related", "kinds", f"one is a {' and the other a '.join(sorted(kinds))}")
    return None


def other_things(case: Case) -> Decision | None:
    """Different things counted, or one a part of the other: related at most."""
    found = case.amounts
    if found.alike or found.apart:
        return None
    if case.score >= CERTAIN or likeness(case.left, case.right) >= HALF:
        return None
    if found.part is not None:
        return Decision("related", "things counted", found.part[2].reason)
    if found.other:
        return Decision("related", "things counted", "the figures count different things")
    return None


def figures(case: Case) -> Decision | None:
    """The same thing counted: another number, or the same in another place."""
    found = case.amounts
    alike = case.same_predicate or likeness(case.left, case.right) >= HALF
    sure = alike or (found.alike is not None and found.alike[2].certain)
    apart = found.apart if sure and not case.other_agents else None
    if apart is None and alike and case.score >= LIKELY and found.alike is None and found.loose is not None:
        one, other, _ = found.loose
        apart = (one, other, FigureRelation("differs", f"other number: {one.text} and {other.text}"))
    if apart is not None:
        if case.in_time is not None:
            return Decision("update", "figures", f"{apart[2].reason}; a later article", case.open)
        return Decision("figure differs", "figures", apart[2].reason)
    if found.alike is not None and found.alike[2].kind == "compatible" and found.alike[2].same_place is False:
        return Decision("related", "figures", found.reason)
    return None


def dates(case: Case) -> Decision | None:
    """One event in two years."""
    one, other = case.left.years, case.right.years
    if not (len(one) == len(other) == 1 and one != other and case.same_predicate and case.score >= case.sure):
        return None
    if case.amounts.alike is not None and case.amounts.alike[2].kind == "same":
        return Decision("figure differs", "dates", f"another year: {min(one)} and {min(other)}")
    # Told with other things, the year may date one of those.
    if max(len(case.left.predicates), len(case.right.predicates)) <= 2 and likeness(case.left, case.right) >= HALF:
        return Decision("figure differs", "dates", f"another year: {min(one)} and {min(other)}")
    return None


def later_report(case: Case) -> Decision | None:
    """A later article that tells of a later state, or knows what was not known."""
    if case.in_time is None:
        return None
    old, new = case.in_time
    reported = new.stage in (UNDER_WAY, DONE)
    if old.stage == UNKNOWN and reported:
        return _update("not known in the earlier article, reported in the later", case)
    if old.stage == FORECAST and reported and case.same_predicate:
        return _update("still to come in the earlier article, reported in the later", case)
    if old.stage == FORECAST == new.stage and case.score >= case.sure:
        return _update("a forecast, renewed in the later article", case)
    if old.vague and new.exact and old.stage in (UNDER_WAY, DONE) and reported:
        return _update(f"a vague count becomes a figure: {new.exact}", case)
    return None


def _update(reason: str, case: Case) -> Decision:
    return Decision("update", "later report", reason, case.open)


def other_stages(case: Case) -> Decision | None:
    """What an article of one day expects beside something else that one of another day reports: related at most.

    On one day the same thing is often told in both ways ("will meet today", "met").
    """
    stages = {case.left.stage, case.right.stage}
    ahead = FORECAST in stages and bool(stages & {UNDER_WAY, DONE})
    if ahead and case.in_time is not None and not case.same_predicate and case.score < CERTAIN:
        return Decision("related", "stages", "one tells what is to come, the other what has come about")
    return None


def agreement(case: Case) -> Decision | None:
    """Whatever no other test caught: the same, if the claims surely belong together."""
    if case.score >= case.sure:
        return Decision("agree", "same claim", case.amounts.reason or "the same claim in other words")
    return Decision("related", "same subject", "the same subject, but not surely the same claim")


def opposite(case: Case) -> Decision | None:
    """The same event told with opposite polarity, both as plain facts and neither as a forecast."""
    alike = likeness(case.left, case.right)
    if case.score < case.sure or alike < HALF or likeness(case.left, case.right, of=max) < HALF:
        return None
    why = _polarity(case)
    if why is None:
        return None
    denied = case.left.denial or case.right.denial
    if (alike >= MOST and denied) or (alike >= MOST and case.in_time is None and _plain(case)):
        return Decision("contradict", "polarity", why, case.open)
    if case.in_time is not None and not denied:
        return Decision("update", "polarity", f"{why}; the articles are of other days", case.open)
    return Decision("related", "polarity", f"{why}, but not surely of the same thing")


def _plain(case: Case) -> bool:
    return case.left.certain and case.right.certain


def _polarity(case: Case) -> str | None:
    """What the one says and the other says not, in words; None where they do not part."""
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            left = {case.left.name(one.agent), case.left.name(one.patient)} - {None}
            right = {case.right.name(other.agent), case.right.name(other.patient)} - {None}
            same = one.predicate == other.predicate and one.predicate not in EMPTY
            if same and case.left.denial != case.right.denial:
                return f'one says and the other denies: "{one.predicate}"'
            if same and left & right and one.negated != other.negated:
                return f'one says that, the other that not: "{one.predicate}"'
            if same and left & right and case.left.claim.negated != case.right.claim.negated:
                return f'one says that, the other that not: "{one.predicate}"'
            opposed = frozenset((one.predicate, other.predicate)) in OPPOSITES
            if opposed and left & right and one.negated == other.negated:
                return f'one says "{one.predicate}", the other "{other.predicate}"'
    return None


TESTS: tuple[Callable[[Case], Decision | None], ...] = (
    no_claim,
    same_words,
    roles_reversed,
    other_kinds,
    other_things,
    figures,
    dates,
    opposite,
    later_report,
    other_stages,
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
    found = case.amounts
    if found.apart is not None:
        return case.same_predicate and likeness(left, right) >= HALF
    return found.alike is not None and found.alike[2].certain and case.score >= DIM
