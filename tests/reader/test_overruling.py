"""The user's word over the cleaner's, in the reader: put back what was removed, take a paragraph out, undo."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.reader.conftest import settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, two_articles
from tests.reader.test_two_readers import look
from tui.library import Library
from tui.model.errors import CounterpointError
from tui.pipeline import read_articles
from tui.reader.app import ReaderApp
from tui.reader.overruling import offset_of, raw_of
from tui.reader.shelf import Shelf
from tui.reader.sitting import Sitting, reading_id

FIRST = "The harbour bridge will open again on Friday, the mayor said, after a storm had closed it for nine days."
SECOND = "Engineers checked all of the cables on Tuesday and found that two of them had to be replaced at once."
THIRD = "About 4,000 people cross the bridge each day, according to the port authority, most of them on foot."
APPEAL = "Support our work: donate to our newsroom today."
TEXT = f"Bridge to open again\n\nBy Bo Berg\n\n{FIRST}\n\n{SECOND}\n\n{APPEAL}\n\n{THIRD}\n"

Reading = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path / "home"))
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def reading(library: Library, source: Path) -> Reading:
    """Opens the article as `counterpoint read` does, without an analysis."""

    @asynccontextmanager
    async def open_it(size: tuple[int, int] = (80, 40), name: str = "") -> AsyncIterator[Pilot[None]]:
        from tui.ingest import read
        from tui.pipeline import clean_source

        shelf = Shelf(library)
        whole = read(name or str(source))
        articles = [clean_source(whole)]
        shelf.remember(whole)
        sitting = Sitting(articles, reading_id(articles))
        app = ReaderApp(articles, Ready(CounterpointError("none")), shelf, sitting=sitting)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            yield pilot

    return open_it


def body(pilot: Pilot[None]) -> str:
    return desk(pilot).desk.articles[0].body


async def to_entry(pilot: Pilot[None], words: str, key: str = "j") -> None:
    """Move the cursor onto what was removed."""
    for _ in range(40):
        at = column(pilot, 0).entry
        if at is not None and words in column(pilot, 0).document.blocks[at].text:
            return
        await pilot.press(key)
    raise AssertionError(f"the cursor does not get to {words}")


async def test_the_cleaner_takes_the_appeal_out(source: Path) -> None:
    (article,) = read_articles([str(source)])
    assert APPEAL not in article.body
    assert SECOND in article.body


async def test_what_was_removed_is_put_back_with_one_key_and_undone(reading: Reading, library: Library) -> None:
    async with reading() as pilot:
        await pilot.press("L")
        await to_entry(pilot, APPEAL)
        assert "›┌" in seen(pilot)
        await pilot.press("full_stop")
        await look(pilot)
        assert APPEAL in body(pilot)
        text = seen(pilot)
        assert "put back: “Support our work" in text
        assert f"] {APPEAL}" not in text
        # One stands on what was put back, and still looks at what was removed.
        assert body(pilot)[column(pilot, 0).caret :].startswith("Support our work")
        assert desk(pilot).panes.ledger
        (kept,) = library.verdicts()
        assert (kept.kind, kept.text) == ("ledger", APPEAL)

        await pilot.press("u")
        await look(pilot)
        assert APPEAL not in body(pilot)
        assert library.verdicts() == ()
        assert "undone: “Support our work" in seen(pilot)


async def test_a_paragraph_is_taken_out_and_put_back_with_the_same_key(reading: Reading, library: Library) -> None:
    async with reading() as pilot:
        await pilot.press("L", "right_curly_bracket", "full_stop")
        await look(pilot)
        assert SECOND not in body(pilot)
        assert FIRST in body(pilot)
        assert "[other] Engineers checked" in seen(pilot)
        assert body(pilot)[column(pilot, 0).caret :].startswith(THIRD[:20])
        await to_entry(pilot, "Engineers", "k")
        await pilot.press("full_stop")
        await look(pilot)
        assert SECOND in body(pilot)
        assert [one.kind for one in library.verdicts()] == ["ledger", "ledger"]


async def test_it_holds_at_the_next_start(reading: Reading, library: Library) -> None:
    async with reading() as pilot:
        await pilot.press("L")
        await to_entry(pilot, APPEAL)
        await pilot.press("full_stop")
        await look(pilot)
    async with reading() as pilot:
        await look(pilot)
        assert APPEAL in body(pilot)


async def test_an_article_named_from_the_folder_one_is_in_is_overruled_after_its_story_was_kept(
    reading: Reading, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(source.parent)
    async with reading(name=source.name) as pilot:
        desk(pilot).save_place()
        await pilot.press("L")
        await to_entry(pilot, APPEAL)
        await pilot.press("full_stop")
        await look(pilot)
        assert APPEAL in body(pilot)


async def test_the_place_is_found_again_in_what_was_overruled(reading: Reading, library: Library) -> None:
    async with reading() as pilot:
        await pilot.press("L")
        await to_entry(pilot, APPEAL)
        await pilot.press("full_stop")
        await look(pilot)
        await pilot.press("G", "minus")
        there, high = column(pilot, 0).caret, desk(pilot).panel_height
        assert body(pilot)[there:].startswith(THIRD[:20])
        desk(pilot).save_place()
        await settle(pilot)
    async with reading() as pilot:
        await look(pilot)
        assert APPEAL in body(pilot)
        assert (column(pilot, 0).caret, desk(pilot).panel_height) == (there, high)
        assert desk(pilot).panes.ledger


async def test_only_what_is_shown_as_removed_is_overruled(reading: Reading, library: Library) -> None:
    async with reading() as pilot:
        await pilot.press("full_stop")
        assert "L shows what was removed; there . puts it back" in seen(pilot)
        assert library.verdicts() == ()


async def test_a_verdict_that_cannot_be_kept_changes_nothing(
    reading: Reading, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_verdict: object) -> None:
        raise CounterpointError("no space left")

    async with reading() as pilot:
        monkeypatch.setattr(library, "add_verdict", full)
        await pilot.press("L", "full_stop")
        await look(pilot)
        assert FIRST in body(pilot)
        assert [str(note.message) for note in pilot.app._notifications] == ["Not kept: no space left"]


async def test_the_cursor_walks_over_what_was_removed_and_back(reading: Reading) -> None:
    async with reading(size=(60, 16)) as pilot:
        before = column(pilot, 0).caret
        await pilot.press("L")
        await to_entry(pilot, APPEAL)
        await pilot.press("j")
        assert column(pilot, 0).entry is None
        assert body(pilot)[column(pilot, 0).caret :].startswith(THIRD[:20])
        await to_entry(pilot, APPEAL, "k")
        await pilot.press("k")
        assert column(pilot, 0).entry is None
        await pilot.press("g")
        assert column(pilot, 0).caret == before
        await to_entry(pilot, APPEAL)
        await pilot.press("L")
        assert column(pilot, 0).entry is None


@given(st.integers(0, 1), st.data())
def test_a_place_is_found_again_in_the_same_text(number: int, data: st.DataObject) -> None:
    article = two_articles()[number]
    offset = data.draw(st.sampled_from([n for p in article.paragraphs for n in range(p.start, p.end)]))
    assert offset_of(article, raw_of(article, offset)) == offset
