"""The order of two deeds, told in one sentence each: "fired after stones were thrown", "threw stones after it"."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.tables.words import COMMON, tokens

_TURN = re.compile(r",? \b(?P<how>after|before|and then|then|followed by)\b ", re.IGNORECASE)
SHARED = 0.5
"""Share of the words of a deed that must stand in the other claim's, for the two to be one deed."""


def other_turn(case: Case) -> Decision | None:
    """Two deeds, the first of which is the second in the other claim."""
    one, other = _in_turn(case.left), _in_turn(case.right)
    if one is None or other is None:
        return None
    crossed = _alike(one[0], other[1]) and _alike(one[1], other[0])
    if crossed and not (_alike(one[0], other[0]) and _alike(one[1], other[1])):
        return Decision("related", "dates", "two deeds, told in the opposite order")
    return None


def _in_turn(point: Point) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words of the first deed and of the second, where one word tells their order; None where none does."""
    found = list(_TURN.finditer(point.claim.text))
    if len(found) != 1:
        return None
    parts = point.claim.text[: found[0].start()], point.claim.text[found[0].end() :]
    words = [frozenset(tokens(part)) - COMMON for part in parts]
    if not words[0] or not words[1]:
        return None
    return (words[1], words[0]) if found[0]["how"].lower() == "after" else (words[0], words[1])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SHARED * min(len(one), len(other))
