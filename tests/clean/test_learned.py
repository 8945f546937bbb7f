"""The learned cleaner: its trees as Python, and the columns that they look at."""

import inspect
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean import html_trees, text_trees
from tui.clean.blocks import text_blocks
from tui.clean.distances import DISTANCES, Prose, candidates, distances
from tui.clean.features import FIRST, first_pass, shapes
from tui.clean.forest import Words, judged
from tui.clean.labels import find_reasons
from tui.clean.markup import MARKUP
from tui.clean.second import SECOND, SECOND_CONTEXT, second_pass
from tui.clean.shape import SHAPE
from tui.clean.write_trees import Forest, compiled, identifier, word_lines

NUMBERS = st.floats(-50, 50).map(lambda number: round(number, 3))
COLUMNS = ("size", "size -1", "own run", "score +4")
TREES = st.recursive(
    NUMBERS,
    lambda trees: st.tuples(st.integers(0, len(COLUMNS) - 1), NUMBERS, trees, trees).map(list),
    max_leaves=20,
)


def walked(tree: Any, row: Sequence[float]) -> float:
    while isinstance(tree, list):
        column, threshold, low, high = tree
        tree = low if row[column] <= threshold else high
    return float(tree)


@given(NUMBERS, st.lists(TREES, max_size=6), st.lists(NUMBERS, min_size=4, max_size=4))
def test_trees_written_as_python_give_what_a_walk_gives(bias: float, trees: list[Any], row: list[float]) -> None:
    expected = bias
    for tree in trees:
        expected += walked(tree, row)
    assert compiled(Forest(bias, trees), COLUMNS)(row) == expected


@pytest.mark.parametrize(
    ("trees", "first", "second"),
    [
        (text_trees, FIRST, SECOND),
        (
            html_trees,
            (*FIRST, *(name for name, _ in MARKUP)),
            (*FIRST, *(name for name, _ in MARKUP), *(name for name, _ in SECOND_CONTEXT)),
        ),
    ],
)
def test_the_trees_are_of_the_columns_that_are_there(trees: Any, first: Sequence[str], second: Sequence[str]) -> None:
    for function, columns in ((trees.first, first), (trees.second, second)):
        names = inspect.getsource(function).splitlines()[2].split("=")[0].strip(" ,").split(", ")
        assert len(names) == len(columns)
        assert [name for name in names if name != "_"] == [
            identifier(column) for name, column in zip(names, columns, strict=True) if name != "_"
        ]


def test_no_two_columns_have_one_name() -> None:
    names = [identifier(name) for name in (*SECOND, *(name for name, _ in MARKUP))]
    assert len(set(names)) == len(names)


def test_what_has_no_row_has_no_score() -> None:
    assert judged(lambda row: row[0], [None, [0.0], [-800.0], [800.0]]) == [0.0, 0.5, 0.0, 1.0]


@given(st.dictionaries(st.from_regex(r"[a-zß©]{1,9}", fullmatch=True), NUMBERS, min_size=1))
def test_weights_of_words_are_read_as_they_were_written(weights: dict[str, float]) -> None:
    words = Words(word_lines(weights).splitlines())
    for _ in range(12):
        found = words.of([weights])
        assert {word: found[word] for word in weights} == weights


def row(kind: str) -> list[float]:
    """A shape: `p`rose, a closing phrase, a `l`ink phrase, a `b`yline, a `d`ate, or a line."""
    numbers = dict.fromkeys([name for name, _ in SHAPE], 0.0) | {"size": 3.0}
    numbers |= {
        "p": {"size": 5.0, "ends": 1.0},
        "c": {"phrase": 4.0, "closes": 1.0},
        "l": {"phrase": 3.0},
        "b": {"byline": 1.0},
        "d": {"dated": 1.0},
        "o": {"phrase": 6.0},
    }.get(kind, {})
    return list(numbers.values())


def since(page: str, kind: str, at: int) -> int | None:
    """Place of the last block of a kind before a place."""
    return next((i for i in range(at - 1, -1, -1) if page[i] == kind), None)


@given(st.text("pclbdo.", max_size=60))
def test_distances_are_counted(page: str) -> None:
    rows = [row(kind) for kind in page]
    found = distances(rows, Prose(rows))
    names = [name for name, _ in DISTANCES]
    for at, numbers in enumerate(found):
        told = dict(zip(names, numbers, strict=True))
        for name, kind in (("close", "c"), ("comments", "o"), ("links", "l"), ("byline", "b")):
            last = since(page, kind, at)
            assert told[f"since {name}"] == (20 if last is None else min(19, page[last:at].count("p")))
        for name, kind in (("link", "l"), ("date", "d"), ("prose", "p")):
            last = since(page, kind, at)
            assert told[f"since {name}"] == (20 if last is None else min(20, at - last - 1))
        for name, kind in (("close", "c"), ("prose", "p")):
            following = page.find(kind, at + 1)
            assert told[f"until {name}"] == (20 if following < 0 else min(20, following - at - 1))


@given(st.text("pcl.", max_size=40))
def test_candidates_are_long_or_near_prose(page: str) -> None:
    rows = [row(kind) for kind in page]
    near = [at for at, kind in enumerate(page) if kind == "p" or "p" in page[max(0, at - 3) : at + 4]]
    assert candidates(rows, Prose(rows), 4.5, 3) == near


@given(st.text("A b.\n©\u4e00 12:", max_size=400))
def test_every_candidate_has_every_column(text: str) -> None:
    blocks = text_blocks(text)
    rows = first_pass(blocks, shapes(blocks, find_reasons(blocks), {}))
    assert {len(found) for found in rows if found} <= {len(FIRST)}
    assert {len(found) for found in second_pass(rows, [0.6] * len(rows)) if found} <= {len(SECOND)}
