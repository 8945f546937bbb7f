"""Likely matches that part in a small word: "sailed to Oslo", "from Oslo"; "because of the strike", "despite it"."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.tables.phrases import CALENDAR
from tui.compare.tables.words import COMMON, stem

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
    """One thing on the other side of what is told: "sent to the mayor", "sent by the mayor"."""
    for pair in _SIDES:
        for one, other in (pair, pair[::-1]):
            mine, theirs = _things(one, case.left), _things(other, case.right)
            shared = mine.keys() & theirs.keys() - _things(other, case.left).keys() - _things(one, case.right).keys()
            for thing in sorted(shared):
                return Decision("related", "other way", f'one says "{mine[thing]}", the other "{theirs[thing]}"')
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
