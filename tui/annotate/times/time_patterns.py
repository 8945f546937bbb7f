"""Which words are a date or time: patterns of expressions, each with the parts that its reader uses."""

import re

from tui.annotate.figures.number_words import ONES, TENS

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
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
FEW = {"a": 1, "an": 1, "one": 1, "a couple of": 2, "couple of": 2, "the": 1} | ONES | TENS

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
    "quarter": rf"(?:in )?(?:the )?(?P<q>first|second|third|fourth|last|final) quarter of "
    rf"(?:(?P<y>{_YEAR})|(?P<which>this|last|the) year)",
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
    rf"(?: of)? (?P<y>{_YEAR})|(?P<which2>last|next|this|this past) (?P<season2>spring|summer|autumn|fall|winter)"
    r"|(?:in|over|during) the (?P<season3>spring|summer|autumn|fall|winter)(?! (?:of|the|from)|['’]s))",
    "ago": rf"(?:(?:about|around|nearly|almost|more than|over|less than|some|roughly|just|at least) )?"
    rf"(?P<n>{_NUMBER}|several|a few|few) (?P<unit>{_UNIT}) ago",
    "past": rf"(?:the )?(?P<way>past|last|previous|next|coming|following) (?:(?P<n>{_NUMBER}|few"
    rf"|several) )(?P<unit>{_UNIT})",
    "span": rf"(?P<part>{_PART} )?(?:in )?(?P<which>last|next|this|this past|this coming|the past|the coming"
    rf"|past|the last) "
    r"(?P<unit>week|weekend|month|year|quarter|decade|century)(?!['’]s? old|ly)",
    "ahead": r"(?:over|in|within|during|for) the (?:next|coming) (?P<unit>week|month|year|decade)(?!['’]s)",
    "hence": rf"in (?:(?:about|around|just"
    rf"|less than) )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})(?: ['’]? ?time)?(?= |$|[.,;])",
    "for": rf"for (?:the (?:past|last) )?(?P<about>about |around |nearly |almost |more than |over |at least "
    rf"|some |roughly "
    rf"|less than )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})",
    "weekend": r"(?:over )?(?:the|this|last|next) weekend",
    "today": r"(?:earlier |later )?(?:today|this (?:morning|afternoon|evening)|tonight|on the day)",
    "yesterday": r"yesterday(?: (?:morning|afternoon|evening|night))?|last night|overnight",
    "tomorrow": r"tomorrow(?: (?:morning|afternoon|evening|night))?",
    "edge": r"(?:the )?(?P<edge>end|start|beginning|middle) of (?P<which>the|this|next|last) "
    r"(?P<unit>year|month|week|decade)",
    "years": rf"(?:(?P<part>{_PART})[ -])?(?P<y>{_YEAR})(?:(?: ?[-–—] ?| to | until | and "
    rf"| through )(?P<y2>{_YEAR}|\d\d))?",
    "decade": r"(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<y>(?:19|20)\d0)['’]?s",
    "other": rf"(?:the (?:same|next|following|previous) (?:day|week|month|year|morning|night)"
    rf"|that (?:same )?(?:day|week|month"
    rf"|year|night|morning)|(?:{_NUMBER}|several|a few|some) (?:day|week|month|year|hour)s? (?:later|earlier"
    rf"|before|after)"
    r"|the day (?:before|after))",
}
CORE = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _CORES.items()}
CORE["unit"] = re.compile(r"(?P<unit>year|month|week|decade)", re.IGNORECASE)
"""What is left of "by the end of the year" after its limit; alone it is no time."""
_LIMIT = (
    r"(?P<limit>by|before|until|till|after|since|from|as of|no later than|prior to|starting|beginning|through"
    r"|not until"
    r"|ahead of|following|between)(?: (?:the )?(?:end|start|beginning|middle) of)?(?: the)?(?: on| in)? "
)
LIMITED = re.compile(_LIMIT, re.IGNORECASE)
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
    if words.lower().removesuffix(".") in ("may", "march", "mar", "sun", "sat", "dec", "jan", "jun", "second", "sep"):
        titled = words[0].isupper()
        return titled and bool(re.search(r"\b(?:in|of|during|this|last|next|since|until|every|each)\s$", before))
    if re.fullmatch(MONTH, words, re.IGNORECASE) and not words[0].isupper():
        return False
    if re.match(r"(?:fall|spring)\b", words, re.IGNORECASE):
        return False
    return not re.search(r"\b(?:May|March) (?=\d)", words) or words[0].isupper() or LIMITED.match(words) is not None
