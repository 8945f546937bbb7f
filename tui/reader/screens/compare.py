"""The desk: articles side by side and the claims they share."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.geometry import Region
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

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
    from tui.model.comparison import Comparison
    from tui.reader.sitting import Sitting


class CompareScreen(Dating, Staying, Looking, Panelling, Filtering, Moving, Viewing, Screen[None]):
    """Columns, panel, footer. Owns the desk; widgets show what it says.

    Args:
        sitting: What lies on it: at least one article.
    """

    BINDINGS: ClassVar = bindings("desk", "views")
    AUTO_FOCUS = "#column-0"

    # Whatever gets or loses the keyboard paints itself anew; Textual would paint the whole screen.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.desk = Desk(sitting.articles)
        self.hits = []
        self.marks = {}
        self.clean_at = {}

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank lines, made once, as in `Box`: what it holds covers them."""
        return super().render_lines(Region(crop.x, crop.y, crop.width, 1)) * crop.height

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
        if self.reader.offers_tour:
            from tui.reader.once import is_shown

            if not is_shown("tour"):
                self.action_tour()

    def on_resize(self) -> None:
        """Place and size of the panel."""
        self.refit()
        self.show_counts()
        self.show_keys()
        self.call_after_refresh(self.refit_rows)

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
        self.panes.set_current(self.desk.match(self.desk.current), self.only())
        self.show_rows()
        self.show_counts()

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

    def make_room(self) -> None:
        """Close what lies over the texts, and give the active column the keyboard."""
        self.end_search()
        if self.query("#entities.-open"):
            self.action_entities()
        self.panes.activate(self.panes.active)

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
        self.refit_rows()
        self.show_keys()

    def action_zoom(self) -> None:
        """One column alone, or all again."""
        self.panes.zoom()
        self.refit_rows()

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
        from tui.reader.once import note_shown
        from tui.reader.widgets.tour_box import TourBox

        if self.tour is None:
            self.reader.offers_tour = False
            self.tour = TourBox(self)
            self.query_one("#desk").mount(self.tour)
            self.run_worker(lambda: note_shown("tour"), thread=True, group="late")

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
