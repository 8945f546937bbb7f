"""The reader by its keys: what a person presses and what they then see."""

from dataclasses import replace
from typing import cast

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.stories import Ready, article, comparison, two_articles
from tui.library import Library
from tui.model.errors import CounterpointError
from tui.reader.app import ReaderApp
from tui.reader.screens.bookmarks import BookmarksScreen
from tui.reader.screens.compare import CompareScreen
from tui.reader.screens.help import HelpScreen
from tui.reader.widgets.column import MARGIN
from tui.reader.widgets.reading import ReadingColumn
from tui.reader.widgets.rows import Rows
from tui.settings import Settings


def desk(pilot: Pilot[None]) -> CompareScreen:
    return cast(CompareScreen, pilot.app.screen_stack[0])


def seen(pilot: Pilot[None]) -> str:
    """All that is on the screen."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def column(pilot: Pilot[None], number: int) -> ReadingColumn:
    return desk(pilot).panes.panes[number].column


async def test_both_articles_are_there_before_the_analysis(opened: Opened) -> None:
    async with opened(analysis=Ready(comparison(), wait=True)) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "Ferry With 214 on Board" in text
        assert "Tue 7 May 2024 (stated)" in text
        assert "Investigators believe that" in text
        assert "a Friday, by 31 May 2024 (inferred)" in text
        assert desk(pilot).desk.comparison is None


async def test_keys_do_not_wait_for_the_analysis(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.press("j", "j", "tab", "n")
        assert column(pilot, 0).caret > 0
        assert desk(pilot).panes.active == 1
        assert "still being read" in seen(pilot)
        assert "finding claims" in seen(pilot)
        work.go.set()
        await settle(pilot)
        assert "4 matches" in seen(pilot)


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


async def test_a_narrow_terminal_has_tabs(opened: Opened) -> None:
    async with opened(size=(50, 24)) as pilot:
        assert desk(pilot).panes.shown == [0]
        assert "1 of 2" in seen(pilot)
        await pilot.press("tab")
        assert desk(pilot).panes.shown == [1]
        assert "Blocked Filter" in seen(pilot)


async def test_columns_by_width_and_number_of_articles(opened: Opened) -> None:
    four = [*two_articles(), article(["Third report."], source="c"), article(["Fourth report."], source="d")]
    for width, columns in ((80, 2), (120, 2), (160, 3), (200, 4)):
        async with opened(four, size=(width, 40), story=None) as pilot:
            assert len(desk(pilot).panes.shown) == columns
            await pilot.press("tab", "tab", "tab")
            assert 3 in desk(pilot).panes.shown
            assert 0 in desk(pilot).panes.shown


async def test_zoom_shows_one_column(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("tab", "z")
        assert desk(pilot).panes.shown == [1]
        await pilot.press("z")
        assert desk(pilot).panes.shown == [0, 1]


async def test_the_panel_is_resized_and_hidden(opened: Opened) -> None:
    async with opened() as pilot:
        before = desk(pilot).panel.size.height
        await pilot.press("plus")
        await pilot.pause()
        assert desk(pilot).panel.size.height == before + 2
        await pilot.press("C")
        await pilot.pause()
        assert desk(pilot).panel.size.height == 1
        assert "4 matches" in seen(pilot)


async def test_a_very_wide_terminal_has_the_panel_at_the_side(opened: Opened) -> None:
    async with opened(size=(200, 50)) as pilot:
        await pilot.pause()
        assert desk(pilot).panel.region.x > 100
        assert desk(pilot).panel.size.height > 40


async def test_a_resize_keeps_the_place(opened: Opened) -> None:
    async with opened(size=(120, 20)) as pilot:
        await pilot.press("n", "n")
        offset = column(pilot, 0).document.offset_of(column(pilot, 0).top)
        await pilot.resize_terminal(90, 20)
        await pilot.pause()
        line = column(pilot, 0).document.line(column(pilot, 0).top)
        assert line is not None
        assert line.block < 0 or line.start <= offset
        assert abs(column(pilot, 0).document.line_of(offset) - column(pilot, 0).top) <= 1


async def test_help_lists_the_keys_of_the_place(opened: Opened) -> None:
    async with opened(size=(120, 160)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        text = seen(pilot)
        for words in ("keep this sentence or the selection", "Ctrl+D", "half a page down", "the same thing counted"):
            assert words in text
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_remapped_key_works_and_is_shown_in_the_help(opened: Opened) -> None:
    async with opened(size=(120, 100), settings=Settings(keys={"desk.ledger": "ctrl+t"})) as pilot:
        await pilot.press("ctrl+t")
        assert desk(pilot).panes.ledger
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Ctrl+T                  show what was removed" in seen(pilot)


async def test_the_palette_finds_every_action_by_name(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("colon")
        await pilot.pause()
        await pilot.press(*"what was removed")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
        await pilot.pause()
        assert desk(pilot).panes.ledger


async def test_themes_go_round(opened: Opened) -> None:
    async with opened() as pilot:
        first = pilot.app.theme
        names = set()
        for _ in range(4):
            await pilot.press("T")
            names.add(pilot.app.theme)
            assert "Ferry With 214" in seen(pilot)
            assert "theme: " in seen(pilot)
        assert pilot.app.theme == first
        assert len(names) == 4


async def test_a_failed_analysis_leaves_the_articles_readable(opened: Opened) -> None:
    async with opened(analysis=Ready(CounterpointError("ferry-one.txt: too long [red]"))) as pilot:
        await settle(pilot)
        text = seen(pilot)
        assert "The claims could not be read: ferry-one.txt: too long [red]" in text
        assert "Ferry With 214" in text
        await pilot.press("j", "tab", "n")


async def test_the_analysis_is_stopped_and_started_again(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        assert "Stopped." in seen(pilot)
        assert work.closed
        work.go.set()
        await pilot.press("r")
        await settle(pilot)
        assert "4 matches" in seen(pilot)


HOSTILE = "Plain [red]red[/] and [/b] and [@click=app.quit]x[/] \x1b[31mesc\x1b]0;title\x07 \u202eback \x9b2J end."


async def test_hostile_text_is_shown_as_it_stands_and_commands_nothing(opened: Opened) -> None:
    bad = article(
        [HOSTILE], headline=f"H {HOSTILE}", source="[b]a[/b].txt", outlet="[i]Post[/i]", removed=[("other", HOSTILE)]
    )
    other = article(["Another [bold]text[/bold]."], headline="[/]", source="b")
    async with opened([bad, other], analysis=Ready(CounterpointError(HOSTILE)), size=(120, 50)) as pilot:
        await settle(pilot)
        for keys in (["L"], ["b"], ["escape"], ["slash", "x", "enter"], ["d"], ["escape"]):
            await pilot.press(*keys)
            await pilot.pause()
            strips = pilot.app.screen._compositor.render_strips()
            for strip in strips:
                for segment in strip:
                    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or c == "\u202e" for c in segment.text)
                    assert segment.style is None or not any("click" in key for key in (segment.style.meta or {}))
        text = seen(pilot)
        for words in ("[red]red[/]", "[/b]", "[@click=app.quit]x[/]", "[i]Post[/i]", "[bold]text[/bold]"):
            assert words in text


async def test_one_article_alone_can_be_read(opened: Opened) -> None:
    one = two_articles()[:1]
    async with opened(one, analysis=Ready(CounterpointError("one article"))) as pilot:
        await settle(pilot)
        await pilot.press("j", "tab", "n", "L", "G", "b")
        await pilot.pause()
        await pilot.press("escape")
        assert "Ferry With 214" in seen(pilot)


async def test_an_empty_article_does_no_harm(opened: Opened) -> None:
    async with opened([article([]), article(["Text."], source="b")], analysis=Ready(CounterpointError("x"))) as pilot:
        await settle(pilot)
        await pilot.press("j", "k", "G", "g", "space", "right_parenthesis", "right_curly_bracket", "b", "y", "slash")
        await pilot.pause()
        await pilot.press("a", "enter", "n")
        assert "Text." in seen(pilot)


async def test_ten_thousand_paragraphs_are_read_to_the_end(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReadingColumn, "_measure", lambda column: None)  # nothing is counted ahead
    long = article([f"Paragraph {n} of the long report says little." for n in range(10_000)], source="long")
    async with opened([long, two_articles()[1]], analysis=Ready(CounterpointError("x"))) as pilot:
        assert not column(pilot, 0).document.measured
        await pilot.press("G")
        assert "Paragraph 9999 " in seen(pilot)
        await pilot.press("g")
        assert "Paragraph 0 " in seen(pilot)


async def test_typing_in_a_form_commands_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("b")
        await pilot.pause()
        await pilot.press(*"qLze")
        assert pilot.app.screen.query_one("#note", Input).value == "qLze"
        await pilot.press("escape", "escape")
        assert isinstance(cast(ReaderApp, pilot.app).screen, CompareScreen)


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


async def test_what_a_reader_should_know_is_in_sight(opened: Opened) -> None:
    one, other = two_articles()
    articles = [one, replace(other, notices=("not English (de): compared as far as it goes",))]
    found = comparison(articles)
    first = replace(found.members[0], annotation=replace(found.members[0].annotation, notices=("rules only",)))
    known = replace(found, members=(first, *found.members[1:]), notices=("Both are nearly the same text.",))
    async with opened(articles=articles, analysis=Ready(known)) as pilot:
        text = seen(pilot)
        assert "! not English (de): compared as far as it goes" in text
        assert "! Both are nearly the same text." in text
        assert "! [a] rules only" in text
        assert "! 2 notes above the claims" in text


async def test_beside_the_columns_the_passages_of_a_match_stand_one_below_the_other(opened: Opened) -> None:
    async with opened(size=(200, 50)) as pilot:
        lines = desk(pilot).claims.text().splitlines()
        for number, line in enumerate(lines):
            if line.startswith(" u update"):
                assert "[a]" in line
                assert "[b]" not in line
                assert any("[b]" in below for below in lines[number + 1 : number + 4])
                break
        else:
            raise AssertionError("the update is not listed")
