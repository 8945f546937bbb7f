"""A note and tags for a passage."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Label, Static

from tui.model.errors import CounterpointError
from tui.reader.actions import bindings
from tui.reader.kept_list import completed, fitting
from tui.reader.keymap import first_key
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part


class Answer(NamedTuple):
    """What was typed."""

    note: str
    tags: tuple[str, ...]


class TagSuggester(Suggester):
    """Completes the last tag of a line.

    Args:
        tags: Those in use, the ones used most first.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__(case_sensitive=True)
        self._tags = tags

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last tag completed."""
        return completed(value, self._tags)


class BookmarkForm(ModalScreen[Answer | None]):
    """Asks for a note and tags; Enter keeps, Esc does not: where something was typed it must be pressed twice.

    Args:
        passage: What they are for.
        note: The note so far.
        tags: The tags so far.
        keep: Keeps what was typed. Where it raises a CounterpointError, the form stays with all that was typed, and
            says why.
        in_use: The tags that other bookmarks have, those used most first.
        there: Bookmarks that the passage has already.
    """

    CSS_PATH = "dialog.tcss"
    # Before the field with the keyboard sees them: what is typed right after Tab belongs to the next field.
    help_place = "a bookmark"
    BINDINGS: ClassVar = [
        *bindings("form"),
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]

    def __init__(
        self,
        passage: str,
        note: str = "",
        tags: tuple[str, ...] = (),
        *,
        keep: Callable[[Answer], object] | None = None,
        in_use: Sequence[str] = (),
        there: int = 0,
    ) -> None:
        super().__init__()
        self._passage = passage
        self._note = note
        self._tags = tags
        self._keep = keep
        self._in_use = in_use
        self._there = there
        self._warned: tuple[str, str] | None = None

    def compose(self) -> ComposeResult:
        """The passage, a line for the note, a line for tags."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = f"Bookmark · {self._there} kept here already" if self._there else "Bookmark"
            yield Static(Content(f"“{shown(self._passage)}”"), id="quote")
            yield Label("Note")
            # Not selected: the first letter would take the place of all that was noted before.
            yield OneLine(self._note, id="note", compact=True, select_on_focus=False)
            yield Label("Tags, parted by blanks or commas")
            yield OneLine(
                " ".join(self._tags),
                id="tags",
                compact=True,
                select_on_focus=False,
                suggester=TagSuggester(self._in_use),
            )
            yield Bar(id="in-use")
            yield Static(id="why")
            yield Bar(
                [
                    *hints(("list.open", "keep"), "form.cancel"),
                    *([Part("→", ("key",)), Part(" completes a tag", ("faint",))] if self._in_use else []),
                ]
            )

    def on_mount(self) -> None:
        """Say which tags there are."""
        self.query_one("#in-use").display = bool(self._in_use)
        self._show_tags()

    @on(Input.Changed, "#tags")
    def _show_tags(self) -> None:
        """The tags in use that fit what is typed."""
        found = fitting(self.query_one("#tags", Input).value, self._in_use)
        words = "  ".join(f"#{shown(tag)}" for tag in found) or "a new tag"
        self.query_one("#in-use", Bar).show(
            [Part(" in use: " if found else " ", ("faint",)), Part(words, ("label",))]
        )

    def take_keyboard(self) -> None:
        """Give the note the keyboard now rather than with the next message."""
        self.set_focus(self.query_one("#note", Input))

    async def takes_key(self, event: Key) -> bool:
        """Take a key that was sent to the screen below before this one was there: who typed it meant the form.

        Returns:
            Whether it was taken.
        """
        field = self.focused
        if event.key in ("tab", "shift+tab"):
            (self.focus_next if event.key == "tab" else self.focus_previous)()
            return True
        if isinstance(field, Input) and event.is_printable and event.character:
            field.insert_text_at_cursor(event.character)
            return True
        return False

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Keep it."""
        tags = self.query_one("#tags", Input).value.replace(",", " ").split()
        cleaned = tuple(dict.fromkeys(tag.lstrip("#") for tag in tags if tag.lstrip("#")))
        answer = Answer(self.query_one("#note", Input).value.strip(), cleaned)
        if self._keep is not None:
            try:
                self._keep(answer)
            except CounterpointError as error:
                self._tell(f"Not kept: {shown(str(error))}")
                return
        self.dismiss(answer)

    def action_cancel(self) -> None:
        """Do not keep it. What was typed is not thrown away by one key, which many press after any typing."""
        typed = self.query_one("#note", Input).value, self.query_one("#tags", Input).value
        if typed in ((self._note, " ".join(self._tags)), self._warned):
            self.dismiss(None)
            return
        self._warned = typed
        keep, leave = first_key("list.open"), first_key("form.cancel")
        self._tell(f"Not kept yet: {keep} keeps it, {leave} again throws away what was typed.")

    def _tell(self, words: str) -> None:
        why = self.query_one("#why", Static)
        why.update(Content(words))
        why.add_class("-told")
