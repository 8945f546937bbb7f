"""What is painted in the columns and above them: names, letters of matches, the current passages, the ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.reader.blocks import body_document, ledger_document
from tui.reader.layout.spans import Span

if TYPE_CHECKING:
    from tui.model.annotation import Claim
    from tui.model.article import Article
    from tui.model.comparison import Comparison, Match
    from tui.reader.veil import Veil
    from tui.reader.widgets.box import Box
    from tui.reader.widgets.pane import Pane
    from tui.settings import Settings

    _Base = Box
else:
    # Textual takes a while to set up each class of widgets, before the first frame.
    _Base = object


class Marking(_Base):
    """Part of the columns that marks what was found in their texts."""

    panes: Sequence[Pane]
    ids: Sequence[str]
    ledger: bool
    comparison: Comparison | None
    veil: Veil | None
    _settings: Settings
    _matches: Sequence[Match]
    _passages: dict[int, int]
    _pairs: dict[tuple[int, int], list[tuple[int, int]]]

    @property
    def shown(self) -> list[int]:
        """Numbers of the articles that have a column now, from left to right."""
        raise NotImplementedError

    def _arrange(self, width: int) -> None:
        raise NotImplementedError

    def _note(self, pane: Pane, shown: int) -> None:
        raise NotImplementedError

    def set_comparison(self, comparison: Comparison) -> None:
        """Marks of a comparison: entities, and headers where a date has changed."""
        from tui.reader.marking import entity_spans

        self.comparison = comparison
        for pane, name in zip(self.panes, self.ids, strict=True):
            article = next((member.article for member in comparison.members if member.id == name), None)
            if article is not None and article != pane.article:
                pane.article = article
                pane.header.set_article(self._face(pane))
            pane.column.mark("entity", entity_spans(comparison, name))

    def set_matches(self, matches: Sequence[Match], hidden: Callable[[Match], bool] | None = None) -> None:
        """Letters of these matches in the margins; a question mark where the relation is hidden."""
        from tui.reader.marking import entity_spans, letters

        self._pairs.clear()
        self._matches = list(matches)
        for pane, name in zip(self.panes, self.ids, strict=True):
            pane.column.set_letters(letters(matches, name, hidden=hidden))
            entities = entity_spans(self.comparison, name, "headline") if self.comparison else []
            pane.header.mark(entities, letters(matches, name, "headline", hidden))

    def set_current(self, match: Match | None, only: tuple[str, Claim] | None = None) -> None:
        """The passages of the current match, or of a claim that stands in one article only."""
        from tui.reader.marking import passages

        for pane, name in zip(self.panes, self.ids, strict=True):
            body, head = passages(match, name), passages(match, name, "headline")
            if only and only[0] == name:
                span = [Span(only[1].start, only[1].end, "passage")]
                body, head = (span, []) if only[1].where == "body" else ([], span)
            pane.column.mark("passage", body)
            self._passages.pop(pane.number, None)
            if body:
                self._passages[pane.number] = body[0].start
            pane.header.mark_passage(head)

    def mark_entity(self, entity: str | None) -> None:
        """Show the mentions of one entity as chosen."""
        from tui.reader.marking import mentions_of

        for pane, name in zip(self.panes, self.ids, strict=True):
            spans = mentions_of(self.comparison, entity, name) if self.comparison and entity else []
            pane.column.mark("chosen", spans)

    def mark_chosen(self, places: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        """Show stretches of the texts as chosen.

        Args:
            places: Article id to start and end in its body.
        """
        for pane, name in zip(self.panes, self.ids, strict=True):
            pane.column.mark("chosen", [Span(*place, "chosen") for place in places.get(name, ())])

    def mark_figures(self, on: bool) -> None:
        """Mark figures, or not."""
        from tui.reader.marking import figure_spans

        for pane, name in zip(self.panes, self.ids, strict=True):
            pane.column.mark("figure", figure_spans(self.comparison, name) if self.comparison and on else [])

    def set_veil(self, veil: Veil | None) -> None:
        """Show the articles as blind reading has them; None to show them as they are."""
        self.veil = veil
        for pane in self.panes:
            pane.header.set_article(self._face(pane))
        self.show_ledger(self.ledger)
        self._arrange(self.size.width)

    def _face(self, pane: Pane) -> Article:
        return self.veil.article(pane.article, self.ids[pane.number]) if self.veil else pane.article

    def show_ledger(self, on: bool) -> None:
        """Show what was removed in its place, or the body alone."""
        self.ledger = on
        self._pairs.clear()
        for pane in self.panes:
            pane.column.show((ledger_document if on else body_document)(self._face(pane), self._settings.gap))
            self._note(pane, len(self.shown))
