"""Reads "one in five" and "1-in-3" as shares, and tells "one" that counts from "one" that does not."""

from tui.annotate.figures import left_out, units
from tui.annotate.figures.number_words import Amount, cardinal, past_hyphen
from tui.annotate.figures.numbers import amount
from tui.annotate.figures.quantity import Reading

_NOT_AFTER_ONE_TEXT = """
of another day time thing hand way point that who or reason and by the in on is was for to at from can could
might would should must may who's where more step has had knows said as else such side which about with after he
she i you we they it a an if then
"""
_NOT_AFTER_ONE = frozenset(_NOT_AFTER_ONE_TEXT.split())


def pronoun_one(read: Reading, at: int) -> bool:
    """Whether "one" counts nothing: "no one", "one of the", "the one that"."""
    before = read.tokens[at - 1].lower if at else ""
    following = read.tokens[at + 1] if at + 1 < len(read.tokens) else None
    if _odds_shape(read, at):
        return False
    if following is not None and following.lower == "day" and at + 2 < len(read.tokens):
        return read.tokens[at + 2].lower not in ("after", "before", "later", "earlier", "ago")
    if before in (
        "no",
        "the",
        "this",
        "that",
        "another",
        "every",
        "each",
        "any",
        "not",
        "which",
        "some",
        "first",
    ):
        return True
    if following is not None and following.lower in ("or", "to") and cardinal(read.tokens, at + 2):
        return False
    if following is None or following.kind == "sign":
        return not (following is not None and following.hyphen)
    return following.lower.split("'")[0].split("’")[0] in _NOT_AFTER_ONE


def _odds_shape(read: Reading, at: int) -> bool:
    """Whether "one in five", "1-in-3" or "one out of every ten" begins at token `at`."""
    return _odds_end(read, at + 1) is not None


def _odds_end(read: Reading, at: int) -> tuple[float, int] | None:
    step = past_hyphen(read.tokens, at)
    words = [t.lower for t in read.tokens[step : step + 3]]
    if words[:2] == ["out", "of"]:
        step += 2
    elif words[:1] == ["in"]:
        step += 1
    else:
        return None
    if step < len(read.tokens) and read.tokens[step].lower == "every":
        step += 1
    step = past_hyphen(read.tokens, step)
    if step >= len(read.tokens):
        return None
    whole = amount(read.tokens, step)
    if whole is None or whole.vague or whole.share or whole.low < 2 or left_out.is_year(read.tokens, step):
        return None
    following = read.tokens[whole.end].lower if whole.end < len(read.tokens) else ""
    if units.unit_at(read.tokens, whole.end, scaled=False) and following not in ("times", "m", "second", "won"):
        return None  # "killed one in two days"
    return whole.low, whole.end


def odds(read: Reading, number: Amount) -> Amount | None:
    """The share that "one in five" makes of the number `number` before it."""
    found = _odds_end(read, number.end)
    if found is None or number.vague or number.share or number.high is None:
        return None
    whole, end = found
    if number.low >= whole or number.low < 1 or number.low > 99 or whole > 1e7:
        return None
    value = number.low / whole
    return Amount(value, value, end, share=True, words=number.words)
