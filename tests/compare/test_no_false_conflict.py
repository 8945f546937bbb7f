"""What looks like a conflict in real reports and is none."""

import pytest

from tests.compare.stories import in_marlow, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # who saw it is another
        (
            "Hale's wife heard the shots and saw her husband on the ground.",
            "Hale was shot in the back and never saw the gunmen coming.",
        ),
        # what somebody is there to do is not done
        (
            "Inspector Tom Hale came on Tuesday to help determine the cause of the fire in the mill.",
            "The cause of the fire in the mill has not been determined.",
        ),
        # on the way to the final score
        (
            "Reyes caught a pass with four minutes to play to break a 13-13 tie with the Rovers.",
            "Reyes caught a pass in the last minutes that gave the Harriers a 20-13 victory over the Rovers.",
        ),
        # a stretch of the game
        (
            "Tom Hale had five points during a 15-2 run as the Gulls beat the Comets 65-53.",
            "Tom Hale scored 23 points as the Gulls beat the Comets 65-53.",
        ),
        # how many must vote
        (
            "An election can only be declared valid with a turnout of more than 50 percent of voters.",
            "Some 90 percent of voters took part in the election.",
        ),
        # one sum in two dollars
        (
            "Damage to the chapel was estimated at $1 million.",
            "Damage to the chapel was estimated at $US1 million ($1.52 million).",
        ),
        # of two rounds
        ("Lund got 312 votes in the second ballot in Marlow.", "Lund got 247 votes in the first ballot in Marlow."),
        # those besides
        ("A further 210 homes in Marlow were damaged by the storm.", "The storm damaged 80 homes in Marlow."),
        # by day and by night
        (
            "The thermometer in Marlow rose to 39 degrees on Saturday afternoon.",
            "The thermometer in Marlow went down to 21 degrees on Saturday night.",
        ),
        # of the town and of all the country
        (
            "The Harvest Party won 41 percent of the vote in Marlow.",
            "The Harvest Party won 29 percent of the vote across the republic.",
        ),
        # insured for and worth
        ("The violin is insured for 1.5 million euros in Marlow.", "The violin is worth 2 million euros in Marlow."),
        # a heat and the final
        (
            "Runner Kofi Lindqvist came first in the heats of the 800 metres in Marlow.",
            "Kofi Lindqvist finished fourth in the final of the 800 metres in Marlow.",
        ),
        # civilians and soldiers
        (
            "No civilians were hurt in the raid on Marlow.",
            "Six soldiers were wounded in the raid on Marlow.",
        ),
        # invited and there
        (
            "More than a hundred guests were invited to the wedding in Marlow.",
            "Some eighty guests sat down to dinner at the wedding in Marlow.",
        ),
        # then and now
        (
            "Edda Lorring, aged 29 at the time, stole jewels from patients in Marlow.",
            "Edda Lorring, now 34, appeared in court over the jewels taken from patients in Marlow.",
        ),
        # run out and none left
        (
            "The hospital in Marlow has run out of clean bandages and is washing used ones, a doctor said.",
            "There are no fresh bandages left at the hospital in Marlow, where old ones are washed, officials said.",
        ),
        # a day and the one before
        (
            "Singer Mabel Torrance cancelled her Saturday concert in Marlow after losing her voice.",
            "Hoarse after Friday evening's rehearsal, Mabel Torrance cancelled the next day's concert in Marlow.",
        ),
        # who did not hear it
        (
            "The general ordered his men to shoot in Marlow, a sergeant told the court.",
            "A lieutenant told the court that he had heard no order from the general to shoot in Marlow.",
        ),
        # of nothing that is named
        ("It is not market day.", "The town has its market day in May, the worst in years."),
        # one who is called by two first names
        (
            "Frederick C. Larue denied that he was the source of the leak.",
            "Fred Larue said he was the source of the leak.",
        ),
    ],
)
def test_no_conflict(first: str, second: str):
    found = told(in_marlow(first, date="2024-05-10"), in_marlow(second, date="2024-05-10")).matches
    assert [m.reason for m in found if m.relation in ("contradict", "figure differs")] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A jury in Marlow acquitted the guard Tom Hale of the manslaughter of the student Ivo Dane on Tuesday.",
            "Tom Hale was found not guilty of manslaughter on Tuesday.",
        ),
        (
            "The minister backed out of the Marlow debate.",
            "The minister said he had decided not to take part in the Marlow debate.",
        ),
        ("The chairman skipped the hearing in Marlow.", "The chairman did not turn up for the hearing in Marlow."),
        ("The mill in Sarn was spared by the fire.", "The fire did not reach the mill in Sarn."),
    ],
)
def test_a_word_that_says_not_by_itself_is_no_conflict_with_not(first: str, second: str) -> None:
    found = told(in_marlow(first), in_marlow(second)).matches
    assert [m.reason for m in found if m.relation in ("figure differs", "contradict")] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The concert in Sarn was cancelled on Friday.", "The concert in Sarn was not cancelled, the promoter said."),
        ("Hale took part in the Marlow debate.", "Hale did not take part in the Marlow debate."),
    ],
)
def test_the_very_word_negated_is_still_a_conflict(first: str, second: str) -> None:
    found = told(in_marlow(first), in_marlow(second)).matches
    assert [m.relation for m in found if m.relation == "contradict"] == ["contradict"]
