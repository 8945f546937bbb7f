"""Two speakers on one thing, in words that exclude each other: "worked", "failed"; "let in", "turned away"."""

import pytest

from tests.compare.stories import in_marlow, relations_of, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The radar of the Marlow ferry worked all night, the captain said.",
            "The ferry's radar failed, a mate said.",
        ),
        (
            "The voting machines worked without a hitch, the clerk said.",
            "Voting machines broke down, her rival said.",
        ),
        ("The Lorn dam held, the river board said.", "The Lorn dam gave way during the night, an engineer said."),
        ("The guard was wide awake, the railway said.", "The guard had fallen asleep, a passenger said."),
        (
            "Observers were let into every polling station, the ministry said.",
            "Observers were turned away from two polling stations, a monitor said.",
        ),
        ("Varn Air made a profit last year, its chief said.", "Varn Air lost money last year, a filing shows."),
        ("The emergency phone was working, the firm said.", "The emergency phone was dead, a miner said."),
        ("The signal was green, the driver said.", "The signal stood at red, the control room said."),
        (
            "The drug was safe, said Ebba Lind, who led the study.",
            "The drug is dangerous for the heart, warned Otto Brun, a heart doctor.",
        ),
        ("The man had drawn a gun, police said.", "The man was unarmed, said a witness, Vera Hahn."),
        (
            "Velo will close its plant in Torsk, its chief executive told investors.",
            "Velo's plant in Torsk will stay open, the head of the works council said.",
        ),
    ],
)
def test_what_excludes_each_other_contradicts(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == ["contradict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tom Hale worked in Marlow for years, a friend said.", "Tom Hale failed in Marlow, a rival said."),
        ("Police held a man over the fire in Marlow.", "The roof of the mill in Marlow gave way in the fire."),
        ("Varn Air made a profit last year.", "Skyline lost money last year."),
        ("The flag of Marlow is red.", "The flag of Sarn is green."),
    ],
)
def test_people_and_other_things_do_not(first: str, second: str) -> None:
    assert "contradict" not in relations_of(first, second)


def test_the_reason_has_the_words_of_the_claims() -> None:
    found = told(
        in_marlow("The Lorn dam held, the river board said.", headline="One"),
        in_marlow("The Lorn dam gave way during the night, an engineer said.", headline="Two"),
    )
    assert ["gave way" in match.reason for match in found.matches if match.relation == "contradict"] == [True]
