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
