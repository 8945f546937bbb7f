"""Numbers that are no plain number word: "just over a month", "hour-long", "in their 70s", ".357"."""

from tui.annotate import approximations, units
from tui.annotate.number_words import Amount
from tui.annotate.quantity import Quantity, Reading


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


def decade(read: Reading, at: int, number: Amount, floor: int) -> tuple[Quantity | None, int] | None:
    """Reads "in their 70s": an age from 70 to 79. Other numbers with an "s" ("the 60s", "F-16s") are left out."""
    following = read.tokens[number.end] if number.end < len(read.tokens) else None
    token = read.tokens[at]
    if token.kind != "number" or following is None or following.start != token.end or following.lower != "s":
        return None
    before = read.tokens[at - 1] if at else None
    step = at - 2 if before is not None and before.hyphen else at - 1
    part = read.tokens[step].lower if step >= 0 else ""
    owner = read.tokens[step - 1].lower if step != at - 1 and step else part
    if owner not in ("their", "his", "her", "my", "our", "your") or token.value % 10 or step < floor:
        return None, number.end + 1
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    end = following.end
    return (
        Quantity(
            token.start, end, token.start, end, token.value + low, token.value + high, "year", "range", age=True
        ),
        number.end + 1,
    )


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
