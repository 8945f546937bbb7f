"""What of the claims the panel shows: filters by relation and by entity, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.desk import ORDERS
from tui.reader.screens.judging import Judging
from tui.reader.wording import WORDS

if TYPE_CHECKING:
    from tui.model.comparison import Relation


class Filtering(Judging):
    """Part of the desk that chooses what the panel lists."""

    def action_toggle_relation(self, relation: Relation) -> None:
        """Show or hide the matches of one relation."""
        if self.is_blind_to("a filter by relation"):
            return
        self.desk.toggle(relation)
        self.say(f"{WORDS[relation]}: {'hidden' if relation in self.desk.hidden else 'shown'}")
        self.show_desk()

    def action_show_all(self) -> None:
        """Take every filter away."""
        self.desk.hidden = frozenset()
        self.set_entity(None)

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
