"""Figures that stand alone: the one number that either article gives for a thing, so that another number is another.

In two reports of one event the numbers that both tell have an equal in the other report. A number that has none,
beside a number of the same thing there that has none either, is most likely the same count told otherwise, however
unlike the words around the two.
"""

import math
import re

from tui.compare.case import Case
from tui.compare.figures.bounds import CONVERTED
from tui.compare.figures.measures import canonical, dimension
from tui.compare.figures.things import same_thing
from tui.compare.point import Point
from tui.compare.relations.periods import year_of
from tui.model.annotation import Figure

_YEAR = re.compile(r"\b[Ii]n (1[5-9]\d\d|20\d\d)\b")
_EARLIER = re.compile(r"\b(?:last year['’]s|a year (?:ago|earlier|before)|the year before)\b", re.IGNORECASE)
ONE_NUMBER = 1e-6
"""How far two numbers may lie apart, as a share, to be one."""


def alone(case: Case, one: Figure, other: Figure) -> bool:
    """Whether neither article tells another number of the same thing, nor the number that the other one tells."""
    return _only(case.left, one, other) and _only(case.right, other, one)


def near(one: Figure, other: Figure, times: float) -> bool:
    """Whether the one number is at most so many times the other."""
    values = [canonical(v, f.unit) for f in (one, other) if (v := f.low or f.high)]
    return len(values) == 2 and max(values) <= times * min(values)


def _of_the_past(point: Point, figure: Figure) -> bool:
    """Whether its sentence tells of an earlier year: "In 2008 six paintings were taken", "last year's match"."""
    if figure.where != "body":
        return False
    body, sentences = point.member.article.body, point.member.annotation.sentences
    text = next(
        (body[s.start : s.end] for s in sentences if s.where == "body" and s.start <= figure.start < s.end), ""
    )
    years = {*_YEAR.findall(text)}
    return (bool(years) and max(years) < year_of(point)) or bool(_EARLIER.search(text))


def _only(point: Point, own: Figure, foreign: Figure) -> bool:
    for figure in point.member.annotation.figures:
        if _of_the_past(point, figure):
            continue
        if dimension(figure.unit) != dimension(own.unit) or (figure.where, figure.start) == (own.where, own.start):
            continue
        value, ours, theirs = (canonical(f.low or f.high or 0, f.unit) for f in (figure, own, foreign))
        if math.isclose(value, theirs, rel_tol=ONE_NUMBER):
            return False
        apart = not math.isclose(value, ours, rel_tol=CONVERTED if figure.unit != own.unit else ONE_NUMBER)
        if apart and same_thing(figure, own)[0] == "same":
            return False
    return True
