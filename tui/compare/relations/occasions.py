"""Whether two numbers or deeds are of one occasion: other periods, places, people or days explain another number."""

import re

from tui.compare.case import Case
from tui.compare.figures.levels import told_by
from tui.compare.figures.things import fates, same_head
from tui.compare.point import Point
from tui.compare.relations.periods import known, times_apart, years_apart
from tui.compare.tables.phrases import CALENDAR, UNMOVED
from tui.compare.tables.words import tokens
from tui.compare.told import DONE, FORECAST, UNDER_WAY
from tui.model.annotation import Figure

_OF_AN_EVENT = ("count", "share", "percent", "score")
"""Units of what is counted on an occasion; a length or an age is the same on all."""
_SO_FAR = re.compile(
    r"\bso far\b|\bto date\b|\ball told\b|\b(?:this|last|his|her|their|its|\w+(?:st|nd|rd|th)|third|first|second)"
    r" (?:\w+ )?(?:season|career)\b|\bon the (?:season|year)\b",
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
_RULED = re.compile(
    r"\b(?:court|judge|tribunal|jury)s?\b[^.;]{0,40}\b(?:order|rul|sentenc|award|fin)\w*", re.IGNORECASE
)
_EARLY_COUNT = re.compile(
    r"\b(?:early|preliminary|provisional|partial|initial|first) (?:counts?|results?|returns?|figures?|reports?"
    r"|estimates?|tall(?:y|ies))\b|\bexit polls?\b",
    re.IGNORECASE,
)
_LAST_ONE = re.compile(
    r"\b(?:last|the previous) (?:year|month|week|season|quarter)['’]s\b"
    r"|\ba (?:week|month|year) (?:ago|earlier|before)\b",
    re.IGNORECASE,
)
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
_ROUND = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|last|final|opening)[ -](ballot|round|half|quarter|leg|reading|attempt"
    r"|phase|stage|innings|set|period|dose|wave|batch|vote|count|race|run|heat)\b",
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
    r"\b(?:half[- ]?time|(?:first|second|return) leg|at the (?:interval|break)|first[- ]half|led|leads?"
    r"|leading|trailed|behind|ties?|levell?ed)\b",
    re.IGNORECASE,
)

ANOTHER_EVENT, NEEDED = "one tells of another event", "one tells how many are needed"
OTHER_DAYS, AHEAD = "of other days", "one tells what is to come, the other what has come about"


def other_occasion(case: Case, unit: str, figures: tuple[Figure, ...] = ()) -> str | None:
    """Why two figures that differ may count on two occasions: other periods, places, people or days; None if not.

    Args:
        case: The claims.
        unit: Of the figures.
        figures: The figures themselves, that of the left claim first.
    """
    return (
        times_apart(case)
        or _of_what_may_be(case)
        or _of_a_year(case, unit)
        or _of_all(case, unit, figures)
        or _in_other_places(case)
        or _of_another_event(case)
        or (_of_other_figures(case, figures) if figures else None)
        or _of_one_more(case)
        or _one_sided(case)
        or _asked_for(case)
        or (_not_final(case) if unit == "score" else None)
        or _on_other_days(case)
        or _ahead(case, unit)
        or _of_others(case)
    )


def _of_what_may_be(case: Case) -> str | None:
    possible = [p.main is not None and p.main.modal in _MAY for p in (case.left, case.right)]
    return "one tells what may be" if possible[0] != possible[1] else None


def _in_other_places(case: Case) -> str | None:
    here, there = _where(case.left), _where(case.right)
    named = {word for place in here for word in tokens(place)} & {word for place in there for word in tokens(place)}
    places = [{name for name in p.claim.places if name in _beside(p)} for p in (case.left, case.right)]
    if here and there and not named and not places[0] & places[1]:
        return f"in other places: {min(here)} and {min(there)}"
    return None


def _of_another_event(case: Case) -> str | None:
    """Whether one of them, well into its article, brings up an event as new."""
    apart = [bool(_IN_ANOTHER.match(point.claim.text)) and _late(point) for point in (case.left, case.right)]
    return ANOTHER_EVENT if apart[0] != apart[1] else None


def _one_sided(case: Case) -> str | None:
    """An early count beside another, or what was the year before."""
    for pattern in (_EARLY_COUNT, _LAST_ONE):
        if (found := case.in_one(pattern)) is not None:
            return f'one tells of "{found}"'
    return None


def _of_one_more(case: Case) -> str | None:
    """Whether one of them says that it tells of one more event of the kind."""
    others = [bool(_ANOTHER.search(point.claim.text)) for point in (case.left, case.right)]
    return ANOTHER_EVENT if others[0] != others[1] else None


def _of_other_figures(case: Case, figures: tuple[Figure, ...]) -> str | None:
    """Whether one number is of a place or a round of its own, a threshold, a rate, or a group of those looked at."""
    rounds = [{found[2].lower(): found for found in _ROUND.finditer(p.claim.text)} for p in (case.left, case.right)]
    for noun in sorted(rounds[0].keys() & rounds[1].keys()):
        one, other = rounds[0][noun], rounds[1][noun]
        if one[1].lower() != other[1].lower():
            return f"of the {one.group()} and of the {other.group()}"
    fronted = _set_elsewhere(case.left, case.right) or _set_elsewhere(case.right, case.left)
    if fronted is not None:
        return f"one tells of {fronted}"
    rules = [bool(_RULE.search(point.claim.text)) for point in (case.left, case.right)]
    if rules[0] != rules[1]:
        return NEEDED
    rates = [told_by(point, figure) for point, figure in zip((case.left, case.right), figures, strict=False)]
    if len({*rates}) > 1 and figures[0].unit == figures[1].unit:
        return f"one is by the {rates[0] or rates[1]}"
    groups = [_GROUP.search(point.claim.text) for point in (case.left, case.right)]
    if (groups[0] is None) != (groups[1] is None):
        return f"one tells of those {next(found.group() for found in groups if found)}"
    return None


def _asked_for(case: Case) -> str | None:
    if _asks(case.left) != _asks(case.right):
        return "one is asked for or offered, the other is not"
    if _asks(case.left) and _others_ask(case):
        return "others ask for it or offer it"
    return None


def _not_final(case: Case) -> str | None:
    return "one is not the final score" if case.in_one(_NOT_FINAL) else None


def _on_other_days(case: Case) -> str | None:
    """Whether either tells of one day, where the order of the articles does not say which came first."""
    left, right = case.left.days, case.right.days
    if case.in_time is not None or len(left) != 1 or len(right) != 1 or not (known(left) and known(right)):
        return None
    if set(left) == set(right):
        return None
    return f"{OTHER_DAYS}: {next(iter(left.values()))} and {next(iter(right.values()))}"


def _ahead(case: Case, unit: str) -> str | None:
    # "Will cost $3 million", "the bill is put at $4 million": what is told of a sum now is of what is to come.
    ahead = ({FORECAST, DONE},) if unit.isupper() else ({FORECAST, DONE}, {FORECAST, UNDER_WAY})
    if {case.left.stage, case.right.stage} in ahead and not case.same_predicate and not _of_what_comes(case):
        return AHEAD
    return None


def _of_others(case: Case) -> str | None:
    """Whether they name other people, organisations or nations, and neither names one of the other's."""
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


def _late(point: Point) -> bool:
    places = [one.id for one in point.member.annotation.sentences if one.where == "body"]
    return point.claim.sentence in places[FIRST:]


def _of_a_year(case: Case, unit: str) -> str | None:
    """For "killed 12", "in 2004 it killed 30": why a number is of another year, where one year counts and one not."""
    if (unit not in _OF_AN_EVENT and not unit.isupper()) or one_number(case):
        return None
    return years_apart(case)


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
        return NEEDED
    return None


def _needed(point: Point, figure: Figure) -> bool:
    at = point.claim.text.find(figure.text)
    return bool(_NEEDED.search(point.claim.text[: max(at, 0)]))


def _where(point: Point) -> set[str]:
    """Names of the places that are told with a preposition: "in Marlow", "on the isle of Sarn"."""
    found = {(m.group(1) or m.group(2)).strip() for m in _WHERE.finditer(_beside(point))}
    return {name for name in found if not CALENDAR & set(re.findall(r"[a-z]+", name.casefold()))}


def _beside(point: Point) -> str:
    """The claim's words but for what something is compared with."""
    return _BESIDE.sub("", point.claim.text)


def _asks(point: Point) -> bool:
    cue = point.claim.attribution.cue if point.claim.attribution else ""
    said = point.claim.attribution
    if _RULED.search(f"{said.speaker} {said.cue} {point.claim.text}" if said else point.claim.text):
        return False  # what a court orders is not asked for
    asks = point.claim.kind == "demand" or (point.main is not None and point.main.predicate in _ASKING)
    return asks or bool(_OFFER.search(point.claim.text) or _ASKED.search(cue))


def _others_ask(case: Case) -> bool:
    """Whether what is asked for or offered is by two who are surely not the same: "the union", "the company"."""
    heads = [point.main.agent if point.main else None for point in (case.left, case.right)]
    words = [point.printed(head) for point, head in zip((case.left, case.right), heads, strict=True) if head]
    points = case.left, case.right
    if any({*tokens(word)} & beside.stems for word, beside in zip(words, points[::-1], strict=False)):
        return False  # "the ransom demanded was", "the kidnappers asked for a ransom"
    if len(words) != TWO or not all(words) or {*tokens(words[0])} & {*tokens(words[1])}:
        return False
    return not same_head(*words)
