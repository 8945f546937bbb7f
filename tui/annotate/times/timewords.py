"""What a time expression means, seen from a day: "last week", "Nov. 23", "by November", "two days ago"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tui.annotate.times import reckoned
from tui.annotate.times.days import Days, back, clamped, month_days, nearest, part_of, unit_days, weekend
from tui.annotate.times.time_patterns import CORE, LIMITED, MONTHS, SEASONS, WEEKDAYS
from tui.model.annotation import Tense


def resolve(words: str, day: date, tense: Tense) -> Days:
    """First and last day that `words` can mean in an article of `day`.

    Args:
        words: A time expression, as `expressions` marks it.
        day: The day of writing.
        tense: Tense of its clause.

    Returns:
        (None, None) where the words say nothing about the calendar ("the next day").
    """
    limit = LIMITED.match(words)
    core = words[limit.end() :] if limit else words
    kind = limit["limit"].lower() if limit else ""
    if kind in ("by", "until", "till", "no later than") and tense == "present":
        tense = "future"  # "the troops deploy by November"
    for name, pattern in CORE.items():
        match = pattern.fullmatch(core)
        if match:
            try:
                days = _READERS[name](match, day, tense)
            except (ValueError, OverflowError):
                return None, None
            spread = name == "years" and match["y2"] is not None  # "from 2006 to 2012"
            return _limited(kind, days, day, tense) if kind and not spread else days
    return None, None


def _limited(limit: str, days: Days, day: date, tense: Tense) -> Days:
    """The days before, after or since `days`."""
    first, last = days
    if first is None and last is None:
        return days
    if limit in ("by", "until", "till", "no later than", "as of", "through"):
        return (day if tense == "future" and last is not None and last >= day else None), last
    if limit in ("before", "prior to", "ahead of"):
        return (day if tense == "future" and first is not None and first > day else None), first
    if limit in ("since", "starting", "beginning", "from"):
        return first, (None if tense == "future" else max(day, first) if first else None)
    if limit in ("after", "following", "not until"):
        return last or first, (None if tense == "future" or (last and last > day) else day)
    return days


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    month = _month_number(match["month"] or match["month2"])
    number = int(match["d"] or match["d2"])
    if match["y"]:
        found = date(int(match["y"]), month, number)
        return found, found
    candidates = []
    for year in range(day.year - 1, day.year + 2):
        try:
            found = date(year, month, number)
        except ValueError:  # 29 February
            continue
        candidates.append((found, found))
    return nearest(candidates, day, tense) if candidates else (None, None)


def _month(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    month = _month_number(match["month"])
    which = (match["which"] or "").lower()
    first: date
    last: date
    if match["y"]:
        first, last = month_days(int(match["y"]), month)
    else:
        candidates = [month_days(year, month) for year in range(day.year - 2, day.year + 3)]
        if which in ("last", "this past", "the previous"):
            first, last = max(c for c in candidates if c[1] < day)
        elif which == "next":
            first, last = min(c for c in candidates if c[0] > day)
        elif which == "this":
            first, last = month_days(day.year, month)
        else:
            begin, end = nearest(candidates, day, tense)
            if begin is None or end is None:
                return None, None
            first, last = begin, end
    if match["part"]:
        return part_of(match["part"], first, last)
    return clamped(first, last, day, tense) if not match["y"] else (first, last)


def _weekday(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    target = WEEKDAYS[match["wd"].lower()]
    which = (match["which"] or "").lower()
    back = (day.weekday() - target) % 7
    ahead = (target - day.weekday()) % 7
    if which in ("last", "this past", "past", "the previous"):
        found = day - timedelta(days=back or 7)
        # "Last Thursday" on a Saturday is this week's or the week before's.
        return (found - timedelta(days=7) if which == "last" and 0 < back <= day.weekday() else found), found
    if which in ("next", "this coming", "the following"):
        found = day + timedelta(days=ahead or 7)
        ambiguous = which == "next" and 0 < ahead <= 6 - day.weekday()
        return found, (found + timedelta(days=7) if ambiguous else found)
    if tense == "future":
        found = day + timedelta(days=ahead)
    elif tense == "past" or not back:
        found = day - timedelta(days=back)
    else:
        return day - timedelta(days=back), day + timedelta(days=ahead)
    return found, found


def _season(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    begin, end = SEASONS[(match["season"] or match["season2"] or match["season3"]).lower()]
    which = (match["which2"] or match["which"] or "").lower()

    def days(year: int) -> tuple[date, date]:
        return date(year, begin, 1), month_days(year + (end < begin), end)[1]

    if match["y"]:
        first, last = days(int(match["y"]))
        # "Winter 2024" may be the one that began in 2023.
        return (days(int(match["y"]) - 1)[0] if end < begin else first), last
    candidates = [days(year) for year in range(day.year - 2, day.year + 3)]
    if which in ("last", "this past"):
        return max(c for c in candidates if c[1] < day or (which == "this past" and c[0] <= day))
    if which == "next":
        return min(c for c in candidates if c[0] > day)
    if which == "this" and tense != "future":
        # In May "this summer" is the one at hand, whatever the verb's tense: the one before is "last summer".
        return min(candidates, key=lambda c: max((c[0] - day).days, (day - c[1]).days, 0))
    return nearest(candidates, day, tense)


def _span(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    unit = match["unit"].lower()
    which = match["which"].lower()
    part = (match["part"] or "").strip().lower()
    step = -1 if which in ("last",) else 1 if which == "next" else 0
    if which in ("past", "the past", "the last", "this past"):
        return back(day, 1, unit), day
    if which in ("the coming", "this coming"):
        return day, back(day, -1, "week" if unit == "weekend" else unit)
    if unit == "weekend":
        return weekend(day, step, tense)
    if unit == "quarter":
        index = day.year * 4 + (day.month - 1) // 3 + step
        year, quarter = divmod(index, 4)
        first, last = date(year, quarter * 3 + 1, 1), month_days(year, quarter * 3 + 3)[1]
    else:
        first, last = unit_days(unit, day, step)
    if part in ("early", "mid", "late"):
        return part_of(part, first, last)
    if part == "earlier" and first <= day <= last:
        return first, day
    if part == "later" and first <= day <= last:
        return day, last
    return clamped(first, last, day, tense)


def _the_weekend(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    words = match.group().lower()
    return weekend(day, -1 if "last" in words else 1 if "next" in words else 0, tense)


def _quarter(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    number = {"first": 0, "second": 1, "third": 2}.get(match["q"].lower(), 3)
    year = int(match["y"]) if match["y"] else day.year - (match["which"].lower() == "last")
    return date(year, number * 3 + 1, 1), month_days(year, number * 3 + 3)[1]


def _edge(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    step = {"next": 1, "last": -1}.get(match["which"].lower(), 0)
    first, last = unit_days(match["unit"].lower(), day, step)
    edge = match["edge"].lower()
    return part_of("late" if edge == "end" else "mid" if edge == "middle" else "early", first, last)


def _unit(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    return unit_days(match["unit"].lower(), day, 0)


def _years(match: "re.Match[str]", _day: date, _tense: Tense) -> Days:
    year = int(match["y"])
    last = year
    if match["y2"]:
        last = int(match["y2"]) if len(match["y2"]) == 4 else year // 100 * 100 + int(match["y2"])
        if last < year:
            last, year = year, last
    first_day, last_day = date(year, 1, 1), date(last, 12, 31)
    return part_of(match["part"], first_day, last_day) if match["part"] else (first_day, last_day)


def _decade(match: "re.Match[str]", _day: date, _tense: Tense) -> Days:
    year = int(match["y"])
    first, last = date(year, 1, 1), date(year + 9, 12, 31)
    return part_of(match["part"], first, last) if match["part"] else (first, last)


def _iso(match: "re.Match[str]", _day: date, _tense: Tense) -> Days:
    found = date(int(match["y"]), int(match["m"]), int(match["d"]))
    return found, found


def _yesterday(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    before = day - timedelta(days=1)
    if match.group().lower() == "overnight":
        return (day, day + timedelta(days=1)) if tense == "future" else (before, day)
    return before, before


def _today(_match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    return day, day


def _tomorrow(_match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    after = day + timedelta(days=1)
    return after, after


def _other(_match: "re.Match[str]", _day: date, _tense: Tense) -> Days:
    return None, None


_READERS: "dict[str, Callable[[re.Match[str], date, Tense], Days]]" = {
    "iso": _iso,
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "season": _season,
    "ago": reckoned.ago,
    "past": reckoned.past,
    "span": _span,
    "ahead": reckoned.ahead,
    "hence": reckoned.hence,
    "for": reckoned.lasting,
    "weekend": _the_weekend,
    "today": _today,
    "yesterday": _yesterday,
    "tomorrow": _tomorrow,
    "quarter": _quarter,
    "edge": _edge,
    "unit": _unit,
    "years": _years,
    "decade": _decade,
    "other": _other,
}
