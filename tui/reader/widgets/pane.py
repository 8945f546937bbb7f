"""One article on the desk: header and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import ComposeResult
from textual.geometry import Region
from textual.strip import Strip

from tui.reader.blocks import body_document
from tui.reader.widgets.box import Box
from tui.reader.widgets.header import ColumnHeader
from tui.reader.widgets.reading import ReadingColumn
from tui.settings import Settings

if TYPE_CHECKING:
    from tui.model.article import Article

_CROSSINGS = {(False, False): "┼", (True, False): "┽", (False, True): "┾", (True, True): "┿"}
"""By whether the rule at either side is heavy."""


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
        self.header.resized = self._line_anew
        document = body_document(article, settings.gap)
        self.column = ReadingColumn(document, self._sentences, id=f"column-{made}", aside=settings.margin)
        self._crossing = _CROSSINGS[False, False]
        self._ruled = 0  # the line of that when the line before it was last painted from end to end
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

    def cross(self, before: bool, here: bool) -> None:
        """Join the rules of two headers where the line between them runs through.

        Args:
            before: Whether the keyboard is in the pane before this one.
            here: Whether it is in this one.
        """
        if (sign := _CROSSINGS[before, here]) != self._crossing:
            self._crossing = sign
            # Textual counts from what lies inside the line.
            self.refresh(Region(-self.styles.gutter.left, self._rule, 1, 1))

    def _line_anew(self) -> None:
        """Paint the line before it again where it was painted before the header had its new height."""
        before, self._ruled = self._ruled, self._rule
        if self.styles.gutter.left and before not in (0, self._rule):
            self.refresh(Region(-self.styles.gutter.left, 0, 1, self.size.height))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line before it, which crosses the rule of its header; header and column cover the rest."""
        strips = super().render_lines(crop)
        row = self._rule - crop.y
        if self.styles.gutter.left and not crop.x and 0 <= row < len(strips):
            crossing = Segment(self._crossing, self.style_for(("rule",)))
            strips[row] = self.filtered([Strip([crossing, *strips[row].crop(1)], crop.width)])[0]
        return strips

    @property
    def _rule(self) -> int:
        """The line with the header's rule."""
        return self.header.size.height - 1

    def _sentences(self) -> list[tuple[int, int]]:
        from tui.annotate import sentences

        return [(item.start, item.end) for item in sentences(self.article) if item.where == "body"]
