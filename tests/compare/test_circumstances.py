"""What happened in one way or place in the one article, and in another in the other."""

import pytest

from tests.compare.stories import Text, match_of, told

WAITING = "Officials gave the news at a briefing in the capital, where reporters had waited since the morning."
GATHERED = "A crowd gathered outside the town hall to hear more about it."


def relation(first: str, second: str, *parts: str) -> tuple[str, str]:
    one, other = (
        Text("News from the region", (first, WAITING), "2024-03-04"),
        Text("What happened", (second, GATHERED), "2024-03-04"),
    )
    match = match_of(told(one, other), *parts)
    assert match is not None
    return match.relation, match.reason


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        ("The bomb exploded in a market.", "The bomb exploded in a church.", ("market", "church")),
        ("The ship sank in calm seas.", "The ship sank in a storm.", ("calm seas", "storm")),
        ("The plane was flying from Oslo to Rome.", "The plane was flying from Oslo to Madrid.", ("Rome", "Madrid")),
        ("The suspect is a German citizen.", "The suspect is a French citizen.", ("German", "French")),
        ("It was the third attack this month.", "It was the fifth attack this month.", ("third", "fifth")),
    ],
)
def test_the_same_but_for_where_or_how_is_no_agreement(first: str, second: str, parts: tuple[str, str]) -> None:
    found, why = relation(first, second, *parts)
    assert found in ("related", "contradict")
    assert all(part in why for part in parts)


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        ("The fire began in the kitchen.", "The fire began in the kitchen of the hotel.", ("kitchen", "hotel")),
        ("The minister spoke to reporters.", "The minister spoke to journalists.", ("reporters", "journalists")),
        ("Thieves struck near Place Venlôme.", "Thieves struck near Place Venlome.", ("Venlôme", "Venlome")),
        ("The crash happened in the town.", "The crash happened in the city.", ("town", "city")),
    ],
)
def test_other_words_for_one_place_agree(first: str, second: str, parts: tuple[str, str]) -> None:
    assert relation(first, second, *parts)[0] == "agree"


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        ("Rescuers found the missing boy alive.", "The body of the missing boy was found.", ("alive", "body")),
        ("The flight landed safely.", "The flight crashed on landing.", ("safely", "crash")),
        ("The test was a success.", "The test failed.", ("success", "fail")),
        ("The pope will visit Norland.", "The pope cancelled his visit to Norland.", ("visit", "cancel")),
        (
            "The plant will be closed permanently.",
            "The plant will be closed temporarily.",
            ("permanently", "temporarily"),
        ),
        ("The reactor is running at full power.", "The reactor was shut down.", ("running", "shut")),
        ("The company is owned by the state.", "The company is privately owned.", ("state", "privately")),
        ("The strike ended on Sunday.", "The strike goes on.", ("ended", "goes on")),
        ("The vote was postponed.", "The vote was held as planned.", ("postponed", "held")),
        ("The child was taken to hospital.", "The child was unhurt.", ("hospital", "unhurt")),
        ("The team finished second.", "The team finished last.", ("second", "last")),
        ("The fire is under control.", "The fire is spreading.", ("control", "spreading")),
        ("The door was locked.", "The door was open.", ("locked", "open")),
        ("The suspect is a man in his twenties.", "The suspect is a man in his fifties.", ("twenties", "fifties")),
        ("The man was released on bail.", "The man is being held without bail.", ("release", "held")),
    ],
)
def test_opposites_of_other_kinds_of_words_do_not_agree(first: str, second: str, parts: tuple[str, str]) -> None:
    assert relation(first, second, *parts)[0] in ("related", "contradict", "figure differs")


def test_a_plea_is_guilty_or_not() -> None:
    found, why = relation("The accused pleaded guilty.", "The accused pleaded not guilty.", "pleaded guilty", "not")
    assert found == "contradict"
    assert why == 'one says "plead guilty", the other "plead not guilty"'


def test_two_centuries_differ() -> None:
    first, second = (f"The museum was founded in the {number} century." for number in ("19th", "18th"))
    assert relation(first, second, "19th", "18th")[0] == "figure differs"
