"""Names that no table knows: what the words beside them show counts for more than the model's guess."""

import pytest

from tests.annotate.named import names_in


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The carmaker Vostra will cut 1,200 jobs. Vostra said demand was weak.", "Vostra", "organisation"),
        ("Airline Skyvia cancelled 40 flights. Skyvia apologised.", "Skyvia", "organisation"),
        ("Chipmaker Norrin raised its forecast. Norrin's shares rose 9%.", "Norrin", "organisation"),
        ("Halden Pharma stopped the trial. Halden said two patients had died.", "Halden Pharma", "organisation"),
        ("Delvar Logistics said 40 drivers would go. Delvar shares fell.", "Delvar Logistics", "organisation"),
        ("Brightwell, based in Dorn, makes tiles. Brightwell employs 400 people.", "Brightwell", "organisation"),
        ("Brightwell, based in Dorn, makes tiles. Brightwell employs 400 people.", "Dorn", "place"),
        ("Talmont, a village of 300 people, had no water. Talmont residents walked to Dorn.", "Talmont", "place"),
        ("Karsk was shelled again on Sunday. Four people died in Karsk.", "Karsk", "place"),
        ("The tanker Selene sank. The Selene carried oil.", "Selene", "product"),
        ("Vell said the town was calm. Vell, 54, has been mayor since 2019.", "Vell", "person"),
        ("Hurricane Odile hit the coast. Odile killed two people.", "Hurricane Odile", "event"),
    ],
)
def test_sort(text: str, name: str, sort: str) -> None:
    assert names_in(text).one(name).type == sort


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Halden Pharma stopped the trial. Halden said two patients had died.", "Halden Pharma", "Halden"),
        ("Hurricane Odile hit the coast. Odile killed two people.", "Hurricane Odile", "Odile"),
        ("Orlan Motors closed its plant. Orlan said demand was weak.", "Orlan Motors", "Orlan"),
    ],
)
def test_the_short_name_is_the_same_thing(text: str, name: str, short: str) -> None:
    assert names_in(text).said_of(name) == [name, short]


def test_two_places_beside_each_other_are_two() -> None:
    assert {"Dorn", "Karsk"} <= names_in("Shells fell in Dorn and Karsk. Dorn burned. Karsk did too.").names()


def test_a_title_that_the_model_takes_for_a_body_is_told_of_a_person() -> None:
    text = "Nobody left, despite claims to the contrary by Councillor Ada Finch. She has seen 300 families packing."
    one = names_in(text).one("Ada Finch")
    assert (one.type, one.titles) == ("person", ("Councillor",))
