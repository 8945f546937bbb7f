"""A student who has never seen a terminal: the first start, help, the first moves, blind reading, and out again."""

from pathlib import Path

from tests.reader.journeys import foot, kept_story, press, sitting_down, typed
from tests.reader.on_screen import column, desk, seen
from tui.library import Library


def sentence(pilot: object, number: int = 0) -> str:
    """The words under the cursor."""
    found = column(pilot, number)  # type: ignore[arg-type]
    return found.document.body[slice(*found.cursor)]


async def test_a_student(tmp_path: Path) -> None:
    story = kept_story(Library.open(tmp_path))
    async with sitting_down(tmp_path, story, (80, 24), tour=True) as pilot:
        # The tour, to its end.
        for number in range(1, 7):
            text = seen(pilot)
            assert f"{number} of 6" in text
            assert "Esc skip the tour" in text
            text = await press(pilot, "enter")
        assert "of 6" not in text
        assert "? help" in foot(text)

        # Help says what the keys do; typing finds one.
        text = await press(pilot, "question_mark")
        assert "Keys: reading" in text
        assert "one line down" in text
        text = await press(pilot, "slash", *typed("blind"))
        assert "hide outlets" in text.replace("\n", " ")
        text = await press(pilot, "escape", "escape", "escape")
        assert "Keys: reading" not in text

        # Moving: by lines, by a number of sentences, to the end and the top.
        await press(pilot, "g", "j")
        assert column(pilot, 0).caret > 0
        text = await press(pilot, "g", "2")
        assert foot(text).rstrip().endswith("2")
        text = await press(pilot, "right_parenthesis")
        assert sentence(pilot).startswith("Forty firefighters fought it")
        await press(pilot, "G")
        assert "About 200 people" in sentence(pilot)
        await press(pilot, "g")
        assert sentence(pilot).startswith("A fire in a warehouse")

        # Jump mode: a letter on each match in sight, and the letter goes there.
        text = await press(pilot, "t")
        assert "go to a match: type its letter" in foot(text)
        labels = sorted(column(pilot, 0)._labels.items())
        assert len(labels) >= 2
        offset, letter = labels[1]
        text = await press(pilot, letter)
        start, end = column(pilot, 0).cursor
        assert start <= offset < end
        assert "type its letter" not in foot(text)

        # Blind: who published it and what was found is hidden until she has judged.
        text = await press(pilot, "i")
        assert "Norrow Herald" not in text
        assert "NWS" not in text
        assert "[a] article a, outlet hidden" in text
        assert "blind: outlets are hidden, relations until judged" in foot(text)
        assert "contradict" not in text
        text = await press(pilot, "J")
        assert "of 4  0 judged  blind" in text
        assert "ours: hidden until you judge" in text
        text = await press(pilot, "a")
        assert "1 judged" in text
        text = await press(pilot, "N")
        assert "you: agree  ·  ours: " in text
        assert "hidden until you judge" not in text
        text = await press(pilot, "escape")
        assert "? not judged" in text
        assert "1 judged  blind" in text
        text = await press(pilot, "i")
        assert "Norrow Herald" in text
        assert "everything is shown" in foot(text)
        assert len(desk(pilot).desk.matches) == 4

        # And out.
        await pilot.press("q")
        await pilot.pause()
    assert pilot.app.return_code == 0
    assert [verdict.relation for verdict in Library.open(tmp_path).verdicts()] == ["agree"]
