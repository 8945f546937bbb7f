"""An article's id stands in its header and looks the same wherever an article is meant."""

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, two_articles
from tui.model.errors import CounterpointError


async def test_the_id_is_the_same_in_header_counts_panel_entities_and_dates(opened: Opened) -> None:
    async with opened(size=(120, 50)) as pilot:
        text = seen(pilot)
        assert "[a] The Ellery Post" in text
        assert "[b] outlet unknown" in text
        assert "only [a] 1" in text
        assert "only in [b] 1" in text
        assert " · only [b]" in text
        await pilot.press("e")
        assert " [a] [b]" in seen(pilot)
        await pilot.press("escape", "d")
        await pilot.pause()
        assert "[b] Blocked Filter Stopped Ferry Marian" in seen(pilot)


async def test_in_a_narrow_terminal_too(opened: Opened) -> None:
    async with opened(size=(60, 24)) as pilot:
        assert "[a] The Ellery Post" in seen(pilot)
        assert "[a] 1  [b] 1" in seen(pilot)
        await pilot.press("tab")
        assert column(pilot, 1).has_focus
        assert "[b] outlet unknown" in seen(pilot)


async def test_one_article_needs_no_id(opened: Opened) -> None:
    async with opened(two_articles()[:1], analysis=Ready(CounterpointError("one article"))) as pilot:
        await settle(pilot)
        assert "[a]" not in seen(pilot)
        assert "The Ellery Post" in seen(pilot)


async def test_a_match_shows_all_its_sides_and_names_them_where_they_are_not_below_their_columns(
    opened: Opened,
) -> None:
    async with opened(size=(120, 36)) as pilot:
        before = desk(pilot).claims.text()
        assert "[a] Northern Line" not in before
        await pilot.press("z")
        zoomed = desk(pilot).claims.text()
        assert "[a] Northern Line" in zoomed
        assert "[b] no source given" in zoomed


async def test_in_tabs_the_passages_of_the_chosen_match_stand_below_each_other(opened: Opened) -> None:
    async with opened(size=(50, 40)) as pilot:
        await pilot.press("n", "n")
        text = desk(pilot).claims.text()
        told = [line.strip() for line in text[text.index("u update") : text.index("why")].split("\n")]
        assert told[0].startswith("u update     [a] Northern Line, 7 May")
        assert any(line.startswith("[b] no source given") for line in told)
        assert not any("│" in line for line in told)
