"""Claims that stand near each other in meaning and still do not say the same."""

import pytest

from tests.compare.stories import Text, in_marlow, match_of, told
from tui.report.words import certainty


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("At least 14 people were killed in Marlow.", "Eleven people were still missing in Marlow."),
        ("Marlow Steel said its profit jumped 18 percent.", "Shares in Marlow Steel slid 4 percent."),
        ("Marlow will spend $30 million on roads.", "Marlow will spend $45 million on schools."),
    ],
)  # fmt: skip
def test_other_things_neither_agree_nor_differ(first: str, second: str) -> None:
    found = told(in_marlow(first, date="2024-05-03"), in_marlow(second, date="2024-05-05"))
    for match in found.matches:
        sides = " ".join(side.text for side in match.sides)
        if first[:10] in sides and second[:10] in sides:
            assert match.relation == "related", match


def test_occasions_and_times_are_one_count() -> None:
    found = told(
        in_marlow("Tom Hale paid the mayor of Marlow in cash on 14 occasions."),
        in_marlow("Tom Hale paid the mayor of Marlow in cash 12 times."),
    )
    match = match_of(found, "14 occasions", "12 times")
    assert match is not None
    assert match.relation == "figure differs"


def test_what_was_planned_for_one_day_and_done_on_the_next_is_an_update() -> None:
    found = told(
        in_marlow("The Marlow probe Lark is to launch on Friday, the agency said.", date="2024-05-02"),
        in_marlow("The Marlow probe Lark launched on Saturday, a day late, the agency said.", date="2024-05-04"),
    )
    match = match_of(found, "to launch", "launched")
    assert match is not None
    assert match.relation == "update", match


def test_bribes_of_two_amounts_differ() -> None:
    found = told(
        in_marlow("A Marlow jury convicted the mayor, Tom Hale, of taking $410,000 in bribes."),
        in_marlow("A Marlow jury convicted the mayor, Tom Hale, of taking bribes worth $380,000."),
    )
    match = match_of(found, "410,000", "380,000")
    assert match is not None
    assert match.relation == "figure differs"


def test_years_and_days_are_no_two_counts_of_one_thing() -> None:
    found = told(
        in_marlow("Tom Hale has ruled Marlow for 11 years.", date="2024-05-02"),
        in_marlow("Tom Hale conceded defeat three days after the Marlow election.", date="2024-05-04"),
    )
    assert not [match for match in found.matches if "11 years" in match.reason]


def test_one_text_twice_is_one_source_and_said_to_be() -> None:
    one = in_marlow("The council approved the Marlow budget by 52 votes to 48.")
    found = told(one, one)
    assert any("[a] and [b] are the same text" in notice for notice in found.notices)
    assert {match.wires for match in found.matches} == {1}


def test_what_is_denied_is_marked_before_its_words() -> None:
    found = told(
        in_marlow("Marlow Steel denied that it was warned about the cracks in January."),
        in_marlow("Marlow Steel denied the report."),
    )
    claims = {c.text: c for m in found.members for c in m.annotation.claims}
    warned = next(claim for text, claim in claims.items() if "warned" in text)
    assert "denies what follows" in certainty(warned)
    assert all("denies what follows" not in certainty(c) for text, c in claims.items() if "denied" in text)


def test_claims_that_share_nothing_but_a_name_are_not_told_as_agreeing() -> None:
    first = Text(
        "Soldiers seize palace in Marlow",
        (
            "Soldiers seized the palace in the capital Marlow on Tuesday and announced on state television that "
            "President Samuel Ito had been deposed.",
            '"The constitution is suspended," Colonel Karim Dase said. Borders are closed until further notice.',
            "Gunfire was heard near the palace. At least four people were killed, a hospital source said.",
        ),
        "2024-10-01",
    )
    second = Text(
        "President Ito flees to Port Helm",
        (
            "President Samuel Ito has fled to Port Helm, two diplomats said. Colonel Karim Dase controls the "
            "capital.",
            "At least 11 people were killed, a hospital source said.",
        ),
        "2024-10-02",
    )
    match = match_of(told(first, second), "constitution is suspended", "controls the capital")
    assert match is None or match.relation == "related"


def test_a_headline_that_promises_to_tell_how_says_nothing_yet() -> None:
    found = told(
        Text("Jonas Falk of Marlow wins the seventeenth stage", ("The race goes on.", "Rain fell in Marlow.")),
        Text("How Jonas Falk won the Tour in nine miles", ("The heat was great.", "Crowds came to Marlow.")),
    )
    assert match_of(found, "seventeenth stage", "won the Tour") is None
