"""What is kept: from anywhere, with tags that complete themselves, beside the text, and in one list."""

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import FERRY, Ready, article, two_articles
from tui.library import Library, make_anchor
from tui.model.article import Article
from tui.model.errors import CounterpointError
from tui.model.keeping import Anchor, Bookmark, Story
from tui.reader.coding import LANES, Coded, Coding, lanes_of, width_of
from tui.reader.kept_list import completed, filtered, ordered, tags_in_use
from tui.reader.layout.cells import cell_width
from tui.reader.layout.document import Block, Document
from tui.reader.screens.bookmark_form import BookmarkForm
from tui.reader.screens.bookmarks import BookmarksScreen
from tui.settings import Settings


def keep(library: Library, of: Article, words: str, **more: object) -> Bookmark:
    start = of.body.index(words)
    anchor = make_anchor(of, "body", start, start + len(words))
    return library.add_bookmark(Bookmark("", anchor, of.source, of.headline, **more), of)  # type: ignore[arg-type]


def margin(pilot: Pilot[None], number: int = 0) -> list[str]:
    """The coding margin of a column, line by line."""
    one = column(pilot, number)
    width = width_of(one.inner_width)
    lines = ("".join(segment.text for segment in one.paint(y)) for y in range(one.document.height))
    return [line[-width:].rstrip() for line in lines]


# The margin ---------------------------------------------------------------------------------------------------------


async def test_tags_and_notes_stand_beside_their_lines(opened: Opened, library: Library) -> None:
    one = two_articles()[0]
    keep(library, one, FERRY[0], note="check the number", tags=("figures",))
    keep(library, one, "Captain Ines Dallow", note="who is she")
    async with opened(size=(150, 40)) as pilot:
        before = column(pilot, 0).text_width
        assert "#figures" not in seen(pilot)
        await pilot.press("K")
        assert column(pilot, 0).text_width == before - width_of(column(pilot, 0).inner_width)
        lines = margin(pilot)
        assert lines[0].startswith(" ┐   #figures")
        last = column(pilot, 0).document.line_of(len(FERRY[0]) - 1)
        assert lines[last].startswith(" ┘")
        assert all(line.startswith((" │", " ┐")) for line in lines[:last])
        assert lines[last + 1] == ""
        assert lines[last + 2].startswith(" ]   who is she")
        assert "bookmarks: their tags and notes" in seen(pilot)
        await pilot.press("K")
        assert column(pilot, 0).text_width == before


async def test_the_text_at_the_top_stays_there(opened: Opened, library: Library) -> None:
    texts = [f"Paragraph {number} has a few words to say, and then a few more of them." for number in range(80)]
    of = article(texts, source="l.txt")
    keep(library, of, texts[40], tags=("middle",))
    async with opened([of], Ready(CounterpointError("alone")), size=(60, 24)) as pilot:
        await pilot.press("4", "0", "right_curly_bracket")
        top = column(pilot, 0).document.offset_of(column(pilot, 0).top)
        await pilot.press("K")
        assert column(pilot, 0).document.offset_of(column(pilot, 0).top) <= top
        assert abs(column(pilot, 0).document.offset_of(column(pilot, 0).top) - top) < 80


async def test_a_narrow_column_has_the_brackets_alone(opened: Opened, library: Library) -> None:
    keep(library, two_articles()[0], FERRY[0], tags=("figures",))
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("K")
        await pilot.pause()
        assert width_of(column(pilot, 0).inner_width) == LANES + 1
        assert "#figures" not in seen(pilot)
        assert margin(pilot)[0] == " ┐"
        assert "bookmarks: brackets; z makes room for their notes" in seen(pilot)
        await pilot.press("z")
        await pilot.pause()
        assert "#figures" in seen(pilot)


async def test_where_no_column_has_room_for_notes_their_list_is_named(opened: Opened, library: Library) -> None:
    keep(library, two_articles()[0], FERRY[0], tags=("figures",))
    async with opened(size=(50, 24)) as pilot:
        await pilot.press("K")
        await pilot.pause()
        assert "brackets; B lists their notes" in seen(pilot)


async def test_what_is_kept_now_stands_there_at_once(opened: Opened) -> None:
    async with opened(size=(150, 40)) as pilot:
        await pilot.press("K", "b")
        await pilot.pause()
        await pilot.press(*"mine", "enter")
        await settle(pilot)
        assert margin(pilot)[0].startswith(" ┐   mine")
        await pilot.press("u")
        await settle(pilot)
        assert not any(margin(pilot))


async def test_in_ascii_the_margin_is_ascii(opened: Opened, library: Library) -> None:
    keep(library, two_articles()[0], FERRY[0], tags=("figures",))
    async with opened(size=(150, 40), settings=Settings(ascii=True)) as pilot:
        await pilot.press("K")
        await pilot.pause()
        assert all(line.isascii() for line in margin(pilot))


async def test_what_is_selected_beside_the_margin_is_the_text_alone(opened: Opened, library: Library) -> None:
    keep(library, two_articles()[0], FERRY[0], tags=("figures",))
    async with opened(size=(150, 40)) as pilot:
        await pilot.press("K", "v", "right_curly_bracket", "y")
        assert pilot.app.clipboard == FERRY[0]


def test_overlapping_marks_stand_in_lanes_and_more_than_there_are_in_the_last() -> None:
    marks = [Coded(0, 9, "", ""), Coded(2, 5, "", ""), Coded(3, 8, "", ""), Coded(4, 6, "", ""), Coded(9, 12, "", "")]
    assert lanes_of(marks) == [0, 1, 2, 2, 0]


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.text(max_size=12)), max_size=8)


@given(spans, st.integers(4, 40), st.integers(12, 120))
def test_every_line_of_the_margin_is_as_wide_as_it_should_be(
    found: list[tuple[int, int, str]], width: int, inner: int
) -> None:
    body = "words of a text 漢字 that goes on\n\nand on and on to its end."
    blocks = [Block("text", 0, 33), Block("text", 35, len(body))]
    document = Document(body, blocks, width)
    from tui.reader.layout.cells import shown

    coding = Coding([Coded(start, start + more, shown(words), "code 1") for start, more, words in found])
    cells = width_of(inner)
    for y in range(document.height + 2):
        assert cells == 0 or sum(cell_width(text) for text, _ in coding.parts(document, y, cells)) == cells


# From anywhere ------------------------------------------------------------------------------------------------------


async def test_from_the_panel_the_claim_of_the_column_one_reads_is_kept(opened: Opened, library: Library) -> None:
    for active in (0, 1):
        async with opened() as pilot:
            if active:
                await pilot.press("tab")
            await pilot.press("c", "j")
            match = desk(pilot).desk.match(desk(pilot).claims.chosen)
            assert match is not None
            side = match.sides[desk(pilot).panes.active]
            await pilot.press("b")
            await pilot.pause()
            await pilot.press("enter")
            await settle(pilot)
            assert library.bookmarks()[-1].anchor.exact == side.text


async def test_tags_in_use_complete_themselves(opened: Opened, library: Library) -> None:
    keep(library, two_articles()[0], "Captain", tags=("figures", "follow-up"))
    keep(library, two_articles()[0], "midnight", tags=("follow-up",))
    async with opened() as pilot:
        await settle(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BookmarkForm)
        assert "in use: #follow-up  #figures" in seen(pilot)
        await pilot.press("tab", *"new fi")
        assert "in use: #figures" in seen(pilot)
        await pilot.pause()
        await pilot.press("right", "enter")
        await settle(pilot)
        assert library.bookmarks()[-1].tags == ("new", "figures")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("f", "figures"), ("#fo", "#follow"), ("figures f", "figures follow"), ("x", None), ("", None), ("a ", None)],
)
def test_the_last_tag_is_completed(typed: str, expected: str | None) -> None:
    assert completed(typed, ["figures", "follow"]) == expected


# The list -----------------------------------------------------------------------------------------------------------


def bookmark(name: str, **more: object) -> Bookmark:
    anchor = Anchor("0" * 64, "test", "body", 3, 9, f"passage {name}")
    return replace(Bookmark(name, anchor, f"{name}.txt", f"Headline {name}"), **more)  # type: ignore[arg-type]


def test_the_list_is_filtered_by_word_tag_and_story() -> None:
    kept = [
        bookmark("a", tags=("Figures", "later"), story="s1"),
        bookmark("b", note="two words here", tags=("fig",)),
        bookmark("c", story="s2", tags=("later",)),
    ]
    stories = {"s1": "Ferry aground", "s2": "Bridge"}

    def ids(typed: str) -> list[str]:
        return [mark.id for mark in filtered(kept, typed, stories)]

    assert ids("") == ["a", "b", "c"]
    assert ids("#fig") == ["a", "b"]
    assert ids("#fig #later") == ["a"]
    assert ids("story:ferry") == ["a"]
    assert ids('story:"ferry aground" passage') == ["a"]
    assert ids("story:none") == ["b"]
    assert ids('"two words"') == ["b"]
    assert ids('"two  nothing"') == []
    assert ids("HEADLINE later") == ["a", "c"]
    assert tags_in_use(kept) == ["later", "fig", "Figures"]


def test_the_list_is_sorted() -> None:
    kept = [bookmark("b", tags=("x",)), bookmark("a"), bookmark("c", tags=("a",))]
    assert [mark.id for mark in ordered(kept, "kept")] == ["c", "a", "b"]
    assert [mark.id for mark in ordered(kept, "article")] == ["a", "b", "c"]
    assert [mark.id for mark in ordered(kept, "tag")] == ["c", "b", "a"]


@given(st.text(max_size=20))
def test_whatever_is_typed_filters(typed: str) -> None:
    filtered([bookmark("a", tags=("t",))], typed, {})


async def test_the_list_tells_the_story_and_its_order(opened: Opened, library: Library) -> None:
    one = two_articles()[0]
    library.save_story(Story("s1", "Ferry aground", (one.source,), (one.sha256,), named=True))
    keep(library, one, "Captain", tags=("later",), story="s1")
    keep(library, one, "midnight", note="when")
    async with opened() as pilot:
        await pilot.press("B")
        await pilot.pause()
        assert "story “Ferry aground”" in seen(pilot)
        assert "2 of 2, last kept first" in seen(pilot)
        await pilot.press("o")
        assert "by article" in seen(pilot)
        await pilot.press("slash")
        await pilot.pause()
        pilot.app.screen.query_one("#filter", Input).value = "story:ferry #lat"
        await pilot.pause()
        assert "1 of 2" in seen(pilot)
        assert [mark.anchor.exact for mark in cast(BookmarksScreen, pilot.app.screen)._found()] == ["Captain"]


async def test_one_escape_throws_no_note_away(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("b", *"check", "escape")
        await pilot.pause()
        form = pilot.app.screen
        assert isinstance(form, BookmarkForm)
        assert "Enter keeps it, Esc again throws away" in str(form.query_one("#why").render())
        # Whoever types on is asked again.
        await pilot.press("s", "escape")
        assert pilot.app.screen is form
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("B", "i", "escape")
        await pilot.pause()
        # Nothing was changed: nothing to ask for.
        assert not isinstance(pilot.app.screen, BookmarkForm)
    assert [kept.note for kept in library.bookmarks()] == ["checks"]


async def test_two_escapes_keep_nothing(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("b", *"check", "escape", "escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, BookmarkForm)
    assert not library.bookmarks()
