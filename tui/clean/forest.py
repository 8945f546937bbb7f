"""Boosted trees, evaluated in plain Python.

The weights are JSON, made by `tui.clean.train`: a tree is a number (a leaf), or a list of the number of a column, a
threshold, the tree for values up to the threshold, and the tree for values above it. The score is the logistic
function of the sum of all leaves reached. For speed the trees are turned into one Python function
when first used.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
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
    data = json.loads(resources.files("tui.clean").joinpath(f"{name}.json").read_text("utf-8"))
    return Weights(
        data["words"],
        compiled(data["first"]["bias"], data["first"]["trees"]),
        compiled(data["second"]["bias"], data["second"]["trees"]),
        data["threshold"],
    )


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
