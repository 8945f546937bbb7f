"""What the reader says when something is not there, or not yet, or went wrong."""

from pathlib import Path

import pytest

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk, seen
from tests.reader.stories import Ready, comparison, two_articles
from tui.model.comparison import Comparison
from tui.model.errors import CounterpointError
from tui.pipeline import Progress
from tui.reader.app import ReaderApp
from tui.reader.shelf import Shelf


async def test_what_was_said_of_waiting_goes_when_the_claims_are_there(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.press("n")
        assert "still being read" in seen(pilot)
        work.go.set()
        await settle(pilot)
        assert "still being read" not in seen(pilot)


async def test_a_failure_is_told_in_full_with_what_to_do(opened: Opened) -> None:
    reason = "ferry-one.txt: " + "a very long reason that no line of this screen has room for " * 3 + "[red]ends here"
    async with opened(analysis=Ready(CounterpointError(reason)), size=(80, 24)) as pilot:
        await settle(pilot)
        assert "[red]ends here" in " ".join(seen(pilot).split())
        assert "r reads them again" in seen(pilot)
        for key in ("n", "e"):
            await pilot.press(key)
            assert "still being read" not in seen(pilot)
            assert "were not read" in seen(pilot)


async def test_stopped_claims_are_not_still_being_read(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.pause()
        await pilot.press("escape", "n")
        assert "were not read: r reads them again" in seen(pilot)
        work.go.set()


class Broken(Ready):
    """Fails when it is stopped, as a process does that is ended, and takes its time over it."""

    def compare(self, articles, on_progress, cancelled) -> Comparison:  # type: ignore[no-untyped-def]
        on_progress(Progress("annotate", None, 0, len(articles)))
        self.go.wait()
        if self.closed:
            raise CounterpointError("the process ended")
        raise AssertionError("not stopped")


async def test_what_was_stopped_does_not_fail(opened: Opened) -> None:
    work = Broken(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        desk(pilot).working = True  # another has been started
        work.go.set()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert desk(pilot).working
        assert "the process ended" not in seen(pilot)


class WithVerdicts(Ready):
    """Asks for the verdicts first, as the pipeline does."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(comparison())
        self._shelf = shelf

    def compare(self, articles, on_progress, cancelled) -> Comparison:  # type: ignore[no-untyped-def]
        assert self._shelf.verdicts() == ()
        return super().compare(articles, on_progress, cancelled)


async def test_without_a_library_the_claims_are_still_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path / "file"))
    shelf = Shelf()
    app = ReaderApp(two_articles(), WithVerdicts(shelf), shelf, story="ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "4 matches" in seen(pilot)
        (told,) = [str(note.message) for note in app._notifications]
        assert "Not a directory" in told
