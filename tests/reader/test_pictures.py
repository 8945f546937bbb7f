"""How the reader looks, by size and theme. Take new pictures with `make snapshots`, and look at each of them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.bridge import articles, kept_bridge
from tests.reader.conftest import settle
from tests.reader.stories import Ready, comparison, two_articles
from tests.reader.test_find import answered
from tui.library import Library
from tui.reader.app import ReaderApp
from tui.reader.screens.find import FindScreen
from tui.reader.shelf import Shelf
from tui.reader.themes import DARK, LIGHT, MONOCHROME
from tui.reader.widgets.column import Column

SIZES = [(80, 24), (120, 36)]
ALL_SIZES = [*SIZES, (200, 50)]
THEMES = {"dark": DARK, "light": LIGHT, "monochrome": MONOCHROME}


def reader(library: Library, theme: str) -> ReaderApp:
    articles = two_articles()
    return ReaderApp(articles, Ready(comparison(articles)), Shelf(library), theme=THEMES[theme])


def keep_stories(library: Library) -> None:
    """Stories as they stand in a library: one with a long name, one never compared, one archived."""
    from tests.reader.test_library_screen import bridge_articles, keep

    one, two = bridge_articles()
    counts = (("contradict", 2), ("figure differs", 0), ("update", 12), ("agree", 4), ("related", 7))
    keep(library, "Norrow bridge", [one, two], counts=counts, opened="2024-06-08T10:00:00.000Z")
    keep(library, "What the growers, the ministry and the buyers say about a very dry summer", [two, *two_articles()])
    old = keep(library, "Wine harvest", two_articles()[:1], opened="2023-03-02T10:00:00.000Z")
    library.archive_story(old.id)


def pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await settle(pilot)
        if isinstance(pilot.app.screen, FindScreen):
            await answered(pilot)
        # The bars at the edges are true when all lines are counted, which is done while nothing else is.
        columns = [
            c
            for s in pilot.app.screen_stack
            for c in s.query(Column)
            if all(w.display for w in c.ancestors_with_self)
        ]
        while not all(column.document.measured for column in columns):
            await pilot.pause(0.02)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False  # a picture has no time
        await pilot.pause()

    return run_before


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", ALL_SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
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


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys", [("S", "A", "j"), ("S", "slash", *"bri"), ("S", "i")], ids=["list", "filter", "name"]
)
def test_library(
    snap_compare: Callable[..., bool],
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    keys: tuple[str, ...],
) -> None:
    keep_stories(library)
    monkeypatch.setattr("tui.reader.screens.library_list.present", lambda: datetime(2024, 6, 10, 9, 0, tzinfo=UTC))
    monkeypatch.setattr("tui.library.stories.now", lambda: "2024-06-10T08:30:00.000Z")
    articles = two_articles()
    app = ReaderApp(articles, Ready(comparison(articles)), Shelf(library), story="ferry")
    assert snap_compare(app, terminal_size=size, run_before=pressing(*keys))


def test_claims_at_the_side(snap_compare: Callable[..., bool], library: Library) -> None:
    assert snap_compare(reader(library, "dark"), terminal_size=(200, 50), run_before=pressing("c", "j"))


def test_tabs(snap_compare: Callable[..., bool], library: Library) -> None:
    assert snap_compare(reader(library, "dark"), terminal_size=(50, 24), run_before=pressing("tab", "n"))


def test_no_color(snap_compare: Callable[..., bool], library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(reader(library, "dark"), terminal_size=(80, 24), run_before=pressing("n"))


VIEWS = {
    "figures": ("F", "j"),
    "quotes": ("Q", "j"),
    "timeline": ("D", "j"),
    "only here": ("O", "j"),
    "headline": ("H",),
    "attribution": ("A", "j"),
    "matrix": ("M", "j"),
    "unattributed": ("U",),
}


def reader_of_four(library: Library, theme: str) -> ReaderApp:
    found = kept_bridge()
    return ReaderApp(articles(found), Ready(found), Shelf(library), theme=THEMES[theme])


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", VIEWS)
def test_a_view(snap_compare: Callable[..., bool], library: Library, view: str, size: tuple[int, int]) -> None:
    app = reader_of_four(library, "dark")
    assert snap_compare(app, terminal_size=size, run_before=pressing(*VIEWS[view]))


@pytest.mark.parametrize("theme", ["light", "monochrome"])
@pytest.mark.parametrize("view", ["figures", "quotes", "matrix", "unattributed"])
def test_a_view_in_another_theme(snap_compare: Callable[..., bool], library: Library, view: str, theme: str) -> None:
    app = reader_of_four(library, theme)
    assert snap_compare(app, terminal_size=(120, 36), run_before=pressing(*VIEWS[view]))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_claim_over_four_articles(
    snap_compare: Callable[..., bool], library: Library, size: tuple[int, int]
) -> None:
    assert snap_compare(reader_of_four(library, "dark"), terminal_size=size, run_before=pressing("c", "j", "j"))


def keep_passages(library: Library) -> None:
    """Two bookmarks in the four articles: with a note and tags, and without."""
    from tests.reader.test_export import keep

    _, _, wire, blog = articles(kept_bridge())
    keep(library, wire, "killing at least 12 people", note="Ask the police", tags=("toll", "follow-up"))
    keep(library, blog, "The board said the cables did not cause the collapse.")


PLACES = {
    "judge mode": ("J", "a"),
    "match by hand": ("n", "ampersand"),
    "relation of a match by hand": ("n", "ampersand", "tab", "ampersand"),
    "blind reading": ("i",),
    "visual mode": ("v", "e", "e", "j"),
    "bookmark": ("n", "b"),
    "coding margin": ("n", "K"),
    "bookmarks": ("B",),
    "export": ("B", "E"),
    "find": ("ctrl+k", *"footbridge"),
    "dates": ("d", "j", "enter"),
    "menu of columns": ("w",),
    "menu of filters": ("vertical_line",),
    "jump mode": ("t",),
    "verdicts": ("J", "a", "x", "escape", "R"),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("place", PLACES)
def test_a_place(
    snap_compare: Callable[..., bool],
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    size: tuple[int, int],
) -> None:
    # Nothing of the day, the person and the folder may be seen.
    monkeypatch.setattr("tui.library.tables.now", lambda: "2024-06-10T08:30:00.000Z")
    monkeypatch.setenv("LOGNAME", "reader")
    monkeypatch.setattr(Path, "cwd", lambda: Path("/home/reader"))
    keep_passages(library)
    app = reader_of_four(library, "dark")
    assert snap_compare(app, terminal_size=size, run_before=pressing(*PLACES[place]))


@pytest.mark.parametrize("size", ALL_SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_tour(snap_compare: Callable[..., bool], library: Library, size: tuple[int, int]) -> None:
    articles = two_articles()
    app = ReaderApp(articles, Ready(comparison(articles)), Shelf(library), tour=True)
    assert snap_compare(app, terminal_size=size, run_before=pressing("enter"))
