"""A date that the user types: kept, and the relations decided anew at once."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk, seen
from tests.reader.stories import Ready, comparison, two_articles
from tui.library import Library
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.errors import CounterpointError
from tui.pipeline import Progress


class Dated(Ready):
    """Reads the verdicts as the pipeline does: a typed date for the second article makes its update an agreement."""

    def __init__(self, library: Library) -> None:
        super().__init__(comparison())
        self._library = library

    def compare(
        self, articles: list[Article], on_progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        found: Comparison = super().compare(articles, on_progress, cancelled)
        for verdict in self._library.verdicts([articles[1].sha256]):
            assert verdict.date is not None
            member = found.members[1]
            member = replace(member, article=replace(member.article, date=verdict.date))
            matches = tuple(
                replace(
                    match, id=f"new{match.id}", relation="agree" if match.relation == "update" else match.relation
                )
                for match in found.matches
            )
            found = replace(found, members=(found.members[0], member), matches=matches)
        return found


async def test_a_typed_date_is_kept_and_changes_the_relations_at_once(opened: Opened, library: Library) -> None:
    async with opened(analysis=Dated(library)) as pilot:
        await pilot.press("n", "n", "d")
        before = desk(pilot).desk.match(desk(pilot).desk.current)
        assert before is not None
        await pilot.press("j", "enter", *"2024-05-10", "enter")
        await settle(pilot)
        text = seen(pilot)
        assert "Fri 10 May 2024 (typed)" in text
        assert "[b] Fri 10 May 2024 (typed): 1 relation changed" in text
        assert "u update 0" in text
        (kept,) = library.verdicts()
        assert (kept.kind, kept.target) == ("date", two_articles()[1].sha256)
        after = desk(pilot).desk.match(desk(pilot).desk.current)
        assert after is not None
        assert after.sides == before.sides

        await pilot.press("d", "j")
        assert "typed by you" in seen(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert library.verdicts() == ()
        assert "a Friday, by 31 May 2024 (inferred)" in seen(pilot)
        assert "u update 1" in seen(pilot)


async def test_what_is_no_date_is_told_where_it_was_typed(opened: Opened, library: Library) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("d", "enter", "ctrl+u", *"soon [red]", "enter")
        assert "soon [red]: not a date; write 2024-10-30" in seen(pilot)
        # All of it, on as many lines as that takes.
        assert "2024-10-01..2024-10-30" in seen(pilot)
        await pilot.press("escape")
        await pilot.press("x")
        assert "No date was typed" in seen(pilot)
        await pilot.press("escape")
        assert library.verdicts() == ()
        assert "Ferry With 214" in seen(pilot)


async def test_a_date_that_cannot_be_kept_changes_nothing(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_verdict: object) -> None:
        raise CounterpointError("no space left")

    async with opened() as pilot:
        monkeypatch.setattr(library, "add_verdict", full)
        await pilot.press("d", "j", "enter", *"2024-05-10", "enter")
        await settle(pilot)
        assert [str(note.message) for note in pilot.app._notifications] == ["The date was not kept: no space left"]
        assert "a Friday, by 31 May 2024 (inferred)" in seen(pilot)
