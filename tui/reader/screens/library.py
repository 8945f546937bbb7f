"""The library: every story that is kept, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.widgets import Input

from tui.model.errors import CounterpointError
from tui.reader.actions import bindings
from tui.reader.keymap import first_key
from tui.reader.layout.cells import cut
from tui.reader.listing import ORDERS, Listed
from tui.reader.screens.library_list import FILTER, NAME, LibraryList
from tui.reader.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.library import Library


def _bindings() -> list[BindingType]:
    """Keys after which is typed come before the focused widget: what is typed at once after them is not lost."""
    typing = ("library.search", "library.rename")
    return [
        replace(binding, priority=True) if isinstance(binding, Binding) and binding.id in typing else binding
        for binding in bindings("library", "screen")
    ]


class LibraryScreen(LibraryList):
    """The list of stories; Enter opens one."""

    BINDINGS: ClassVar = _bindings()

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
        self._ask(FILTER, self._words, "words in a story's name, headlines, outlets")

    def action_rename(self) -> None:
        """Give the chosen story a name."""
        item = self._chosen
        if item is not None:
            self._renamed = item
            self._ask(NAME, item.story.name if item.story.named else "", item.name)

    def _ask(self, what: str, value: str, placeholder: str) -> None:
        self._asking = what
        self._prompt.ask(what, value, placeholder)
        self._show_keys()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if self._asking == FILTER:
            self._words = event.value
            self._show()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        if self._asking == NAME:
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
        if self._asking == FILTER and event.key in ("up", "down"):
            self._list.action_move(1 if event.key == "down" else -1)
            event.stop()

    def action_close(self) -> None:
        """End what is typed, then the filter, then the library."""
        if self._asking:
            asked = self._asking
            self._to_list()
            if asked == NAME:
                return
        elif not self._words:
            self.workers.cancel_group(self.app, "story")
            self.dismiss()
            return
        self._words = ""
        self._show()
