"""The list of the library: every story that is kept, and what is known of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from tui.model.errors import CounterpointError
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
    from tui.reader.app import ReaderApp

FILTER, NAME = "filter", "name"
"""What can be asked for in the line at the foot."""
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


class LibraryList(Screen[None]):
    """Reads the library beside the screen and shows it; what can be done with a story stands in `LibraryScreen`."""

    CSS_PATH = "library.tcss"
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
            from tui.reader.troubles import fault

            self.post_message(self.Unread(fault(error)))

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
        if sum(cell_width(part.text) for part in (*parts, *right)) >= self.size.width:
            del right[1]
        self.query_one("#library-title", Bar).show(parts, right)

    def _show_keys(self) -> None:
        words, style = self._said
        actions: list[tuple[str, str] | str] = list(_KEYS)
        if self._asking:
            actions = [("list.open", "keep" if self._asking == NAME else "to the list"), ("screen.close", "cancel")]
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
