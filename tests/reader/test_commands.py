"""Finding out what can be done: help, palette, keys of one's own; themes."""

from tests.reader.conftest import Opened
from tests.reader.on_screen import desk, seen
from tui.reader.screens.compare import CompareScreen
from tui.reader.screens.help import HelpScreen
from tui.settings import Settings


async def test_help_lists_the_keys_of_the_place(opened: Opened) -> None:
    async with opened(size=(120, 160)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        text = seen(pilot)
        for words in ("keep this sentence or the selection", "Ctrl+D", "half a page down", "the same thing counted"):
            assert words in text
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_remapped_key_works_and_is_shown_in_the_help(opened: Opened) -> None:
    async with opened(size=(120, 100), settings=Settings(keys={"desk.ledger": "ctrl+t"})) as pilot:
        await pilot.press("ctrl+t")
        assert desk(pilot).panes.ledger
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Ctrl+T                  show what was removed" in seen(pilot)


async def test_the_palette_finds_every_action_by_name(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("colon")
        await pilot.pause()
        await pilot.press(*"what was removed")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
        await pilot.pause()
        assert desk(pilot).panes.ledger


async def test_themes_go_round(opened: Opened) -> None:
    async with opened() as pilot:
        first = pilot.app.theme
        names = set()
        for _ in range(4):
            await pilot.press("T")
            names.add(pilot.app.theme)
            assert "Ferry With 214" in seen(pilot)
            assert "theme: " in seen(pilot)
        assert pilot.app.theme == first
        assert len(names) == 4
