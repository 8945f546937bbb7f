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
