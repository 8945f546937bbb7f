"""Reads parts of a percentage point: "half a point", "a quarter-point increase", "three-quarters of a point"."""

import re

from tui.annotate.figures.number_words import Amount, past_hyphen, word_at
from tui.annotate.figures.quantity import Reading

_PARTS = {"half": 2, "third": 3, "quarter": 4, "tenth": 10}
_OF_A_RATE = re.compile(
    r"\b(?:rates?|interest|percent|per cent|borrow(?:ing|ers?)|lend(?:ing|ers)|mortgages?|loans?"
    r"|inflation|poll(?:s|ster)?|central bank)\b|%",
    re.IGNORECASE,
)
"""What a text tells of in which a plain "point" is one of percentage, and none of a game or an index."""
_MOVES = frozenset(("increase", "rise", "hike", "cut", "reduction", "move"))


def part_of_point(read: Reading, at: int) -> Amount | None:
    """The part of a percentage point that begins at token `at`; its unit is read with it."""
    tokens = read.tokens
    step = at + 1 if word_at(tokens, at) == "a" else at
    top = 1
    if word_at(tokens, step) in ("two", "three"):
        top = ("two", "three").index(word_at(tokens, step)) + 2
        step = past_hyphen(tokens, step + 1)
    bottom = _PARTS.get(word_at(tokens, step).removesuffix("s") if top > 1 else word_at(tokens, step))
    if bottom is None or top >= bottom:
        return None
    end = past_hyphen(tokens, step + 1)
    if word_at(tokens, end) == "of":
        end += 1
    end += word_at(tokens, end) == "a"
    plain = word_at(tokens, end) != "percentage"
    end += not plain
    if word_at(tokens, end) not in ("point", "points"):
        return None
    if plain and word_at(tokens, end + 1) not in _MOVES and not _OF_A_RATE.search(read.text):
        return None
    return Amount(top / bottom, top / bottom, end + 1, words=True)
