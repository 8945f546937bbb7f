"""What one tells of none and the other of some, what one lacks and the other has, and ways there and back."""

import pytest

from tests.compare.stories import relations_of


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (
            "The ministry said no civilians were harmed in the raid on Marlow.",
            "Residents said at least nine civilians died in the raid on Marlow.",
            "contradict",
        ),
        ("Nobody was on board the drone boat off Marlow.", "Two sailors were on the boat off Marlow.", "contradict"),
        (
            "The Marlow brewery was empty when the fire started, officials said.",
            "About 40 workers were inside the Marlow brewery when the fire broke out.",
            "contradict",
        ),
        (
            "Investigators found no evidence of sabotage on the Marlow pipeline.",
            "The Marlow pipeline was deliberately sabotaged, investigators concluded.",
            "contradict",
        ),
        (
            "Witnesses in Marlow said the police car had its siren on.",
            "The police car was driving without its siren, witnesses in Marlow said.",
            "related",
        ),
        ("The letter to Marlow was signed by the director.", "The letter to Marlow was unsigned.", "contradict"),
        ("The Marlow train was on time.", "The Marlow train was running 20 minutes late.", "related"),
        ("The judge in Marlow set bail at $500,000.", "Bail was denied in Marlow.", "related"),
        ("She was alone in the house in Marlow.", "Her sister was with her in the house in Marlow.", "contradict"),
        (
            "The plane had left Sundby for Castro when it vanished from radar.",
            "The plane was flying from Castro to Sundby when it vanished.",
            "related",
        ),
    ],
)
def test_no_agreement(first: str, second: str, relation: str) -> None:
    assert relations_of(first, second)[:1] == [relation]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nobody else was on the boat off Marlow.", "Two sailors were on the boat off Marlow."),
        ("No one was killed in the fire in Marlow.", "Three people were injured in the fire in Marlow."),
        ("She did not see the accident in Marlow.", "Her neighbour saw the accident in Marlow from his window."),
        (
            "The council of Marlow approved the plan on Friday.",
            "The Marlow council rejected an earlier plan in April.",
        ),
        ("No further deaths were reported in Marlow.", "Nine people died in Marlow."),
        ("No matter how many he killed, the court of Marlow must be fair.", "He killed nine people in Marlow."),
    ],
)
def test_no_contradiction(first: str, second: str) -> None:
    assert not {"contradict", "figure differs"} & set(relations_of(first, second))


def test_a_toll_that_grows_from_none_is_an_update() -> None:
    first = "No one was killed in the storm in Marlow, officials said."
    second = "The storm in Marlow killed nine people, officials said."
    assert relations_of(first, second, ("2024-05-03", "2024-05-08"))[:1] == ["update"]


def test_what_is_lacking_may_be_told_in_two_ways() -> None:
    first = "The storm left 12,000 homes in Marlow without power."
    assert relations_of(first, "In Marlow 12,000 homes lost power in the storm.")[:1] == ["agree"]
