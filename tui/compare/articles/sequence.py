"""Which of two articles is the earlier one: by their dates, else by a month that one still looks ahead to.

What one article expects and the other reports is no evidence of their order by itself: of two articles of one day,
one often announces what the other tells as done.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tui.compare.articles.dates import Order, article_order, bounds
from tui.compare.point import Point
from tui.compare.told import FORECAST
from tui.model.annotation import TimeReference
from tui.model.comparison import Member

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


def sequence(left: Member, right: Member) -> Placing:
    """The order of two articles, by their dates, else by what one of them looks ahead to."""
    order = article_order(left.article.date, right.article.date)
    if order != "unknown":
        return Placing(order, "by their dates")
    unresolved = dates_unknown((left, right))
    for one, other, answer in ((left, right, "before"), (right, left, "after")):
        horizon = _horizon(one, other)
        if horizon is not None:
            why = f'[{one.id}] still looks ahead to "{horizon}", [{other.id}] is of {_day_words(other)}'
            return Placing(
                "before" if answer == "before" else "after", why, f"{unresolved}, taken as the earlier: {why}"
            )
    return Placing("unknown", "", unresolved)


def dates_unknown(members: Iterable[Member]) -> str:
    """Which of these articles' dates are not known to the day: "date of [a] unknown", "exact date of [b] unknown"."""
    open_: list[str] = []
    narrowed: list[str] = []
    for member in members:
        if member.article.date.value is None:
            (narrowed if any(bounds(member.article.date)) else open_).append(f"[{member.id}]")
    parts = [
        f"{what}{'s' * (len(names) > 1)} of {', '.join(names[:-1])}{' and ' * (len(names) > 1)}{names[-1]}"
        for what, names in (("date", open_), ("exact date", narrowed))
        if names
    ]
    return f"{', '.join(parts)} unknown"


def _day_words(member: Member) -> str:
    """When an article was published, as a reader writes it: "23 Nov 2024", "from 1 Nov 2024"."""
    when = member.article.date
    day = date.fromisoformat(when.value or bounds(when)[0] or when.latest or "")
    return f"{'' if when.value else 'from '}{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


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
