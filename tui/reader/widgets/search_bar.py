"""The line in which the words of a search are typed. Loaded when it is first asked for."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

from tui.reader.screens.looking import Looking, Typed


class Field(Input):
    """Gives the keyboard back with Enter itself: a message would come after the next key, which is for the text."""

    async def action_submit(self) -> None:
        """The words are complete."""
        if isinstance(self.screen, Looking):
            self.screen.typed_out(self.value)

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
    }
    """

    def __init__(self, words: str) -> None:
        super().__init__(id="search")
        self._words = words

    def compose(self) -> ComposeResult:
        """A slash and a field."""
        yield Label(" / ", markup=False)
        yield Field(self._words, placeholder="words in the text", compact=True, select_on_focus=True, id="field")

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
