"""What something is and what was done with it are side by side, however near their words are."""

import pytest

from tests.compare.stories import in_marlow, match_of, relations_of, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Divers measured a crack in the Lorn dam.", "The crack in the Lorn dam is 80 metres long."),
        ("The tear in the ferry's hull is 12 metres long.", "Divers inspected the ferry's hull on Tuesday."),
        (
            "Keeper Tim Alder was fit, the club's doctor said.",
            "Tim Alder played with a broken finger, his coach said.",
        ),
        ("The bridge at Dunmore is closed.", "The army repaired the bridge at Dunmore."),
    ],
)
def test_a_trait_and_a_deed_do_not_agree(first: str, second: str) -> None:
    assert "agree" not in relations_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lena Brandt is the winner of the election in Karlo.", "Lena Brandt has won the election in Karlo."),
        ("The bridge at Dunmore is closed.", "Police have closed the bridge at Dunmore."),
        ("Fern Hale will not be part of the Marlow show.", "Fern Hale will not appear in the Marlow show this year."),
    ],
)
def test_a_trait_in_other_words_agrees(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == ["agree"]


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        ("Ada Holt was the first woman of the island elected to the supreme court.", "related"),
        ("Ada Holt became the first woman of the island to head the state bank.", "agree"),
    ],
)
def test_the_first_at_one_thing_is_not_so_the_first_at_another(second: str, relation: str):
    first = "Ada Holt was the first woman of the island to be named head of the state bank."
    match = match_of(told(in_marlow(first), in_marlow(second)), "first woman", "first woman")
    assert match is not None
    assert match.relation == relation, match
