"""Claims that part in a word and are both true: no conflict is told of what is said of two things or times."""

import pytest

from tests.compare.stories import relations_of

CONFLICT = {"contradict", "figure differs"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The mayor of Marlow did not attend the service on Monday.",
            "The mayor attended the Marlow dinner on Sunday.",
        ),
        ("The Marlow dam was safe in 2010, engineers said.", "The Marlow dam is unsafe, engineers said."),
        ("The Marlow suspect was arrested on Monday.", "The Marlow suspect was charged on Tuesday."),
        ("The Marlow road is closed to lorries.", "The Marlow road is open to cars."),
        ("Some Marlow residents oppose the plan.", "Some Marlow residents support the plan."),
        ("The Marlow ferry sank at 3 a.m.", "Rescuers reached the Marlow ferry at 5 a.m."),
        ("Shares in Marlow Steel fell in the morning.", "Shares in Marlow Steel rose in the afternoon."),
        ("The Marlow fire destroyed 40 homes.", "The Marlow fire damaged 60 homes."),
        ("Marlow had 300 cases last week.", "Marlow has had 1,200 cases since January."),
        ("The older Marlow brother is 34.", "The younger Marlow brother is 31."),
        ("Marlow lost 3-1 at home.", "Marlow won 3-1 away."),
    ],
)
def test_both_may_be_true(first: str, second: str) -> None:
    assert not CONFLICT & set(relations_of(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Marlow road is closed to lorries.", "The Marlow road is open to lorries."),
        ("The mayor of Marlow opposes the plan for the port.", "The mayor of Marlow supports the plan for the port."),
        ("The Marlow fire destroyed 40 homes.", "The Marlow fire destroyed 60 homes."),
    ],
)
def test_one_thing_at_one_time_excludes_the_other(first: str, second: str) -> None:
    assert CONFLICT & set(relations_of(first, second))


def test_two_of_one_family_are_two() -> None:
    assert "agree" not in relations_of("Ada Holt, 34, was hurt in Marlow.", "Tom Holt, 36, was hurt in Marlow.")
