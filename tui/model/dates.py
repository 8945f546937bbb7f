"""Dates as a user types them: a day, a month, about a day, before, after, or a stretch of days."""

import calendar
import re
from datetime import date, timedelta

from tui.model.article import ArticleDate

ABOUT_DAYS = 3
"""How far "~2024-10-30" reaches to either side."""

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\b\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})", re.IGNORECASE
)
"""A month by its name, the day before or after it: "30 October 2024", "Oct. 30, 2024", "October 2024"."""
_MONTHS = tuple(name.lower() for name in calendar.month_name)
_WEEKDAY = re.compile(r"([a-z]{3,9})\b[.,]?\s+(?=.*\d)", re.IGNORECASE)
_WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
_STRETCH = re.compile(
    r"(?:between (.+) and|from (.+) (?:to|until)|(.+?)(?: ?\.\.| ?–| (?:to|until|-)|(?<=^\d)-|(?<=^\d\d)-)) ?(.+)",
    re.IGNORECASE,
)
"""Two days with what parts them: "A..B", "A to B", "A - B", "20-31 Oct 2024", "from A to B", "between A and B"."""
_LIMITED = re.compile(
    r"(before|until|by|after|since|from|~|about|around|circa|c\.)\s*(.+)", re.IGNORECASE | re.DOTALL
)
_USAGE = (
    "write 2024-10-30, 30 Oct 2024, 2024-10, ~2024-10-30, before 2024-11, after 2024-10-01 or 2024-10-01..2024-10-30"
)


def parse_typed_date(text: str) -> ArticleDate:
    """The date that `text` states, with basis `typed`.

    A year or month is a stretch of days; `~` reaches some days to either side; `before` and `after` leave out the
    day itself and are open at their other end; `until`, `by` and `since` hold it.

    Raises:
        ValueError: `text` is no date; the message says what to write.
    """
    words = " ".join(text.split())
    if not words:
        raise ValueError(f"no date given: {_USAGE}")
    if words.lower() in ("unknown", "?"):
        return ArticleDate(basis="typed", evidence=words)
    if stretch := _STRETCH.fullmatch(words):
        first, last = filter(None, stretch.groups())
        low, high = _days(_completed(first, last), words)[0], _days(last, words)[1]
        if low > high:
            raise ValueError(f"{words}: the first day lies after the last")
        return _typed(low, high, words)
    limited = _LIMITED.fullmatch(words)
    if not limited:
        low, high = _days(words, words)
        return _typed(low, high, words)
    low, high = _days(limited.group(2), words)
    return _within(limited.group(1).lower(), low, high, words)


def _within(limit: str, low: date, high: date, words: str) -> ArticleDate:
    day = timedelta(days=1)
    try:
        if limit == "before":
            return _typed(None, low - day, words)
        if limit in ("until", "by"):
            return _typed(None, high, words)
        if limit == "after":
            return _typed(high + day, None, words)
        if limit in ("since", "from"):
            return _typed(low, None, words)
        return _typed(low - ABOUT_DAYS * day, high + ABOUT_DAYS * day, words, about=True)
    except OverflowError:
        raise ValueError(f"{words}: out of the calendar") from None


def _typed(low: date | None, high: date | None, words: str, *, about: bool = False) -> ArticleDate:
    settled = low is not None and low == high and not about
    return ArticleDate(
        value=low.isoformat() if settled and low else None,
        earliest=low.isoformat() if low else None,
        latest=high.isoformat() if high else None,
        basis="typed",
        evidence=words,
    )


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day as far as given; None where that is no date. No order of mere numbers is guessed."""
    if match := _DAY.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        return year or 0, month, day
    if match := _NAMED.fullmatch(text):
        before, name, after, written = match.groups()
        months = [number for number, month in enumerate(_MONTHS) if month.startswith(name.lower())]
        if len(months) == 1 and not (before and after):
            return int(written), months[0], int(before or after) if before or after else None
    return None


def _days(text: str, words: str) -> tuple[date, date]:
    """First and last day of a day, month or year."""
    weekday, text = _weekday(text.strip())
    parts = _parts(text) if text.isascii() else None
    if parts is None or (weekday is not None and None in parts):
        raise ValueError(f"{words}: not a date; {_USAGE}")
    year, month, day = parts
    low, high = _stretch(year, month, day, words)
    if weekday is not None and low.weekday() != weekday:
        raise ValueError(f"{words}: that day is a {calendar.day_name[low.weekday()]}")
    return low, high


def _completed(first: str, last: str) -> str:
    """The first day of a stretch with the month and year that stand once, behind its last: "20 to 31 Oct 2024"."""
    named = _NAMED.fullmatch(last.strip())
    if named is None or re.search(r"\d{4}", first):
        return first
    _, month, _, year = named.groups()
    return f"{first} {month} {year}" if first.strip().isdigit() else f"{first} {year}"


def _weekday(text: str) -> tuple[int | None, str]:
    """The weekday before a date, from 0, and the rest: "Wed 23 Oct 2024"."""
    match = _WEEKDAY.match(text)
    found = [number for number, name in enumerate(_WEEKDAYS) if match and name.startswith(match.group(1).lower())]
    return (found[0], text[match.end() :]) if match and found else (None, text)


def _stretch(year: int, month: int | None, day: int | None, words: str) -> tuple[date, date]:
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{words}: no such day in the calendar") from None
