"""Hours of the day in words and signs, and one deed told at two of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.stories import in_marlow, match_of, told
from tui.compare.clock import DAY, hours_of_day, zones

NINE, HALF_NINE = 9 * 60, 9 * 60 + 30


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at noon on Tuesday", (720,)),
        ("shortly before midnight", (0,)),
        ("at 9am", (NINE,)),
        ("at 9.30 a.m.", (HALF_NINE,)),
        ("at 9 p. m.", (NINE + 720,)),
        ("half past nine in the evening", (HALF_NINE + 720,)),
        ("at half past nine", (HALF_NINE, HALF_NINE + 720)),
        ("quarter to ten on Monday morning", (585,)),
        ("at nine on Monday morning", (NINE,)),
        ("at two that night", (120,)),
        ("at eleven last night", (23 * 60,)),
        ("at 09:30", (HALF_NINE,)),
        ("at 9:30", (HALF_NINE, HALF_NINE + 720)),
        ("until 21:30", (HALF_NINE + 720,)),
    ],
)
def test_an_hour_is_read_however_it_is_printed(text: str, minutes: tuple[int, ...]) -> None:
    assert [hour.minutes for hour in hours_of_day(text)] == [minutes]


@pytest.mark.parametrize(
    "text", ["won in 3:45", "with 7:42 left", "John 3:16", "a vote of ten to six", "at seven sites", "in the morning"]
)
def test_what_looks_like_an_hour_and_is_none(text: str) -> None:
    assert hours_of_day(text) == ()


@given(st.text(alphabet="0123456789:. apm noon midnight half past to nine in the morning", max_size=40))
def test_every_hour_lies_within_a_day(text: str) -> None:
    for hour in hours_of_day(text):
        assert all(0 <= minute < DAY for minute in hour.minutes)
        assert hour.off(hour) == 0
        assert hour.text in text


def test_the_way_round_the_clock_is_the_shorter_one() -> None:
    (midnight,), (late,) = hours_of_day("at midnight"), hours_of_day("at 11 p.m.")
    assert midnight.off(late) == 60


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("at noon on Tuesday", "at seven on Tuesday morning", "noon and at seven on Tuesday morning"),
        ("at half past two in the morning", "at midnight", "half past two in the morning and midnight"),
        ("at 14:30", "at 10am", "at 14:30 and 10am"),
    ],
)
def test_one_deed_at_two_hours_differs(one: str, other: str, reason: str) -> None:
    sentence = "The bomb in the Marlow market went off {}."
    match = match_of(
        told(in_marlow(sentence.format(one)), in_marlow(sentence.format(other), headline="News of the day")),
        one.rsplit(maxsplit=1)[-1].strip("."),
        other.rsplit(maxsplit=1)[-1].strip("."),
    )
    assert match.relation == "figure differs"
    assert match.reason == f"another time: {reason}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at half past two", "at 2:30 a.m."),
        ("at 9 a.m.", "shortly after 9 a.m."),
        ("at 7 a.m. GMT", "at 9 a.m."),
        ("at ten to six in the evening", "at 5.50 p.m."),
    ],
)
def test_one_hour_told_twice_does_not(one: str, other: str) -> None:
    sentence = "The bomb in the Marlow market went off {}."
    found = told(in_marlow(sentence.format(one)), in_marlow(sentence.format(other), headline="News of the day"))
    assert not [match for match in found.matches if match.relation in ("figure differs", "contradict")]


def test_zones_are_told_apart() -> None:
    assert zones("at 7 a.m. GMT") != zones("at 9 a.m.")
    assert zones("at 9 a.m. local time") == zones("at 9 a.m.")
