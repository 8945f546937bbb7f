"""Words for numbers and what they stand for: "twenty-three", "two hundred and fifty-three thousand"."""

from dataclasses import dataclass

from tui.annotate.figures.tokens import Token

_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
ONES = {word: number for number, word in enumerate(_ONES.split())}
_TENS = """
twenty thirty forty fifty sixty seventy eighty ninety
"""
TENS = {word: (number + 2) * 10 for number, word in enumerate(_TENS.split())} | {"fourty": 40}
SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as read.

    Attributes:
        low: Least value.
        high: Greatest value; None where open.
        end: Index of the token after it.
        vague: Whether it is a word for a size, not a number ("dozens").
        words: Whether it is written in words.
        share: Whether it is a fraction of a whole.
        scaled: Whether a scale word or suffix was read ("million").
        base: The number before the scale, for "5-10 million".
    """

    low: float
    high: float | None
    end: int
    vague: bool = False
    words: bool = False
    share: bool = False
    scaled: bool = False
    base: float = 0.0


def word_at(tokens: list[Token], at: int) -> str:
    """The word at `at` in lower case; empty where none stands there."""
    return tokens[at].lower if 0 <= at < len(tokens) and tokens[at].kind == "word" else ""


def past_hyphen(tokens: list[Token], at: int) -> int:
    """`at`, or the index after it where a hyphen stands there."""
    return at + 1 if at < len(tokens) and tokens[at].hyphen else at


def half_after(tokens: list[Token], at: int) -> int:
    """Index after "and a half", or `at`."""
    at_and = past_hyphen(tokens, at)
    if word_at(tokens, at_and) == "and":
        at_a = past_hyphen(tokens, at_and + 1)
        at_half = past_hyphen(tokens, at_a + 1)
        if word_at(tokens, at_a) == "a" and word_at(tokens, at_half) == "half":
            return at_half + 1
    return at


def cardinal(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """Value of the number words at `at` ("two hundred and fifty-three thousand"), and the index after them."""
    total = current = 0.0
    last = ""  # what was read last: "one", "ten", "hundred", "scale"
    start = at
    while True:
        word = word_at(tokens, at)
        if word in ONES and last not in ("one",) and not (last == "ten" and ONES[word] > 9):
            current += ONES[word]
            last = "one"
        elif word in TENS and last not in ("one", "ten"):
            current += TENS[word]
            last = "ten"
        elif word == "hundred" and last in ("one", "ten") and current < 100:
            current *= 100
            last = "hundred"
        elif word == "dozen" and last in ("one", "ten") and current < 100 and not total:
            return current * 12, at + 1
        elif word in SCALES and last and (not total or SCALES[word] < total):
            total += max(current, 1.0) * SCALES[word]
            current = 0.0
            last = "scale"
        else:
            break
        at += 1
        step = past_hyphen(tokens, at)
        following = word_at(tokens, step)
        if last in ("hundred", "scale") and following == "and" and word_at(tokens, step + 1) in (ONES | TENS):
            at = step + 1
        elif step != at and (
            (last == "ten" and 0 < ONES.get(following, 0) < 10) or following == "hundred" or following in SCALES
        ):
            at = step
    return (total + current, at) if at > start else None
