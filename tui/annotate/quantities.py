"""Reads the quantities of a text: number, approximation, range and unit together, with true spans."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.annotate import approximations, left_out, units
from tui.annotate.numbers import Amount, amount, cardinal, past_hyphen
from tui.annotate.tokens import Token, tokens
from tui.model.annotation import Approximation


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and approximation, before it is known what it counts.

    Attributes:
        start: Offset of the whole ("up to 12,000").
        end: Offset after it, unit included for measures, not for plain counts.
        number: Offset of the number itself.
        number_end: Offset after the number, scale included.
        low: Least value.
        high: Greatest value.
        unit: As in `Figure.unit`.
        approximation: As in `Figure.approximation`.
        age: Whether it is someone's age.
        attached: Whether it is joined to the next word by a hyphen ("three-year sentence").
        words: The approximation's words, in lower case.
    """

    start: int
    end: int
    number: int
    number_end: int
    low: float | None
    high: float | None
    unit: str = "count"
    approximation: Approximation = "exact"
    age: bool = False
    attached: bool = False
    words: tuple[str, ...] = ()


# "two-way", "four-star": the number is part of a name for a kind of thing.
_KINDS_TEXT = """
way ways time timer sided side pointer pointers wheel wheeled wheeler star state hand handed piece part tier on
to off dimensional faced track fold bit man legged engined engine figure digit letter party wicket over horse
seater seat-belt storey story bedroom lane course minded thirds up out
"""
_KINDS = frozenset(_KINDS_TEXT.split())
_NOT_AFTER_ONE_TEXT = """
of another day time thing hand way point that who or reason and by the in on is was for to at from can could
might would should must may who's where more step has had knows said as else such side which about with after he
she i you we they it a an if then
"""
_NOT_AFTER_ONE = frozenset(_NOT_AFTER_ONE_TEXT.split())
_CHANGES_TEXT = """
rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing increase increases
increased increasing decrease decreased drop drops dropped dropping cut cuts cutting raise raised raises raising
lower lowered jump jumped climb climbed shrink shrank shrunk expand expanded expanding double doubled surge
surged up down improved improve slip slipped slid slide tumbled declined decline widened narrowed reduced reduce
reducing change changed went go
"""
_CHANGES = frozenset(_CHANGES_TEXT.split())
_SCORE_VERBS_TEXT = """
beat beats won win wins lost loses defeated defeats defeating voted vote votes led lead leads score scored tied
draw by drew passed approved rejected ahead trailed trailing victory defeat record
"""
_SCORE_VERBS = frozenset(_SCORE_VERBS_TEXT.split())


class _Reader:
    """Reads one text from left to right; each token is looked at a bounded number of times."""

    def __init__(self, text: str, *, headline: bool) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.headline = headline or self._title_case()
        self.mask = left_out.masked(text)
        self.pounds = "£" in text

    def _title_case(self) -> bool:
        """Whether nearly every longer word begins with a capital, as in headlines."""
        words = [t for t in self.tokens if t.kind == "word" and len(t.text) > 3]
        return len(words) > 3 and sum(t.capital for t in words) > 0.8 * len(words)

    def quantities(self) -> Iterator[Quantity]:
        at = floor = mask = 0
        while at < len(self.tokens):
            start = self.tokens[at].start
            while mask < len(self.mask) and self.mask[mask][1] <= start:
                mask += 1
            if mask < len(self.mask) and self.mask[mask][0] <= start:
                at += 1
                floor = at
                continue
            read = self._quantity(at, floor)
            if read is None:
                at += 1
                continue
            quantity, after = read
            if quantity is not None:
                yield quantity
            at = floor = max(after, at + 1)

    def _quantity(self, at: int, floor: int) -> tuple[Quantity | None, int] | None:
        """The quantity whose number begins at token `at`; None in place of it where it is to be left out."""
        token = self.tokens[at]
        if token.kind == "sign" and token.text != ".":
            return None
        money = units.currency_before(self.tokens, at)
        number = self._leading_point(at) or amount(self.tokens, at, money=bool(money)) or self._single(at)
        if number is None:
            return None
        decade = self._decade(at, number, floor)
        if decade:
            return decade
        after = number.end
        if self._no_quantity(at, number, money=bool(money)):
            return None, after
        odds = self._odds(number)
        if odds:
            return self._built(at, floor, odds, "share", odds.end), odds.end
        first = money[1] if money else at
        ranged = self._range(at, number, money=bool(money), first=first)
        if isinstance(ranged, tuple):
            return ranged
        if ranged:
            return self._measured(first, floor, ranged, money[0] if money else None, spread=True)
        return self._measured(first, floor, number, money[0] if money else None, spread=False)

    def _single(self, at: int) -> Amount | None:
        """Reads "a" in "just over a month", "less than an hour": one, where an approximation stands before it."""
        if self._long(at):
            return Amount(1, 1, at, words=True)
        if self.tokens[at].lower not in ("a", "an"):
            return None
        unit = units.unit_at(self.tokens, at + 1, scaled=False)
        if unit is None or self.tokens[at + 1].kind != "word" or len(self.tokens[at + 1].text) < 3:
            return None
        if approximations.after(self.tokens, unit[1]):
            return Amount(1, 1, at + 1, words=True)  # "a month or longer"
        found = approximations.before(self.tokens, at)
        if found is None or found[2] in (("about",), ("around",), ("some",), ("near",), ("above",), ("below",)):
            return None
        return Amount(1, 1, at + 1, words=True)

    def _long(self, at: int) -> bool:
        """Whether "hour-long" or "week-long" begins at token `at`, with no number before it."""
        words = [t.lower for t in self.tokens[at : at + 3]]
        alone = at == 0 or not self.tokens[at - 1].hyphen
        return (
            len(words) == 3
            and alone
            and words[0] in units.DURATIONS
            and self.tokens[at + 1].hyphen
            and words[2] == "long"
        )

    def _decade(self, at: int, number: Amount, floor: int) -> tuple[Quantity | None, int] | None:
        """Reads "in their 70s": an age from 70 to 79. Other numbers with an "s" ("the 60s", "F-16s") are left out."""
        following = self.tokens[number.end] if number.end < len(self.tokens) else None
        token = self.tokens[at]
        if token.kind != "number" or following is None or following.start != token.end or following.lower != "s":
            return None
        before = self.tokens[at - 1] if at else None
        step = at - 2 if before is not None and before.hyphen else at - 1
        part = self.tokens[step].lower if step >= 0 else ""
        owner = self.tokens[step - 1].lower if step != at - 1 and step else part
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

    def _leading_point(self, at: int) -> Amount | None:
        """Reads ".357" and ". 290": a decimal that begins with its point."""
        token = self.tokens[at]
        if token.text != "." or at + 1 >= len(self.tokens) or self.tokens[at + 1].kind != "number":
            return None
        digits = self.tokens[at + 1]
        before = self.tokens[at - 1] if at else None
        if not digits.text.isdigit() or len(digits.text) != 3 or digits.start - token.end > 1:
            return None
        if before is not None and before.end == token.start:
            return None
        value = digits.value / 1000
        return Amount(value, value, at + 2, base=value)

    def _no_quantity(self, at: int, number: Amount, *, money: bool) -> bool:
        """Whether the number is a year, a label, an ordinal, a part of a name or of a longer chain of signs."""
        token, last = self.tokens[at], self.tokens[number.end - 1]
        before = self.tokens[at - 1] if at else None
        following = self.tokens[number.end] if number.end < len(self.tokens) else None
        if money:
            return False
        if before is not None and before.end == token.start:
            glued = before.hyphen and at > 1 and self.tokens[at - 2].end == before.start
            if glued and self.tokens[at - 2].kind == "word" and not self._word_number(at - 2):
                return self.tokens[at - 2].lower not in ("mid", "a", "to", "and", "or", "multi", "some")
            if before.kind == "word" or before.text in "/#@&_=:":
                return True
        if following is not None and following.start == last.end:
            if following.text in "/:_=@" and self.text[following.end : following.end + 1].isdigit():
                return True
            if following.text == "." and self.text[following.end : following.end + 1].isdigit():
                return True
        if left_out.is_year(self.tokens, at):
            return True
        starts = at == 0 or (before is not None and before.text in ".!?:;“\"‘'(—–")
        if left_out.is_label(self.tokens, at, number.end, title_case=self.headline, starts=starts):
            return True
        return token.lower == "one" and number.end == at + 1 and self._pronoun_one(at)

    def _word_number(self, at: int) -> bool:
        return cardinal(self.tokens, at) is not None

    def _pronoun_one(self, at: int) -> bool:
        """Whether "one" counts nothing: "no one", "one of the", "the one that"."""
        before = self.tokens[at - 1].lower if at else ""
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self._odds_shape(at):
            return False
        if following is not None and following.lower == "day" and at + 2 < len(self.tokens):
            return self.tokens[at + 2].lower not in ("after", "before", "later", "earlier", "ago")
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
        if following is not None and following.lower in ("or", "to") and cardinal(self.tokens, at + 2):
            return False
        if following is None or following.kind == "sign":
            return not (following is not None and following.hyphen)
        return following.lower.split("'")[0].split("’")[0] in _NOT_AFTER_ONE

    def _odds_shape(self, at: int) -> bool:
        """Whether "one in five", "1-in-3" or "one out of every ten" begins at token `at`."""
        return self._odds_end(at + 1) is not None

    def _odds_end(self, at: int) -> tuple[float, int] | None:
        step = past_hyphen(self.tokens, at)
        words = [t.lower for t in self.tokens[step : step + 3]]
        if words[:2] == ["out", "of"]:
            step += 2
        elif words[:1] == ["in"]:
            step += 1
        else:
            return None
        if step < len(self.tokens) and self.tokens[step].lower == "every":
            step += 1
        step = past_hyphen(self.tokens, step)
        if step >= len(self.tokens):
            return None
        whole = amount(self.tokens, step)
        if whole is None or whole.vague or whole.share or whole.low < 2 or left_out.is_year(self.tokens, step):
            return None
        following = self.tokens[whole.end].lower if whole.end < len(self.tokens) else ""
        if units.unit_at(self.tokens, whole.end, scaled=False) and following not in ("times", "m", "second", "won"):
            return None  # "killed one in two days"
        return whole.low, whole.end

    def _odds(self, number: Amount) -> Amount | None:
        found = self._odds_end(number.end)
        if found is None or number.vague or number.share or number.high is None:
            return None
        whole, end = found
        if number.low >= whole or number.low < 1 or number.low > 99 or whole > 1e7:
            return None
        value = number.low / whole
        return Amount(value, value, end, share=True, words=number.words)

    def _range(
        self, at: int, number: Amount, *, money: bool, first: int
    ) -> Amount | tuple[Quantity | None, int] | None:
        """The rest of "10-12,000", "between 3 and 5", "six to eight", "one or two"; or a score ("52-48")."""
        join = number.end
        if join >= len(self.tokens) or number.high is None or number.share:
            return None
        sign = self.tokens[join]
        before = self.tokens[first - 1].lower if first else ""
        unit = units.unit_at(self.tokens, join, scaled=number.scaled, money_pounds=self.pounds)
        own_unit = unit is not None
        if unit and unit[1] < len(self.tokens) and self.tokens[unit[1]].lower in ("to", "and"):
            join, sign = unit[1], self.tokens[unit[1]]  # "5 percent to 7 percent", "two months to three months"
        then = past_hyphen(self.tokens, join + 1) if sign.lower == "to" else join + 1
        if sign.hyphen and join + 1 < len(self.tokens) and self.tokens[join + 1].lower == "to":
            sign, then = self.tokens[join + 1], past_hyphen(self.tokens, join + 2)  # "six-to-eight"
        if not (sign.hyphen or sign.lower in ("to", "or") or (sign.lower == "and" and before == "between")):
            return None
        priced = then
        while then < len(self.tokens) and (
            self.tokens[then].text in units.CURRENCY_SIGNS or _dollar_prefix(self.tokens, then)
        ):
            then += 1
        if then >= len(self.tokens):
            return None
        second = amount(self.tokens, then, money=money)
        if second is None or second.high is None or second.share or second.vague:
            return None
        if then > priced and not money:
            return None  # "grew 2.9 percent to $15.7 billion"
        if own_unit and unit is not None and not money:
            again = units.unit_at(self.tokens, second.end, scaled=second.scaled, money_pounds=self.pounds)
            if again is not None and again[0] != unit[0]:
                return None
            if again is None and join != number.end:
                return None
        return self._joined(at, number, second, sign=sign, before=before, join=join)

    def _joined(
        self, at: int, number: Amount, second: Amount, *, sign: Token, before: str, join: int
    ) -> Amount | tuple[Quantity | None, int] | None:
        low, high = number.low, second.low
        if second.scaled and not number.scaled and number.low <= second.base:
            low = number.low * (second.low / second.base)  # "5-10 million"
        elif sign.hyphen and not number.scaled and low < 1000 <= high and high % 1000 == 0 and low < high / 100:
            low *= 1000  # "10-12,000"
        if sign.lower == "or":
            near = low < high and (high - low <= max(2, high / 4)) and join == number.end
            return Amount(low, high, second.end, words=number.words, scaled=second.scaled) if near else None
        if sign.hyphen and join == number.end and self._is_score(at, number, second):
            return self._score(at, number, second)
        if sign.lower == "to" and before == "from" and self._changes(at):
            return None  # "rose from 5 to 7": two figures
        if low >= high:
            if sign.lower == "to" and join == number.end and number.words == second.words and high < 100:
                return self._score(at, number, second)
            return None
        if sign.lower == "to" and number.words != second.words and join == number.end and not second.scaled:
            return None
        return Amount(low, high, second.end, words=number.words, scaled=second.scaled or number.scaled)

    def _changes(self, at: int) -> bool:
        """Whether a word for a change stands shortly before token `at`."""
        words = {t.lower for t in self.tokens[max(0, at - 12) : at]} | {t.lower for t in self.tokens[at : at + 8]}
        return bool(words & _CHANGES)

    def _is_score(self, at: int, number: Amount, second: Amount) -> bool:
        if number.scaled or second.scaled or number.low != int(number.low) or second.low != int(second.low):
            return False
        if max(number.low, second.low) > 999:
            return False
        if number.low >= second.low:
            return True
        context = {t.lower for t in self.tokens[max(0, at - 4) : at]}
        return bool(context & _SCORE_VERBS) or self._ends_clause(second.end)

    def _ends_clause(self, at: int) -> bool:
        """Whether nothing that could be counted follows."""
        if at >= len(self.tokens):
            return True
        token = self.tokens[at]
        if units.unit_at(self.tokens, at, scaled=False) or token.text in "%°-":
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

    def _score(self, at: int, number: Amount, second: Amount) -> tuple[Quantity | None, int]:
        start, end = self.tokens[at].start, self.tokens[second.end - 1].end
        return Quantity(start, end, start, end, number.low, number.low, "score"), second.end

    def _measured(
        self, first: int, floor: int, number: Amount, currency: str | None, *, spread: bool
    ) -> tuple[Quantity | None, int]:
        """The quantity with the unit that follows its number."""
        end, unit, age = number.end, "count", False
        attached = end < len(self.tokens) and self.tokens[end].hyphen
        if currency:
            unit = currency
        elif number.share:
            unit = "share"
        else:
            number_after, end, unit, age = self._unit(number)
            if number_after is None:
                return None, max(end, number.end)
            number = number_after
        if end > number.end:
            attached = end < len(self.tokens) and self.tokens[end].hyphen
        if unit == "count" and not self._countable(number, attached=attached):
            return None, number.end
        if unit == "count" and attached and self._strong(number.end):
            end = past_hyphen(self.tokens, number.end) + 1
        return self._built(first, floor, number, unit, end, spread=spread, age=age, attached=attached), end

    def _strong(self, at: int) -> bool:
        step = past_hyphen(self.tokens, at)
        return step < len(self.tokens) and self.tokens[step].lower == "strong"

    def _countable(self, number: Amount, *, attached: bool) -> bool:
        """Whether a bare number can count something."""
        if not attached:
            return not (number.low == 0.5 and number.words)
        step = past_hyphen(self.tokens, number.end)
        following = self.tokens[step] if step < len(self.tokens) else None
        if following is None or following.start != self.tokens[step - 1].end:
            return True  # a dash, not a hyphen
        return following.kind == "word" and following.lower not in _KINDS

    def _unit(self, number: Amount) -> tuple[Amount | None, int, str, bool]:
        """Number, index after its unit, unit, and whether it is an age. None for a number to be left out."""
        found = units.unit_at(self.tokens, number.end, scaled=number.scaled, money_pounds=self.pounds)
        following = self.tokens[number.end].lower if number.end < len(self.tokens) else ""
        if found is None and number.vague and following == "of":  # "a couple of days", "billions of dollars"
            found = units.unit_at(self.tokens, number.end + 1, scaled=number.low >= 1e3)
        if found is None:
            before = self._magnitude_before(number)
            return number, number.end, before or "count", False
        unit, end = found
        if unit == "second" and self.tokens[end - 1].lower == "second" and number.low != 1:
            return number, number.end, "count", False  # "two second-half goals"
        number, unit, end = self._compound(number, unit, end)
        if unit in ("decade", "century"):
            years = 10 if unit == "decade" else 100
            high = None if number.high is None else number.high * years
            number, unit = replace(number, low=number.low * years, high=high), "year"
        age = False
        if unit in ("year", "month", "week", "day"):
            step = past_hyphen(self.tokens, end)
            if step < len(self.tokens) and self.tokens[step].lower in ("old", "olds"):
                age, end = True, step + 1
        if unit == "times" and number.words and number.vague:
            age = False
        return number, end, unit, age

    def _magnitude_before(self, number: Amount) -> str | None:
        first = number.end - 1
        for back in (1, 2):
            if first - back >= 0 and self.tokens[first - back].lower == "magnitude":
                return "magnitude"
        if first >= 1 and self.tokens[first - 1].lower == "category":
            return "category"
        return None

    def _compound(self, number: Amount, unit: str, end: int) -> tuple[Amount, str, int]:
        """Reads "5-foot-11", "7ft 2in", "4 minutes 48 seconds", "two and a half" already read."""
        if unit not in units.SMALLER or number.high != number.low or end >= len(self.tokens):
            return number, unit, end
        smaller, ratio = units.SMALLER[unit]
        step = past_hyphen(self.tokens, end)
        if self.tokens[step].lower == "and" if step < len(self.tokens) else False:
            step += 1
        rest = amount(self.tokens, step) if step < len(self.tokens) else None
        if rest is None or rest.high != rest.low or rest.low >= ratio or rest.share:
            return number, unit, end
        following = units.unit_at(self.tokens, rest.end, scaled=False)
        glued = unit == "foot" and self.tokens[end].hyphen
        if following and (
            following[0] == smaller or (unit == "foot" and self.tokens[following[1] - 1].lower == "in")
        ):
            rest_end = following[1]
        elif unit == "foot" and rest.end < len(self.tokens) and self.tokens[rest.end].lower in ("in", "ins"):
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

    def _built(
        self,
        first: int,
        floor: int,
        number: Amount,
        unit: str,
        end: int,
        *,
        spread: bool = False,
        age: bool = False,
        attached: bool = False,
    ) -> Quantity:
        kind: Approximation = "range" if spread else "vague" if number.vague else "exact"
        start = first
        if spread and first > floor and self.tokens[first - 1].lower in ("between", "from"):
            start = first - 1
        kind, low, high, start, words = self._bounded(number, unit, kind=kind, start=start, floor=floor)
        following = approximations.after(self.tokens, end) if end < len(self.tokens) else None
        if following and kind in ("exact", "vague", "range"):
            kind, end = following
            low, high = approximations.bounds(kind, number.low, number.high)
        return Quantity(
            self.tokens[start].start,
            self.tokens[end - 1].end,
            self.tokens[first].start,
            self.tokens[max(first, min(number.end, end) - 1)].end,
            low,
            high,
            unit,
            kind,
            age,
            attached,
            words,
        )

    def _bounded(
        self, number: Amount, unit: str, *, kind: Approximation, start: int, floor: int
    ) -> tuple[Approximation, float | None, float | None, int, tuple[str, ...]]:
        """The approximations before the number, the outermost of them last: "up to about 16"."""
        bound: tuple[float | None, float | None] = (number.low, number.high)
        words: tuple[str, ...] = ()
        for _nested in range(3):
            found = approximations.before(self.tokens, start)
            if not found or found[1] < floor:
                break
            if approximations.ambiguous(found[2]) and not self._plain(found[2], found[1], number, unit):
                break
            kind, start, words = found
            bound = approximations.bounds(kind, number.low, number.high)
        return kind, bound[0], bound[1], start, words

    def _plain(self, words: tuple[str, ...], at: int, number: Amount, unit: str) -> bool:
        """Whether "over", "under", "within", ... limits the number and is not a preposition."""
        before = self.tokens[at - 1].lower if at else ""
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


def _dollar_prefix(tokens: list[Token], at: int) -> bool:
    return tokens[at].lower in units.DOLLARS and at + 1 < len(tokens) and tokens[at + 1].text == "$"


def quantities(text: str, *, headline: bool = False) -> list[Quantity]:
    """The quantities of `text` in order, none overlapping. Time grows with the length of the text.

    Args:
        text: Any text.
        headline: Whether it is a headline, in which capitals say nothing.
    """
    return list(_Reader(text, headline=headline).quantities())
