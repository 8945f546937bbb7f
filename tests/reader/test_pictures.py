"""How the reader looks, by size and theme. Take new pictures with `make snapshots`, and look at each of them."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import settle
from tests.reader.stories import Ready, comparison, two_articles
from tui.library import Library
from tui.reader.app import ReaderApp
from tui.reader.shelf import Shelf
from tui.reader.themes import DARK, LIGHT, MONOCHROME
from tui.reader.widgets.column import Column

SIZES = [(80, 24), (120, 36)]
THEMES = {"dark": DARK, "light": LIGHT, "monochrome": MONOCHROME}


def reader(library: Library, theme: str) -> ReaderApp:
    articles = two_articles()
    return ReaderApp(articles, Ready(comparison(articles)), Shelf(library), theme=THEMES[theme])


def pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        # The bars at the edges are true when all lines are counted, which is done while nothing else is.
        while not all(c.document.measured for s in pilot.app.screen_stack for c in s.query(Column) if c.display):
            await pilot.pause(0.02)
        await pilot.pause()

    return run_before


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_match(snap_compare: Callable[..., bool], library: Library, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(reader(library, theme), terminal_size=size, run_before=pressing("n", "n"))


@pytest.mark.parametrize("theme", THEMES)
def test_entities(snap_compare: Callable[..., bool], library: Library, theme: str) -> None:
    assert snap_compare(reader(library, theme), terminal_size=(120, 36), run_before=pressing("e", "j", "enter"))


@pytest.mark.parametrize("theme", THEMES)
def test_ledger_and_figures(snap_compare: Callable[..., bool], library: Library, theme: str) -> None:
    assert snap_compare(reader(library, theme), terminal_size=(120, 36), run_before=pressing("f", "L", "G"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_search(snap_compare: Callable[..., bool], library: Library, size: tuple[int, int]) -> None:
    keys = ("slash", *"port", "enter", "n")
    assert snap_compare(reader(library, "dark"), terminal_size=size, run_before=pressing(*keys))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_help(snap_compare: Callable[..., bool], library: Library, size: tuple[int, int]) -> None:
    assert snap_compare(reader(library, "dark"), terminal_size=size, run_before=pressing("question_mark"))


def test_claims_at_the_side(snap_compare: Callable[..., bool], library: Library) -> None:
    assert snap_compare(reader(library, "dark"), terminal_size=(200, 50), run_before=pressing("c", "j"))


def test_tabs(snap_compare: Callable[..., bool], library: Library) -> None:
    assert snap_compare(reader(library, "dark"), terminal_size=(50, 24), run_before=pressing("tab", "n"))


def test_no_color(snap_compare: Callable[..., bool], library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(reader(library, "dark"), terminal_size=(80, 24), run_before=pressing("n"))
