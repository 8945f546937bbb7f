"""A number with the approximations around it, as a bound with true spans."""

from tui.annotate.figures import approximations, units
from tui.annotate.figures.number_words import Amount
from tui.annotate.figures.quantity import Quantity, Reading
from tui.model.annotation import Approximation


def built(
    read: Reading,
    first: int,
    floor: int,
    number: Amount,
    *,
    unit: str,
    end: int,
    spread: bool = False,
    age: bool = False,
    attached: bool = False,
) -> Quantity:
    """The quantity of a number, with the approximations around it.

    Args:
        read: The text.
        first: Index of its first token, a currency sign included.
        floor: Index before which nothing belongs to it.
        number: The number.
        unit: Its unit.
        end: Index after its last token, the unit's included.
        spread: Whether it is a range.
        age: Whether it is an age.
        attached: Whether a hyphen joins it to what follows.
    """
    kind: Approximation = "range" if spread else "vague" if number.vague else "exact"
    start = first
    if spread and first > floor and read.tokens[first - 1].lower in ("between", "from"):
        start = first - 1
    kind, low, high, start, words = _bounded(read, number, unit, kind=kind, start=start, floor=floor)
    following = approximations.after(read.tokens, end) if end < len(read.tokens) else None
    if following and kind in ("exact", "vague", "range"):
        kind, end = following
        low, high = approximations.bounds(kind, number.low, number.high)
    return Quantity(
        read.tokens[start].start,
        read.tokens[end - 1].end,
        read.tokens[first].start,
        read.tokens[max(first, min(number.end, end) - 1)].end,
        low,
        high,
        unit,
        kind,
        age,
        attached,
        words,
    )


def _bounded(
    read: Reading, number: Amount, unit: str, *, kind: Approximation, start: int, floor: int
) -> tuple[Approximation, float | None, float | None, int, tuple[str, ...]]:
    """The approximations before the number, the outermost of them last: "up to about 16"."""
    bound: tuple[float | None, float | None] = (number.low, number.high)
    words: tuple[str, ...] = ()
    for _nested in range(3):
        found = approximations.before(read.tokens, start)
        if not found or found[1] < floor:
            break
        if approximations.ambiguous(found[2]) and not _plain(read, found[2], found[1], number, unit):
            break
        kind, start, words = found
        bound = approximations.bounds(kind, number.low, number.high)
    return kind, bound[0], bound[1], start, words


def _plain(read: Reading, words: tuple[str, ...], at: int, number: Amount, unit: str) -> bool:
    """Whether "over", "under", "within", ... limits the number and is not a preposition."""
    before = read.tokens[at - 1].lower if at else ""
    if words == ("within",):
        return unit in units.DURATIONS
    if unit in units.DURATIONS and words == ("over",):
        return before in (
            "for",
            "well",
            "of",
            "after",
            "than",
            "takes",
            "took",
            "spent",
            "lasted",
            "to",
            "was",
            "is",
        )
    if words in (("under",), ("over",)) and unit == "count":
        return number.low >= 20 or number.scaled
    if words in (("above",), ("below",), ("near",), ("beyond",)):
        return unit != "count" or number.low >= 100
    return words != ("passed",) or number.low >= 100
