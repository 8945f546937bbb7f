"""A quantity as read, and the text it is read from."""

from dataclasses import dataclass

from tui.annotate.figures import left_out
from tui.annotate.figures.tokens import tokens
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


class Reading:
    """One text as it is read from left to right: its tokens, and what holds for all of it.

    Attributes:
        text: The text.
        tokens: Its tokens.
        headline: Whether capitals say nothing, as in headlines.
        mask: Stretches in which no figure begins.
        pounds: Whether it speaks of pounds sterling, so that "5 million pounds" is money.
    """

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
