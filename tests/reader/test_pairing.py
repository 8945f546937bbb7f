"""Matches made by hand: two passages that the program did not match, and the relation that the user gives them."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import cast

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, comparison
from tests.reader.test_two_readers import look
from tui.compare import compare
from tui.library import Library
from tui.model.article import Article
from tui.model.comparison import Comparison, Match
from tui.pipeline import Progress
from tui.reader.app import ReaderApp
from tui.reader.screens.copying import Meant
from tui.reader.screens.pairing import claim_at

Pairing = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


class Comparer(Ready):
    """The real comparer over claims made by hand, with the verdicts of a library."""

    def __init__(self, library: Library) -> None:
        super().__init__(comparison())
        self.verdicts: Callable[[], object] = library.verdicts

    def compare(
        self, articles: list[Article], on_progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        found: Comparison = super().compare(articles, on_progress, cancelled)
        return compare(found.members, self.verdicts())  # type: ignore[arg-type]


@pytest.fixture
def pairing(opened: Opened, library: Library) -> Pairing:
    """Opens the reader over the real comparer."""

    @asynccontextmanager
    async def open_it(**more: object) -> AsyncIterator[Pilot[None]]:
        work = Comparer(library)
        async with opened(analysis=work, **more) as pilot:
            work.verdicts = cast(ReaderApp, pilot.app).shelf.verdicts
            yield pilot

    return open_it


def stand_on(pilot: Pilot[None], number: int, words: str) -> None:
    """Put the cursor of a column on some words, and give it the keyboard."""
    desk(pilot).panes.activate(number)
    body = desk(pilot).desk.articles[number].body
    column(pilot, number).place_cursor(body.index(words))


async def pair(pilot: Pilot[None], *keys: str) -> None:
    """Match two passages that have nothing in common, up to the relation."""
    stand_on(pilot, 0, "deeper channels since 2019")
    await pilot.press("ampersand")
    stand_on(pilot, 1, "She declined to comment")
    await pilot.press("ampersand", *keys)
    await look(pilot)


def by_hand(pilot: Pilot[None]) -> Match:
    found = desk(pilot).desk.comparison
    assert found is not None
    (match,) = (one for one in found.matches if one.test == "verdict")
    return match


async def test_two_passages_are_matched_by_hand_and_shown_as_the_users(pairing: Pairing, library: Library) -> None:
    async with pairing() as pilot:
        stand_on(pilot, 0, "deeper channels since 2019")
        await pilot.press("ampersand")
        assert "match [a] “deeper channels since 2019”" in seen(pilot)
        assert [span.style for span in column(pilot, 0).marks("chosen")] == ["chosen"]
        await pilot.press("tab")
        stand_on(pilot, 1, "She declined to comment")
        await pilot.press("ampersand")
        assert "[a] and [b]  a agree  f figure  u update  c contradict  r related" in seen(pilot)
        await pilot.press("c")
        assert "matched by hand: c contradict · u takes it back" in seen(pilot)
        await look(pilot)
        match = by_hand(pilot)
        assert (match.relation, match.automatic) == ("contradict", None)
        assert [side.text for side in match.sides] == ["deeper channels since 2019", "She declined to comment"]
        assert desk(pilot).desk.current == match.id
        text = " ".join(seen(pilot).split())
        assert "c contradict yours" in text
        assert "you: contradict · ours: no match" in text
        letters = [column(pilot, number)._letters for number in (0, 1)]
        assert all(("c", "contradict") in found.values() for found in letters)
        (kept,) = library.verdicts()
        assert [one.exact for one in kept.passages] == ["deeper channels since 2019", "She declined to comment"]
        assert kept.judge


async def test_it_is_undone_and_is_there_again_after_a_restart(pairing: Pairing, library: Library) -> None:
    async with pairing() as pilot:
        await pair(pilot, "u")
        first = by_hand(pilot).id
        await pilot.press("u")
        await look(pilot)
        assert not library.verdicts()
        assert "yours" not in desk(pilot).claims.text()
        await pilot.press("ctrl+r")
        await look(pilot)
        assert by_hand(pilot).id == first
    async with pairing() as pilot:
        assert by_hand(pilot).relation == "update"
        await pilot.press("R")
        assert "you: update" in seen(pilot)
        assert "She declined to comment" in seen(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert not library.verdicts()


async def test_a_match_needs_two_articles_and_a_relation(pairing: Pairing, library: Library) -> None:
    async with pairing() as pilot:
        stand_on(pilot, 0, "deeper channels since 2019")
        await pilot.press("ampersand")
        stand_on(pilot, 0, "nobody was hurt")
        await pilot.press("enter")
        assert "that is [a], too" in seen(pilot)
        stand_on(pilot, 1, "She declined to comment")
        await pilot.press("enter", "z")
        assert "another passage" in seen(pilot)
        await pilot.press("escape")
        assert "match [a] “deeper channels since 2019”" in seen(pilot)
        await pilot.press("escape")
        assert "nothing was matched" in seen(pilot)
        assert desk(pilot).pairing is None
        assert not any(column(pilot, number).marks("chosen") for number in (0, 1))
        assert not library.verdicts()
        await pilot.press("n")
        assert desk(pilot).said == ""


async def test_a_selection_and_a_claim_of_the_panel_can_be_matched(pairing: Pairing, library: Library) -> None:
    async with pairing() as pilot:
        stand_on(pilot, 0, "the ship had drifted")
        await pilot.press("v", "parenthesis", "right_parenthesis", "ampersand")
        assert "“the ship had drifted for about an hour”" in seen(pilot)
        assert not desk(pilot).selections
        rows = desk(pilot).claims
        rows.focus()
        member = desk(pilot).desk.comparison.members[1]  # type: ignore[union-attr]
        key = next(f"b:{one.id}" for one in member.annotation.claims if one.text.startswith("Three passengers"))
        desk(pilot).stand_on(key)
        await pilot.press("ampersand", "r")
        await look(pilot)
        assert [side.text[:15] for side in by_hand(pilot).sides] == ["the ship had dr", "Three passenger"]


async def test_in_blind_reading_nothing_is_told_of_ours(pairing: Pairing) -> None:
    async with pairing() as pilot:
        found = desk(pilot).desk.comparison
        assert found is not None
        assert found.matches
        two = found.matches[0].sides[:2]
        for words in (False, True):
            if words:
                await pilot.press("escape", "escape", "i")
            for side in two:
                desk(pilot).panes.activate(desk(pilot).desk.ids.index(side.article))
                desk(pilot).panes.column.place_cursor(side.start)
                await pilot.press("ampersand")
            assert (f"ours: {found.matches[0].relation}" in seen(pilot)) is not words


def test_of_several_claims_in_a_sentence_the_one_at_the_cursor_is_meant() -> None:
    claims = comparison().members[0].annotation.claims
    first, second = claims[0], claims[1]
    whole = Meant(0, "body", (first.start - 10, second.end))
    assert claim_at(claims, whole, first.start - 5) is first
    assert claim_at(claims, whole, first.start + 1) is first
    assert claim_at(claims, whole, first.end) is second
    assert claim_at(claims, Meant(0, "body", (second.start, second.end - 2))) is second
    assert claim_at(claims, Meant(0, "headline", whole.span), 0) is None
