"""The desk: articles side by side and the claims they share."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.screen import Screen

from tui.reader.actions import bindings
from tui.reader.desk import Desk
from tui.reader.keymap import keys_of
from tui.reader.layout.cells import cell_width
from tui.reader.screens.dating import Dating
from tui.reader.screens.filtering import Filtering
from tui.reader.screens.looking import Looking
from tui.reader.screens.moving import Moving
from tui.reader.screens.panelling import Panelling
from tui.reader.screens.staying import Staying
from tui.reader.screens.viewing import Viewing
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.box import Box
from tui.reader.widgets.hints import hint_parts
from tui.reader.widgets.painted import Part
from tui.reader.widgets.panes import Panes
from tui.reader.widgets.reading import ReadingColumn
from tui.reader.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.annotation import Claim
    from tui.model.comparison import Comparison, Match, Side
    from tui.reader.sitting import Sitting


class CompareScreen(Dating, Staying, Looking, Panelling, Filtering, Moving, Viewing, Screen[None]):
    """Columns, panel, footer. Owns the desk; widgets show what it says.

    Args:
        sitting: What lies on it: at least one article.
    """

    BINDINGS: ClassVar = bindings("desk", "views")
    AUTO_FOCUS = "#column-0"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.desk = Desk(sitting.articles)
        self.hits = []
        self.marks = {}
        self.clean_at = {}
        self._fitted: tuple[list[str], bool] | None = None

    def compose(self) -> ComposeResult:
        """Panes above panel above keys."""
        self.panes = Panes(self.desk.articles, self.desk.ids, self.reader.settings)
        self.counts = Bar([Part(" reading the claims …", ("faint",))], id="counts")
        self.claims = Rows(id="claims")
        self.keys = Bar(id="keys")
        with Box(id="body") as self.body:
            with Box("horizontal", id="desk") as desk:
                # The list of entities lies over the columns where there is no room beside them.
                desk.styles.layers = "under over"
                yield self.panes
            with Box(id="panel") as self.panel:
                yield self.counts
                yield self.claims
        yield self.keys
        self.refit()

    def on_mount(self) -> None:
        """The first frame comes first, then the analysis."""
        for pane in self.panes.panes:
            pane.column.leap = self.leave_place
        self.panes.activate(0, focus=False)
        self.show_keys()
        self.call_after_refresh(self._after_first_frame)

    def _after_first_frame(self) -> None:
        if not gc.isenabled():
            # See `tui.reader.start`: what is there by now is never garbage.
            gc.freeze()
            gc.enable()
        self.run_worker(self.reader.shelf.catch_up, thread=True, group="late", exit_on_error=False)
        self.reader.tell_troubles()
        self.watch_place()
        self.fetch_bookmarks()
        self.start_analysis()
        if self.sitting.told:
            self.say(self.sitting.told)
        if self.sitting.goto:
            self.go_to_passage(self.sitting.goto)
        if self.reader.offers_tour and not self.reader.shelf.is_shown("tour"):
            self.action_tour()

    def on_resize(self) -> None:
        """Place and size of the panel."""
        self.refit()
        self.show_counts()
        self.show_keys()
        self.call_after_refresh(self._refit_rows)

    # What is found -----------------------------------------------------------------------------------------------

    def take(self, comparison: Comparison) -> None:
        """Show a comparison: marks, letters, rows."""
        before, self.desk.comparison = self.desk.comparison, comparison
        self.panes.set_comparison(comparison)
        self.renew_veil()
        if before is not None:
            self.replace(before, comparison)
        if self.figures:
            self.panes.mark_figures(True)
        self.show_desk()
        if self.desk.current is None and (first := self.desk.step(1)):
            self.desk.current = first.id
            self.show_desk()
        self.show_paired()

    def show_desk(self) -> None:
        """Bring every widget in line with the desk."""
        self.panes.set_matches(self.desk.matches, self.desk.hides if self.desk.veil is not None else None)
        self.panes.set_current(self.desk.match(self.desk.current), self._only())
        self._show_rows()
        self.show_counts()

    def _show_rows(self) -> None:
        if self.judge is not None:
            self.judge.show()
            return
        from tui.reader.widgets.claims import claim_rows

        self._fitted = self._columns_and_room()
        self.claims.show(claim_rows(self.desk, *self._fitted), self.desk.current)

    def _columns_and_room(self) -> tuple[list[str], bool]:
        """Ids of the columns that the panel's rows stand below, none where it stands beside; whether it is low."""
        if self.has_class("-side"):
            return [], False
        return [self.desk.ids[number] for number in self.panes.shown], self.app.size.height < 30

    def _refit_rows(self) -> None:
        """Other columns are shown, or the screen has another height."""
        if self.desk.comparison is not None and self._fitted != self._columns_and_room():
            self._show_rows()

    def _only(self) -> tuple[str, Claim] | None:
        """Article and claim of the current entry, where it stands in one article only."""
        found = self.desk.only_claim(self.desk.current)
        return (found[0].id, found[1]) if found else None

    def show_counts(self) -> None:
        """The line above the panel."""
        if self.judge is not None:
            self.judge.show_counts()
            return
        if self.desk.comparison is not None and not self.working:
            from tui.reader.widgets.counts import count_parts

            self.counts.show(*count_parts(self.desk, self.counts.size.width or self.size.width))

    def show_keys(self) -> None:
        """The line of keys, for what has the keyboard now."""
        right = [Part(f" {self.pending} ", ("strong",))] if self.pending else self.search_parts()
        if self.said:
            right = [Part(f" {self.said} ", ("label",))]
        room = self.size.width - sum(cell_width(part.text) for part in right) - bool(right)
        mode = self.pairing or self.judge
        left = mode.keys(room) if mode is not None else hint_parts(self, room)
        self.keys.show(self.menu or left, right)

    def on_descendant_focus(self) -> None:
        """Other keys hold now."""
        if isinstance(self.focused, ReadingColumn):
            number = next((pane.number for pane in self.panes.panes if pane.column is self.focused), None)
            if number not in (None, self.panes.active):
                self.panes.activate(number, focus=False)
        if self.is_mounted:
            self.show_keys()

    # Matches -----------------------------------------------------------------------------------------------------

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
        elif only := self._only():
            self.show_sides([(only[0], only[1])])

    def bring_match(self, match: Match) -> None:
        """Bring a match's passages to one line of the screen, whether or not it is among those that were found."""
        self.show_sides([(side.article, side) for side in match.sides])

    def show_sides(self, sides: Sequence[tuple[str, Side | Claim]]) -> None:
        """Bring passages of some articles, by their ids, to one line of the screen; of a headline its article."""
        places: dict[int, tuple[int, int]] = {}
        for article, side in sides:
            if side.where == "body":
                places.setdefault(self.desk.ids.index(article), (side.start, side.end))
        self.panes.go_to(places, [self.desk.ids.index(article) for article, _ in sides])

    def make_room(self) -> None:
        """Close what lies over the texts, and give the active column the keyboard."""
        self.end_search()
        if self.query("#entities.-open"):
            self.action_entities()
        self.panes.activate(self.panes.active)

    def stand_on(self, key: str | None) -> None:
        """Make an entry of the panel the current one, without moving the texts."""
        self.desk.current = key
        self.panes.set_current(self.desk.match(key), self._only())
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

    @on(Rows.Chosen, "#claims")
    def _chosen(self, event: Rows.Chosen) -> None:
        self.go(event.key)

    @on(Rows.Opened, "#claims")
    def _opened(self, event: Rows.Opened) -> None:
        self.go(event.key)
        self.panes.activate(self.panes.active)

    @on(Rows.Chosen, "#entities")
    def _entity_chosen(self, event: Rows.Chosen) -> None:
        self.choose_entity(event.key)

    @on(Rows.Opened, "#entities")
    def _entity_opened(self, event: Rows.Opened) -> None:
        self.open_entity(event.key)

    # Columns -----------------------------------------------------------------------------------------------------

    def action_column(self, by: int) -> None:
        """Give the next or previous column the keyboard."""
        self.panes.activate(self.panes.beside(by * (self.take_count() or 1)))
        self._refit_rows()
        self.show_keys()

    def action_zoom(self) -> None:
        """One column alone, or all again."""
        self.panes.zoom()
        self._refit_rows()

    def action_link(self) -> None:
        """Link the columns' scrolling, or not."""
        self.panes.set_linked(not self.panes.linked)
        self.say("columns scroll together" if self.panes.linked else "columns scroll apart")

    def action_ledger(self) -> None:
        """Show what was removed, in its place, or not."""
        if self.is_blind_to("the ledger"):
            return
        self.panes.show_ledger(not self.panes.ledger)
        if self.query_text:
            self.search_anew(go=False)
        if self.gone and self.panes.column.marks("passage"):
            self.bring(self.desk.current)
        self.say("showing what was removed, in its place" if self.panes.ledger else "the cleaned text alone")

    def action_figures(self) -> None:
        """Mark figures, or not."""
        self.figures = not self.figures
        self.panes.mark_figures(self.figures)
        self.say("figures marked" if self.figures else "figures not marked")

    def action_escape(self) -> None:
        """Close what is open, the last first: a list, a selection, a search, the analysis, the panel's keyboard."""
        opened = self.query("#entities.-open")
        if self.close_filter(clear=True):
            return
        if opened and self.focused is opened.first():
            self.action_entities()
        elif self.selections:
            self.clear_selection()
        elif (
            not self.end_search()
            and not self.end_following()
            and not self.stop_analysis()
            and self.focused is self.claims
        ):
            self.panes.activate(self.panes.active)

    def action_tour(self) -> None:
        """Show what lies on the desk, in six steps."""
        from tui.reader.widgets.tour_box import TourBox

        if self.tour is None:
            self.reader.offers_tour = False
            self.tour = TourBox(self)
            self.query_one("#desk").mount(self.tour)
            self.run_worker(lambda: self.reader.shelf.note_shown("tour"), thread=True, group="late")

    def end_tour(self) -> None:
        """Clear the tour away."""
        if self.tour is not None:
            self.tour.remove()
            self.tour = None

    def say(self, words: str) -> None:
        """A word at the right end of the line of keys; the next key takes it away."""
        self.said = words
        self.show_keys()

    def on_click(self) -> None:
        """From now on nothing moves by itself."""
        self.touched = True
        self.stop_asking()

    def on_unmount(self) -> None:
        """Keep the place, whichever way the reader is left."""
        if (state := self.changed_place()) is not None:
            self.keep_now(state)

    def leave(self) -> None:
        """Another desk takes this one's place."""
        self.stop_analysis()

    def on_key(self, event: Key) -> None:
        """What was said was read."""
        if event.is_printable and event.character and self.takes_letter(event.character):
            event.stop()
            return
        if event.key == "enter":
            self.end_letters()
        if event.key in keys_of("desk.search") and self.judge is None:
            self.await_letters()
        self.touched = True
        if self.said:
            self.said = ""
            self.show_keys()
