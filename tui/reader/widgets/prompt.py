"""A line at the foot of a screen in which something is typed."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

from tui.reader.widgets.one_line import OneLine


class Prompt(Horizontal):
    """A label and a field; closed until its screen asks for something."""

    def __init__(self) -> None:
        super().__init__(id="prompt")

    def compose(self) -> ComposeResult:
        """What is asked for, and what is typed."""
        yield Label("", markup=False)
        yield OneLine(compact=True)

    @property
    def field(self) -> Input:
        """Where it is typed."""
        return self.query_one(Input)

    def ask(self, what: str, value: str, placeholder: str = "") -> None:
        """Open it. The field has the keyboard at once: the next letter is already for it.

        Args:
            what: What is asked for.
            value: What stands there first.
            placeholder: What is shown while nothing does.
        """
        self.query_one(Label).update(f" {what}: ")
        field = self.field
        with self.prevent(Input.Changed):
            field.value = value
        field.placeholder = placeholder
        field.cursor_position = len(value)
        self.add_class("-open")
        self.screen.set_focus(field)
