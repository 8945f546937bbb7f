"""One quantity told by another number, as far as all around the two numbers shows it."""

import re
from typing import TYPE_CHECKING

from tui.compare.figures.bounds import FigureRelation, Found, numbers_apart
from tui.compare.figures.one_quantity import kind, of_one_kind, one_quantity, tells, value
from tui.compare.figures.things import fates, same_head
from tui.compare.tables.words import COMMON, tokens
from tui.model.annotation import Figure

if TYPE_CHECKING:
    from tui.compare.case import Case

FAR = 2.0
"""How many times one number may be the other before they are likelier of two things."""
PERHAPS, LIKELY, SURELY = 0.5, 0.6, 0.8
"""Likelihood of one quantity from which on two claims are no agreement; from which on two numbers are told as another
figure; and where the words themselves part the two, or the claims name other places."""


_TOLLS = frozenset(("killed", "injured", "missing", "rescued", "arrested", "displaced", "infected", "trapped"))
"""What befalls people, each counted by itself; ships that "took part" and ships that "were sent" may be the same."""


def exclude(one: Figure, other: Figure) -> bool:
    """Whether two numbers cannot both hold of one thing, and lie near enough to be told of one."""
    sizes = value(one), value(other)
    if None in sizes or "vague" in (one.approximation, other.approximation):
        return False
    low, high = sorted(size or 0.0 for size in sizes)
    return 0 < high <= FAR * low and numbers_apart(one, other)


def other_number(case: "Case") -> tuple[Found, bool] | None:
    """The two numbers that are likeliest of one quantity though they differ, and whether that is sure enough to tell.

    Not where the other article tells one of them elsewhere: then its own number counts something else.
    """
    found: tuple[Found, bool] | None = None
    best = PERHAPS
    places = [{*point.claim.places} for point in (case.left, case.right)]
    elsewhere = all(places) and not places[0] & places[1]
    for one, other, relation in case.amounts.open:
        sure = relation.kind == "differs" and relation.certain
        if not of_one_kind(one, other) or not exclude(one, other) or _other_fates(one, other):
            continue
        if kind(one) == "age" and not sure:
            continue
        if kind(one) == "measure" and not (sure or same_head(one.head, other.head) or _one_noun(one, other)):
            continue  # "a 32-yard return", "a 36-yard goal"
        if _ruled_out(case.left.claim.text, other) or _ruled_out(case.right.claim.text, one):
            return (one, other, FigureRelation("differs", f"other number: {one.text} and {other.text}")), True
        if tells(case.right, one) or tells(case.left, other):
            continue
        likely = one_quantity(case, one, other)
        if likely >= best:
            best = likely
            parted = elsewhere or (relation.kind == "other" and relation.certain)
            why = FigureRelation("differs", f"other number: {one.text} and {other.text}", certain=False)
            found = (one, other, why), likely >= (SURELY if parted else LIKELY)
    return found


def _ruled_out(text: str, figure: Figure) -> bool:
    """Whether a claim says that it is not this number: "146,300 patients and not 140,000"."""
    return re.search(rf"\b(?:not|rather than|instead of) (?:the )?{re.escape(figure.text)}\b", text) is not None


def _one_noun(one: Figure, other: Figure) -> bool:
    """Whether what is counted has a word in common: "tons of crude oil", "tonnes of crude"."""
    return bool({*tokens(one.counted)} & {*tokens(other.counted)} - COMMON)


def _other_fates(one: Figure, other: Figure) -> bool:
    """Whether the two count those whom other things befell: "14 killed", "11 missing"."""
    sides = fates(one) & _TOLLS, fates(other) & _TOLLS
    return bool(sides[0] and sides[1] and not sides[0] & sides[1])
