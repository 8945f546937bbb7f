"""The views: what a comparison says, seen from one side each. One screen shows them all; each is one small file.

See `views_named` for which there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input

from tui.reader.actions import bindings
from tui.reader.layout.cells import cut, shown
from tui.reader.screens.views_named import PLACES, Opener, Seen, View, view_named
from tui.reader.views.passages import Passage
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows
from tui.reader.widgets.view_rows import NoteRow, PassageRow, filtered

if TYPE_CHECKING:
    from tui.model.comparison import Comparison

_MOST_DIGITS = 5
"""Digits of a number before a motion."""


class ViewScreen(Screen[Passage | None]):
    """Shows a view; Enter goes to a row's passage on the desk.

    Args:
        name: Which view.
        desk: Where the comparison comes from.
        seen: Where the user stood in each view, by name; kept up to date.
    """

    DEFAULT_CSS = """
    ViewScreen {
        #title, #view-keys { background: $panel; }
        #filter { display: none; height: 1; border: none; padding: 0 1; background: $panel; }
        #filter.-open { display: block; }
    }
    ViewScreen:ansi #title, ViewScreen:ansi #view-keys { text-style: none; }
    ViewScreen:nocolor #title, ViewScreen:nocolor #view-keys { text-style: reverse; }
    """
    BINDINGS: ClassVar = bindings("view", "views", "screen")

    @property
    def help_place(self) -> str:
        """What the help calls this place."""
        return PLACES[self.name_of_view]

    def __init__(self, name: str, desk: Opener, seen: dict[str, Seen]) -> None:
        super().__init__()
        self.name_of_view = name
        self._desk = desk
        self._all_seen = seen
        self._view = view_named(name)
        self._made: tuple[Comparison, View, list[Row]] | None = None
        self._said = ""
        self._digits = ""
        self._count = 0

    def compose(self) -> ComposeResult:
        """Title, filter, rows, keys."""
        yield Bar(id="title")
        yield Bar(id="head")
        yield OneLine(placeholder="words: rows with all of them stay", id="filter", compact=True)
        yield Rows(id="view")
        yield Bar(id="view-keys")

    def on_mount(self) -> None:
        """Fill it; the keyboard walks the rows."""
        self.query_one("#filter", Input).value = self._seen.words
        self.fill()
        self.set_focus(self._list)

    def on_resize(self) -> None:
        """The line above the rows is as wide as they are."""
        self._show_title()

    @property
    def _seen(self) -> Seen:
        return self._all_seen.setdefault(self.name_of_view, Seen())

    @property
    def _list(self) -> Rows:
        return self.query_one("#view", Rows)

    def fill(self) -> None:
        """Show the view of what is found now, or why there is nothing."""
        if not self.query(Rows):
            # The claims came before the view was there, which is filled then, or when it was closed already.
            return
        comparison = self._desk.comparison
        if comparison is None:
            rows: list[Row] = [NoteRow(f"{self._desk.waiting} {self._view.title} is shown here then.")]
        else:
            if self._made is None or self._made[0] is not comparison or self._made[1] is not self._view:
                self._made = comparison, self._view, self._view.rows(comparison)
            whole = self._made[2]
            rows = filtered(whole, self._seen.words)
            if not whole:
                rows = [NoteRow(self._view.empty)]
            elif not rows:
                rows = [NoteRow("No row holds all of these words. Esc takes the filter away.")]
        keys = [row.key for row in rows if row.key is not None]
        chosen = self._seen.chosen if self._seen.chosen in keys else next(iter(keys), None)
        self._list.show(rows, chosen)
        self._show_title()

    def _show_title(self) -> None:
        comparison = self._desk.comparison
        summary = self._view.summary(comparison) if comparison else ""
        typing = self.query_one("#filter").has_class("-open")
        words = f" filter: {cut(self._seen.words, 24)} " if self._seen.words and not typing else ""
        right = [Part(words, ("chosen",))] if words else []
        title = [Part(f" {self._view.title} ", ("heading",)), Part(f" {summary}", ("faint",))]
        self.query_one("#title", Bar).show(title, right)
        head = self._view.head(comparison, self.size.width - 1) if comparison else []
        bar = self.query_one("#head", Bar)
        bar.display = bool(head)
        bar.show(head)
        if typing:
            keys = hints(("list.open", "keep this filter"), ("screen.close", "take it away"))
        else:
            keys = hints(
                ("list.open", "go there"),
                "view.filter",
                "view.copy",
                "view.bookmark",
                ("app.help", "keys, other views"),
                ("screen.close", "all rows" if self._seen.words else "back"),
            )
        self.query_one("#view-keys", Bar).show(keys, [Part(f" {self._said} ", ("label",))] if self._said else [])

    def say(self, words: str) -> None:
        """A word at the right end of the line of keys; the next key takes it away."""
        self._said = words
        self._show_title()

    async def takes_key(self, event: Key) -> bool:
        """Take a digit before a motion, and what is typed into the filter before it has the keyboard.

        Returns:
            Whether that was all that the key was for.
        """
        if isinstance(self.focused, Input):
            if event.is_printable and event.character:
                self.focused.insert_text_at_cursor(event.character)
                return True
            return False
        digit = event.key if event.key.isdecimal() and (self._digits or event.key != "0") else ""
        self._digits, count = (self._digits + digit)[:_MOST_DIGITS] if digit else "", self._digits
        self._count = 0 if digit else int(count or 0)
        if digit or self._said:
            self.say(self._digits)
        return bool(digit)

    def take_count(self) -> int:
        """The number typed before the key that is being handled; 0 where there is none."""
        count, self._count = self._count, 0
        return count

    # Rows --------------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> PassageRow | None:
        """The row that the user stands on."""
        key = self._list.chosen
        return next((row for row in self._list.rows if isinstance(row, PassageRow) and row.key == key), None)

    @on(Rows.Chosen, "#view")
    def _moved(self, event: Rows.Chosen) -> None:
        self._seen.chosen = event.key

    @on(Rows.Opened, "#view")
    def _opened(self) -> None:
        if row := self.chosen:
            self._seen.chosen = row.key
            self.dismiss(row.passage)

    def action_copy(self) -> None:
        """Copy the row's words, with who says them and where."""
        if row := self.chosen:
            self.app.copy_to_clipboard(row.copied)
            self.say("copied")

    async def action_bookmark(self) -> None:
        """Keep the row's passage."""
        if row := self.chosen:
            await self._desk.keep(row.passage)

    # Other views -------------------------------------------------------------------------------------------------

    def action_view(self, name: str) -> None:
        """Show another view in place of this one; this one's own key closes it."""
        if name == self.name_of_view:
            self.dismiss(None)
            return
        self.name_of_view = name
        self._view = view_named(name)
        field = self.query_one("#filter", Input)
        with self.prevent(Input.Changed):
            field.value = self._seen.words
        field.remove_class("-open")
        self._list.go_to_line(0)
        self.fill()

    # Filter ------------------------------------------------------------------------------------------------------

    def action_filter(self) -> None:
        """Type words; rows without them go."""
        field = self.query_one("#filter", Input)
        field.add_class("-open")
        # With a message it would get the keyboard after the next key, which is for it.
        self.set_focus(field)
        self._show_title()

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        self._seen.words = shown(event.value)
        self.fill()

    @on(Input.Submitted, "#filter")
    def _entered(self) -> None:
        self.query_one("#filter").remove_class("-open")
        self.set_focus(self._list)
        self._show_title()

    def action_close(self) -> None:
        """Take the filter away; without one, go back to reading."""
        field = self.query_one("#filter", Input)
        if field.has_class("-open") or self._seen.words:
            field.value = ""
            field.remove_class("-open")
            self.set_focus(self._list)
            self._show_title()
            return
        self.dismiss(None)
