"""The line in which words that the panel is filtered by are typed. Loaded when it is first asked for."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from tui.reader.widgets.one_line import OneLine


class FilterBar(Horizontal):
    """Tells what is typed, letter by letter. Closed until it is opened."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1;
        background: $panel;
        display: none;
        &.-open { display: block; }
        Input { height: 1; border: none; padding: 0; background: $panel; width: 1fr; }
        Label { width: auto; }
    }
    """

    class Sifted(Message):
        """Other words are typed; `done` where they are complete."""

        def __init__(self, words: str, *, done: bool = False) -> None:
            super().__init__()
            self.words = words
            self.done = done

    def __init__(self) -> None:
        super().__init__(id="filter-bar")

    def compose(self) -> ComposeResult:
        """A label and a field."""
        yield Label(" only claims with: ", markup=False)
        yield OneLine(placeholder="words of claim or speaker", compact=True, id="filter-words")

    def open(self, words: str) -> Input:
        """Open it with the filter so far. Returns the field."""
        field = self.query_one(Input)
        with self.prevent(Input.Changed):
            field.value = words
        field.cursor_position = len(words)
        self.add_class("-open")
        return field

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Sifted(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Sifted(event.value, done=True))
