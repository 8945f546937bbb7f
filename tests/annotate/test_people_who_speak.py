"""People whom the language model overlooks, and whom a pronoun may mean."""

import pytest

from tests.annotate.named import names_in


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Holt said last week that old ferries should be banned.", "Holt", "person"),
        ("Rescuers said nothing. OMSA said no.", "OMSA", "organisation"),
    ],
)
def test_a_name_that_speaks_is_an_entity(text: str, name: str, sort: str) -> None:
    assert names_in(text).one(name).type == sort


@pytest.mark.parametrize(
    "text", ["Police said two men fled.", "Witnesses said it was loud.", "Officials denied it, and critics said so."]
)
def test_a_common_word_that_speaks_is_none(text: str) -> None:
    assert not names_in(text).names("person")


def test_she_is_not_a_man_named_before() -> None:
    found = names_in("Tomas Vell said the boat was full. The ferry had a licence, she insisted.")
    assert found.said_of("Tomas Vell") == ["Tomas Vell"]


def test_he_is_the_man_named_before() -> None:
    found = names_in("Tomas Vell said the boat was full. He blamed the owner.")
    assert found.said_of("Tomas Vell") == ["Tomas Vell", "He"]


def test_a_surname_that_looks_like_a_verb_is_a_name() -> None:
    names = names_in("Neil Redding denied it. The prosecution says Redding lied. Redding was released on bail.")
    assert [text for text in names.said_of("Neil Redding") if "Redding" in text] == [
        "Neil Redding",
        "Redding",
        "Redding",
    ]


def test_a_father_and_his_son_of_one_name_are_two() -> None:
    names = names_in(
        "Tom Hale Jr. arranged it. President Tom Hale knew of nothing. Hale Jr. was asked, and Mr. Hale left."
    )
    assert {"Hale Jr.", "Tom Hale Jr."} <= set(names.said_of("Tom Hale Jr."))
    assert "Hale" in names.said_of("Tom Hale")
