"""A match made by hand: a passage is taken, then one of another article, then the relation, each with a key.

Between the first passage and the second the desk's keys move in the texts as ever. What is made is a verdict like
those on our own matches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.reader.actions import ACTIONS
from tui.reader.judgements import RELATIONS_BY_ACTION, passages_of
from tui.reader.keymap import key_name, keys_of
from tui.reader.layout.cells import cell_width, cut, shown
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.reading import ReadingColumn
from tui.reader.wording import LETTERS, badge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import Key

    from tui.model.annotation import Claim
    from tui.model.comparison import Match, Member, Relation
    from tui.reader.screens.compare import CompareScreen
    from tui.reader.screens.copying import Meant

_SHORT = {"judge.contradict": "contra"}
_LEAST = 8
"""Cells of a passage's words below which they tell nothing."""


def claim_at(claims: Iterable[Claim], meant: Meant, caret: int | None = None) -> Claim | None:
    """The claim that a user means by a stretch of a text.

    Args:
        claims: Those of the article.
        meant: The stretch: a selection, a sentence, or a claim.
        caret: Where the cursor stands in it, where it is a sentence: of several claims the one there is meant.

    Returns:
        The claim that has most in common with it, of the length of both; None where no claim stands there.
    """
    start, end = meant.span
    there = [one for one in claims if one.where == meant.where and one.start < end and one.end > start]
    if caret is not None:
        there = [one for one in there if one.end > caret] or there
        if under := [one for one in there if one.start <= caret]:
            return min(under, key=lambda one: one.end - one.start)
        return min(there, key=lambda one: one.start, default=None)

    def likeness(claim: Claim) -> float:
        shared = min(claim.end, end) - max(claim.start, start)
        return shared / (max(claim.end, end) - min(claim.start, start))

    return max(there, key=likeness, default=None)


class Pairing:
    """One match by hand, from its first passage to its relation.

    Args:
        screen: The desk, with a comparison.
    """

    def __init__(self, screen: CompareScreen) -> None:
        self.screen = screen
        self._first: tuple[str, str, str] | None = None
        """Hash of the article, which text of it, and words of the claim that was taken: its id may change."""

    def begin(self) -> None:
        """Take the passage that one stands on, and wait for its counterpart."""
        found = self._here()
        if found is None:
            self._tell_nothing()
            return
        member, claim = found
        self._first = member.article.sha256, claim.where, claim.text
        screen = self.screen
        screen.pairing = self
        screen.leave_place()
        screen.clear_selection()
        self._mark([found])
        screen.show_keys()

    def end(self) -> None:
        """Have the desk as it was."""
        self.screen.pairing = None
        self.screen.panes.mark_entity(self.screen.desk.entity)
        self.screen.show_keys()

    def takes(self, key: str) -> bool:
        """Do what a key says while a passage waits. Returns whether it was for that: others move in the texts."""
        screen = self.screen
        opened = screen.query("#search, #entities.-open, #speakers, #filter-words")
        if key == "escape" and not opened and not screen.selections:
            self.end()
            screen.say("nothing was matched")
            return True
        in_text = isinstance(screen.focused, ReadingColumn)
        if key in keys_of("desk.pair") and (in_text or screen.focused is screen.claims):
            self.take_second()
            return True
        if key == "enter" and in_text:
            self.take_second()
            return True
        return False

    def take_second(self) -> None:
        """Take the passage that one stands on as the counterpart, and ask for the relation."""
        first, second = self._taken(), self._here()
        if first is None:
            self.end()
            self.screen.say("the first passage is not on the desk any more")
        elif second is None:
            self._tell_nothing()
        elif second[0].id == first[0].id:
            self.screen.say(f"that is {badge(first[0].id)}, too: go to another article's passage")
        else:
            self._ask((first, second))

    # The relation ---------------------------------------------------------------------------------------------------

    def _ask(self, two: tuple[tuple[Member, Claim], tuple[Member, Claim]]) -> None:
        self._mark(two)
        self.screen.clear_selection()

        def take(event: Key) -> bool:
            for action, relation in RELATIONS_BY_ACTION.items():
                if event.key in keys_of(action):
                    self._keep(two, relation)
                    return False
            return True

        self.screen.ask_key(take, self._relations(two), self._back)

    def _relations(self, two: tuple[tuple[Member, Claim], tuple[Member, Claim]]) -> list[Part]:
        """The relations and their keys, as many words as there is room for, and what the program says of the two."""
        titles = {action.id: action.hint for action in ACTIONS}
        named = Part(f" {badge(two[0][0].id)} and {badge(two[1][0].id)} ", ("strong",))
        known, said = self._known(two), []
        if known is not None and not self.screen.desk.hides(known):
            ours = known.automatic or "none" if known.test == "verdict" else known.relation
            said = [Part(f" ours: {ours}", ("faint",))]
        long = [(action, titles[action]) for action in RELATIONS_BY_ACTION]
        full = [*long, ("desk.escape", "another passage")]
        short = [*((action, _SHORT.get(action, word)) for action, word in long), ("desk.escape", "back")]
        ways = [[named, *hints(*full), *said], [named, *hints(*short), *said], [named, *hints(*short)]]
        fitting = (way for way in ways if sum(cell_width(part.text) for part in way) <= self.screen.size.width)
        return next(fitting, ways[-1])

    def _back(self) -> None:
        """The asking has ended: with a relation, or to look for another passage."""
        if self.screen.pairing is self and (first := self._taken()) is not None:
            self._mark([first])

    def _known(self, two: Iterable[tuple[Member, Claim]]) -> Match | None:
        """The match of just these claims, where there is one already."""
        wanted = {(member.id, claim.id) for member, claim in two}
        comparison = self.screen.desk.comparison
        matches = comparison.matches if comparison else ()
        return next((one for one in matches if {(side.article, side.claim) for side in one.sides} == wanted), None)

    def _keep(self, two: tuple[tuple[Member, Claim], ...], relation: Relation) -> None:
        from tui.compare.keys import claims_key, match_id

        screen, target = self.screen, claims_key(two)
        passages = passages_of((member.article, claim.where, claim.start, claim.end) for member, claim in two)
        try:
            screen.reader.shelf.judge(target, relation, screen.reader.settings.judge, passages)
        except CounterpointError as error:
            screen.complain(f"The match was not kept: {error}")
            return
        self.end()
        screen.paired = match_id(target)
        undo = "judge.undo" if screen.judge is not None else "desk.undo"
        screen.say(f"matched by hand: {LETTERS[relation]} {relation} · {key_name(keys_of(undo)[0])} takes it back")
        screen.fetch_bookmarks()

    # What is meant --------------------------------------------------------------------------------------------------

    def _here(self) -> tuple[Member, Claim] | None:
        """The claim that one stands on: that of the selection, of the panel's entry, or under the cursor."""
        screen = self.screen
        meant, comparison = screen.to_keep(), screen.desk.comparison
        if meant is None or comparison is None:
            return None
        member = next((one for one in comparison.members if one.id == screen.desk.ids[meant.number]), None)
        if member is None:
            return None
        in_text = screen.focused is not screen.claims and meant.where == "body"
        at_cursor = screen.selected() is None and in_text
        caret = screen.panes.column.caret if at_cursor else None
        claim = claim_at(member.annotation.claims, meant, caret)
        return (member, claim) if claim is not None else None

    def _taken(self) -> tuple[Member, Claim] | None:
        """The first passage, where it is still on the desk."""
        comparison = self.screen.desk.comparison
        for member in comparison.members if comparison else ():
            for claim in member.annotation.claims:
                if (member.article.sha256, claim.where, claim.text) == self._first:
                    return member, claim
        return None

    def _tell_nothing(self) -> None:
        self.screen.say("no claim was read here: go to a sentence of the text")

    # What is shown --------------------------------------------------------------------------------------------------

    def _mark(self, claims: Iterable[tuple[Member, Claim]]) -> None:
        """Show claims as chosen."""
        in_body = [(member.id, (claim.start, claim.end)) for member, claim in claims if claim.where == "body"]
        self.screen.panes.mark_chosen({name: [place] for name, place in in_body})

    def keys(self, width: int) -> list[Part]:
        """The line of keys: which passage waits, and how it gets its counterpart."""
        taken = self._taken()
        if taken is None:
            return [Part(" the first passage is not on the desk any more", ("warning",))]
        named = Part(f" match {badge(taken[0].id)} ", ("strong",))
        keys = hints(("desk.pair", "with this one"), ("desk.next_column", "column"), ("desk.escape", "leave"))
        room = width - cell_width(named.text) - sum(cell_width(part.text) for part in keys) - 4
        words = shown(" ".join(self.screen.desk.veiled(taken[1].text).split()))
        if room < _LEAST:
            return [named, *keys]
        return [named, Part(f"“{cut(words, room)}” ", ("chosen",)), *keys]
