"""Asks for another article: a path, an address, one of the library's, or its text, pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static
from textual.worker import get_current_worker

from tui.model.errors import CounterpointError
from tui.reader import adding
from tui.reader.actions import bindings
from tui.reader.keymap import KEYS
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.wording import source_words, title_of

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.keeping import StoryArticle
    from tui.reader.app import ReaderApp
    from tui.reader.sitting import Sitting

Answer = "adding.Added | Article"
"""What was added, or an article of the story whose column is closed."""


class _Field(OneLine):
    """Where it is typed. An article's text that is pasted is no line for it."""

    class Pasted(Message):
        """A text was pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def on_paste(self, event: Paste) -> None:
        """Hand a text on with its lines; anything else is put where the cursor is."""
        if not adding.is_text(event.text):
            super().on_paste(event)
            return
        event.prevent_default()
        event.stop()
        self.post_message(self.Pasted(event.text))


class AddForm(ModalScreen["adding.Added | Article | None"]):
    """Enter adds what is typed or chosen, Esc leaves; what goes wrong is said here, and what is typed stays.

    Args:
        sitting: What lies on the desk.
        closed: Articles of it whose columns are closed.
    """

    CSS_PATH = "add_form.tcss"
    help_place = "adding a column"
    BINDINGS: ClassVar = [
        *(one for one in bindings("form", "add") if isinstance(one, Binding) and one.id != "add.complete"),
        # Before the field gives the keyboard to the next widget.
        Binding(KEYS["add.complete"], "complete", "Complete", id="add.complete", show=False, priority=True),
    ]

    class Told(Message):
        """How far it is."""

        def __init__(self, words: str, *, failed: bool = False) -> None:
            super().__init__()
            self.words = words
            self.failed = failed

    class Ready(Message):
        """It is added."""

        def __init__(self, added: adding.Added) -> None:
            super().__init__()
            self.added = added

    class Offered(Message):
        """What the library has."""

        def __init__(self, entries: Sequence[StoryArticle]) -> None:
            super().__init__()
            self.entries = entries

    def __init__(self, sitting: Sitting, closed: Sequence[Article]) -> None:
        super().__init__()
        self._sitting = sitting
        self._shut = {f"closed {number}": article for number, article in enumerate(closed)}
        self._entries: dict[str, StoryArticle] = {}
        self._paths: dict[str, str] = {}
        self._busy = False

    def compose(self) -> ComposeResult:
        """A field, what it may mean, what went wrong, keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Add an article beside these"
            yield Label("A path, an address, words of one kept, or its text, pasted")
            yield _Field(id="name", compact=True, select_on_focus=False)
            yield Static(id="why")
            yield Rows(id="offers")
            yield Bar(
                hints(
                    ("list.open", "add"),
                    ("add.complete", "complete"),
                    ("add.next", "choose"),
                    ("form.cancel", "close without adding"),
                )
            )

    def on_mount(self) -> None:
        """Offer what there is."""
        self._offer()
        self._look()

    def take_keyboard(self) -> None:
        """Give the field the keyboard now rather than with the next message."""
        self.set_focus(self.field)

    @property
    def field(self) -> Input:
        """Where it is typed."""
        return self.query_one("#name", Input)

    async def takes_key(self, event: Key) -> bool:
        """Take a letter that was sent to the screen below before this one was there."""
        if self.focused is None or self.focused is self.field:
            return False
        if event.is_printable and event.character:
            self.set_focus(self.field)
            self.field.insert_text_at_cursor(event.character)
            return True
        return False

    # What is offered ------------------------------------------------------------------------------------------------

    @work(thread=True, group="offers", exit_on_error=False)
    def _look(self) -> None:
        try:
            entries = adding.offered(cast("ReaderApp", self.app).shelf, self._sitting.articles)
        except CounterpointError as error:
            self.post_message(self.Told(f"The library cannot be read: {error}", failed=True))
            return
        self.post_message(self.Offered(entries))

    @on(Offered)
    def _offered(self, event: Offered) -> None:
        self._entries = {f"kept {entry.sha256}": entry for entry in event.entries}
        self._offer()

    @on(Input.Changed, "#name")
    def _typed(self) -> None:
        self._tell("")
        self._offer()

    def _offer(self) -> None:
        words = self.field.value
        rows: list[Row] = []
        for key, article in self._shut.items():
            if words.casefold() in title_of(article).casefold():
                rows.append(_row(key, title_of(article), "closed column", " · ".join(source_words(article))))
        paths = adding.completions(words) if words and "://" not in words else []
        self._paths = {f"path {path}": path for path in paths}
        rows += [
            _row(key, shown(path), "file" if not path.endswith("/") else "folder")
            for key, path in self._paths.items()
        ]
        for key, entry in self._entries.items():
            if adding.fits(entry, words):
                rows.append(
                    _row(key, shown(entry.headline or entry.source), "library", shown(entry.outlet or entry.wire))
                )
        if not rows:
            rows = (
                [TextRow([Part(" Nothing here begins so; Enter tries what is typed.", ("faint",))])] if words else []
            )
        listing = self.query_one(Rows)
        listing.show(rows)
        listing.choose(None)
        listing.go_to_line(0)

    def action_move(self, by: int) -> None:
        """Choose the next or previous offer, while the field keeps the keyboard."""
        self.query_one(Rows).action_move(by)

    def action_complete(self) -> None:
        """Complete the path that is typed, or take the chosen one into the field."""
        chosen = self._paths.get(self.query_one(Rows).chosen or "")
        self._type(chosen or adding.completed(self.field.value))

    def _type(self, text: str) -> None:
        self.field.value = text
        self.field.cursor_position = len(text)

    # What is done ---------------------------------------------------------------------------------------------------

    @on(Input.Submitted)
    @on(Rows.Opened)
    def action_save(self) -> None:
        """Add what is chosen, else what is typed."""
        if self._busy:
            return
        chosen = self.query_one(Rows).chosen or ""
        if chosen in self._shut:
            self.dismiss(self._shut[chosen])
            return
        name = self._paths.get(chosen, self.field.value)
        if name.endswith("/") and chosen in self._paths:
            self._type(name)
            return
        self._busy = True
        entry = self._entries.get(chosen)
        self._add(partial(adding.take_kept, entry=entry) if entry else partial(adding.fetch, name=name))

    @on(_Field.Pasted)
    def _pasted(self, event: _Field.Pasted) -> None:
        if not self._busy:
            self._busy = True
            self._add(partial(adding.fetch_pasted, text=event.text))

    @work(thread=True, exclusive=True, group="adding", exit_on_error=False)
    def _add(self, fetch: Callable[..., Article]) -> None:
        worker, shelf = get_current_worker(), cast("ReaderApp", self.app).shelf

        def tell(words: str) -> None:
            if not worker.is_cancelled:
                self.post_message(self.Told(words))

        try:
            article = fetch(shelf, tell=tell)
            there = next((one for one in self._sitting.articles if one.sha256 == article.sha256), None)
            if worker.is_cancelled:
                return
            if there is not None:
                answer: Message = self.Ready(adding.Added(there, self._sitting, False))
            else:
                answer = self.Ready(adding.put_into_story(shelf, self._sitting, article))
        except CounterpointError as error:
            answer = self.Told(f"Not added: {error}", failed=True)
        except Exception as error:
            # Whatever it is, what lies on the desk can still be read.
            from tui.reader.troubles import fault

            answer = self.Told(f"Not added: {fault(error)}", failed=True)
        if not worker.is_cancelled:
            self.post_message(answer)

    @on(Told)
    def _told(self, event: Told) -> None:
        if event.failed:
            self._busy = False
        self._tell(event.words, failed=event.failed)

    def _tell(self, words: str, *, failed: bool = False) -> None:
        line = self.query_one("#why", Static)
        line.update(Content(shown(words)))
        line.set_class(bool(words), "-told")
        line.set_class(failed, "-failed")

    @on(Ready)
    def _ready(self, event: Ready) -> None:
        self.dismiss(event.added)

    def action_cancel(self) -> None:
        """Add nothing. What is still being read is let go of."""
        self.workers.cancel_group(self, "adding")
        self.dismiss(None)


def _row(key: str, title: str, sort: str, more: str = "") -> TextRow:
    parts = [Part(" "), Part(title), Part(f"  {sort}", ("faint",))]
    return TextRow([*parts, Part(f" · {more}", ("faint",))] if more else parts, key=key)
