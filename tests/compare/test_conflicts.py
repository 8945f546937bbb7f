"""Numbers and days of one event that exclude each other, and those that do not."""

import pytest

from tests.compare.stories import in_marlow, match_of, told


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        (
            "The council approved the Marlow budget by 52 votes to 48.",
            "The council approved the Marlow budget by 54 votes to 46.",
            ("52", "54"),
        ),
        ("Inflation in Norland rose to 4.1 percent in April.", "Inflation in Norland rose to 4.6 percent in April.",
         ("4.1", "4.6")),
        ("Marlow Steel was sold for $30 million.", "Marlow Steel was sold for $45 million.", ("$30", "$45")),
        ("The storm caused damage of $40 million in Marlow.", "Damage in Marlow is an estimated $90 million.",
         ("$40", "$90")),
        ("Police arrested the banker Tom Hale in Marlow on Monday.",
         "Police arrested the banker Tom Hale in Marlow on Wednesday.", ("Monday", "Wednesday")),
    ],
)  # fmt: skip
def test_numbers_and_days_of_one_event_that_exclude_each_other(first: str, second: str, parts: tuple[str, str]):
    match = match_of(told(in_marlow(first), in_marlow(second)), *parts)
    assert match is not None
    assert match.relation == "figure differs", match
    assert all(part.strip("$") in match.reason for part in parts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tom Hale, 52, was arrested in Marlow.", "Ann Pike, 41, was arrested in Marlow."),
        (
            "The Comets offered Hale a contract worth $30 million.",
            "The Rangers offered Hale a contract worth $45 million.",
        ),
        (
            "Inflation in Norland rose to 4.1 percent in April.",
            "Inflation in Norland rose to about 4 percent in April.",
        ),
    ],
)
def test_numbers_of_other_things_do_not_differ(first: str, second: str):
    found = told(in_marlow(first), in_marlow(second))
    assert [match.reason for match in found.matches if match.relation in ("figure differs", "contradict")] == []


def test_a_lower_bound_that_a_later_article_passes_is_an_update():
    found = told(
        in_marlow("The flood killed at least 14 people in Marlow, police said."),
        in_marlow("The flood killed 15 people in Marlow, police said.", date="2024-05-06"),
    )
    match = match_of(found, "at least 14", "15 people")
    assert match is not None
    assert match.relation == "update"


def test_tolls_in_other_words_are_compared_and_each_match_names_one_number():
    found = told(
        in_marlow("At least 14 people were killed when the dam above Marlow burst.", date=None),
        in_marlow(
            "At least 14 people had died when the dam above Marlow burst, the army said.",
            "At least 24 people had died when the dam above Marlow burst, the governor said.",
            date=None,
        ),
    )
    for match in found.matches:
        texts = " ".join(side.text for side in match.sides)
        if "14 people were killed" in texts and "24" in texts:
            assert match.relation != "agree"
            assert "At least 14 people had died" not in texts
    apart = match_of(found, "14 people were killed", "24 people had died")
    assert apart is not None
    assert apart.relation == "figure differs"


def test_an_age_that_does_not_say_whose_is_that_of_who_is_named() -> None:
    found = told(
        in_marlow("He was found by a neighbour on Tuesday.", headline="Marlow fixer Fred Larsen, 75, dies"),
        in_marlow("A neighbour found him on Tuesday.", headline="Fred Larsen, Marlow affair figure, dies at 101"),
    )
    match = match_of(found, "75", "101")
    assert match is not None
    assert match.relation == "figure differs", match
