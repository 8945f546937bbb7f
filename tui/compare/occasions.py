"""Whether two numbers or deeds are of one occasion: other periods, places, people or days explain another number."""

import re

from tui.compare.case import Case, Decision
from tui.compare.dates import bounds
from tui.compare.levels import told_by
from tui.compare.phrases import CALENDAR, UNMOVED, YEAR
from tui.compare.point import DONE, FORECAST, UNDER_WAY, Point
from tui.compare.things import fates, same_head
from tui.compare.words import tokens
from tui.model.annotation import Figure

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
_SPAN = re.compile(r"\b(?:this|last|next)\s+(?:year|month|quarter|season|decade|century)\b", re.IGNORECASE)
_OF_YEAR = re.compile(r"\b(?:in|of|during|since) (?:(?:early|late|mid)[- ])?(1[5-9]\d\d|20\d\d)\b", re.IGNORECASE)
_OF_AN_EVENT = ("count", "share", "percent", "score")
"""Units of what is counted on an occasion; a length or an age is the same on all."""
_SO_FAR = re.compile(
    r"\bso far\b|\bto date\b|\ball told\b|\b(?:this|last|his|her|their|its|\w+(?:st|nd|rd|th)|third|first|second)"
    r" (?:\w+ )?(?:season|career)\b|\bon the (?:season|year)\b",
    re.IGNORECASE,
)
_IN_THE = re.compile(
    r"\b(?:in|over|for|during|within|throughout) the (?:whole |full |entire )?(year|quarter|month|week|season)\b",
    re.IGNORECASE,
)
_MAY = frozenset(("may", "might", "could"))
_NEEDED = re.compile(
    r"\b(?:need(?:s|ed|ing)?|requir(?:es?|ed|ing)|short of|away from)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_TOLLS = frozenset(("killed", "injured", "missing", "rescued", "displaced", "infected", "arrested"))
TWO, TEN = 2, 10
_ASKING = frozenset("ask seek demand want need require request propose offer recommend".split())
_OFFER = re.compile(r"\b(?:offer|bid|proposal|demand|request)s?\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:ask|sought|seek|demand|propos|recommend|request|call\w*\s+for)", re.IGNORECASE)
_WHERE = re.compile(
    r"\b(?i:in|at|near|off|outside|around|from)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?((?:[A-Z][\w'’-]*\s?)+)"
    r"|\bon\s+(?:the\s+)?[a-z]+\s+of\s+((?:[A-Z][\w'’-]*\s?)+)"
)
_BESIDE = re.compile(r"\b(?:than|compared (?:with|to)|unlike|as) (?:those |that )?(?:in|at|of) (?:[A-Z][\w'’-]*\s?)+")
"""What something is only compared with: "500 more than in Marlow"."""
_ANOTHER = re.compile(
    r"\b(?:another|separate|earlier|previous|similar|other|second|third)\s+(?:\w+\s+)?(?:incident|attack|explosion|blast"
    r"|bombing|shooting|strike|raid|crash|accident|collision|fire|blaze|quake|earthquake|storm|outbreak|case|trial|match"
    r"|game|election|vote|protest|rally|sinking)s?\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\bin the (?:placebo|control|comparison|other|first|second|treatment) (?:group|arm)\b", re.IGNORECASE
)
_FRONTED = re.compile(r"(?:In|At|Near) [^,;:.]{3,60},")
_SPELL = re.compile(r"\bduring an? (?:[\w-]+ ){0,4}?(?:run|stretch|spell|spurt|burst)\b", re.IGNORECASE)
_RULE = re.compile(r"\b(?:can only|only be|threshold|quorum|to be valid|declared valid)\b", re.IGNORECASE)
_IN_ANOTHER = re.compile(
    r"(?:In|At|During) an? (?:\w+ )?(?:incident|attack|explosion|blast|bombing|shooting|strike|raid|crash|accident"
    r"|collision|fire|blaze|quake|earthquake|storm|match|game|election|vote|protest|rally)\b"
)
"""A claim that brings up an event as one not spoken of before."""
FIRST = 3
"""Sentences in which an article may bring up its own event so."""
_NOT_FINAL = re.compile(
    r"\b(?:half[- ]?time|at the (?:interval|break)|first[- ]half|led|leads?|leading|trailed|behind"
    r"|ties?|levell?ed)\b",
    re.IGNORECASE,
)

OTHER_DAYS, AHEAD = "of other days", "one tells what is to come, the other what has come about"


def other_occasion(case: Case, unit: str, figures: tuple[Figure, ...] = ()) -> str | None:
    """Why two figures that differ may count on two occasions: other periods, places, people or days; None if not.

    Args:
        case: The claims.
        unit: Of the figures.
        figures: The figures themselves, that of the left claim first.
    """
    pair = periods_apart(case) or _stretches_apart(case)
    if pair is not None:
        return f"of other times: {pair[0]} and {pair[1]}"
    if _possible(case.left) != _possible(case.right):
        return "one tells what may be"
    for why in (_of_a_year(case, unit), _of_all(case, unit, figures)):
        if why is not None:
            return why
    here, there = _where(case.left), _where(case.right)
    named = {word for place in here for word in tokens(place)} & {word for place in there for word in tokens(place)}
    places = [{name for name in p.claim.places if name in _beside(p)} for p in (case.left, case.right)]
    if here and there and not named and not places[0] & places[1]:
        return f"in other places: {min(here)} and {min(there)}"
    apart = [bool(_IN_ANOTHER.match(point.claim.text)) and _late(point) for point in (case.left, case.right)]
    if apart[0] != apart[1]:
        return "one tells of another event"
    fronted = _set_elsewhere(case.left, case.right) or _set_elsewhere(case.right, case.left)
    if figures and fronted is not None:
        return f"one tells of {fronted}"
    rules = [bool(_RULE.search(point.claim.text)) for point in (case.left, case.right)]
    if figures and rules[0] != rules[1]:
        return "one tells how many are needed"
    rates = [told_by(point, figure) for point, figure in zip((case.left, case.right), figures, strict=False)]
    if len({*rates}) > 1 and figures[0].unit == figures[1].unit:
        return f"one is by the {rates[0] or rates[1]}"
    groups = [_GROUP.search(point.claim.text) for point in (case.left, case.right)]
    if figures and (groups[0] is None) != (groups[1] is None):
        return f"one tells of those {next(found.group() for found in groups if found)}"
    others = [bool(_ANOTHER.search(point.claim.text)) for point in (case.left, case.right)]
    if others[0] != others[1]:
        return "one tells of another event"
    if _asks(case.left) != _asks(case.right):
        return "one is asked for or offered, the other is not"
    if _asks(case.left) and _others_ask(case):
        return "others ask for it or offer it"
    if unit == "score" and bool(_NOT_FINAL.search(case.left.claim.text)) != bool(
        _NOT_FINAL.search(case.right.claim.text)
    ):
        return "one is not the final score"
    left, right = case.left.days, case.right.days
    if (
        case.in_time is None
        and len(left) == len(right) == 1
        and known(left)
        and known(right)
        and set(left) != set(right)
    ):
        return f"{OTHER_DAYS}: {next(iter(left.values()))} and {next(iter(right.values()))}"
    # "Will cost $3 million", "the bill is put at $4 million": what is told of a sum now is of what is to come.
    ahead = ({FORECAST, DONE},) if unit.isupper() else ({FORECAST, DONE}, {FORECAST, UNDER_WAY})
    if {case.left.stage, case.right.stage} in ahead and not case.same_predicate and not _of_what_comes(case):
        return AHEAD
    for mine, theirs in ((case.left.parties, case.right.parties), (case.left.nations, case.right.nations)):
        words = [{word for name in names.values() for word in tokens(name)} for names in (mine, theirs)]
        foreign = words[0] & case.right.stems or words[1] & case.left.stems
        if mine and theirs and not words[0] & words[1] and not set(mine) & set(theirs) and not foreign:
            return f"of others: {min(mine.values())} and {min(theirs.values())}"
    return None


def _of_what_comes(case: Case) -> bool:
    """Whether the one that is no forecast tells of what is to come, too: "has ruled it out", "stays at 67"."""
    points = case.left, case.right
    excluded = any(frame.predicate == "exclude" for point in points for frame in point.claim.frames)
    return excluded or any(UNMOVED.search(point.claim.text) for point in points)


def _set_elsewhere(point: Point, other: Point) -> str | None:
    """The place that a claim begins with and of which the other article says nothing: "In Port Leal, turnout was"."""
    start = _FRONTED.match(point.claim.text)
    text = f"{other.member.article.headline} {other.member.article.body}"
    places = (place for place in point.claim.places if start and place in start.group() and place not in text)
    return next(places, None)


def _stretches_apart(case: Case) -> tuple[str, str] | None:
    """The year and the quarter, of which either claim tells: "in the quarter", "over the year"."""
    found = [_IN_THE.search(point.claim.text) for point in (case.left, case.right)]
    if found[0] is None or found[1] is None or found[0].group(1).lower() == found[1].group(1).lower():
        return None
    return found[0].group().lower(), found[1].group().lower()


def _possible(point: Point) -> bool:
    return point.main is not None and point.main.modal in _MAY


def _late(point: Point) -> bool:
    places = [one.id for one in point.member.annotation.sentences if one.where == "body"]
    return point.claim.sentence in places[FIRST:]


def _of_a_year(case: Case, unit: str) -> str | None:
    """For "killed 12", "in 2004 it killed 30": why a number is of another year, where one year counts and one not."""
    if (unit not in _OF_AN_EVENT and not unit.isupper()) or one_number(case):
        return None
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


def one_number(case: Case) -> bool:
    """Whether both tell one number that is no chance: then they tell of one occasion, though one names its year."""
    alike = case.amounts.alike
    if alike is None or alike[2].kind != "same" or alike[0].low is None or alike[0].unit == "score":
        return False
    return alike[0].low == alike[0].high == alike[1].low and alike[0].low >= TEN


def _of_all(case: Case, unit: str, figures: tuple[Figure, ...]) -> str | None:
    """Why one number is of all there were so far, or of as many as are needed, and the other is not."""
    if (
        unit != "count"
        or len(figures) != TWO
        or one_number(case)
        or any(fates(figure) & _TOLLS for figure in figures)
    ):
        return None
    points = case.left, case.right
    sums = [_SO_FAR.search(point.claim.text) for point in points]
    found = sums[0] or sums[1]
    if found is not None and bool(sums[0]) != bool(sums[1]):
        return f'one counts all, "{found.group()}"'
    spells = [_SPELL.search(point.claim.text) for point in points]
    if bool(spells[0]) != bool(spells[1]):
        return "one counts a stretch of it"
    needed = [_needed(point, figure) for point, figure in zip(points, figures, strict=True)]
    if needed[0] != needed[1] and points[needed[0]].stage == DONE:
        return "one tells how many are needed"
    return None


def _needed(point: Point, figure: Figure) -> bool:
    at = point.claim.text.find(figure.text)
    return bool(_NEEDED.search(point.claim.text[: max(at, 0)]))


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


def _where(point: Point) -> set[str]:
    """Names of the places that are told with a preposition: "in Marlow", "on the isle of Sarn"."""
    found = {(m.group(1) or m.group(2)).strip() for m in _WHERE.finditer(_beside(point))}
    return {name for name in found if not CALENDAR & set(re.findall(r"[a-z]+", name.casefold()))}


def _beside(point: Point) -> str:
    """The claim's words but for what something is compared with."""
    return _BESIDE.sub("", point.claim.text)


def _asks(point: Point) -> bool:
    cue = point.claim.attribution.cue if point.claim.attribution else ""
    asks = point.claim.kind == "demand" or (point.main is not None and point.main.predicate in _ASKING)
    return asks or bool(_OFFER.search(point.claim.text) or _ASKED.search(cue))


def _others_ask(case: Case) -> bool:
    """Whether what is asked for or offered is by two who are surely not the same: "the union", "the company"."""
    heads = [point.main.agent if point.main else None for point in (case.left, case.right)]
    words = [point.printed(head) for point, head in zip((case.left, case.right), heads, strict=True) if head]
    if len(words) != TWO or not all(words) or {*tokens(words[0])} & {*tokens(words[1])}:
        return False
    return not same_head(*words)


def other_periods(case: Case) -> Decision | None:
    """What holds of two quarters or months."""
    pair = periods_apart(case)
    return Decision("related", "periods", f"of other times: {pair[0]} and {pair[1]}") if pair else None


def periods_apart(case: Case) -> tuple[str, str] | None:
    """A period of either claim, where they have none in common: "in March", "in April"."""
    one, other = _periods(case.left), _periods(case.right)
    return (min(one), min(other)) if one and other and not one & other else None


def _periods(point: Point) -> frozenset[str]:
    """Quarters, months and the like, one way of printing each."""
    parts = {f"the {_ORDINALS[m.group(1).lower()]} {m.group(2).lower()}" for m in _PART.finditer(point.claim.text)}
    spans = {" ".join(m.group().lower().split()) for m in _SPAN.finditer(point.claim.text)}
    return frozenset(parts | spans | {m.group(1) for m in _MONTH.finditer(point.claim.text)})


def known(days: object) -> bool:
    """Whether the days are dates, not weekdays of no known week."""
    return all(len(day) == len("2024-05-03") for day in days)  # type: ignore[attr-defined]
