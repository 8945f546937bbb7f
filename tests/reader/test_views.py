"""The views: each one key, filled when the claims are read, one Enter from the passage and one Esc from the text."""

import re
import subprocess
import sys

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.bridge import articles, bridge
from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, article, claim, comparison, two_articles
from tui.annotate.sentences import sentences
from tui.library import Library
from tui.model.annotation import Annotation, Attribution, Figure, TimeReference
from tui.model.comparison import Comparison, Member
from tui.model.errors import CounterpointError
from tui.reader.keymap import KEYS
from tui.reader.layout.cells import cell_width
from tui.reader.screens.views import ViewScreen
from tui.reader.screens.views_named import VIEWS, view_named
from tui.reader.widgets.rows import Rows
from tui.reader.widgets.view_rows import PassageRow

TITLES = {
    "F": "Figures",
    "Q": "Quotes",
    "D": "Timeline",
    "O": "Only here",
    "H": "Headline against body",
    "A": "Attribution",
    "M": "Matrix",
}


def opening(opened: Opened, **more: object):  # type: ignore[no-untyped-def]
    """The reader over the four reports of the bridge."""
    found = bridge()
    return opened(articles(found), Ready(found), **more)


def view(pilot: Pilot[None]) -> ViewScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ViewScreen)
    return screen


def rows(pilot: Pilot[None]) -> Rows:
    return view(pilot).query_one("#view", Rows)


def place(pilot: Pilot[None]) -> tuple[object, ...]:
    panes = desk(pilot).panes
    return panes.active, [(pane.column.top, pane.column.caret) for pane in panes.panes], panes.shown


# Each of them ----------------------------------------------------------------------------------------------------


def test_every_view_has_a_key_and_a_title() -> None:
    assert {KEYS[f"views.{name}"]: view_named(name).title for name in VIEWS} == TITLES


async def test_a_view_opens_and_esc_leads_back_to_the_same_place(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("n", "n", "space")
        before, focused = place(pilot), pilot.app.focused
        for key, title in TITLES.items():
            await pilot.press(key)
            assert title in seen(pilot)
            assert rows(pilot).keys
            await pilot.press("j", "j", "escape")
            await pilot.pause()
            assert place(pilot) == before
            assert pilot.app.focused is focused


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (40, 10)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_line_is_as_wide_as_the_screen(opened: Opened, size: tuple[int, int]) -> None:
    async with opening(opened, size=size) as pilot:
        for key in TITLES:
            await pilot.press(key, "j", "G")
            await pilot.pause()
            assert {cell_width(line) for line in seen(pilot).split("\n")} == {size[0]}


async def test_enter_goes_to_the_passage_and_back_leads_where_one_was(opened: Opened) -> None:
    async with opening(opened) as pilot:
        for key in TITLES:
            before = place(pilot)
            await pilot.press(key, "G")
            row = view(pilot).chosen
            assert row is not None
            await pilot.press("enter")
            await pilot.pause()
            passage = row.passage
            number = "abcd".index(passage.article)
            assert desk(pilot).panes.active == number
            if passage.where == "body":
                marked = column(pilot, number).marks("passage")
                assert [(span.start, span.end) for span in marked] == [(passage.start, passage.end)]
                start, end = column(pilot, number).cursor
                assert start <= passage.start < end
            await pilot.press("less_than_sign")
            assert place(pilot)[1] == before[1]


async def test_the_row_and_the_filter_are_there_again_when_a_view_is_opened_again(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("Q", "slash", *"okafor", "enter", "j")
        key = rows(pilot).chosen
        assert len(rows(pilot).keys) == 3
        await pilot.press("enter", "Q")
        await pilot.pause()
        assert rows(pilot).chosen == key
        assert "filter: okafor" in seen(pilot)
        await pilot.press("escape")
        assert len(rows(pilot).keys) > 3
        assert rows(pilot).chosen == key
        await pilot.press("escape")
        assert desk(pilot) is pilot.app.screen


async def test_the_line_of_keys_is_that_of_the_filter_while_it_is_typed(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("Q", "slash", *"okafor")
        text = seen(pilot)
        assert "Enter keep this filter  Esc take it away" in text
        assert "y copy" not in text
        await pilot.press("enter")
        text = seen(pilot)
        assert text.count("okafor") == 1  # once, as the filter; names are in capitals
        assert "y copy" in text
        assert "Esc all rows" in text


async def test_the_timeline_counts_what_its_signs_show(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("D")
        text = seen(pilot)
        told = re.search(r"~ (\d+) inferred · \? (\d+) not known", text)
        assert told is not None
        signs = [row.lead_at(100)[0].text.strip() for row in rows(pilot).rows if isinstance(row, PassageRow)]
        assert [signs.count("~"), signs.count("?")] == [int(number) for number in told.groups()]


async def test_words_that_nothing_holds_say_so(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("F", "slash", *"zebra")
        assert "No row holds all of these words" in seen(pilot)
        assert view(pilot).chosen is None
        await pilot.press("enter", "y", "b", "enter")  # nothing to copy, keep or open
        assert isinstance(pilot.app.screen, ViewScreen)


async def test_a_heading_s_words_keep_the_rows_below_it(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("F", "slash", *"people killed")
        text = rows(pilot).text()
        assert "people killed" in text
        assert "Helen Brandt" in text
        assert "repair cost" not in text


async def test_letters_typed_in_one_burst_with_the_slash_are_the_filter(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("Q", "slash", "b", "y", "q")
        assert view(pilot).query_one("#filter", Input).value == "byq"


async def test_a_number_goes_so_many_rows_down(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("A", "3", "j")
        assert rows(pilot).chosen == rows(pilot).keys[3]


async def test_another_view_s_key_shows_it_and_its_own_key_closes_it(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("F", "D")
        assert TITLES["D"] in seen(pilot)
        await pilot.press("D")
        assert pilot.app.screen is desk(pilot)


async def test_a_row_is_copied_with_who_says_it_and_where(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("Q", "j", "y")
        copied = pilot.app.clipboard
        assert "everyone responsible" in copied
        assert "Helen Brandt" in copied
        assert "At Least 14 Dead" in copied
        assert "copied" in seen(pilot)


async def test_a_row_s_passage_is_kept(opened: Opened, library: Library) -> None:
    async with opening(opened) as pilot:
        await pilot.press("Q", "j", "b", *"compare", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ViewScreen)
        (kept,) = library.bookmarks()
        assert "everyone responsible" in kept.anchor.exact
        assert kept.note == "compare"


async def test_the_help_of_a_view_names_the_other_views(opened: Opened) -> None:
    async with opening(opened, size=(120, 60)) as pilot:
        await pilot.press("M", "question_mark")
        await pilot.pause()
        text = seen(pilot)
        assert "quotes by speaker" in text
        assert "filter by words" in text


# Waiting for the claims ------------------------------------------------------------------------------------------


async def test_a_view_says_that_the_claims_are_still_read_and_fills_in(opened: Opened) -> None:
    found = bridge()
    work = Ready(found, wait=True)
    async with opened(articles(found), work) as pilot:
        await pilot.press("M")
        assert "still being read" in seen(pilot)
        work.go.set()
        await settle(pilot)
        assert "in 4 of 4 articles" in seen(pilot)
        assert rows(pilot).keys


async def test_a_view_says_that_the_claims_could_not_be_read(opened: Opened) -> None:
    found = bridge()
    work = Ready(CounterpointError("no memory left"), wait=True)
    async with opened(articles(found), work) as pilot:
        await pilot.press("F")
        work.go.set()
        await settle(pilot)
        assert "The claims were not read. On the desk, r reads them again." in seen(pilot)


async def test_an_empty_view_says_why(opened: Opened) -> None:
    one = two_articles()[:1]
    empty = Comparison((Member("a", one[0], Annotation(one[0].sha256, "test", "test")),))
    async with opened(one, Ready(empty)) as pilot:
        for name in ("figures", "only", "matrix"):
            await pilot.press(KEYS[f"views.{name}"])
            assert view_named(name).empty[:40] in seen(pilot)
            await pilot.press("enter", "y", "b", "escape")
            assert pilot.app.screen is desk(pilot)


# Statements without a source -------------------------------------------------------------------------------------


async def test_all_but_statements_without_a_source_is_dimmed_and_marked_without_a_colour(opened: Opened) -> None:
    async with opening(opened) as pilot:
        before = seen(pilot)
        await pilot.press("U")
        herald = column(pilot, 0)
        body = herald.document.body
        dimmed = [body[span.start : span.end] for span in herald.marks("dimmed")]
        assert any("rescuers were still searching" in text for text in dimmed)
        assert not any("The bridge gave way" in text for text in dimmed)
        line = next(line for line in seen(pilot).split("\n") if "The bridge gave way" in line)
        assert "│ The bridge gave way" in line
        await pilot.press("U", "j", "k")
        assert herald.marks("dimmed") == []
        assert seen(pilot).count("│") == before.count("│")


async def test_what_is_dimmed_is_dimmed_again_at_the_next_start(opened: Opened) -> None:
    async with opening(opened) as pilot:
        await pilot.press("U")
    async with opening(opened) as pilot:
        await settle(pilot)
        assert column(pilot, 0).marks("dimmed")


async def test_nothing_is_dimmed_before_the_claims_are_read(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.press("U")
        assert "still being read" in seen(pilot)
        assert column(pilot, 0).marks("dimmed") == []
        work.go.set()
        await settle(pilot)


# The panel -------------------------------------------------------------------------------------------------------


async def test_the_panel_groups_a_claim_over_all_articles(opened: Opened) -> None:
    async with opening(opened, size=(160, 60)) as pilot:
        text = desk(pilot).claims.text()
        assert " in 4 of 4 articles" in text
        assert " in 2 of 4 articles" in text
        assert "4/4" in text
        assert "why  claim in 4 of 4 articles" in text


async def test_one_note_tells_of_every_order_that_is_not_known(opened: Opened) -> None:
    async with opening(opened, size=(200, 60)) as pilot:
        text = desk(pilot).claims.text()
        assert text.count("date of [c] unknown: which") == 1
        assert "which of [a] and [c], of [b] and [c], of [c] and [d] is later" in text


async def test_the_panel_is_sorted_three_ways_and_lists_every_match_in_each(opened: Opened) -> None:
    async with opening(opened) as pilot:
        state = desk(pilot).desk
        ids = {match.id for match in bridge().matches}
        for order in ("relation", "text", "claim"):
            await pilot.press("o")
            assert state.order == order
            assert {match.id for match in state.matches} == ids
            assert len(state.matches) == len(ids)


async def test_a_filter_does_not_change_in_how_many_articles_a_claim_is_found(opened: Opened) -> None:
    async with opening(opened) as pilot:
        state = desk(pilot).desk
        counts = {key: len(thread.found_in) for key, thread in state.threads.items()}
        state.toggle("agree")
        desk(pilot).show_desk()
        assert {key: len(thread.found_in) for key, thread in state.threads.items()} == counts
        assert "agree  " not in desk(pilot).claims.text()


async def test_two_articles_need_no_words_on_how_many(opened: Opened) -> None:
    async with opened() as pilot:
        assert "of 2" not in desk(pilot).claims.text()
        await pilot.press("M")
        assert "2/2" in rows(pilot).text()


# Text from anywhere ----------------------------------------------------------------------------------------------


def hostile() -> Comparison:
    """Two articles of wide, combining and controlling characters, with a figure, a quote and a day in each."""
    members = []
    for name in "ab":
        quote = f"“[red]漢字\x1b[2J が三人 é {name}[/red]”"
        of = article([f"{quote} \u202e五人 said 王\u200d\x07 Tuesday."], headline="[b]漢\x1b]0;x\x07", source=name)
        at = of.body.index("五人")
        said = Attribution("王\u200d\x07", None, "王\u200d\x07", "said", "direct quote", quote=quote)
        figure = Figure("body", at, at + 2, "五人", 5, 5, "count", "人[i]", "exact", head="人")
        day = of.body.index("Tuesday")
        time = TimeReference("body", day, day + 7, "Tuesday", None, None, role="said")
        told = claim(of, 0, "が三人", attribution=said, figures=(figure,), times=(time,))
        found = Annotation(of.sha256, "t", "t", sentences(of), figures=(figure,), times=(time,), claims=(told,))
        members.append(Member(name, of, found))
    return Comparison(tuple(members), only_in=(("a", ("c0",)), ("b", ("c0",))))


async def test_no_text_of_an_article_commands_anything_and_wide_letters_fit(opened: Opened) -> None:
    found = hostile()
    async with opened(articles(found), Ready(found), size=(80, 24)) as pilot:
        for key in TITLES:
            await pilot.press(key, "j", "y")
            text = seen(pilot)
            assert not set(text) & {"\x1b", "\x07", "\u202e"}
            assert {cell_width(line) for line in text.split("\n")} == {80}
            assert key == "M" or "漢" in text


# Loaded late -----------------------------------------------------------------------------------------------------


def test_no_view_is_loaded_with_the_first_frame() -> None:
    code = (
        "import sys, tui.reader.app, tui.reader.screens.compare\n"
        "late = [m for m in sys.modules if m.startswith(('tui.reader.views', 'tui.reader.screens.views'))]\n"
        "assert not late, late"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_row_says_all_its_words_to_the_filter() -> None:
    for name in VIEWS:
        for row in view_named(name).rows(bridge()):
            if not isinstance(row, PassageRow):
                continue
            assert row.words.strip()
            assert row.copied.strip()


async def test_the_articles_of_a_match_of_headlines_are_brought_into_sight(opened: Opened) -> None:
    async with opening(opened, size=(120, 36)) as pilot:
        screen = desk(pilot)
        for match in screen.desk.matches:
            screen.go(match.id)
            await pilot.pause()
            told = {screen.desk.ids.index(side.article) for side in match.sides}
            # Of four articles two have a column here, one of which is always the base.
            others = told - {0}
            assert not others or others & set(screen.panes.shown)
            assert screen.panes.active in told


async def test_claims_that_come_while_a_view_opens_or_closes_do_no_harm(opened: Opened) -> None:
    async with opening(opened) as pilot:
        screen = desk(pilot)
        not_yet = ViewScreen("figures", screen, {})
        not_yet.fill()
        await pilot.press("F")
        open_view = view(pilot)
        await pilot.press("escape")
        await pilot.pause()
        open_view.fill()
        assert pilot.app.screen is screen
