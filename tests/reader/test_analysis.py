"""Reading goes on while the claims are found, where they cannot be, and where they are not wanted."""

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, comparison
from tui.model.errors import CounterpointError


async def test_both_articles_are_there_before_the_analysis(opened: Opened) -> None:
    async with opened(analysis=Ready(comparison(), wait=True)) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "Ferry With 214 on Board" in text
        assert "Tue 7 May 2024 (stated)" in text
        assert "Investigators believe that" in text
        assert "a Friday, by 31 May 2024 (inferred)" in text
        assert desk(pilot).desk.comparison is None


async def test_keys_do_not_wait_for_the_analysis(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.press("j", "j", "tab", "n")
        assert column(pilot, 0).caret > 0
        assert desk(pilot).panes.active == 1
        assert "still being read" in seen(pilot)
        assert "finding claims" in seen(pilot)
        work.go.set()
        await settle(pilot)
        assert "4 matches" in seen(pilot)


async def test_a_failed_analysis_leaves_the_articles_readable(opened: Opened) -> None:
    async with opened(analysis=Ready(CounterpointError("ferry-one.txt: too long [red]"))) as pilot:
        await settle(pilot)
        text = seen(pilot)
        assert "The claims could not be read: ferry-one.txt: too long [red]" in text
        assert "Ferry With 214" in text
        await pilot.press("j", "tab", "n")


async def test_the_analysis_is_stopped_and_started_again(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        assert "Stopped." in seen(pilot)
        assert work.closed
        work.go.set()
        await pilot.press("r")
        await settle(pilot)
        assert "4 matches" in seen(pilot)
