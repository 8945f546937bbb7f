"""One number told of two things is no agreement: a change and a level, a day and a week, two currencies."""

import pytest

from tests.compare.stories import relations_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Support for the plan in Marlow fell by 5 percent.", "Support for the plan in Marlow fell to 5 percent."),
        ("The water in Marlow rose to 3 metres.", "The water in Marlow rose by 3 metres."),
        ("The factory in Marlow makes 500 cars a day.", "The factory in Marlow makes 500 cars a week."),
        ("The prize in Marlow is 5,000 dollars a year.", "The prize in Marlow is 5,000 dollars a month."),
        ("The Marlow deal is worth $5 million.", "The Marlow deal is worth 5 million euros."),
        ("Sales at Marlow Steel rose by a half.", "Sales at Marlow Steel rose by a third."),
        ("The suspect in Marlow is a man of 34.", "The suspect in Marlow is a man in his twenties."),
        ("The meeting in Marlow will be held next week.", "The meeting in Marlow will be held this week."),
        ("The trial in Marlow begins in two weeks.", "The trial in Marlow began two weeks ago."),
        ("The blast in Marlow happened on Monday morning.", "The blast in Marlow happened on Monday evening."),
        ("The road in Marlow has been closed since Monday.", "The road in Marlow will be closed until Monday."),
        ("Marlow is the largest port in the country.", "Marlow is the second largest port in the country."),
        ("Marlow has the oldest bridge in the country.", "Marlow has one of the oldest bridges in the country."),
    ],
)
def test_no_agreement(first: str, second: str) -> None:
    assert "agree" not in relations_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The factory in Marlow makes 500 cars a day.", "The factory in Marlow makes 500 cars each day."),
        ("The water in Marlow rose by 3 metres.", "The water in Marlow rose 3 metres."),
        ("The blast in Marlow happened on Monday evening.", "The blast in Marlow happened on Monday night."),
        ("Marlow is the second largest port in the country.", "Marlow is the country's second-largest port."),
    ],
)
def test_agreement(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == ["agree"]
