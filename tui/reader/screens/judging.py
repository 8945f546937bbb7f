"""The desk's side of judging: the mode in which each key is a verdict, blind reading, the list of verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tui.model.errors import CounterpointError
from tui.reader.screens.desk_screen import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.model.article import Article
    from tui.model.keeping import Verdict
    from tui.reader.screens.compare import CompareScreen


class Judging(DeskScreen):
    """Part of the desk that has the user judge the matches."""

    verdicts: tuple[Verdict, ...]
    look: Callable[[], None]
    clean_at: dict[str, int]
    paired = ""
    """Id of the match that the user has made by hand, until it is shown."""
    _veiled: Sequence[Article] = ()
    """The articles whose names are hidden."""
    fetch_bookmarks: Callable[[], object]

    def action_judge(self) -> None:
        """Go through the matches and judge each with one key."""
        if self.desk.comparison is None:
            self.tell_no_claims()
            return
        if not self.desk.matches:
            shown = not self.desk.comparison.matches
            self.say("There is no match to judge." if shown else "No match with these filters.")
            return
        from tui.reader.screens.judge_mode import JudgeMode

        self.judge = JudgeMode(cast("CompareScreen", self))
        self.judge.begin()

    async def action_verdicts(self) -> None:
        """What the user said of this story; each can be taken back."""
        from tui.reader.screens.verdicts import VerdictsScreen

        await self.app.push_screen(VerdictsScreen(self.desk), self._verdict_chosen)

    def _verdict_chosen(self, verdict: Verdict | None) -> None:
        self.fetch_bookmarks()
        if verdict is None or self.desk.comparison is None:
            return
        from tui.compare import spoken_of

        self.leave_place()
        (spoken,) = spoken_of([verdict], self.desk.comparison.members)
        self.show_sides([(member.id, claim) for member, claim in spoken])

    # Matching by hand -----------------------------------------------------------------------------------------------

    def action_pair(self) -> None:
        """Put the passage one stands on beside one of another article, which is gone to next."""
        if self.pairing is not None:
            self.pairing.take_second()
        elif self.desk.comparison is None:
            self.tell_no_claims()
        elif len(self.desk.articles) < 2:
            self.say("there is no other article to match it with")
        else:
            from tui.reader.screens.pairing import Pairing

            Pairing(cast("CompareScreen", self)).begin()

    def show_paired(self) -> None:
        """Go to the match that the user made by hand, once it is among the others."""
        if self.paired and self.desk.match(self.paired) is not None:
            key, self.paired = self.paired, ""
            if self.judge is None:
                self.bring(key)

    # What was removed -----------------------------------------------------------------------------------------------

    def action_overrule(self) -> None:
        """Put back what was removed, or take the paragraph with the cursor out; in the view of what was removed."""
        from tui.reader.keymap import first_key

        if not self.panes.ledger:
            keys = first_key("desk.ledger"), first_key("desk.overrule")
            self.say(f"{keys[0]} shows what was removed; there {keys[1]} puts it back or takes a paragraph out")
            return
        from tui.reader import overruling
        from tui.reader.layout.cells import cut

        article, column = self.panes.pane.article, self.panes.column
        column.catch_up()
        if column.entry is not None:
            number = column.document.blocks[column.entry].entry
            verdict, at = overruling.put_back(article, number), article.ledger[number].start
        else:
            found = overruling.take_out(article, column.caret)
            if found is None:
                self.say("there is no paragraph here")
                return
            verdict, at = found, overruling.raw_of(article, column.caret)
        try:
            self.reader.shelf.library.add_verdict(verdict)
        except CounterpointError as error:
            self.complain(f"Not kept: {error}")
            return
        self.clean_at = {article.sha256: at}
        action = verdict.target.partition(":")[2].rpartition(":")[0]
        words = " ".join((verdict.text or "").split())
        self.say(f"{'put back' if action == 'put back' else 'taken out'}: “{cut(words, 32)}”")
        self.fetch_bookmarks()

    # Blind reading --------------------------------------------------------------------------------------------------

    def action_blind(self) -> None:
        """Hide who published and wrote the articles, and the relations until they are judged; or show all again."""
        self.set_blind(self.desk.veil is None)
        self.say("blind: outlets are hidden, relations until judged" if self.desk.veil else "everything is shown")

    def set_blind(self, on: bool) -> None:
        """Read blind, or not."""
        if on == (self.desk.veil is not None):
            return
        if self.panes.ledger and on:
            self.panes.show_ledger(False)
        self._put_veil(on)
        if on and self.desk.comparison is None:
            # Names that stand there already may be those that are to be hidden; the comparison marks the others.
            for pane in self.panes.panes:
                pane.column.mark("entity", [])
                pane.header.mark([], {})
        self.search_again()  # no mark may tell what stands behind the veil
        self.show_desk()

    def renew_veil(self) -> None:
        """Hide the names of the articles that lie on the desk now, where others lay there before."""
        if self.desk.veil is not None and self._veiled is not self.desk.articles:
            self._put_veil(True)

    def _put_veil(self, on: bool) -> None:
        from tui.reader.veil import Veil

        self._veiled = self.desk.articles
        self.desk.veil = Veil(self._veiled) if on else None
        self.panes.set_veil(self.desk.veil)

    def is_blind_to(self, what: str) -> bool:
        """Whether something must not be opened now, as it would show what is hidden; then that is said."""
        if self.desk.veil is not None:
            from tui.reader.keymap import first_key

            self.say(f"{what} would show what is hidden: {first_key('desk.blind')} ends blind reading")
        return self.desk.veil is not None
