"""Dates as users type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.dates import parse_typed_date


@pytest.mark.parametrize(
    ("typed", "value", "earliest", "latest"),
    [
        ("2024-10-30", "2024-10-30", "2024-10-30", "2024-10-30"),
        ("2024-10", None, "2024-10-01", "2024-10-31"),
        ("2024", None, "2024-01-01", "2024-12-31"),
        ("~2024-10-30", None, "2024-10-27", "2024-11-02"),
        ("before 2024-11", None, None, "2024-10-31"),
        ("after 2024-10-01", None, "2024-10-02", None),
        ("since 2024-10-01", None, "2024-10-01", None),
        ("until 2024-10", None, None, "2024-10-31"),
        ("2024-10-01..2024-10-30", None, "2024-10-01", "2024-10-30"),
        ("2024-10 .. 2024-11", None, "2024-10-01", "2024-11-30"),
        (" 2024-2-9 ", "2024-02-09", "2024-02-09", "2024-02-09"),
        ("unknown", None, None, None),
        ("30 October 2024", "2024-10-30", "2024-10-30", "2024-10-30"),
        ("Oct. 30, 2024", "2024-10-30", "2024-10-30", "2024-10-30"),
        ("3rd Sept 2024", "2024-09-03", "2024-09-03", "2024-09-03"),
        ("before May 2024", None, None, "2024-04-30"),
        ("1 May 2024 .. 3 jun 2024", None, "2024-05-01", "2024-06-03"),
        ("by 5 November 2024", None, None, "2024-11-05"),
        ("between 2024-10-20 and 2024-10-31", None, "2024-10-20", "2024-10-31"),
        ("between 20 and 31 October 2024", None, "2024-10-20", "2024-10-31"),
        ("from 30 Sept to 2 Oct 2024", None, "2024-09-30", "2024-10-02"),
        ("2024-10 to 2024-11-05", None, "2024-10-01", "2024-11-05"),
        ("2024-10-20 - 2024-10-31", None, "2024-10-20", "2024-10-31"),
        ("20–31 Oct 2024", None, "2024-10-20", "2024-10-31"),
        ("5-9 Oct 2024", None, "2024-10-05", "2024-10-09"),
        ("Aug–Oct 2024", None, "2024-08-01", "2024-10-31"),
        ("30 Dec 2023–2 Jan 2024", None, "2023-12-30", "2024-01-02"),
        ("Wed 23 Oct 2024", "2024-10-23", "2024-10-23", "2024-10-23"),
        ("Wednesday, October 23, 2024", "2024-10-23", "2024-10-23", "2024-10-23"),
        ("before Sat. 2024-11-23", None, None, "2024-11-22"),
    ],
)
def test_a_typed_date_is_a_day_or_a_stretch(typed, value, earliest, latest):
    date = parse_typed_date(typed)
    assert (date.value, date.earliest, date.latest, date.basis) == (value, earliest, latest, "typed")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "30.10.2024",
        "10/11/2024",
        "31 Feb 2024",
        "3 May 4 2024",
        "3 Ma 2024",
        "3 June",
        "2024-13",
        "2024-02-30",
        "0000-01-01",
        "2024-11-02..2024-10-30",
        "before",
        "9999-12-31x",
        "Wed October 2024",
        "Wed",
        "between 2024-10-20",
        "between 31 and 20 October 2024",
        "20 to 2024-10-31",
    ],
)
def test_what_is_no_date_is_told_in_one_line(typed):
    with pytest.raises(ValueError, match=r"date|calendar|first day") as error:
        parse_typed_date(typed)
    assert "\n" not in str(error.value)


def test_the_ends_of_the_calendar_are_no_crash():
    for typed in ("before 0001-01-01", "after 9999-12-31", "~0001-01-01"):
        with pytest.raises(ValueError, match="calendar"):
            parse_typed_date(typed)


def test_a_weekday_that_is_not_the_day_s_is_told():
    with pytest.raises(ValueError, match="that day is a Wednesday"):
        parse_typed_date("Thu 23 Oct 2024")


@given(st.text(alphabet="0123456789-–~., beforeaftrsinucwdOctW²", max_size=24))
def test_anything_typed_is_a_date_or_a_value_error(typed):
    message = ""
    date = None
    try:
        date = parse_typed_date(typed)
    except ValueError as error:
        message = str(error)
    assert "\n" not in message
    assert bool(message) != bool(date)
    if date and date.earliest and date.latest:
        assert date.earliest <= date.latest
