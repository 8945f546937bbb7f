"""What something is and what was done with it are side by side, however near their words are."""

import pytest

from tests.compare.stories import relations_of


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
