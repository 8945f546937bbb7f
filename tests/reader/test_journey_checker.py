"""A fact-checker's morning: one story, from the first look to what is handed on; the next day all of it is there."""

from pathlib import Path

import pytest

from tests.reader.journeys import foot, kept_story, press, sitting_down, typed
from tests.reader.on_screen import column, desk, seen
from tui.library import Library


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library's; what is exported goes to another."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "library"


async def test_a_fact_checker(folder: Path) -> None:
    story = kept_story(Library.open(folder))
    async with sitting_down(folder, story) as pilot:
        text = seen(pilot)
        assert "Three Workers Die in Fire on Quay Street" in text
        assert "Hospital: Five Dead After Warehouse Fire" in text
        assert "Mon 3 Jun 2024 (stated)" in text
        assert "date unknown" in text
        assert "4 matches   c contradict 1  f figure 2  u update 0  a agree 1" in text

        # The second report has no date. She knows it, and the toll is an update.
        text = await press(pilot, "d", "j", "enter")
        assert "date of [b]: 2024-10-30" in text
        assert "Enter keep it" in text
        text = await press(pilot, *typed("2024-06-05"), "enter")
        assert "Wed 5 Jun 2024 (typed)" in text
        assert "[b] Wed 5 Jun 2024 (typed): 1 relation changed" in foot(text)
        assert "f figure 1  u update 1" in text

        # The conflicts, one after the other, and no further.
        text = await press(pilot, "g", "x")
        first = desk(pilot).desk.match(desk(pilot).desk.current)
        text = await press(pilot, "x")
        second = desk(pilot).desk.match(desk(pilot).desk.current)
        assert first is not None
        assert second is not None
        assert {first.relation, second.relation} == {"contradict", "figure differs"}
        await press(pilot, "X")
        assert desk(pilot).desk.current == first.id

        # She judges three, and takes the last one back.
        text = await press(pilot, "J")
        assert "judging  match 1 of 4  0 judged" in text
        assert "you: not judged yet  ·  ours: contradict" in text
        text = await press(pilot, "c")
        assert "1 judged" in text
        assert "last: you contradict · ours contradict" in text
        text = await press(pilot, "r")
        assert "2 judged" in text
        text = await press(pilot, "x")
        assert "3 judged" in text
        assert "last: you not a match" in text
        text = await press(pilot, "z")
        assert "2 judged" in text
        text = await press(pilot, "escape")
        assert "4 matches" in text
        assert "r related 1" in text
        counts = desk(pilot).counts.text

        # What the union official says is kept, with tags.
        text = await press(pilot, "tab", "g", "right_parenthesis")
        assert "had not worked" in column(pilot, 1).document.body[slice(*column(pilot, 1).cursor)]
        text = await press(pilot, "b")
        assert "“The sprinklers of Hale Storage had not worked" in text
        text = await press(pilot, *typed("call him"), "tab", *typed("sprinklers follow-up"), "enter")
        assert "◆" in text
        assert "kept" in foot(text)

        # Who else speaks of the sprinklers?
        text = await press(pilot, "slash", *typed("sprinklers"), "enter")
        assert "“sprinklers” 1 of 2 (a 1, b 1)" in foot(text) or "“sprinklers” 2 of 2 (a 1, b 1)" in foot(text)
        before = desk(pilot).panes.active
        await press(pilot, "n")
        assert desk(pilot).panes.active != before
        text = await press(pilot, "escape")
        assert "“sprinklers”" not in foot(text)

        # All figures; from one of them to where it stands.
        text = await press(pilot, "F")
        assert "Figures  4 figures · 2 things counted" in text
        assert "About 200" in text
        assert "Around 300" in text
        text = await press(pilot, "slash", *typed("around"), "enter", "j", "enter")
        assert "Figures  4 figures" not in text
        assert desk(pilot).panes.active == 1
        assert "Around 300 people" in column(pilot, 1).document.body[slice(*column(pilot, 1).cursor)]

        # The bookmark is written to a file, for the desk beside hers.
        text = await press(pilot, "B")
        assert "call him" in text
        assert "#sprinklers #follow-up" in text
        text = await press(pilot, "E")
        assert "1 bookmark, as listed, with citations" in text
        text = await press(pilot, "enter")
        (written,) = Path.cwd().iterdir()
        assert written.name in text.replace("\n", "")
        exported = written.read_text("utf-8")
        assert "The sprinklers of Hale Storage had not worked" in exported
        assert "call him" in exported
        assert "5 Jun 2024 (typed)" in exported
        await press(pilot, "escape")
        place = column(pilot, 1).cursor
        await pilot.press("q")
        await pilot.pause()
    assert pilot.app.return_code == 0

    # The next day.
    async with sitting_down(folder, story) as pilot:
        text = seen(pilot)
        assert "Wed 5 Jun 2024 (typed)" in text
        assert desk(pilot).counts.text == counts
        assert "◆" in text
        assert desk(pilot).panes.active == 1
        assert column(pilot, 1).cursor == place
        text = await press(pilot, "R")
        assert "you: contradict" in text
        assert "you: related" in text
        assert "not a match" not in text
        assert "3 verdicts" in text
        text = await press(pilot, "escape", "B")
        assert "call him" in text
        text = await press(pilot, "enter")
        assert "had not worked" in column(pilot, 1).document.body[slice(*column(pilot, 1).cursor)]
