"""What is told in passing and does not change: the year of a film, a record, how many children somebody has."""

import pytest

from tests.compare.stories import relations_of

LATER = ("2024-05-03", "2024-05-09")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "In 2006 a movie, The Lost Ferry, featured Lena Brandt as the captain of Marlow.",
            "The captain of Marlow inspired the 2005 film The Lost Ferry.",
        ),
        (
            "The Marlow captain wrote the 1987 memoir Salt and Fog about the wreck.",
            "In 1988 the Marlow captain told of the wreck in a book, Salt and Fog, the 1988 memoir Salt and Fog.",
        ),
        (
            "The Marlow boxer Ivo Lund (45-1) trained in Arlo for a month.",
            "Former champion Ivo Lund (43-1) of Marlow won the fight on points.",
        ),
        (
            "Singer Rosa Quist, a mother of three, died in Marlow on Friday.",
            "The mother-of-four Rosa Quist died on Friday at her home in Marlow, her sister said.",
        ),
        (
            "Quist, 34, was walking with one of her 12 children in Marlow when Tom Hale fired from the rooftop.",
            "Hale told Marlow police that a stray bullet hit the mother of 13, who was collecting her children.",
        ),
        (
            "The Marlow dam was completed in 1968 and had never been drained, engineers said.",
            "Built in 1974, the Marlow dam is being drained for the first time.",
        ),
        (
            "Runner Lena Brandt finished third in the Marlow marathon despite a fall.",
            "Although she fell, Lena Brandt crossed the line fifth in the Marlow marathon.",
        ),
        (
            "The council of Marlow passed the bill by 88 votes to 61 after a long debate.",
            "The bill was passed by the council of Marlow with 79 members in favour and 70 against.",
        ),
        (
            "The Marlow coach crash killed eleven people, police said on Sunday.",
            "The Marlow coach crash claimed fourteen lives, police said on Sunday.",
        ),
        (
            "The Marlow strike will last two days, the union said.",
            "The Marlow strike will last three full days, the union said.",
        ),
        (
            "The airline ordered 30 new jets from Marlow Air on Monday.",
            "The airline ordered 45 jets from Marlow Air on Monday.",
        ),
        (
            "Swimmer Lena Brandt set a Marlow record in 58.31 seconds.",
            "A time of 57.94 seconds was a Marlow record for swimmer Lena Brandt.",
        ),
        ("The fire in Marlow broke out about 8.40pm.", "The fire in Marlow broke out at 8.49pm on Friday night."),
        (
            "The cables carry more than 75 percent of the traffic between Marlow and Arlo.",
            "The cables carry close to 90 percent of the traffic between Marlow and Arlo.",
        ),
    ],
)
def test_another_is_a_figure_that_differs(first: str, second: str) -> None:
    assert "figure differs" in relations_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "In 2006 a movie, The Lost Ferry, featured Lena Brandt as the captain of Marlow.",
            "The captain of Marlow inspired the 2006 film The Lost Ferry.",
        ),
        (
            "The Marlow captain inspired the 2005 film The Lost Ferry.",
            "The Marlow captain inspired the 2009 series The Lost Ferry.",
        ),
        ("The Marlow dam was built in 1974.", "Built in 1974, the Marlow dam is the oldest of the county."),
        ("Marlow founder Tom Hale was born in 1912.", "Marlow founder Tom Hale built the mill in 1954."),
        ("Lena Brandt finished third in Marlow.", "Lena Brandt came third in the Marlow marathon."),
        ("Marlow boxer Ivo Lund (43-1) won on points.", "Ivo Lund (43-1, 33 KOs), the Marlow boxer, won on points."),
        ("Rosa Quist, a mother of three, died in Marlow.", "The mother-of-three Rosa Quist died in Marlow."),
        ("The fire in Marlow broke out at 9pm.", "The fire in Marlow broke out at 9.20pm."),
        ("The fire in Marlow broke out shortly after 8.40pm.", "The fire in Marlow broke out at 8.49pm."),
        ("The cables carry more than 75 percent of it to Marlow.", "The cables carry 78 percent of it to Marlow."),
    ],
)
def test_the_same_or_of_another_thing_is_none(first: str, second: str) -> None:
    assert not {"figure differs", "contradict"} & set(relations_of(first, second))


def test_a_record_in_a_later_article_is_an_update() -> None:
    found = relations_of(
        "Marlow boxer Ivo Lund (43-1) won on points.", "Marlow boxer Ivo Lund (44-1) won on points.", dates=LATER
    )
    assert "update" in found
