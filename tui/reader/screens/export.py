"""Where the bookmarks in the list are to be written to, and in what form."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from tui.exporting import SUFFIXES, printed
from tui.model.errors import BadInput, CounterpointError
from tui.model.keeping import Bookmark
from tui.reader.actions import bindings
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.wording import counted

if TYPE_CHECKING:
    from tui.library import Library

_FORMS = {".md": "Markdown, for a document", ".json": "W3C annotations, for programs", ".csv": "a table (CSV)"}


class ExportForm(ModalScreen[Path | None]):
    """Asks for a folder and a file name, whose ending is the form; Enter writes the file, Esc does not.

    What cannot be written is told here, with all that was typed; nothing that stands there is replaced.

    Args:
        bookmarks: What to write.
        library: Knows what they are cited with.
        words: What the file is named after.
    """

    CSS_PATH: ClassVar = ["dialog.tcss", "export.tcss"]
    help_place = "writing bookmarks to a file"
    BINDINGS: ClassVar = [
        *bindings("form", "export"),
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]

    def __init__(self, bookmarks: Sequence[Bookmark], library: "Library", words: Sequence[str] = ()) -> None:
        super().__init__()
        self._bookmarks, self._library, self._words = bookmarks, library, words

    def compose(self) -> ComposeResult:
        """What is written, a line for the folder, a line for the name, the form, what went wrong."""
        from tui.library.export_file import file_name, free_name

        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Export"
            yield Static(
                Content(f"{counted(len(self._bookmarks), 'bookmark')}, as listed, with citations"), id="what"
            )
            yield Label("File name; its ending says in what form")
            folder = _here()
            name = free_name(Path(folder).expanduser(), file_name(["counterpoint", *self._words], ".md"))
            yield OneLine(name, id="name", compact=True, select_on_focus=False)
            yield Label("Folder")
            yield OneLine(folder, id="folder", compact=True, select_on_focus=False)
            yield Label(_FORMS[".md"], id="form", markup=False)
            yield Static(id="trouble")
            yield Bar(hints(("list.open", "write"), "export.next_form", ("form.cancel", "close without writing")))

    def on_mount(self) -> None:
        """Give the name the keyboard."""
        self.query_one("#name", Input).focus()

    def action_form(self, step: int) -> None:
        """Another form: another ending."""
        field = self.query_one("#name", Input)
        endings = list(SUFFIXES.values())
        path = Path(field.value.strip() or "counterpoint")
        now = path.suffix.lower()
        new = endings[(endings.index(now) + step) % len(endings)] if now in endings else endings[0]
        field.value = (path.name.removesuffix(path.suffix) if now in endings else path.name) + new
        field.cursor_position = len(field.value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.query_one("#trouble", Static).update("")
        if event.input.id == "name":
            self.query_one("#form", Label).update(Content(self._form() or "end it in .md, .json or .csv"))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Write the file."""
        name = self.query_one("#name", Input).value.strip()
        forms = {ending: form for form, ending in SUFFIXES.items()}
        form = forms.get(Path(name).suffix.lower())
        try:  # RuntimeError: a home folder of nobody ("~none")
            if "/" in name or "\\" in name or name.startswith("."):
                self._tell("The file name is no name inside the folder.")
            elif form is None:
                self._tell("In what form? End the name in .md, .json or .csv.")
            else:
                from tui.library.export_file import write_export

                folder = Path(self.query_one("#folder", Input).value.strip() or ".").expanduser()
                text = printed(self._library.export(self._bookmarks), form)
                self.dismiss(write_export(folder / name, text))
        except BadInput as error:
            # The folder stands in the form.
            reason = error.reason.replace(" (--force replaces it)", "; give another name")
            self._tell(f"Not written: {name}: {reason}")
        except (CounterpointError, RuntimeError) as error:
            self._tell(f"Not written: {error}")

    def action_cancel(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    def _form(self) -> str:
        return _FORMS.get(Path(self.query_one("#name", Input).value.strip()).suffix.lower(), "")

    def _tell(self, words: str) -> None:
        self.query_one("#trouble", Static).update(Content(shown(words)))


def _here() -> str:
    """The folder the reader was started in, as a shell writes it; the user's own where that is gone."""
    try:
        here = Path.cwd()
    except OSError:
        return "~"
    with suppress(ValueError, RuntimeError):  # it lies elsewhere, or nobody knows where the user's own is
        return str("~" / here.relative_to(Path.home()))
    return str(here)
