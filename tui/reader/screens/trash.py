"""What was deleted in the last 30 days; each can be had again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.model.errors import CounterpointError
from tui.model.keeping import Bookmark
from tui.reader.actions import bindings
from tui.reader.layout.cells import shown
from tui.reader.layout.wrapping import wrap
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, Rows, TextRow
from tui.reader.wording import counted, short_day

if TYPE_CHECKING:
    from tui.library.trash import Trashed
    from tui.reader.app import ReaderApp


class TrashRow(Row):
    """A bookmark or story in the trash, and how long it stays there."""

    def __init__(self, thing: Trashed) -> None:
        self.key = thing.id
        self._thing = thing

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """Its words, all of them where it is chosen; what it is, its note, when it was deleted."""
        thing = self._thing
        words = shown(" ".join(thing.words.split()))
        pieces = wrap(words, max(10, width - 5))
        out: list[RowLine] = []
        for number, piece in enumerate(pieces if chosen else pieces[:1]):
            more = "…" if not chosen and len(pieces) > 1 else ""
            start = Part(" ◆ " if thing.kind == "bookmark" else " ▤ ") if number == 0 else Part("   ")
            out.append([start, Part(words[piece.start : piece.end] + more)])
        if isinstance(thing.value, Bookmark) and thing.value.note:
            out.append([Part("   "), Part(shown(thing.value.note), ("strong",))])
        when = short_day(thing.deleted[:10], year=True)
        left = f"{counted(thing.days_left, 'day')} left"
        out.append([Part("   "), Part(f"{thing.kind} · deleted {when} · {left}", ("faint",))])
        out.append([Part("")])
        return out


class TrashScreen(ModalScreen[None]):
    """The list; Enter takes one out of the trash."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("screen")
    help_place = "the trash"

    def compose(self) -> ComposeResult:
        """List, what was done, keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Trash"
            yield Rows(id="list")
            yield Bar(id="told")
            yield Bar(hints(("list.open", "restore"), ("screen.close", "close")))

    def on_mount(self) -> None:
        """Fill the list."""
        self.library_changed()
        self.query_one(Rows).focus()

    def library_changed(self) -> None:
        """Show what lies in the trash now."""
        try:
            things = cast("ReaderApp", self.app).shelf.library.trash()
        except CounterpointError as error:
            self._tell(str(error), "warning")
            return
        rows: list[Row] = [TrashRow(thing) for thing in things]
        listing = self.query_one(Rows)
        if rows:
            chosen = listing.chosen if listing.chosen in {thing.id for thing in things} else things[0].id
            listing.show(rows, chosen)
        else:
            listing.show([TextRow([Part(" Nothing was deleted in the last 30 days.", ("faint",))])], None)
        self.query_one("#dialog").border_subtitle = str(len(things))

    @on(Rows.Opened)
    def _restore(self) -> None:
        chosen = self.query_one(Rows).chosen
        try:
            thing = cast("ReaderApp", self.app).shelf.library.restore(chosen) if chosen else None
        except CounterpointError as error:
            self._tell(f"Not restored: {error}", "warning")
            return
        if thing is not None:
            self._tell(f"{thing.kind} restored")
        self.library_changed()

    def action_close(self) -> None:
        """Back to the bookmarks."""
        self.dismiss(None)

    def _tell(self, words: str, style: str = "label") -> None:
        self.query_one("#told", Bar).show([Part(f" {shown(words)}", (style,))])
