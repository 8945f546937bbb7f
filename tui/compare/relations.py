"""What two matched claims are to each other: tests in a fixed order, the first that answers decides.

The order is that of the design: roles, things counted, figures, a later state, polarity, and only then agreement. To
add a test, write it and put it into `TESTS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tui.compare.point import DONE, FORECAST, UNDER_WAY, UNKNOWN, Point
from tui.model.comparison import Relation

Order = Literal["before", "after", "same", "unknown"]
"""Whether the left article is older than the right one, younger, of the same day, or that is not known."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two claims to be judged.

    Attributes:
        left: One claim.
        right: The claim of the other article.
        score: How surely they belong together.
        sure: The score from which on they count as matched.
        order: Of their articles.
        order_reason: How the order is known, in words.
    """

    left: Point
    right: Point
    score: float
    sure: float
    order: Order
    order_reason: str = ""

    def in_time(self) -> tuple[Point, Point] | None:
        """The claim of the older article, then that of the younger; None where that is not known."""
        if self.order == "before":
            return self.left, self.right
        return (self.right, self.left) if self.order == "after" else None


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
            if one.predicate != other.predicate:
                continue
            left = [case.left.name(head) for head in (one.agent, one.patient, one.recipient)]
            right = [case.right.name(head) for head in (other.agent, other.patient, other.recipient)]
            for target in (1, 2):
                swapped = left[0] is not None and left[0] == right[target]
                if swapped and right[0] is not None and right[0] == left[target] and left[0] != right[0]:
                    return Decision(None, "roles", f'roles reversed: who would "{one.predicate}" whom')
    return None


def later_report(case: Case) -> Decision | None:
    """A later article that tells of a later state, or knows what was not known."""
    ordered = case.in_time()
    if ordered is None:
        return None
    old, new = ordered
    alike = bool(old.predicates & new.predicates) or case.score >= case.sure
    if old.stage == UNKNOWN and new.stage in (UNDER_WAY, DONE):
        return Decision("update", "later report", "was not known in the earlier article, reported in the later one")
    if old.stage == FORECAST and new.stage in (UNDER_WAY, DONE) and alike:
        return Decision("update", "later report", "still to come in the earlier article, reported in the later one")
    return None


def agreement(case: Case) -> Decision | None:
    """Whatever no other test caught: the same, if the claims surely belong together."""
    if case.score >= case.sure:
        return Decision("agree", "same claim", "the same claim in other words")
    return Decision("related", "same subject", "the same subject, but not surely the same claim")


TESTS: tuple[Callable[[Case], Decision | None], ...] = (roles_reversed, later_report, agreement)


def decide(case: Case) -> Decision:
    """The answer of the first test that has one."""
    return next(found for test in TESTS if (found := test(case)) is not None)
