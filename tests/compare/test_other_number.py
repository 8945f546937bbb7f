"""Numbers of one quantity that differ, by all that stands around them; and numbers that only look like it."""

import pytest

from tests.compare.stories import relations_of
from tui.compare.figures.one_quantity import weights

CONFLICT, APART = ["figure differs"], ["related"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The ship ran aground at Marlow at 4:20 a.m. on Friday with 31 crew members aboard.",
            "The vessel struck rocks at Marlow shortly after 6 a.m. on Friday; its 27 crew members were rescued.",
        ),
        (
            "The deal values the Marlow brewery at $6.8 billion, including debt.",
            "The transaction is worth about $5.2 billion, including the Marlow brewery's debt.",
        ),
        (
            "The tanker off Marlow was carrying 90,000 tons of crude oil.",
            "Some 60,000 tonnes of crude were on board the tanker off Marlow.",
        ),
        (
            "At least 23 people, four of them boys, were killed and dozens hurt when a shell hit a Marlow school.",
            "The shell that struck the school in Marlow killed 31 people, among them seven children.",
        ),
        (
            "The Marlow brewery plans to cut 1,900 jobs by the end of the year.",
            "The brewery in Marlow will shed 2,400 jobs by the end of the year.",
        ),
        (
            "The court in Marlow ordered the company to pay 74 million euros in damages.",
            "The firm must pay damages of 47 million euros, the court in Marlow ruled.",
        ),
        (
            "The ransom demanded in Marlow was $9 million, police said.",
            "The kidnappers in Marlow asked for a ransom of $6 million, according to police.",
        ),
        ("The girl, 9, was taken to hospital in Marlow.", "A seven-year-old girl was in hospital in Marlow."),
        (
            "The leak in Marlow concerns 146,300 patients and not 140,000.",
            "In Marlow 140,000 patient files leaked.",
        ),
        (
            "The suspects, aged 19 and 23, were caught near Marlow.",
            "Two men aged 21 and 23 were caught near Marlow.",
        ),
        (
            "Tom Reyes, a 47-year-old father of three, was found dead in Marlow.",
            "The body of Tom Reyes, 44, was found in Marlow.",
        ),
    ],
)
def test_one_quantity_by_two_numbers_differs(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Marlow's exports rose 4.1 percent in March.", "Marlow's imports rose 5.2 percent in March."),
        (
            "The Marlow mine produced 12,000 tonnes of copper last year.",
            "The Marlow mine produced 15,000 tonnes of zinc last year.",
        ),
        (
            "The council of Marlow pledged $300 million for new schools.",
            "The council of Marlow pledged $450 million for new roads.",
        ),
        (
            "Seventeen firefighters were treated for smoke inhalation in Marlow.",
            "Twenty-three residents were treated for smoke inhalation in Marlow.",
        ),
        ("Prices of bread in Marlow rose by 20 percent.", "Prices of milk in Marlow rose by 14 percent."),
        ("The Marlow study followed 4,000 women.", "The Marlow study followed 2,900 men."),
        ("The brewery employs 4,200 people in Marlow.", "The Marlow brewery employs 6,100 people worldwide."),
        ("Police arrested 31 people in Marlow on Friday.", "Police arrested 44 people in Marlow over the weekend."),
        ("The Marlow ferry can carry 2,400 passengers.", "There were 1,900 passengers on the Marlow ferry."),
        ("Sarah Holm, 34, was driving in Marlow.", "Her passenger in Marlow, Lena Holm, 31, was hurt."),
        ("Officials in Marlow said 18 of the victims were children.", "In Marlow 25 of the victims were women."),
        ("The Marlow club sold its striker for $42 million.", "The Marlow club bought a defender for $35 million."),
        (
            "Final results in Marlow gave her 53 percent of the vote.",
            "Early counts in Marlow had given her 48 percent.",
        ),
        ("The Marlow exercise involves 2,300 soldiers.", "Last year's exercise in Marlow involved 1,800 soldiers."),
        ("The storm in Marlow cut power to 310,000 homes.", "In Marlow 190,000 homes had power again by Friday."),
        (
            "The poll in Marlow found that 44 percent of voters support the plan.",
            "The poll in Marlow found that 39 percent of voters oppose the plan.",
        ),
        (
            "The poll in Marlow found that 44 percent of voters support the plan.",
            "Among voters under 30 in Marlow, 59 percent support the plan.",
        ),
        ("About 5,000 people marched in Marlow on Friday.", "A week ago 3,000 people had marched in Marlow."),
        ("The Marlow film earned $55 million in its first weekend.", "The Marlow film cost $80 million to make."),
        (
            "Marlow's brewery sold 1.4 million bottles in the quarter.",
            "Quarterly sales in Marlow came to 1.2 million.",
        ),
        ("About 300 families were moved to a Marlow school.", "About 450 families were moved to a Marlow stadium."),
    ],
)
def test_numbers_of_two_quantities_do_not_differ(first: str, second: str) -> None:
    assert set(relations_of(first, second)) <= set(APART)


def test_a_number_that_the_other_article_tells_elsewhere_does_not_differ() -> None:
    first = "The tanker off Marlow was carrying 90,000 tons of crude oil."
    second = "Some 60,000 tonnes of crude were pumped from the tanker off Marlow, which carried 90,000 tonnes."
    assert "figure differs" not in relations_of(first, second)


def test_a_number_beside_one_that_agrees_is_no_agreement() -> None:
    first = "Inflation in Marlow slowed to 3.1 percent in October from 3.7 percent in September."
    second = "Consumer prices in Marlow rose 3.4 percent in October, down from 3.7 percent the month before."
    assert "agree" not in relations_of(first, second)


def test_other_numbers_of_one_noun_are_no_agreement_by_a_third_number() -> None:
    first = "Three helicopters and nine ships took part in the search off Marlow."
    second = "Ten ships and three helicopters were sent to Marlow."
    assert "agree" not in relations_of(first, second)


def test_the_weights_say_how_they_were_made() -> None:
    assert weights().about["made by"] == "python -m tests.bench.train_quantity"
