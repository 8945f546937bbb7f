"""Words and an order that put what is told on two sides are no agreement."""

import pytest

from tests.compare.stories import relations_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The keeper was mildly hurt in the Marlow match.", "The keeper was severely hurt in the Marlow match."),
        ("The app was banned from Marlow for good.", "The app was banned from Marlow for 30 days."),
        ("The driver deliberately hit the Marlow stall.", "The driver hit the Marlow stall by mistake."),
        ("She gave the mask to Marlow of her own accord.", "She was forced to give the mask to Marlow."),
        ("Hale no longer lives in Marlow, his lawyer said.", "Hale still lives in Marlow, his lawyer said."),
        ("Few people in Marlow heeded the order to leave.", "Many people in Marlow heeded the order to leave."),
        ("The Marlow bank will raise its rate in March.", "The Marlow bank could raise its rate in March."),
        ("A panel recommended that the pill leave Marlow.", "A panel ordered that the pill leave Marlow."),
        (
            "A jury convicted nurse Ada Holt of theft in Marlow.",
            "A jury indicted nurse Ada Holt for theft in Marlow.",
        ),
        ("Experts doubt that the Marlow canvas is genuine.", "Experts confirmed that the Marlow canvas is genuine."),
        ("Marlow police fired after men threw bottles.", "Men threw bottles after Marlow police fired."),
        ("The Marlow ferry sank off the island.", "The Marlow ferry almost sank off the island."),
    ],
)
def test_no_agreement(first: str, second: str) -> None:
    assert "agree" not in relations_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The driver deliberately hit the Marlow stall.", "The driver hit the Marlow stall on purpose."),
        ("Marlow police fired after men threw bottles.", "Men threw bottles before Marlow police fired."),
        ("The mayor of Marlow, Ada Marsh, resigned on Monday.", "Ada Marsh has stepped down as mayor of Marlow."),
    ],
)
def test_the_same_side_is_no_clash(first: str, second: str) -> None:
    assert not {"contradict", "figure differs"} & set(relations_of(first, second))


def test_what_stays_closed_will_not_open() -> None:
    first = "Schools in Marlow will stay closed on Monday."
    assert "contradict" not in relations_of(first, "Marlow's schools will not open on Monday.")


def test_stopping_and_halting_are_one() -> None:
    first = "The hospital in Marlow has stopped admitting patients after an attack on its computers."
    second = "An attack on its computers has led the Marlow hospital to halt admissions of patients."
    assert "contradict" not in relations_of(first, second)
