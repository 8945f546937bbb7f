"""The learned cleaner: its trees as Python, and the columns that they look at."""

import inspect
from collections.abc import Sequence
from math import log1p
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean import html_trees, text_trees
from tui.clean.blocks import text_blocks
from tui.clean.distances import DISTANCES, Prose, distances
from tui.clean.features import FIRST, candidates, first_pass
from tui.clean.forest import Words, judged
from tui.clean.labels import find_reasons
from tui.clean.markup import MARKUP
from tui.clean.second import SECOND, SECOND_CONTEXT, second_pass
from tui.clean.shape import Shapes
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


def test_trees_are_asked_until_the_sum_is_settled() -> None:
    total = compiled(Forest(0.0, [*[[0, 1.0, 0.0625, 0.03125]] * 40, *[[1, 1.0, -8.0, -1.0]] * 2]), COLUMNS)
    assert total([0, 0, 0, 0]) == 2.5
    assert total([2, 0, 0, 0]) == 1.25 - 16.0
    assert total([2, 2, 0, 0]) == 1.25 - 2.0


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


def test_a_score_is_the_logistic_function_of_the_sum() -> None:
    assert judged(lambda row: row[0], [[0.0], [-800.0], [800.0]]) == [0.5, 0.0, 1.0]


@given(st.dictionaries(st.from_regex(r"[a-zß©]{1,9}", fullmatch=True), NUMBERS, min_size=1))
def test_weights_of_words_are_read_as_they_were_written(weights: dict[str, float]) -> None:
    words = Words(word_lines(weights).splitlines())
    for _ in range(12):
        found = words.of([weights])
        assert {word: found[word] for word in weights} == weights


def page_of(kinds: str) -> Shapes:
    """Shapes: `p`rose, a `c`losing phrase, `l`inks, a `b`yline, a `d`ate, a phrase of c`o`mments, or a line."""
    page = Shapes([], [])
    page.size = [5.0 if kind == "p" else 3.0 for kind in kinds]
    page.prose = [kind == "p" for kind in kinds]
    page.phrase = [{"c": 4.0, "l": 3.0, "o": 6.0}.get(kind, 0.0) for kind in kinds]
    page.closes, page.byline, page.dated = ([at for at, kind in enumerate(kinds) if kind == of] for of in "cbd")
    return page


def since(page: str, kind: str, at: int) -> int | None:
    """Place of the last block of a kind before a place."""
    return next((i for i in range(at - 1, -1, -1) if page[i] == kind), None)


@given(st.text("pclbdo.", max_size=60))
def test_distances_are_counted(page: str) -> None:
    shapes = page_of(page)
    found = dict(zip([name for name, _ in DISTANCES], distances(shapes, Prose(shapes.prose)), strict=True))
    for at in range(len(page)):
        for name, kind in (("close", "c"), ("comments", "o"), ("links", "l"), ("byline", "b")):
            last = since(page, kind, at)
            assert found[f"since {name}"][at] == (20 if last is None else min(19, page[last:at].count("p")))
        last = since(page, "d", at)
        assert found["since date"][at] == (20 if last is None else min(20, at - last - 1))
        following = page.find("c", at + 1)
        assert found["until close"][at] == (20 if following < 0 else min(20, following - at - 1))


@given(st.text("pcl.", max_size=40))
def test_candidates_are_long_or_near_prose(page: str) -> None:
    near = [at for at, kind in enumerate(page) if kind == "p" or "p" in page[max(0, at - 3) : at + 4]]
    assert candidates(page_of(page)) == near


LINES = st.lists(
    st.sampled_from(
        (
            "The harbour office said on Monday that the lock would stay closed until the spring.",
            "“We have waited for two years,” she said, “and nobody has told us anything at all.”",
            "Überschwemmungen: 4.500 Häuser",
            "Вода поднялась на два метра за ночь, сообщили спасатели.",
            "水位は一晩で二メートル上がった。",
            "Home",
            "Read more",
            "Comments (12)",
            "By Ada Fenn",
            "12 March 2024, 10:15",
            "© 2024",
            "",
        )
    ),
    max_size=40,
)


@given(LINES)
def test_every_candidate_has_every_column(lines: list[str]) -> None:
    blocks = text_blocks("\n".join(lines))
    page = first_pass(blocks, find_reasons(blocks), {"monday": 0.5, "home": -1.0})
    assert len(page.rows) == len(page.numbers) == len(page.prose)
    assert {len(found) for found in page.rows} <= {len(FIRST)}
    doubts, rows = second_pass(page, [0.6] * len(page.rows))
    assert doubts == list(range(len(page.rows)))
    assert {len(found) for found in rows} <= {len(SECOND)}
    assert second_pass(page, [0.99] * len(page.rows)) == ([], [])


def named(text: str) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """The columns of both passes by their names, of a text all of whose blocks are candidates and in doubt."""
    blocks = text_blocks(text)
    page = first_pass(blocks, find_reasons(blocks), {})
    scores = [0.1 + 0.1 * at for at in range(len(page.rows))]
    assert page.numbers == list(range(len(blocks)))
    first = [dict(zip(FIRST, row, strict=True)) for row in page.rows]
    return first, [dict(zip(SECOND, row, strict=True)) for row in second_pass(page, scores)[1]]


def test_columns_tell_of_the_block_and_those_around() -> None:
    prose = (
        "The harbour Office said on Monday that the lock would stay closed until the spring, as no boat longer "
        "than twelve metres has gone through it since the Autumn."
    )
    words = len(prose.split())
    first, second = named(f"Read more\n\n{prose}\nA ship waits\n{prose}\nShort line:")
    assert [row["tokens"] for row in first] == [log1p(2), log1p(words), log1p(3), log1p(words), log1p(2)]
    assert [row["ends"] for row in first] == [0, 1, 0, 1, -0.5]
    assert [row["ends -1"] for row in first] == [0, 0, 1, 0, 1]
    assert [row["phrase +1"] for row in first] == [0, 0, 0, 0, 0]
    assert [row["phrase -1"] for row in first] == [0, 3, 0, 0, 0]
    assert [row["capitals"] for row in first] == [1 / 2, 4 / words, 1 / 3, 4 / words, 1 / 2]
    assert [row["gap"] for row in first] == [0, 1, 0, 0, 0]
    assert [row["gap after"] for row in first] == [1, 0, 0, 0, 3]
    assert [row["repeats"] for row in first] == [0, 1, 0, 1, 0]
    assert [row["repeats near"] for row in first] == [1, 1, 1, 1, 1]
    assert [row["run start"] for row in first] == [-1, 0, 1, 2, 3]
    assert [row["score"] for row in second] == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5])
    assert [row["score -1"] for row in second] == pytest.approx([0, 0.1, 0.2, 0.3, 0.4])
    assert [row["score +2"] for row in second] == pytest.approx([0.3, 0.4, 0.5, 0, 0])
    assert [row["prose score before"] for row in second] == pytest.approx([0, 0, 0.2, 0.2, 0.4])
    assert [row["prose score after"] for row in second] == pytest.approx([0.2, 0.4, 0.4, 0, 0])
    assert second[2]["share before"] + second[2]["share after"] < 1
