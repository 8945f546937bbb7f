"""What a cleaner has learned: the weights of words, and two sums of boosted trees.

`tui.clean.train` makes both: `NAME_words.txt` has a weight and its words on each line, `NAME_trees.py` a function for
each pass with a tree on each line. The trees are Python because Python keeps a module compiled: they are there in a
tenth of a millisecond, where trees read from data would be walked some four times as slowly, or compiled at every
start for longer than two articles take.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

Score = Callable[[Sequence[float]], float]
"""The sum of the trees for a row of columns: the log odds of being body."""


class Words:
    """Weight of each word. The first pages look for their own words only: the table of all costs what some ten do.

    Args:
        lines: Each a weight and its words.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = [(float(weight), words) for weight, words in split_lines(lines)]
        self._looks = 10
        self._all: dict[str, float] | None = None

    def of(self, texts: Iterable[Iterable[str]]) -> Mapping[str, float]:
        """The weights of the words of some texts, perhaps among others."""
        if self._all is None:
            wanted = frozenset().union(*texts)
            found: dict[str, float] = {}
            for weight, words in self._lines:
                if there := wanted.intersection(words):
                    found.update(dict.fromkeys(there, weight))
            self._looks -= 1
            if self._looks:
                return found
            self._all = {word: weight for weight, words in self._lines for word in words}
            self._lines = []
        return self._all


def split_lines(lines: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """The weight of each line, and its words."""
    for line in lines:
        weight, *words = line.split()
        yield weight, words


class Weights(NamedTuple):
    """What one cleaner has learned.

    Attributes:
        words: Weight of words: log odds of standing in the body, -3 to 3.
        first: The first pass's trees, summed.
        second: The second pass's trees, summed.
        threshold: Least score of the second pass that makes a block body.
    """

    words: Words
    first: Score
    second: Score
    threshold: float


@cache
def load(name: str) -> Weights:
    """What the cleaner of `text` or of `html` has learned."""
    text = Path(__file__).with_name(f"{name}_words.txt").read_text("utf-8")
    words = Words(text.splitlines())
    if name == "html":
        from tui.clean import html_trees

        return Weights(words, html_trees.first, html_trees.second, html_trees.THRESHOLD)
    from tui.clean import text_trees

    return Weights(words, text_trees.first, text_trees.second, text_trees.THRESHOLD)


def judged(total: Score, rows: Sequence[Sequence[float]]) -> list[float]:
    """The score of each row of columns, 0 to 1: the logistic function of the sum of the leaves."""
    return [1.0 / (1.0 + exp(-value)) if value > -30.0 else 0.0 for value in map(total, rows)]
