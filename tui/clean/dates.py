"""Dates printed in a text, in the forms that news pages use."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tui.clean.pattern import Pattern
from tui.model.article import NO_YEAR

_MONTH_NAMES = (
    "january января stycznia ianuarie يناير januára jan januar jänner janvier janv enero ene janeiro gennaio"
    " januari ocak leden ledna",
    "february февраля lutego februarie فبراير feb februar février févr febrero fevereiro fev febbraio februari"
    " şubat únor února",
    "march марта marca martie مارس marts maret mar märz mrz mars marzo março maart mart března",
    "april апреля kwietnia aprilie أبريل ابريل apr avril avr abril abr aprile nisan dubna",
    "may мая maja maj مايو mai mayo maio maggio mei mayıs května",
    "june июня czerwca iunie يونيو jun juni juin junio junho giugno haziran června",
    "july июля lipca iulie يوليو jul juli juillet juil julio julho luglio temmuz července",
    "august августа sierpnia augusti أغسطس اغسطس aug août agosto ago augustus agustus ağustos srpna",
    "september сентября września septembrie سبتمبر sep sept septembre septiembre setembro set settembre eylül září",
    "october октября października octombrie أكتوبر اكتوبر oct oktober okt octobre octubre outubro out ottobre"
    " ekim října",
    "november ноября listopada noiembrie نوفمبر nov novembre noviembre novembro kasım listopadu",
    "december декабря grudnia decembrie ديسمبر dec dezember dez décembre déc diciembre dic dezembro dicembre"
    " desember aralık prosince",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
# A month is any word here, and is looked up after: quicker to compile than a list of a hundred names. So are letters
# of either case spelt out, and the marks of the East left to the texts that have them.
_WESTERN = (
    # A month may be glued to a name by a scraper ("Jane DoeDec. 21, 2023").
    r"(?:(?<![\w/])|(?<=[a-z])(?=[A-Z]))(?:"
    r"(?P<month1>[^\W\d_]{3,12})\.?[\s\xa0](?P<day1>\d{1,2})(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh])?(?:,\s?|\s)(?:[Aa][Tt]\s)?"
    + _YEAR.format(1)
    + r"|(?P<day2>\d{1,2})(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh]|\.|º)?[\s\xa0-]?(?:(?:[Dd][Ee]|[Oo][Ff])\s)?"
    + r"(?P<month2>[^\W\d_]{3,12})\.?(?:,?[\s\xa0-]?|\s[Dd][Ee][Ll]?\s)" + _YEAR.format(2)
    + r"|" + _YEAR.format(3) + r"[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})"
    + r"|(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<year4>(?:19|20)?\d\d)(?!\d)"
    + r")"
)  # fmt: skip
_EASTERN = _YEAR.format(5) + r"\s?[年년]\s?(?P<month5>\d{1,2})\s?[月월]\s?(?P<day5>\d{1,2})\s?[日일]"
_DATE = Pattern(_WESTERN)
_ANY_DATE = Pattern(f"{_WESTERN}|{_EASTERN}")


class PrintedDate(NamedTuple):
    """A date and where it stands; `other` is the day it means if day and month are the other way round."""

    day: date
    start: int
    end: int
    text: str
    other: date | None = None


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Every full date in the text; of 03/04/2024 both days are given, the one with the day first as `day`."""
    at = 0
    pattern = _ANY_DATE if "年" in text or "년" in text else _DATE
    while match := pattern.search(text, at):
        found = _read(match)
        at = match.end() if found else match.start() + 1
        if found:
            yield found


def _read(match: re.Match[str]) -> PrintedDate | None:
    other = None
    if word := match["month1"] or match["month2"]:
        month = MONTHS.get(word.casefold())
        if not month:
            return None
        day = _day(match["year1"] or match["year2"], month, match["day1"] or match["day2"])
    elif year := match["year3"]:
        day = _day(year, match["month3"], match["day3"])
    elif match["a"] is None:
        day = _day(match["year5"], match["month5"], match["day5"])
    else:
        a, b, year = match["a"], match["b"], match["year4"]
        year = year if len(year) == 4 else f"20{year}"
        by_day, by_month = _day(year, b, a), _day(year, a, b)
        day = by_day or by_month
        if match["sep"] != "." and by_day and by_month and by_day != by_month:
            other = by_month
    return PrintedDate(day, match.start(), match.end(), match.group(), other) if day else None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


_SAID = Pattern(
    r"\b(?:said|says|told|reported|announced|warned|added|confirmed|stated|declared|claimed|on|late"
    r"|early)\s(?:on\s|late\s|early\s)?"
    r"(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"(?!,?\s(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|next|last))"
)
_FRAME = Pattern(
    r"\b(?:this (?:week|month|year)|(?:by|before|until|since|in|last|next|early|late|mid-) ?(?:January"
    r"|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b(?! \d)|(?:in|since) (?:19|20)\d\d\b|last year|today"
    r"|yesterday|tomorrow)"
)


class DateClues(NamedTuple):
    """What a text without a date says of its date: a weekday, and the words that show it."""

    weekday: int | None
    evidence: str | None


_DAY_OF_MONTH = Pattern(
    r"(?P<month1>[^\W\d_]{3,12})\.?\s(?P<day1>\d{1,2})\b|\b(?P<day2>\d{1,2})\.?\s(?:de\s)?(?P<month2>[^\W\d_]{3,12})\b"
)


def _yearless(dateline: str) -> list[str]:
    """The day that a dateline names without its year ("SKARRA, March 11 (AFP) -")."""
    for match in _DAY_OF_MONTH.finditer(dateline):
        month = MONTHS.get((match["month1"] or match["month2"]).casefold())
        if month and _day(_LEAP, month, match["day1"] or match["day2"]):
            return [match.group() + NO_YEAR]
    return []


_LEAP = "2024"
"""A year that has every day."""


def clues(paragraphs: list[str], dateline: str = "") -> DateClues:
    """The weekday of writing, from the first paragraph that reports something as said or done on a weekday.

    The other words are kept as evidence for a reader, first of them the day in the dateline; without a year they
    settle nothing.
    """
    weekday, words = None, _yearless(dateline)
    for paragraph in paragraphs[:2]:
        match = _SAID.search(paragraph)
        if match:
            weekday = WEEKDAYS.index(match["day"].casefold())
            words.append(match["day"])
            break
    for paragraph in paragraphs[:8]:
        for match in _FRAME.finditer(paragraph):
            if match.group() not in words and len(words) < 4:
                words.append(match.group())
    return DateClues(weekday, "; ".join(words) or None)
