"""A fact beside the same thing as a question, a rumour, a charge or a plan is never told as agreement."""

import pytest

from tests.compare.stories import relations_of

FACT = "The new drug caused heart problems in Marlow patients."
DEED = "Marlow director Tom Hart shredded the safety reports before the inspection."


def relation(first: str, second: str) -> str:
    """How what the two tell is related; "none" where they are not matched."""
    return next(iter(relations_of(first, second)), "none")


@pytest.mark.parametrize(
    "before",
    [
        "It is possible that",
        "Doctors are examining whether",
        "Few doctors think",
        "Nobody believes that",
        "The rumour that it spread quickly:",
        "Almost nobody thought",
        "The court must decide if",
        "It is too early to say that",
        "The firm apologised for claiming that",
        "The firm feared that",
        "A fake video claimed that",
        "The firm failed to tell anyone that",
        "No doctor said that",
        "For years it was thought that",
        "It was once believed that",
        "The paper withdrew a report that",
        "Campaigners want the firm to admit that",
        "Police are investigating claims that",
        "The panel found no evidence that",
        "The panel saw little sign that",
        "Unless",
    ],
)
def test_what_is_left_open_does_not_agree_with_the_fact(before: str) -> None:
    words = FACT[0].lower() + FACT[1:]
    assert relation(f"{before} {words}", FACT) != "agree"


@pytest.mark.parametrize("before", ["It was wrongly reported that", "It is false that", "A post falsely says that"])
def test_what_is_called_false_contradicts_the_fact(before: str) -> None:
    assert relation(f"{before} {FACT[0].lower()}{FACT[1:]}", FACT) == "contradict"


@pytest.mark.parametrize(
    "before", ["The firm does not deny that", "Nobody disputes that", "Nobody at the firm knew that"]
)
def test_a_negation_that_leaves_the_fact_standing_is_no_contradiction(before: str) -> None:
    assert relation(f"{before} {FACT[0].lower()}{FACT[1:]}", FACT) != "contradict"


@pytest.mark.parametrize("before", ["Doctors proved that", "It has emerged that", "The firm admitted that"])
def test_what_is_told_as_a_fact_still_agrees(before: str) -> None:
    assert relation(f"{before} {FACT[0].lower()}{FACT[1:]}", FACT) == "agree"


@pytest.mark.parametrize(
    "words",
    [
        "was charged with shredding",
        "is suspected of shredding",
        "is on trial for shredding",
        "was acquitted of shredding",
        "pleaded not guilty to shredding",
        "tried to shred",
        "wanted to shred",
        "was ordered to shred",
        "was prevented from shredding",
        "considered shredding",
        "should have shredded",
        "was accused of shredding",
        "came close to shredding",
        "nearly shredded",
    ],
)
def test_a_deed_that_is_only_charged_or_tried_does_not_agree_with_the_deed(words: str) -> None:
    assert relation(DEED.replace("shredded", words), DEED) == "related"


@pytest.mark.parametrize("words", ["admitted shredding", "was convicted of shredding", "regretted shredding"])
def test_a_deed_that_is_owned_or_proved_agrees_with_the_deed(words: str) -> None:
    assert relation(DEED.replace("shredded", words), DEED) == "agree"


def test_both_left_open_may_agree() -> None:
    one = "Doctors are examining whether the new drug caused heart problems in Marlow patients."
    other = "Doctors will examine whether the new drug caused heart problems in Marlow patients."
    assert relation(one, other) in ("agree", "update")
