"""Days counted on the calendar: months, weekends, stretches before and after a day."""

from datetime import date, timedelta

from tui.model.annotation import Tense

Days = tuple[date | None, date | None]
"""First and last day, both included; None where open or unknown."""


def clamped(first: date, last: date, day: date, tense: Tense) -> Days:
    """A stretch around the day of writing, cut at that day by the tense: what "was" lies before it.

    Args:
        first: The stretch's first day.
        last: Its last.
        day: The day of writing.
        tense: Tense of the clause that names the stretch.
    """
    if first <= day <= last:
        return (first, day) if tense == "past" else (day, last) if tense == "future" else (first, last)
    return first, last


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    following = date(year + (month == 12), month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def nearest(candidates: "list[tuple[date, date]]", day: date, tense: Tense) -> Days:
    """The stretch that the tense asks for: the last one begun, the next one to end, or the nearest."""
    if tense == "past":
        # One day of grace: a story filed after midnight somewhere else.
        begun = [c for c in candidates if c[0] <= day + timedelta(days=1)]
        return max(begun) if begun else (None, None)
    if tense == "future":
        coming = [c for c in candidates if c[1] >= day]
        return min(coming) if coming else (None, None)
    return min(candidates, key=lambda c: min(abs((c[0] - day).days), abs((c[1] - day).days)))


def part_of(part: str, first: date, last: date) -> Days:
    """The early, middle or late part of a stretch, generously."""
    length = (last - first).days
    part = part.lower().strip()
    if part == "early":
        return first, first + timedelta(days=length // 2)
    if part == "mid":
        return first + timedelta(days=length // 4), last - timedelta(days=length // 4)
    if part == "late":
        return first + timedelta(days=length // 2), last
    return first, last


def back(day: date, count: float, unit: str) -> date:
    """The day `count` units before `day` (after it where negative)."""
    unit = unit.lower().rstrip("s")
    if unit in ("second", "minute", "hour"):
        hours = count * {"second": 1 / 3600, "minute": 1 / 60, "hour": 1}[unit]
        return day - timedelta(days=int(hours / 24 + (0.999 if hours > 0 else -0.999)))
    if unit in ("day", "night", "week", "weekend"):
        return day - timedelta(days=count * (7 if unit.startswith("week") else 1))
    months = int(count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, month_days(year, month + 1)[1].day))


def divmod_month(index: int) -> tuple[int, int]:
    """Year and month of a count of months."""
    year, month = divmod(index, 12)
    return year, month + 1


def weekend(day: date, step: int, tense: Tense) -> Days:
    """Saturday and Sunday of the weekend `step` away from the one that `day` is of, or that the tense asks for."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)  # the last one begun
    if step < 0 and day.weekday() >= 5:
        saturday -= timedelta(days=7)
    if ((step > 0 or (step == 0 and tense != "past")) and day.weekday() < 5) or step > 0:
        saturday += timedelta(days=7)
    return saturday, saturday + timedelta(days=1)


def unit_days(unit: str, day: date, step: int) -> tuple[date, date]:
    """First and last day of the week, month, year or decade, `step` away from the one that holds `day`."""
    if unit == "week":
        first = day - timedelta(days=day.weekday() - 7 * step)
        return first, first + timedelta(days=6)
    if unit == "month":
        return month_days(*divmod_month(day.year * 12 + day.month - 1 + step))
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    start = day.year // length * length + step * length
    return date(start, 1, 1), date(start + length - 1, 12, 31)
