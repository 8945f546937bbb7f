"""When one thing was or is to be, told otherwise: days beside other verbs, ordinals, deadlines."""

import re

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
        # What is still to come, whichever verbs tell it.
        ("The trial will begin on 14 May.", "The trial is due to start on May 21.", ("14 May", "May 21")),
        ("The new rules take effect on 1 June.", "The new rules come into force on 1 July.", ("1 June", "1 July")),
        (
            "The bridge will open to traffic in June.",
            "The bridge will open to traffic in September.",
            ("June", "Sep"),
        ),
        ("The funeral will take place on Friday.", "The funeral is on Saturday.", ("Friday", "Saturday")),
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
        ("The first round will be held on 14 May.", "The second round will be held on 28 May."),
        ("Lawmakers will vote on the budget on Tuesday.", "Lawmakers will vote on the tax bill on Thursday."),
        ("The minister will visit Paris on Monday.", "The minister will visit Berlin on Wednesday."),
        ("The festival begins on 1 June.", "The festival ends on 3 June."),
    ],
)
def test_of_two_things_or_occasions(first: str, second: str):
    found = told(in_marlow(first, date="2024-05-10"), in_marlow(second, date="2024-05-10")).matches
    assert not [match for match in found if match.relation in ("figure differs", "contradict")]
    times = re.compile(r"\b(?:first|second|Tuesday|Thursday|Monday|Wednesday|1 June|3 June)\b")
    agreed = [match for match in found if match.relation == "agree"]
    assert not [match for match in agreed if len(times.findall(str(match.sides))) > 1]


def test_what_is_planned_for_another_day_in_a_later_article_is_an_update():
    first, second = "The trial will begin on 14 May.", "The trial is due to start on May 21."
    found = told(in_marlow(first, date="2024-05-08"), in_marlow(second, date="2024-05-10"))
    assert match_of(found, "14 May", "May 21").relation == "update"


def test_a_conflict_is_not_hidden_by_an_agreement_of_the_same_sentences():
    first = "A crowd of 41,203 saw the Harriers win, and the Rovers, who were signed up late, lost their captain."
    second = "The Harriers won before a crowd of 38,900 and the Rovers lost their captain."
    found = told(in_marlow(first, date="2024-05-10"), in_marlow(second, date="2024-05-10"))
    assert match_of(found, "41,203", "38,900").relation == "figure differs"
