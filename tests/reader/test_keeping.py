"""Keeping passages: bookmarks with their form, selections, copies."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, comparison
from tui.library import Library
from tui.model.errors import CounterpointError
from tui.pipeline import read_articles
from tui.reader.app import ReaderApp
from tui.reader.screens.bookmarks import BookmarksScreen
from tui.reader.screens.compare import CompareScreen
from tui.reader.shelf import Shelf
from tui.reader.widgets.column import MARGIN


async def test_a_sentence_is_kept_with_note_and_tags_and_found_again(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "b")
        await pilot.pause()
        await pilot.press(*"why", "tab", *"crew", "enter")
        await settle(pilot)
        (kept,) = library.bookmarks()
        assert kept.anchor.exact.startswith("Captain Ines Dallow told reporters")
        assert (kept.note, kept.tags, kept.story) == ("why", ("crew",), "ferry")
        assert "◆" in seen(pilot)
        await pilot.press("tab", "G", "B")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BookmarksScreen)
        assert "#crew" in seen(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert desk(pilot).panes.active == 0
        assert column(pilot, 0).cursor == (kept.anchor.start, kept.anchor.end)


@pytest.mark.parametrize(
    ("pasted", "note"),
    [
        ("Ask the union.\nCall the mayor:\r\n\n  she knows.\n", "so: Ask the union. Call the mayor: she knows."),
        ("\nAsk the union.", "so: Ask the union."),
        ("Ask the union. ", "so: Ask the union."),
        ("\n", "so:"),
    ],
)
async def test_no_line_of_a_pasted_note_is_lost(opened: Opened, library: Library, pasted: str, note: str) -> None:
    async with opened() as pilot:
        await pilot.press("b", *"so: ")
        await pilot.pause()
        pilot.app.screen.query_one("#note", Input).post_message(Paste(pasted))
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
    assert [kept.note for kept in library.bookmarks()] == [note]


async def test_the_headline_that_one_went_to_is_meant_until_one_moves(opened: Opened, library: Library) -> None:
    found = comparison()
    update, first, *others = found.matches
    title = found.members[0].article.headline
    head = replace(first.sides[0], where="headline", start=0, end=len(title), text=title)
    found = replace(found, matches=(update, replace(first, sides=(head, first.sides[1])), *others))
    async with opened(analysis=Ready(found)) as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard != title
        await pilot.press("n", "y")
        assert pilot.app.clipboard == title
        assert f"copied the headline, {len(title)} characters" in seen(pilot)
        await pilot.press("b", "enter")
        await settle(pilot)
        await pilot.press("tab", "y")
        assert "Around 220 people" in pilot.app.clipboard
        await pilot.press("tab", "j", "y")
        assert pilot.app.clipboard in found.members[0].article.body
        await pilot.press("n", "N", "v", "y")
        assert pilot.app.clipboard in found.members[0].article.body
    (kept,) = library.bookmarks()
    assert (kept.anchor.where, kept.anchor.exact) == ("headline", title)


async def test_the_form_says_that_a_passage_is_kept_already(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "b", "enter")
        await settle(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert "1 kept here already" in seen(pilot)
        await pilot.press("escape", "right_parenthesis", "b")
        await pilot.pause()
        assert "already" not in seen(pilot)
    assert len(library.bookmarks()) == 1


def test_a_passage_of_a_file_named_from_its_folder_is_found_from_any_other(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = "The harbour bridge will open again on Friday, the mayor said, after nine days without a crossing."
    for folder in ("here", "there"):
        (tmp_path / folder).mkdir()
    (tmp_path / "here/a.txt").write_text(f"Bridge to open again\n\n{bridge}\n", "utf-8")
    monkeypatch.chdir(tmp_path / "here")
    (article,) = read_articles(["a.txt"])
    kept = Shelf(library).keep(article, "body", (0, 30))
    assert kept.source == str(tmp_path / "here/a.txt")

    edited = f"Bridge to open again\n\nIt is done. {bridge}\n"
    (tmp_path / "here/a.txt").write_text(edited, "utf-8")
    (again,) = read_articles(["a.txt"])
    assert Shelf(library).find(kept, again) == (12, 42)
    monkeypatch.chdir(tmp_path / "there")
    (far,) = read_articles([kept.source])
    assert Shelf(library).find(kept, far) == (12, 42)
    # Of the same name, but another file.
    (tmp_path / "there/a.txt").write_text(edited + "Nobody was hurt.\n", "utf-8")
    (other,) = read_articles(["a.txt"])
    assert Shelf(library).find(kept, other) is None


async def test_closing_the_form_keeps_nothing(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("x", "escape")
        await settle(pilot)
        assert library.bookmarks() == ()


async def test_a_bookmark_is_deleted_and_brought_back(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("B")
        await pilot.pause()
        await pilot.press("x")
        assert library.bookmarks() == ()
        await pilot.press("u")
        assert len(library.bookmarks()) == 1
        await pilot.press("escape")


async def test_a_library_that_cannot_keep_says_so(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_bookmark: object, _article: object) -> None:
        raise CounterpointError("no space left")

    async with opened() as pilot:
        monkeypatch.setattr(library, "add_bookmark", full)
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert "Not kept: no space left" in seen(pilot)


async def test_a_selection_is_kept_rather_than_the_sentence(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.mouse_down(column(pilot, 0), offset=(8, 0))
        await pilot.hover(column(pilot, 0), offset=(12, 0))
        await pilot.mouse_up(column(pilot, 0), offset=(12, 0))
        assert column(pilot, 0).selected_span() == (4, 9)
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert [mark.anchor.exact for mark in library.bookmarks()] == ["ferry"]


async def test_what_is_selected_over_lines_is_copied_as_the_text_reads(opened: Opened) -> None:
    async with opened() as pilot:
        left = column(pilot, 0)
        second = left.document.line(1)
        assert second is not None
        await pilot.mouse_down(left, offset=(MARGIN, 0))
        await pilot.hover(left, offset=(MARGIN + 5, 1))
        await pilot.mouse_up(left, offset=(MARGIN + 5, 1))
        await pilot.press("y")
        assert pilot.app.clipboard == left.document.body[: second.start + 6]
        assert "\n" not in pilot.app.clipboard


async def test_copy_without_a_selection_takes_the_sentence(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "y")
        assert pilot.app.clipboard.startswith("Captain Ines Dallow told reporters")
        assert pilot.app.clipboard.endswith("nobody was hurt.")


async def test_typing_in_a_form_commands_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("b")
        await pilot.pause()
        await pilot.press(*"qLze")
        assert pilot.app.screen.query_one("#note", Input).value == "qLze"
        await pilot.press("escape", "escape")
        assert isinstance(cast(ReaderApp, pilot.app).screen, CompareScreen)
