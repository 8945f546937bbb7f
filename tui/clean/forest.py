"""Boosted trees, evaluated in plain Python.

The weights are JSON, made by `tui.clean.train`: a tree is a number (a leaf), or a list of the number of a column, a
threshold, the tree for values up to the threshold, and the tree for values above it. The score is the logistic
function of the sum of all leaves reached. The first rows walk the trees; when
enough have come to be worth it, the trees are turned into one Python function, which is some five times as quick.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

Score = Callable[[Sequence[float]], float]


@dataclass(frozen=True, slots=True)
class Weights:
    """What one cleaner has learned.

    Attributes:
        words: Weight of each word: log odds of standing in the body, -3 to 3.
        first: The first pass's trees, summed.
        second: The second pass's trees, summed.
        threshold: Least score of the second pass that makes a block body.
    """

    words: Mapping[str, float]
    first: Score
    second: Score
    threshold: float


@cache
def load(name: str) -> Weights:
    """The weights in `name`.json beside this file. There are some thousand numbers: it takes some milliseconds."""
    data = json.loads(Path(__file__).with_name(f"{name}.json").read_text("utf-8"))
    return Weights(
        data["words"],
        Trees(data["first"]["bias"], data["first"]["trees"]),
        Trees(data["second"]["bias"], data["second"]["trees"]),
        data["threshold"],
    )


class Trees:
    """The sum of the trees for a row. Few rows are walked, since compiling costs what some 300 rows do."""

    def __init__(self, bias: float, trees: Sequence[Any]) -> None:
        self._bias = bias
        self._trees = trees
        self._walks = 300
        self._quick: Score | None = None

    def __call__(self, row: Sequence[float]) -> float:
        """The sum for one row of features."""
        if self._quick:
            return self._quick(row)
        self._walks -= 1
        if self._walks < 0:
            self._quick = compiled(self._bias, self._trees)
        total = self._bias
        for tree in self._trees:
            node = tree
            while isinstance(node, list):
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node
        return total


def compiled(bias: float, trees: Sequence[Any]) -> Score:
    """The sum of the trees as a Python function of a row."""
    lines = [f"def total(f):\n s={float(bias)!r}\n"]
    lines += [f" s+={_expression(tree)}\n" for tree in trees]
    lines.append(" return s\n")
    scope: dict[str, Any] = {}
    # Only numbers go into this text: `_expression` lets nothing else through.
    exec(compile("".join(lines), "<trees>", "exec"), scope)
    total: Score = scope["total"]
    return total


def _expression(tree: Any) -> str:
    if isinstance(tree, list):
        column, threshold, low, high = tree
        return f"({_expression(low)} if f[{int(column)}]<={float(threshold)!r} else {_expression(high)})"
    return repr(float(tree))


def logistic(value: float) -> float:
    """The sum of the leaves as a score from 0 to 1."""
    if value < -30.0:
        return 0.0
    return 1.0 / (1.0 + exp(-value))
