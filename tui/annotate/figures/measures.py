"""The unit after a number, and what is made of both: "5-foot-11", "two decades", "36-year-old"."""

from dataclasses import replace

from tui.annotate.figures import units
from tui.annotate.figures.bounded import built
from tui.annotate.figures.number_words import Amount, past_hyphen
from tui.annotate.figures.numbers import amount
from tui.annotate.figures.quantity import Quantity, Reading

# "two-way", "four-star": the number is part of a name for a kind of thing.
_KINDS_TEXT = """
way ways time timer sided side pointer pointers wheel wheeled wheeler star state hand handed piece part tier on
to off dimensional faced track fold bit man legged engined engine figure digit letter party wicket over horse
seater seat-belt storey story bedroom lane course minded thirds up out
"""
_QUAKES = frozenset(("earthquake", "quake", "temblor", "tremor", "aftershock"))
_KINDS = frozenset(_KINDS_TEXT.split())


def measured(
    read: Reading, first: int, floor: int, number: Amount, currency: str | None, *, spread: bool
) -> tuple[Quantity | None, int]:
    """The quantity with the unit that follows its number.

    Args:
        read: The text.
        first: Token that the number begins with, the sign of its currency included.
        floor: The first token that no quantity before has taken.
        number: The number.
        currency: The currency whose sign stands before it.
        spread: Whether it is two numbers joined ("10-12,000").

    Returns:
        The quantity, or None where it is none, and the token to read on at.
    """
    end, unit, age = number.end, "count", False
    attached = end < len(read.tokens) and read.tokens[end].hyphen
    if currency:
        unit = currency
    elif number.share:
        unit = "share"
    else:
        number_after, end, unit, age = _unit(read, number)
        if number_after is None:
            return None, max(end, number.end)
        number = number_after
    if end > number.end:
        attached = end < len(read.tokens) and read.tokens[end].hyphen
    if unit == "count" and not _countable(read, number, attached=attached):
        return None, number.end
    if unit == "count" and attached and _strong(read, number.end):
        end = past_hyphen(read.tokens, number.end) + 1
    return built(read, first, floor, number, unit=unit, end=end, spread=spread, age=age, attached=attached), end


def _strong(read: Reading, at: int) -> bool:
    step = past_hyphen(read.tokens, at)
    return step < len(read.tokens) and read.tokens[step].lower == "strong"


def _countable(read: Reading, number: Amount, *, attached: bool) -> bool:
    """Whether a bare number can count something."""
    if not attached:
        return not (number.low == 0.5 and number.words)
    step = past_hyphen(read.tokens, number.end)
    following = read.tokens[step] if step < len(read.tokens) else None
    if following is None or following.start != read.tokens[step - 1].end:
        return True  # a dash, not a hyphen
    return following.kind == "word" and following.lower not in _KINDS


def _unit(read: Reading, number: Amount) -> tuple[Amount | None, int, str, bool]:
    """Number, index after its unit, unit, and whether it is an age. None for a number to be left out."""
    found = units.unit_at(read.tokens, number.end, scaled=number.scaled, money_pounds=read.pounds)
    following = read.tokens[number.end].lower if number.end < len(read.tokens) else ""
    if found is None and number.vague and following == "of":  # "a couple of days", "billions of dollars"
        found = units.unit_at(read.tokens, number.end + 1, scaled=number.low >= 1e3)
    if found is None:
        before = _magnitude_before(read, number)
        return number, number.end, before or "count", False
    unit, end = found
    if unit == "second" and read.tokens[end - 1].lower == "second" and number.low != 1:
        return number, number.end, "count", False  # "two second-half goals"
    number, unit, end = _compound(read, number, unit, end)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        high = None if number.high is None else number.high * years
        number, unit = replace(number, low=number.low * years, high=high), "year"
    age = False
    if unit in ("year", "month", "week", "day"):
        step = past_hyphen(read.tokens, end)
        if step < len(read.tokens) and read.tokens[step].lower in ("old", "olds"):
            age, end = True, step + 1
    if unit == "times" and number.words and number.vague:
        age = False
    return number, end, unit, age


def _magnitude_before(read: Reading, number: Amount) -> str | None:
    first = number.end - 1
    for back in (1, 2):
        if first - back >= 0 and read.tokens[first - back].lower == "magnitude":
            return "magnitude"
    # "a quake measuring 6.8", "a 6.8 earthquake"
    following = read.tokens[number.end].lower if number.end < len(read.tokens) else ""
    near = {t.lower for t in read.tokens[max(0, first - 4) : first]}
    measured = first >= 1 and read.tokens[first - 1].lower in ("measuring", "measured", "registered")
    if 1 <= number.low < 10 and (following in _QUAKES or (measured and near & _QUAKES)):
        return "magnitude" if following not in _QUAKES or number.low % 1 else None
    if first >= 1 and read.tokens[first - 1].lower == "category":
        return "category"
    return None


def _compound(read: Reading, number: Amount, unit: str, end: int) -> tuple[Amount, str, int]:
    """Reads "5-foot-11", "7ft 2in", "4 minutes 48 seconds", "two and a half" already read."""
    if unit not in units.SMALLER or number.high != number.low or end >= len(read.tokens):
        return number, unit, end
    smaller, ratio = units.SMALLER[unit]
    step = past_hyphen(read.tokens, end)
    if read.tokens[step].lower == "and" if step < len(read.tokens) else False:
        step += 1
    rest = amount(read.tokens, step) if step < len(read.tokens) else None
    if rest is None or rest.high != rest.low or rest.low >= ratio or rest.share:
        return number, unit, end
    following = units.unit_at(read.tokens, rest.end, scaled=False)
    glued = unit == "foot" and read.tokens[end].hyphen
    if following and (following[0] == smaller or (unit == "foot" and read.tokens[following[1] - 1].lower == "in")):
        rest_end = following[1]
    elif unit == "foot" and rest.end < len(read.tokens) and read.tokens[rest.end].lower in ("in", "ins"):
        rest_end = rest.end + 1
    elif glued:
        rest_end = rest.end
    else:
        return number, unit, end
    if unit == "foot":
        value = number.low + rest.low / ratio
        return Amount(value, value, rest.end, words=number.words), unit, rest_end
    value = number.low * ratio + rest.low
    return Amount(value, value, rest.end, words=number.words), smaller, rest_end
