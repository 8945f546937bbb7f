"""Search over everything that is kept, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.library.fulltext import Found, Search
from tui.model.errors import CounterpointError
from tui.reader.actions import bindings
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.hit_rows import HelpRow, HitRow
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from tui.library.fulltext import Hit
    from tui.reader.app import ReaderApp

_HELP = (
    ("", "Searches every kept article, the notes, tags and quotes of bookmarks, and the names of stories."),
    ("", ""),
    ("ferry engine", "both words; the last one may go on"),
    ('"ran aground"', "these words side by side"),
    ("ferry OR ship", "one of them is enough"),
    ("ferry -engine", "not with this word"),
    ("in:notes", "or articles, quotes, stories: only there"),
    ("tag:check", "bookmarks with this tag"),
    ("outlet:post", "articles of this outlet or agency"),
    ("story:ferry", "in stories with this in their name"),
    ("after:2024-05", "from May 2024 on; before:2024-06-01 for earlier"),
)


class FindScreen(ModalScreen["Hit | None"]):
    """A field and what it finds; Enter gives the chosen hit back."""

    CSS_PATH = "find.tcss"
    BINDINGS: ClassVar = bindings("find", "screen")
    help_place = "searching everything"
    AUTO_FOCUS = "#words"

    class Answered(Message):
        """What was found for some words, or why they could not be looked for."""

        def __init__(self, words: str, found: Found | None, trouble: str = "") -> None:
            super().__init__()
            self.words = words
            self.found = found
            self.trouble = trouble

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._asking = False
        self._hits: dict[str, Hit] = {}
        self._search: Search | None = None

    def compose(self) -> ComposeResult:
        """Field, notice, list, keys."""
        with Vertical(id="find") as dialog:
            dialog.border_title = "Search everything"
            yield OneLine(placeholder="words", id="words", compact=True)
            yield Bar(id="find-notice")
            yield Rows(id="hits")
            yield Bar(hints(("list.open", "open"), ("find.down", "choose"), ("screen.close", "close")))

    def on_mount(self) -> None:
        """Say what can be typed."""
        self._show_help()

    def on_unmount(self) -> None:
        """Let go of the index; a search that is still running does it when it ends."""
        if self._search is not None:
            self._search.close()

    # What is typed ------------------------------------------------------------------------------------------------

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        self._words = event.value
        if not self._words.strip():
            self._show_help()
        elif not self._asking:
            self._ask()

    def _ask(self) -> None:
        """Search for what stands there now. One search runs at a time; the newest words are next."""
        self._asking = True
        self._look(self._words)

    @work(thread=True, group="find", exit_on_error=False)
    def _look(self, words: str) -> None:
        try:
            if self._search is None:
                self._search = Search(cast("ReaderApp", self.app).shelf.library)
            answer = self.Answered(words, self._search.find(words, typing=True))
        except CounterpointError as error:
            answer = self.Answered(words, None, str(error))
        except Exception as error:
            # Whatever it is, what lies on the desk can still be read.
            from tui.reader.troubles import fault

            answer = self.Answered(words, None, fault(error))
        self.post_message(answer)

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        self._asking = False
        if not self._words.strip():
            return
        if event.words != self._words:
            self._ask()
            return
        if event.found is None:
            self._show([HelpRow("", f"The library cannot be searched: {event.trouble}")], "")
            return
        self._hits = {str(number): hit for number, hit in enumerate(event.found.hits)}
        rows: list[Row] = [HitRow(key, hit) for key, hit in self._hits.items()]
        nothing: list[Row] = [HelpRow("", "Nothing that is kept holds these words.")]
        self._show(rows or nothing, " ".join(event.found.notices), event.found.total)

    # What is shown ------------------------------------------------------------------------------------------------

    def _show_help(self) -> None:
        self._hits = {}
        self._show([HelpRow(*line) for line in _HELP], "")

    def _show(self, rows: list[Row], notice: str, total: int | None = None) -> None:
        words = "" if total is None else f"{len(self._hits)} of {total}" if total > len(self._hits) else f"{total}"
        self.query_one("#find").border_subtitle = words
        bar = self.query_one("#find-notice", Bar)
        bar.set_class(bool(notice), "-open")
        bar.show([Part(shown(notice), ("warning",))])
        listing = self.query_one(Rows)
        listing.show(rows, next(iter(self._hits), None))
        listing.go_to_line(0)

    # What is done -------------------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Choose the next or previous hit, while the field keeps the keyboard."""
        self.query_one(Rows).action_move(by)

    def action_page(self, by: int) -> None:
        """A page of hits down or up."""
        self.query_one(Rows).action_page(by)

    @on(Input.Submitted, "#words")
    @on(Rows.Opened, "#hits")
    def _opened(self) -> None:
        """Open the chosen hit, unless the list is still of other words."""
        hit = self._hits.get(self.query_one(Rows).chosen or "")
        if hit is not None and not self._asking:
            self.dismiss(hit)

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)
