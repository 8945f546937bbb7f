"""Whether what two claims count was over before either was written, so that its numbers grow no more."""

import re

from tui.compare.case import Case
from tui.compare.point import Point
from tui.compare.tables.phrases import REVISED
from tui.compare.told import FORECAST

_YEAR = re.compile(r"(?<!since )(?<!from )(?<!until )(?<!by )\b(?:1[5-9]|20)\d\d\b(?!,\d)")
_QUARTER = re.compile(r"\b(first|second|third|fourth)[- ]quarter\b", re.IGNORECASE)


def settled(case: Case) -> bool:
    """Whether both tell of one year before that of the earlier article, or of one quarter's results, none revised."""
    sides = case.left, case.right
    if any(point.stage == FORECAST or REVISED.search(point.claim.text) for point in sides):
        return False
    if set.intersection(*({word.lower() for word in _QUARTER.findall(point.claim.text)} for point in sides)):
        return True
    years = set.intersection(*(set(_YEAR.findall(point.claim.text)) for point in sides))
    written = [_written(point) for point in sides]
    return bool(years) and all(written) and max(years) < min(written)


def _written(point: Point) -> str:
    """The year of its article; empty where that is not known."""
    return (point.member.article.date.earliest or "")[:4]
