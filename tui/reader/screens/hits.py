"""What a search found, on the desk: where it looks, which hit is the present one, how each is marked.

Loaded with the first search.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.reader.layout.spans import Span
from tui.reader.searching import BODY, HEADLINE, Hit, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.reader.screens.searching import Searching
    from tui.reader.widgets.pane import Pane


def texts(screen: Searching) -> list[Text]:
    """What is searched: headlines and bodies as they are shown, and what was removed where it is."""
    out = []
    for pane in screen.panes.panes:
        if screen.search_only is None or pane.number == screen.search_only:
            out.append(Text(pane.number, pane.header.article.headline, HEADLINE))
            out.append(Text(pane.number, pane.column.document.body))
            blocks = enumerate(pane.column.document.blocks)
            out += [Text(pane.number, block.text, n) for n, block in blocks if block.kind == "removed"]
    return out


def still_there(screen: Searching, hits: Iterable[Hit]) -> list[Hit]:
    """The hits in texts that are searched now: what was removed may have been shown or hidden meanwhile."""
    there = {(text.article, text.block): len(text.text) for text in texts(screen)}
    return [hit for hit in hits if hit.end <= there.get((hit.article, hit.block), -1)]


def show(screen: Searching, hits: Sequence[Hit], *, go: bool = False) -> None:
    """Mark what was found.

    Args:
        screen: The desk.
        hits: What was found.
        go: Whether to go to the first hit from where the reader stands.
    """
    screen.hits = _in_reading_order(screen, hits)
    screen.hit = _first(screen) if screen.hits else -1
    by_pane: dict[int, list[Hit]] = {}
    for hit in screen.hits:
        by_pane.setdefault(hit.article, []).append(hit)
    for pane in screen.panes.panes:
        _mark(pane, by_pane.get(pane.number, []))
    if screen.hits and go:
        _go(screen)
    _mark_present(screen)
    screen.show_keys()


def step(screen: Searching, by: int) -> None:
    """The next or previous hit, round the ends."""
    screen.leave_place()
    screen.hit = (screen.hit + by) % len(screen.hits)
    _go(screen)
    _mark_present(screen)
    screen.show_keys()


def _in_reading_order(screen: Searching, hits: Sequence[Hit]) -> list[Hit]:
    """Column by column, from top to bottom, with what was removed in its place."""
    if all(hit.block < 0 for hit in hits):
        return list(hits)  # as `texts` has them
    starts = [[block.start for block in pane.column.document.blocks] for pane in screen.panes.panes]

    def place(hit: Hit) -> tuple[int, int, int]:
        block = bisect_right(starts[hit.article], hit.start) - 1 if hit.block == BODY else hit.block
        return hit.article, block, hit.start

    return sorted(hits, key=place)


def _first(screen: Searching) -> int:
    """The first hit at or below where the reader stands, in the column with the keyboard first.

    While words are typed, that is where their first letter was typed: each letter goes to a hit.
    """
    here, caret = screen.search_from or (screen.panes.active, screen.panes.column.caret)
    there = [n for n, hit in enumerate(screen.hits) if hit.article == here]
    below = (n for n in there if screen.hits[n].block == BODY and screen.hits[n].end > caret)
    texts = (n for n, hit in enumerate(screen.hits) if hit.block == BODY)
    return next(below, there[0] if there else next(texts, 0))


def _go(screen: Searching) -> None:
    """Bring the present hit into sight; that of a headline, its column and the text's beginning."""
    hit = screen.hits[screen.hit]
    if hit.article != screen.panes.active:
        screen.panes.activate(hit.article, focus=not screen.query("#search"))
    column = screen.panes.column
    if hit.block == HEADLINE:
        column.place_cursor(0)
        column.scroll_line(0)
    elif hit.block == BODY:
        column.place_cursor(hit.start)
        column.reveal(hit.start, hit.end, keep=4)
    else:
        column.reveal_removed(hit.block, hit.start, keep=4)


def _mark(pane: Pane, hits: Sequence[Hit]) -> None:
    def spans(block: int) -> list[Span]:
        return [Span(hit.start, hit.end, "hit") for hit in hits if hit.block == block]

    removed = [(hit.block, Span(hit.start, hit.end, "hit")) for hit in hits if hit.block >= 0]
    pane.column.mark_hits(spans(BODY), removed)
    pane.header.mark_hits(spans(HEADLINE))


def _mark_present(screen: Searching) -> None:
    """Show which hit is the present one."""
    this = screen.hits[screen.hit] if screen.hits else None
    for pane in screen.panes.panes:
        here = this if this is not None and this.article == pane.number else None
        span, block = (Span(here.start, here.end, "hit now"), here.block) if here else (None, BODY)
        pane.header.mark_hit_now(span if block == HEADLINE else None)
        pane.column.mark_hit_now(None if block == HEADLINE else span, block)
