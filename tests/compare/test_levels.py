"""Numbers that something is measured against, or is told by, are no counts of the thing itself."""

import pytest

from tests.compare.stories import relations_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The rent was set at $310 a month.", "The rent is below the $410 that the council had wanted."),
        (
            "Orlan will pay $310 for each share of Varn.",
            "That is below the $410 at which the share of Varn stood three years ago.",
        ),
        (
            "The strike costs the tramway $310,000 a day.",
            "The strike is costing the tramway less than $450,000 a day.",
        ),
        ("Hale scored 31 points in the game against Sarn.", "Hale was scoring 27.4 points a game for Marlow."),
    ],
)
def test_two_numbers_that_can_both_hold_are_side_by_side(first: str, second: str) -> None:
    assert set(relations_of(first, second)) <= {"related"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Up to 12,000 fans were in the Dolby Ground.", "Some 10,000 fans were in the Dolby Ground."),
        ("The repair took less than two hours.", "The repair took one hour and 50 minutes."),
        ("The mill was sold for less than $50 million.", "The mill was sold for $48 million."),
    ],
)
def test_a_bound_near_to_the_number_is_no_other_number(first: str, second: str) -> None:
    assert "agree" in relations_of(first, second)
