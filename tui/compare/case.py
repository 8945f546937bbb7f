"""Two claims to be judged, and what a test of their relation answers."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from tui.compare.articles.dates import Order
from tui.compare.figures.amounts import Amounts, amounts
from tui.compare.figures.bounds import Found
from tui.compare.figures.other_number import other_number
from tui.compare.point import Point
from tui.compare.tables.phrases import AFTER, NEGATION, NOT_UNTIL
from tui.model.comparison import Relation

SPELLED = 0.9
"""Share of letters from which on two names are one, spelled in two ways."""


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

    @property
    def other_number(self) -> Found | None:
        """Two figures that all around them shows to be of one quantity, though they are other numbers."""
        return self._other_number[0] if self._other_number and self._other_number[1] else None

    @property
    def perhaps_other(self) -> Found | None:
        """Two figures that may well be of one quantity, though they are other numbers."""
        return self._other_number[0] if self._other_number else None

    @cached_property
    def _other_number(self) -> tuple[Found, bool] | None:
        return other_number(self)

    @cached_property
    def same_predicate(self) -> bool:
        """Whether they share a predicate that says something."""
        return bool(self.left.predicates & self.right.predicates)

    @cached_property
    def other_agents(self) -> bool:
        """Whether both name who acts, and those are others."""
        one, other = self.left.actors, self.right.actors
        shared = one & other or {name for name in one | other if name in self.left.stems & self.right.stems}
        return bool(one and other and not shared) and not self._one_name

    @cached_property
    def _one_name(self) -> bool:
        """Whether one whom both name acts, spelled in two ways: "Edwin Hart", "Edwin Harte"; "the Marlow Rovers"."""
        sides = [
            [
                (point.printed(frame.agent).split(), point.is_person(frame.agent))
                for frame in point.claim.frames
                if frame.agent and point.name(frame.agent) in point.actors
            ]
            for point in (self.left, self.right)
        ]
        return any(
            _spelled_alike(one, other) or (not a_person and not another and _shortened(one, other))
            for one, a_person in sides[0]
            for other, another in sides[1]
        )

    @cached_property
    def named_apart(self) -> tuple[str, str] | None:
        """Who acts in either claim, where one word goes with other names: "House panel" and "Senate panel"."""
        one, other = self.left.actor, self.right.actor
        if one is None or other is None or one[0] != other[0]:
            return None
        if set(one[1].casefold().split()) & set(other[1].casefold().split()):
            return None
        return f"{one[1]} {one[0]}", f"{other[1]} {other[0]}"

    def in_one(self, pattern: re.Pattern[str]) -> str | None:
        """What the pattern finds in one of the two claims, where it finds nothing in the other."""
        found = [pattern.search(point.claim.text) for point in (self.left, self.right)]
        return next((one.group() for one in found if one), None) if None in found else None

    @property
    def one_speaker(self) -> bool:
        """Whether one and the same says both: "Frederick C. Larue" and "Fred Larue", too."""
        if self.left.speaker is None or self.right.speaker is None:
            return False
        said = [(p.claim.attribution.name or "") if p.claim.attribution else "" for p in (self.left, self.right)]
        surnames = {name.split()[-1] for name in said if name}
        return self.left.speaker == self.right.speaker or (all(said) and len(surnames) == 1)

    @property
    def only_later(self) -> bool:
        """Whether one says that something is not so until then, the other that it is so after it.

        Where both name a time, that is for the tests of times.
        """
        if self.left.claim.times and self.right.claim.times:
            return False
        pairs = (self.left.claim.text, self.right.claim.text), (self.right.claim.text, self.left.claim.text)
        return any(
            NOT_UNTIL.search(one) and AFTER.search(other) and not NEGATION.search(other) for one, other in pairs
        )

    @property
    def conditional(self) -> bool:
        """Whether either holds only if something else does, or only ought to: then both may be true."""
        points = self.left, self.right
        if any(p.main is not None and p.main.modal == "must" for p in points):
            return True
        return any(hedge.text.lower() in ("if", "unless") for p in points for hedge in p.claim.hedges)

    @property
    def open(self) -> tuple[str, ...]:
        """What a test that needs the order could not resolve."""
        return (self.unresolved,) if self.unresolved else ()


def _spelled_alike(one: list[str], other: list[str]) -> bool:
    """Whether two names of several words have one of them in common, and a letter or two apart in the rest."""
    if len(one) != len(other) or len(one) < 2 or not {*one} & {*other}:
        return False
    return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= SPELLED


def _shortened(one: list[str], other: list[str]) -> bool:
    """Whether one name is the end of the other: "Rovers", "Marlow Rovers"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and long[-len(short) :] == short


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
