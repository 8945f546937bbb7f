"""What two claims are to each other, on stories written for one kind of mistake each."""

from dataclasses import replace

import pytest

from tests.compare.stories import Text, match_of, told
from tui.compare.articles.sequence import dates_unknown
from tui.model.article import ArticleDate

FLOOD = (
    "Rescue teams searched the valley through the night with boats and dogs.",
    "The regional governor, Ada Marsh, said the army would build a new bridge at Marlow.",
)


def flood(*first: str, date: str | None = "2024-05-03") -> Text:
    return Text("Flood sweeps through Marlow valley", (*first, *FLOOD), date)


def test_another_count_of_the_same_day_is_a_figure_that_differs():
    found = told(
        flood("The flood killed 14 people in Marlow on Friday, police said."),
        flood("The flood killed 19 people in Marlow on Friday, hospital officials said."),
    )
    match = match_of(found, "14 people", "19 people")
    assert match is not None
    assert match.relation == "figure differs"
    assert "14" in match.reason
    assert "19" in match.reason


def test_a_count_that_rose_by_the_next_article_is_an_update():
    found = told(
        flood("The flood killed 14 people in Marlow, police said."),
        flood("The flood killed 19 people in Marlow, police said.", date="2024-05-06"),
    )
    match = match_of(found, "14 people", "19 people")
    assert match is not None
    assert match.relation == "update"


def test_bounds_that_can_both_hold_do_not_differ():
    found = told(
        flood("Police said up to 12,000 residents of Marlow had left their homes."),
        flood("Police said 10,000 residents of Marlow had left their homes."),
    )
    match = match_of(found, "up to 12,000", "10,000")
    assert match is not None
    assert match.relation in ("agree", "related")


def test_a_part_is_not_the_whole():
    found = told(
        flood("The flood killed 40 people in Marlow, police said."),
        flood("The flood killed 40 people in Marlow, including at least 7 children, police said."),
    )
    for match in found.matches:
        texts = " ".join(side.text for side in match.sides)
        assert match.relation in ("agree", "related"), texts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The council approved the new dam on Friday.", "The council rejected the new dam on Friday."),
        ("The mayor of Marlow resigned on Friday.", "The mayor of Marlow did not resign on Friday."),
    ],
)
def test_what_cannot_both_be_true_is_a_contradiction(first: str, second: str):
    match = match_of(told(flood(first), flood(second)), first[:12], second[:12])
    assert match is not None
    assert match.relation == "contradict"


def test_a_forecast_contradicts_nothing():
    found = told(
        flood("The council may approve the new dam on Friday, officials said."),
        flood("The council rejected the new dam on Friday, officials said."),
    )
    assert all(match.relation != "contradict" for match in found.matches)


def test_a_plan_carried_out_by_the_next_article_is_an_update():
    found = told(
        flood("The army will open the road to Marlow next week, officials said."),
        flood("The army opened the road to Marlow, officials said.", date="2024-05-20"),
    )
    match = match_of(found, "open the road", "opened the road")
    assert match is not None
    assert match.relation == "update"
    assert "earlier" in match.reason


def test_without_a_known_order_there_is_no_update_and_the_reader_is_told():
    found = told(
        flood("The army will open the road to Marlow next week, officials said.", date=None),
        flood("The army opened the road to Marlow, officials said."),
    )
    assert all(match.relation != "update" for match in found.matches)
    assert any("date of [a] unknown" in notice for notice in found.notices)


def test_a_date_that_is_known_but_for_the_day_is_not_called_unknown():
    text = "The army opened the road to Marlow, officials said."
    open_, dated, narrowed = told(flood(text, date=None), flood(text), flood(text, date=None)).members
    june = ArticleDate(earliest="2024-06-01", latest="2024-06-30", basis="typed")
    narrowed = replace(narrowed, article=replace(narrowed.article, date=june))
    assert dates_unknown([dated, narrowed]) == "exact date of [c] unknown"
    assert dates_unknown([open_, dated, narrowed]) == "date of [a], exact date of [c] unknown"
    assert dates_unknown([open_, dated, open_]) == "dates of [a] and [a] unknown"


def test_nobody_is_the_other_before_one_was_named():
    for first, second in (("did not open", "opened"), ("opened", "did not open")):
        found = told(
            flood(f"The army {first} the road to Marlow on Friday."),
            flood(f"The army {second} the road to Marlow on Friday."),
        )
        (conflict,) = [match for match in found.matches if match.relation == "contradict"]
        assert conflict.reason == "one says that it is so, the other that not"


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("The crack is 40 meters long.", "The crack is 80 meters long.", "both tell how long"),
        (
            "40 tonnes of diesel leaked into the river.",
            "60 tonnes of diesel leaked into the river.",
            "both are of diesel",
        ),
        ("The flood killed 14 people.", "The flood killed 19 people.", "both count people killed"),
    ],
)
def test_a_reason_says_in_plain_words_what_two_numbers_have_in_common(first: str, second: str, why: str):
    found = told(flood(first), flood(second))
    assert any(why in match.reason for match in found.matches if match.relation == "figure differs")


def test_several_articles_without_a_date_are_told_of_once():
    same = "The army will open the road to Marlow next week, officials said."
    found = told(flood(same, date=None), flood(same, date=None), flood(same), flood(same))
    (notice,) = [notice for notice in found.notices if "unknown" in notice]
    assert notice.startswith("dates of [a] and [b] unknown: where one of these is compared")


def test_a_month_still_ahead_places_an_article_without_a_date():
    found = told(
        flood("The army will open the road to Marlow by June, officials said.", date=None),
        flood("The army opened the road to Marlow, officials said.", date="2024-06-12"),
    )
    match = match_of(found, "open the road", "opened the road")
    assert match is not None
    assert match.relation == "update"
    assert any("date of [a] unknown" in words and "by June" in words for words in match.unresolved)
    assert any("[b] is of 12 Jun 2024" in words for words in match.unresolved)


def test_what_was_unclear_and_is_now_told_is_an_update():
    found = told(
        flood("It was unclear what caused the break in the Marlow dam."),
        flood("A crack in the wall caused the break in the Marlow dam, engineers said.", date="2024-05-20"),
    )
    match = match_of(found, "unclear", "crack")
    assert match is not None
    assert match.relation == "update"


def test_who_did_it_to_whom_must_be_the_same():
    found = told(
        Text("Court case opens", ("Norland sued Kestrania over the fishing rights on Friday.", *FLOOD), "2024-05-03"),
        Text("Court case opens", ("Kestrania sued Norland over the fishing rights on Friday.", *FLOOD), "2024-05-03"),
    )
    assert match_of(found, "Norland sued", "Kestrania sued") is None


def test_a_promise_is_not_a_report():
    found = told(
        flood("“We will rebuild every house in Marlow,” Marsh said."),
        flood("Engineers rebuilt a house in Marlow on Friday."),
    )
    match = match_of(found, "We will rebuild", "Engineers rebuilt")
    assert match is None or match.relation != "contradict"


def test_every_match_names_its_test_and_its_reason():
    found = told(
        flood("The flood killed 14 people in Marlow on Friday, police said."),
        flood("The flood killed 14 people in Marlow on Friday, hospital officials said."),
    )
    assert found.matches
    assert all(match.reason and match.test for match in found.matches)


def test_articles_on_two_events_share_nothing():
    found = told(
        flood("The flood killed 14 people in Marlow on Friday, police said."),
        Text(
            "Chess champion keeps title",
            (
                "Lena Okafor kept her chess title after a long draw in the last game.",
                "She thanked her trainer and said she would rest for a month.",
                "The prize of 50,000 euros goes to a school in her home town.",
            ),
            "2024-05-03",
        ),
    )
    assert found.matches == ()
    assert all(len(claims) > 1 for _, claims in found.only_in)


@pytest.mark.parametrize(
    "other",
    [
        "Norland denied that its warships entered the Marlow strait on Friday.",
        "There was no evidence that Norland's warships entered the Marlow strait on Friday.",
    ],
)
def test_a_denial_is_not_agreement_with_what_it_denies(other: str):
    found = told(flood("Norland's warships entered the Marlow strait on Friday."), flood(other))
    match = match_of(found, "Norland's warships entered", other[-30:-1])
    assert match is not None
    assert match.relation == "contradict"


def test_opposite_predicates_of_one_event_contradict_and_the_reason_names_them():
    found = told(
        flood("The central bank raised its main rate on Friday."),
        flood("The central bank cut its main rate on Friday."),
    )
    match = match_of(found, "raised its main rate", "cut its main rate")
    assert match is not None
    assert match.relation == "contradict"
    assert '"raise"' in match.reason
    assert '"cut"' in match.reason


def test_the_same_words_agree_whatever_they_hold():
    line = "The minister did not return a call and may not resign before the 3 May vote."
    match = match_of(told(flood(line), flood(line)), "did not return a call")
    assert match is not None
    assert match.relation == "agree"


def test_one_sale_in_two_years_is_a_conflict():
    found = told(
        flood("The family sold the Marlow mill for $30 million in 1957."),
        flood("The Marlow mill was sold for $30 million in 1967."),
    )
    match = match_of(found, "1957", "1967")
    assert match is not None
    assert match.relation == "figure differs"
    assert "1957" in match.reason


def test_a_date_line_matches_nothing():
    found = told(flood("MARLOW, April 28, 2024, 1:12 PM"), flood("Posted April 27, 2024, 3:36 PM"))
    assert not [side.text for match in found.matches for side in match.sides if "April" in side.text]
