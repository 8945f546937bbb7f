"""What the panel lists: by relation, name, speaker and words, several at once, and there again the next time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk, seen
from tests.reader.stories import comparison
from tui.reader.desk import Desk
from tui.reader.sifting import OWN_VOICE, Sifter
from tui.reader.widgets.reading import ReadingColumn

COMPARISON = comparison()


def sifted(speaker: str | None, words: str) -> list[str]:
    found = Desk([member.article for member in COMPARISON.members])
    found.comparison, found.speaker, found.words = COMPARISON, speaker, words
    return [match.id for match in found.matches]


def test_a_match_stays_where_one_of_its_sides_is_the_speakers() -> None:
    assert sorted(sifted("Northern Line", "")) == ["m0", "m1"]
    assert sifted("nobody", "") == []
    assert sorted(sifted(OWN_VOICE, "")) == ["m0", "m2"]


def test_a_match_stays_where_its_sides_hold_all_words_together() -> None:
    assert sifted(None, "214 AROUND") == ["m1"]
    assert sifted(None, "northern filter") == ["m0"]
    assert sifted("Northern Line", "people") == ["m1"]
    assert sifted(None, "zeppelin") == []


def test_what_stands_in_one_article_only_is_filtered_too() -> None:
    found = Desk([member.article for member in COMPARISON.members])
    found.comparison, found.speaker = COMPARISON, "regional hospital"
    assert [(member.id, [claim.id for claim in claims]) for member, claims in found.only_here()] == [("b", ["c2"])]


@given(st.none() | st.text(max_size=8), st.text(max_size=8))
def test_counts_and_list_agree_whatever_is_filtered(speaker: str | None, words: str) -> None:
    found = Desk([member.article for member in COMPARISON.members])
    found.comparison, found.speaker, found.words = COMPARISON, speaker, words
    assert sum(found.counts.values()) == len(found.matches)


def test_speakers_are_listed_with_their_claims_no_source_last() -> None:
    speakers = Sifter(COMPARISON).counted()
    assert speakers[0] == ("Northern Line", {"a": 1, "b": 1})
    assert speakers[-1][0] == OWN_VOICE


async def test_by_speaker_from_a_list(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "s")
        await pilot.pause()
        assert "Who says it" in seen(pilot)
        await pilot.press("g", "enter")
        await pilot.pause()
        assert "Who says it" not in seen(pilot)
        assert "filter: by Northern Line" in seen(pilot)
        assert sorted(match.id for match in desk(pilot).desk.matches) == ["m0", "m1"]
        assert isinstance(pilot.app.focused, ReadingColumn)
        await pilot.press("0")
        assert "filter:" not in seen(pilot)
        assert len(desk(pilot).desk.matches) == 4


async def test_by_words_as_they_are_typed(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "t", *"people")
        await pilot.pause()
        assert "1 match " in seen(pilot)
        assert "filter: “people”" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert not pilot.app.screen.query("#filter-bar.-open")
        assert "filter: “people”" in seen(pilot)
        await pilot.press("vertical_line", "slash")
        assert isinstance(pilot.app.focused, Input)
        await pilot.press("escape")
        await pilot.pause()
        assert "4 matches" in seen(pilot)
        assert isinstance(pilot.app.focused, ReadingColumn)


async def test_several_at_once_and_where_nothing_is_left_it_is_said_how_to_go_back(opened: Opened) -> None:
    async with opened(size=(160, 40)) as pilot:
        await pilot.press("vertical_line", "t", *"people", "enter", "vertical_line", "f")
        await pilot.pause()
        assert desk(pilot).desk.matches == []
        await pilot.press("vertical_line", "s", "G", "enter")
        await pilot.pause()
        text = seen(pilot)
        assert f"filter: by {OWN_VOICE} · “people”" in text
        assert "0 shows everything again" in text
        assert "no match with these filters" in text
        await pilot.press("n")
        assert "No match with these filters: 0 shows everything again." in seen(pilot)


async def test_the_filters_are_there_again_at_the_next_start(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "t", *"board", "enter", "K")
        await pilot.pause()
    async with opened() as pilot:
        await settle(pilot)
        assert desk(pilot).desk.words == "board"
        assert "filter: “board”" in seen(pilot)
        assert desk(pilot).coding


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_the_menu_of_filters_names_all_of_them(opened: Opened, width: int) -> None:
    async with opened(size=(width, 30)) as pilot:
        await pilot.press("vertical_line")
        menu = seen(pilot).splitlines()[-1]
        assert all(word in menu for word in ("name", "speaker", "words", "all"))
        await pilot.press("escape")
