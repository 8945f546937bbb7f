"""When one thing was or is to be, told otherwise: days beside other verbs, ordinals, deadlines."""

import pytest

from tests.compare.stories import in_marlow, match_of, told


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        (
            "The Rovers have three keepers: Ivo Stanek, who was signed on Tuesday, and two from the youth team.",
            "The Rovers picked up Ivo Stanek on Monday and on Wednesday hired a new coach.",
            ("Tuesday", "Monday"),
        ),
        ("Reyes scored in the 31st minute.", "Reyes scored in the 38th minute.", ("31st", "38th")),
        ("The fire began on the third floor.", "The fire began on the fifth floor.", ("third", "fifth")),
        (
            "Nearly 90 states agreed to end the use of coal by 2045.",
            "The use of coal must end by 2050, 90 states agreed.",
            ("2045", "2050"),
        ),
    ],
)
def test_another_day_place_or_deadline_of_one_thing(first: str, second: str, parts: tuple[str, str]):
    match = match_of(told(in_marlow(first, date="2024-05-10"), in_marlow(second, date="2024-05-10")), *parts)
    assert match is not None
    assert match.relation == "figure differs", match
    assert all(part in match.reason for part in parts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Nearly 90 states agreed to end the use of coal by 2045.",
            "In 2021 nearly 90 states agreed to use less coal.",
        ),
        ("Reyes scored in the 31st minute.", "Brook scored in the 38th minute."),
        ("The Rovers signed Ivo Stanek on Tuesday.", "The Rovers signed Tom Hale on Monday."),
    ],
)
def test_of_two_things_or_occasions(first: str, second: str):
    found = told(in_marlow(first, date="2024-05-10"), in_marlow(second, date="2024-05-10")).matches
    assert not [match for match in found if match.relation in ("figure differs", "contradict")]


def test_a_conflict_is_not_hidden_by_an_agreement_of_the_same_sentences():
    first = "A crowd of 41,203 saw the Harriers win, and the Rovers, who were signed up late, lost their captain."
    second = "The Harriers won before a crowd of 38,900 and the Rovers lost their captain."
    found = told(in_marlow(first, date="2024-05-10"), in_marlow(second, date="2024-05-10"))
    assert match_of(found, "41,203", "38,900").relation == "figure differs"
