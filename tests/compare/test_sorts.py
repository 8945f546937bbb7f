"""A name that no table knows is of one sort over the whole story."""

import pytest

from tests.compare.stories import Text, members
from tui.compare.entities import link_entities
from tui.model.comparison import LinkedEntity


def linked(name: str, *texts: str) -> list[LinkedEntity]:
    found = members(*(Text(f"Story {number}", (text,)) for number, text in enumerate(texts)))
    return [one for one in link_entities(found) if one.name == name]


@pytest.mark.parametrize(
    ("name", "sort", "texts"),
    [
        (
            "Karsk",
            "place",
            (
                "Karsk was quiet on Sunday. Karsk had enough water, the mayor said.",
                "Shells hit a school in Karsk on Sunday. Nine people died in Karsk, a town of 4,000.",
            ),
        ),
        (
            "Telmar",
            "organisation",
            (
                "The watchdog fined Telmar 3 million euros. Telmar had misled customers.",
                "Telmar shares fell 6 percent. Telmar's chief executive resigned.",
            ),
        ),
    ],
)
def test_one_sort_for_all(name: str, sort: str, texts: tuple[str, ...]) -> None:
    found = linked(name, *texts)
    assert [one.type for one in found] == [sort]
    assert {article for article, _entity in found[0].local} == {"a", "b"}


def test_a_person_and_a_town_of_one_name_stay_two() -> None:
    found = linked(
        "Holm",
        "Judge Holm freed him on Friday. Holm said the case was weak.",
        "Two people died in Holm on Friday. The fire in Holm, a town of 900, began at noon.",
    )
    assert sorted(one.type for one in found) == ["person", "place"]
