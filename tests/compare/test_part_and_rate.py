"""A number told as a part of the other's, or by the day: no conflict, and no agreement either."""

import pytest

from tests.compare.stories import relations_of

CUT_OFF = "The storm left 12,000 homes in Marlow without power."
BACK = "Power was back on Friday in 9,000 of the 12,000 homes in Marlow that had lost it."
RATE = "The Sarn pipeline carries 40 million cubic metres of gas a day."


def test_a_part_of_the_whole_that_both_count_is_a_later_state() -> None:
    assert relations_of(CUT_OFF, BACK, ("2024-05-02", "2024-05-04"))[:1] == ["update"]


def test_it_is_no_conflict_on_one_day() -> None:
    assert not {"figure differs", "contradict", "agree"} & {*relations_of(CUT_OFF, BACK)}


def test_another_number_of_the_same_still_differs() -> None:
    second = "The storm left 9,000 homes in Marlow without power."
    assert relations_of(CUT_OFF, second)[:1] == ["figure differs"]


def test_one_number_by_the_day_and_in_all_do_not_agree() -> None:
    assert "agree" not in relations_of(RATE, "Orland will deliver 40 million cubic metres of gas to Sarn in all.")


def test_one_rate_in_two_words_agrees() -> None:
    second = "The Sarn pipeline's daily flow is 40 million cubic metres of gas."
    assert relations_of(RATE, second)[:1] == ["agree"]


def test_one_number_of_two_things_does_not_agree() -> None:
    assert "agree" not in relations_of("Skyline flies 60 aircraft.", "Skyline has 60 routes.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Skyline flies 60 aircraft.", "Skyline flies 60 planes."),
        ("Two coaches of the train lay in a field.", "Two carriages of the train tipped over into a field."),
    ],
)
def test_one_number_in_two_nouns_for_one_thing_agrees(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == ["agree"]
