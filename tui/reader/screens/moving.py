"""Moving about the desk: to matches, to what belongs together, to conflicts, to marks, back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.screens.keying import Keying
from tui.reader.wording import badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.annotation import Claim
    from tui.model.comparison import Match, Relation, Side
    from tui.reader.following import Trail
    from tui.reader.jumps import Jumps, Stand

CONFLICTS: tuple[Relation, ...] = ("contradict", "figure differs")
"""Relations of claims that cannot both be right as they stand."""

# What is said where the cursor's sentence holds nothing to follow, and where there is no second place of it.
_NOTHING = {
    "mentions": "nobody and nothing is named in this sentence",
    "citations": "no source is given in this sentence",
    "figures": "there is no figure in this sentence",
}
_ALONE = {
    "mentions": "{name}: not named again here",
    "citations": "{name}: no other claim here",
    "figures": "{name}: no other figure here",
}


class Moving(Keying):
    """Part of the desk that takes far steps. Each leaves the place where it started, to come back to."""

    _jumps: Jumps | None = None
    _trail: tuple[str, Trail] | None = None
    """Sort of what was followed last, and the trail: its places are shown as chosen."""

    # Back and forward ---------------------------------------------------------------------------------------------

    @property
    def jumps(self) -> Jumps:
        """The places left by far motions."""
        if self._jumps is None:
            from tui.reader.jumps import Jumps

            self._jumps = Jumps()
        return self._jumps

    def leave_place(self) -> None:
        """Remember where the reader stands: a far motion is about to leave it."""
        self.jumps.leave(self.stand())

    def stand(self) -> Stand:
        """Where the reader stands."""
        from tui.reader.jumps import Spot, Stand

        spots = [Spot(pane.article.sha256, *pane.column.spot) for pane in self.panes.panes]
        first = self.panes.active
        return Stand((spots[first], *spots[:first], *spots[first + 1 :]), self.desk.current)

    def return_to(self, stand: Stand) -> None:
        """Go back to a place as it was, as far as its articles are on the desk."""
        numbers = {pane.article.sha256: pane.number for pane in self.panes.panes}
        texts = {numbers[spot.article]: spot[1:] for spot in stand.spots if spot.article in numbers}
        self.stand_on(stand.current)
        if texts:
            self.panes.activate(next(iter(texts)), focus=self.focused is not self.claims)
            self.panes.put_back(texts)

    def action_back(self) -> None:
        """Where the reader was before the last far motion."""
        for _ in range(self.take_count() or 1):
            found = self.jumps.back(self.stand())
            if found is None:
                self.say("there is no earlier place")
                return
            self.return_to(found)

    def action_forward(self) -> None:
        """Where the reader was before going back."""
        for _ in range(self.take_count() or 1):
            found = self.jumps.forward(self.stand())
            if found is None:
                self.say("there is no later place")
                return
            self.return_to(found)

    # Matches --------------------------------------------------------------------------------------------------------

    def go(self, key: str | None) -> None:
        """Make an entry of the panel the current one, and bring its passages to one line of the screen."""
        self.leave_place()
        self.bring(key)

    def bring(self, key: str | None) -> None:
        """As `go`, where the place that is left need not be remembered."""
        self.stand_on(key)
        self.gone = True
        if match := self.desk.match(key):
            self.bring_match(match)
        elif only := self.only():
            self.show_sides([(only[0], only[1])])

    def bring_match(self, match: Match) -> None:
        """Bring a match's passages to one line of the screen, whether or not it is among those that were found."""
        self.show_sides([(side.article, side) for side in match.sides])

    def show_sides(self, sides: Sequence[tuple[str, Side | Claim]]) -> None:
        """Bring passages of some articles, by their ids, to one line of the screen; of a headline its article."""
        places: dict[int, tuple[int, int]] = {}
        heads: dict[int, tuple[int, int]] = {}
        for article, side in sides:
            there = places if side.where == "body" else heads
            there.setdefault(self.desk.ids.index(article), (side.start, side.end))
        self.panes.go_to(places, [self.desk.ids.index(article) for article, _ in sides])
        panes = {pane.number: pane for pane in self.panes.panes}
        self.in_headlines = {
            panes[number].article.sha256: (span, panes[number].column.caret)
            for number, span in heads.items()
            if number not in places
        }

    def stand_on(self, key: str | None) -> None:
        """Make an entry of the panel the current one, without moving the texts."""
        self.desk.current = key
        self.panes.set_current(self.desk.match(key), self.only())
        self.claims.choose(key)

    def action_next(self, by: int) -> None:
        """Next hit while a search is on, else next match."""
        if self.hits:
            self.next_hit(by * (self.take_count() or 1))
        else:
            self.action_match(by)

    def action_match(self, by: int) -> None:
        """Next or previous match."""
        # The first match is chosen as soon as there is one, but was not gone to: that would move the text one reads.
        match = self.desk.step(by * (self.take_count() or 1), afresh=not self.gone)
        if match is None:
            if self.desk.comparison is None:
                self.tell_no_claims()
            else:
                from tui.reader.widgets.claims import no_match_hint

                # The whole of it stands in the panel.
                self.say(no_match_hint(self.desk).partition(". ")[0])
            return
        self.go(match.id)

    # What belongs together ------------------------------------------------------------------------------------------

    def action_follow(self, sort: str, by: int) -> None:
        """The next or previous place where the same is named, counted, or cited.

        It is one of this article, or where it has but one, of the next article that has any.

        Args:
            sort: "mentions", "citations" or "figures".
            by: 1 or -1.
        """
        from tui.reader import following

        if self.desk.comparison is None:
            self.tell_no_claims()
            return
        column, name = self.panes.column, self.desk.ids[self.panes.active]
        column.catch_up()
        sentence, caret = column.sentence, column.caret
        trail = self._followed(sort)
        if trail is None:
            found = getattr(following, sort)(self.desk.comparison)
            trail = following.trail_under(found, name, caret, sentence)
        if trail is None:
            self.say(_NOTHING[sort])
            return
        number, round_the_end = trail.step(name, caret, sentence, by * (self.take_count() or 1))
        self.leave_place()
        if (other := self._next_with(trail, by)) is not None:
            self.panes.activate(other)
            column, name = self.panes.column, self.desk.ids[other]
            number, round_the_end = 0 if by > 0 else len(trail.places[name]) - 1, False
        place = trail.places[name][number]
        self._trail = sort, trail
        self.panes.mark_chosen(trail.places)
        column.place_cursor(place[0])
        column.reveal(*place, keep=4)
        self._tell_trail(sort, trail, number, by if round_the_end else 0, gone=other is not None)

    def _next_with(self, trail: Trail, by: int) -> int | None:
        """Number of the next article with a place of a trail that has no other in the active one."""
        order, ids = list(self.panes.order), self.desk.ids
        if len(trail.places[ids[self.panes.active]]) > 1 or self.panes.active not in order:
            return None
        at = order.index(self.panes.active)
        others = [*order[at + 1 :], *order[:at]][:: 1 if by > 0 else -1]
        return next((number for number in others if trail.places.get(ids[number])), None)

    def _followed(self, sort: str) -> Trail | None:
        """What was followed last, where the cursor stands on one of its places.

        Of two names that begin in one place it is still the same one.
        """
        if self._trail is None or self._trail[0] != sort:
            return None
        trail = self._trail[1]
        starts = (start for start, _end in trail.places.get(self.desk.ids[self.panes.active], ()))
        return trail if self.panes.column.caret in starts else None

    def _tell_trail(self, sort: str, trail: Trail, number: int, came_round: int, *, gone: bool) -> None:
        from tui.reader.layout.cells import cut

        here = self.desk.ids[self.panes.active]
        name, many = cut(trail.name, 30), len(trail.places[here])
        words = [f"{name} {number + 1} of {many}" if many > 1 or gone else _ALONE[sort].format(name=name)]
        if gone:
            words[0] = f"{badge(here)} {words[0]}"
        if came_round and many > 1:
            words.append("from the top again" if came_round > 0 else "from the end again")
        words += [f"{badge(other)} {len(places)}" for other, places in trail.places.items() if other != here]
        self.say(" · ".join(words))

    def end_following(self) -> bool:
        """Show nothing as followed any more. Returns whether there was anything."""
        was, self._trail = self._trail is not None, None
        if was:
            self.panes.mark_entity(self.desk.entity)
        return was

    # Conflicts ------------------------------------------------------------------------------------------------------

    def action_conflict(self, by: int) -> None:
        """The next or previous match in which the articles contradict each other or give differing figures."""
        if self.is_blind_to("a step to a conflict"):
            return
        if self.desk.comparison is None:
            self.tell_no_claims()
            return
        found = self.desk.step(by * (self.take_count() or 1), CONFLICTS, afresh=not self.gone)
        if found is None:
            words = "with these filters" if self.desk.is_filtered else "was found"
            self.say(f"no contradiction and no differing figure {words}")
            return
        self.go(found.id)
        conflicts = [match for match in self.desk.matches if match.relation in CONFLICTS]
        self.say(f"conflict {conflicts.index(found) + 1} of {len(conflicts)}")

    # Marks ----------------------------------------------------------------------------------------------------------

    def action_mark(self) -> None:
        """Mark this place with a letter."""
        from tui.reader.screens.marks import ask_to_mark

        ask_to_mark(self)

    def action_to_mark(self) -> None:
        """Go to a mark; twice: to where the last far motion started."""
        from tui.reader.screens.marks import ask_for_mark

        ask_for_mark(self)

    def action_jump(self) -> None:
        """Show a letter on every match in sight; typing it goes there."""
        from tui.reader.screens.jumping import Jumping

        Jumping(self).begin()
