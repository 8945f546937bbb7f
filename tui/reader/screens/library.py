"""The library: every story that is kept, what is known of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from tui.model.errors import CounterpointError
from tui.reader.actions import bindings
from tui.reader.keymap import first_key
from tui.reader.layout.cells import cell_width, cut, shown
from tui.reader.listing import ORDERS, Listed, filtered, list_stories, ordered
from tui.reader.screens.help import HelpRows
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.prompt import Prompt
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.widgets.story_rows import StoryRow, WrappedRow, about_rows, head_parts, table_rows
from tui.reader.wording import counted

if TYPE_CHECKING:
    from tui.library import Library
    from tui.reader.app import ReaderApp

_FILTER, _NAME = "filter", "name"
_KEYS = (
    ("list.open", "open"),
    "library.search",
    "library.order",
    "library.rename",
    "library.archive",
    "library.delete",
    "library.undo",
    ("screen.close", "back"),
    "app.help",
)
# Left out from the first on where the line is too short.
_LESS = ("library.undo", "library.archive", "library.rename", "library.order", "library.delete")


def present() -> datetime:
    """The present time, where the reader is."""
    return datetime.now().astimezone()


def _bindings() -> list[BindingType]:
    """Keys after which is typed come before the focused widget: what is typed at once after them is not lost."""
    typing = ("library.search", "library.rename")
    return [
        replace(binding, priority=True) if isinstance(binding, Binding) and binding.id in typing else binding
        for binding in bindings("library", "screen")
    ]


class LibraryScreen(Screen[None]):
    """The list of stories; Enter opens one."""

    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar = _bindings()
    AUTO_FOCUS = "#stories"
    help_place = "the library"

    class Read(Message):
        """The stories as they are kept."""

        def __init__(self, stories: tuple[Listed, ...]) -> None:
            super().__init__()
            self.stories = stories

    class Unread(Message):
        """The library cannot be read; `reason` says why."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def __init__(self) -> None:
        super().__init__()
        self._stories: tuple[Listed, ...] | None = None
        # Each row is laid out once, however often the list is filtered and sorted.
        self._rows: dict[str, StoryRow] = {}
        self._words = ""
        self._asking = ""
        self._said: tuple[str, str] = ("", "")

    def compose(self) -> ComposeResult:
        """Title, table, the chosen story's articles, keys."""
        yield Bar([Part(" Library", ("strong",))], id="library-title")
        yield Bar(id="library-head")
        yield Rows(id="stories")
        yield Bar(id="about")
        yield HelpRows(id="articles")
        yield Prompt()
        yield Bar(id="library-keys")

    def on_mount(self) -> None:
        """Read the library beside the screen; the story on the desk is in it."""
        self._list.show([TextRow([Part("   reading the library …", ("faint",))])])
        self._show_keys()
        self.fetch()

    def on_resize(self) -> None:
        """The line above the table stands over its columns, and the articles have a share of the height."""
        self.query_one("#library-head", Bar).show(head_parts(max(2, self.size.width - 1)))
        self.query_one("#articles").styles.height = max(5, min(12, self.size.height // 4))
        self._show_title()
        self._show_keys()

    def library_changed(self) -> None:
        """Something was kept or deleted, here or by another reader."""
        self.fetch()

    # What is listed -----------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="library", exit_on_error=False)
    def fetch(self) -> None:
        """Read the stories. The place on the desk is kept first, so that a story read for the first time is there."""
        place = self.app.call_from_thread(self._reader.desk.changed_place)
        try:
            if place is not None:
                self._reader.desk.keep_now(place)
            self.post_message(self.Read(list_stories(self._reader.shelf.library)))
        except CounterpointError as error:
            self.post_message(self.Unread(str(error)))
        except Exception as error:
            # Whatever it is, what lies on the desk can still be read.
            self.post_message(self.Unread(f"{type(error).__name__}: {error}"))

    @on(Read)
    def _read(self, event: Read) -> None:
        self._stories = event.stories
        now, before = present(), self._rows
        self._rows = {}
        for item in event.stories:
            key = item.story.id
            same = key in before and before[key].item == item
            self._rows[key] = before[key] if same else StoryRow(item, now, here=key == self._reader.story)
        self._show()

    @on(Unread)
    def _unread(self, event: Unread) -> None:
        words = f"The library cannot be read: {shown(event.reason)}"
        more = "counterpoint doctor tells more. What lies on the desk can still be read."
        self._list.show([WrappedRow(words), WrappedRow(more)])

    def _found(self) -> list[Listed]:
        view = self._reader.library_view
        listed = [item for item in self._stories or () if view.archived or not item.story.archived]
        return ordered(filtered(listed, self._words), view.order)

    def _show(self, chosen: str | None = None) -> None:
        """Show the stories there are.

        Args:
            chosen: Id of the story to stand on; None for the same as before, else the one on the desk.
        """
        if self._stories is None:
            return
        found = self._found()
        keys = [item.story.id for item in found]
        wanted = (chosen, self._list.chosen, self._reader.story, *sorted(keys, key=self._is_archived))
        rows = table_rows([self._rows[key] for key in keys]) or self._nothing()
        self._list.show(rows, next((key for key in wanted if key in keys), None))
        self._show_title()
        self._about()

    def _is_archived(self, key: str) -> bool:
        return any(item.story.id == key and item.story.archived for item in self._stories or ())

    def _nothing(self) -> list[Row]:
        """What is said where no story is listed."""
        if self._words:
            return [WrappedRow("No story has these words in its name, headlines or outlets.")]
        if self._stories:
            return [WrappedRow(f"Every story is archived: {first_key('library.archived')} shows them.")]
        return [
            TextRow([Part("")]),
            WrappedRow("A story is a few articles about one event, kept together: to compare them now and later."),
            TextRow([Part("")]),
            TextRow([Part("   counterpoint add A B --story NAME", ("strong",)), Part("   makes one", ("faint",))]),
            TextRow(
                [Part("   counterpoint read A B", ("strong",)), Part("   whatever is read is listed too", ("faint",))]
            ),
        ]

    @property
    def _reader(self) -> ReaderApp:
        return cast("ReaderApp", self.app)

    @property
    def _list(self) -> Rows:
        return self.query_one("#stories", Rows)

    @property
    def _prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def _chosen(self) -> Listed | None:
        key = self._list.chosen
        return next((item for item in self._stories or () if item.story.id == key), None)

    # What is told -------------------------------------------------------------------------------------------------

    def _show_title(self) -> None:
        stories = self._stories or ()
        hidden = 0 if self._reader.library_view.archived else sum(bool(item.story.archived) for item in stories)
        parts = [Part(" Library", ("strong",))]
        if self._stories is not None:
            parts.append(Part(f"   {counted(len(stories) - hidden, 'story', 'stories')}"))
        if self._words:
            parts.append(Part(f"   with “{cut(self._words, 30)}” {len(self._found())}", ("label",)))
        away = f"{hidden} archived not shown · " if hidden else ""
        order = ORDERS[self._reader.library_view.order]
        right = [Part(away, ("faint",)), Part("sorted by ", ("faint",)), Part(f"{order} ", ("strong",))]
        self.query_one("#library-title", Bar).show(parts, right)

    def _show_keys(self) -> None:
        words, style = self._said
        actions: list[tuple[str, str] | str] = list(_KEYS)
        if self._asking:
            actions = [("list.open", "keep" if self._asking == _NAME else "to the list"), ("screen.close", "cancel")]
        for less in _LESS:
            if sum(cell_width(part.text) for part in hints(*actions)) > self.size.width and less in actions:
                actions.remove(less)
        self.query_one("#library-keys", Bar).show(hints(*actions), [Part(f" {words} ", (style,))] if words else [])

    def say(self, words: str, style: str = "label") -> None:
        """A word at the right end of the line of keys; the next key takes it away."""
        self._said = shown(words), style
        self._show_keys()

    @on(Rows.Chosen, "#stories")
    def _about(self) -> None:
        """Tell of the chosen story."""
        item, bar, rows = self._chosen, self.query_one("#about", Bar), self.query_one("#articles", Rows)
        if item is None:
            bar.show([])
            rows.show([])
            return
        here = [Part(" * open now ", ("here",))] if item.story.id == self._reader.story else []
        bar.show([Part(f" {item.name}", ("strong",))], here)
        rows.show(about_rows(item, present()))
        rows.go_to_line(0)

    # What is done -------------------------------------------------------------------------------------------------

    @on(Rows.Opened, "#stories")
    def _opened(self, event: Rows.Opened) -> None:
        if event.key == self._reader.story:
            self.dismiss()
        else:
            self._reader.open_story(event.key)

    def action_order(self) -> None:
        """Sort the next way."""
        view, orders = self._reader.library_view, list(ORDERS)
        view.order = orders[(orders.index(view.order) + 1) % len(orders)]
        self._show()

    def action_archived(self) -> None:
        """Show archived stories too, or not."""
        view = self._reader.library_view
        view.archived = not view.archived
        self.say("archived stories too" if view.archived else "archived stories not shown")
        self._show()

    def action_archive(self) -> None:
        """Put the chosen story out of the way, or back."""
        item = self._chosen
        if item is None:
            return
        back, key = bool(item.story.archived), item.story.id
        done = "in the list again" if back else "archived"
        change = (
            (lambda library: library.unarchive_story(key)) if back else (lambda library: library.archive_story(key))
        )
        self._change(change, f"“{cut(item.name, 30)}” {done}: {first_key('library.undo')} takes it back", item)

    def action_delete(self) -> None:
        """Put the chosen story into the trash."""
        item = self._chosen
        if item is not None:
            words = f"“{cut(item.name, 30)}” deleted: {first_key('library.undo')} takes it back"
            self._change(lambda library: library.delete_story(item.story.id), words, item)

    def action_undo(self) -> None:
        """Take back the last change."""
        self._turn(self._reader.shelf.undo)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._turn(self._reader.shelf.redo)

    def _turn(self, turn: Callable[[], str]) -> None:
        try:
            self.say(turn())
        except CounterpointError as error:
            self._complain(str(error))
        self.fetch()

    def _change(self, change: Callable[[Library], object], words: str, gone: Listed | None = None) -> bool:
        """Change the library and read it again.

        Args:
            change: The change.
            words: What is said when it is done.
            gone: The story that leaves its place in the list: the next one is chosen.

        Returns:
            Whether it was done.
        """
        try:
            change(self._reader.shelf.library)
        except CounterpointError as error:
            self._complain(str(error))
            return False
        if gone is not None:
            keys = self._list.keys
            at = keys.index(gone.story.id) if gone.story.id in keys else 0
            near = [*keys[at + 1 :], *reversed(keys[:at])]
            # At once, and as it is kept a moment later: a second key must not mean the same story again.
            self._stories = tuple(item for item in self._stories or () if item != gone)
            self._show(near[0] if near else None)
        self.say(words)
        self.fetch()
        return True

    def _complain(self, words: str) -> None:
        self.notify(words, severity="error", markup=False, timeout=20)

    # What is typed ------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """While something is typed, a letter is a letter."""
        return not self._asking or action == "close"

    def action_search(self) -> None:
        """Filter by words."""
        self._ask(_FILTER, self._words, "words in a story's name, headlines, outlets")

    def action_rename(self) -> None:
        """Give the chosen story a name."""
        item = self._chosen
        if item is not None:
            self._renamed = item
            self._ask(_NAME, item.story.name if item.story.named else "", item.name)

    def _ask(self, what: str, value: str, placeholder: str) -> None:
        self._asking = what
        self._prompt.ask(what, value, placeholder)
        self._show_keys()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if self._asking == _FILTER:
            self._words = event.value
            self._show()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        if self._asking == _NAME:
            item = self._renamed
            if event.value.strip() != item.story.name or not item.story.named:
                name = event.value
                if not self._change(lambda library: library.rename_story(item.story.id, name), "renamed"):
                    return
        self._to_list()

    def _to_list(self) -> None:
        self._asking = ""
        self._prompt.remove_class("-open")
        self.set_focus(self._list)
        self._show_keys()

    def on_key(self, event: Key) -> None:
        """What was said was read. While words are typed, the arrows walk the list."""
        if self._said[0]:
            self.say("")
        if self._asking == _FILTER and event.key in ("up", "down"):
            self._list.action_move(1 if event.key == "down" else -1)
            event.stop()

    def action_close(self) -> None:
        """End what is typed, then the filter, then the library."""
        if self._asking:
            asked = self._asking
            self._to_list()
            if asked == _NAME:
                return
        elif not self._words:
            self.workers.cancel_group(self.app, "story")
            self.dismiss()
            return
        self._words = ""
        self._show()
