"""Looking for something on the desk: words in the text, and people, places and organisations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from textual.message import Message

from tui.reader.layout.cells import cut, shown
from tui.reader.layout.spans import Span
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.searching import Hit, find
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.wording import TYPES, badge

if TYPE_CHECKING:
    from tui.model.comparison import LinkedEntity


class Typed(Message):
    """The words of a search, as far as they are typed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Looking(DeskScreen):
    """Part of the desk that finds things."""

    query_text = ""
    hit = -1
    _typing = False
    _ahead: str | None = None
    """Letters typed before the search line was there; None where none is asked for."""

    # Words -------------------------------------------------------------------------------------------------------

    async def action_search(self) -> None:
        """Ask for the words; the hits are shown while they are typed."""
        if self.query("#search"):
            self.query_one("#search Input").focus()
            return
        from tui.reader.widgets.search_bar import SearchBar

        self.leave_place()
        bar = SearchBar(self.query_text)
        # Whoever types on at once types into the field: no letter may reach the desk and command it.
        self.await_letters()
        await self.mount(bar, before="#keys")
        bar.take_keyboard()
        self._typing = True
        if self._ahead:
            bar.field.type_ahead(self._ahead)

    def await_letters(self) -> None:
        """A search was asked for: letters that were sent to a column since then are its words."""
        if self._ahead is None:
            self._ahead = ""

    def takes_letter(self, letter: str) -> bool:
        """Put a letter that was sent to a column into the search line, where one was asked for before it."""
        if self._ahead is None:
            return False
        if self._typing:
            for bar in self.query("SearchBar").results():
                bar.field.type_ahead(letter)  # type: ignore[attr-defined]  # the bar loads when first asked for
        else:
            self._ahead += letter
        return True

    def on_typed(self, event: Typed) -> None:
        """Show the hits of what is typed so far."""
        if self._typing:
            self._search(event.words)

    def typed_out(self, words: str) -> None:
        """The words of the search are complete."""
        # Letters typed faster than they are told of must count too.
        if words != self.query_text:
            self._search(words)
        self._close_search()
        if self.query_text and not self.hits:
            self.say(f"“{cut(self.query_text, 30)}” stands in none of the articles")

    def _search(self, words: str) -> None:
        self.query_text = words
        self.hits = find([article.body for article in self.desk.articles], words)
        self.hit = -1
        if self.hits:
            self.hit = self._first_hit()
            self._go_to_hit()
        self._mark_hits()
        self.show_keys()

    def _first_hit(self) -> int:
        """The first hit at or below where the reader stands, in the column with the keyboard first."""
        here = self.panes.active
        caret = self.panes.column.caret
        after = [n for n, hit in enumerate(self.hits) if hit.article == here and hit.end > caret]
        there = [n for n, hit in enumerate(self.hits) if hit.article == here]
        return (after or there or [0])[0]

    def next_hit(self, by: int) -> None:
        """The next or previous hit, round the ends."""
        self.leave_place()
        self.hit = (self.hit + by) % len(self.hits)
        self._go_to_hit()
        self._mark_hits()
        self.show_keys()

    def _go_to_hit(self) -> None:
        hit = self.hits[self.hit]
        if hit.article != self.panes.active:
            self.panes.activate(hit.article, focus=not self.query("#search"))
        column = self.panes.column
        column.place_cursor(hit.start)
        column.reveal(hit.start, hit.end, keep=4)

    def _mark_hits(self) -> None:
        for pane in self.panes.panes:
            spans = [
                Span(hit.start, hit.end, "hit now" if number == self.hit else "hit")
                for number, hit in enumerate(self.hits)
                if hit.article == pane.number
            ]
            pane.column.mark("hit", spans)

    def search_parts(self) -> list[Part]:
        """The counter."""
        if not self.query_text:
            return []
        words = cut(self.query_text, 24)
        if not self.hits:
            return [Part(f" no “{words}” ", ("warning",))]
        return [Part(f" “{words}” ", ("faint",)), Part(f"{self.hit + 1}/{len(self.hits)} ", ("strong",))]

    def _close_search(self) -> None:
        for bar in self.query("#search"):
            bar.remove()
        self._typing = False
        self._ahead = None
        self.panes.activate(self.panes.active)
        self.set_focus(self.panes.column, scroll_visible=False)
        self.show_keys()

    def end_search(self) -> bool:
        """Forget the search. Returns whether there was one."""
        was = bool(self.query_text or self.query("#search"))
        self.query_text, self.hit = "", -1
        self.hits = list[Hit]()
        if was:
            self._mark_hits()
            self._close_search()
        return was

    # Entities ----------------------------------------------------------------------------------------------------

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
            rows.show(entity_rows(list(self.desk.comparison.entities), self.desk.ids), self.desk.entity)
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
    out: list[Row] = []
    head = "".join(f"{badge(name):>4}" for name in ids)
    for kind, title in TYPES.items():
        group = [entity for entity in entities if entity.type == kind]
        if not group:
            continue
        group.sort(
            key=lambda entity: (-len({m.article for m in entity.mentions}), -len(entity.mentions), entity.name)
        )
        if out:
            out.append(TextRow([Part("")]))
        width = 36 - len(head)
        sample = [Part(" "), Part(title, ("heading", kind)), Part(" " * (width - 1 - len(title)))]
        out.append(TextRow([*sample, Part(head, ("faint",))]))
        for entity in group:
            counts = Counter(mention.article for mention in entity.mentions)
            name = cut(entity.name, width - 4)
            pad = " " * (width - 3 - len(shown(name)))
            numbers = "".join(f"{counts[one] or '·':>4}" for one in ids)
            line = [Part("   "), Part(name, (kind,)), Part(pad), Part(numbers, ("faint",))]
            out.append(TextRow(line, key=entity.id))
    return out
