"""What a time expression means, seen from a day: "last week", "Nov. 23", "by November", "two days ago"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tui.annotate.numbers import ONES, TENS
from tui.model.annotation import Tense

Days = tuple[date | None, date | None]
"""First and last day, both included; None where open or unknown."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_FEW = {"a": 1, "an": 1, "one": 1, "a couple of": 2, "couple of": 2, "the": 1} | ONES | TENS

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|\b))"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:early|mid|late|earlier|later)"
_NUMBER = rf"(?:\d{{1,3}}|(?:a )?couple of|an?|{'|'.join([*ONES, *TENS])})"
_UNIT = r"(?:second|minute|hour|day|night|week|weekend|month|year|decade)s?"
_DAYTIME = r"(?: (?:early |late )?(?:morning|afternoon|evening|night|noon|midnight))?"
_YEAR = r"(?:1[5-9]|20)\d\d"

# Each core pattern has the names that its reader below uses. All are anchored on words, none nests a repetition.
_CORES: dict[str, str] = {
    "iso": r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)",
    "day": (
        rf"(?:{_WEEKDAY},? )?(?:(?P<month>{MONTH}) ?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,:]\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{MONTH}))(?:,? (?P<y>{_YEAR}))?"
    ),
    "month": rf"(?:(?P<part>{_PART})[ -](?:in )?)?(?:(?P<which>last|next|this|this past|the previous) )?"
    rf"(?P<month>{MONTH})(?:,? (?:of )?(?P<y>{_YEAR}))?",
    "weekday": rf"(?:(?P<which>last|next|this|this past|this coming|the following|the previous"
    rf"|past) )?(?P<wd>{_WEEKDAY})"
    rf"{_DAYTIME}",
    "season": rf"(?:(?:(?P<which>last|next|this|this past|the) )?(?P<season>spring|summer|autumn|fall|winter)"
    rf"(?: of)? (?P<y>{_YEAR})|(?P<which2>last|next|this|this past) (?P<season2>spring|summer|autumn|fall|winter))",
    "ago": rf"(?:(?:about|around|nearly|almost|more than|over|less than|some|roughly|just|at least) )?"
    rf"(?P<n>{_NUMBER}|several|a few|few) (?P<unit>{_UNIT}) ago",
    "past": rf"(?:the )?(?P<way>past|last|previous|next|coming|following) (?:(?P<n>{_NUMBER}|few"
    rf"|several) )(?P<unit>{_UNIT})",
    "span": rf"(?P<part>{_PART} )?(?:in )?(?P<which>last|next|this|this past|this coming|the past|the coming"
    rf"|past|the last) "
    r"(?P<unit>week|weekend|month|year|quarter|decade|century)(?!['’]s? old|ly)",
    "hence": rf"in (?:(?:about|around|just"
    rf"|less than) )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})(?: ['’]? ?time)?(?= |$|[.,;])",
    "for": rf"for (?:the (?:past|last) )?(?P<about>about |around |nearly |almost |more than |over |at least "
    rf"|some |roughly "
    rf"|less than )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})",
    "weekend": r"(?:over )?(?:the|this|last|next) weekend",
    "today": r"(?:earlier |later )?(?:today|this (?:morning|afternoon|evening)|tonight|on the day)",
    "yesterday": r"yesterday(?: (?:morning|afternoon|evening|night))?|last night|overnight",
    "tomorrow": r"tomorrow(?: (?:morning|afternoon|evening|night))?",
    "years": rf"(?:(?P<part>{_PART})[ -])?(?P<y>{_YEAR})(?:(?: ?[-–—] ?| to | until | and "
    rf"| through )(?P<y2>{_YEAR}|\d\d))?",
    "decade": r"(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<y>(?:19|20)\d0)['’]?s",
    "other": rf"(?:the (?:same|next|following|previous) (?:day|week|month|year|morning|night)"
    rf"|that (?:same )?(?:day|week|month"
    rf"|year|night|morning)|(?:{_NUMBER}|several|a few|some) (?:day|week|month|year|hour)s? (?:later|earlier"
    rf"|before|after)"
    r"|the day (?:before|after))",
}
_CORE = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _CORES.items()}
_LIMIT = (
    r"(?P<limit>by|before|until|till|after|since|from|as of|no later than|prior to|starting|beginning|through"
    r"|not until"
    r"|ahead of|following|between)(?: (?:the )?(?:end|start|beginning|middle) of)?(?: the)?(?: on| in)? "
)
_LIMITED = re.compile(_LIMIT, re.IGNORECASE)
_ANY = re.compile(
    rf"(?<![\w-])(?:{re.sub(r'[?]P<[a-z]+>', '?:', _LIMIT)})?(?:"
    + "|".join(f"(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', pattern)})" for pattern in _CORES.values())
    + r")(?![\w-])",
    re.IGNORECASE,
)


def expressions(text: str) -> "list[tuple[int, int]]":
    """Start and end of everything in `text` that may be a date or time, in order."""
    return [match.span() for match in _ANY.finditer(text) if _is_time(text, match)]


def _is_time(text: str, match: "re.Match[str]") -> bool:
    """Whether the words are a time here: "May" and "2000" need more than themselves."""
    words = match.group()
    before = text[max(0, match.start() - 12) : match.start()].lower()
    if re.fullmatch(rf"{_YEAR}", words):
        following = text[match.end() : match.end() + 2]
        return bool(
            re.search(r"\b(?:in|of|and|during|year|spring|summer|fall|autumn|winter|for|the)\s$", before)
        ) and (not re.match(r"[,.]\d|%", following))
    if words.lower() in ("may", "march", "mar", "sun", "sat", "dec", "jan", "jun", "second", "sep"):
        titled = words[0].isupper()
        return titled and bool(re.search(r"\b(?:in|of|during|this|last|next|since|until|every|each)\s$", before))
    if re.fullmatch(MONTH, words, re.IGNORECASE) and not words[0].isupper():
        return False
    if re.match(r"(?:fall|spring)\b", words, re.IGNORECASE):
        return False
    return not re.search(r"\b(?:May|March) (?=\d)", words) or words[0].isupper() or _LIMITED.match(words) is not None


def resolve(words: str, day: date, tense: Tense) -> Days:
    """First and last day that `words` can mean in an article of `day`.

    Args:
        words: A time expression, as `expressions` marks it.
        day: The day of writing.
        tense: Tense of its clause.

    Returns:
        (None, None) where the words say nothing about the calendar ("the next day").
    """
    limit = _LIMITED.match(words)
    core = words[limit.end() :] if limit else words
    kind = limit["limit"].lower() if limit else ""
    if kind in ("by", "until", "till", "no later than") and tense == "present":
        tense = "future"  # "the troops deploy by November"
    for name, pattern in _CORE.items():
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


def _clamped(first: date, last: date, day: date, tense: Tense) -> Days:
    """A stretch around the day of writing, cut at that day by the tense: what "was" lies before it."""
    if first <= day <= last:
        return (first, day) if tense == "past" else (day, last) if tense == "future" else (first, last)
    return first, last


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    following = date(year + (month == 12), month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _nearest(candidates: "list[tuple[date, date]]", day: date, tense: Tense) -> Days:
    """The stretch that the tense asks for: the last one begun, the next one to end, or the nearest."""
    if tense == "past":
        # One day of grace: a story filed after midnight somewhere else.
        begun = [c for c in candidates if c[0] <= day + timedelta(days=1)]
        return max(begun) if begun else (None, None)
    if tense == "future":
        coming = [c for c in candidates if c[1] >= day]
        return min(coming) if coming else (None, None)
    return min(candidates, key=lambda c: min(abs((c[0] - day).days), abs((c[1] - day).days)))


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
    return _nearest(candidates, day, tense) if candidates else (None, None)


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
            begin, end = _nearest(candidates, day, tense)
            if begin is None or end is None:
                return None, None
            first, last = begin, end
    if match["part"]:
        return _part_of(match["part"], first, last)
    return _clamped(first, last, day, tense) if not match["y"] else (first, last)


def _part_of(part: str, first: date, last: date) -> Days:
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
    begin, end = _SEASONS[(match["season"] or match["season2"]).lower()]
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
    return _nearest(candidates, day, tense)


def _count(words: str) -> tuple[int, int]:
    """Least and greatest number that the words before a unit stand for."""
    words = words.lower()
    if words.isdigit():
        return int(words), int(words)
    if words in ("several", "a few", "few"):
        return 2, 9
    number = int(_FEW.get(words, 1))
    return (2, 3) if "couple" in words else (number, number)


def _back(day: date, count: float, unit: str) -> date:
    """The day `count` units before `day` (after it where negative)."""
    unit = unit.lower().rstrip("s")
    if unit in ("second", "minute", "hour"):
        hours = count * {"second": 1 / 3600, "minute": 1 / 60, "hour": 1}[unit]
        return day - timedelta(days=int(hours / 24 + (0.999 if hours > 0 else -0.999)))
    if unit in ("day", "night", "week", "weekend"):
        return day - timedelta(days=count * (7 if unit.startswith("week") else 1))
    months = int(count * {"month": 1, "year": 12, "decade": 120}[unit])
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, month_days(year, month + 1)[1].day))


_SLACK = {"week": 4, "weekend": 3, "month": 20, "year": 200, "decade": 1500}


def _ago(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    low, high = _count(match["n"])
    unit = match["unit"]
    # "Two weeks ago" is seldom to the day.
    slack = timedelta(days=_SLACK.get(unit.lower().rstrip("s"), 0) if low == high else 0)
    if match.group().lower().startswith(("more than", "over", "at least")):
        return None, min(day, _back(day, low, unit))
    return _back(day, high, unit) - slack, min(day, _back(day, low, unit) + slack)


def _past(match: "re.Match[str]", day: date, _tense: Tense) -> Days:
    _low, high = _count(match["n"])
    if match["way"].lower() in ("next", "coming", "following"):
        return day, _back(day, -high, match["unit"])
    return _back(day, high, match["unit"]), day


def _span(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    unit = match["unit"].lower()
    which = match["which"].lower()
    part = (match["part"] or "").strip().lower()
    step = -1 if which in ("last",) else 1 if which == "next" else 0
    if which in ("past", "the past", "the last", "this past"):
        return _back(day, 3 if unit == "quarter" else 1, "month" if unit == "quarter" else unit), day
    if which in ("the coming", "this coming"):
        return day, _back(day, -1, "week" if unit == "weekend" else unit)
    if unit == "weekend":
        return _weekend(day, step, tense)
    if unit == "week":
        first = day - timedelta(days=day.weekday() - 7 * step)
        last = first + timedelta(days=6)
    elif unit == "month":
        first, last = month_days(*divmod_month(day.year * 12 + day.month - 1 + step))
    elif unit == "quarter":
        index = day.year * 4 + (day.month - 1) // 3 + step
        year, quarter = divmod(index, 4)
        first, last = date(year, quarter * 3 + 1, 1), month_days(year, quarter * 3 + 3)[1]
    else:
        length = {"year": 1, "decade": 10, "century": 100}[unit]
        start = day.year // length * length + step * length
        first, last = date(start, 1, 1), date(start + length - 1, 12, 31)
    if part in ("early", "mid", "late"):
        return _part_of(part, first, last)
    if part == "earlier" and first <= day <= last:
        return first, day
    if part == "later" and first <= day <= last:
        return day, last
    return _clamped(first, last, day, tense)


def divmod_month(index: int) -> tuple[int, int]:
    """Year and month of a count of months."""
    year, month = divmod(index, 12)
    return year, month + 1


def _weekend(day: date, step: int, tense: Tense) -> Days:
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)  # the last one begun
    if step < 0 and day.weekday() >= 5:
        saturday -= timedelta(days=7)
    if ((step > 0 or (step == 0 and tense == "future")) and day.weekday() < 5) or step > 0:
        saturday += timedelta(days=7)
    return saturday, saturday + timedelta(days=1)


def _the_weekend(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    words = match.group().lower()
    return _weekend(day, -1 if "last" in words else 1 if "next" in words else 0, tense)


def _hence(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    low, high = _count(match["n"])
    if tense != "future":
        return None, None  # "in two days": how long it took
    return min(_back(day, -low, match["unit"]), _back(day, -high, match["unit"])), _back(day, -high, match["unit"])


def _for(match: "re.Match[str]", day: date, tense: Tense) -> Days:
    words = match.group().lower()
    if tense == "future" or (tense == "past" and "past" not in words and "last" not in words):
        return None, None  # "ruled for three years": when is not said
    about = (match["about"] or "").strip().lower()
    _low, high = _count(match["n"])
    return (None if about in ("more than", "over", "at least") else _back(day, high, match["unit"])), day


def _years(match: "re.Match[str]", _day: date, _tense: Tense) -> Days:
    year = int(match["y"])
    last = year
    if match["y2"]:
        last = int(match["y2"]) if len(match["y2"]) == 4 else year // 100 * 100 + int(match["y2"])
        if last < year:
            last, year = year, last
    first_day, last_day = date(year, 1, 1), date(last, 12, 31)
    return _part_of(match["part"], first_day, last_day) if match["part"] else (first_day, last_day)


def _decade(match: "re.Match[str]", _day: date, _tense: Tense) -> Days:
    year = int(match["y"])
    first, last = date(year, 1, 1), date(year + 9, 12, 31)
    return _part_of(match["part"], first, last) if match["part"] else (first, last)


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
    "ago": _ago,
    "past": _past,
    "span": _span,
    "hence": _hence,
    "for": _for,
    "weekend": _the_weekend,
    "today": _today,
    "yesterday": _yesterday,
    "tomorrow": _tomorrow,
    "years": _years,
    "decade": _decade,
    "other": _other,
}
