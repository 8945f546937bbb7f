"""Two numbers that are one: "10-12,000", "between 3 and 5", "one or two", and scores ("52-48")."""

from typing import NamedTuple

from tui.annotate.figures import units
from tui.annotate.figures.number_words import Amount, past_hyphen
from tui.annotate.figures.numbers import amount
from tui.annotate.figures.quantity import Quantity, Reading
from tui.annotate.figures.tokens import Token

_CHANGES_TEXT = """
rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing increase increases
increased increasing decrease decreased drop drops dropped dropping cut cuts cutting raise raised raises raising
lower lowered jump jumped climb climbed shrink shrank shrunk expand expanded expanding double doubled surge
surged up down improved improve slip slipped slid slide tumbled declined decline widened narrowed reduced reduce
reducing change changed went go
"""
_CHANGES = frozenset(_CHANGES_TEXT.split())
BY_AND_TO = 4
"""How many times the first number the second must be to be what something rose to, the first being by how much."""
_SCORE_VERBS_TEXT = """
beat beats won win wins lost loses defeated defeats defeating voted vote votes led lead leads score scored tied
draw by drew passed approved rejected ahead trailed trailing victory defeat record
"""
_SCORE_VERBS = frozenset(_SCORE_VERBS_TEXT.split())
_VOTING = frozenset(("voted", "vote", "votes", "voting", "passed", "approved", "rejected"))


def spread_or_score(
    read: Reading, at: int, number: Amount, *, money: bool, first: int
) -> Amount | tuple[Quantity | None, int] | None:
    """The rest of "10-12,000", "between 3 and 5", "six to eight", "one or two"; or a score ("52-48").

    Args:
        read: The text.
        at: Token that the number begins with.
        number: The first number.
        money: Whether the sign of a currency stands before it.
        first: The same, the sign included.

    Returns:
        Both numbers as one; a score, or None in its place, with the token to read on at; None where nothing follows.
    """
    if number.end >= len(read.tokens) or number.high is None or number.share:
        return None
    if read.tokens[number.end].lower in ("votes", "vote", "points", "goals", "seats"):
        return _with_noun(read, at, number)
    before = read.tokens[first - 1].lower if first else ""
    unit = units.unit_at(read.tokens, number.end, scaled=number.scaled, money_pounds=read.pounds)
    joint = _joint(read.tokens, number.end if unit is None else unit[1], number.end, between=before == "between")
    then = _past_currency(read.tokens, joint.then) if joint is not None else len(read.tokens)
    if joint is None or then >= len(read.tokens):
        return None
    second = amount(read.tokens, then, money=money)
    if second is None or second.high is None or second.share or second.vague:
        return None
    if then > joint.then and not money:
        return None  # "grew 2.9 percent to $15.7 billion"
    if unit is not None and not money:
        again = units.unit_at(read.tokens, second.end, scaled=second.scaled, money_pounds=read.pounds)
        if again is not None and again[0] != unit[0]:
            return None
        if again is None and joint.at != number.end:
            return None
    return _joined(read, at, number, second, sign=joint.sign, before=before, join=joint.at)


class _Joint(NamedTuple):
    """What joins two numbers: where it stands, its sign, and where the second number begins, in tokens."""

    at: int
    sign: Token
    then: int


def _joint(tokens: list[Token], past_unit: int, at: int, *, between: bool) -> _Joint | None:
    """What joins the number that ends at `at`, or its unit, to a second number, if anything does.

    Args:
        tokens: The text's tokens.
        past_unit: The token after the number's unit; `at` where it has none.
        at: The token after the number.
        between: Whether the number stands after "between".
    """
    if past_unit > at and past_unit < len(tokens) and tokens[past_unit].lower in ("to", "and"):
        at = past_unit  # "5 percent to 7 percent", "two months to three months"
    sign = tokens[at]
    then = past_hyphen(tokens, at + 1) if sign.lower == "to" else at + 1
    if sign.hyphen and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
        sign, then = tokens[at + 1], past_hyphen(tokens, at + 2)  # "six-to-eight"
    joins = sign.hyphen or sign.lower in ("to", "or") or (sign.lower == "and" and between)
    return _Joint(at, sign, then) if joins else None


def _past_currency(tokens: list[Token], at: int) -> int:
    """The first token from `at` on that is no sign of a currency."""
    while at < len(tokens) and (tokens[at].text in units.CURRENCY_SIGNS or _dollar_prefix(tokens, at)):
        at += 1
    return at


def _with_noun(read: Reading, at: int, number: Amount) -> tuple[Quantity | None, int] | None:
    """The score in "approved by 11 votes to 9"."""
    sign = number.end + 1
    if sign + 1 >= len(read.tokens) or read.tokens[sign].lower != "to":
        return None
    second = amount(read.tokens, sign + 1, money=False)
    if second is None or units.unit_at(read.tokens, second.end, scaled=False):
        return None
    return _score(read, at, number, second) if _is_score(read, at, number, second) else None


def _joined(
    read: Reading, at: int, number: Amount, second: Amount, *, sign: Token, before: str, join: int
) -> Amount | tuple[Quantity | None, int] | None:
    low, high = number.low, second.low
    if second.scaled and not number.scaled and number.low <= second.base:
        low = number.low * (second.low / second.base)  # "5-10 million"
    elif sign.hyphen and not number.scaled and low < 1000 <= high and high % 1000 == 0 and low < high / 100:
        low *= 1000  # "10-12,000"
    if sign.lower == "or":
        near = low < high and (high - low <= max(2, high / 4)) and join == number.end
        return Amount(low, high, second.end, words=number.words, scaled=second.scaled) if near else None
    if sign.hyphen and join == number.end and _is_score(read, at, number, second):
        return _score(read, at, number, second)
    if sign.lower == "to" and before == "from" and _changes(read, at):
        return None  # "rose from 5 to 7": two figures
    if sign.lower == "to" and before in _CHANGES and 0 < low * BY_AND_TO <= high:
        return None  # "rose 2 to 84": by how much, and to what
    if sign.lower == "to" and join == number.end and before in _VOTING and _is_score(read, at, number, second):
        return _score(read, at, number, second)  # "voted 287 to 141"
    if low >= high:
        if sign.lower == "to" and join == number.end and number.words == second.words and high < 100:
            return _score(read, at, number, second)
        return None
    if sign.lower == "to" and number.words != second.words and join == number.end and not second.scaled:
        return None
    return Amount(low, high, second.end, words=number.words, scaled=second.scaled or number.scaled)


def _changes(read: Reading, at: int) -> bool:
    """Whether a word for a change stands shortly before token `at`."""
    words = {t.lower for t in read.tokens[max(0, at - 12) : at]} | {t.lower for t in read.tokens[at : at + 8]}
    return bool(words & _CHANGES)


def _is_score(read: Reading, at: int, number: Amount, second: Amount) -> bool:
    if number.scaled or second.scaled or number.low != int(number.low) or second.low != int(second.low):
        return False
    if max(number.low, second.low) > 999 and read.tokens[at - 1].lower not in _VOTING:
        return False
    if number.low >= second.low:
        return True
    context = {t.lower for t in read.tokens[max(0, at - 4) : at]}
    return bool(context & _SCORE_VERBS) or _ends_clause(read, second.end)


def _ends_clause(read: Reading, at: int) -> bool:
    """Whether nothing that could be counted follows."""
    if at >= len(read.tokens):
        return True
    token = read.tokens[at]
    if units.unit_at(read.tokens, at, scaled=False) or token.text in "%°-":
        return False
    return token.kind == "sign" or token.lower in (
        "in",
        "on",
        "at",
        "to",
        "against",
        "with",
        "and",
        "over",
        "for",
    )


def _score(read: Reading, at: int, number: Amount, second: Amount) -> tuple[Quantity | None, int]:
    start, end = read.tokens[at].start, read.tokens[second.end - 1].end
    return Quantity(start, end, start, end, number.low, number.low, "score"), second.end


def _dollar_prefix(tokens: list[Token], at: int) -> bool:
    return tokens[at].lower in units.DOLLARS and at + 1 < len(tokens) and tokens[at + 1].text == "$"
