"""Words around a number that make it a bound: "up to", "at least", "nearly", "or so"."""

from tui.annotate.figures.tokens import Token
from tui.model.annotation import Approximation

_BEFORE: dict[Approximation, str] = {
    "up to": "up to|as many as|as much as|at most|at the most|no more than|not more than|not over|a maximum of"
    "|maximum of|a maximum|within|no higher than|no longer than|anything up to|not exceeding|≤|as high as|as long as"
    "|as far as|<=|to a maximum of|upto|no later than|capped at",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|upwards of"
    "|upward of|as few as|as little as|≥|not under|>=|minimum|at minimum|at a minimum|a minimum",
    "more than": "more than|over|greater than|in excess of|exceeding|exceeded|exceeds|exceed|topping|topped|tops"
    "|surpassed|surpassing|surpasses|surpass|above|upwards than|higher than|larger than|longer than|north of"
    "|well over|just over|slightly over|a little over|slightly more than|just more than|a little more than|well above"
    "|just above|beyond|better than|>|bigger than|older than|heavier than|faster than|passed|crossed|far more than",
    "less than": "less than|fewer than|lower than|smaller than|shorter than|under|below|<|younger than|lighter than"
    "|well under|well below|far fewer than|far less than|slower than|not quite",
    "nearly": "nearly|almost|close to|approaching|approached|approaches|just under|slightly under|slightly less than"
    "|just less than|a little less than|a little under|just short of|just shy of|just below|slightly below|nearing"
    "|neared|nears|verging on|virtually|practically|shy of|short of|slightly fewer than|just fewer than|near|nigh on",
    "about": "about|around|roughly|approximately|approx|approx .|some|circa|ca .|c .|somewhere around"
    "|in the region of|in the neighborhood of|in the neighbourhood of|on the order of|in the order of|of the order of"
    "|something like|~|≈|an average of|believed to be|somewhere in the region of|or about"
    "|more or less|give or take|an approximate",
    "estimate": "an estimated|estimated|the estimated|estimated at|an estimate of|estimates of|estimated to be",
}
_PREFIXES: dict[tuple[str, ...], Approximation] = {
    tuple(words.split()): kind for kind, surfaces in _BEFORE.items() for words in surfaces.split("|")
}
_LONGEST = max(map(len, _PREFIXES))
# Words that may stand between the approximation and its number.
_TRANSPARENT = frozenset(
    ("a", "total", "of", "another", "an", "additional", "the", "only", "whopping", "record", "further")
)
# Prepositions as often as approximations; see `ambiguous`.
_ALSO_PREPOSITIONS = {("over",), ("above",), ("below",), ("under",), ("near",), ("within",), ("beyond",), ("passed",)}

_AFTER: dict[tuple[str, ...], Approximation] = {
    ("or", "so"): "about",
    ("or", "more"): "at least",
    ("or", "longer"): "at least",
    ("or", "older"): "at least",
    ("or", "higher"): "at least",
    ("or", "greater"): "at least",
    ("and", "over"): "at least",
    ("and", "above"): "at least",
    ("and", "older"): "at least",
    ("or", "less"): "up to",
    ("or", "fewer"): "up to",
    ("or", "under"): "up to",
    ("or", "younger"): "up to",
    ("or", "thereabouts"): "about",
    ("odd",): "about",
    ("plus",): "at least",
    ("+",): "at least",
}


def before(tokens: list[Token], at: int) -> tuple[Approximation, int, tuple[str, ...]] | None:
    """The approximation printed before token `at`: its kind, the index of its first token, and its words."""
    end = at
    for _skipped in range(4):
        found = _exactly_before(tokens, end)
        if found:
            # "more than the 60 that were forecast" compares; it does not bound.
            compares = "than" in found[2] and any(t.lower == "the" for t in tokens[end:at])
            return None if compares else found
        if not end or tokens[end - 1].lower not in _TRANSPARENT:
            return None
        end -= 1
    return None


def _exactly_before(tokens: list[Token], end: int) -> tuple[Approximation, int, tuple[str, ...]] | None:
    for length in range(min(_LONGEST, end), 0, -1):
        words = tuple(t.lower for t in tokens[end - length : end])
        kind = _PREFIXES.get(words)
        if kind:
            return kind, end - length, words
    return None


def ambiguous(words: tuple[str, ...]) -> bool:
    """Whether the words are as often a preposition: "over five years", "under 5", "above 30 degrees"."""
    return words in _ALSO_PREPOSITIONS


def after(tokens: list[Token], at: int) -> tuple[Approximation, int] | None:
    """The approximation printed after the number, at token `at`, and the index after it."""
    step = at + 1 if at < len(tokens) and tokens[at].hyphen else at
    for length in (2, 1):
        words = tuple(t.lower for t in tokens[step : step + length])
        kind = _AFTER.get(words)
        if kind:
            return kind, step + length
    return None


def bounds(kind: Approximation, low: float, high: float | None) -> tuple[float | None, float | None]:
    """Least and greatest value that a number from `low` to `high` can stand for under the approximation.

    "Nearly 60" is read as 50 to 60: readers put its lower end about a sixth below (our own reading of marked
    figures); "about" leaves the value, and the comparison decides how far it reaches.
    """
    if kind in ("up to", "less than"):
        return None, high
    if kind in ("at least", "more than"):
        return low, None
    if kind == "nearly" and high == low:
        return low * 5 / 6, high
    return low, high
