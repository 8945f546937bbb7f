"""Judging the matches with one key each; blind reading; the list of verdicts."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk, seen
from tests.reader.stories import Ready, comparison, two_articles
from tests.reader.test_two_readers import look
from tui.compare import match_key
from tui.library import Library
from tui.model.article import Article, Detail
from tui.model.comparison import Comparison, Match
from tui.model.errors import CounterpointError
from tui.model.keeping import Verdict
from tui.pipeline import Progress
from tui.reader.app import ReaderApp
from tui.reader.keymap import KEYS
from tui.reader.screens.verdicts import VerdictsScreen
from tui.reader.shelf import Shelf
from tui.settings import USUAL


class Judged(Ready):
    """Follows the verdicts as the comparer does."""

    def __init__(self, library: Library) -> None:
        super().__init__(comparison())
        self._library = library
        self.shelf: Shelf | None = None

    def compare(
        self, articles: list[Article], on_progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        found: Comparison = super().compare(articles, on_progress, cancelled)
        verdicts = self.shelf.verdicts() if self.shelf else self._library.verdicts()
        said = {one.target: one.relation for one in verdicts if one.kind == "relation"}
        matches: list[Match] = []
        for match in found.matches:
            key = match_key(match, found.members)
            if key not in said:
                matches.append(match)
            elif relation := said[key]:
                reason = f"your verdict; ours was {match.relation}: {match.reason}"
                matches.append(
                    replace(match, relation=relation, automatic=match.relation, reason=reason, test="verdict")
                )
        return replace(found, matches=tuple(matches))


Judging = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def judging(opened: Opened, library: Library) -> Judging:
    """Opens the reader over an analysis that follows the verdicts."""

    @asynccontextmanager
    async def open_it(work: Judged | None = None, **more: object) -> AsyncIterator[Pilot[None]]:
        work = work or Judged(library)
        async with opened(analysis=work, **more) as pilot:
            work.shelf = cast(ReaderApp, pilot.app).shelf
            yield pilot

    return open_it


def said(library: Library) -> list[str | None]:
    return [one.relation for one in library.verdicts() if one.kind == "relation"]


def panel(pilot: Pilot[None]) -> str:
    return desk(pilot).claims.text()


def counts(pilot: Pilot[None]) -> str:
    return desk(pilot).counts.text


async def test_each_match_is_judged_with_one_key(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("J")
        assert "match 1 of 4" in counts(pilot)
        assert "0 judged" in counts(pilot)
        assert "you: not judged yet  ·  ours: figure differs" in panel(pilot)
        assert "214 people on board" in panel(pilot)
        assert "Around 220 people" in panel(pilot)
        text = seen(pilot)
        assert "a agree  f figure  u update  c contradict  r related  x no match  Space skip  z undo" in text
        await pilot.press("a", "u", "c", "r")
        assert said(library) == ["agree", "update", "contradict", "related"]
        assert "4 judged" in counts(pilot)
        assert "all are judged" in seen(pilot)
        await pilot.press("escape")
        await look(pilot)
        text = seen(pilot)
        assert "4 matches" in text
        assert "c contradict 1" in text


async def test_both_verdicts_are_shown_and_the_users_holds(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("J", "u")
        assert "last: you update · ours figure differs" in counts(pilot)
        await pilot.press("N")
        assert "you: update  ·  ours: figure differs" in panel(pilot)
        await pilot.press("escape")
        await look(pilot)
        assert "f figure 0" in seen(pilot)
        assert "u update 2" in seen(pilot)
        while "you: update" not in panel(pilot):
            await pilot.press("n")
        assert "u update     ours f" in panel(pilot)
        assert "you: update · ours: figure differs, as same people counted" in " ".join(panel(pilot).split())


async def test_not_a_match_is_gone_and_can_be_had_again(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("J", "x", "escape")
        await look(pilot)
        assert "3 matches" in seen(pilot)
        assert said(library) == [None]
        await pilot.app.run_action("verdicts", desk(pilot))
        await pilot.pause()
        assert isinstance(pilot.app.screen, VerdictsScreen)
        text = seen(pilot)
        assert "you: not a match" in text
        assert "Around 220 people were on board" in text
        await pilot.press("x")
        assert "taken back: not a match" in seen(pilot)
        assert "You have said nothing of these articles yet" in seen(pilot)
        await pilot.press("u")
        assert said(library) == [None]
        await pilot.press("x", "escape")
        await look(pilot)
        assert "4 matches" in seen(pilot)
        assert library.verdicts() == ()


async def test_undo_takes_the_last_verdict_back_and_stands_there_again(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("J", "z")
        assert "nothing was judged yet" in seen(pilot)
        await pilot.press("a", "x", "backspace")
        assert said(library) == ["agree"]
        assert "match 2 of 4" in counts(pilot)
        assert "you: not judged yet" in panel(pilot)
        assert "undone: verdict “not a match”" in seen(pilot)
        await pilot.press("z")
        assert "match 1 of 4" in counts(pilot)
        assert said(library) == []


async def test_a_low_panel_has_room_for_a_match_while_it_is_judged_and_is_low_again_after(
    judging: Judging, library: Library
) -> None:
    async with judging(size=(80, 24)) as pilot:
        await pilot.press(*["minus"] * 6)
        await settle(pilot)
        low = desk(pilot).panel.size.height
        assert low == 3
        await pilot.press("J")
        await settle(pilot)
        assert desk(pilot).panel.size.height == 10
        assert "[b]" in panel(pilot)
        # Who makes it low while judging has it so.
        await pilot.press("minus")
        await settle(pilot)
        assert desk(pilot).panel.size.height == 8
        await pilot.press("escape")
        await settle(pilot)
        assert desk(pilot).panel.size.height == 8
        await pilot.press(*["minus"] * 6, "J", "escape")
        await settle(pilot)
        assert desk(pilot).panel.size.height == low


async def test_skipping_says_nothing_and_a_second_verdict_replaces_the_first(
    judging: Judging, library: Library
) -> None:
    async with judging() as pilot:
        await pilot.press("J", "space", "n", "p")
        assert "match 2 of 4" in counts(pilot)
        assert library.verdicts() == ()
        await pilot.press("a", "p", "r")
        assert said(library) == ["related"]
        await pilot.press("escape", "J")
        # One begins with what is not judged.
        assert "you: not judged yet" in panel(pilot)


async def test_a_key_never_waits_for_the_comparison_and_the_place_stays(judging: Judging, library: Library) -> None:
    work = Judged(library)
    async with judging(work) as pilot:
        await pilot.press("J")
        work.go.clear()
        await pilot.press("a")
        await look_once(pilot)
        assert desk(pilot).working
        await pilot.press("u", "x")
        assert said(library) == ["agree", "update", None]
        assert "match 4 of 4" in counts(pilot)
        before = [pane.column.spot for pane in desk(pilot).panes.panes]
        work.go.set()
        await settle(pilot)
        await look(pilot)
        assert "match 4 of 4" in counts(pilot)
        assert "3 judged" in counts(pilot)
        assert [pane.column.spot for pane in desk(pilot).panes.panes] == before
        await pilot.press("escape")
        assert "3 matches" in seen(pilot)


async def look_once(pilot: Pilot[None]) -> None:
    """What the desk does twice a second, without waiting for the comparison."""
    for _ in range(2):
        # None at all would mean every worker.
        if fetching := [w for w in pilot.app.workers if w.group == "bookmarks"]:
            await pilot.app.workers.wait_for_complete(fetching)
        await pilot.pause()
        desk(pilot).look()
    await pilot.pause()


async def test_the_desks_keys_do_not_hold_while_judging_but_those_that_read_do(
    judging: Judging, library: Library
) -> None:
    async with judging(size=(120, 90)) as pilot:
        await pilot.press("J", "e", "L", "slash", "vertical_line")
        assert "does nothing while judging" in seen(pilot)
        assert not desk(pilot).query("#entities.-open")
        assert not desk(pilot).panes.ledger
        await pilot.press("tab", "j")
        assert desk(pilot).panes.active == 1
        await pilot.press("question_mark")
        await pilot.pause()
        assert "they contradict each other" in seen(pilot)
        assert "hide or show" not in seen(pilot)
        await pilot.press("escape", "escape", "e")
        assert desk(pilot).query("#entities.-open")


async def test_a_verdict_that_cannot_be_kept_changes_nothing(
    judging: Judging, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_verdict: object) -> None:
        raise CounterpointError("no space left")

    async with judging() as pilot:
        await pilot.press("J")
        monkeypatch.setattr(library, "add_verdict", full)
        await pilot.press("a")
        assert [str(note.message) for note in pilot.app._notifications] == ["The verdict was not kept: no space left"]
        assert "match 1 of 4" in counts(pilot)
        assert "0 judged" in counts(pilot)


async def test_who_judges_is_kept(judging: Judging, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "login")
    async with judging() as pilot:
        await pilot.press("J", "a", "p")
        assert "judged by login" in panel(pilot)
    async with judging(settings=USUAL._replace(judge="Anna Ho")) as pilot:
        await pilot.press("J", "u")
    assert [one.judge for one in library.verdicts()] == ["login", "Anna Ho"]


async def test_what_another_reader_judges_is_heard_of(judging: Judging, library: Library, tmp_path: Path) -> None:
    async with judging() as pilot:
        members = desk(pilot).desk.comparison.members  # type: ignore[union-attr]
        match = next(item for item in comparison().matches if item.relation == "update")
        with Library.open(tmp_path / "library") as other:
            other.add_verdict(Verdict("", "relation", match_key(match, members), "contradict", judge="Ben"))
            await look(pilot)
            assert "c contradict 1" in seen(pilot)
            await pilot.press("J")
            assert "1 judged" in counts(pilot)
            other.add_verdict(Verdict("", "relation", "0123456789ab+ba9876543210", "agree"))
            await look(pilot)
            assert "1 judged" in counts(pilot)


async def test_there_is_nothing_to_judge_before_the_claims_are_read(opened: Opened) -> None:
    work = Ready(comparison(), wait=True)
    async with opened(analysis=work) as pilot:
        await pilot.press("J")
        assert "still being read" in seen(pilot)
        work.go.set()
        await settle(pilot)
        for relation in "cfuar":
            await pilot.press("vertical_line", relation)
        await pilot.press("J")
        assert "No match with these filters." in seen(pilot)


# Blind reading ----------------------------------------------------------------------------------------------------

NAMES = ("Ellery Post", "NWS", "ferry-one", "outlet unknown")
RELATIONS = ("figure", "update", "agree", "related", "contradict")


def outside_keys(pilot: Pilot[None]) -> str:
    """The screen without its last line, which names keys."""
    return "\n".join(seen(pilot).split("\n")[:-1])


async def test_blind_reading_hides_who_wrote_it_and_what_was_found(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("n", "i")
        text = outside_keys(pilot)
        assert not [name for name in (*NAMES, *RELATIONS) if name in text]
        assert "[a] article a, outlet hidden · Tue 7 May 2024 (stated)" in text
        assert "? not judged" in text
        await pilot.press("i")
        text = seen(pilot)
        assert "The Ellery Post" in text
        assert "f figure 1" in text


async def test_what_is_judged_is_revealed(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("i", "J")
        assert "ours: hidden until you judge" in panel(pilot)
        assert "why" not in panel(pilot)
        await pilot.press("c")
        assert "last: you contradict · ours" in counts(pilot)
        assert "ours: hidden until you judge" in panel(pilot)
        await pilot.press("p")
        assert "you: contradict  ·  ours: " in panel(pilot)
        assert "why" in panel(pilot)
        await pilot.press("escape")
        await look(pilot)
        assert "1 judged" in counts(pilot)
        assert panel(pilot).count("? not judged") == 3
        assert "c contradict" in panel(pilot)
        assert "Ellery Post" not in outside_keys(pilot)


async def test_blind_reading_opens_nothing_that_would_tell(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("i")
        for key in ("M", "Q", "B", "S", "L", "x", "ctrl+k"):
            await pilot.press(key)
            assert len(pilot.app.screen_stack) == 1
            assert "ends blind reading" in seen(pilot)
        await pilot.press("vertical_line", "u")
        assert "ends blind reading" in seen(pilot)
        await pilot.press("d")
        assert not [name for name in NAMES if name in seen(pilot)]


async def test_names_in_the_texts_are_hidden_letter_for_letter(opened: Opened) -> None:
    articles = two_articles()
    word = "Captain Ines Dallow"
    articles[0] = replace(articles[0], authors=("Ines Dallow",))
    async with opened(articles, Ready(comparison())) as pilot:
        assert word in seen(pilot)
        await pilot.press("i")
        text = seen(pilot)
        assert "Ines Dallow" not in text
        assert "Captain ▒▒▒▒ ▒▒▒▒▒▒" in text
        await pilot.press("n", "n", "e")
        assert "Dallow" not in seen(pilot)


async def test_blind_reading_lasts_with_the_place(judging: Judging, library: Library) -> None:
    async with judging() as pilot:
        await pilot.press("i")
    async with judging() as pilot:
        assert "Ellery Post" not in seen(pilot)
        assert "outlet hidden" in seen(pilot)
        await pilot.press("i")
    async with judging() as pilot:
        assert "Ellery Post" in seen(pilot)


def test_the_keys_of_judging_are_told_apart() -> None:
    keys = [key for name, keys in KEYS.items() if name.startswith("judge.") for key in keys.split(",")]
    assert len(keys) == len(set(keys))


async def test_an_article_that_is_laid_beside_the_others_is_hidden_too(judging: Judging) -> None:
    async with judging() as pilot:
        await pilot.press("i")
        third = replace(
            two_articles()[0], source="third.txt", sha256="3" * 64, outlet=Detail("The Quay Herald", "stated")
        )
        screen = desk(pilot)
        screen.lay([*screen.desk.articles, third], active=("third.txt", "3" * 64))
        await settle(pilot)
        assert len(screen.panes.panes) == 3
        text = outside_keys(pilot)
        assert "article c, outlet hidden" in text
        assert "Quay" not in text
        assert "Ellery Post" not in text
