"""What one reader keeps, another shows; what was changed is taken back; nothing typed is lost."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk, seen
from tests.reader.stories import Ready, comparison, two_articles
from tui.library import Library, make_anchor
from tui.model.article import ArticleDate
from tui.model.comparison import Comparison
from tui.model.keeping import Bookmark, Story, Verdict
from tui.reader.app import ReaderApp
from tui.reader.screens.bookmark_form import BookmarkForm
from tui.reader.screens.bookmarks import BookmarksScreen
from tui.reader.shelf import Shelf

DATE = ArticleDate("2024-05-10", "2024-05-10", "2024-05-10", "typed")


@pytest.fixture
def other(library: Library, tmp_path: Path) -> Library:
    """Another reader's library, in the same place."""
    return Library.open(tmp_path / "library")


def keep(library: Library, note: str = "theirs") -> Bookmark:
    article = two_articles()[0]
    anchor = make_anchor(article, "body", 0, 20)
    return library.add_bookmark(Bookmark("", anchor, article.source, article.headline, note), article)


def margin(pilot: Pilot[None]) -> int:
    return sum(len(pane.column._bookmarks) for pane in desk(pilot).panes.panes)


async def look(pilot: Pilot[None]) -> None:
    """What the desk does twice a second."""
    desk(pilot).look()
    await settle(pilot)
    desk(pilot).look()
    await settle(pilot)


def burst(pilot: Pilot[None], *keys: str) -> None:
    """Keys that come in one piece, as from a paste or a script: the app has them all before it does anything."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_what_the_other_keeps_is_shown(opened: Opened, other: Library) -> None:
    async with opened() as pilot:
        assert margin(pilot) == 0
        theirs = keep(other)
        await look(pilot)
        assert margin(pilot) == 1
        other.delete_bookmark(theirs.id)
        await look(pilot)
        assert margin(pilot) == 0


async def test_an_open_list_shows_what_the_other_keeps(opened: Opened, other: Library) -> None:
    async with opened() as pilot:
        await pilot.press("B")
        assert "Nothing kept yet" in seen(pilot)
        keep(other)
        await look(pilot)
        assert "theirs" in seen(pilot)


async def test_looking_costs_nothing_while_nothing_changes(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as pilot:
        await look(pilot)
        for name in ("open", "read", "pread", "pwrite", "fsync"):
            monkeypatch.setattr(os, name, lambda *_, name=name: pytest.fail(name))
        for _ in range(10):
            assert not desk(pilot).reader.shelf.is_changed()


async def test_the_desk_looks_by_itself(opened: Opened) -> None:
    async with opened() as pilot:
        timers = [timer for timer in desk(pilot)._timers if timer._callback == desk(pilot).look]
        assert [timer._interval for timer in timers] == [0.5]


class Judged(Ready):
    """Compares with the verdicts, as the pipeline does, and counts how often."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(comparison())
        self._shelf = shelf
        self.asked: list[int] = []

    def compare(self, articles, on_progress, cancelled) -> Comparison:  # type: ignore[no-untyped-def]
        self.asked.append(len(self._shelf.verdicts()))
        return super().compare(articles, on_progress, cancelled)


async def test_what_the_other_judges_is_compared_anew(library: Library, other: Library) -> None:
    shelf = Shelf(library)
    work = Judged(shelf)
    app = ReaderApp(two_articles(), work, shelf, story="ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await look(pilot)
        assert work.asked == [0]
        other.add_verdict(Verdict("", "date", two_articles()[1].sha256, date=DATE))
        await look(pilot)
        assert work.asked == [0, 1]
        other.add_verdict(Verdict("", "date", "f" * 64, date=DATE))  # of another story
        await look(pilot)
        assert work.asked == [0, 1]
        other.undo()
        other.undo()
        await look(pilot)
        assert work.asked == [0, 1, 0]


async def test_a_typed_date_is_taken_back_on_the_desk(library: Library) -> None:
    shelf = Shelf(library)
    work = Judged(shelf)
    app = ReaderApp(two_articles(), work, shelf, story="ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("d", "j", "enter", *"2024-05-10", "enter")
        await settle(pilot)
        await look(pilot)
        assert work.asked == [0, 1]
        await pilot.press("u")
        assert "undone: date 2024-05-10 typed" in seen(pilot)
        await look(pilot)
        assert library.verdicts() == ()
        assert work.asked == [0, 1, 0]
        await pilot.press("ctrl+r")
        assert "done again: date 2024-05-10 typed" in seen(pilot)
        await look(pilot)
        assert work.asked == [0, 1, 0, 1]


async def test_changes_are_taken_back_one_by_one(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("j", "b", *"mine", "enter")
        await settle(pilot)
        (kept,) = library.bookmarks()
        await pilot.press("B", "i", *" and more", "enter", "x")
        assert library.bookmarks() == ()
        assert "deleted; u takes that back" in seen(pilot)
        await pilot.press("u")
        assert [mark.note for mark in library.bookmarks()] == ["mine and more"]
        assert "undone: bookmark" in seen(pilot)
        await pilot.press("u")
        assert library.bookmarks() == (kept,)
        await pilot.press("u")
        assert library.bookmarks() == ()
        await pilot.press("u")
        assert "Nothing was changed in this session" in seen(pilot)
        await pilot.press("ctrl+r", "escape")
        await settle(pilot)
        assert library.bookmarks() == (kept,)
        assert margin(pilot) == 1
        await pilot.press("u")
        await settle(pilot)
        assert margin(pilot) == 0


async def test_what_the_other_changed_since_is_not_taken_back(
    opened: Opened, library: Library, other: Library
) -> None:
    async with opened() as pilot:
        await pilot.press("j", "b", *"mine", "enter")
        await settle(pilot)
        (kept,) = library.bookmarks()
        other.update_bookmark(replace(kept, note="theirs"))
        await pilot.press("u")
        (told,) = [str(note.message) for note in pilot.app._notifications]
        assert "another reader has changed it since" in told
        assert [mark.note for mark in library.bookmarks()] == ["theirs"]


async def test_what_was_deleted_is_had_again_from_the_trash(opened: Opened, library: Library) -> None:
    gone = keep(library, "of last week [red]")
    library.save_story(Story("s", "Old story", ("x",), ("a" * 64,), named=True))
    library.delete_story("s")
    library.delete_bookmark(gone.id)
    async with opened() as pilot:
        await pilot.press("B", "X")
        assert "of last week [red]" in seen(pilot)
        assert "Old story" in seen(pilot)
        assert "30 days left" in seen(pilot)
        await pilot.press("enter")
        assert library.bookmarks() == (gone,)
        assert "bookmark restored" in seen(pilot)
        await pilot.press("enter")
        assert [story.name for story in library.stories() if story.id == "s"] == ["Old story"]
        assert "Nothing was deleted" in seen(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, BookmarksScreen)
        assert "of last week [red]" in seen(pilot)


# Nothing typed is lost


async def test_what_is_typed_in_one_burst_is_kept(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("j")
        burst(pilot, "b", *"quit now", "tab", *"one two", "ctrl+s")
        await settle(pilot)
        (kept,) = library.bookmarks()
        assert (kept.note, kept.tags) == ("quit now", ("one", "two"))
        assert pilot.app.is_running


async def test_a_full_disk_loses_nothing_that_was_typed(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = keep(library, "old")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    async with opened() as pilot:
        await pilot.press("j", "b", *"months of work")
        with monkeypatch.context() as patched:
            patched.setattr(os, "pwrite", full)
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, BookmarkForm)
            assert "No space left on device" in " ".join(seen(pilot).split())
            assert library.bookmarks() == (before,)
        assert pilot.app.screen.query_one("#note", Input).value == "months of work"
        await pilot.press("enter")
        await settle(pilot)
        assert [mark.note for mark in library.bookmarks()] == ["old", "months of work"]
        await pilot.press("B", "i", *" mended")
        with monkeypatch.context() as patched:
            patched.setattr(os, "pwrite", full)
            await pilot.press("ctrl+s")
            assert isinstance(pilot.app.screen, BookmarkForm)
        await pilot.press("ctrl+s")
        assert [mark.note for mark in library.bookmarks()] == ["old", "months of work mended"]
