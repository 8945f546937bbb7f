"""Figures left over when all that agree are taken away; counts that cannot shrink; ages."""

import pytest

from tests.compare.stories import Text, in_marlow, match_of, told
from tui.compare.relations.two_numbers import ONE_REPORT as SURELY


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        (
            "Ada Marsh scored 20 points in Marlow's 91-73 victory against Castora on Thursday.",
            "Ada Marsh scored 20 points on Thursday as Marlow beat Castora 91-68.",
            ("91-73", "91-68"),
        ),
        (
            "Tom Hale had 59 catches for 1,098 yards for Marlow this season.",
            "Tom Hale made 59 catches and gained 878 yards for Marlow this season.",
            ("1,098", "878"),
        ),
        (
            "Ada Marsh was paid $3 million for writing and directing the film about Marlow.",
            "Ada Marsh took only $5 million for writing and directing the film about Marlow.",
            ("$3", "$5"),
        ),
        (
            "Nina Orr, a mother of 12, was shot in Marlow on Friday while walking with her daughter.",
            "Nina Orr, a mother of 15, was shot in Marlow on Friday while walking with her daughter.",
            ("12", "15"),
        ),
    ],
)
def test_one_left_over_on_either_side_differs(first: str, second: str, parts: tuple[str, str]) -> None:
    match = match_of(told(in_marlow(first), in_marlow(second)), *parts)
    assert match is not None
    assert match.relation == "figure differs", match
    assert all(part in match.reason for part in parts)


def test_one_left_over_in_claims_that_are_less_surely_one_is_no_agreement() -> None:
    first, second = (
        "Two workers were rescued after 18 hours.",
        "Crews dug for nine hours until they reached two workers.",
    )
    waiting = "Officials gave the news at a briefing in the capital, where reporters had waited since the morning."
    gathered = "A crowd gathered outside the town hall to hear more about it."
    one = Text("News from the region", (first, waiting), "2024-03-04")
    other = Text("What happened", (second, gathered), "2024-03-04")
    match = match_of(told(one, other), "18 hours", "nine hours")
    assert match is not None
    assert match.relation == ("related" if match.score < SURELY else "figure differs")
    assert "18 hours and nine hours" in match.reason


def test_what_agrees_leaves_nothing_over() -> None:
    words = "Ada Marsh scored 20 points in Marlow's 91-73 victory against Castora on Thursday."
    other = "On Thursday Ada Marsh had 20 points as Marlow beat Castora 91-73."
    match = match_of(told(in_marlow(words), in_marlow(other)), "91-73")
    assert match is not None
    assert match.relation == "agree"


def test_an_age_is_no_count_that_a_later_article_brings_up_to_date() -> None:
    first = in_marlow("Tom Hale, 34, was shot dead outside a Marlow school on Friday.", date="2024-05-03")
    second = in_marlow("Tom Hale, 36, was shot dead outside a Marlow school on Friday.", date="2024-05-04")
    match = match_of(told(first, second), "34", "36")
    assert match is not None
    assert match.relation == "figure differs"


@pytest.mark.parametrize(
    ("first", "second", "parts", "relation"),
    [
        (
            "The company was fined $45,000 for dumping waste in 2022.",
            "In 2022 the company was fined $54,000 for dumping waste.",
            ("$45,000", "$54,000"),
            "figure differs",
        ),
        (
            "Revenue was $412 million in the third quarter.",
            "The company reported revenue of $421 million for the third quarter.",
            ("$412", "$421"),
            "figure differs",
        ),
        (
            "The 2011 earthquake killed 1,200 people.",
            "The 2011 earthquake killed 1,500 people.",
            ("1,200", "1,500"),
            "figure differs",
        ),
        (
            "The fighting has killed 1,200 people since 2011.",
            "The fighting has killed 1,500 people since 2011.",
            ("1,200", "1,500"),
            "update",
        ),
        ("The earthquake killed 1,200 people.", "The earthquake killed 1,500 people.", ("1,200", "1,500"), "update"),
    ],
)
def test_what_was_over_before_either_article_grows_no_more(
    first: str, second: str, parts: tuple[str, str], relation: str
) -> None:
    found = told(in_marlow(first, date="2024-05-03"), in_marlow(second, date="2024-05-05"))
    match = match_of(found, *parts)
    assert match is not None
    assert match.relation == relation, match


def test_fewer_dead_in_a_later_article_are_no_later_count() -> None:
    first = in_marlow("The flood killed 19 people in Marlow, police said.", date="2024-05-03")
    second = in_marlow("The flood killed 14 people in Marlow, police said.", date="2024-05-06")
    match = match_of(told(first, second), "19", "14")
    assert match is not None
    assert match.relation == "figure differs"


def test_a_toll_lowered_in_so_many_words_is_an_update() -> None:
    first = in_marlow("The flood killed 19 people in Marlow, police said.", date="2024-05-03")
    second = in_marlow(
        "The death toll of the flood in Marlow was revised down to 14 people, police said.", date="2024-05-06"
    )
    match = match_of(told(first, second), "19", "14")
    assert match is None or match.relation == "update"


def test_a_negation_that_touches_nothing_the_other_says_is_no_clash() -> None:
    found = told(
        in_marlow(
            "An arrest on suspicion of drunken driving will not affect Tom Hale's place in Sunday's final in Marlow."
        ),
        in_marlow(
            "Despite an arrest on suspicion of drunken driving, Tom Hale will play in Sunday's final in Marlow."
        ),
    )
    match = match_of(found, "will not affect", "will play")
    assert match is not None
    assert match.relation == "agree"


def test_a_headline_that_only_shares_a_name_is_matched_with_nothing() -> None:
    found = told(
        in_marlow("Marlow Steel was warned about the cracks in January."),
        in_marlow("The mayor opened the Marlow fair.", headline="Cracks at Marlow Steel"),
    )
    assert all("Marlow in the news" not in side.text for match in found.matches for side in match.sides)
