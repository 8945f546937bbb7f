"""In a very small or a very large terminal everything can still be read and typed."""

from textual.widgets import Input

from tests.reader.conftest import Opened
from tests.reader.on_screen import desk, seen

SMALL = (40, 10)


def words(text: str) -> str:
    """What is on the screen as running text, without the frame."""
    return " ".join(text.replace("│", " ").replace("▐", " ").split())


async def test_the_help_tells_what_a_key_does(opened: Opened) -> None:
    async with opened(size=SMALL) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert "one line down" in seen(pilot)


async def test_the_help_is_understood_without_the_words_it_leaves_out(opened: Opened) -> None:
    async with opened(size=(120, 160)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = words(seen(pilot))
        for told in ("T Theme: the next one", "y Ctrl+C Copy: the selection", "r Claims: read them again"):
            assert told in text
        assert "j ↓ one line down" in text


async def test_a_note_is_seen_while_it_is_typed(opened: Opened) -> None:
    async with opened(size=SMALL) as pilot:
        await pilot.press("b")
        await pilot.pause()
        await pilot.press(*"why so")
        await pilot.pause()
        assert "why so" in seen(pilot)
        await pilot.press("tab", *"crew")
        await pilot.pause()
        assert pilot.app.screen.query_one("#tags", Input).value == "crew"
        assert "crew" in seen(pilot)


async def test_names_do_not_leave_a_rest_of_the_text_beside_them(opened: Opened) -> None:
    async with opened(size=SMALL) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert "Ines Dallow" in seen(pilot)
        assert "……" not in seen(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Ferry With 214" in seen(pilot)
        assert "Ines Dallow 1" not in words(seen(pilot))


async def test_how_a_date_is_known_can_be_read(opened: Opened) -> None:
    async with opened(size=SMALL) as pilot:
        await pilot.press("d")
        await pilot.pause()
        assert "Tue 7 May 2024 (stated)" in words(seen(pilot))


async def test_a_resized_panel_at_the_side_is_hidden_too(opened: Opened) -> None:
    async with opened(size=(200, 50)) as pilot:
        await pilot.press("plus")
        await pilot.pause()
        assert desk(pilot).panel.size.width > 60
        await pilot.press("C")
        await pilot.pause()
        assert desk(pilot).panel.size.width <= 2
        await pilot.press("C")
        await pilot.pause()
        assert desk(pilot).panel.size.width > 60


async def test_the_palette_opens_in_four_cells(opened: Opened) -> None:
    async with opened(size=(4, 3)) as pilot:
        await pilot.press("colon")
        await pilot.pause()
        await pilot.press("g", "down", "escape", "escape")
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert "Ferry With 214" in seen(pilot)


async def test_the_text_has_most_of_a_small_screen(opened: Opened) -> None:
    async with opened(size=(60, 15)) as pilot:
        text = seen(pilot)
        assert "[a] Tue 7 May 2024" in text
        assert "(stated)" in text
        assert desk(pilot).panes.column.size.height >= 6
    async with opened(size=SMALL) as pilot:
        assert desk(pilot).panes.column.size.height >= 3
        await pilot.press("b")
        await pilot.pause()
        assert "Enter keep  Esc cancel" in seen(pilot)
