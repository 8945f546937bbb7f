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
        # what one does who is somebody of his
        ("Tom Hale will stay for two years.", "Hale's predecessor stayed for two years.", "related", "related"),
    ],
)
def test_what_parts_them_is_told(first: str, second: str, now: str, later: str) -> None:
    assert relations_of(first, second)[:1] == [now]
    assert relations_of(first, second, ("2024-05-03", "2024-05-08"))[:1] == [later]
