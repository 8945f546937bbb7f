"""The line in which the words of a search are typed. Loaded when it is first asked for."""

from asyncio import Event
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input, Label

from tui.reader.actions import bindings
from tui.reader.screens.searching import Searching, Typed
from tui.reader.widgets.one_line import OneLine
from tui.reader.wording import badge


class Field(OneLine):
    """Gives the keyboard back with Enter itself: a message would come after the next key, which is for the text."""

    # With priority: keys that came in one piece with Enter are for the text, and would be typed here. And without: an
    # Enter that came in one piece with the slash was sent to a column.
    BINDINGS: ClassVar = [
        *bindings("search"),
        Binding("enter", "submit", show=False, priority=True),
        Binding("enter", "submit", show=False),
    ]
    _back = -1
    """Which of the earlier searches stands there; -1 for what was typed."""
    _draft = ""

    @property
    def _desk(self) -> Searching:
        return cast(Searching, self.screen)

    async def action_submit(self) -> None:
        """The words are complete, once the letters are typed that came before."""
        typed = Event()
        self.call_later(typed.set)
        await typed.wait()
        self._desk.typed_out(self.value)

    def action_columns(self) -> None:
        """Search one column, or all."""
        self._desk.search_in_one()
        self._show_ways()

    def action_pattern(self) -> None:
        """Take what is typed as a pattern, or as words."""
        self._desk.search_as_pattern()
        self._show_ways()

    def action_history(self, by: int) -> None:
        """What was searched for before that, or after."""
        past = self._desk.past_searches
        if self._back < 0:
            self._draft = self.value
        self._back = max(-1, min(self._back + by, len(past) - 1))
        self.value = past[self._back] if self._back >= 0 else self._draft
        self.cursor_position = len(self.value)

    def _show_ways(self) -> None:
        for bar in self.screen.query(SearchBar):
            bar.show_ways()

    def type_ahead(self, letters: str) -> None:
        """Take letters that were typed before the field had the keyboard: they replace what was searched last."""
        self.value = letters if self.select_on_focus else self.value + letters
        self.select_on_focus = False
        self.cursor_position = len(self.value)


class SearchBar(Horizontal):
    """Tells what was typed, letter by letter.

    Args:
        words: What was searched for last.
    """

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        background: $panel;
        #field { height: 1; border: none; padding: 0; background: $panel; width: 1fr; }
        Label { width: auto; }
        #ways { color: $secondary; }
    }
    """

    def __init__(self, words: str) -> None:
        super().__init__(id="search")
        self._words = words

    def compose(self) -> ComposeResult:
        """A slash, a field, and how it is searched."""
        yield Label(" / ", markup=False)
        yield Field(self._words, placeholder="words in the text", compact=True, select_on_focus=True, id="field")
        yield Label(self._ways(), markup=False, id="ways")

    def _ways(self) -> str:
        desk = cast(Searching, self.screen)
        only = desk.search_only
        where = "all columns" if only is None else f"only {badge(desk.desk.ids[only])}"
        return f" {where} · {'as a pattern' if desk.search_by_pattern else 'as words'} "

    def show_ways(self) -> None:
        """Say again how it is searched."""
        self.query_one("#ways", Label).update(self._ways())

    @property
    def field(self) -> Field:
        """Where the words are typed."""
        return self.query_one(Field)

    def take_keyboard(self) -> None:
        """Give the field the keyboard now rather than with the next message."""
        self.screen.set_focus(self.query_one(Input))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(Typed(event.value))
