"""Markdown: what is syntax, and what is read."""

from collections.abc import Iterator

from tui.clean.blocks import Block, cut, raw_lines, trim, visible
from tui.clean.pattern import Pattern
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
# Inline syntax. Each alternative is linear: no nested repeats, and bounded where it looks for its end.
_INLINE = Pattern(
    r"(?P<image>!\[[^\]\n]{0,500}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\]))"
    r"|\[(?P<label>(?:[^\[\]\n]|\\[\[\]]){1,1000})\](?P<target>\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)"
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
            if raw[low:high].startswith("!["):
                continue
            yield from ((piece, True) for piece, _ in _inline(raw, low, high))
    if at < end:
        yield from ((piece, False) for piece in visible(raw, at, end))


def _literal(raw: str, start: int, end: int) -> bool:
    """Whether marks stand for themselves: white space on both sides ("5 * 3")."""
    before = raw[start - 1 : start]
    after = raw[end : end + 1]
    return (not before or before.isspace()) and (not after or after.isspace())


def markdown_blocks(raw: str) -> list[Block]:
    """The blocks of Markdown. Lines that follow each other without a blank line are one paragraph."""
    blocks: list[Block] = []
    pieces: list[tuple[Piece, bool]] = []
    head = {"start": 0, "gap": 0, "level": 0, "bullet": 0, "quote": 0}
    gap, end_of = 0, 0

    def close() -> None:
        nonlocal pieces
        if pieces:
            read = tuple(piece for piece, _ in pieces)
            size = sum(len(piece.text) for piece in read) or 1
            linked = sum(len(piece.text) for piece, link in pieces if link)
            blocks.append(
                Block(
                    head["start"],
                    end_of,
                    read,
                    gap=head["gap"],
                    level=head["level"],
                    bullet=bool(head["bullet"]),
                    quote=bool(head["quote"]),
                    links=linked / size,
                )
            )
        pieces = []

    fenced = False
    for start, end in raw_lines(raw):
        first, last = trim(raw, start, end)
        if first >= last:
            close()
            gap += 1
            continue
        line = raw[first:last]
        if _FENCE.match(line):
            fenced = not fenced
            close()
            continue
        if pieces and _UNDERLINE.match(line) and not head["bullet"]:
            head["level"] = 1 if line[0] == "=" else 2
            close()
            continue
        if _RULE.match(line) or _DEFINITION.match(line):
            close()
            gap += 1
            continue
        quote = _QUOTE.match(raw, first, last)
        at = quote.end() if quote else first
        heading = None if fenced else _HEADING.match(raw, at, last)
        item = None if fenced or heading else _ITEM.match(raw, at, last)
        if heading or item or bool(quote) != bool(head["quote"]):
            close()
        if not pieces:
            level = len(heading.group(1) or heading.group(2)) if heading else 0
            head.update(start=first, gap=gap, level=level, bullet=bool(item), quote=bool(quote))
        else:
            pieces.append((Piece(end_of, first, " "), False))
        at = heading.end() if heading else item.end() if item else at
        stop = last
        if heading and (tail := _TAIL_HASHES.search(raw[at:last])):
            stop = at + tail.start()
        pieces += [(piece, False) for piece in visible(raw, at, stop)] if fenced else _inline(raw, at, stop)
        end_of, gap = last, 0
        if heading:
            close()
    close()
    return blocks
