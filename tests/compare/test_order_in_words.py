"""Counts that tell of their own order, denials of what the other article tells, actors that only look alike."""

import pytest

from tests.compare.stories import Text, match_of, told

REST = (
    "Rescue teams searched the valley through the night with boats and dogs.",
    "The regional governor, Ada Marsh, said the army would build a new bridge at Marlow.",
)


def story(*first: str, date: str | None = "2024-05-03") -> Text:
    return Text("Flood sweeps through Marlow valley", (*first, *REST), date)


@pytest.mark.parametrize("date", [None, "2024-05-03"])
@pytest.mark.parametrize(
    "later",
    [
        "The death toll from the flood in Marlow has risen to 19, police said.",
        "The number of people killed by the flood in Marlow rose to 19, police said.",
    ],
)
def test_a_toll_that_has_risen_is_a_later_count_whatever_the_dates(later: str, date: str | None):
    found = told(story("The flood killed at least 14 people in Marlow, police said."), story(later, date=date))
    match = match_of(found, "14 people", "19")
    assert match is not None
    assert match.relation == "update"
    assert "later count" in match.reason
    assert "14" in match.reason
    assert "19" in match.reason


def test_a_toll_that_has_risen_to_less_is_no_later_count():
    found = told(
        story("The flood killed 19 people in Marlow, police said."),
        story("The death toll from the flood in Marlow has risen to 14, police said."),
    )
    match = match_of(found, "19 people", "14")
    assert match is not None
    assert match.relation == "figure differs"


def test_what_an_article_tells_and_the_one_concerned_denies_is_a_conflict():
    found = told(
        story("Brennport warned the owner of the dam about the cracks in January."),
        story("Brennport denied that it warned the owner about the cracks."),
    )
    match = match_of(found, "the owner of the dam", "warned the owner about")
    assert match is not None
    assert match.relation == "contradict"
    assert "denies" in match.reason


def test_a_denial_that_both_report_is_agreement():
    line = "Brennport denied that it warned the owner about the cracks in January."
    found = told(story(line), story(line.replace("denied that", "has denied that")))
    match = match_of(found, "warned the owner", "warned the owner")
    assert match is not None
    assert match.relation == "agree"


def test_two_panels_that_do_the_same_are_not_one():
    found = told(
        story("The House panel approved the flood relief bill for Marlow on Friday."),
        story("The Senate panel approved the flood relief bill for Marlow on Friday."),
    )
    match = match_of(found, "House panel", "Senate panel")
    assert match is None or match.relation == "related"


def test_what_is_asked_is_not_said():
    found = told(
        story("Did the army open the dam above Marlow on Friday night?"),
        story("The army opened the dam above Marlow on Friday night."),
    )
    match = match_of(found, "Did the army", "army opened")
    assert match is None or match.relation == "related"
