"""A note and tags for a passage."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from tui.reader.actions import bindings
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints


class Answer(NamedTuple):
    """What was typed."""

    note: str
    tags: tuple[str, ...]


class BookmarkForm(ModalScreen[Answer | None]):
    """Asks for a note and tags; Enter keeps, Esc does not."""

    CSS_PATH = "dialog.tcss"
    # Before the field with the keyboard sees them: what is typed right after Tab belongs to the next field.
    BINDINGS: ClassVar = [
        *bindings("form"),
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]

    def __init__(self, passage: str, note: str = "", tags: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._passage = passage
        self._note = note
        self._tags = tags

    def compose(self) -> ComposeResult:
        """The passage, a line for the note, a line for tags."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Bookmark"
            yield Static(Content(f"“{shown(self._passage)}”"), id="quote")
            yield Label("Note")
            yield Input(self._note, id="note", compact=True)
            yield Label("Tags, parted by blanks or commas")
            yield Input(" ".join(self._tags), id="tags", compact=True)
            yield Bar(hints(("list.open", "keep"), ("form.cancel", "close without keeping")))

    def take_keyboard(self) -> None:
        """Give the note the keyboard now rather than with the next message."""
        self.set_focus(self.query_one("#note", Input))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Keep it."""
        tags = self.query_one("#tags", Input).value.replace(",", " ").split()
        cleaned = tuple(dict.fromkeys(tag.lstrip("#") for tag in tags if tag.lstrip("#")))
        self.dismiss(Answer(self.query_one("#note", Input).value.strip(), cleaned))

    def action_cancel(self) -> None:
        """Do not keep it."""
        self.dismiss(None)
