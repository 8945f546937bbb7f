"""Counts told as a part of others: whether a part is the whole of what the other claim counts."""

import re
from dataclasses import replace
from itertools import pairwise

from tui.compare.figures.things import fates
from tui.compare.point import Point
from tui.compare.tables.families import FATES
from tui.model.annotation import Figure

_OF_ALL = re.compile(r"\s*of (?:the|its|their|his|her|our)\s+((?:[\w'’-]+\s+){0,3}?[\w'’-]+)")
_OF_THEM = re.compile(r"\s*of (?:them|these|those|whom|which)\b")
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b")


def as_counted(point: Point, other: Point) -> tuple[Figure, ...]:
    """The figures of a claim, parts as wholes where the other claim counts within the same bounds.

    "19 of the 35 seats" is as good a count of seats won as "19 seats", "twelve of the bank's clerks lost their jobs"
    as "nine clerks lost their jobs": nobody told how many clerks there are. "Twelve of them died in Marlow" is a part
    of all who died, but all who died in Marlow.

    Args:
        point: The claim.
        other: The claim that it is compared with.
    """
    figures = point.claim.figures
    return tuple(
        replace(one, part=False)
        if one.part and (_of_counted(figures, n) or _of_uncounted(point, one) or _bounded(point, one, other))
        else one
        for n, one in enumerate(figures)
    )


def within(point: Point, other: Point) -> tuple[Figure, Figure] | None:
    """A count told as a part, and the whole that it is a part of, where the other claim counts that whole alone.

    "12,000 homes lost power", "power was back in 9,000 of the 12,000 homes": nobody disputes a number.
    """
    told = [one for one in other.claim.figures if one.unit == "count"]
    figures = point.claim.figures
    for part, of in pairwise(figures):
        if part.part and of.head == "whole" and len(told) == 1 and _number(told[0]) == _number(of) != _number(part):
            return part, of
    return None


def _number(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _of_counted(figures: tuple[Figure, ...], at: int) -> bool:
    return any(after.head == "whole" for after in figures[at + 1 : at + 2])


def _of_uncounted(point: Point, figure: Figure) -> bool:
    """Whether it is a part of something whose size is not told, and what befell that part is."""
    of = _OF_ALL.match(point.text_after(figure))
    if of is None or not fates(figure) or _NUMBER.search(of.group(1)):
        return False
    return not any(word.lower() in FATES for word in of.group(1).split()[:2])  # "five of the injured"


def _bounded(point: Point, figure: Figure, other: Point) -> bool:
    """Whether a part is all of those it befell: of another crowd, or in a place where the other claim counts, too."""
    if not _OF_THEM.match(point.text_after(figure)) or not fates(figure):
        return False
    before = [f for f in point.member.annotation.figures if f.where == figure.where and f.start < figure.start]
    of = next((f for f in reversed(before) if f.unit == "count"), None)
    if of is not None and fates(of) and not fates(of) & fates(figure):
        return True  # "about 300 people marched; four of them were arrested": these are all who were
    here = {place for place in point.claim.places if place in point.text_after(figure)}
    return bool(here) and here == set(other.claim.places)
