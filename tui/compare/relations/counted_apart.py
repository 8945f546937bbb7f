"""Two numbers that count otherwise by what stands around them: "tons of tin", "of zinc"; "can carry", "carried"."""

import re

from tui.compare.case import Case
from tui.compare.figures.things import fates, of_kind, same_head
from tui.compare.point import Point
from tui.compare.relations.moments import hours_apart
from tui.compare.tables.words import COMMON, stem
from tui.model.annotation import Figure

_OF_WHAT = re.compile(
    r"\b(of|for)\s+((?:(?!(?:in|at|on|to|from|by|with|of|for|and|or|but|after|before|when|while|who|which|that|as|than"
    r"|was|were|is|are|had|has|have|will|would|rose|fell)\b)[a-z][\w'’-]*(?:\s+|(?=[,.;:)]|$))){1,4})"
)
"""A preposition and what it brings, in small letters: what is named goes by other rules."""
_NATIONAL = re.compile(
    r"\b(?:world-?wide|global(?:ly)?|nation(?:al|ally|-?wide)"
    r"|(?:around|across|throughout) the (?:country|nation|world))\b",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"\b(?:world-?wide|globally|nation-?wide|country-?wide|around the world"
    r"|(?:across|throughout) the (?:country|nation|world|republic|kingdom|island))\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\b(?:(?:over|at|during|this|last) (?:the )?weekend|(?:this|last|past) (?:week|month)"
    r"|(?:two|three|four|five|six|seven) (?:days|nights|weeks))\b",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(
    r"\b(?:on|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:to|yester)day\b|\bovernight\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(?:can|could|able to|designed to|built to) (?:carry|hold|seat|house|take|accommodate|fit|store)\b"
    r"|\b(?:capacity|room for|seats? for|built for|designed for)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:had|have|has|got|get) (?:\w+ )?(?:power|electricity|water|heat|gas|service)s? (?:again|back)\b"
    r"|\b(?:restored|reconnected)\b",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"\b(?:carry(?:ing)?|carried|aboard|on board)\b", re.IGNORECASE)
_TOWN = re.compile(r"\bin (?:the (?:\w+ )?(?:capital|city|town|district|province|region)|(?:[A-Z][\w'’-]+))\b")
_BESIDES = re.compile(r"\b(?:(?:an?|the) (?:further|additional|other)|another)\s+(?:\w+ )?$", re.IGNORECASE)
_INVITED = re.compile(r"\b(?:invited|registered|signed up|eligible)\b", re.IGNORECASE)
_THEN_OR_NOW = re.compile(r"\b(?:at the time|then aged|back then|who was then|now(?: aged)?)\b", re.IGNORECASE)
_INSURED = re.compile(r"\binsur(?:ed|ance)\b", re.IGNORECASE)
_HARM = frozenset(("killed", "injured", "missing"))
_AMONG = re.compile(r"\b[Aa]mong (?:the )?(?!them\b|those\b)[a-z]+")
_PART_IS = re.compile(r"\bof (?:the|those|them|its|their) ?(?:\w+ )?(?:were|are|was|is) (?:\w+ )?([a-z]+)$")
_ITS = re.compile(r"\b(?:its|their|his|her|our)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def counted_apart(case: Case, one: Figure, other: Figure) -> str | None:
    """Why two numbers of two claims do not count one thing, though their nouns do not tell; None if they may."""
    points = case.left, case.right
    pair = _of_other_things(*points)
    if pair is not None:
        return f"one tells {pair[0]}, the other {pair[1]}"
    kinds = [_said_to_be(point) for point in points]
    if kinds[0] and kinds[1] and not same_head(kinds[0], kinds[1]) and not of_kind(kinds[0], kinds[1]):
        return f"one tells of {kinds[0]}, the other of {kinds[1]}"
    for point, beside in (points, points[::-1]):
        everywhere = _EVERYWHERE.search(point.claim.text)
        somewhere = beside.claim.places or _TOWN.search(beside.claim.text)
        if everywhere and somewhere and not _NATIONAL.search(beside.claim.text):
            return f'one counts "{everywhere.group()}"'
        days = _DAYS.search(point.claim.text)
        if "count" in (one.unit, other.unit) and days and _ONE_DAY.search(beside.claim.text):
            return f'one counts "{days.group()}", the other on one day'
    if case.in_one(_ABOARD) and {bool(fates(figure) & _HARM) for figure in (one, other)} == {True, False}:
        return "one tells how many were aboard"
    if any(_besides(point, figure) for point, figure in zip(points, (one, other), strict=True)):
        return "one counts those besides"
    if one.unit not in ("count", "share", "percent") and (hours := hours_apart(case)) is not None:
        return hours
    ages = [_THEN_OR_NOW.search(point.claim.text) for point in points] if "age" in (one.head, other.head) else []
    if len({found and found.group().lower() for found in ages}) > 1:
        return f'one tells of the age "{next(found.group() for found in ages if found)}"'
    if one.unit == "count" and (bidden := case.in_one(_INVITED)) is not None:
        return f'one tells of those "{bidden}"'
    if case.in_one(_INSURED):
        return "one tells for how much it is insured"
    if case.in_one(_AGAIN):
        return "one tells how many have it again"
    if (some := case.in_one(_AMONG)) is not None:
        return f'one tells of those "{some}"'
    return "one tells for how many there is room" if case.in_one(_ROOM) else None


def _besides(point: Point, figure: Figure) -> bool:
    """Whether it counts those beyond a number told before the claim: "a further 210 homes", not "3 and another 5"."""
    first = all(found.start >= figure.start for found in point.claim.figures)
    return first and _BESIDES.search(point.text_before(figure)) is not None


def _said_to_be(point: Point) -> str | None:
    """What a part of those counted is said to be: "18 of the victims were children"."""
    found = _PART_IS.search(point.claim.text)
    return stem(found[1]) if found else None


def _of_other_things(left: Point, right: Point) -> tuple[str, str] | None:
    """What the same preposition brings in the two, where it brings one thing in each, and that is another."""
    sides = [_brought(left), _brought(right)]
    for word in sorted(set(sides[0]) & set(sides[1])):
        (here, first), (there, second) = sides[0][word], sides[1][word]
        if _ITS.search(here) or _ITS.search(there):
            continue  # "of its former size" is of whatever it is
        if first in right.stems or second in left.stems or same_head(first, second) or of_kind(first, second):
            continue
        return f'"{word} {here}"', f'"{word} {there}"'
    return None


def _brought(point: Point) -> dict[str, tuple[str, str]]:
    """What each preposition brings that stands once in the claim: as printed, and the stem of its last word."""
    out: dict[str, list[tuple[str, str]]] = {}
    text = point.claim.text
    for printed in [time.text for time in point.claim.times] + [figure.text for figure in point.claim.figures]:
        text = text.replace(printed, ";")
    for found in _OF_WHAT.finditer(text):
        words = [word for word in _WORDS.findall(found[2]) if word.lower() not in COMMON]
        if words:
            out.setdefault(found[1], []).append((found[2].strip(), stem(words[-1])))
    return {word: brought[0] for word, brought in out.items() if len(brought) == 1}
