"""What is shown at which size: columns, tabs, panel; what stays when the size changes."""

from tests.reader.conftest import Opened
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import article, two_articles


async def test_a_narrow_terminal_has_tabs(opened: Opened) -> None:
    async with opened(size=(50, 24)) as pilot:
        assert desk(pilot).panes.shown == [0]
        assert "1 of 2" in seen(pilot)
        await pilot.press("tab")
        assert desk(pilot).panes.shown == [1]
        assert "Blocked Filter" in seen(pilot)


async def test_columns_by_width_and_number_of_articles(opened: Opened) -> None:
    four = [*two_articles(), article(["Third report."], source="c"), article(["Fourth report."], source="d")]
    for width, columns in ((80, 2), (120, 2), (160, 3), (200, 4)):
        async with opened(four, size=(width, 40), story=None) as pilot:
            assert len(desk(pilot).panes.shown) == columns
            await pilot.press("tab", "tab", "tab")
            assert 3 in desk(pilot).panes.shown
            assert 0 in desk(pilot).panes.shown


async def test_zoom_shows_one_column(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("tab", "z")
        assert desk(pilot).panes.shown == [1]
        await pilot.press("z")
        assert desk(pilot).panes.shown == [0, 1]


async def test_the_panel_is_resized_and_hidden(opened: Opened) -> None:
    async with opened() as pilot:
        before = desk(pilot).panel.size.height
        await pilot.press("plus")
        await pilot.pause()
        assert desk(pilot).panel.size.height == before + 2
        await pilot.press("C")
        await pilot.pause()
        assert desk(pilot).panel.size.height == 1
        assert "4 matches" in seen(pilot)


async def test_a_very_wide_terminal_has_the_panel_at_the_side(opened: Opened) -> None:
    async with opened(size=(200, 50)) as pilot:
        await pilot.pause()
        assert desk(pilot).panel.region.x > 100
        assert desk(pilot).panel.size.height > 40


async def test_a_resize_keeps_the_place(opened: Opened) -> None:
    async with opened(size=(120, 20)) as pilot:
        await pilot.press("n", "n")
        offset = column(pilot, 0).document.offset_of(column(pilot, 0).top)
        await pilot.resize_terminal(90, 20)
        await pilot.pause()
        line = column(pilot, 0).document.line(column(pilot, 0).top)
        assert line is not None
        assert line.block < 0 or line.start <= offset
        assert abs(column(pilot, 0).document.line_of(offset) - column(pilot, 0).top) <= 1


async def test_beside_the_columns_the_passages_of_a_match_stand_one_below_the_other(opened: Opened) -> None:
    async with opened(size=(200, 50)) as pilot:
        lines = desk(pilot).claims.text().splitlines()
        for number, line in enumerate(lines):
            if line.startswith(" u update"):
                assert "[a]" in line
                assert "[b]" not in line
                assert any("[b]" in below for below in lines[number + 1 : number + 4])
                break
        else:
            raise AssertionError("the update is not listed")
