"""Claims that share only a place, an event or a thing that either names in passing are not told as agreeing."""

import pytest

from tests.compare.stories import in_marlow, told


def relations(first: str, second: str, dates: tuple[str, str] = ("2024-05-03", "2024-05-03")) -> list[str]:
    """Relations of the matches between the first sentences of two papers."""
    found = told(
        in_marlow(first, date=dates[0], headline="Marlow one"),
        in_marlow(second, date=dates[1], headline="News from the town"),
    )
    sides = [({side.article: side.text for side in match.sides}, match.relation) for match in found.matches]
    return [relation for texts, relation in sides if texts.get("a", "-") in first and texts.get("b", "-") in second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A cyclist was hit by a van on a picket line at the Weir Street depot and broke an arm.",
            "The head of the union met reporters at the Weir Street depot.",
        ),
        ("A milk lorry was swept from the bridge at Sarn.", "The bridge at Sarn is to be painted by the army."),
        (
            "The party lost its majority in May after a scandal over harbour contracts.",
            "The bank has frozen its loans to the town since the scandal over harbour contracts.",
        ),
    ],
)
def test_one_thing_in_passing_is_no_agreement(first: str, second: str) -> None:
    assert "agree" not in relations(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A fire broke out in the mill at Sarn.", "Flames started in the mill at Sarn."),
        ("The mayor was hurt in a crash at the depot.", "At the depot the mayor was injured in a collision."),
        (
            "The minister backed out of the Marlow debate.",
            "The minister said he had decided not to take part in the Marlow debate.",
        ),
    ],
)
def test_one_deed_in_other_words_stays_an_agreement(first: str, second: str) -> None:
    assert "agree" in relations(first, second)
