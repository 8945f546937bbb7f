"""Times reckoned in units from the day of writing: "two weeks ago", "in three days", "for the past decade"."""

import re
from datetime import date, timedelta

from tui.annotate.times.days import Days, back
from tui.annotate.times.time_patterns import FEW
from tui.model.annotation import Tense


def _count(words: str) -> tuple[int, int]:
    """Least and greatest number that the words before a unit stand for."""
    words = words.lower()
    if words.isdigit():
        return int(words), int(words)
    if words in ("several", "a few", "few"):
        return 2, 9
    number = int(FEW.get(words, 1))
    return (2, 3) if "couple" in words else (number, number)


_SLACK = {"week": 4, "weekend": 3, "month": 20, "year": 200, "decade": 1500}
"""Days that a number of units ago may be off by."""


def ago(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    """Days of "two weeks ago", which is seldom to the day."""
    low, high = _count(match["n"])
    unit = match["unit"]
    slack = timedelta(days=_SLACK.get(unit.lower().rstrip("s"), 0) if low == high else 0)
    if match.group().lower().startswith(("more than", "over", "at least")):
        return None, min(day, back(day, low, unit))
    return back(day, high, unit) - slack, min(day, back(day, low, unit) + slack)


def past(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    """Days of "in the past two years", "over the next two decades": up to the day of writing, or from it on."""
    _low, high = _count(match["n"])
    if match["way"].lower() in ("next", "coming", "following"):
        return day, back(day, -high, match["unit"])
    return back(day, high, match["unit"]), day


def ahead(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    """Days of "in the coming month": one of them, from the day of writing on."""
    return day, back(day, -1, match["unit"])


def hence(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    """Days of "in two days", where that lies ahead."""
    low, high = _count(match["n"])
    if tense != "future":
        return None, None  # "in two days": how long it took
    return min(back(day, -low, match["unit"]), back(day, -high, match["unit"])), back(day, -high, match["unit"])


def lasting(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    """Days of "for three years", up to the day of writing."""
    words = match.group().lower()
    if tense == "future" or (tense == "past" and "past" not in words and "last" not in words):
        return None, None  # "ruled for three years": when is not said
    about = (match["about"] or "").strip().lower()
    _low, high = _count(match["n"])
    return (None if about in ("more than", "over", "at least") else back(day, high, match["unit"])), day
