"""What was looked for, over the text of a column and at its edge."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from tui.reader.layout.spans import Layer, Span

if TYPE_CHECKING:
    from tui.reader.layout.document import Document
    from tui.reader.widgets.lines import Lines as _Base
else:
    _Base = object  # only `Column` is a widget when the program runs: see `tui.reader.widgets.typesetting`

_FEW = 100
"""With fewer hits it is told line by line which change."""


class Hits(_Base):
    """Part of a column that shows hits; what it shows and where it stands is said in `Column`."""

    document: Document
    _layers: dict[str, Layer]
    _removed_hits: dict[int, Layer]
    """Spans over the texts of what was removed, by block."""
    _hit_now: tuple[Span | None, int]
    _hit_rows: tuple[tuple[int, int, int], frozenset[int]] | None

    def mark(self, layer: str, spans: Iterable[Span]) -> None:
        """As in `Column`."""
        raise NotImplementedError

    def forget_hits(self) -> None:
        """The document is another: those in what was removed are of the old one."""
        self._removed_hits = {}
        self._hit_now = (None, -1)
        self._hit_rows = None

    def mark_hits(self, body: Sequence[Span], removed: Iterable[tuple[int, Span]] = ()) -> None:
        """Show what was looked for.

        Args:
            body: Stretches of the body.
            removed: Stretches of the texts of what was removed, each with the number of its block.
        """
        if len(body) + len(self._layers["hit"].spans) < _FEW:
            self.mark("hit", body)
        else:  # to tell which lines change takes longer than to paint them all
            self._layers["hit"] = Layer(body, len(self.document.body))
            self.forget()
        by_block: dict[int, list[Span]] = {}
        for block, span in removed:
            by_block.setdefault(block, []).append(span)
        if by_block or self._removed_hits:
            blocks = self.document.blocks
            self._removed_hits = {n: Layer(spans, len(blocks[n].text)) for n, spans in by_block.items()}
            self.forget()
        self._hit_rows = None
        self.refresh()

    def mark_hit_now(self, span: Span | None, block: int = -1) -> None:
        """Show which of the hits is the present one; None for none. `block` as in `mark_hits`, -1 for the body."""
        before, self._hit_now = self._hit_now, (span, block)
        self.mark("hit now", [span] if span is not None and block < 0 else [])
        for number, style, (old, where) in ((0, "hit", before), (1, "hit now", self._hit_now)):
            if old is None or where not in self._removed_hits or (number == 0 and self._hit_now == before):
                continue
            kept = [each for each in self._removed_hits[where].spans if each[:2] != old[:2]]
            self._removed_hits[where] = Layer(
                [*kept, old._replace(style=style)], len(self.document.blocks[where].text)
            )
            self.forget()

    def rows_with_hits(self, height: int) -> Collection[int]:
        """Rows of the edge on which a hit stands."""
        hits = self._layers["hit"].spans
        if not hits and not self._removed_hits:
            return ()
        key = height, self.total, self.document.width
        if self._hit_rows is None or self._hit_rows[0] != key:
            total = max(1, self.total)
            edges = [self.document.offset_near(-(-row * total // height)) for row in range(height)]
            before = [bisect_left(hits, (edge,)) for edge in edges] + [len(hits)]
            rows = {row for row in range(height) if before[row] < before[row + 1]}
            lines = (self.document.lines_of(block)[0] for block in self._removed_hits)
            self._hit_rows = key, frozenset(rows.union(min(height - 1, line * height // total) for line in lines))
        return self._hit_rows[1]
