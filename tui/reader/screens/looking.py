"""Looking for people, places and organisations on the desk."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.reader.keymap import first_key
from tui.reader.layout.cells import cut, shown
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.wording import TYPES

if TYPE_CHECKING:
    from tui.model.comparison import LinkedEntity


class Looking(DeskScreen):
    """Part of the desk that finds names."""

    def action_entities(self) -> None:
        """Open the list of entities, or close it."""
        if self.desk.comparison is None:
            self.tell_no_claims()
            return
        found = self.query("#entities")
        if found:
            rows = found.first(Rows)
        else:
            from tui.reader.widgets.entity_list import EntityList

            rows = EntityList(id="entities")
            self.query_one("#desk").mount(rows)
        opened = not rows.has_class("-open")
        rows.set_class(opened, "-open")
        if opened:
            self.leave_place()
            named = [replace(entity, name=self.desk.veiled(entity.name)) for entity in self.desk.comparison.entities]
            rows.show(entity_rows(named, self.desk.ids), self.desk.entity)
            rows.focus()
        else:
            self.panes.mark_entity(self.desk.entity)
            self.panes.activate(self.panes.active)

    def choose_entity(self, key: str) -> None:
        """Show where an entity is named."""
        self.panes.mark_entity(key)
        self._show_mention(key)

    def open_entity(self, key: str) -> None:
        """Filter by an entity; by none, where it was filtered by that one."""
        self.set_entity(None if self.desk.entity == key else key)
        self.say("only claims with this name" if self.desk.entity else "all claims")

    def _show_mention(self, entity: str) -> None:
        """Bring an entity's first mention into view in each column that has one."""
        item = (
            next((one for one in self.desk.comparison.entities if one.id == entity), None)
            if self.desk.comparison
            else None
        )
        for pane, name in zip(self.panes.panes, self.desk.ids, strict=True):
            mentions = [m for m in item.mentions if m.article == name and m.where == "body"] if item else []
            if mentions and pane.display:
                pane.column.follow, follow = None, pane.column.follow
                pane.column.reveal(mentions[0].start, mentions[0].end, keep=3)
                pane.column.follow = follow


def entity_rows(entities: list[LinkedEntity], ids: list[str]) -> list[Row]:
    """Entities by type, those named most first, with the number of mentions in each article."""
    from tui.reader.widgets.entity_list import WIDTH, counts_head, counts_of

    out: list[Row] = []
    head = counts_head(ids)
    for kind, title in TYPES.items():
        group = [entity for entity in entities if entity.type == kind]
        if not group:
            continue
        group.sort(
            key=lambda entity: (-len({m.article for m in entity.mentions}), -len(entity.mentions), entity.name)
        )
        if out:
            out.append(TextRow([Part("")]))
        width = WIDTH - len(head)
        sample = [Part(" "), Part(title, ("heading", kind)), Part(" " * (width - 1 - len(title)))]
        out.append(TextRow([*sample, Part(head, ("faint",))]))
        for entity in group:
            counts = Counter(mention.article for mention in entity.mentions)
            name = cut(entity.name, width - 4)
            pad = " " * (width - 3 - len(shown(name)))
            numbers = counts_of(counts, ids)
            line = [Part("   "), Part(name, (kind,)), Part(pad), Part(numbers, ("faint",))]
            out.append(TextRow(line, key=entity.id))
    if not out:
        close = [Part(f" {first_key('desk.entities')} closes this list.", ("faint",))]
        return [TextRow([Part(" Nobody and nothing is named here.", ("faint",))], close)]
    return out
