"""Which two numbers of two claims are told of one thing: by the words, as the only ones, or as those left over."""

import re

from tui.compare.case import Case
from tui.compare.figures.bounds import FigureRelation, Found
from tui.compare.figures.measures import dimension
from tui.compare.figures.one_quantity import of_one_kind, one_quantity
from tui.compare.figures.things import one_fate, same_head
from tui.compare.point import Point, likeness
from tui.compare.relations.alone import alone, near
from tui.compare.relations.occasions import one_number
from tui.compare.tables.words import stem
from tui.model.annotation import Figure

HALF = 0.5
"""Share of a claim's other words that must agree before its figures are compared across."""
THIRD = 0.3
"""Share from which on two counts of the dead, the injured, ... are taken for counts of one event."""
TWICE, CLOSE = 2.0, 1.25
"""How many times the one number may be the other, where they stand alone: of one thing, and of what may be one."""
SURELY_ONE = 0.9
"""Score from which on claims that tell one number are one report."""
DIM = 0.3
"""Score from which on two scores that stand alone are of one vote."""
BARELY = 0.35
"""Likelihood of one quantity that two numbers must have whose claims hardly match."""
OLDER = 1.4
"""How many times one age may be another, where it is not said whose they are."""
_NAME = re.compile(r"\b[A-Z][^\W\d_]+")
_PARENT = re.compile(
    r"\b(?:(?:mother|father|parent|mum|mom|dad)s?[ -]of[ -]|(?:one|some|all|two|three) of (?:his|her|their) )$",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballots?)\b", re.IGNORECASE)
LIKELY, CERTAIN = 0.6, 0.75
"""Scores at which claims are likely, and surely, the same even with other figures."""
ONE_REPORT = 0.8
"""Score from which on two claims report one thing, so that figures left over on both sides count the same."""


def told_alike(case: Case) -> bool:
    """Whether two claims say the same beside their figures, or have one predicate and likely match."""
    counted = {stem(figure.head) for point in (case.left, case.right) for figure in point.claim.figures}
    names = (case.left.names & case.right.names) | counted
    if case.same_predicate and case.score >= case.sure:
        return True
    return min(likeness(case.left, case.right), likeness(case.left, case.right, without=names)) >= HALF


def differing(case: Case, *, alike: bool) -> Found | None:
    """Two figures that surely count one thing by two numbers, if any."""
    found = case.amounts
    # "Damage is an estimated $2 million" has no predicate of its own that could be another.
    plain = case.score >= case.sure and not (case.left.predicates and case.right.predicates)
    fate = found.apart is not None and one_fate(*found.apart[:2]) and (case.score >= case.sure or one_toll(case))
    close = found.apart is not None and found.apart[2].certain and near(*found.apart[:2], TWICE)
    likely = close and (case.score >= LIKELY or (case.score >= case.sure and _only_sum(case, found.apart)))
    sure = alike or plain or fate or likely or lone(case) or (found.alike is not None and found.alike[2].certain)
    if found.apart is not None and sure and not case.other_agents:
        return found.apart
    if found.loose is not None and found.alike is None:
        one, other, _ = found.loose
        whose = one.head != "age" or _called(case, one, other)
        if (alike and case.score >= LIKELY and whose) or _lone_loose(case):
            return one, other, FigureRelation("differs", f"other number: {one.text} and {other.text}")
    return left_over(case) or case.other_number


def _only_sum(case: Case, apart: Found | None) -> bool:
    """Whether neither article tells it otherwise: "$2.5 million worth of jewels", "a haul of $2.6 million"."""
    return apart is not None and near(*apart[:2], CLOSE) and alone(case, *apart[:2])


def one_toll(case: Case) -> bool:
    """Whether both count those whom the same befell, and share enough words to tell of one event."""
    apart = case.amounts.apart
    return apart is not None and one_fate(*apart[:2]) and likeness(case.left, case.right) >= THIRD


def lone(case: Case) -> bool:
    """Whether the figures that differ are the only ones that the articles give for what they count."""
    apart = case.amounts.apart
    if apart is None or not apart[2].certain or not near(*apart[:2], TWICE) or not alone(case, *apart[:2]):
        return False
    if case.score < case.sure and (case.conditional or _elsewhere(case)):
        return False
    if _children(case.left, apart[0]) and _children(case.right, apart[1]):
        return True
    if case.score < DIM and of_one_kind(*apart[:2]) and one_quantity(case, *apart[:2]) < BARELY:
        return False
    names = case.left.names | case.right.names
    alike = likeness(case.left, case.right, without=names) >= THIRD
    known = case.same_predicate or one_fate(*apart[:2]) or apart[0].head == "age"
    return known or (alike and likeness(case.left, case.right) >= THIRD)


def _children(point: Point, figure: Figure) -> bool:
    """Whether it tells how many children somebody has: "a mother of 12", "one of her 12 children"."""
    return figure.head == "child" and _PARENT.search(point.text_before(figure)) is not None


def _elsewhere(case: Case) -> bool:
    """Whether one of them names a place of which the other article says nothing: "turnout in Port Leal"."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        text = f"{other.member.article.headline} {other.member.article.body}"
        if any(place not in text for place in point.claim.places):
            return True
    return False


def _lone_loose(case: Case) -> bool:
    one, other, _ = case.amounts.loose or (None, None, None)
    if one is None or other is None or case.other_agents:
        return False
    voted = one.unit == "score" and all(_VOTED.search(point.claim.text) for point in (case.left, case.right))
    if case.score < (DIM if voted else case.sure):  # one vote has one score
        return False
    if one.unit == "score" and not voted:
        return False
    return one.head != "age" and near(one, other, CLOSE) and alone(case, one, other)


def left_over(case: Case) -> Found | None:
    """Two figures that are left when all that agree are taken away, where the claims surely report one thing."""
    odd = case.amounts.odd
    if odd is None or case.other_agents:
        return None
    one, other, relation = odd
    if one.head == "age" and relation.kind != "differs" and case.score >= LIKELY and _only_ages(case, one, other):
        return one, other, FigureRelation("differs", f"other number: {one.text} and {other.text}")
    if case.score < (LIKELY if one.head == "age" else ONE_REPORT):
        return None
    if one.head == "age" and relation.kind != "differs" and not _called(case, one, other):
        return None
    measured = not relation.certain and dimension(one.unit) in ("length", "weight", "speed")
    names = case.left.names | case.right.names
    measured = measured and not (case.score >= SURELY_ONE and one_number(case))
    apart = not same_head(one.head, other.head) and likeness(case.left, case.right, without=names) < HALF
    one_speed = dimension(one.unit) == "speed" and near(one, other, CLOSE) and alone(case, one, other)
    if measured and apart and not one_speed:
        return None  # "a 32-yard return", "a 36-yard goal"
    if relation.kind == "differs":
        return odd
    return one, other, FigureRelation("differs", f"other number: {one.text} and {other.text}")


def _only_ages(case: Case, one: Figure, other: Figure) -> bool:
    """Whether these are the ages, the only ones near to them, that either article tells and the other does not."""
    ages = [
        {f.low: f for f in point.member.annotation.figures if f.head == "age"} for point in (case.left, case.right)
    ]
    told = [
        {low for low, f in mine.items() if low not in theirs and (near(f, one, CLOSE) or near(f, other, CLOSE))}
        for mine, theirs in (ages, ages[::-1])
    ]
    # "A girl of 11 was hurt by the gunman, Tom Hale", "Tom Hale, 20": who is named there is not the girl.
    named = any(
        set(_NAME.findall(age.counted)) & set(_NAME.findall(beside.claim.text))
        for age, beside in ((one, case.right), (other, case.left))
    )
    return told == [{one.low}, {other.low}] and near(one, other, OLDER) and not named


def _called(case: Case, one: Figure, other: Figure) -> bool:
    """Whether whose age the one tells is spoken of in the other, too: "Captain Weil, 58", "the captain"."""
    sides = (case.left, one, case.right), (case.right, other, case.left)
    return all(_whose(figure, point) & (foreign.stems | foreign.names) for point, figure, foreign in sides)


def _whose(age: Figure, point: Point) -> frozenset[str]:
    """Stems of the words for whose age it is: "age of Captain Weil"; of the claim's names where it does not say."""
    _, of, whose = age.counted.partition(" of ")
    return frozenset(stem(word) for word in whose.split()) if of else point.names
