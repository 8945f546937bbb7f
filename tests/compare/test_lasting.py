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
