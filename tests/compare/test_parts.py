"""The parts below the comparison: groups, the index, stems and the cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.grouping import Pair, group
from tui.compare.scoring.candidates import candidates
from tui.compare.scoring.scorer import Weights, cut, weights
from tui.compare.scoring.units import BAGS, Unit
from tui.compare.tables.words import rarity, stem, tokens


def pair(left: tuple[int, int], right: tuple[int, int], score: float = 0.9, relation: str = "agree") -> Pair:
    return Pair(left, right, score, relation, "test", "because")


def nodes(*pairs: Pair, alike: bool = True) -> list[set[tuple[int, int]]]:
    return [found.nodes for found in group(pairs, lambda one, other: alike)]


def test_claims_that_all_match_each_other_are_one_group():
    assert nodes(pair((0, 0), (1, 0)), pair((1, 0), (2, 0)), pair((0, 0), (2, 0))) == [{(0, 0), (1, 0), (2, 0)}]


def test_a_chain_is_not_drawn_together():
    assert nodes(pair((0, 0), (1, 0)), pair((1, 0), (2, 0), 0.5)) == [{(0, 0), (1, 0)}, {(1, 0), (2, 0)}]


def test_two_claims_of_one_article_may_match_one_of_another():
    assert nodes(pair((0, 0), (1, 0)), pair((0, 1), (1, 0), 0.5)) == [{(0, 0), (0, 1), (1, 0)}]


def test_two_claims_of_one_article_that_say_different_things_are_two_matches():
    two = pair((0, 0), (1, 0)), pair((0, 1), (1, 0), 0.5)
    assert nodes(*two, alike=False) == [{(0, 0), (1, 0)}, {(0, 1), (1, 0)}]


def test_a_group_within_another_is_not_told_twice():
    four = pair((0, 0), (1, 0), 0.9), pair((0, 1), (1, 1), 0.8), pair((0, 0), (1, 1), 0.7), pair((0, 1), (1, 0), 0.6)
    assert nodes(*four) == [{(0, 0), (0, 1), (1, 0), (1, 1)}]


def test_numbers_in_words_and_in_digits_are_one_ground():
    two = [
        Pair((0, n), (1, 0), 0.9, "update", "figures", f"other number: {seven} and nine")
        for n, seven in enumerate("7 seven".split())
    ]
    assert nodes(*two) == [{(0, 0), (0, 1), (1, 0)}]


def test_other_relations_are_other_groups():
    assert len(nodes(pair((0, 0), (1, 0)), pair((0, 1), (1, 0), 0.5, "update"))) == 2


@given(
    st.sets(
        st.tuples(st.tuples(st.just(0), st.integers(0, 4)), st.tuples(st.integers(1, 2), st.integers(0, 4))),
        max_size=20,
    )
)
def test_every_pair_is_in_a_group_and_no_group_holds_a_pair_never_found(found):
    pairs = [pair(left, right) for left, right in sorted(found)]
    groups = group(pairs, lambda one, other: True)
    for one in pairs:
        assert any({one.left, one.right} <= g.nodes for g in groups)
    known = {frozenset((p.left, p.right)) for p in pairs}
    for g in groups:
        for x in g.nodes:
            for y in g.nodes:
                assert x[0] == y[0] or frozenset((x, y)) in known


def unit(number: int, *stems: str) -> Unit:
    bags = {kind: {} for kind in BAGS} | {"stems": dict.fromkeys(stems, 2.0)}
    return Unit(number, number, bags)


def test_only_claims_that_share_something_are_proposed():
    story = [[unit(0, "dam", "break"), unit(1, "rain")], [unit(0, "dam"), unit(1, "chess")]]
    assert candidates(story) == {(0, 1): [(0, 0)]}


def test_the_index_proposes_a_few_partners_however_long_the_articles():
    story = [[unit(n, "dam", f"word{n % 7}") for n in range(200)] for _ in range(2)]
    assert len(candidates(story)[0, 1]) < 200 * 200 / 5


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("soldiers soldier", True),
        ("stopped stopping", True),
        ("cities city", True),
        ("boxes box", True),
        ("bus bu", False),
        ("news new", False),
        ("series serie", False),
    ],
)
def test_endings_are_cut_the_same_way(words, same):
    one, other = words.split()
    assert (stem(one) == stem(other)) is same


@given(st.text())
def test_any_text_has_tokens_with_a_rarity(text):
    assert all(word and rarity(word) >= 0 for word in tokens(text))


def test_rare_words_weigh_more():
    assert rarity("year") < rarity("governor") < rarity("zyzzyva")


@given(st.lists(st.floats(0, 1), max_size=50))
def test_the_cut_is_one_of_the_scores(scores):
    assert cut(scores) in [*scores, 1.0]


def test_the_cut_keeps_the_sure_ones_and_leaves_the_doubtful():
    assert cut([0.9, 0.8, 0.9, 0.1, 0.05, 0.1]) == 0.8


def test_the_weights_fit_the_features_and_say_how_they_were_made():
    known = weights()
    assert isinstance(known, Weights)
    assert known.about["stories"] > 0


def test_weights_of_other_features_are_refused(tmp_path):
    path = tmp_path / "scorer.json"
    path.write_text('{"about": {}, "first": {"bias": 0, "columns": {}}, "second": {"bias": 0, "columns": {}}}')
    with pytest.raises(ValueError, match="train it again"):
        weights(path)
