"""Claims that share few words and score in between: whether they are one claim in other words."""

import pytest

from tests.compare.stories import in_marlow, members
from tui.compare.case import Case
from tui.compare.entities import link_entities, local_to_linked
from tui.compare.point import Point
from tui.compare.relations.order import other_aspect


def answer(first: str, second: str) -> str | None:
    """What the test of other aspects says of the first claims of two articles, at a score of .5."""
    two = members(in_marlow(first), in_marlow(second))
    linked = local_to_linked(link_entities(two))
    points = []
    for member, text in zip(two, (first, second), strict=True):
        claim = max((c for c in member.annotation.claims if c.text[:30] in text), key=lambda c: len(c.text))
        points.append(Point(member, claim, linked))
    found = other_aspect(Case(points[0], points[1], 0.5, 0.3, "unknown"))
    return found.test if found else None


def test_near_words_and_one_in_common_are_one_claim():
    first = "The sentence caps efforts to bring the swindler to justice that were bogged down by legal complications."
    second = "After legal delays the swindling banker was sentenced to life in jail."
    assert answer(first, second) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "They are joining French naval formations.",
            "French cruisers have faced challenges against the enemy advance.",
        ),
        ("The clinic in Marlow treats fever.", "Schools in Marlow are painted every summer by volunteers."),
    ],
)
def test_a_nation_or_a_place_in_common_is_not_enough(first: str, second: str):
    assert answer(first, second) == "same subject"
