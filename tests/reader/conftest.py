"""A reader over the made-up story, with a library of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.idle import wait_until_idle
from tests.reader.many import Compares
from tests.reader.stories import Ready, comparison, two_articles
from tui.library import Library
from tui.model.article import Article
from tui.reader.app import ReaderApp
from tui.reader.screens.working import Working
from tui.reader.shelf import Shelf

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]
Settle = Callable[[Pilot[None]], Awaitable[None]]


_LONGEST = 200
"""Pauses after which a desk that neither begins nor answers is left to the test's own asserts."""


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the workers are done and what they said is shown."""
    await pilot.pause()
    await _until(pilot, _begun)
    await pilot.app.workers.wait_for_complete(
        [w for w in pilot.app.workers if w.group in ("analysis", "bookmarks", "place", "library", "story")]
    )
    await _until(pilot, _answered)
    await pilot.pause()
    await pilot.pause()


def _begun(desk: Working) -> bool:
    """Whether its analysis was asked for. A busy machine may paint the first frame after the first pause."""
    return desk.working or desk._ended or desk.desk.comparison is not None


def _answered(desk: Working) -> bool:
    """Whether the desk took what its analysis said. A thread's last word may come after its end."""
    return not desk.working


async def _until(pilot: Pilot[None], holds: Callable[[Working], bool]) -> None:
    """Wait until it holds of every desk that is open."""
    for _ in range(_LONGEST):
        if all(holds(screen) for screen in pilot.app.screen_stack if isinstance(screen, Working)):
            return
        await pilot.pause()


@pytest.fixture(autouse=True)
def no_longer_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a Pilot waits for, it waits until there is nothing to do."""
    monkeypatch.setattr("textual.app.wait_for_idle", wait_until_idle)
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait_until_idle)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library")


@pytest.fixture
def opened(library: Library) -> Opened:
    """Opens the reader: `async with opened(size=(120, 36)) as pilot`."""

    @asynccontextmanager
    async def open_it(
        articles: list[Article] | None = None,
        analysis: Ready | Compares | None = None,
        size: tuple[int, int] = (120, 36),
        story: str | None = "ferry",
        settled: bool = True,
        **more: object,
    ) -> AsyncIterator[Pilot[None]]:
        on_desk = articles or two_articles()
        work = analysis or Ready(comparison(on_desk) if articles is None else comparison(two_articles()))
        app = ReaderApp(on_desk, work, Shelf(library), story=story, **more)  # type: ignore[arg-type]
        async with app.run_test(size=size) as pilot:
            if settled and (isinstance(work, Compares) or work.go.is_set()):
                await settle(pilot)
            yield pilot

    return open_it
