"""Sentences that are the same but for a word are told as agreeing only where the word says the same."""

import pytest

from tests.compare.stories import relations_of


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        ("The tower in Marlow is made of {}.", "wood", "concrete"),
        ("The fire in Marlow began on the {} floor.", "ground", "top"),
        ("The talks in Marlow were held in {}.", "private", "public"),
        ("The patient in Marlow was given the {} drug.", "wrong", "right"),
        ("The crash in Marlow happened in {}.", "daylight", "darkness"),
        ("A {} police officer was arrested in Marlow.", "retired", "junior"),
        ("{} the houses in Marlow were destroyed.", "Not all", "All"),
        ("{} brothers were convicted of the theft in Marlow.", "Both", "One of the"),
        ("The factory in Marlow was closed {} the strike.", "because of", "despite"),
        ("The letter was sent {} the mayor of Marlow.", "to", "by"),
        ("The Marlow ship was coming {} Norway.", "to", "from"),
        ("{} in Marlow were closed on Monday.", "All the schools", "Two schools"),
    ],
)
def test_one_other_word_is_no_agreement(words: str, one: str, other: str) -> None:
    assert "agree" not in relations_of(words.format(one), words.format(other))


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        ("The fire in Marlow destroyed 40 {} on Monday.", "homes", "houses"),
        ("The Marlow fire was caused by a {} cable.", "faulty", "defective"),
        ("The {} sank off Marlow in heavy seas on Monday.", "ship", "vessel"),
        ("{} schools in Marlow were closed on Monday.", "All the", "All"),
        ("The factory in Marlow was closed {} the strike.", "because of", "due to"),
    ],
)
def test_another_word_for_the_same_agrees(words: str, one: str, other: str) -> None:
    assert relations_of(words.format(one), words.format(other))[:1] == ["agree"]


def test_one_who_lives_in_two_places_is_a_conflict() -> None:
    first = "The man was identified as Anthony Hale, 36, of Marlow."
    assert relations_of(first, "Police named the man as Anthony Hale, 36, of Arlo.")[:1] == ["contradict"]


def test_has_yet_to_is_a_negation() -> None:
    first = "The mayor of Marlow endorsed the speaker of the council."
    assert "agree" not in relations_of(first, "The mayor of Marlow has yet to endorse the speaker of the council.")
