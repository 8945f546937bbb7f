"""Writes what the cleaner has learned, as files that a person can read.

A tree is, as training gives it, a number (a leaf), or a list of the number of a column, a threshold, the tree for
values up to the threshold, and the tree for values above it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tui.clean.features import FIRST
from tui.clean.forest import Score


class Forest(NamedTuple):
    """Boosted trees: the score is the logistic function of `bias` and the leaves reached, summed.

    Where the first trees settle it, the others are not asked.
    """

    bias: float
    trees: Sequence[Any]


_HEAD = '''"""Boosted trees, made by `python -m tui.clean.train`: not to be edited.

A line is a tree. The columns are told by {where}.
"""
# ruff: noqa: E501
# fmt: off

from collections.abc import Sequence

THRESHOLD = {threshold}
'''


def module_text(first: Forest, second: Forest, columns: tuple[Sequence[str], Sequence[str]], threshold: float) -> str:
    """The module with both passes.

    Args:
        first: The first pass's trees.
        second: The second pass's trees.
        columns: The names of the columns of each pass, in order.
        threshold: Least score of the second pass that makes a block body.
    """
    where = "`SHAPE`, `CONTEXT` and `SECOND_CONTEXT`"
    if len(columns[0]) > len(FIRST):
        where += ", those of markup by `MARKUP`"
    return "\n\n".join(
        (
            _HEAD.format(where=where, threshold=threshold),
            function_text("first", first, columns[0]),
            function_text("second", second, columns[1]),
        )
    )


def function_text(name: str, forest: Forest, columns: Sequence[str]) -> str:
    """A function of a row of columns that gives the sum of the trees."""
    used = frozenset().union(*(_columns(tree) for tree in forest.trees))
    names = [identifier(column) if number in used else "_" for number, column in enumerate(columns)]
    # The columns as local names: quicker than looking each up in the row.
    lines = [f"def {name}(row: Sequence[float]) -> float:", '    """The log odds of being body."""']
    lines += [f"    {', '.join(names)}, = row", f"    s = {float(forest.bias)!r}"]
    lines += [f"    s += {_expression(tree, names)}" for tree in forest.trees[:_SOON]]
    if forest.trees[_SOON:]:
        lines += [f"    if not {-_SETTLED} < s < {_SETTLED}:", "        return s"]
        lines += [f"    s += {_expression(tree, names)}" for tree in forest.trees[_SOON:]]
    return "\n".join([*lines, "    return s\n"])


_SOON, _SETTLED = 40, 2.0
"""After so many trees a sum beyond this is settled: of 5,953 blocks in doubt on 204 pages the rest turned none, and
half of the blocks need not ask them."""


def compiled(forest: Forest, columns: Sequence[str]) -> Score:
    """That function."""
    scope: dict[str, Any] = {"Sequence": Sequence}
    # Only numbers and names of columns go into this text: `_expression` lets nothing else through.
    exec(compile(function_text("total", forest, columns), "<trees>", "exec"), scope)
    total: Score = scope["total"]
    return total


def identifier(column: str) -> str:
    """A column's name as a Python name: `size -1` is `size_1_before`."""
    words = column.split()
    if words[-1][0] in "+-":
        words[-1:] = [words[-1][1:], "after" if words[-1][0] == "+" else "before"]
    return "_".join(words)


def _columns(tree: Any) -> frozenset[int]:
    return (
        frozenset({int(tree[0])}) | _columns(tree[2]) | _columns(tree[3]) if isinstance(tree, list) else frozenset()
    )


def _expression(tree: Any, names: Sequence[str]) -> str:
    if isinstance(tree, list):
        column, threshold, low, high = tree
        test = f"{names[int(column)]} <= {float(threshold)!r}"
        return f"({_expression(low, names)} if {test} else {_expression(high, names)})"
    return repr(float(tree))


def word_lines(words: Mapping[str, float]) -> str:
    """The words of each weight, a weight a line."""
    lines: dict[float, list[str]] = {}
    for word, weight in sorted(words.items()):
        lines.setdefault(weight, []).append(word)
    return "".join(f"{weight} {' '.join(lines[weight])}\n" for weight in sorted(lines))
