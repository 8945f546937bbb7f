"""Numbers that are not the count they look like: "below the $410 of last year", "27 points a game", "shots fired"."""

import re

from tui.compare.figures.bounds import BEYOND, DOLLARS, FigureRelation
from tui.compare.point import Point
from tui.compare.tables.words import stem
from tui.model.annotation import Figure

Found = tuple[Figure, Figure, FigureRelation]
_LEVEL = re.compile(r"(?:below|under|above|over|than)\s+(?:the|its|his|her|their|that|last|this)\b", re.IGNORECASE)
"""What something is measured against has an article: a bound of the thing itself has none."""
SHORT = 5
"""Content words up to which what is counted is most of what a claim says."""
_RATE = re.compile(
    r"[^,;:.]{0,24}?\b(?:an?|per|each|every)\s+"
    r"(game|match|season|day|night|week|month|year|hour|head|person|share|ticket)\b"
    r"(?! (?:after|before|ago|earlier|later|since|from now)\b)",
    re.IGNORECASE,
)
_ALSO = {
    rate: re.compile(rf"\b(?:{rate}s?|{words})\b", re.IGNORECASE)
    for rate, words in {
        "day": "daily",
        "night": "nightly",
        "week": "weekly",
        "month": "monthly",
        "year": "yearly|annual|annually",
        "hour": "hourly",
        "head": "each|per capita|apiece",
        "person": "each|per capita|apiece",
        "share": "each|apiece",
        "ticket": "each|apiece",
        "game": "average|averaged|averaging|averages",
        "match": "average|averaged|averaging|averages",
        "season": "average|averaged|averaging|averages",
    }.items()
}
"""Words that tell a rate otherwise."""
_CURRENCY = re.compile("[A-Z]{3}")
_KIN = ({"game", "match"}, {"head", "person"}, {"day", "night"})
_BY_OR_TO = re.compile(
    r"(?:r[io]se|rising|risen|f[ae]ll|fallen|falling|grew|grow|grown|growing|cut|raised?|lowered|reduced|increased?"
    r"|dropp?(?:ed)?|slid|climb(?:ed)?|jump(?:ed)?|shrank|up|down|slipped|declined?)"
    r"(?: \w+){0,4}? (by|to) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_TRIED = frozenset("fire shoot launch throw aim take attempt try hurl lob swing".split())
_CAME_OFF = frozenset("hit strike land score make connect reach intercept penetrate".split())
_UPPER = ("less than",)
BOTH = "both can hold, but"


def as_bound(one: Found) -> Found:
    """The pair as it stands; as no agreement where the bound is what the number is compared with, or lies far off.

    "Up to 12,000" and "10,000" stay compatible: who counts so gives the greatest number that there can be.
    """
    a, b, relation = one
    if relation.kind != "compatible":
        return one
    level = bool(_LEVEL.search(a.text)) != bool(_LEVEL.search(b.text))
    if not level and not (_far_below(a, b) or _far_below(b, a)):
        return one
    return a, b, FigureRelation("other", f"{BOTH} tell two numbers: {a.text} and {b.text}", certain=False)


def _far_below(number: Figure, bound: Figure) -> bool:
    """Whether nobody would tell the number by this bound: "$310,000", "less than $450,000"."""
    if bound.approximation not in _UPPER or bound.high is None or number.unit != bound.unit:
        return False
    return number.low is not None and number.low == number.high and 0 < number.low * BEYOND < bound.high


def told_by(point: Point, figure: Figure) -> str:
    """By what a figure of a claim is told: "game" for "27 points a game"; empty for a whole count or sum."""
    found = _RATE.match(point.text_after(figure))
    return found.group(1).lower() if found else ""


def as_rate(left: Point, right: Point, one: Found) -> Found:
    """The pair as it stands; as no agreement where only one is told by the day or the like, the other as a whole."""
    a, b, relation = one
    if relation.kind not in ("same", "compatible"):
        return one
    rates = told_by(left, a), told_by(right, b)
    if rates[0] and rates[1] and not _one_rate(*rates):
        reason = f"{BOTH} one is by the {rates[0]}, the other by the {rates[1]}: {a.text} and {b.text}"
        return a, b, FigureRelation("other", reason, certain=False)
    if bool(rates[0]) == bool(rates[1]):
        return one
    rate, other = (rates[0], right) if rates[0] else (rates[1], left)
    if _ALSO[rate].search(other.claim.text):
        return one  # "240,000 passengers a day", "240,000 passengers on a working day"
    return a, b, FigureRelation("other", f"{BOTH} one is by the {rate}: {a.text} and {b.text}", certain=False)


def _one_rate(rate: str, other: str) -> bool:
    """Whether two words for what a number is told by are one: "a game", "a match"."""
    return rate == other or any({rate, other} <= kin for kin in _KIN)


def as_change(left: Point, right: Point, one: Found) -> Found:
    """The pair as it stands; as no agreement of how far something moved, and where to: "by 5", "to 5 percent"."""
    a, b, relation = one
    if relation.kind not in ("same", "compatible"):
        return one
    words = tuple(_BY_OR_TO.search(point.text_before(figure)) for point, figure in ((left, a), (right, b)))
    if words[0] is None or words[1] is None or words[0][1].lower() == words[1][1].lower():
        return one
    reason = f'{BOTH} one says "{words[0][1]} {a.text}", the other "{words[1][1]} {b.text}"'
    return a, b, FigureRelation("other", reason, certain=False)


def as_money(one: Found) -> Found:
    """The pair as it stands; as no agreement where one number is of two currencies: "$5m", "5m euros"."""
    a, b, _relation = one
    two = a.unit != b.unit and all(_CURRENCY.fullmatch(f.unit) for f in (a, b)) and not {a.unit, b.unit} <= DOLLARS
    if not two or a.low is None or (a.low, a.high) != (b.low, b.high):
        return one
    return a, b, FigureRelation("other", f"{BOTH} are of two currencies: {a.text} and {b.text}", certain=False)


def twins(left: Point, right: Point, one: Found) -> bool:
    """Whether one number counts two things, "60 aircraft", "60 routes", neither of which the other claim has."""
    a, b, relation = one
    if relation.kind != "other" or not relation.certain or a.low is None or (a.low, a.high) != (b.low, b.high):
        return False
    if not a.unit == b.unit == "count" or max(len(left.rest), len(right.rest)) > SHORT:
        return False
    heads = stem(a.head), stem(b.head)
    if heads[0] in left.names or heads[1] in right.names:
        return False  # "Maduro, eight", "a child of eight"
    return bool(a.head and b.head) and heads[0] not in right.stems and heads[1] not in left.stems


def as_hits(left: Point, right: Point, one: Found) -> Found:
    """The pair as it stands; as a part of the other where it tells how many of those that were tried came off."""
    a, b, relation = one
    if relation.kind != "differs" or {_tried(left, a), _tried(right, b)} != {"tried", "came off"}:
        return one
    return a, b, FigureRelation("part", f"how many were tried, and how many came off: {a.text} and {b.text}")


def _tried(point: Point, figure: Figure) -> str:
    """Whether a count is of what was tried or of what came off: four bullets fired, three of them hit; else empty."""
    told = {f.predicate for f in point.claim.frames if figure.head in (f.agent, f.patient)}
    return "tried" if told & _TRIED else "came off" if told & _CAME_OFF else ""
