"""The reader by its keys: what a person presses and what they then see."""

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tui.reader.widgets.reading import ReadingColumn
from tui.reader.widgets.rows import Rows


async def test_the_panel_counts_and_lists_what_is_shared(opened: Opened) -> None:
    async with opened() as pilot:
        text = seen(pilot)
        assert "4 matches" in text
        assert "u update 1" in text
        assert "c contradict 0" in text
        assert "Northern Line, 7 May: the engines failed" in text
        assert "not found in the others" in text
        assert "denied" not in text


async def test_a_match_stands_on_one_line_of_the_screen_in_both_columns(opened: Opened) -> None:
    async with opened() as pilot:
        for _ in range(4):
            await pilot.press("n")
            match = desk(pilot).desk.match(desk(pilot).desk.current)
            assert match is not None
            rows = [column(pilot, n).screen_line(match.sides[n].start) for n in (0, 1)]
            assert rows[0] == rows[1]
            assert 0 <= rows[0] < column(pilot, 0).size.height
            for n in (0, 1):
                side = match.sides[n]
                assert [(s.start, s.end) for s in column(pilot, n).marks("passage")] == [(side.start, side.end)]


async def test_the_chosen_match_shows_its_why_line(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("n", "n")
        assert "why  a later article names a cause · 2 articles, 2 speakers, 2 wires or outlets" in seen(pilot)
        assert "“believe”" in seen(pilot)


async def test_walking_the_panel_moves_the_columns(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c")
        assert isinstance(pilot.app.focused, Rows)
        await pilot.press("j", "j", "j", "j")
        found = desk(pilot).desk.only_claim(desk(pilot).desk.current)
        assert found is not None
        assert found[1].text == "nobody was hurt"
        assert column(pilot, 0).marks("passage")
        assert not column(pilot, 1).marks("passage")
        await pilot.press("enter")
        assert column(pilot, 0).has_focus


async def test_linked_columns_scroll_together_until_unlinked(opened: Opened) -> None:
    async with opened(size=(90, 20)) as pilot:
        await pilot.press("ctrl+d")
        assert column(pilot, 1).top > 0
        await pilot.press("g")
        assert column(pilot, 1).top == 0
        await pilot.press("s", "ctrl+d")
        assert column(pilot, 0).top > 0
        assert column(pilot, 1).top == 0
        assert "not linked" in seen(pilot)


async def test_relations_are_filtered_and_shown_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "u")
        assert "update off" in seen(pilot)
        assert "engines failed in calm weather" not in desk(pilot).claims.text()
        await pilot.press("0")
        assert "u update 1" in seen(pilot)


async def test_an_entity_is_shown_and_filters(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("e")
        text = seen(pilot)
        assert "People" in text
        assert "Ines Dallow" in text
        await pilot.press("j", "j")
        chosen = pilot.app.screen.query_one("#entities", Rows).chosen
        assert column(pilot, 0).marks("chosen")
        await pilot.press("enter")
        assert desk(pilot).desk.entity == chosen
        assert "filter:" in seen(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.focused, ReadingColumn)


async def test_search_counts_and_walks_the_hits(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"board")
        assert "2 of 3 (a 2, b 1)" in seen(pilot)
        await pilot.press("enter", "n")
        assert "“board” 3 of 3 (a 2, b 1)" in seen(pilot)
        assert desk(pilot).panes.active == 1
        await pilot.press("N")
        assert "“board” 2 of 3 (a 2, b 1)" in seen(pilot)
        await pilot.press("escape")
        assert not column(pilot, 0).marks("hit")
        await pilot.press("n")
        assert desk(pilot).desk.match(desk(pilot).desk.current) is not None


async def test_words_that_stand_nowhere_say_so(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"zeppelin", "enter")
        assert "“zeppelin” stands in none of the articles" in seen(pilot)


async def test_the_ledger_shows_what_was_removed_in_its_place(opened: Opened) -> None:
    async with opened(size=(120, 60)) as pilot:
        assert "morning letter" not in seen(pilot)
        await pilot.press("L")
        text = seen(pilot)
        assert "[newsletter] Get our morning letter" in text
        assert "[comment form] Leave a comment [b]here[/b]" in text
        assert "3 removed" in text
        await pilot.press("L")
        assert "morning letter" not in seen(pilot)


async def test_figures_are_marked_on_request(opened: Opened) -> None:
    async with opened() as pilot:
        assert not column(pilot, 0).marks("figure")
        await pilot.press("f")
        body = column(pilot, 0).document.body
        assert [body[s.start : s.end] for s in column(pilot, 0).marks("figure")] == ["214"]


async def test_dates_tell_how_they_are_known(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("d")
        await pilot.pause()
        text = seen(pilot)
        assert "“Friday; by the end of May”" in text
        assert "narrowed by words in the article" in text
        await pilot.press("escape")


async def test_the_place_is_there_again_at_the_next_start(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await pilot.press("n", "n", "n", "tab", "j", "vertical_line", "a", "s", "plus")
        await pilot.pause()
        left = desk(pilot).place()
    async with opened(size=(120, 24)) as pilot:
        await settle(pilot)
        assert desk(pilot).place() == left
        assert "agree off" in seen(pilot)
        assert not desk(pilot).panes.linked


async def test_a_place_of_nonsense_is_left_alone(opened: Opened) -> None:
    async with opened() as pilot:
        for state in ("", "[]", "{}", '{"hidden": 3}', '{"texts": [["x", 9]]}', "null"):
            desk(pilot).restore(state)
        assert "Ferry With 214" in seen(pilot)
