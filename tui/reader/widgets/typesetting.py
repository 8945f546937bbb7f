"""How a line of an article is painted: its margin, its text with what lies over it, in the order of its script."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reader.layout.cells import cell_width, is_plain, runs
from tui.reader.layout.document import Document, Line
from tui.reader.layout.spans import Layer, Span, Stretch, stretches

if TYPE_CHECKING:
    from textual.filter import LineFilter

    from tui.reader.coding import Coding
    from tui.reader.layout.placing import Place
    from tui.reader.signs import AsciiSigns
    from tui.reader.widgets.lines import Lines as _Base
else:
    # Only `Column` is a widget when the program runs: Textual takes a while to set up each class of them, before the
    # first frame.
    _Base = object

MARGIN = 4
"""Cells left of the text: cursor, letter of a relation, mark of a bookmark, a blank."""

LAYERS = ("entity", "figure", "dimmed", "passage", "chosen", "hit", "hit now")
"""What lies over the text, the lowest first."""

_LEAST = 24
"""Cells of text that the blanks beside it leave."""

_BLOCK_STYLES: Mapping[str, tuple[str, ...]] = {
    "removed": ("removed",),
    "subheading": ("subheading",),
    "quote": ("quote",),
}


class Typesetting(_Base):
    """Part of a column that paints its lines; what it shows and where it stands is said in `Column`."""

    document: Document
    caret: int
    entry: int | None = None
    """Number of the removed block that the cursor is on; None where it is in the text."""
    _aside: int
    _layers: dict[str, Layer]
    _letters: dict[int, tuple[str, str]]
    _letter_places: list[int]
    _bookmarks: list[int]
    _kept: Layer
    _labels: dict[int, str]
    _coding: Coding | None
    _removed_hits: dict[int, Layer]
    """Spans over the texts of what was removed, by block."""
    _ways: dict[int, str | None]
    _cursor: tuple[int, int]

    @property
    def text_width(self) -> int:
        """Cells of a line of text: the column without margins and right edge."""
        return self._text_width(self.inner_width)

    def _text_width(self, inner: int) -> int:
        return max(2, inner - MARGIN - self._coding_width(inner) - 2 * self._blanks(inner))

    def _coding_width(self, inner: int) -> int:
        """Cells right of the text for what was kept of it."""
        if self._coding is None:
            return 0
        from tui.reader.coding import width_of

        return width_of(inner)

    def _with_coding(self, segments: list[Segment], y: int, width: int) -> list[Segment]:
        """A line with what was kept of it at its right."""
        if self._coding is None or not width:
            return segments
        beside = self._coding.parts(self.document, y, width)
        if signs := self._signs:
            beside = [(signs.text(text), style) for text, style in beside]
        return [*segments, *(Segment(text, self.style_for((style,) if style else ())) for text, style in beside)]

    def _blanks(self, inner: int) -> int:
        """Blank cells at each side of the text. Where the column is narrow the text comes before them."""
        return max(0, min(self._aside, (inner - MARGIN - self._coding_width(inner) - _LEAST) // 2))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """As any widget, but in a terminal that shows every letter the article's text keeps the signs it has."""
        kinds = super().get_line_filters()
        return [kind for kind in kinds if kind is not self._signs] if self._signs else kinds

    @property
    def _signs(self) -> AsciiSigns | None:
        """What turns the signs of margin and edge into ASCII ones, where nothing does so for the whole screen."""
        signs: AsciiSigns | None = getattr(self.app, "signs", None)
        return signs if signs is not None and signs.encoding is None else None

    def edged(self, segments: list[Segment], edge: str) -> Strip:
        """A line with its piece of the edge."""
        return super().edged(segments, self._signs.text(edge) if self._signs else edge)

    def _paint(self, y: int, selected: tuple[int, int] | None, *, offsets: bool) -> list[Segment]:
        """The segments of line `y`.

        Args:
            y: Number of the line.
            selected: Start and end in the body of what is selected.
            offsets: Whether each segment tells where in the body it stands, as Textual's selection asks.
        """
        coding = self._coding_width(self.inner_width)
        return self._with_coding(self._paint_text(y, selected, self.inner_width - coding, offsets=offsets), y, coding)

    def _paint_text(self, y: int, selected: tuple[int, int] | None, width: int, *, offsets: bool) -> list[Segment]:
        """As `_paint`, `width` cells: without what stands right of the text."""
        line = self.document.line(y)
        if line is None or line.block < 0:
            blank = Segment(" " * width, self.style_for())
            return [self._beside(y), blank] if offsets else [blank]
        block = self.document.blocks[line.block]
        removed = block.kind == "removed"
        segments = self._removed_margin(line) if removed else self._margin(line)
        if signs := self._signs:
            segments = [Segment(signs.text(text), style) for text, style, _ in segments]
        if aside := self._blanks(self.inner_width):
            segments.append(Segment(" " * aside, self.style_for()))
        if offsets and not removed:
            first = Style.from_meta({"offset": (line.start, y)})
            # A cell each: Textual counts on from a segment's offset, and all of the margin is the line's beginning.
            segments = [Segment(cell, (style or first) + first) for text, style, _ in segments for cell in text]
        elif offsets:
            segments.insert(0, self._beside(y))
        cells = MARGIN + aside
        base = _BLOCK_STYLES.get(block.kind, ())
        parts = stretches(line.start, line.end, self._over(line, selected))
        for offset, shown, styles, wide in self._in_order(line, parts, single=offsets and not removed):
            style = self.style_for((*base, *styles))
            meta = style + Style.from_meta({"offset": (offset, y)}) if offsets and not removed else style
            segments.append(Segment(shown, meta))
            cells += wide
        if cells < width:
            segments.append(Segment(" " * (width - cells), self.style_for()))
        strip = Strip(segments, max(cells, width)).crop(0, width) if cells > width else Strip(segments, width)
        if self._labels and not removed:
            strip = self._labelled(strip, line, y)
        return list(strip)

    def _beside(self, y: int) -> Segment:
        """For a line without text of the body: the end of the text above it, where a selection over it ends."""
        while y >= 0:
            line = self.document.line(y)
            if line is not None and line.block >= 0 and self.document.blocks[line.block].kind != "removed":
                return Segment("", Style.from_meta({"offset": (line.end, y)}))
            y -= 1
        return Segment("", Style.from_meta({"offset": (0, 0)}))

    def _in_order(
        self, line: Line, parts: Sequence[Stretch], *, single: bool
    ) -> Iterator[tuple[int, str, tuple[str, ...], int]]:
        """Offset, text, styles and cells of each piece of a line, from left to right."""
        if (placed := self._placed(line)) is None:
            text, _ = self.document.text(line.block)
            for stretch in parts:
                for run in runs(text, stretch.start, stretch.end):
                    yield run.start, run.shown, stretch.styles, run.cells
            return
        from tui.reader.layout.placing import styled

        if placed and placed[0].cell:
            yield line.start, " " * placed[0].cell, (), placed[0].cell
        for offset, shown, styles in styled(placed, parts, single=single):
            yield offset, shown, styles, cell_width(shown)

    def _placed(self, line: Line) -> list[Place] | None:
        """Where each character stands, in a paragraph with right-to-left text; None in all others."""
        if (way := self._ways.get(line.block, False)) is False:
            way = self._ways[line.block] = self._way(line.block)
        if way is None:
            return None
        from tui.reader.layout.placing import places

        text, _ = self.document.text(line.block)
        return places(text, line.start, line.end, right_to_left=way == "right", room=self.text_width)

    def _way(self, number: int) -> str | None:
        """Where a paragraph with right-to-left text begins, "left" or "right"; None for one without any."""
        text, start = self.document.text(number)
        block = self.document.blocks[number]
        part = text[start : block.end] if block.kind != "removed" else text
        if is_plain(part) or not self.puts_in_order:
            return None
        from tui.reader.layout.bidi import begins_right_to_left, has_right_to_left

        return ("right" if begins_right_to_left(part) else "left") if has_right_to_left(part) else None

    def _labelled(self, strip: Strip, line: Line, y: int) -> Strip:
        """A line with the labels that stand on it, cell for cell over its text."""
        for offset, label in self._labels.items():
            if self.document.line_of(offset) == y:
                placed = self._placed(line)
                before = self.document.body[line.start : min(offset, line.end)]
                cell = (
                    cell_width(before)
                    if placed is None
                    else next((place.cell for place in placed if place.offset == offset), 0)
                )
                at = max(
                    0,
                    min(MARGIN + self._blanks(self.inner_width) + cell, strip.cell_length - len(label)),
                )
                over = Strip([Segment(label, self.style_for(("jump",)))], len(label))
                strip = Strip.join([strip.crop(0, at), over, strip.crop(at + len(label))])
        return strip

    def _over(self, line: Line, selected: tuple[int, int] | None) -> list[list[Span]]:
        """The layers over a line, the lowest first."""
        block = self.document.blocks[line.block]
        if block.kind == "removed":
            label = [[Span(0, min(line.end, len(block.label) + 2), "label")]] if line.row == 0 else []
            hits = self._removed_hits.get(line.block)
            return [*label, hits.over(line.start, line.end)] if hits else label
        layers = [layer.over(line.start, line.end) for layer in self._layers.values() if layer]
        if selected:
            start, end = max(line.start, selected[0]), min(line.end, selected[1])
            layers.append([Span(start, end, "selection")] if start < end else [])
        return layers

    def _margin(self, line: Line) -> list[Segment]:
        """Cursor, letter, bookmark."""
        start, end = self._cursor
        cursor = (" ", "")
        if self._layers["passage"].over(line.start, line.end):
            cursor = ("▌", "cursor")
        elif start < line.end and end > line.start and self.has_class("-focused"):
            cursor = ("▎", "here")
        if (
            cursor[0] != "▌"
            and self.entry is None
            and line.start <= self.caret < max(line.end, line.start + 1)
            and self.has_class("-focused")
        ):
            cursor = ("›", "cursor")
        letter = self._letter(line)
        index = bisect_left(self._bookmarks, line.start)
        kept = index < len(self._bookmarks) and self._bookmarks[index] < line.end
        last = ("◆", "bookmark") if kept else ("│", "strong") if self._stays(line) else (" ", "")
        if cursor[0] == letter[0] == last[0] == " ":
            return [Segment(" " * MARGIN, self.style_for())]
        cells = (cursor, letter, last)
        return [Segment(text, self.style_for((style,) if style else ())) for text, style in (*cells, (" ", ""))]

    def _stays(self, line: Line) -> bool:
        """Whether some of a line stays when the rest is dimmed."""
        return bool(self._kept) and bool(self._kept.over(line.start, line.end))

    def _removed_margin(self, line: Line) -> list[Segment]:
        if line.block == self.entry and self.has_class("-focused"):
            first = Segment("▎" if line.row else "›", self.style_for(("here" if line.row else "cursor",)))
            return [first, Segment("┊  " if line.row else "┌  ", self.style_for(("rule",)))]
        return [Segment(" ┊  " if line.row else " ┌  ", self.style_for(("rule",)))]

    def _letter(self, line: Line) -> tuple[str, str]:
        index = bisect_left(self._letter_places, line.start)
        if index < len(self._letter_places) and self._letter_places[index] < line.end:
            return self._letters[self._letter_places[index]]
        return " ", ""
