"""What stands above a column: headline, outlet, wire, date and how it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.reader.layout.cells import cell_width, runs, shown
from tui.reader.layout.spans import Layer, Span, stretches
from tui.reader.layout.wrapping import Piece, wrap
from tui.reader.widgets.column import MARGIN
from tui.reader.widgets.painted import Painted, Part
from tui.reader.wording import badge, source_words, title_of

if TYPE_CHECKING:
    from textual.events import Click

    from tui.model.article import Article

_LOW = 30
"""Below so many lines of screen a headline takes two lines at most, else three; a longer one is cut."""
_TINY = 16
"""Below so many it takes one, and what is known of the article another: the text would have none left."""


class ColumnHeader(Painted):
    """The header of one column. Its rule is heavy where the keyboard is.

    Args:
        article: The article.
        name: Its id among the articles of the story; empty where it is the only one.
        id: Widget id.
    """

    ALLOW_SELECT = False

    chosen: Callable[[ColumnHeader], None] = staticmethod(lambda _header: None)
    """Told the header of the article whose tab was clicked."""
    resized: Callable[[], None] = staticmethod(lambda: None)
    """Called when it has another size."""

    def __init__(self, article: Article, name: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article = article
        self.name_shown = name
        self._badge = f"{badge(name)} " if name else ""
        self._tabs: tuple[Sequence[ColumnHeader], int] = (), 0
        self._entities = Layer()
        self._passage = Layer()
        self._hits = Layer()
        self._hit_now = Layer()
        self._letter: tuple[str, str] | None = None
        self._note = ""
        self._lines: tuple[tuple[int, int], list[Piece], list[Part]] | None = None

    def set_article(self, article: Article) -> None:
        """Show the same article with other metadata (a typed date)."""
        self.article = article
        self._lines = None
        self.refresh()

    def set_name(self, name: str) -> None:
        """Go by another id among the articles of the story."""
        if name != self.name_shown:
            self.name_shown = name
            self._badge = f"{badge(name)} " if name else ""
            self._lines = None
            self.refresh()

    def set_tabs(self, turns: Sequence[ColumnHeader], here: int) -> None:
        """Name the articles that take turns in this column, in a line of their own; none for no such line.

        Args:
            turns: Their headers.
            here: Which of them is this one.
        """
        if (turns, here) != self._tabs:
            self._tabs = turns, here
            self.refresh()

    @property
    def tab(self) -> tuple[str, str]:
        """Badge and a few words, as a tab names the article."""
        article = self.article
        named = article.outlet.value or article.wire.value or article.headline
        # Of a path the beginning is the same for many.
        return badge(self.name_shown), shown(named or article.source.rstrip("/\\").replace("\\", "/").split("/")[-1])

    def mark(self, entities: Iterable[Span], letters: Mapping[int, tuple[str, str]]) -> None:
        """Marks over the headline: entities, and the letter of a relation."""
        self._entities = Layer(entities, len(self.article.headline))
        self._letter = next(iter(letters.values()), None)
        self.refresh()

    def mark_passage(self, passage: Iterable[Span]) -> None:
        """The current match's passage in the headline."""
        self._passage = self._renewed(self._passage, passage)

    def mark_hits(self, hits: Iterable[Span]) -> None:
        """What was looked for in the headline."""
        self._hits = self._renewed(self._hits, hits)

    def mark_hit_now(self, hit: Span | None) -> None:
        """The one of them that is the present one; None for none."""
        self._hit_now = self._renewed(self._hit_now, [hit] if hit is not None else [])

    def _renewed(self, layer: Layer, spans: Iterable[Span]) -> Layer:
        new = Layer(spans, len(self.article.headline))
        if new.spans != layer.spans:
            self.refresh()
        return new

    def set_note(self, note: str) -> None:
        """A word at the right end of the rule ("3 of 4", "ledger")."""
        if note != self._note:
            self._note = note
            self.refresh()

    def height_at(self, width: int) -> int:
        """Lines that it needs, with the rule."""
        pieces, details = self._laid_out(width)
        return bool(self._tabs[0]) + len(pieces) + len(details) + 1

    def render_line(self, y: int) -> Strip:
        """Headline, details, blank lines up to the rule."""
        width, height = self.size.width, self.size.height
        pieces, details = self._laid_out(width)
        if y == height - 1:
            return self._rule(width)
        if self._tabs[0] and y == height - 2:
            return self.strip_of(self._tab_parts(width), width)
        if y < len(pieces):
            return self._headline(y, pieces, width)
        if y - len(pieces) < len(details):
            line, style = details[y - len(pieces)]
            first = self._badge if y == len(pieces) else ""
            parts = [Part(" " * MARGIN), Part(first, ("strong",)), Part(line[len(first) :], style)]
            return self.strip_of(parts, width)
        return Strip.blank(width, self.style_for())

    def on_resize(self) -> None:
        """Tell of it."""
        self.resized()

    def on_click(self, event: Click) -> None:
        """Show the article whose tab that is."""
        if not self._tabs[0] or event.y != self.size.height - 2:
            return
        run = 0
        for part in self._tab_parts(self.size.width):
            run += cell_width(part.text)
            if event.x < run:
                there = next((one for one in self._tabs[0] if part.text.startswith(badge(one.name_shown))), None)
                if there is not None:
                    self.chosen(there)
                return

    def _tab_parts(self, width: int) -> list[Part]:
        from tui.reader.layout.columns import tab_parts

        turns, here = self._tabs
        return tab_parts([one.tab for one in turns], here, width - 1)

    def _rule(self, width: int) -> Strip:
        here = self.has_class("-focused")
        line, style = ("━", "here") if here else ("─", "rule")
        note = f" {self._note} " if self._note else ""
        rule = line * max(0, width - cell_width(note) - 2)
        return self.strip_of([Part(rule, (style,)), Part(note, ("label",)), Part(line * 2, (style,))], width)

    def _headline(self, y: int, pieces: list[Piece], width: int) -> Strip:
        text = title_of(self.article) if not self.article.headline else self.article.headline
        start, end = pieces[y]
        passage = self._passage.over(start, end)
        letter, style = self._letter if self._letter and y == 0 else (" ", "")
        parts = [
            Part("▌" if passage else " ", ("cursor",)),
            Part(letter, (style,) if style else ()),
            Part(" " * (MARGIN - 2)),
        ]
        over = [self._entities.over(start, end), passage, self._hits.over(start, end), self._hit_now.over(start, end)]
        for stretch in stretches(start, end, over):
            for run in runs(text, stretch.start, stretch.end):
                parts.append(Part(run.shown, ("headline", *stretch.styles)))
        if y + 1 == len(pieces) and end < len(text.rstrip()):
            # What was found in the words that are cut off is marked all the same.
            cut_off = [layer.over(end, len(text)) for layer in (self._hits, self._hit_now)]
            parts.append(Part(" …", ("headline", *(spans[0].style for spans in cut_off if spans))))
        return self.strip_of(parts, width)

    def _laid_out(self, width: int) -> tuple[list[Piece], list[Part]]:
        height = self.app.size.height
        most = 1 if height < _TINY else 2 if height < _LOW else 3
        key = width, most
        if self._lines is None or self._lines[0] != key:
            room = max(2, width - MARGIN - 1)
            text = title_of(self.article) if not self.article.headline else self.article.headline
            self._lines = key, wrap(text, room)[:most], self._details(room) if most > 1 else self._fewest(room)
        return self._lines[1], self._lines[2]

    def _fewest(self, room: int) -> list[Part]:
        """First what most depends on, the date and how it is known, never cut; the rest as far as the line goes."""
        *others, date = source_words(self.article)
        dated = f"{self._badge}{date}"
        if cell_width(dated) > room:
            return [Part(dated[piece.start : piece.end], ("faint",)) for piece in wrap(dated, room)]
        notices = [f"! {shown(notice)}" for notice in self.article.notices]
        return [Part(" · ".join([dated, *others, *notices]), ("faint",))]

    def _details(self, room: int) -> list[Part]:
        """Outlet · wire · date on as few lines as will do; never cut, as how the date is known stands last.

        Below them what a reader should know of the article.
        """
        first, *others = source_words(self.article)
        lines = [self._badge + first]
        for part in others:
            joined = f"{lines[-1]} · {part}"
            if cell_width(joined) <= room:
                lines[-1] = joined
            else:
                lines.append(part)
        told = [(line, "faint") for line in lines]
        told += [(f"! {shown(notice)}", "warning") for notice in self.article.notices]
        return [Part(line[piece.start : piece.end], (style,)) for line, style in told for piece in wrap(line, room)]
