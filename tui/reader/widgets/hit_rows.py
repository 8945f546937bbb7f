"""What a search found, as rows: where it is from, and the words in what stands around them."""

from tui.library.fulltext import Hit
from tui.reader.layout.cells import cut, shown
from tui.reader.layout.wrapping import wrap
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.wording import date_words

_INDENT = "   "
_LINES = 2
"""Lines of a snippet; the chosen one shows all of its own."""


class HelpRow(Row):
    """A line of explanation: what can be typed, and what it means."""

    def __init__(self, typed: str, words: str) -> None:
        self._typed, self._words = typed, words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """Wrapped to the width."""
        text = shown(self._words)
        left = f" {self._typed:16}" if self._typed else " "
        pieces = wrap(text, max(10, width - len(left) - 1))
        blank = " " * len(left)
        return [
            [Part(blank if number else left, ("key",)), Part(text[piece.start : piece.end], ("faint",))]
            for number, piece in enumerate(pieces)
        ] or [[Part("")]]


class HitRow(Row):
    """One hit.

    Args:
        key: Its place in the list.
        hit: What was found.
    """

    def __init__(self, key: str, hit: Hit) -> None:
        self.key = key
        self._hit = hit
        self._text, self._spans = _visible(hit)

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """Title, origin, snippet, a blank line."""
        hit = self._hit
        sign = Part(" ◆ " if hit.kind in ("note", "quote") else _INDENT, ("bookmark",))
        out: list[RowLine] = [[sign, Part(shown(hit.headline or hit.source), ("strong",))]]
        parts: list[str] = [hit.kind]
        if hit.kind != "story":
            parts += [hit.outlet or "outlet unknown", date_words(hit.date)]
            # Where its text is newer in a story now, the older one stays for the bookmarks that were made in it.
            alone = "in no story, kept for a bookmark" if hit.kind == "article" else "in no story"
            parts += [f"story “{cut(name, 40)}”" for _id, name in hit.stories] or [alone]
        origin = shown(" · ".join(parts))
        inner = max(10, width - 2 * len(_INDENT))
        lines = [origin[piece.start : piece.end] for piece in wrap(origin, inner)] if chosen else [origin]
        out += [[Part(_INDENT), Part(line, ("faint",))] for line in lines]
        if hit.where != "name":
            pieces = wrap(self._text, inner)
            for number, piece in enumerate(pieces if chosen else pieces[:_LINES]):
                more = not chosen and number == _LINES - 1 and len(pieces) > _LINES
                out.append([Part(_INDENT), *self._marked(piece.start, piece.end), Part("…" if more else "")])
        return [*out, [Part("")]]

    def _marked(self, start: int, end: int) -> list[Part]:
        """A stretch of the snippet, the words set off."""
        parts, at = [], start
        for span in self._spans:
            first, last = max(span[0], start), min(span[1], end)
            if first < last:
                parts += [Part(self._text[at:first]), Part(self._text[first:last], ("hit",))]
                at = last
        return [*parts, Part(self._text[at:end])]


def _visible(hit: Hit) -> tuple[str, list[tuple[int, int]]]:
    """The snippet as it can be shown, and where the words stand in that."""
    out, spans, at = "", [], 0
    for start, end in hit.spans:
        out += shown(hit.snippet[at:start])
        word = shown(hit.snippet[start:end])
        spans.append((len(out), len(out) + len(word)))
        out, at = out + word, end
    return out + shown(hit.snippet[at:]), spans
