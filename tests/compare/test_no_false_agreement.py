"""What one article says and the other denies, or says the opposite of, is never told as agreement."""

import pytest

from tests.compare.stories import in_marlow, relations_of, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fever outbreak in Marlow is not yet under control.", "The fever outbreak in Marlow is under control."),
        ("Tom Hale refused to concede the Marlow election.", "Tom Hale conceded the Marlow election."),
        ("Fever cases in Marlow doubled in a week.", "Fever cases in Marlow fell in a week."),
        (
            "Rescuers were still searching for up to five missing people.",
            "All missing people had been found by Monday.",
        ),
        (
            "A fire at the Weir Lane tannery killed seven people on Tuesday night.",
            "The school on Weir Lane paid for a new bell, according to a clerk.",
        ),
        ("The power failed before the storm reached Marlow.", "The power failed after the storm had passed Marlow."),
        (
            "The sinking of the Alma was caused by an overloaded car deck.",
            "An engine fire caused the sinking of the Alma.",
        ),
        (
            "The bridge at Marlow remained open through the storm.",
            "The bridge at Marlow was closed during the storm.",
        ),
        (
            "Marlow Steel was warned about the cracks in January.",
            "Marlow Steel denied that it was warned about the cracks in January.",
        ),
        (
            "Mayor Tom Hale said the ferry passed its last inspection in January.",
            "Mayor Tom Hale said the ferry failed its last inspection in January.",
        ),
    ],
)
def test_opposites_do_not_agree(first: str, second: str) -> None:
    found = told(in_marlow(first, headline="Marlow one"), in_marlow(second, headline="News from the town"))
    for match in found.matches:
        sides = {side.article: side.text for side in match.sides}
        if {sides.get("a", "")[:12], sides.get("b", "")[:12]} <= {first[:12], second[:12]}:
            assert match.relation != "agree", match


def test_the_same_denial_in_both_agrees() -> None:
    words = "Marlow Steel denied that it was warned about the cracks in January."
    found = told(in_marlow(words), in_marlow(words))
    assert [m.relation for m in found.matches if any("warned" in side.text for side in m.sides)] == ["agree"]


@pytest.mark.parametrize(
    ("first", "second", "now", "later"),
    [
        # a word and its opposite behind another verb
        (
            "The lamps in the tunnel were switched off that night.",
            "The tunnel lamps were on and nothing unusual was seen, a guard said.",
            "contradict",
            "update",
        ),
        # another verb for what is negated
        ("Norland has not closed its border.", "Norland has shut its border.", "contradict", "update"),
        # a noun for what is told by a verb
        (
            "No warning was given before the flood, residents said.",
            "Residents were warned by text message before the flood, the weather office said.",
            "contradict",
            "contradict",
        ),
        # what stays so for a time
        (
            "Schools in Sarn stayed open on Monday.",
            "All schools in Sarn were closed on Monday.",
            "contradict",
            "update",
        ),
        # when a work is to end
        (
            "Repairs to the bridge would take until the end of the year, engineers said.",
            "The bridge will be repaired by June, engineers said.",
            "figure differs",
            "related",
        ),
        # one vote
        (
            "Union members had voted 1,412 to 203 for the strike.",
            "The strike vote was 1,380 to 203.",
            "figure differs",
            "figure differs",
        ),
        # one crowd
        (
            "A crowd of 31,450 watched the final at the Dolby Ground.",
            "The final at the Dolby Ground drew 29,800 spectators.",
            "figure differs",
            "update",
        ),
        # a sum that is saved, a sum that is lost
        (
            "The move will save the town $1.4 million a year, the mayor said.",
            "The move will lose the town $900,000 a year, the opposition said.",
            "related",
            "related",
        ),
        # some of the children; how many were tried, and how many came off
        ("Tom Hale has three children.", "Hale lives in Marlow with his two teenaged boys.", "related", "related"),
        (
            "Police said the gunman fired four bullets at the car.",
            "Three bullets hit the car, police said.",
            "related",
            "related",
        ),
        # what one does who is somebody of his
        ("Tom Hale will stay for two years.", "Hale's predecessor stayed for two years.", "related", "related"),
    ],
)
def test_what_parts_them_is_told(first: str, second: str, now: str, later: str) -> None:
    assert relations_of(first, second)[:1] == [now]
    assert relations_of(first, second, ("2024-05-03", "2024-05-08"))[:1] == [later]
