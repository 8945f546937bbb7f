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


@given(st.text(alphabet="0123456789-~. beforeaftrsinuc²", max_size=24))
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
