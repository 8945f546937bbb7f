"""A field of one line, into which any text can be pasted."""

from textual.events import Paste
from textual.widgets import Input


class OneLine(Input):
    """An input that loses nothing of what is pasted: Textual's own takes the first line and drops the others.

    Ends of line become blanks.
    """

    def on_paste(self, event: Paste) -> None:
        """Put the whole text where the cursor is, or in the place of what is selected."""
        event.prevent_default()
        event.stop()
        lines = event.text.splitlines()
        text = " ".join(filter(None, map(str.strip, lines))) if len(lines) > 1 else "".join(lines)
        selection = self.selection
        if selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *selection)
