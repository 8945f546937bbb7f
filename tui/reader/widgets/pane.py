"""One article on the desk: header and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.reader.blocks import body_document
from tui.reader.widgets.box import Box
from tui.reader.widgets.header import ColumnHeader
from tui.reader.widgets.reading import ReadingColumn
from tui.settings import Settings

if TYPE_CHECKING:
    from tui.model.article import Article


class Pane(Box):
    """One article: header and column.

    Args:
        number: Its place in the story.
        article: The article.
        name: Its id, as the header shows it; empty where it is the only one.
        settings: How the text is set.
        made: How many were made before it on this desk: the number changes when others come and go, its id does not.
    """

    def __init__(self, number: int, article: Article, name: str, settings: Settings, *, made: int) -> None:
        # As it will be when it is shown first: a class set later has all styles below it made again.
        super().__init__(id=f"pane-{made}", classes="-after" if number else None)
        self.number = number
        self.article = article
        self.header = ColumnHeader(article, name)
        document = body_document(article, settings.gap)
        self.column = ReadingColumn(document, self._sentences, id=f"column-{made}", aside=settings.margin)
        if made == 0:
            self.set_active(True)

    def compose(self) -> ComposeResult:
        """Header above column."""
        yield self.header
        yield self.column

    def set_active(self, here: bool) -> None:
        """Show whether the keyboard is here. No style sheet asks for that class: only what is painted goes by it."""
        if here != self.column.has_class("-focused"):
            self.header.set_class(here, "-focused", update=False)
            self.column.set_class(here, "-focused", update=False)
            self.header.refresh()
            self.column.repaint_cursor()

    def _sentences(self) -> list[tuple[int, int]]:
        from tui.annotate import sentences

        return [(item.start, item.end) for item in sentences(self.article) if item.where == "body"]
