"""The help: the keys of the place where one stands, found by scrolling or by typing."""

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import Opened
from tests.reader.on_screen import seen
from tui.reader.commands import Palette
from tui.reader.screens.help import HelpRows, HelpScreen


def listed(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(HelpRows).text()


def title(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#dialog").border_title)


@pytest.mark.parametrize("begin", [["slash"], []])
async def test_a_key_is_found_by_what_it_does(opened: Opened, begin: list[str]) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("question_mark", *begin, *"bookmark", "space", *"list")
        await pilot.pause()
        text = listed(pilot)
        assert "list all bookmarks" in text.casefold() or "list" in text.casefold()
        assert "half a page down" not in text
        assert "Marks in the margin" not in text
        await pilot.press("escape")
        await pilot.pause()
        assert "half a page down" in listed(pilot)
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_what_is_not_there_says_where_to_look(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("question_mark", "slash", *"zebra")
        await pilot.pause()
        assert listed(pilot).strip() == "Nothing of that here: : has everything by name."


@pytest.mark.parametrize(
    ("keys", "place", "words"),
    [
        ([], "reading", "next (while searching"),
        (["c"], "the claims", "open this one"),
        (["e"], "people and places", "open this one"),
        (["B"], "bookmarks", "change note and tags"),
        (["d"], "dates", "type one for this article"),
        (["S"], "the library", "give the story a name"),
        (["ctrl+k"], "searching everything", "next hit"),
        (["F"], "the view of figures", "filter by words"),
        (["Q"], "the view of quotes", "filter by words"),
        (["M"], "the matrix", "filter by words"),
        (["J"], "judging", "they contradict each other"),
    ],
)
async def test_each_place_has_a_help_of_its_own(opened: Opened, keys: list[str], place: str, words: str) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        assert title(pilot) == f"Keys: {place}"
        assert words in " ".join(listed(pilot).split())


async def test_the_palette_opens_for_the_place_the_help_is_of(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("question_mark", "colon")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette)
        assert len(pilot.app.screen_stack) == 2


async def test_a_question_mark_that_is_typed_is_typed(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("B", "slash", *"who", "question_mark")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("enter", "question_mark")
        await pilot.pause()
        assert title(pilot) == "Keys: bookmarks"


async def test_all_of_it_can_be_scrolled_to_in_a_small_terminal(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("question_mark", "G")
        await pilot.pause()
        rows = pilot.app.screen.query_one(HelpRows)
        assert rows.scroll_offset.y + rows.size.height >= len(rows.text().splitlines())
        assert max(map(len, rows.text().splitlines())) <= rows.size.width


async def test_digits_are_told_as_a_row_and_keys_never_touch_words(opened: Opened) -> None:
    async with opened(size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = seen(pilot)
        assert "1 … 9 " in text
        assert "9a number" not in text
        assert "Go: " not in text


async def test_a_late_key_of_the_palette_does_not_close_the_help_over_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("colon")
        await pilot.pause()
        palette = pilot.app.screen
        assert isinstance(palette, Palette)
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        palette._action_escape()
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 1
