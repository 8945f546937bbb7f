"""Two hundred keys in a row, whichever they are, leave the reader alive and in agreement with itself."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual.events import Key
from textual.keys import key_to_character
from textual.pilot import Pilot

from tests.reader.conftest import settle
from tests.reader.on_screen import desk, seen
from tests.reader.stories import Ready, article, comparison, two_articles
from tui.library import Library
from tui.reader.app import ReaderApp
from tui.reader.desk import MatchEntry
from tui.reader.keymap import KEYS
from tui.reader.shelf import Shelf

# To leave is no more than to end the test early; every other key of every place is pressed, and some of no place.
QUIT = {key for name in ("app.quit",) for key in KEYS[name].split(",")}
# Two keys in a row ("vertical_line c") are pressed one by one, and any other key between.
OWN = sorted({key for keys in KEYS.values() for pair in keys.split(",") for key in pair.split()} - QUIT)
OTHER = ["a", "w", "backspace", "ctrl+a", "ctrl+z", "f2", "é", "漢", "left", "right", "enter", "escape", "escape"]
SIZES = ((80, 24), (120, 36), (200, 50), (60, 20), (40, 10), (4, 3))

steps = st.lists(st.sampled_from([*OWN, *OTHER, *SIZES]), min_size=200, max_size=200)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some keys write files into the folder the reader was started in."""
    monkeypatch.chdir(tmp_path)


def check(pilot: Pilot[None]) -> None:
    """What the reader says of itself in one place holds in the others."""
    screen = desk(pilot)
    state, panes = screen.desk, screen.panes
    assert panes.active in panes.shown
    assert [pane.number for pane in panes.panes if pane.header.has_class("-focused")] == [panes.active]
    assert pilot.app.focused is None or pilot.app.focused.display
    assert screen.hit in range(len(screen.hits)) if screen.hits else screen.hit == -1
    for pane in panes.panes:
        start, end = pane.column.cursor
        assert 0 <= start <= end <= len(pane.column.document.body)
        assert pane.column.top >= 0
        assert 0 <= pane.column.caret <= max(0, len(pane.column.document.body) - 1)
        assert not pane.column._labels or screen.menu
    if state.comparison is not None:
        listed = [entry.match for entry in state.entries() if isinstance(entry, MatchEntry)]
        shown = [number for relation, number in state.counts.items() if relation not in state.hidden]
        assert len(listed) == sum(shown)
        assert state.current is None or state.match(state.current) or state.only_claim(state.current)
    assert seen(pilot).strip()


async def press(pilot: Pilot[None], key: str | tuple[int, int]) -> None:
    """A key, without the rests that Pilot takes before and after each: whoever types fast takes none either."""
    if isinstance(key, tuple):
        await pilot.resize_terminal(*key)
        return
    pilot.app.post_message(Key(key, key if len(key) == 1 else key_to_character(key)))
    for _ in range(8):
        await asyncio.sleep(0)


async def walk(keys: list[str | tuple[int, int]], folder: Path, *, three: bool) -> None:
    articles = two_articles()
    found = comparison(articles)
    if three:
        articles.append(article(["A third report of the ferry \x1b[2J.", "漢字 " * 40], headline="[b]", source="c"))
    app = ReaderApp(articles, Ready(found), Shelf(Library.open(folder)), story="ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for number, key in enumerate(keys):
            await press(pilot, key)
            if not app.is_running or app._exit:
                break
            if number % 20 == 19:
                await pilot.pause()
                check(pilot)
        if app.is_running and not app._exit:
            await settle(pilot)
            check(pilot)
    assert app.return_code in (None, 0)
    # Whatever was kept can be read again.
    Library.open(folder).bookmarks()


@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(keys=steps, three=st.booleans())
def test_two_hundred_keys_leave_the_reader_alive_and_consistent(
    keys: list[str | tuple[int, int]], three: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(walk(keys, Path(folder), three=three))
