"""Markdown: what is syntax, and what is read."""

from collections.abc import Iterator

from tui.clean.blocks import Block, cut, raw_lines, trim, visible
from tui.clean.pattern import Pattern
from tui.clean.reading import read_together
from tui.model.article import Piece

_STRONG = Pattern(r"(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1")
_MOST_MARKS = 1000
"""Marks in one line from which they are taken for an ornament."""
BULLETS = frozenset("*+•·▪►●‣◦-")
_BULLET = Pattern(r"[*+•·▪►●‣◦-][ \t\xa0]+(?=\S)")
_HEADING = Pattern(r"(#{1,6})[ \t]+|(#{1,6})$")
_TAIL_HASHES = Pattern(r"[ \t]+#+[ \t]*$")
_QUOTE = Pattern(r"(?:>[ \t]?)+")
_ITEM = Pattern(r"(?:[*+-]|\d{1,9}[.)])[ \t]+")
_RULE = Pattern(r"(?:[-*_=][ \t]*){3,}$")
_UNDERLINE = Pattern(r"(=+|-+)[ \t]*$")
_FENCE = Pattern(r"```|~~~")
_DEFINITION = Pattern(r"\[[^\]\n]{1,200}\]:[ \t]*\S")
_FOOTNOTE = Pattern(r"\[\^[^\]\n]{1,50}\]:[ \t]+(?=\S)")
_ROW = Pattern(r"\|[ \t]*(?=\S)(?P<cells>[^\n]*\S)[ \t]*\|$")
_SEPARATOR = Pattern(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?$")
# Inline syntax. Each alternative is linear: no nested repeats, and bounded where it looks for its end.
_INLINE = Pattern(
    r"\[\^[^\]\n]{1,50}\]|(?P<image>!\[[^\]\n]{0,500}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\]))"
    r"|\[(?P<label>(?:[^\[\]\n]|\\[\[\]]|!\[[^\[\]\n]{0,300}\]\([^()\n]{0,1000}\)){1,1000})\](?P<target>\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)"
    r"|\[[^\]\n]{0,200}\])"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>\n]{0,1000})?/?>)"
    r"|(?P<strong>\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|~~|`+)"
)


def list_marker(raw: str, start: int, end: int) -> tuple[bool, int]:
    """Whether a line starts with a bullet, and the offset where its text begins."""
    match = _BULLET.match(raw, start, end)
    return (True, match.end()) if match else (False, start)


def emphasis(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without the marks of balanced `**strong**`, which stand in plain text too."""
    text = "".join(piece.text for piece in pieces)
    if not 0 < text.count("**") + text.count("__") <= _MOST_MARKS:
        return pieces
    out: list[Piece] = []
    at = 0
    for match in _STRONG.finditer(text):
        out += cut(pieces, at, match.start())
        out += cut(pieces, match.start(2), match.end(2))
        at = match.end()
    return (*out, *cut(pieces, at))


def _inline(raw: str, start: int, end: int) -> Iterator[tuple[Piece, bool]]:
    """The pieces of one line and whether each stands in a link."""
    at = start
    for match in _INLINE.finditer(raw, start, end):
        if match.start() > at:
            yield from ((piece, False) for piece in visible(raw, at, match.start()))
        at = match.end()
        if match.lastgroup == "strong" and _literal(raw, match.start(), match.end()):
            yield Piece(match.start(), match.end(), match.group()), False
        elif match.group("label") is not None:
            low, high = match.span("label")
            yield from ((piece, True) for piece, _ in _inline(raw, low, high))
    if at < end:
        yield from ((piece, False) for piece in visible(raw, at, end))


def _literal(raw: str, start: int, end: int) -> bool:
    """Whether marks stand for themselves: white space on both sides ("5 * 3")."""
    before = raw[start - 1 : start]
    after = raw[end : end + 1]
    return (not before or before.isspace()) and (not after or after.isspace())


def markdown_blocks(raw: str, begin: int = 0) -> list[Block]:
    """The blocks of Markdown from `begin` on. Lines that follow each other without a blank line are one paragraph."""
    reader = _Reader(raw)
    for start, end in raw_lines(raw, begin):
        reader.line(*trim(raw, start, end))
    reader.close()
    read_together(reader.blocks)
    return reader.blocks


class _Reader:
    """Gathers lines into blocks: `pieces` are those of the block at hand, and whether each stands in a link."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.blocks: list[Block] = []
        self.pieces: list[tuple[Piece, bool]] = []
        self.start = self.end = self.level = 0
        self.gap = self.gap_before = 0
        self.bullet = self.quote = self.fenced = False

    def close(self) -> None:
        """Ends the block at hand."""
        if self.pieces:
            read = tuple([piece for piece, _ in self.pieces])
            size = sum([len(piece.text) for piece in read]) or 1
            linked = sum([len(piece.text) for piece, link in self.pieces if link])
            self.blocks.append(
                Block(
                    self.start,
                    self.end,
                    read,
                    gap=self.gap_before,
                    level=self.level,
                    bullet=self.bullet,
                    quote=self.quote,
                    links=linked / size,
                )
            )
        self.pieces = []

    def line(self, first: int, last: int) -> None:
        """Takes in one line, white space left out."""
        line = self.raw[first:last]
        if not line:
            self.close()
            self.gap += 1
        elif _FENCE.match(line):
            self.fenced = not self.fenced
            self.close()
        elif self.pieces and not self.bullet and _UNDERLINE.match(line):
            self.level = 1 if line[0] == "=" else 2
            self.close()
        elif not self.fenced and (note := _FOOTNOTE.match(line)):
            self.close()
            self._text(first + note.end(), last)
        elif _RULE.match(line) or _DEFINITION.match(line) or (not self.fenced and _SEPARATOR.match(line)):
            self.close()
            self.gap += 1
        elif not self.fenced and (row := _ROW.match(line)):
            # A row of a table is read by itself.
            self.close()
            self._text(first + row.start("cells"), first + row.end("cells"))
            self.close()
        else:
            self._text(first, last)

    def _text(self, first: int, last: int) -> None:
        raw = self.raw
        quote = _QUOTE.match(raw, first, last)
        at = quote.end() if quote else first
        heading = None if self.fenced else _HEADING.match(raw, at, last)
        item = None if self.fenced or heading else _ITEM.match(raw, at, last)
        if heading or item or bool(quote) != self.quote:
            self.close()
        if self.pieces:
            self.pieces.append((Piece(self.end, first, " "), False))
        else:
            self.start, self.gap_before = first, self.gap
            self.level = len(heading.group(1) or heading.group(2)) if heading else 0
            self.bullet, self.quote = bool(item), bool(quote)
        at = heading.end() if heading else item.end() if item else at
        tail = _TAIL_HASHES.search(raw[at:last]) if heading else None
        stop = at + tail.start() if tail else last
        self.pieces += [(piece, False) for piece in visible(raw, at, stop)] if self.fenced else _inline(raw, at, stop)
        self.end, self.gap = last, 0
        if heading:
            self.close()
