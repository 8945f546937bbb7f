"""What one article tells and the other says was not, in other words."""

import pytest

from tests.compare.stories import in_marlow, match_of, relations_of, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Inspectors found no asbestos in the roof of the Marlow school.",
            "Asbestos was discovered in the roof of the Marlow school, inspectors wrote.",
        ),
        (
            "Four workers of the mill were missing at the roll call.",
            "No worker of the mill was missing at roll call.",
        ),
        (
            "The boiler of the Marlow laundry did not burst.",
            "The fire came from a burst boiler in the Marlow laundry.",
        ),
        (
            "The driver did not look at the signal before the level crossing.",
            "The driver had watched the signal at the level crossing for a minute.",
        ),
        ("Norland signed the fishing treaty.", "Norland refused to sign the fishing treaty, and has not signed."),
        (
            "The unions have agreed to the wage cuts.",
            "The unions have agreed to nothing, least of all the wage cuts.",
        ),
        (
            "The clinic is still taking new patients with marsh fever.",
            "The clinic has stopped taking new patients with marsh fever.",
        ),
        ("The agreement on the dam is binding.", "Nothing in the agreement on the dam is binding."),
    ],
)
def test_what_is_told_and_what_is_not_exclude_each_other(first: str, second: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), first[:20], second[:20])
    assert match is not None
    assert match.relation == "contradict", match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The firm has not paid any wages to the miners.", "It paid $4 million to the miners in a separate deal."),
        ("The arrest will not change Hale's place in the team.", "Despite the arrest Hale will take his place."),
        ("Hale pleaded not guilty to fraud.", "The jury found Hale guilty of fraud."),
        ("Not all of the houses in Marlow were flooded.", "Houses in Marlow were flooded."),
        ("The bridge over the Wend is not open yet.", "The bridge over the Wend will open in May."),
        ("The council would not raise the rent unless costs rose.", "The council would raise the rent."),
        ("Marsh spoke not of the mine but of the school.", "Marsh spoke of the new school."),
        ("No doubt the harvest was poor in Norland.", "The harvest was poor in Norland."),
    ],
)  # fmt: skip
def test_a_negation_that_leaves_the_other_standing_is_no_conflict(first: str, second: str):
    found = told(in_marlow(first), in_marlow(second))
    assert [match.reason for match in found.matches if match.relation == "contradict"] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a clause beside the main one, and a pronoun for who is meant
        (
            "Carl Baxter's lawyer, Ruth Amis, said he would appeal.",
            "Ruth Amis said her client accepted the verdict and would not appeal.",
        ),
        # what a deed was done without
        (
            "The officers called out a warning before they fired, the police chief said.",
            "The officers fired without warning, a witness said.",
        ),
    ],
)
def test_a_clause_that_is_negated_contradicts(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == ["contradict"]


def test_what_is_lacking_after_something_is_no_denial_of_it() -> None:
    first = "The storm cut the power in Marlow and left streets dark."
    second = "The storm left 12,000 homes in Marlow without power."
    assert "contradict" not in relations_of(first, second)
