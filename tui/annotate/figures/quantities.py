"""Reads the quantities of a text: number, approximation, range and unit together, with true spans."""

from collections.abc import Iterator

from tui.annotate.figures import left_out, units
from tui.annotate.figures.bounded import built
from tui.annotate.figures.measures import measured
from tui.annotate.figures.number_words import Amount, cardinal
from tui.annotate.figures.numbers import amount
from tui.annotate.figures.odds import odds, pronoun_one
from tui.annotate.figures.points import part_of_point
from tui.annotate.figures.quantity import Quantity, Reading
from tui.annotate.figures.singles import decade, leading_point, single
from tui.annotate.figures.spreads import spread_or_score


def quantities(text: str, *, headline: bool = False) -> list[Quantity]:
    """The quantities of `text` in order, none overlapping. Time grows with the length of the text.

    Args:
        text: Any text.
        headline: Whether it is a headline, in which capitals say nothing.
    """
    return list(_all(Reading(text, headline=headline)))


def _all(read: Reading) -> Iterator[Quantity]:
    at = floor = mask = 0
    while at < len(read.tokens):
        start = read.tokens[at].start
        while mask < len(read.mask) and read.mask[mask][1] <= start:
            mask += 1
        if mask < len(read.mask) and read.mask[mask][0] <= start:
            at += 1
            floor = at
            continue
        found = _quantity(read, at, floor)
        if found is None:
            at += 1
            continue
        quantity, after = found
        if quantity is not None:
            yield quantity
        at = floor = max(after, at + 1)


def _quantity(read: Reading, at: int, floor: int) -> tuple[Quantity | None, int] | None:
    """The quantity whose number begins at token `at`; None in place of it where it is to be left out."""
    token = read.tokens[at]
    if token.kind == "sign" and token.text != ".":
        return None
    money = units.currency_before(read.tokens, at)
    if money and money[1] < floor:
        money = None  # the sign belongs to the number before it
    aged = decade(read, at, floor)
    if aged:
        return aged
    point = part_of_point(read, at)
    if point is not None:
        return built(read, at, floor, point, unit="percentage point", end=point.end), point.end
    number = leading_point(read, at) or amount(read.tokens, at, money=bool(money)) or single(read, at)
    if number is None:
        return None
    after = number.end
    if _no_quantity(read, at, number, money=bool(money)):
        return None, after
    share = odds(read, number)
    if share:
        return built(read, at, floor, share, unit="share", end=share.end), share.end
    first = money[1] if money else at
    ranged = spread_or_score(read, at, number, money=bool(money), first=first)
    if isinstance(ranged, tuple):
        return ranged
    if ranged:
        return measured(read, first, floor, ranged, money[0] if money else None, spread=True)
    return measured(read, first, floor, number, money[0] if money else None, spread=False)


def _no_quantity(read: Reading, at: int, number: Amount, *, money: bool) -> bool:
    """Whether the number is a year, a label, an ordinal, a part of a name or of a longer chain of signs."""
    token, last = read.tokens[at], read.tokens[number.end - 1]
    before = read.tokens[at - 1] if at else None
    following = read.tokens[number.end] if number.end < len(read.tokens) else None
    if money:
        return False
    if before is not None and before.end == token.start:
        glued = before.hyphen and at > 1 and read.tokens[at - 2].end == before.start
        if glued and read.tokens[at - 2].kind == "word" and not _word_number(read, at - 2):
            return not _of_parent(read, at) and read.tokens[at - 2].lower not in _JOINING
        if before.kind == "word" or before.text in "/#@&_=:":
            return True
    if following is not None and following.start == last.end:
        if following.text in "/:_=@" and read.text[following.end : following.end + 1].isdigit():
            return True
        if following.text == "." and read.text[following.end : following.end + 1].isdigit():
            return True
    if left_out.is_year(read.tokens, at) or _by_another(read, at, number.end):
        return True
    starts = at == 0 or (before is not None and before.text in ".!?:;“\"‘'(—–")
    if left_out.is_label(read.tokens, at, number.end, title_case=read.headline, starts=starts):
        return True
    return token.lower == "one" and number.end == at + 1 and pronoun_one(read, at)


def _by_another(read: Reading, at: int, end: int) -> bool:
    """Whether it is one of the two numbers of "four-by-four", or the end of a torn fraction: "41 / 2 months"."""
    before = [t.lower for t in read.tokens[max(0, at - 5) : at] if not t.hyphen]
    after = [t.lower for t in read.tokens[end : end + 5] if not t.hyphen]
    if before[-1:] == ["/"] and len(before) > 1 and before[-2].isdigit():
        return True
    own = read.tokens[at].lower
    return own in _WHEELS and (before[-2:] in ([wheel, "by"] for wheel in _WHEELS) or after[:2] in (["by", own],))


def _of_parent(read: Reading, at: int) -> bool:
    """Whether it tells how many children somebody has: "mother-of-four"."""
    return "".join(token.lower for token in read.tokens[max(0, at - 4) : at]).endswith(_PARENT_OF)


_PARENT_OF = tuple(f"{parent}-of-" for parent in ("mother", "father", "parent", "mum", "mom", "dad"))
_JOINING = ("mid", "a", "to", "and", "or", "multi", "some")
"""What a number may be joined to by a hyphen."""
_WHEELS = ("two", "four", "six", "eight")


def _word_number(read: Reading, at: int) -> bool:
    return cardinal(read.tokens, at) is not None
