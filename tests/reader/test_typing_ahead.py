"""Keys that come in one piece, as over a slow line, do what they do one by one."""

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tui.library import Library
from tui.reader.screens.compare import CompareScreen
from tui.reader.typing_ahead import TypingAhead

NAMES = {" ": "space", "/": "slash", "\b": "backspace", "\r": "enter", "\x15": "ctrl+u"}


async def burst(pilot: Pilot[None], typed: str) -> None:
    """All the keys at once, as they come from one read of the terminal."""
    for sign in typed:
        pilot.app.post_message(Key(NAMES.get(sign, sign), sign))
    await settle(pilot)


def desk(pilot: Pilot[None]) -> CompareScreen:
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen


async def test_a_letter_taken_back_is_the_one_before(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("b")
        await pilot.pause()
        await burst(pilot, "helo\blo")
        assert pilot.app.screen.query_one("#note", Input).value == "hello"
        await burst(pilot, "\x15two words")
        assert pilot.app.screen.query_one("#note", Input).value == "two words"


async def test_a_note_is_kept_whole_from_key_to_key(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await burst(pilot, "bcheck this\r")
        desk(pilot)
    assert [kept.note for kept in library.bookmarks()] == ["check this"]


async def test_what_follows_a_search_is_for_the_text(opened: Opened) -> None:
    async with opened() as pilot:
        await burst(pilot, "/ferry\r")
        first = desk(pilot).hit
    async with opened() as pilot:
        await burst(pilot, "/ferry\rnn")
        assert desk(pilot).query_text == "ferry"
        assert desk(pilot).hit == (first + 2) % len(desk(pilot).hits)


async def test_a_key_that_never_comes_back_holds_up_no_other(opened: Opened) -> None:
    async with opened() as pilot:
        app = pilot.app
        assert isinstance(app, TypingAhead)
        app._under_way = -10.0
        await burst(pilot, "fff")
        assert desk(pilot).figures
