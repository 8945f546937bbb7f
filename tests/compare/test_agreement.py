"""Cohen's kappa, by his own example and by what must hold of any two people's judgements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.kappa import categories, cohens_kappa

PAIRS = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=60)


def test_a_published_example() -> None:
    # Two readers of 50 proposals, yes or no: 20 both yes, 15 both no, 5 and 10 apart; .70, .50, .40.
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    found = cohens_kappa(pairs)
    assert (found.items, found.observed, found.expected) == (50, pytest.approx(0.7), pytest.approx(0.5))
    assert found.kappa == pytest.approx(0.4)
    assert found.table["no", "yes"] == 10


def test_three_categories() -> None:
    # Alike 6 of 9; by chance (3*4 + 3*2 + 3*3) / 81 = 1/3; so (2/3 - 1/3) / (1 - 1/3).
    found = cohens_kappa(zip("aaabbbccc", "aaabacccb", strict=True))
    assert found.observed == pytest.approx(6 / 9)
    assert found.expected == pytest.approx((3 * 4 + 3 * 2 + 3 * 3) / 81)
    assert found.kappa == pytest.approx(1 / 2)


@pytest.mark.parametrize("pairs", [[], [("a", "a")], [("a", "a")] * 7])
def test_where_chance_alone_agrees_it_is_undefined(pairs: list[tuple[str, str]]) -> None:
    assert cohens_kappa(pairs).kappa is None


def test_to_disagree_always_is_less_than_chance() -> None:
    found = cohens_kappa([("a", "b"), ("b", "a")])
    assert found.kappa == -1


@given(PAIRS)
def test_it_is_within_its_bounds_and_the_same_the_other_way_round(pairs: list[tuple[str, str]]) -> None:
    found, turned = cohens_kappa(pairs), cohens_kappa([(other, one) for one, other in pairs])
    assert found.kappa == turned.kappa
    assert sum(found.table.values()) == len(pairs)
    if found.kappa is not None:
        assert -1 <= found.kappa <= 1
        assert (found.kappa == 1) == all(one == other for one, other in pairs)


def test_categories_stand_in_their_order() -> None:
    found = cohens_kappa([("b", "zeta"), ("alpha", "a")])
    assert categories(found, ("c", "b", "a")) == ["b", "a", "alpha", "zeta"]
