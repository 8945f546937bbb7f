"""Two ends of one matter, whoever is named by whatever words: no agreement."""

import pytest

from tests.compare.stories import in_marlow, told


def relations(one: str, other: str) -> set[str]:
    """Relations between what the two sentences say."""
    found = told(in_marlow(one, headline="News of the day"), in_marlow(other, headline="What happened"))
    sides = [(m.relation, [side.text for side in m.sides]) for m in found.matches]
    return {kind for kind, texts in sides if any(t in one for t in texts) and any(t in other for t in texts)}


PAIRS = [
    (
        "Union members at the Marlow mill accepted the company's pay offer in a ballot on Wednesday.",
        "Workers at the Marlow mill have thrown out the wage proposal of their employer in Wednesday's ballot.",
    ),
    (
        "The Marlow council rejected plans for a marina on the old dock after a long debate.",
        "Marlow councillors gave their consent on Monday to a marina at the old dock.",
    ),
    (
        "The trial of the new vaccine in Marlow was halted on Wednesday, the institute said.",
        "Tests of the vaccine in Marlow are going ahead, the institute said on Wednesday.",
    ),
    (
        "Wheat prices on the Marlow exchange dropped on Thursday as rain came.",
        "Wheat became dearer on the Marlow exchange on Thursday in spite of the rain.",
    ),
    (
        "The owners of the Marlow circus cancelled the show on Saturday.",
        "The Marlow circus pressed ahead with its show on Saturday.",
    ),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_opposite_deeds_are_no_agreement(one: str, other: str) -> None:
    assert relations(one, other) == {"related"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Marlow council rejected plans for a marina on the old dock on Monday.",
            "Marlow councillors threw out plans for a marina on the old dock on Monday.",
        ),
        (
            "The owners of the Marlow circus cancelled the show on Saturday.",
            "The owners of the Marlow circus called off the show on Saturday.",
        ),
    ],
)
def test_one_deed_in_two_phrases_is_one(one: str, other: str) -> None:
    assert relations(one, other) == {"agree"}
