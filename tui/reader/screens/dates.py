"""When each article was published, and how that is known."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.model.article import Article
from tui.reader.actions import bindings
from tui.reader.layout.cells import shown
from tui.reader.screens.help import HelpRows
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, TextRow
from tui.reader.wording import badge, bounds, date_words, title_of

_HOW = {
    "stated": "printed in the article",
    "inferred": "narrowed by words in the article",
    "typed": "typed by you",
    "unknown": "nothing in the article tells",
}


def date_rows(articles: Sequence[Article], ids: Sequence[str]) -> list[Row]:
    """One block an article."""
    rows: list[Row] = []
    for name, article in zip(ids, articles, strict=True):
        when = article.date
        rows.append(TextRow([Part(f" {badge(name)} ", ("heading",)), Part(title_of(article), ("strong",))]))
        rows.append(TextRow([Part("    published  ", ("faint",)), Part(date_words(when))]))
        if not when.value and (when.earliest or when.latest):
            rows.append(TextRow([Part("    between    ", ("faint",)), Part(bounds(when.earliest, when.latest))]))
        rows.append(TextRow([Part("    known      ", ("faint",)), Part(_HOW[when.basis])]))
        if when.evidence:
            rows.append(TextRow([Part("    by         ", ("faint",)), Part(f"“{shown(when.evidence)}”")]))
        if when.modified:
            rows.append(TextRow([Part("    changed    ", ("faint",)), Part(shown(when.modified))]))
        rows.append(TextRow([Part("")]))
    return rows


class DatesScreen(ModalScreen[None]):
    """The articles' dates. An update can be told only where the order of the articles is known."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("screen")

    def __init__(self, articles: Sequence[Article], ids: Sequence[str]) -> None:
        super().__init__()
        self._rows = date_rows(articles, ids)

    def compose(self) -> ComposeResult:
        """The list and how to leave it."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Dates"
            rows = HelpRows(self._rows)
            rows.styles.height = min(len(self._rows), 18)
            yield rows
            yield Bar(hints(("screen.close", "close")))

    def on_mount(self) -> None:
        """The keyboard scrolls the list."""
        self.query_one(HelpRows).focus()

    def action_close(self) -> None:
        """Back to reading."""
        self.dismiss(None)
