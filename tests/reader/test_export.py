"""What is listed is written to a file, where the reader says; passages found again, or not, are shown as such."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.stories import two_articles
from tui.library import Library, make_anchor
from tui.model.article import Article
from tui.model.keeping import Bookmark
from tui.reader.layout.cells import cell_width
from tui.reader.screens.bookmarks import BookmarkRow, BookmarksScreen
from tui.reader.screens.export import ExportForm


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def keep(library: Library, article: Article, words: str, **more: object) -> Bookmark:
    start = article.body.index(words)
    anchor = make_anchor(article, "body", start, start + len(words))
    return library.add_bookmark(Bookmark("", anchor, article.source, article.headline, **more), article)  # type: ignore[arg-type]


@pytest.fixture
def kept(library: Library) -> list[Bookmark]:
    first, second = two_articles()
    return [keep(library, first, "Captain Ines Dallow", note="who?"), keep(library, second, "blocked fuel filter")]


def shown(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, (BookmarksScreen, ExportForm))
    lines = [strip.text for y in range(screen.size.height) for strip in [screen._compositor.render_strips()[y]]]
    return "\n".join(line.rstrip() for line in lines)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_what_is_listed_is_written(opened: Opened, kept: list[Bookmark], here: Path) -> None:
    async with opened() as pilot:
        await press(pilot, "B")
        await press(pilot, "slash", *"dallow", "enter")
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, ExportForm)
        assert "1 bookmark, as listed" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, BookmarksScreen)
        (path,) = here.iterdir()
        assert path.name == "counterpoint-dallow.md"
        assert path.name in shown(pilot).replace("\n", "")
        text = path.read_text("utf-8")
        assert "# Bookmarks (1)" in text
        assert "The Ellery Post, wire: NWS" in text
        assert "7 May 2024 (stated)" in text


async def test_a_folder_of_the_users_own_is_told_as_a_shell_writes_it(
    opened: Opened, kept: list[Bookmark], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(here.parent))
    monkeypatch.setenv("USERPROFILE", str(here.parent))
    async with opened() as pilot:
        await press(pilot, "B", "E")
        assert pilot.app.screen.query_one("#folder", Input).value == str(Path("~", "here"))
        await press(pilot, "enter")
        assert len(list(here.iterdir())) == 1


async def test_the_ending_says_in_what_form(opened: Opened, kept: list[Bookmark], here: Path) -> None:
    async with opened() as pilot:
        await press(pilot, "B")
        await press(pilot, "E")
        await press(pilot, "down", "enter")
        (path,) = here.iterdir()
        items = json.loads(path.read_text("utf-8"))["first"]["items"]
        assert [item["id"] for item in items] == [f"urn:uuid:{mark.id}" for mark in kept]
        await press(pilot, "E")
        await press(pilot, "up", "enter")
        table = next(one for one in here.iterdir() if one.suffix == ".csv")
        assert [row["id"] for row in csv.DictReader(table.read_text("utf-8").splitlines())] == [
            mark.id for mark in kept
        ]


async def test_a_name_is_proposed_under_which_no_file_stands_there(
    opened: Opened, kept: list[Bookmark], here: Path
) -> None:
    for name in ("counterpoint.md", "counterpoint-2.md"):
        (here / name).write_text("mine")
    async with opened() as pilot:
        await press(pilot, "B")
        await press(pilot, "E")
        assert pilot.app.screen.query_one("#name", Input).value == "counterpoint-3.md"
        await press(pilot, "enter")
        assert "written: counterpoint-3.md" in shown(pilot)


async def test_nothing_is_replaced_and_no_name_leaves_the_folder(
    opened: Opened, kept: list[Bookmark], here: Path
) -> None:
    (here / "mine.md").write_text("mine")
    async with opened() as pilot:
        await press(pilot, "B")
        await press(pilot, "E")
        field = pilot.app.screen.query_one("#name", Input)
        for name, trouble in (
            ("mine.md", "mine.md: stands there already; give another name"),
            ("../out.md", "no name inside the folder"),
            (".hidden.md", "no name inside the folder"),
            ("x.doc", "In what form?"),
            ("x\x00.md", "Not written"),
        ):
            field.value = name
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, ExportForm)
            assert trouble in shown(pilot)
            assert "--force" not in shown(pilot)
        field.value = "x.md"
        pilot.app.screen.query_one("#folder", Input).value = "no/such"
        await press(pilot, "enter")
        assert "there is no such folder" in shown(pilot)
        pilot.app.screen.query_one("#folder", Input).value = "~nobody-of-this-name"
        await press(pilot, "enter")
        assert "Not written" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BookmarksScreen)
    assert [path.name for path in here.iterdir()] == ["mine.md"]
    assert (here / "mine.md").read_text() == "mine"
    assert not (here.parent / "out.md").exists()


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_form_fits(opened: Opened, kept: list[Bookmark], size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "B")
        await press(pilot, "E")
        assert "counterpoint.md" in shown(pilot)


async def test_an_edited_and_a_lost_passage_are_shown_as_such(
    opened: Opened, library: Library, kept: list[Bookmark]
) -> None:
    first, second = two_articles()
    edited = replace(
        first, sha256="e" * 64, body=first.body.replace("Captain Ines Dallow told", "Capt. Ines Dallow told")
    )
    gone = replace(second, sha256="f" * 64, body=second.body.replace("a blocked fuel filter", "dirt"))
    async with opened([edited, gone], story=None) as pilot:
        await settle(pilot)
        await settle(pilot)
        by_id = {mark.id: mark for mark in library.bookmarks()}
        found = [by_id[mark.id].found for mark in kept]
        assert [one.how if one else None for one in found] == ["fuzzy", "orphan"]
        assert [by_id[mark.id].anchor for mark in kept] == [mark.anchor for mark in kept]
        await press(pilot, "B")
        text = shown(pilot)
        assert "found edited" in text
        assert "not found: the kept quote is shown" in text
        assert "blocked fuel filter" in text


async def test_a_passage_that_was_taken_out_of_its_text_is_not_told_as_lost(
    opened: Opened, kept: list[Bookmark]
) -> None:
    first, second = two_articles()
    async with opened([first, replace(second, body=second.body.replace("a blocked fuel filter", "dirt"))]) as pilot:
        await settle(pilot)
        await settle(pilot)
        await press(pilot, "B")
        text = shown(pilot)
        assert "taken out of its text: the kept quote is shown" in text
        assert "blocked fuel filter" in text


def test_the_words_of_an_edited_passage_keep_to_their_line(library: Library) -> None:
    article, _ = two_articles()
    mark = keep(library, article, "Captain Ines Dallow told reporters that all passengers were taken off")
    edited = replace(
        article, sha256="e" * 64, body=article.body.replace("told reporters", "told the \x1b[31m reporters")
    )
    mark = library.note_found(mark, library.find_passage(mark, edited), edited)
    lines = ["".join(part.text for part in line) for line in BookmarkRow(mark).lines(30, True, 20)]
    assert "\x1b" not in "".join(lines)
    assert all(cell_width(line) <= 30 for line in lines if "now:" in line or "reporters" in line)
