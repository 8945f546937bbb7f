"""Numbers that are no plain number word: "just over a month", "hour-long", "in their 70s", ".357"."""

from tui.annotate.figures import approximations, units
from tui.annotate.figures.number_words import Amount
from tui.annotate.figures.quantity import Quantity, Reading


def single(read: Reading, at: int) -> Amount | None:
    """Reads "a" in "just over a month", "less than an hour": one, where an approximation stands before it."""
    if _long(read, at):
        return Amount(1, 1, at, words=True)
    if read.tokens[at].lower not in ("a", "an"):
        return None
    unit = units.unit_at(read.tokens, at + 1, scaled=False)
    if unit is None or read.tokens[at + 1].kind != "word" or len(read.tokens[at + 1].text) < 3:
        return None
    if approximations.after(read.tokens, unit[1]):
        return Amount(1, 1, at + 1, words=True)  # "a month or longer"
    found = approximations.before(read.tokens, at)
    if found is None or found[2] in (("about",), ("around",), ("some",), ("near",), ("above",), ("below",)):
        return None
    return Amount(1, 1, at + 1, words=True)


def _long(read: Reading, at: int) -> bool:
    """Whether "hour-long" or "week-long" begins at token `at`, with no number before it."""
    words = [t.lower for t in read.tokens[at : at + 3]]
    alone = at == 0 or not read.tokens[at - 1].hyphen
    return (
        len(words) == 3
        and alone
        and words[0] in units.DURATIONS
        and read.tokens[at + 1].hyphen
        and words[2] == "long"
    )


_DECADES = {
    word: float(10 * n)
    for n, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}


def decade(read: Reading, at: int, floor: int) -> tuple[Quantity | None, int] | None:
    """Reads "in their 70s", "in his late twenties": an age from 70 to 79, from 27 to 29.

    Other numbers with an "s" ("the 60s", "F-16s") are left out.
    """
    token, after = read.tokens[at], at + 1
    following = read.tokens[after] if after < len(read.tokens) else None
    spelled = token.lower in _DECADES
    plural = following is not None and following.start == token.end and following.lower == "s"
    if not spelled and (token.kind != "number" or not plural):
        return None
    value = _DECADES[token.lower] if spelled else token.value
    end, after = (token.end, after) if spelled or following is None else (following.end, after + 1)
    before = read.tokens[at - 1] if at else None
    step = at - 2 if before is not None and before.hyphen else at - 1
    part = read.tokens[step].lower if step >= 0 else ""
    owner = read.tokens[step - 1].lower if step != at - 1 and step else part
    if part in _PARTS and step == at - 1 and step:
        owner = read.tokens[step - 1].lower  # "in her late 70s"
    if owner not in ("their", "his", "her", "my", "our", "your") or value % 10 or step < floor:
        return None if spelled else (None, after)
    low, high = _PARTS.get(part, (0, 9))
    return Quantity(token.start, end, token.start, end, value + low, value + high, "year", "range", age=True), after


_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def leading_point(read: Reading, at: int) -> Amount | None:
    """Reads ".357" and ". 290": a decimal that begins with its point."""
    token = read.tokens[at]
    if token.text != "." or at + 1 >= len(read.tokens) or read.tokens[at + 1].kind != "number":
        return None
    digits = read.tokens[at + 1]
    before = read.tokens[at - 1] if at else None
    if not digits.text.isdigit() or len(digits.text) != 3 or digits.start - token.end > 1:
        return None
    if before is not None and before.end == token.start:
        return None
    value = digits.value / 1000
    return Amount(value, value, at + 2, base=value)
