"""Claims that share only a place, an event or a thing that either names in passing are not told as agreeing."""

import pytest

from tests.compare.stories import relations_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A cyclist was hit by a van on a picket line at the Weir Street depot and broke an arm.",
            "The head of the union met reporters at the Weir Street depot.",
        ),
        ("A milk lorry was swept from the bridge at Sarn.", "The bridge at Sarn is to be painted by the army."),
        (
            "The party lost its majority in May after a scandal over harbour contracts.",
            "The bank has frozen its loans to the town since the scandal over harbour contracts.",
        ),
    ],
)
def test_one_thing_in_passing_is_no_agreement(first: str, second: str) -> None:
    assert "agree" not in relations_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A fire broke out in the mill at Sarn.", "Flames started in the mill at Sarn."),
        ("The mayor was hurt in a crash at the depot.", "At the depot the mayor was injured in a collision."),
        (
            "The minister backed out of the Marlow debate.",
            "The minister said he had decided not to take part in the Marlow debate.",
        ),
    ],
)
def test_one_deed_in_other_words_stays_an_agreement(first: str, second: str) -> None:
    assert "agree" in relations_of(first, second)
