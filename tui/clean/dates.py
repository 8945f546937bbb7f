"""Dates printed in a text, in the forms that news pages use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "januari",
     "ocak", "leden", "ledna"),
    ("february", "feb", "februar", "février", "févr", "febrero", "fevereiro", "fev", "febbraio",
     "februari", "şubat", "únor", "února"),
    ("march", "mar", "märz", "mrz", "mars", "marzo", "março", "maart", "mart", "března"),
    ("april", "apr", "avril", "avr", "abril", "abr", "aprile", "nisan", "dubna"),
    ("may", "mai", "mayo", "maio", "maggio", "mei", "mayıs", "května"),
    ("june", "jun", "juni", "juin", "junio", "junho", "giugno", "haziran", "června"),
    ("july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "temmuz", "července"),
    ("august", "aug", "août", "agosto", "ago", "augustus", "agustus", "ağustos", "srpna"),
    ("september", "sep", "sept", "septembre", "septiembre", "setembro", "set", "settembre", "eylül", "září"),
    ("october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ekim", "října"),
    ("november", "nov", "novembre", "noviembre", "novembro", "kasım", "listopadu"),
    ("december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dezembro", "dicembre",
     "desember", "aralık", "prosince"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?P<month{0}>" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_DATE = re.compile(
    # A month may be glued to a name by a scraper ("Jane DoeDec. 21, 2023").
    r"(?:(?:(?<![\w/])|(?-i:(?<=[a-z])(?=[A-Z])))(?:"
    + _MONTH.format(1) + r"[\s\xa0](?P<day1>\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s)(?:at\s)?" + _YEAR.format(1)
    + r"|(?P<day2>\d{1,2})(?:st|nd|rd|th|\.|º)?[\s\xa0-]?(?:(?:de|of)\s)?" + _MONTH.format(2)
    + r"(?:,?[\s\xa0-]?|\s(?:de|del)\s)" + _YEAR.format(2)
    + r"|" + _YEAR.format(3) + r"[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})"
    + r"|(?P<a>\d{1,2})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<year4>(?:19|20)?\d\d)(?!\d)"
    + r")|" + _YEAR.format(5) + r"\s?[年년]\s?(?P<month5>\d{1,2})\s?[月월]\s?(?P<day5>\d{1,2})\s?[日일]"
    + r")",
    re.I,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date and where it stands; `sure` is false where day and month could be the other way round."""

    day: date
    start: int
    end: int
    text: str
    sure: bool = True


def printed_dates(text: str, *, day_first: bool | None = None) -> Iterator[PrintedDate]:
    """Every full date in the text.

    Args:
        text: Where to look.
        day_first: How 03/04/2024 is to be read; None leaves it unsure, with the day first.
    """
    for match in _DATE.finditer(text):
        sure = True
        if match["month1"]:
            parts = (match["year1"], MONTHS[match["month1"].casefold()], match["day1"])
        elif match["month2"]:
            parts = (match["year2"], MONTHS[match["month2"].casefold()], match["day2"])
        elif match["month3"]:
            parts = (match["year3"], int(match["month3"]), match["day3"])
        elif match["month5"]:
            parts = (match["year5"], int(match["month5"]), match["day5"])
        else:
            a, b = int(match["a"]), int(match["b"])
            first = match["sep"] == "." or a > 12 or (b <= 12 and day_first is not False)
            sure = match["sep"] == "." or a > 12 or b > 12 or a == b or day_first is not None
            year = match["year4"]
            parts = (year if len(year) == 4 else f"20{year}", b if first else a, str(a if first else b))
        try:
            day = date(int(parts[0]), int(parts[1]), int(parts[2]))
        except ValueError:
            continue
        yield PrintedDate(day, match.start(), match.end(), match.group(), sure)


_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|warned|added|confirmed|stated|declared|claimed|on|late"
    r"|early)\s(?:on\s|late\s|early\s)?"
    r"(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"(?!,?\s(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|next|last))"
)
_FRAME = re.compile(
    r"\b(?:this (?:week|month|year)|(?:by|before|until|since|in|last|next|early|late|mid-) ?(?:January"
    r"|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b(?! \d)|(?:in|since) (?:19|20)\d\d\b|last year|today"
    r"|yesterday|tomorrow)"
)


@dataclass(frozen=True, slots=True)
class DateClues:
    """What a text without a date says of its date: a weekday, and the words that show it."""

    weekday: int | None
    evidence: str | None


def clues(paragraphs: list[str]) -> DateClues:
    """The weekday of writing, from the first paragraph that reports something as said or done on a weekday.

    The other words are kept as evidence for a reader; without a year they settle nothing.
    """
    weekday, words = None, []
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
