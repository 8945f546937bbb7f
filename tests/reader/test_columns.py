"""Columns: added, closed, opened again, put in another order, made wider; more articles than columns."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.many import OUTLETS, SHARED, Compares, reports
from tests.reader.stories import article
from tui.library import Library
from tui.model.keeping import Story
from tui.reader.layout.columns import MOST, columns_shown, columns_that_fit, resized, tab_parts, widths
from tui.reader.screens.add_form import AddForm
from tui.reader.screens.compare import CompareScreen
from tui.reader.sitting import reading_id
from tui.reader.widgets.header import ColumnHeader

MANY = 12


def desk(pilot: Pilot[None]) -> CompareScreen:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, CompareScreen)
    return screen


def seen(pilot: Pilot[None]) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def columns(pilot: Pilot[None]) -> list[int]:
    """Which reports have a column or a tab, from left to right."""
    panes = desk(pilot).panes
    return [int(panes.panes[number].article.source[-5]) for number in panes.order]


def shown(pilot: Pilot[None]) -> list[int]:
    """Which reports are in sight, from left to right."""
    panes = desk(pilot).panes
    return [int(panes.panes[number].article.source[-5]) for number in panes.shown]


def there(pilot: Pilot[None]) -> list[int]:
    """Which reports lie where on the screen."""
    panes = [pane for pane in desk(pilot).panes.panes if pane.display]
    return [int(pane.article.source[-5]) for pane in sorted(panes, key=lambda pane: pane.region.x)]


# What is free of widgets -------------------------------------------------------------------------------------------


@given(st.integers(1, 300), st.lists(st.integers(0, 300), min_size=1, max_size=MOST))
def test_columns_fill_the_width(width: int, shares: list[int]) -> None:
    for own in ((), shares):
        cells = widths(width, len(shares), own)
        assert sum(cells) == width
        assert min(cells) >= min(20, width // len(shares))


@given(st.lists(st.integers(20, 90), min_size=2, max_size=MOST), st.integers(0, 3), st.integers(-60, 60))
def test_what_one_column_gets_the_others_give(cells: list[int], number: int, by: int) -> None:
    new = resized(cells, number % len(cells), by)
    assert sum(new) == sum(cells)
    assert min(new) >= 20
    change = new[number % len(cells)] - cells[number % len(cells)]
    assert change * by >= 0
    assert abs(change) <= abs(by)


@given(st.permutations(range(8)), st.integers(1, 4), st.data())
def test_the_base_stays_and_the_last_column_takes_turns(order: list[int], room: int, data: st.DataObject) -> None:
    before: list[int] = []
    for active in data.draw(st.lists(st.integers(0, 7), max_size=6)):
        now = columns_shown(order, room, active, (), before)
        assert active in now
        assert len(now) == room
        assert now == sorted(now, key=order.index)
        if room > 1:
            assert now[0] == order[0]
            assert len(set(now) & set(before)) >= min(len(before), room - 1)
        before = now


@given(st.integers(1, 12), st.integers(4, 120), st.data())
def test_the_tab_that_is_shown_is_always_named(many: int, width: int, data: st.DataObject) -> None:
    here = data.draw(st.integers(0, many - 1))
    tabs = [(f"[{'abcdefghijkl'[number]}]", f"Outlet {number}") for number in range(many)]
    line = "".join(part.text for part in tab_parts(tabs, here, width))
    assert f"›{tabs[here][0]}" in line


def test_two_columns_from_80_three_from_150_four_from_200() -> None:
    assert [columns_that_fit(width, 6) for width in (20, 49, 80, 120, 150, 200, 300)] == [1, 1, 2, 2, 3, 4, 4]


# More articles than columns ----------------------------------------------------------------------------------------


async def test_six_articles_the_base_stays_and_tab_cycles_through_the_others(opened: Opened) -> None:
    async with opened(reports(6), Compares(), size=(120, 36)) as pilot:
        assert shown(pilot) == [0, 1]
        text = seen(pilot)
        assert "›[b]" in text
        assert all(f"[{name}]" in text for name in "abcdef")
        for number in (1, 2, 3, 4, 5):
            await pilot.press("tab")
            assert shown(pilot) == [0, number]
            assert there(pilot) == [0, number]
            assert desk(pilot).panes.active == number
        await pilot.press("tab")
        assert shown(pilot) == [0, 5]
        assert desk(pilot).panes.active == 0


async def test_the_lines_between_columns_cross_the_rules_of_their_headers(opened: Opened) -> None:
    def crossings(pilot: Pilot[None]) -> str:
        (rule,) = (line for line in seen(pilot).splitlines() if line.count("━") > 20)
        return "".join(sign for sign in rule if sign in "┼┽┾┿│")

    async with opened(reports(3), Compares(), size=(160, 36)) as pilot:
        assert crossings(pilot) == "┽┼"
        await pilot.press("tab")
        assert crossings(pilot) == "┾┽"
        await pilot.press("tab")
        assert crossings(pilot) == "┼┾"
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert crossings(pilot) == "┾"


async def test_the_article_of_a_match_comes_to_the_front(opened: Opened) -> None:
    async with opened(reports(6), Compares(), size=(120, 36)) as pilot:
        pair = next(match for match in desk(pilot).desk.matches if {s.article for s in match.sides} == {"e", "f"})
        desk(pilot).go(pair.id)
        await pilot.pause()
        assert shown(pilot) == [4, 5]
        assert pilot.app.focused is desk(pilot).panes.column
        assert desk(pilot).panes.active == 4
        lines = [desk(pilot).panes.panes[n].column.marks("passage")[0].start for n in (4, 5)]
        rows = [desk(pilot).panes.panes[n].column.screen_line(start) for n, start in zip((4, 5), lines, strict=True)]
        assert rows[0] == rows[1]
        await pilot.press("tab")
        assert shown(pilot)[0] == 0  # who goes on has the base at the left again


@pytest.mark.parametrize("many", [5, 10])
async def test_up_to_ten_articles_at_any_size(opened: Opened, many: int) -> None:
    async with opened(reports(many, long=12), Compares(), size=(120, 36)) as pilot:
        for width, height in ((20, 5), (49, 10), (80, 24), (160, 40), (300, 100), (31, 8)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert len(shown(pilot)) == columns_that_fit(width, many)
            await pilot.press("tab", "n")
        assert f"of {many}" in seen(pilot)


async def test_a_narrow_header_still_tells_outlet_and_date(opened: Opened) -> None:
    async with opened(reports(4), Compares(), size=(46, 24)) as pilot:
        for number in range(4):
            text = seen(pilot)
            assert OUTLETS[number] in text
            assert f"{20 - number} May 2024 (stated)" in text
            await pilot.press("tab")


async def test_a_tab_of_an_article_without_a_name_names_its_file() -> None:
    for source in (
        "/home/anyone/stories/flood/short.txt",
        "https://example.org/news/short.txt",
        "C:\\news\\short.txt",
    ):
        assert ColumnHeader(article(["A flood."], source=source), "d").tab == ("[d]", "short.txt")


async def test_a_click_on_a_tab_shows_its_article(opened: Opened) -> None:
    async with opened(reports(5), Compares(), size=(120, 36)) as pilot:
        header = desk(pilot).panes.panes[1].header
        row = header.region.bottom - 2
        line = seen(pilot).split("\n")[row]
        await pilot.click(offset=(line.index("[d]") + 1, row))
        await pilot.pause()
        assert shown(pilot) == [0, 3]


# Order -------------------------------------------------------------------------------------------------------------


async def test_swap_move_base_and_by_date(opened: Opened) -> None:
    analysis = Compares()
    async with opened(reports(3), analysis, size=(160, 36)) as pilot:
        await pilot.press("w")
        assert "a add" in seen(pilot)
        assert "x swap" in seen(pilot)
        await pilot.press("x")
        assert columns(pilot) == there(pilot) == [1, 0, 2]
        assert desk(pilot).panes.active == 0
        await pilot.press("w", "l")
        assert columns(pilot) == there(pilot) == [1, 2, 0]
        await pilot.press("2", "tab", "w", "b")
        assert columns(pilot)[0] == desk(pilot).panes.active
        await pilot.press("w", "o")
        assert columns(pilot) == there(pilot) == [2, 1, 0]
        # Who stands where changes nothing of what was found, and names stay.
        assert len(analysis.asked) == 1
        assert [pane.header.name_shown for pane in desk(pilot).panes.panes] == ["a", "b", "c"]


async def test_tab_goes_from_left_to_right_whatever_the_order(opened: Opened) -> None:
    async with opened(reports(3), Compares(), size=(160, 36)) as pilot:
        await pilot.press("w", "x")
        seen_in_turn = []
        for _ in range(3):
            seen_in_turn.append(desk(pilot).panes.active)
            await pilot.press("tab")
        assert seen_in_turn == [0, 2, 1]


async def test_the_panel_stands_below_the_columns_in_their_order(opened: Opened) -> None:
    async with opened(reports(2), Compares(), size=(120, 36)) as pilot:
        await pilot.press("w", "x")
        await pilot.pause()
        assert desk(pilot).desk.columns == ["b", "a"]
        row = next(row for row in desk(pilot).claims.rows if row.key)
        assert list(row._sides) == ["b", "a"]  # type: ignore[attr-defined]


# Width -------------------------------------------------------------------------------------------------------------


async def test_columns_are_made_wider_and_equal_again(opened: Opened) -> None:
    async with opened(reports(2, long=30), Compares(), size=(120, 36)) as pilot:
        panes = desk(pilot).panes.panes
        await pilot.press("w", ">", "w", ">")
        await pilot.pause()
        assert [pane.size.width + pane.styles.gutter.width for pane in panes] == [68, 52]
        # Wrapped for the width it has: no line is longer than the column.
        assert panes[1].column.document.line(0) is not None
        assert panes[1].column.size.width == 51
        await pilot.press("5", "w", "<")
        await pilot.pause()
        assert panes[0].outer_size.width < 68
        await pilot.press("w", "=")
        await pilot.pause()
        assert [pane.outer_size.width for pane in panes] == [60, 60]


async def test_a_column_is_never_made_too_narrow_and_that_is_said(opened: Opened) -> None:
    async with opened(reports(2), Compares(), size=(80, 24)) as pilot:
        for _ in range(12):
            await pilot.press("w", ">")
        await pilot.pause()
        assert [pane.outer_size.width for pane in desk(pilot).panes.panes] == [60, 20]
        assert "gets no wider" in seen(pilot)


# Closed and opened again -------------------------------------------------------------------------------------------


async def test_a_closed_column_leaves_the_desk_and_undo_brings_it_back(opened: Opened, library: Library) -> None:
    analysis = Compares()
    async with opened(reports(3, long=30), analysis, size=(160, 36)) as pilot:
        await pilot.press("tab", "1", "5", "G", "m", "k", "tab")
        spots = [pane.column.spot for pane in desk(pilot).panes.panes]
        await pilot.press("shift+tab", "w", "c")
        await settle(pilot)
        assert columns(pilot) == there(pilot) == [0, 2]
        assert "closed, the story keeps it" in seen(pilot)
        assert analysis.asked[-1] == ["/somewhere/report-0.txt", "/somewhere/report-2.txt"]
        assert desk(pilot).desk.ids == ["a", "b"]
        assert {side.article for match in desk(pilot).desk.matches for side in match.sides} <= {"a", "b"}
        assert desk(pilot).panes.panes[1].column.spot == spots[2]
        await pilot.press("u")
        await settle(pilot)
        assert columns(pilot) == there(pilot) == [0, 1, 2]
        await pilot.pause()
        assert [pane.column.spot for pane in desk(pilot).panes.panes] == spots
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert columns(pilot) == [0, 2]
        await pilot.press("w", "u")
        await settle(pilot)
        assert columns(pilot)[-1] == 1
        await pilot.press("'", "k")
        assert desk(pilot).panes.pane.article.source.endswith("report-1.txt")


async def test_the_last_column_stays(opened: Opened) -> None:
    async with opened(reports(2), Compares()) as pilot:
        await pilot.press("w", "c")
        await settle(pilot)
        assert columns(pilot) == [1]
        await pilot.press("w", "c")
        assert columns(pilot) == [1]
        assert "only column" in seen(pilot)
        await pilot.press("w", "u")
        await settle(pilot)
        assert columns(pilot) == [1, 0]
        assert desk(pilot).panes.active == 0


async def test_closing_keeps_filters_and_search(opened: Opened) -> None:
    async with opened(reports(3), Compares(), size=(160, 36)) as pilot:
        await pilot.press("|", "u", "slash", *"witness", "enter")
        desk(pilot).set_entity("E0")
        await pilot.press("2", "tab", "w", "c")
        await settle(pilot)
        assert desk(pilot).desk.hidden == {"update"}
        assert desk(pilot).desk.entity == "E0"
        assert len(desk(pilot).hits) == 2


async def test_closing_while_the_claims_are_read(opened: Opened) -> None:
    analysis = Compares()
    analysis.hold = True
    async with opened(reports(3), analysis, size=(160, 36), settled=False) as pilot:
        await pilot.press("w", "c", "j", "j")
        assert columns(pilot) == [1, 2]
        analysis.hold = False
        await settle(pilot)
        assert [member.article.source[-5] for member in desk(pilot).desk.comparison.members] == ["1", "2"]  # type: ignore[union-attr]


async def test_the_names_are_shown_beside_the_counts_of_many_articles(opened: Opened) -> None:
    async with opened(reports(MANY), Compares(), size=(60, 24)) as pilot:
        await pilot.press("e")
        await settle(pilot)
        assert "Port Ellery" in seen(pilot)
        assert "art." in seen(pilot)


async def test_in_how_many_articles_a_claim_is_found_stands_apart_from_it(opened: Opened) -> None:
    async with opened(reports(MANY), Compares(), size=(80, 30)) as pilot:
        await settle(pilot)
        assert f"{MANY}/{MANY} " in seen(pilot)


# Added -------------------------------------------------------------------------------------------------------------

NEW = """Ferry Refloated After Three Days

By Mara Velt

May 12, 2024

The ferry ran aground off Port Ellery on Tuesday. It was towed to the yard in Sandholm, the coast guard said.

Passengers had waited for hours on the pier before buses came, according to the town council of Port Ellery.
"""


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type into the form: letter by letter would take seconds."""
    assert isinstance(pilot.app.screen, AddForm)
    pilot.app.screen.field.insert_text_at_cursor(text)
    await pilot.pause()


async def until(pilot: Pilot[None], *words: str) -> None:
    for _ in range(400):
        if all(word in seen(pilot) for word in words):
            return
        await asyncio.sleep(0.01)
        await pilot.pause()
    raise AssertionError(f"not seen: {words}\n{seen(pilot)}")


async def test_an_article_is_added_beside_the_others(opened: Opened, tmp_path: Path) -> None:
    analysis = Compares()
    (tmp_path / "refloated.txt").write_text(NEW, encoding="utf-8")
    articles = reports(2, long=30)
    async with opened(articles, analysis, size=(160, 36), story=reading_id(articles)) as pilot:
        await pilot.press("1", "5", "G", "m", "k", "w", "a")
        desk_spot = desk(pilot).panes.panes[0].column.spot
        await typed(pilot, str(tmp_path / "refl"))
        await pilot.press("tab", "enter")
        await until(pilot, "added as [c]")
        await settle(pilot)
        assert len(desk(pilot).panes.shown) == 3
        assert "Ferry Refloated" in seen(pilot)
        assert desk(pilot).panes.active == 2
        assert analysis.asked[-1][-1].endswith("refloated.txt")
        shared = next(match for match in desk(pilot).desk.matches if match.sides[0].text == SHARED)
        assert {side.article for side in shared.sides} == {"a", "b", "c"}
        assert desk(pilot).panes.panes[0].column.spot == desk_spot
        assert "k" in desk(pilot).marks
        # Another reading: the one before stays what it was.
        assert desk(pilot).sitting.story == reading_id(desk(pilot).desk.articles)
        await pilot.press("u")
        await settle(pilot)
        assert len(desk(pilot).desk.articles) == 2
        assert desk(pilot).sitting.story == reading_id(articles)


async def test_what_goes_wrong_is_said_in_the_form_and_what_was_typed_stays(opened: Opened, tmp_path: Path) -> None:
    async with opened(reports(2), Compares()) as pilot:
        await pilot.press("w", "a")
        await typed(pilot, str(tmp_path / "nowhere.txt"))
        await pilot.press("enter")
        await until(pilot, "Not added", "nowhere.txt")
        assert len(desk(pilot).desk.articles) == 2
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is desk(pilot)


async def test_a_text_that_is_pasted_is_added_itself(opened: Opened) -> None:
    async with opened(reports(2), Compares(), size=(160, 36)) as pilot:
        for words in ("added as [c]", "[c] is this article already"):
            await pilot.press("w", "a")
            assert isinstance(pilot.app.screen, AddForm)
            pilot.app.screen.field.post_message(Paste(NEW))
            await until(pilot, words)
            await settle(pilot)
        assert len(desk(pilot).desk.articles) == 3
        assert "Ferry Refloated" in seen(pilot)


async def test_a_pasted_text_without_an_article_is_told_and_what_was_typed_stays(opened: Opened) -> None:
    async with opened(reports(2), Compares()) as pilot:
        await pilot.press("w", "a")
        await typed(pilot, "ferry")
        assert isinstance(pilot.app.screen, AddForm)
        pilot.app.screen.field.post_message(Paste("Please sign in to continue reading this page today\nSign in\n"))
        await until(pilot, "Not added: the pasted text")
        assert pilot.app.screen.field.value == "ferry"


async def test_two_lines_that_are_no_text_are_pasted_into_the_field(opened: Opened) -> None:
    async with opened(reports(2), Compares()) as pilot:
        await pilot.press("w", "a")
        assert isinstance(pilot.app.screen, AddForm)
        pilot.app.screen.field.post_message(Paste("/a/b.txt\n"))
        await pilot.pause()
        assert pilot.app.screen.field.value == "/a/b.txt"


async def test_an_article_that_is_there_is_not_added_twice(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text(NEW, encoding="utf-8")
    async with opened(reports(2), Compares(), size=(160, 36)) as pilot:
        for words in ("added as [c]", "[c] is this article already"):
            await pilot.press("w", "a")
            await typed(pilot, str(path))
            await pilot.press("enter")
            await until(pilot, words)
            await settle(pilot)
        assert len(desk(pilot).desk.articles) == 3


async def test_a_named_story_takes_the_article_in_and_undo_gives_it_back(
    opened: Opened, library: Library, tmp_path: Path
) -> None:
    articles = reports(2)
    entries = tuple(library.keep_article(one) for one in articles)
    story = library.save_story(
        Story(
            "s1",
            "Ferry",
            tuple(e.source for e in entries),
            tuple(e.sha256 for e in entries),
            articles=entries,
            named=True,
        )
    )
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")

    def kept() -> int:
        found = library.story(story.id)
        return len(found.articles) if found else 0

    async with opened(articles, Compares(), size=(160, 36), story="s1") as pilot:
        await pilot.press("w", "a")
        await typed(pilot, str(tmp_path / "new.txt"))
        await pilot.press("enter")
        await until(pilot, "added as [c]")
        assert kept() == 3
        await settle(pilot)
        await pilot.press("w", "c")
        await settle(pilot)
        assert len(desk(pilot).desk.articles) == 2
        assert kept() == 3
        await pilot.press("u")
        await settle(pilot)
        assert len(desk(pilot).desk.articles) == 3
        await pilot.press("u")
        await settle(pilot)
        assert kept() == 2
        assert len(desk(pilot).desk.articles) == 2
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert kept() == 3
        assert len(desk(pilot).desk.articles) == 3


async def test_articles_of_the_library_and_closed_columns_are_offered(opened: Opened, library: Library) -> None:
    articles = reports(4)
    library.file_articles([library.keep_article(articles[3])], "Another story")
    async with opened(articles[:3], Compares(), size=(160, 36)) as pilot:
        await pilot.press("w", "c", "w", "a")
        await until(pilot, "Headline of report 0", "closed column", "Headline of report 3", "library")
        await typed(pilot, "report 3")
        await until(pilot, "Headline of report 3")
        await pilot.press("down", "enter")
        await until(pilot, "added as [c]")
        await settle(pilot)
        assert columns(pilot) == [1, 2, 3]
        await pilot.press("w", "a", "down", "enter")
        await until(pilot, "opened again")
        assert sorted(columns(pilot)) == [0, 1, 2, 3]
