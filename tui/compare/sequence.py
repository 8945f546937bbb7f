"""Which of two articles is the earlier one: by their dates, else by what one still expects and the other reports."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tui.compare.dates import Order, article_order, bounds
from tui.compare.point import DONE, FORECAST, UNDER_WAY, UNKNOWN, Point
from tui.model.annotation import TimeReference
from tui.model.comparison import Member

VOTES = 2
"""Claims that must speak for one order, with none against it, before it is taken for known."""
HALF_YEAR = 183
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_AHEAD = re.compile(rf"\b(?:by|before|until|till)\s+(?:early\s+|mid-?\s*|late\s+)?({'|'.join(_MONTHS)})$")


@dataclass(frozen=True, slots=True)
class Placing:
    """The order of two articles.

    Attributes:
        order: Of the left article to the right one.
        reason: How it is known, in words.
        unresolved: What is not known about it; empty where the dates settle it.
    """

    order: Order
    reason: str = ""
    unresolved: str = ""


def sequence(left: Member, right: Member, pairs: Iterable[tuple[Point, Point]]) -> Placing:
    """The order of two articles.

    Args:
        left: One article.
        right: The other.
        pairs: Claims of both that surely belong together.
    """
    order = article_order(left.article.date, right.article.date)
    if order != "unknown":
        return Placing(order, "by their dates")
    missing = " and ".join(m.id for m in (left, right) if m.article.date.value is None)
    unresolved = f"date of {missing} unknown"
    for one, other, answer in ((left, right, "before"), (right, left, "after")):
        horizon = _horizon(one, other)
        if horizon is not None:
            why = f'{one.id} still expects something "{horizon}", {other.id} is of {other.article.date.value}'
            return Placing("before" if answer == "before" else "after", why, f"{unresolved}; {why}")
    return _by_votes(list(pairs), unresolved)


def _horizon(early: Member, late: Member) -> str | None:
    """Words of `early` that look ahead to a month which had begun when `late` was written."""
    low, _high = bounds(late.article.date)
    if low is None or early.article.date.value is not None:
        return None
    written = date.fromisoformat(low)
    for claim in early.annotation.claims:
        for time in claim.times:
            month = _month_ahead(time)
            if month is None or Point(early, claim, {}).stage != FORECAST:
                continue
            # Articles on one event lie near each other: the month meant is the one nearest to the other article.
            begun = min((date(written.year + step, month, 1) for step in (-1, 0, 1)), key=lambda d: abs(d - written))
            if 0 <= (written - begun).days < HALF_YEAR:
                return time.text
    return None


def _month_ahead(time: TimeReference) -> int | None:
    found = _AHEAD.search(time.text)
    return _MONTHS.index(found.group(1)) + 1 if found else None


def _by_votes(pairs: Sequence[tuple[Point, Point]], unresolved: str) -> Placing:
    """What is a forecast or an unknown in one and a report in the other, counted over all matched claims."""
    ahead = {"before": 0, "after": 0}
    for left, right in pairs:
        for one, other, answer in ((left, right, "before"), (right, left, "after")):
            if one.stage in (UNKNOWN, FORECAST) and other.stage in (UNDER_WAY, DONE):
                ahead[answer] += 1
    for answer, against in (("before", "after"), ("after", "before")):
        if ahead[answer] >= VOTES and not ahead[against]:
            early = pairs[0][0 if answer == "before" else 1].member.id
            why = f"{early} expects in {ahead[answer]} places what the other reports"
            return Placing("before" if answer == "before" else "after", why, f"{unresolved}; {why}")
    return Placing("unknown", "", unresolved)
