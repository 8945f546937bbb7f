"""What was open, where, with which filters, sizes and order, is there again after quit, crash and resize."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.many import Compares, reports
from tests.reader.test_columns import columns, desk, seen, shown
from tui.library import Library
from tui.model.keeping import Place
from tui.reader.sitting import reading_id


def state(pilot: Pilot[None]) -> dict[str, object]:
    found: dict[str, object] = json.loads(desk(pilot).place())
    return found


async def test_all_of_the_desk_is_there_again(opened: Opened) -> None:
    articles = reports(4, long=30)
    async with opened(articles, Compares(), size=(160, 36)) as pilot:
        await pilot.press("n", "tab", "1", "0", "G", "m", "k", "w", "x", "w", ">", "2", "+")
        await pilot.press("|", "u", "f", "T", "s", "P", "slash", *"witness", "enter")
        desk(pilot).set_entity("E0")
        await pilot.press("2", "tab", "w", "c")
        await settle(pilot)
        before, there = state(pilot), columns(pilot)
    async with opened(articles, Compares(), size=(160, 36)) as pilot:
        assert columns(pilot) == there
        assert "1 closed" in seen(pilot)
        assert state(pilot) == before
        assert desk(pilot).desk.entity == "E0"
        assert len(desk(pilot).hits) > 0
        await pilot.press("w", "u")
        await settle(pilot)
        assert len(columns(pilot)) == 4


async def test_a_search_that_found_nothing_is_not_there_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"zebra", "enter")
        assert "zebra" in seen(pilot)
        await settle(pilot)
    async with opened() as pilot:
        assert "zebra" not in seen(pilot)
        assert desk(pilot).past_searches == ("zebra",)


async def test_the_place_is_kept_every_few_seconds_not_only_at_the_end(opened: Opened, library: Library) -> None:
    async with opened(reports(3), Compares(), size=(160, 36)) as pilot:
        await pilot.press("w", "x", "z")
        desk(pilot).save_place()
        await settle(pilot)
        kept = library.place("ferry")
        assert kept is not None
        assert json.loads(kept.state)["zoomed"] is True
        assert json.loads(kept.state)["columns"][0].startswith("/somewhere/report-1")


async def test_a_resize_keeps_order_sizes_and_place(opened: Opened) -> None:
    async with opened(reports(4, long=40), Compares(), size=(160, 36)) as pilot:
        await pilot.press("n", "w", "x", "w", ">")
        before = state(pilot)
        for size in ((60, 20), (20, 5), (300, 100), (160, 36)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        after = state(pilot)
        assert {key: after[key] for key in after if key != "texts"} == {
            key: before[key] for key in before if key != "texts"
        }
        assert len(shown(pilot)) == 3


async def test_a_place_of_an_earlier_version_is_understood(opened: Opened, library: Library) -> None:
    articles = reports(2, long=40)
    old = {
        "texts": [[900, 950], [0, 0]], "active": 1, "linked": False, "zoomed": False, "ledger": False,
        "figures": True, "hidden": ["related"], "order": "text", "only": False, "current": None, "panel": 9,
        "panel hidden": False, "theme": None,
    }  # fmt: skip
    library.save_place(Place("ferry", json.dumps(old)))
    async with opened(articles, Compares()) as pilot:
        assert desk(pilot).panes.active == 1
        assert desk(pilot).panes.panes[0].column.caret == 950
        assert desk(pilot).desk.hidden == {"related"}
        assert not desk(pilot).panes.linked


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
async def test_whatever_stands_in_a_place_the_reader_opens(opened: Opened, data: st.DataObject) -> None:
    async with opened(reports(2), Compares(), story=None) as pilot:
        whole = state(pilot)
        for key in data.draw(st.lists(st.sampled_from(sorted(whole)), unique=True)):
            whole[key] = data.draw(_JSON)
        desk(pilot).restore(json.dumps(whole))
        await pilot.press("n", "tab", "w", "x")
        await settle(pilot)
        assert len(seen(pilot).split("\n")) == 36


async def test_two_readers_of_one_story_the_last_one_is_kept(opened: Opened, library: Library) -> None:
    articles = reports(3)
    async with opened(articles, Compares(), size=(160, 36)) as one:
        await one.press("w", "x")
        async with opened(articles, Compares(), size=(160, 36)) as other:
            await other.press("w", "o")
            await settle(other)
            order = columns(other)
        await one.press("z")
        mine = columns(one)
    kept = library.place("ferry")
    assert kept is not None
    assert order != mine
    assert [int(sha[len("/somewhere/report-")]) for sha in json.loads(kept.state)["columns"]] == mine


async def test_places_of_a_story_whose_articles_are_others_now(
    opened: Opened,
) -> None:
    async with opened(reports(4), Compares(), size=(160, 36)) as pilot:
        await pilot.press("w", "x", "2", "tab", "w", "c")
        await settle(pilot)
    async with opened(reports(2), Compares(), size=(160, 36)) as pilot:
        assert sorted(columns(pilot)) == [0, 1]


async def test_the_very_lines_are_there_again_with_what_was_removed_between(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await pilot.press("n", "L", *"jjjj")
        column = desk(pilot).panes.column
        blocks = column.document.blocks
        removed = next(number for number, block in enumerate(blocks) if number > 2 and block.kind == "removed")
        column.scroll_line(column.document.lines_of(removed)[0])
        await settle(pilot)
        lines = [pane.column.top for pane in desk(pilot).panes.panes]
        looks = seen(pilot)
    assert lines[0] > 0
    async with opened(size=(120, 24)) as pilot:
        assert [pane.column.top for pane in desk(pilot).panes.panes] == lines
        assert [line[:119] for line in seen(pilot).splitlines()[:-1]] == [
            line[:119] for line in looks.splitlines()[:-1]
        ]


@pytest.mark.parametrize("linked", [True, False])
async def test_a_resize_and_back_shows_the_same_lines(opened: Opened, linked: bool) -> None:
    async with opened(reports(2, long=30), Compares(), size=(120, 36)) as pilot:
        await pilot.press("n", *"jjj", "s", "tab", "3", "j")
        for pane in desk(pilot).panes.panes:
            pane.column.scroll_line(7 + 4 * pane.number)
        if linked:
            await pilot.press("s")
        await settle(pilot)
        before = [pane.column.top for pane in desk(pilot).panes.panes]
        for size in ((40, 10), (90, 20), (47, 50), (120, 36)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert [pane.column.top for pane in desk(pilot).panes.panes] == before


async def test_an_article_with_a_newer_text_stands_where_the_old_one_stood(opened: Opened) -> None:
    articles = reports(3, long=30)
    async with opened(articles, Compares(), size=(160, 36)) as pilot:
        await pilot.press("5", "right_curly_bracket", "m", "k", "g", "1", "0", "right_curly_bracket")
        await settle(pilot)
        before, there = state(pilot), columns(pilot)
    newer = replace(articles[0], sha256="f" * 64)
    async with opened([newer, *articles[1:]], Compares(), size=(160, 36)) as pilot:
        assert columns(pilot) == there
        assert desk(pilot).panes.base == 0
        assert desk(pilot).panes.active == 0
        texts = before["texts"]
        assert isinstance(texts, dict)
        assert list(desk(pilot).panes.column.spot) == texts[articles[0].sha256]
        assert list(desk(pilot).marks) == ["k"]
        await pilot.press("apostrophe", "k")
        assert "mark k" in seen(pilot)


@pytest.mark.parametrize("name", [None, "Ferry"])
async def test_files_that_are_a_story_already_are_read_as_that_story(
    opened: Opened, library: Library, name: str | None
) -> None:
    articles = reports(2, long=30)
    made = library.file_articles([library.keep_article(article) for article in articles], name)[0].story
    async with opened(articles, Compares(), story=reading_id(articles)) as pilot:
        await pilot.press("5", "j", "b", "enter")
        desk(pilot).save_place()
        await settle(pilot)
    (story,) = library.stories(archived=None)
    assert (story.id, story.name) == (made.id, made.name)
    assert story.opened
    assert [kept.story for kept in library.bookmarks()] == [made.id]
    assert library.place(made.id) is not None


async def test_files_that_are_a_part_of_a_story_are_a_reading_of_their_own(opened: Opened, library: Library) -> None:
    articles = reports(3, long=30)
    library.file_articles([library.keep_article(article) for article in articles], "Ferry")
    async with opened(articles[:2], Compares(), story=reading_id(articles[:2])) as pilot:
        await pilot.press("5", "j")
        desk(pilot).save_place()
        await settle(pilot)
        assert desk(pilot).sitting.story == reading_id(articles[:2])
    assert [len(story.articles) for story in library.stories()] == [2, 3]


async def test_a_reading_of_before_goes_before_a_story_of_the_same_articles(opened: Opened, library: Library) -> None:
    articles = reports(2, long=30)
    async with opened(articles, Compares(), story=reading_id(articles)) as pilot:
        await pilot.press("5", "j")
    library.file_articles([library.keep_article(article) for article in articles], "Ferry")
    async with opened(articles, Compares(), story=reading_id(articles)) as pilot:
        assert desk(pilot).sitting.story == reading_id(articles)
