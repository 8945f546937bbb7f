"""Compares two figures as bounds, in one unit, with their rounding and approximation.

`compare_figures(a, b)` is what the relation tests call. It looks at the figures alone: whether the two claims are
about the same event, place and time is theirs to decide; `FigureRelation.same_place` tells what the figures say.
"""

import math
import re
from dataclasses import dataclass
from typing import Literal

from tui.compare.figures.measures import canonical, dimension, named
from tui.compare.figures.things import same_thing
from tui.model.annotation import Figure

FigureKind = Literal["same", "compatible", "differs", "part", "other"]

ABOUT = 0.1
"""How far "about" reaches to either side."""
CONVERTED = 0.05
"""How far two values may lie apart after one was converted from another unit, as both are rounded."""
BEYOND = 1.25
"""How many times a lower bound the other figure may be before readers would call it another number: "at least 14" and
"15" can both hold; who reads "at least 14" and "23" is told two tolls."""
OF_A_SHARE = 1.15
"""The same for a share, which has an end: who knows of 90 percent does not say "more than 75"."""
DOLLARS = frozenset(("USD", "AUD", "CAD", "NZD", "HKD", "SGD"))
_VAGUE_REACH = 10.0
# Numbers that mean nothing until it is known of what.
_OF_SOMETHING = ("count", "share", "times", "percentage points")
_ROUGH = ("about", "estimate")
_LOWER = ("at least", "more than")
_UPPER = ("up to", "less than")


@dataclass(frozen=True, slots=True)
class FigureRelation:
    """How two figures stand to each other.

    Attributes:
        kind: `same` (the same number, or one a rounding of the other), `compatible` (both bounds can hold:
            "up to 12,000" and "10,000"), `differs` (the same thing counted, and the numbers exclude each other),
            `part` (one counts a part of what the other counts, or what was added to it), `other` (different things,
            or units that are not compared).
        reason: Why, in words a reader understands.
        certain: Whether what is counted is known to be the same; False where the text does not say.
        same_place: Whether both hold in the same place; None where either names none.
        moved: Whether both can hold though other numbers are printed ("at least 14" and "15"): of one thing, told
            in a later article, that is an update.
    """

    kind: FigureKind
    reason: str
    certain: bool = True
    same_place: bool | None = None
    moved: bool = False


Found = tuple[Figure, Figure, FigureRelation]
"""A figure of either claim, and how they stand to each other."""


def compare_figures(a: Figure, b: Figure) -> FigureRelation:
    """How `a` and `b` stand to each other. The same whichever comes first, but for the order of words.

    A certain `differs`, and `compatible` with `moved`, are counts of one thing with other numbers: a later article
    that tells them has an update, one of the same time another figure. `other` without `certain` is what the text
    leaves open, not two different things. `differs` does not look at the places: where `same_place` is False the one
    may name a town and the other its country, or they are two counts.
    """
    place = same_place(a.place, b.place)
    if {a.unit, b.unit} == {"count", "times"} and "occasion" in (a.head, b.head):  # "on 14 occasions", "12 times"
        return FigureRelation(*_numbers(a, b), same_place=place)
    if a.unit != b.unit and {a.unit, b.unit} <= DOLLARS and a.low is not None and a.low == b.low:
        # "$" stands for the dollar of the country that the article is of.
        return FigureRelation("same", f"the same number of dollars: {a.text} and {b.text}", False, place)
    if dimension(a.unit) != dimension(b.unit):
        return FigureRelation("other", f"{named(a.unit)} and {named(b.unit)} are not compared", same_place=place)
    thing, why = same_thing(a, b)
    if thing == "other":
        return FigureRelation("other", why, same_place=place)
    if thing == "part":
        return FigureRelation("part", why, same_place=place)
    kind, reason = _numbers(a, b)
    if thing == "unknown" and kind == "differs" and (dimension(a.unit) in _OF_SOMETHING or a.head == "age"):
        return FigureRelation("other", why, certain=False, same_place=place)
    if place is False and kind in ("same", "compatible"):
        reason = f"{reason}, other place: {a.place} and {b.place}"
    if thing == "same" and kind == "differs":
        reason = f"{reason}; {why}"
    return FigureRelation(kind, reason, thing == "same", place, moved=kind == "compatible" and _moved(a, b))


def same_place(a: str | None, b: str | None) -> bool | None:
    """Whether two places share a name; None where either is missing."""
    if not a or not b:
        return None
    # "Russia’s Kursk region" is Kursk; "Russian bases" are in Russia: five letters tell names apart well enough.
    names = [
        {name[:5] for name in re.findall(r"[A-Z][^\W\d_]+", re.sub(r"[A-Z][\w. ]*['’]s\s", "", place))}
        for place in (a, b)
    ]
    return bool(names[0] & names[1]) if names[0] and names[1] else None


def _numbers(a: Figure, b: Figure) -> tuple[FigureKind, str]:
    both = f"{a.text} and {b.text}"
    if a.unit == "score":
        return (
            ("same", f"the same score, {a.text}") if _score(a) == _score(b) else ("differs", f"scores differ: {both}")
        )
    if _vacuous(a) or _vacuous(b):
        return "compatible", f"too vague to differ: {both}"
    converted = a.unit != b.unit and {a.unit, b.unit} != {"share", "percent"}
    first, second = _reach(a), _reach(b)
    if (a.approximation, first) == (b.approximation, second) or _rounded(a, b, converted=converted):
        return (
            "same",
            f"the same number: {both}" if a.text.lower() != b.text.lower() else f"the same number, {a.text}",
        )
    bound = _bounds_apart(a, b, first, second)
    if bound:
        return "differs", f"{bound}: {both}"
    slack = CONVERTED if converted else 0.0
    if first[0] * (1 - slack) <= second[1] * (1 + slack) and second[0] * (1 - slack) <= first[1] * (1 + slack):
        return "compatible", f"both can hold: {both}"
    if first[0] < 0 or second[0] < 0:
        return "compatible" if first[0] <= second[1] and second[0] <= first[1] else "differs", f"numbers: {both}"
    return "differs", f"other number: {both}"


def numbers_apart(a: Figure, b: Figure) -> bool:
    """Whether the numbers of two figures exclude each other, whatever they count."""
    return _numbers(a, b)[0] == "differs"


def _moved(a: Figure, b: Figure) -> bool:
    """Whether the numbers as printed lie apart: neither vague, and no rounding of one another."""
    if "vague" in (a.approximation, b.approximation) or a.unit != b.unit:
        return False
    x, y = (figure.high if figure.low is None else figure.low for figure in (a, b))
    return x is not None and y is not None and not (x == y or _is_rounding(x, y) or _is_rounding(y, x))


def _vacuous(figure: Figure) -> bool:
    return figure.low is None and figure.high is None


def _score(figure: Figure) -> tuple[str, ...]:
    """Numbers of a score, greatest first: "52-48" is "48-52" seen from the other side."""
    return tuple(sorted((n.lstrip("0") or "0" for n in re.findall(r"\d+", figure.text)), key=lambda n: (-len(n), n)))


def _reach(figure: Figure) -> tuple[float, float]:
    """Least and greatest value in the common unit, widened by what the approximation allows."""
    if figure.text.lower().startswith("within ") and figure.high is not None:
        due = canonical(figure.high, figure.unit)
        return due, due  # a deadline, not an upper bound of something measured
    low = -math.inf if figure.low is None else canonical(figure.low, figure.unit)
    high = math.inf if figure.high is None else canonical(figure.high, figure.unit)
    if figure.approximation in ("about", "estimate", "nearly"):
        low, high = low - abs(low) * ABOUT, high + abs(high) * ABOUT if figure.approximation != "nearly" else high
    elif figure.approximation == "vague" and figure.high is None:
        high = low * _VAGUE_REACH
    if figure.unit == "ton":  # short, long or metric: the text seldom says
        low, high = low * 0.95, high * 1.13
    return low, high


def _rounded(a: Figure, b: Figure, *, converted: bool) -> bool:
    """Whether two plain numbers are the same but for rounding: 1,312 and 1,300; 3.71 and 3.7; not 12 and 10."""
    if a.low != a.high or b.low != b.high or a.low is None or b.low is None:
        return False
    x, y = canonical(a.low, a.unit), canonical(b.low, b.unit)
    if math.isclose(x, y, rel_tol=1e-6):
        return True
    if converted:
        return math.isclose(x, y, rel_tol=CONVERTED)
    if a.unit != b.unit:
        return math.isclose(x, y, rel_tol=0.02)  # "a third" and "33 percent"
    return _is_rounding(a.low, b.low) or _is_rounding(b.low, a.low)


def _is_rounding(coarse: float, fine: float) -> bool:
    """Whether `coarse` is `fine` rounded to the digits that `coarse` shows, two of them at least."""
    if coarse == 0 or not math.isfinite(coarse) or not math.isfinite(fine):
        return False
    step = 1.0
    size = math.floor(math.log10(abs(coarse)))
    if coarse == int(coarse):
        while step < 10 ** (size - 1) and coarse % (step * 10) == 0:
            step *= 10
    else:
        while step > 1e-6 and abs(coarse / step - round(coarse / step)) > 1e-6:
            step /= 10
    if coarse == int(coarse) and step == 1 and abs(coarse) < 10:
        return False  # "3" is not "3.4", and two people are not three
    return abs(round(fine / step) * step - coarse) < step * 1e-3


def _bounds_apart(a: Figure, b: Figure, first: tuple[float, float], second: tuple[float, float]) -> str | None:
    """Why two bounds that could both hold are told as different: "at least 12" and "at least 30"."""
    if a.approximation in _LOWER and b.approximation in _LOWER:
        return None if _close(first[0], second[0]) else "lower bounds differ"
    if a.approximation in _UPPER and b.approximation in _UPPER:
        return None if _close(first[1], second[1]) else "upper bounds differ"
    if a.approximation in _ROUGH and b.approximation in _ROUGH and a.unit == b.unit:
        x, y = a.low or 0.0, b.low or 0.0  # "some 700" and "about 600": each is rounded, neither to the other
        return None if _close(x, y) or a.low != a.high or b.low != b.high else "rounded numbers differ"
    if a.approximation == b.approximation == "range" and a.unit == b.unit:  # "six to eight", "three to eight"
        ends = zip(first, second, strict=True)
        return None if all(math.isclose(x, y, rel_tol=ABOUT) for x, y in ends) else "ranges differ"
    for bound, other, figure, beside in ((first, second, a, b), (second, first, b, a)):
        # "More than a year" is a way to say sixteen months.
        beyond = a.unit == b.unit and 0 < bound[0] * BEYOND < other[0]
        if a.unit == b.unit == "percent" and (
            told := beside.high if beside.approximation == "nearly" else beside.low
        ):
            beyond = 0 < bound[0] * OF_A_SHARE < told
        if figure.approximation in _LOWER and math.isfinite(other[0]) and beyond:
            return "above the lower bound"
    return None


def _close(x: float, y: float) -> bool:
    return math.isclose(x, y, rel_tol=ABOUT) if math.isfinite(x) and math.isfinite(y) else x == y
