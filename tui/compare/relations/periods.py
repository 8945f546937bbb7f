"""The times that claims name as they are printed: quarters, months, years, days; and whether two tell of others."""

import re

from tui.compare.articles.dates import bounds
from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.tables.phrases import YEAR

_ORDINALS = {
    printed: word
    for word, short in (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"))
    for printed in (word, short)
}
_PART = re.compile(rf"\b({'|'.join(_ORDINALS)})[- ](quarter|half|week|day|round|set|innings?)\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?i:in|for|of|during|since|by|last|this)\s+(January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b(?!\s+\d)"
)
_PART_OF_MONTH = re.compile(
    r"\b([Ee]arly|[Mm]id|[Ll]ate)[- ](January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b"
)
_SPAN = re.compile(r"\b(?:this|last|next)\s+(?:year|month|week|quarter|season|decade|century)\b", re.IGNORECASE)
_OF_YEAR = re.compile(r"\b(?:in|of|during|since) (?:(?:early|late|mid)[- ])?(1[5-9]\d\d|20\d\d)\b", re.IGNORECASE)
_IN_THE = re.compile(
    r"\b(?:in|over|for|during|within|throughout) the (?:whole |full |entire )?(year|quarter|month|week|season)\b",
    re.IGNORECASE,
)


def times_apart(case: Case) -> str | None:
    """Why two claims tell of other times, where both name a period."""
    pair = periods_apart(case) or _stretches_apart(case)
    return f"of other times: {pair[0]} and {pair[1]}" if pair else None


def other_periods(case: Case) -> Decision | None:
    """What holds of two quarters or months."""
    pair = periods_apart(case)
    return Decision("related", "periods", f"of other times: {pair[0]} and {pair[1]}") if pair else None


def periods_apart(case: Case) -> tuple[str, str] | None:
    """A period of either claim, where they have none in common: "in March", "in April"."""
    one, other = _periods(case.left), _periods(case.right)
    if one and other and not one & other:
        return min(one), min(other)
    return _parts_apart(case)


def _parts_apart(case: Case) -> tuple[str, str] | None:
    """Two parts of one month, of which either claim tells: "in early December", "a late-December report"."""
    found = [{*_PART_OF_MONTH.findall(point.claim.text)} for point in (case.left, case.right)]
    if any(len(parts) != 1 for parts in found):
        return None
    (one, month), (other, beside) = (min(parts) for parts in found)
    if month != beside or one.lower() == other.lower():
        return None
    return f"{one.lower()} {month}", f"{other.lower()} {month}"


def _stretches_apart(case: Case) -> tuple[str, str] | None:
    """The year and the quarter, of which either claim tells: "in the quarter", "over the year"."""
    found = [_IN_THE.search(point.claim.text) for point in (case.left, case.right)]
    if found[0] is None or found[1] is None or found[0].group(1).lower() == found[1].group(1).lower():
        return None
    return found[0].group().lower(), found[1].group().lower()


def _periods(point: Point) -> frozenset[str]:
    """Quarters, months and the like, one way of printing each."""
    parts = {f"the {_ORDINALS[m.group(1).lower()]} {m.group(2).lower()}" for m in _PART.finditer(point.claim.text)}
    # Who tells of sports means one by "last season" and "last year".
    spans = {" ".join(m.group().lower().replace("season", "year").split()) for m in _SPAN.finditer(point.claim.text)}
    return frozenset(parts | spans | {m.group(1) for m in _MONTH.finditer(point.claim.text)})


def years_apart(case: Case) -> str | None:
    """Why one tells of another year, where the one names a year long past, or a year and the other "last year"."""
    points = case.left, case.right
    past = [_long_past(point) for point in points]
    if past[0] != past[1]:
        return f"one tells of {past[0] or past[1]}"
    years = [_OF_YEAR.search(point.claim.text) for point in points]
    spans = [_SPAN.search(point.claim.text) for point in points]
    for year, span in ((years[0], spans[1]), (years[1], spans[0])):
        if year is not None and span is not None:
            return f"of other times: {year.group(1)} and {span.group().lower()}"
    return None


def _long_past(point: Point) -> str | None:
    """The year before the article's own in which what it tells came about: "in the floods of 1987"."""
    found = {match.group(1) for match in _OF_YEAR.finditer(point.claim.text)}
    if len(found) != 1:
        return None
    year = min(found)
    now = year_of(point) or year
    return year if year < now else None


def year_of(point: Point) -> str:
    """The year of its article: its date's, or the last that it names; empty where there is none."""
    _, latest = bounds(point.member.article.date)
    return latest[:4] if latest else max(YEAR.findall(point.member.article.body), default="")


def known(days: object) -> bool:
    """Whether the days are dates, not weekdays of no known week."""
    return all(len(day) == len("2024-05-03") for day in days)  # type: ignore[attr-defined]
