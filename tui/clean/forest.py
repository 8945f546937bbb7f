"""Boosted trees, evaluated in plain Python.

The weights are JSON, made by `tui.clean.train`: a tree is a number (a leaf), or a list of the number of a column, a
threshold, the tree for values up to the threshold, and the tree for values above it. The score is the logistic
function of the sum of all leaves reached. Words stand under their weight. The first rows walk the trees; when
enough have come to be worth it, the trees are turned into one Python function, which is some five times as quick.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

Score = Callable[[Sequence[float]], float]


class Words:
    """Weight of each word. The first pages look for their own words only: the table of all costs what some ten do.

    Args:
        lines: The words of each weight.
    """

    def __init__(self, lines: Mapping[str, str]) -> None:
        self._lines = [(float(weight), words.split()) for weight, words in lines.items()]
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


class Weights(NamedTuple):
    """What one cleaner has learned.

    Attributes:
        words: Weight of words: log odds of standing in the body, -3 to 3.
        first: The first pass's trees, summed.
        second: The second pass's trees, summed.
        threshold: Least score of the second pass that makes a block body.
    """

    words: Words
    first: "Trees"
    second: "Trees"
    threshold: float


@cache
def load(name: str) -> Weights:
    """The weights in `name`.json beside this file. There are some thousand numbers: it takes some milliseconds."""
    data = json.loads(Path(__file__).with_name(f"{name}.json").read_text("utf-8"))
    return Weights(
        Words(data["words"]),
        Trees(data["first"]["bias"], data["first"]["trees"]),
        Trees(data["second"]["bias"], data["second"]["trees"]),
        data["threshold"],
    )


def words_of(lines: Mapping[str, str]) -> dict[str, float]:
    """Weight of each word, from the words of each weight: some hundred lines are read quicker than all the words."""
    found: dict[str, float] = {}
    for weight, words in lines.items():
        found.update(dict.fromkeys(words.split(), float(weight)))
    return found


def lines_of(words: Mapping[str, float]) -> dict[str, str]:
    """The words of each weight, as they are written."""
    lines: dict[str, list[str]] = {}
    for word, weight in sorted(words.items()):
        lines.setdefault(str(weight), []).append(word)
    return {weight: " ".join(lines[weight]) for weight in sorted(lines, key=float)}


class Trees:
    """The sum of the trees for a row. Few rows are walked, since compiling costs what some 300 rows do."""

    def __init__(self, bias: float, trees: Sequence[Any]) -> None:
        self._bias = bias
        self._trees = trees
        self._walks = 300
        self._quick: Score | None = None

    def scores(self, rows: Sequence[Sequence[float] | None]) -> list[float]:
        """The score of each row of features, 0 to 1; that of what has no row is 0."""
        total = self._quick
        if not total:
            self._walks -= sum([row is not None for row in rows])
            if self._walks < 0:
                self._quick = compiled(self._bias, self._trees)
            total = self._quick or self._walk
        return [0.0 if row is None else logistic(total(row)) for row in rows]

    def _walk(self, row: Sequence[float]) -> float:
        total = self._bias
        for tree in self._trees:
            node = tree
            while isinstance(node, list):
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node
        return total


def compiled(bias: float, trees: Sequence[Any]) -> Score:
    """The sum of the trees as a Python function of a row."""
    # The columns as local names: quicker than looking each up in the row.
    size = 1 + max((_columns(tree) for tree in trees), default=0)
    names = ",".join([f"f{number}" for number in range(size)])
    lines = [f"def total(f):\n {names},*_=f\n s={float(bias)!r}\n"]
    lines += [f" s+={_expression(tree)}\n" for tree in trees]
    lines.append(" return s\n")
    scope: dict[str, Any] = {}
    # Only numbers go into this text: `_expression` lets nothing else through.
    exec(compile("".join(lines), "<trees>", "exec"), scope)
    total: Score = scope["total"]
    return total


def _columns(tree: Any) -> int:
    """The highest column that a tree looks at."""
    return max(int(tree[0]), _columns(tree[2]), _columns(tree[3])) if isinstance(tree, list) else 0


def _expression(tree: Any) -> str:
    if isinstance(tree, list):
        column, threshold, low, high = tree
        return f"({_expression(low)} if f{int(column)}<={float(threshold)!r} else {_expression(high)})"
    return repr(float(tree))


def logistic(value: float) -> float:
    """The sum of the leaves as a score from 0 to 1."""
    if value < -30.0:
        return 0.0
    return 1.0 / (1.0 + exp(-value))
