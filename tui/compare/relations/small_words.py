"""Likely matches that part in a small word: "sailed to Oslo", "from Oslo"; "because of the strike", "despite it"."""

import re
from functools import lru_cache

from tui.compare.case import Case, Decision
from tui.compare.point import Point, likeness
from tui.compare.tables.phrases import CALENDAR
from tui.compare.tables.sides import CONTRARY, SIDES
from tui.compare.tables.words import COMMON, stem

_CHANCE = re.compile(r"\b(?:chance|odds|likelihood|probability|risk)\b", re.IGNORECASE)
HALF = 0.5
"""Share of a claim's other words that must agree before a word on each side is looked at."""
_THING = r"(?:\s+(?:the|a|an|its|his|her|their|this|that))?\s+(?:[a-z]+\s+)??([A-Za-z][\w'’-]+)"
_SIDES = (
    (re.compile(rf"\b(?:to|into|towards?){_THING}"), re.compile(rf"\b(?:from|by){_THING}")),
    (re.compile(rf"\bsince{_THING}"), re.compile(rf"\b(?:until|till){_THING}")),
    (
        re.compile(rf"\b(?:because of|due to|owing to|thanks to){_THING}", re.IGNORECASE),
        re.compile(rf"\b(?:despite|in spite of|regardless of){_THING}", re.IGNORECASE),
    ),
)
"""Small words that put a thing on opposite sides of what is told: where to or where from, why or in spite of what."""

_HOME = re.compile(
    r"(?P<name>[A-Z][\w'’-]+), (?:aged )?(?P<age>\d\d?),? (?:of|from) (?P<home>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)


def other_side(case: Case) -> Decision | None:
    """One thing on the other side of what is told: "to the mayor", "by the mayor"; "by mistake", "on purpose"."""
    found = _two_sides(case) or _other_way(case)
    return Decision("related", "other way", f'one says "{found[0]}", the other "{found[1]}"') if found else None


def contrary(case: Case) -> Decision | None:
    """Two words of which one event has one, however it is told: "a short circuit", "petrol was poured"."""
    found = _apart(case, CONTRARY)
    return Decision("related", "other way", f'one says "{found[0]}", the other "{found[1]}"') if found else None


def _two_sides(case: Case) -> tuple[str, str] | None:
    """Words of which whoever says the one does not say the other, each in one claim alone."""
    if all(_CHANCE.search(point.claim.text) for point in (case.left, case.right)):
        return None  # "a one-in-three chance that they will", "... that they could"
    found = _apart(case, SIDES)
    return found if found and likeness(case.left, case.right) >= HALF else None


def _apart(case: Case, sides: tuple[tuple[re.Pattern[str], ...], ...]) -> tuple[str, str] | None:
    """The first words that put the two on two sides, where neither has both."""
    here, there = _on_sides(_with_cue(case.left), sides), _on_sides(_with_cue(case.right), sides)
    for number in sorted(here.keys() & there.keys()):
        (side, one), (other_side, other) = here[number], there[number]
        if side != other_side:
            return one, other
    return None


@lru_cache(maxsize=4096)
def _on_sides(text: str, sides: tuple[tuple[re.Pattern[str], ...], ...]) -> dict[int, tuple[int, str]]:
    """For each pair of sides of which the text has one, which it is, and its words. A claim is in many pairs."""
    out = {}
    for number, pair in enumerate(sides):
        found = [pattern.search(text) for pattern in pair]
        one, other = found
        if (one is None) != (other is None):
            out[number] = (0, one.group()) if one else (1, other.group() if other else "")
    return out


def _with_cue(point: Point) -> str:
    """The claim behind the word that attributes it: "ordered that the pill be withdrawn"."""
    said = point.claim.attribution
    return point.claim.text if said is None else f"{said.cue} {point.claim.text}"


def _other_way(case: Case) -> tuple[str, str] | None:
    """A thing behind a small word in the one, behind its opposite in the other: "to Oslo", "from Oslo"."""
    for pair in _SIDES:
        for first, second in (pair, pair[::-1]):
            one, other = _things(first, case.left), _things(second, case.right)
            shared = one.keys() & other.keys() - _things(second, case.left).keys() - _things(first, case.right).keys()
            if shared:
                thing = min(shared)
                return one[thing], other[thing]
    return None


def other_home(case: Case) -> Decision | None:
    """One of a name and an age who lives in two places: "Anthony Hale, 36, of Marlow", "Hale, 36, of Arlo"."""
    one, other = (_HOME.search(point.claim.text) for point in (case.left, case.right))
    if one is None or other is None or (one["name"], one["age"]) != (other["name"], other["age"]):
        return None
    if {*one["home"].split()} & {*other["home"].split()}:
        return None
    return Decision("contradict", "places", f'one says "of {one["home"]}", the other "of {other["home"]}"')


def _things(pattern: re.Pattern[str], point: Point) -> dict[str, str]:
    """What stands behind one of the words, by stem, as printed."""
    found = ((match.group(1).lower(), match.group()) for match in pattern.finditer(point.claim.text))
    kept = COMMON if "since" in pattern.pattern or "until" in pattern.pattern else COMMON | CALENDAR
    return {stem(word): words for word, words in found if word not in kept}
