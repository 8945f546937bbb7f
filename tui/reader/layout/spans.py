"""Spans over a text, asked for line by line."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text and the name of the style it is shown in."""

    start: int
    end: int
    style: str


class Layer:
    """Spans of one sort over one text.

    Args:
        spans: In any order; they may overlap. What lies outside the text is cut off.
        length: Length of the text.
    """

    def __init__(self, spans: Iterable[Span] = (), length: int = 0) -> None:
        clipped = (Span(max(0, span.start), min(length, span.end), span.style) for span in spans)
        self.spans = sorted(span for span in clipped if span.start < span.end)
        self._starts = [span.start for span in self.spans]
        # The furthest end of all spans up to each: tells how far back a search must look.
        self._reach = list(accumulate((span.end for span in self.spans), max))

    def __bool__(self) -> bool:
        return bool(self.spans)

    def over(self, start: int, end: int) -> list[Span]:
        """The spans that share a character with the stretch, cut to it, in order."""
        out = []
        index = bisect_left(self._starts, end) - 1 if start < end else -1
        while index >= 0 and self._reach[index] > start:
            span = self.spans[index]
            if span.end > start:
                out.append(Span(max(start, span.start), min(end, span.end), span.style))
            index -= 1
        return out[::-1]

    def changed(self, other: "Layer") -> list[Span]:
        """Spans that stand in only one of the two layers."""
        return sorted(set(self.spans) ^ set(other.spans))


class Stretch(NamedTuple):
    """Part of a line that is shown in one way: start, end, and the names of its styles, the last on top."""

    start: int
    end: int
    styles: tuple[str, ...]


def stretches(start: int, end: int, layers: Iterable[Iterable[Span]]) -> list[Stretch]:
    """The stretch cut wherever a span of any layer starts or ends.

    Args:
        start: Offset of the first character.
        end: Offset after the last.
        layers: Spans inside the stretch, the lowest layer first.
    """
    flat = [list(spans) for spans in layers]
    edges = {start, end}
    for spans in flat:
        for span in spans:
            edges.add(span.start)
            edges.add(span.end)
    if len(edges) == 2 and not any(flat):
        return [Stretch(start, end, ())]
    out = []
    places = sorted(edges)
    for left, right in pairwise(places):
        styles = [span.style for spans in flat for span in spans if span.start <= left and span.end >= right]
        out.append(Stretch(left, right, tuple(dict.fromkeys(styles))))
    return out
