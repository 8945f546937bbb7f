"""Ctrl+K: everything that is kept is searched as one types, and what is opened is shown."""

import threading

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.stories import article, two_articles
from tests.reader.test_library_screen import Each
from tui.library import Library, make_anchor
from tui.library.fulltext import Found, Search
from tui.model.article import Article
from tui.model.keeping import Bookmark, Story
from tui.reader.screens.compare import CompareScreen
from tui.reader.screens.find import FindScreen
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.rows import Rows

HARBOUR = ["A crane fell into the basin on Monday.", "Nobody was near it, the [b]harbour[/b] master said."]


def other() -> Article:
    return article(HARBOUR, headline="Crane Falls", source="crane.txt", outlet="Basin News")


@pytest.fixture
def kept(library: Library) -> Library:
    """The two articles on the desk in a story, and another story of one article with a bookmark."""
    for name, story, articles in (("ferry", "Ferry", two_articles()), ("crane", "Crane", [other()])):
        entries = tuple(library.keep_article(one) for one in articles)
        hashes = tuple(one.sha256 for one in articles)
        library.save_story(Story(name, story, tuple(e.source for e in entries), hashes, articles=entries, named=True))
    one = two_articles()[0]
    start = one.body.index("all passengers")
    anchor = make_anchor(one, "body", start, start + 30)
    library.add_bookmark(Bookmark("", anchor, one.source, one.headline, "ask the purser", story="ferry"))
    return library


async def answered(pilot: Pilot[None]) -> None:
    """Wait until the newest words were searched for, and what was found is shown."""
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, FindScreen)
    while screen._asking:
        await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group == "find"])
        await pilot.pause()
    await pilot.pause()


async def typed(pilot: Pilot[None], words: str) -> str:
    """Open the search, type, and read the list."""
    await pilot.press("ctrl+k")
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = words
    await answered(pilot)
    return pilot.app.screen.query_one(Rows).text()


async def opened_hit(pilot: Pilot[None]) -> CompareScreen:
    """Press Enter and wait until the desk shows what was opened."""
    await pilot.press("enter")
    await pilot.pause()
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group == "story"])
    await settle(pilot)
    await settle(pilot)
    assert isinstance(pilot.app.screen, CompareScreen)
    return pilot.app.screen


def sentence(desk: CompareScreen) -> str:
    """The sentence with the cursor."""
    start, end = desk.panes.column.cursor
    return desk.desk.articles[desk.panes.active].body[start:end]


@pytest.mark.usefixtures("kept")
async def test_before_anything_is_typed_the_screen_says_what_it_searches(opened: Opened) -> None:
    async with opened() as pilot:
        text = await typed(pilot, "")
        assert "every kept article" in text
        assert "tag:" in text
        assert pilot.app.screen.query_one(Rows).keys == []
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, FindScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, CompareScreen)


@pytest.mark.usefixtures("kept")
async def test_letters_typed_right_after_the_key_are_searched_for(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+k", *"crane")
        await answered(pilot)
        text = pilot.app.screen.query_one(Rows).text()
        assert "A crane fell" in text
        assert "article · Basin News" in text
        assert "story “Crane”" in text


@pytest.mark.usefixtures("kept")
async def test_text_is_shown_as_it_stands(opened: Opened) -> None:
    async with opened() as pilot:
        assert "the [b]harbour[/b] master said" in await typed(pilot, "master")


@pytest.mark.usefixtures("kept")
async def test_a_hit_on_the_desk_is_gone_to(opened: Opened) -> None:
    async with opened() as pilot:
        await typed(pilot, "refloated in:articles")
        desk = await opened_hit(pilot)
        assert desk.panes.active == 1
        assert "refloated" in sentence(desk)


@pytest.mark.usefixtures("kept")
async def test_a_note_is_opened_at_its_passage(opened: Opened) -> None:
    async with opened() as pilot:
        text = await typed(pilot, "purser")
        assert "◆" in text
        assert "ask the purser" in text
        desk = await opened_hit(pilot)
        assert desk.panes.active == 0
        assert "all passengers" in sentence(desk)


@pytest.mark.usefixtures("kept")
async def test_a_hit_in_another_story_opens_that_story_at_its_passage(opened: Opened) -> None:
    async with opened(analysis=Each()) as pilot:
        await typed(pilot, "master in:articles")
        desk = await opened_hit(pilot)
        assert [one.headline for one in desk.desk.articles] == ["Crane Falls"]
        assert sentence(desk).startswith("Nobody was near it")


@pytest.mark.usefixtures("kept")
async def test_a_story_found_by_its_name_is_opened(opened: Opened) -> None:
    async with opened(analysis=Each()) as pilot:
        await typed(pilot, "crane in:stories")
        desk = await opened_hit(pilot)
        assert [one.headline for one in desk.desk.articles] == ["Crane Falls"]


async def test_what_was_deleted_meanwhile_is_told(opened: Opened, kept: Library) -> None:
    async with opened() as pilot:
        await typed(pilot, "purser")
        kept.delete_bookmark(kept.bookmarks()[0].id)
        await pilot.press("enter")
        await pilot.pause()
        assert any("no longer there" in note.message for note in pilot.app._notifications)


@pytest.mark.usefixtures("kept")
async def test_the_arrows_choose_while_the_field_keeps_the_keyboard(opened: Opened) -> None:
    async with opened() as pilot:
        await typed(pilot, "ferry")
        rows = pilot.app.screen.query_one(Rows)
        assert rows.chosen == "0"
        await pilot.press("down")
        assert rows.chosen == "1"
        await pilot.press("up")
        assert rows.chosen == "0"
        assert isinstance(pilot.app.screen.focused, Input)


@pytest.mark.usefixtures("kept")
async def test_nothing_found_and_what_was_not_understood_are_told(opened: Opened) -> None:
    async with opened() as pilot:
        assert "Nothing that is kept holds these words." in await typed(pilot, "zebra in:space")
        assert "in: takes" in pilot.app.screen.query_one("#find-notice", Bar).text


@pytest.mark.usefixtures("kept")
async def test_the_newest_words_win_and_no_key_waits(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    go = threading.Event()
    find = Search.find

    def slow(self: Search, words: str, **more: bool) -> Found:
        asked.append(words)
        assert go.wait(10)
        return find(self, words, **more)

    monkeypatch.setattr(Search, "find", slow)
    async with opened() as pilot:
        await pilot.press("ctrl+k", *"crane")
        screen = pilot.app.screen
        assert screen.query_one(Input).value == "crane"
        assert screen.query_one(Rows).keys == []
        go.set()
        await answered(pilot)
        assert asked == ["c", "crane"]
        assert "A crane fell" in screen.query_one(Rows).text()


@pytest.mark.usefixtures("kept")
async def test_closing_does_not_wait_for_a_search(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    go, begun = threading.Event(), threading.Event()
    find = Search.find

    def slow(self: Search, words: str, **more: bool) -> Found:
        begun.set()
        assert go.wait(10)
        return find(self, words, **more)

    monkeypatch.setattr(Search, "find", slow)
    async with opened() as pilot:
        await pilot.press("ctrl+k", "x")
        assert begun.wait(10)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, CompareScreen)
        go.set()


async def test_a_library_that_cannot_be_searched_is_told_there(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Search, words: str, **more: bool) -> Found:
        raise RuntimeError("[red]no")

    monkeypatch.setattr(Search, "find", broken)
    async with opened() as pilot:
        assert "a fault of the program, please report it (RuntimeError: [red]no)" in await typed(pilot, "crane")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (24, 8)])
@pytest.mark.usefixtures("kept")
async def test_it_fits_small_terminals(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        assert "crane" in (await typed(pilot, "crane")).lower()
        assert pilot.app.screen.query_one(Input).region.height == 1
        assert pilot.app.screen.query_one(Rows).region.height >= 2
