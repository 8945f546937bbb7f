"""The library in the reader: stories listed, changed, and opened one in the place of the other."""

import gc
import weakref
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, article, comparison, two_articles
from tui.library import Library
from tui.model.annotation import Annotation
from tui.model.article import Article, ArticleDate
from tui.model.comparison import Comparison, Member
from tui.model.errors import CounterpointError
from tui.model.keeping import Story
from tui.pipeline import Cancelled, member_ids
from tui.reader.analysis import Analyst
from tui.reader.app import ReaderApp
from tui.reader.screens.compare import CompareScreen
from tui.reader.screens.library import LibraryScreen
from tui.reader.shelf import Shelf
from tui.reader.sitting import Passage
from tui.reader.widgets.rows import Rows
from tui.reader.widgets.story_rows import StoryRow


def bridge_articles() -> list[Article]:
    one = article(
        [
            "The bridge at Norrow was closed on Monday after cracks were found, the council said.",
            *["More of it."] * 40,
        ],
        headline="Norrow Bridge Closed After Cracks Are Found",
        source="bridge-one.txt",
        outlet="Norrow Herald",
        date=ArticleDate("2024-06-03", "2024-06-03", "2024-06-03", "stated", "June 3, 2024"),
    )
    two = article(
        ["The bridge will stay closed until autumn."], headline="Bridge [b]Shut[/b]", source="bridge-two.txt"
    )
    return [one, two]


def keep(library: Library, name: str, articles: Sequence[Article], **more: object) -> Story:
    entries = tuple(library.keep_article(item) for item in articles)
    sources, hashes = tuple(e.source for e in entries), tuple(e.sha256 for e in entries)
    return library.save_story(Story("", name, sources, hashes, articles=entries, named=True, **more))  # type: ignore[arg-type]


class Each(Ready):
    """Finds the matches of the ferry's story, and none in any other."""

    def __init__(self) -> None:
        super().__init__(comparison())
        self.compared: list[tuple[str, ...]] = []

    def compare(self, articles, on_progress, cancelled) -> Comparison:  # type: ignore[no-untyped-def]
        self.compared.append(tuple(item.source for item in articles))
        if articles[0].headline.startswith("Ferry"):
            return comparison(list(articles))
        return Comparison(
            tuple(
                Member(name, item, Annotation(item.sha256, "test", "test"))
                for name, item in zip(member_ids(len(articles)), articles, strict=True)
            ),
            (),
            (),
        )


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        if key in ("S", "B", "enter", "x", "u", "a", "ctrl+r"):
            # The first wait ends with another desk where a story was opened: that one has workers of its own.
            await settle(pilot)
            await settle(pilot)
    await pilot.pause()


async def open_story(pilot: Pilot[None], story: Story, goto: Passage | None = None) -> None:
    cast(ReaderApp, pilot.app).open_story(story.id, goto)
    await settle(pilot)
    await settle(pilot)


def listed(pilot: Pilot[None]) -> list[str]:
    """The lines of the table."""
    assert isinstance(pilot.app.screen, LibraryScreen)
    return pilot.app.screen.query_one("#stories", Rows).text().split("\n")


def told(pilot: Pilot[None]) -> str:
    return " ".join(str(note.message) for note in pilot.app._notifications)


async def test_stories_are_listed_with_what_is_known_of_them(opened: Opened, library: Library) -> None:
    counts = (("contradict", 12), ("figure differs", 0), ("update", 3), ("agree", 1), ("related", 0))
    keep(library, "Norrow bridge", bridge_articles(), counts=counts, opened="2020-03-02T10:00:00.000Z")
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "b", "enter", "S")
        ferry, bridge = listed(pilot)
        assert ferry.startswith(" * Ferry With 214")
        assert ferry.split()[-7:-1] == ["·", "1", "1", "1", "1", "1"]
        assert bridge.startswith("   Norrow bridge ")
        assert "Norrow Herald" in bridge
        assert "3 Jun 2024, 1 undated" in bridge
        assert bridge.split()[-8:] == ["12", "·", "3", "1", "·", "·", "Mar", "2020"]
        assert "* open now" in seen(pilot)
        await press(pilot, "j")
        text = seen(pilot)
        assert "* open now" not in text
        assert "[a] Norrow Bridge Closed After Cracks Are Found" in text
        assert "Norrow Herald · Mon 3 Jun 2024 (stated)" in text
        assert "[b] Bridge [b]Shut[/b]" in text
        assert "outlet unknown · date unknown" in text


async def test_sorting_filtering_naming_archiving_deleting_and_back(opened: Opened, library: Library) -> None:
    bridge = keep(library, "Norrow bridge", bridge_articles(), created="2020-01-01T00:00:00.000Z")
    wine = keep(library, "a wine harvest", two_articles()[:1], opened="2021-01-01T00:00:00.000Z")
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "S")
        assert "sorted by last read" in seen(pilot)
        assert [line[3:15].strip() for line in listed(pilot)] == ["Ferry With 2", "a wine harve", "Norrow bridg"]
        await press(pilot, "o")
        assert "sorted by name" in seen(pilot)
        assert [line[3:15].strip() for line in listed(pilot)] == ["a wine harve", "Ferry With 2", "Norrow bridg"]
        await press(pilot, "o")
        assert "sorted by newest article" in seen(pilot)
        assert listed(pilot)[0].startswith("   Norrow bridge")

        await press(pilot, "slash", *"cracks")
        assert len(listed(pilot)) == 1
        assert "with “cracks” 1" in seen(pilot)
        await press(pilot, "enter", "i", *"Cracks", "enter")
        assert library.story(bridge.id).name == "Cracks"  # type: ignore[union-attr]
        await press(pilot, "escape")
        assert len(listed(pilot)) == 3

        await press(pilot, "a")
        assert library.story(bridge.id).archived  # type: ignore[union-attr]
        assert len(listed(pilot)) == 2
        assert "1 archived not shown" in seen(pilot)
        await press(pilot, "A")
        assert [line.strip().split()[0] for line in listed(pilot)[-2:]] == ["archived", "Cracks"]
        await press(pilot, "G", "a")
        assert not library.story(bridge.id).archived  # type: ignore[union-attr]
        assert len(listed(pilot)) == 3

        await press(pilot, "slash", *"wine", "enter")
        await press(pilot, "x")
        assert library.story(wine.id) is None
        assert "“a wine harvest” deleted: u takes it back" in seen(pilot)
        await press(pilot, "u", "escape")
        assert library.story(wine.id) == wine
        assert len(listed(pilot)) == 3
        await press(pilot, "ctrl+r")
        assert library.story(wine.id) is None


async def test_a_story_opens_in_the_place_of_another_and_back_where_it_was_left(
    opened: Opened, library: Library
) -> None:
    bridge = keep(library, "Norrow bridge", bridge_articles())
    work = Each()
    async with opened(analysis=work, size=(100, 24)) as pilot:
        await press(pilot, "tab", "right_parenthesis", "right_parenthesis")
        caret, before = column(pilot, 1).caret, desk(pilot)
        assert caret
        await press(pilot, "S", "j", "enter")
        assert desk(pilot) is not before
        assert pilot.app.screen is desk(pilot)
        text = seen(pilot)
        assert "Norrow Bridge Closed" in text
        assert "Ferry" not in text
        assert "“Norrow bridge”" in text
        assert [name.rpartition("/")[2] for name in work.compared[-1]] == ["bridge-one.txt", "bridge-two.txt"]
        await press(pilot, "S")
        assert library.story(bridge.id).opened  # type: ignore[union-attr]
        assert dict(library.story(bridge.id).counts)["agree"] == 0  # type: ignore[union-attr]
        assert listed(pilot)[0].startswith(" * Norrow bridge")
        await press(pilot, "j", "enter")
        assert "Ferry With 214" in seen(pilot)
        assert (desk(pilot).panes.active, column(pilot, 1).caret) == (1, caret)


async def test_the_story_that_is_open_is_not_opened_again(opened: Opened, library: Library) -> None:
    async with opened(analysis=Each()) as pilot:
        before = desk(pilot)
        await press(pilot, "S", "enter")
        assert pilot.app.screen is before


async def test_the_analysis_of_the_story_that_is_left_ends(opened: Opened, library: Library) -> None:
    bridge = keep(library, "Norrow bridge", bridge_articles())
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.pause()
        pilot.app.open_story(bridge.id)  # type: ignore[attr-defined]
        while "Norrow Bridge Closed" not in seen(pilot):
            await pilot.pause(0.01)
        assert work.closed
        work.go.set()
        await settle(pilot)


async def test_desks_that_were_left_are_let_go_of(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.reader.screens.staying._EVERY", 0.05)
    bridge, wine = keep(library, "Norrow bridge", bridge_articles()), keep(library, "Wine", two_articles()[:1])
    left: list[tuple[weakref.ref[object], ...]] = []

    def held() -> int:
        gc.collect()
        return sum(any(part() is not None for part in parts) for parts in left)

    async with opened(analysis=Each()) as pilot:
        # Textual itself holds on to the first screen of an app; what is left after that must go.
        await open_story(pilot, bridge)
        gc.freeze()
        for name in (wine, bridge) * 3:
            left.append(tuple(weakref.ref(part) for part in (desk(pilot), column(pilot, 0), desk(pilot).desk)))
            await open_story(pilot, name)
            await press(pilot, "j")
        # A thread or a timer that was under way holds on to the desk it was started for: now and then one stays for a
        # while. What is held for good is held every time.
        for _ in range(200):
            if held() <= len(left) // 2:
                break
            await pilot.pause(0.02)
        assert held() <= len(left) // 2
        assert sum(isinstance(screen, CompareScreen) for screen in pilot.app._registry) == 1


async def test_letters_typed_in_one_burst_with_the_slash_are_words(opened: Opened, library: Library) -> None:
    keep(library, "Norrow bridge", bridge_articles())
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "S")
        for key, letter in (("slash", "/"), *((letter, letter) for letter in "xax"), ("slash", "/")):
            pilot.app.post_message(Key(key, letter))
        await settle(pilot)
        assert "with “xax/” 0" in seen(pilot)
        assert len(library.stories()) == 2
        assert "No story has these words" in seen(pilot)


async def test_a_name_that_cannot_be_is_told_and_can_be_changed(opened: Opened, library: Library) -> None:
    keep(library, "Norrow bridge", bridge_articles())
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "S", "i", *"norrow bridge", "enter")
        assert "another story has this name" in told(pilot)
        await press(pilot, "2", "enter")
        assert "norrow bridge2" in seen(pilot)
        await press(pilot, "i", "z", "escape")
        assert {story.name for story in library.stories()} == {"Norrow bridge", "norrow bridge2"}


async def test_the_help_tells_the_keys_of_the_library(opened: Opened) -> None:
    async with opened(analysis=Each(), size=(120, 60)) as pilot:
        await press(pilot, "S", "question_mark")
        text = seen(pilot)
        assert "Keys: the library" in text
        assert "delete the story, not its bookmarks" in text


async def test_a_note_that_is_being_typed_is_not_lost_to_another_story(opened: Opened, library: Library) -> None:
    bridge = keep(library, "Norrow bridge", bridge_articles())
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "b", *"why")
        await open_story(pilot, bridge)
        assert "close this first" in told(pilot)
        assert "why" in seen(pilot)


async def test_without_a_story_it_is_said_how_one_is_made(opened: Opened) -> None:
    async with opened(story=None) as pilot:
        await press(pilot, "S")
        assert "counterpoint add A B --story NAME" in seen(pilot)
        await press(pilot, "x", "a", "i", "o", "enter", "j")
        assert isinstance(pilot.app.screen, LibraryScreen)
        await press(pilot, "q")
        assert pilot.app.screen is desk(pilot)


async def test_a_text_that_is_gone_is_told_and_the_desk_stays(
    opened: Opened, library: Library, tmp_path: Path
) -> None:
    gone = replace(two_articles()[0], source=str(tmp_path / "never.txt"), sha256="0" * 64)
    story = keep(library, "Gone", [gone])
    for path in (tmp_path / "library" / "articles").glob("*.article"):
        path.unlink()
    async with opened(analysis=Each()) as pilot:
        before = desk(pilot)
        await press(pilot, "S", "j", "enter")
        assert "Not opened:" in told(pilot)
        assert "not kept" in told(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)
        library.delete_story(story.id)
        await open_story(pilot, story)
        assert "no longer in the library" in told(pilot)
        assert desk(pilot) is before
        await press(pilot, "escape", "n")
        assert "Ferry With 214" in seen(pilot)


async def test_a_damaged_library_is_told_and_the_desk_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        keep(library, "Norrow bridge", bridge_articles())
    for path in folder.iterdir():
        if path.is_file():
            path.write_bytes(b"\0 no library" + path.read_bytes()[::-1])

    open_it = Library.open
    monkeypatch.setattr(Library, "open", lambda: open_it(folder))
    shelf = Shelf()
    app = ReaderApp(two_articles(), Each(), shelf, story="ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "S")
        assert "The library cannot be read" in seen(pilot)
        assert "counterpoint doctor" in seen(pilot)
        await press(pilot, "x", "o", "escape", "n")
        assert "Ferry With 214" in seen(pilot)


async def test_a_bookmark_opens_its_story_at_the_passage(opened: Opened, library: Library) -> None:
    one, two = bridge_articles()
    story = keep(library, "Norrow bridge", [one, two])
    shelf = Shelf(library)
    start = one.body.index("cracks were found")
    mark = shelf.keep(one, "body", (start, start + 17), story=story.id)
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "B", "enter")
        assert pilot.app.story == story.id  # type: ignore[attr-defined]
        assert column(pilot, 0).caret == mark.anchor.start
        assert "◆" in seen(pilot)


async def test_a_bookmark_of_no_story_opens_its_article(opened: Opened, library: Library) -> None:
    one = bridge_articles()[0]
    Shelf(library).keep(one, "body", (0, 10), story="deleted long ago")
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "B", "enter")
        assert "Norrow Bridge Closed" in seen(pilot)
        assert "in no story: this article alone" in seen(pilot)
        assert len(desk(pilot).panes.panes) == 1


async def test_a_passage_is_gone_to_in_another_story_and_in_this_one(opened: Opened, library: Library) -> None:
    one, two = bridge_articles()
    story = keep(library, "Norrow bridge", [one, two])
    async with opened(analysis=Each()) as pilot:
        await open_story(pilot, story, Passage(two.sha256, "body", 4, 10))
        assert (desk(pilot).panes.active, column(pilot, 1).cursor[0]) == (1, 0)
        before = desk(pilot)
        end = len(one.body) - 5
        await open_story(pilot, story, Passage(one.sha256, "body", end, end + 4))
        assert desk(pilot) is before
        assert desk(pilot).panes.active == 0
        assert column(pilot, 0).caret >= end - 20


async def test_five_hundred_stories_are_laid_out_once(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = tuple(
        Story(str(n), f"Story {n}", ("a", "b"), ("c", "d"), f"2024-01-01T00:00:{n % 60:02}Z") for n in range(500)
    )
    laid: list[StoryRow] = []
    line = StoryRow._line

    def counted(row: StoryRow, at):  # type: ignore[no-untyped-def]
        laid.append(row)
        return line(row, at)

    monkeypatch.setattr(StoryRow, "_line", counted)
    monkeypatch.setattr(library, "stories", lambda archived=False: stories)
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "S")
        assert len(laid) == 500
        await press(pilot, "slash", *"story 4", "enter", "G", "g", "o", "o", "pagedown", "escape")
        assert len(laid) == 500
        rows = pilot.app.screen.query_one("#stories", Rows)
        assert rows.total == 500
        # No more lines are painted than a few screens have.
        assert len(rows._strips) < 200


async def test_at_80_columns_and_in_the_smallest_terminal(opened: Opened, library: Library) -> None:
    keep(library, "Norrow bridge", bridge_articles())
    async with opened(analysis=Each(), size=(80, 24)) as pilot:
        await press(pilot, "S")
        assert "3 Jun 2024 +1?" in seen(pilot)
        for size in ((40, 10), (4, 3), (200, 50)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert seen(pilot).strip()
        assert "3 Jun 2024, 1 undated" in seen(pilot)


async def test_what_another_reader_does_is_shown(opened: Opened, library: Library, tmp_path: Path) -> None:
    story = keep(library, "Norrow bridge", bridge_articles())
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "S")
        with Library.open(tmp_path / "library") as other:
            other.rename_story(story.id, "By another")
        desk(pilot).look()
        await settle(pilot)
        await settle(pilot)
        assert any("By another" in line for line in listed(pilot))


async def test_a_library_that_cannot_change_says_so(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_name: str) -> None:
        raise CounterpointError("no space left")

    keep(library, "Norrow bridge", bridge_articles())
    async with opened(analysis=Each()) as pilot:
        await press(pilot, "S")
        monkeypatch.setattr(library, "delete_story", full)
        await press(pilot, "x")
        assert "no space left" in told(pilot)
        assert len(listed(pilot)) == 2


def test_an_analysis_that_was_cancelled_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_analyst: Analyst) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(Analyst, "executor", none)
    with pytest.raises(Cancelled):
        Analyst().compare(two_articles(), lambda _step: None, lambda: True)
