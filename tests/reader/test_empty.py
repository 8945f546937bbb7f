"""Where there is nothing to show, the reader says why and what to do."""

import dataclasses

from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk
from tests.reader.stories import Ready, comparison, two_articles
from tui.model.errors import CounterpointError
from tui.reader.widgets.rows import Rows


def panel(pilot: Pilot[None]) -> str:
    return pilot.app.screen.claims.text()  # type: ignore[attr-defined]


def counts(pilot: Pilot[None]) -> str:
    return pilot.app.screen.counts.text  # type: ignore[attr-defined]


def said(pilot: Pilot[None]) -> str:
    return pilot.app.screen.said  # type: ignore[attr-defined]


def without_matches() -> Ready:
    return Ready(dataclasses.replace(comparison(), matches=()))


async def test_no_match_says_what_else_there_is(opened: Opened) -> None:
    async with opened(analysis=without_matches()) as pilot:
        assert "No claim was found in more than one of these articles. F sets their figures" in panel(pilot)
        # What stands in one only is listed below it.
        assert "not found in the others" in panel(pilot)
        await pilot.press("n")
        assert said(pilot) == "No claim was found in more than one of these articles"


async def test_a_relation_that_was_hidden_says_how_to_see_it_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "f")
        assert said(pilot) == "figure: hidden; | f shows them again"
        await pilot.press("vertical_line", "f")
        assert said(pilot) == "figure: shown"


async def test_matches_that_are_all_filtered_out_say_how_to_see_them(opened: Opened) -> None:
    async with opened() as pilot:
        for letter in "cfuar":
            await pilot.press("vertical_line", letter)
        await pilot.pause()
        assert "No match with these filters: 0 shows everything again." in panel(pilot)
        await pilot.press("n")
        assert said(pilot) == "No match with these filters: 0 shows everything again."
        await pilot.press("0")
        await pilot.pause()
        assert "No match with these filters" not in panel(pilot)


async def test_one_article_says_how_to_add_another(opened: Opened) -> None:
    one = two_articles()[:1]
    whole = comparison()
    alone = dataclasses.replace(whole, members=whole.members[:1], matches=(), entities=(), only_in=(("a", ("c1",)),))
    async with opened(one, analysis=Ready(alone)) as pilot:
        assert "One article only: w a adds another" in panel(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert "Nobody and nothing is named" in pilot.app.screen.query_one("#entities").text()  # type: ignore[attr-defined]


async def test_an_analysis_that_failed_or_was_stopped_says_how_to_begin_it_again(opened: Opened) -> None:
    async with opened(analysis=Ready(CounterpointError("a.txt: is too long to be compared"))) as pilot:
        assert "a.txt: is too long to be compared" in counts(pilot)
        assert "r reads them again" in counts(pilot)
        await pilot.press("n")
        assert said(pilot) == "The claims were not read: r reads them again"
    async with opened(analysis=Ready(ValueError("two\n\n      lines"))) as pilot:
        assert "a fault of the program, please report it (ValueError: two lines)" in panel(pilot)
    waiting = Ready(comparison(), wait=True)
    async with opened(analysis=waiting) as pilot:
        await pilot.pause()
        assert "Esc stops it; you can read on meanwhile" in counts(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert counts(pilot).strip() == "Stopped. r reads them again"
        waiting.go.set()


async def test_a_language_that_is_not_known_well_is_told_above_the_text(opened: Opened) -> None:
    notice = "not English (fr): claims are compared by names and figures alone"
    articles = [dataclasses.replace(one, notices=(notice,)) for one in two_articles()]
    async with opened(articles, analysis=Ready(comparison(articles)), size=(120, 36)) as pilot:
        header = pilot.app.screen.query("ColumnHeader").first()
        told = "".join(header.render_line(y).text for y in range(header.size.height))
        assert "! not English (fr)" in told


async def test_lists_without_anything_in_them_say_how_it_gets_there(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("B")
        await pilot.pause()
        rows = pilot.app.screen.query_one("#list")
        assert "Nothing kept yet: b keeps the sentence" in rows.text()  # type: ignore[attr-defined]


async def test_what_is_empty_is_not_painted_as_chosen(opened: Opened) -> None:
    def now(rows: Rows) -> list[bool]:
        """Of each line of the list whether it is painted as the chosen row."""
        chosen = rows.style_for(("now",)).bgcolor
        return [any(s.style and s.style.bgcolor == chosen for s in rows.paint(y)) for y in range(rows.size.height)]

    waiting = Ready(comparison(), wait=True)
    async with opened(analysis=waiting) as pilot:
        await pilot.pause()
        assert not any(now(desk(pilot).claims))
        waiting.go.set()
        await settle(pilot)
        await pilot.press("b", "enter", "B")
        await pilot.pause()
        kept = pilot.app.screen.query_one(Rows)
        lines = now(kept)
        assert lines[0]
        assert kept.total < len(lines)
        assert not any(lines[kept.total :])


async def test_where_there_is_little_room_the_progress_says_how_to_stop_it_and_no_half_words(opened: Opened) -> None:
    waiting = Ready(comparison(), wait=True)
    async with opened(analysis=waiting, size=(50, 20)) as pilot:
        await pilot.pause()
        assert counts(pilot).rstrip().endswith("Esc stops it")
        waiting.go.set()
