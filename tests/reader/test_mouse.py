"""What the mouse selects in a column: wherever a drag begins and ends, and by a second and third click."""

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import Opened
from tests.reader.on_screen import column, desk
from tui.reader.widgets.column import MARGIN
from tui.reader.widgets.reading import ReadingColumn


async def dragged(pilot: Pilot[None], first: tuple[int, int], last: tuple[int, int]) -> str:
    """What is selected after the mouse went from a place of the first column to another."""
    left = column(pilot, 0)
    await pilot.mouse_down(left, offset=first)
    await pilot.hover(left, offset=last)
    await pilot.mouse_up(left, offset=last)
    span = left.selected_span()
    return left.document.body[slice(*span)] if span else ""


def gap(shown: ReadingColumn) -> int:
    """The first blank line."""
    return next(y for y in range(30) if (line := shown.document.line(y)) and line.block < 0)


@pytest.mark.parametrize("x", range(MARGIN + 1))
async def test_a_drag_from_the_margin_begins_with_the_line(opened: Opened, x: int) -> None:
    async with opened() as pilot:
        shown = column(pilot, 0).document
        line = shown.line(1)
        assert line is not None
        assert await dragged(pilot, (x, 1), (MARGIN + 8, 1)) == shown.body[line.start : line.start + 9]


@pytest.mark.parametrize("x", [1, MARGIN, 30])
async def test_a_blank_line_is_the_place_between_two_paragraphs(opened: Opened, x: int) -> None:
    async with opened() as pilot:
        left = column(pilot, 0)
        y, body = gap(left), left.document.body
        first, second = left.document.blocks[:2]
        assert await dragged(pilot, (x, y), (MARGIN + 4, y + 1)) == body[second.start : second.start + 5]
        assert await dragged(pilot, (MARGIN, 0), (x, y)) == body[: first.end]
        assert await dragged(pilot, (x, y), (x + 4, y)) == ""


async def test_below_the_text_is_its_end(opened: Opened) -> None:
    async with opened(size=(120, 60)) as pilot:
        left = column(pilot, 0)
        height, body = left.document.height, left.document.body
        assert left.size.height > height + 1
        last = left.document.line(height - 1)
        assert last is not None
        assert await dragged(pilot, (MARGIN, height - 1), (20, height + 1)) == body[last.start :]


async def test_what_was_removed_is_the_place_where_it_stood(opened: Opened) -> None:
    async with opened(size=(120, 60)) as pilot:
        await pilot.press("L")
        left = column(pilot, 0)
        blocks = left.document.blocks
        number, removed = next((n, block) for n, block in enumerate(blocks) if n and block.kind == "removed")
        y, _ = left.document.lines_of(number)
        assert y < left.size.height
        got = await dragged(pilot, (MARGIN, 0), (MARGIN + 6, y))
        assert got == left.document.body[: removed.start].rstrip("\n")


async def test_a_second_click_takes_the_word_and_a_third_the_sentence(opened: Opened) -> None:
    async with opened() as pilot:
        left = column(pilot, 0)
        await pilot.click(left, offset=(MARGIN + 5, 0), times=2)
        assert left.document.body[slice(*left.selected_span() or (0, 0))] == "ferry"
        await pilot.click(left, offset=(MARGIN + 5, 0), times=3)
        assert left.selected_span() == left.sentence
        await pilot.press("y")
        assert pilot.app.clipboard == left.document.body[slice(*left.sentence)]


async def test_a_second_click_beside_the_text_selects_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        left = column(pilot, 0)
        await pilot.click(left, offset=(MARGIN + 5, gap(left)), times=2)
        assert left.selected_span() is None
        assert not desk(pilot).selections
