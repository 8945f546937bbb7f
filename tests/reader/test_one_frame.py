"""Going to a match paints one frame, also where its articles must come to front first and the columns change."""

import pytest
from textual.screen import Screen

from tests.reader.conftest import settle
from tests.reader.many import Compares, reports
from tui.library import Library
from tui.reader.app import ReaderApp
from tui.reader.screens.compare import CompareScreen
from tui.reader.shelf import Shelf


class Counted(ReaderApp):
    """The reader, which counts what it paints."""

    frames = 0

    def _display(self, screen: Screen[object], renderable: object) -> None:
        super()._display(screen, renderable)  # type: ignore[arg-type]
        # Nothing at all is painted where what has changed is not in sight.
        self.frames += renderable is not None


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_going_to_a_match_paints_one_frame(library: Library, size: tuple[int, int]) -> None:
    articles = reports(4, long=40)
    app = Counted(articles, Compares(), Shelf(library), story="story")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        desk = app.screen
        assert isinstance(desk, CompareScreen)
        fronts, seen = [], set()
        for round in range(3):
            # By the third time the lines of every column are counted at both widths that it takes by turns.
            for _ in desk.desk.matches:
                app.frames = 0
                before = desk.panes.shown
                await pilot.press("n")
                await settle(pilot)
                while round < 2 and any(pane.column.counts_lines for pane in desk.panes.panes):
                    await pilot.pause()
                fronts.append(desk.panes.shown != before)
                match = desk.desk.match(desk.desk.current)
                assert match is not None
                sides = [side for side in match.sides if desk.desk.ids.index(side.article) in desk.panes.shown]
                columns = [desk.panes.panes[desk.desk.ids.index(side.article)].column for side in sides]
                lines = {column.screen_line(side.start) for column, side in zip(columns, sides, strict=True)}
                assert len(lines) == 1
                assert 0 <= lines.pop() < min(column.size.height for column in columns)
                if round == 2:
                    assert app.frames == 1
                    seen.add(tuple(desk.panes.shown))
        assert any(fronts)
        assert len(seen) > 1


async def test_the_keyboard_goes_to_another_column_without_painting_all(library: Library) -> None:
    app = Counted(reports(2, long=40), Compares(), Shelf(library), story="story")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("tab")
        await settle(pilot)
        app.frames = 0
        await pilot.press("tab")
        await settle(pilot)
        assert app.frames == 1
