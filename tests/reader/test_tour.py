"""The tour: shown once, at the first start; every other key ends it and does what it always does."""

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from tests.reader.conftest import Opened, settle
from tui.reader.keymap import keys_of
from tui.reader.once import is_shown
from tui.reader.themes import ANSI, DARK, LIGHT, MONOCHROME, palette_of
from tui.reader.tour import STEPS
from tui.reader.widgets.header import ColumnHeader
from tui.reader.widgets.tour_box import TourBox


def box(pilot: Pilot[None]) -> TourBox:
    return pilot.app.screen.query_one(TourBox)


def boxes(pilot: Pilot[None]) -> int:
    return len(pilot.app.screen.query(TourBox))


def is_held(widget: Widget) -> bool:
    """Tinted where there is colour, else reversed."""
    style = widget.style_for()  # type: ignore[attr-defined]
    held = palette_of(widget.app)["held"].bgcolor
    return bool(style.reverse) if held is None else bool(style.bgcolor == held)


def test_there_are_six_steps_and_each_names_keys_that_there_are() -> None:
    assert len(STEPS) == 6
    for step in STEPS:
        for action in step.named:
            assert keys_of(action)
            assert "{" not in step.told


async def test_the_first_start_shows_it_and_no_other(opened: Opened) -> None:
    async with opened(tour=True) as pilot:
        assert "1 of 6" in box(pilot).text
        await pilot.app.workers.wait_for_complete()
    assert is_shown("tour")
    async with opened(tour=True) as pilot:
        assert boxes(pilot) == 0


async def test_it_is_not_shown_unless_the_reader_was_started_at_a_terminal(opened: Opened) -> None:
    async with opened() as pilot:
        assert boxes(pilot) == 0
    assert not is_shown("tour")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_it_can_be_gone_through_with_everything_of_it_on_the_screen(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(tour=True, size=size) as pilot:
        desk = pilot.app.screen
        for number in range(1, 7):
            await pilot.pause()
            text = box(pilot).text
            assert f"{number} of 6" in text
            assert "Esc skip the tour" in text
            # All of its lines have room, above the panel, and the headers stand over it.
            assert box(pilot).region.height == len(text.splitlines())
            assert box(pilot).region.bottom <= desk.query_one("#desk").region.bottom
            assert box(pilot).region.y >= desk.query(ColumnHeader).first().region.bottom
            await pilot.press("enter")
        await pilot.pause()
        assert boxes(pilot) == 0


@pytest.mark.parametrize("theme", [DARK, LIGHT, ANSI, MONOCHROME])
async def test_each_step_holds_up_what_it_is_about(opened: Opened, theme: str) -> None:
    async with opened(tour=True, theme=theme) as pilot:
        desk = pilot.app.screen
        header, counts = desk.query(ColumnHeader).first(), desk.query_one("#counts")
        assert is_held(header)
        assert not is_held(counts)
        await pilot.press("right")
        await pilot.pause()
        assert is_held(counts)
        assert not is_held(header)
        await pilot.press("left")
        await pilot.pause()
        assert is_held(header)
        assert not is_held(counts)
        await pilot.press("escape")
        await pilot.pause()
        assert not is_held(header)


async def test_what_it_names_can_be_tried_and_it_stays(opened: Opened) -> None:
    async with opened(tour=True) as pilot:
        before = pilot.app.screen.desk.current  # type: ignore[attr-defined]
        await pilot.press("right", "n", "n", "j", "G")
        assert "2 of 6" in box(pilot).text
        assert pilot.app.screen.desk.current != before  # type: ignore[attr-defined]


async def test_any_other_key_ends_it_and_does_what_it_always_does(opened: Opened) -> None:
    async with opened(tour=True) as pilot:
        await pilot.press("L")
        await pilot.pause()
        assert boxes(pilot) == 0
        assert pilot.app.screen.panes.ledger  # type: ignore[attr-defined]


async def test_esc_ends_it_and_not_the_analysis(opened: Opened) -> None:
    from tests.reader.stories import Ready, comparison

    waiting = Ready(comparison(), wait=True)
    async with opened(tour=True, analysis=waiting) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert boxes(pilot) == 0
        assert pilot.app.screen.working  # type: ignore[attr-defined]
        waiting.go.set()
        await settle(pilot)


async def test_the_palette_shows_it_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("colon")
        await pilot.press(*"tour")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert "1 of 6" in box(pilot).text


async def test_keys_are_told_as_they_are_mapped(opened: Opened) -> None:
    from tui.settings import USUAL

    keys = {"desk.next": "f8", "tour.next": "f9"}
    async with opened(tour=True, settings=USUAL._replace(keys=keys)) as pilot:
        assert "f9 next" in box(pilot).text
        await pilot.press("f9")
        await pilot.pause()
        assert "f8 goes to the next match" in box(pilot).text


async def test_it_is_drawn_with_ascii_signs_where_there_are_no_others(opened: Opened) -> None:
    from tui.settings import USUAL

    async with opened(tour=True, settings=USUAL._replace(ascii=True)) as pilot:
        await pilot.pause()
        painted = [strip.text for strip in box(pilot).render_lines(box(pilot).size.region)]
        assert all(line.isascii() for line in painted)
        assert "1 of 6" in painted[0]
