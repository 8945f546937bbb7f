"""A "not" that is no denial of what the other article says."""

import pytest

from tests.compare.stories import in_marlow, match_of, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The museum will not name the donor until after the auction ends.",
            "The museum will name the donor after the end of the auction.",
        ),
        (
            "The bank said it will not reopen its branch until the flood has been pumped out.",
            "The bank said it will reopen its branch once the flood has been pumped out.",
        ),
    ],
)
def test_not_until_then_is_after_it(first: str, second: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), first[-25:-1], second[-25:-1])
    assert match is not None
    assert match.relation == "agree", match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The Harbour Act required shipping firms to consult divers of the coast guard to find out whether a wreck"
            " is likely to harm any ferry.",
            "The Harbour Act requires divers of the coast guard to sign off even when it is found that wrecks are"
            " not likely to harm a ferry.",
        ),
        (
            "Farmers must ask the clinic to determine whether a cow is likely to infect sheep.",
            "Farmers must ask the clinic even when a cow is not likely to infect sheep.",
        ),
    ],
)
def test_what_is_asked_is_not_told(first: str, second: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), "likely", "not likely")
    assert match is not None
    assert match.test != "polarity", match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bank will not name the donor.", "The bank will name the donor after the auction."),
        (
            "The bank had not paid its drivers until Friday, 3 May 2024.",
            "The bank had paid its drivers on Monday, 29 April 2024, after a strike.",
        ),
        (
            "The inspector said the bridge is not safe for lorries.",
            "The inspector was asked whether lorries slow down and said the bridge is safe for lorries.",
        ),
    ],
)
def test_a_denial_beside_such_words_stays_one(first: str, second: str):
    found = told(in_marlow(first), in_marlow(second)).matches
    assert not [
        match for match in found if match.relation == "agree" and any(first[:20] in s.text for s in match.sides)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The actor gave a few interviews in her last years, but refused to let anyone take her photograph.",
            "The actor never agreed to have her photograph taken in her last years.",
        ),
        (
            "The mayor said on Monday that she was “not ready” to back the harbour bridge plan.",
            "The mayor said on Monday she cannot back the harbour bridge plan.",
        ),
    ],
)
def test_two_ways_to_negate_one_deed_agree(first: str, second: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), first[-25:-1], second[-25:-1])
    assert match is not None
    assert match.relation == "agree", match


def test_a_deed_that_another_did_not_do_does_not_make_it_so():
    first = "The mayor paid the harbour fee in May, but the council did not pay the bridge toll."
    second = "The mayor did not pay the harbour fee in May."
    match = match_of(told(in_marlow(first), in_marlow(second)), "harbour fee in May", "harbour fee in May")
    assert match is None or match.relation != "agree", match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The baker did not hear a shot on Monday, but saw a woman running from the mill.",
            "The baker looked out and saw a woman running from the mill on Monday.",
        ),
        (
            "Falk is selling the boat in which he crossed the Marlow strait in 1999.",
            "Falk crossed the Marlow strait in the boat in 1999 after buying bread and water, and now sells it.",
        ),
        (
            "The way the council closed the mill in May was the founding of the union, OK?",
            "The way the council closed the mill in May was the founding of the union.",
        ),
        (
            "The Marlow club stands at 9-14 a year after it won the cup.",
            "The Marlow club, which won the cup, stands at 9-14.",
        ),
        (
            "Holt led the Marlow club to its first final in four years last season.",
            "Holt led the Marlow club to its first final in four years last year.",
        ),
    ],
)
def test_what_is_beside_it_does_not_part_them(first: str, second: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), first[-30:-2], second[-30:-2])
    assert match is not None
    assert match.relation == "agree", match
