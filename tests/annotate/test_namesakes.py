"""People who are called like places or peoples, and who is no place."""

import pytest

from tests.annotate.named import names_in
from tests.annotate.said import claim


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        (
            "Doreen Holland, 81, was asleep in her bungalow. Police said Holland was brave.",
            "Doreen Holland",
            "Holland",
        ),
        ("A spokesman, Peter Dane, said it was safe. Dane called the audit “outdated”.", "Peter Dane", "Dane"),
        ("Dr. Samuel Paris said it was early. “I would wait,” Paris wrote.", "Samuel Paris", "Paris"),
        ("Coach Helen Jordan was calm. Everyone likes Jordan here.", "Helen Jordan", "Jordan"),
    ],
)
def test_a_surname_that_is_a_place_is_its_bearer(text: str, name: str, again: str) -> None:
    found = names_in(text)
    assert found.one(name).type == "person"
    assert found.at(again, nth=text.count(name)) is not None
    assert {m.entity for m in found.mentions if m.text in (name, again)} == {found.one(name).id}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dr. Samuel Paris spoke first. The team met in Paris on Monday.", "Paris"),
        ("A spokesman, Peter Dane, said no. The other winner is a Dane.", "Denmark"),
        ("Helen Jordan flew from Jordan to Egypt. Jordan is dry.", "Jordan"),
    ],
)
def test_a_place_stays_a_place_beside_its_namesake(text: str, place: str) -> None:
    assert names_in(text).one(place).type == "place"


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The judge, Mrs Justice Hale, warned jurors.", "Hale", "person"),
        ("Her husband, Henri, died in 2011.", "Henri", "person"),
        ("The prosecutor, Amara Okafor KC, told jurors a story.", "Amara Okafor", "person"),
        ("The plan of the developer, Calder Homes, was approved.", "Calder Homes", "organisation"),
        ("The letter was seen by the Riverton Ledger on Friday.", "Riverton Ledger", "organisation"),
        ("Cllr Wendy Sparrow voted against it.", "Wendy Sparrow", "person"),
        ("Neighbour Chad Pryce, a builder, heard a bang.", "Chad Pryce", "person"),
        ("Ash fell on the Pacific island of Isla Parda.", "Isla Parda", "place"),
        ("Brandt beat the world champion, Anders Holm, in 22 moves.", "Anders Holm", "person"),
        ("Larkfield United have sold their ground for a song.", "Larkfield United", "organisation"),
    ],
)
def test_the_words_beside_a_name_tell_its_sort(text: str, name: str, sort: str) -> None:
    assert names_in(text).one(name).type == sort


def test_one_of_a_people_is_not_the_country() -> None:
    found = claim("Mia Lindqvist took over in May. The Swede said that the game was fair.", "fair").attribution
    assert found is not None
    assert found.name == "The Swede"
