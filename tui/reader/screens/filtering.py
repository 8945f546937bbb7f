"""What of the claims the panel shows: filters by relation, entity, speaker and words, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.actions import of
from tui.reader.desk import ORDERS
from tui.reader.keymap import first_key
from tui.reader.screens.judging import Judging
from tui.reader.widgets.rows import Rows
from tui.reader.wording import WORDS

if TYPE_CHECKING:
    from tui.model.comparison import Relation
    from tui.reader.widgets.filter_bar import FilterBar


class Filtering(Judging):
    """Part of the desk that chooses what the panel lists."""

    def action_toggle_relation(self, relation: Relation) -> None:
        """Show or hide the matches of one relation."""
        if self.is_blind_to("a filter by relation"):
            return
        self.desk.toggle(relation)
        hidden = relation in self.desk.hidden
        again = first_key(next(action.id for action in of("desk") if action.call == f"toggle_relation('{relation}')"))
        self.say(f"{WORDS[relation]}: hidden; {again} shows them again" if hidden else f"{WORDS[relation]}: shown")
        self.show_desk()

    def action_show_all(self) -> None:
        """Take every filter away."""
        self.desk.hidden = frozenset()
        self.desk.speaker, self.desk.words = None, ""
        self.close_filter()
        self.set_entity(None)

    # By speaker -----------------------------------------------------------------------------------------------------

    def action_speakers(self) -> None:
        """List who is cited; the one that is opened is filtered by, or not any more."""
        if self.desk.comparison is None:
            self.tell_no_claims()
            return
        if self.close_filter():
            return
        from tui.reader.widgets.entity_list import EntityList, speaker_rows

        found = self.query("#speakers")
        rows = found.first(Rows) if found else EntityList(id="speakers")
        if not found:
            self.query_one("#desk").mount(rows)
        rows.add_class("-open")
        rows.show(speaker_rows(self.desk.sifter().counted(), self.desk.ids, self.desk.veiled), self.desk.speaker)
        self.set_focus(rows)

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """A speaker was opened."""
        if event.rows.id == "speakers":
            self.desk.speaker = None if event.key == self.desk.speaker else event.key
            self.close_filter()
            self._tell_sifted("claims of all speakers")

    # By words -------------------------------------------------------------------------------------------------------

    async def action_filter_words(self) -> None:
        """Type words; claims without them go."""
        from tui.reader.widgets.filter_bar import FilterBar

        self.close_filter()
        found = self.query("#filter-bar")
        bar = found.first(FilterBar) if found else FilterBar()
        if not found:
            await self.mount(bar, before="#keys")
        # Whoever types on at once types into the field.
        self.set_focus(bar.open(self.desk.words))
        self.show_keys()

    def on_filter_bar_sifted(self, event: FilterBar.Sifted) -> None:
        """Show the claims with what is typed so far."""
        if self.query("#filter-bar.-open"):
            self.desk.words = event.words
            self.show_desk()
            if event.done:
                self.close_filter()
                self._tell_sifted("claims with any words")

    def _tell_sifted(self, none: str) -> None:
        self.show_desk()
        if not (self.desk.speaker or self.desk.words.strip()):
            self.say(none)
        elif not self.desk.matches:
            self.say("no match with these filters")

    def close_filter(self, *, clear: bool = False) -> bool:
        """Close the list of speakers or the line of words, and give the text the keyboard back.

        Args:
            clear: Whether to take the words that are typed away.

        Returns:
            Whether anything was open.
        """
        opened = [*self.query("#speakers.-open"), *self.query("#filter-bar.-open")]
        if clear and self.query("#filter-bar.-open"):
            self.desk.words = ""
            self.show_desk()
        for widget in opened:
            widget.remove_class("-open")
        if opened:
            self.panes.activate(self.panes.active)
            self.show_keys()
        return bool(opened)

    # All ------------------------------------------------------------------------------------------------------------

    def set_entity(self, entity: str | None) -> None:
        """Filter by an entity, or by none."""
        self.desk.entity = entity
        self.panes.mark_entity(entity)
        self.show_desk()

    def action_order(self) -> None:
        """Sort the panel the other way."""
        orders = self.desk.orders
        self.desk.order = orders[(orders.index(self.desk.order) + 1) % len(orders)]
        self.say(f"sorted by {ORDERS[self.desk.order]}")
        self.show_desk()

    def action_only(self) -> None:
        """List what stands in one article only, or not."""
        self.desk.only = not self.desk.only
        self.show_desk()
