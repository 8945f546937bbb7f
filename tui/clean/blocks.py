"""A source as blocks: the stretches of raw text that stand on a line of their own, and what each reads as."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.clean.pattern import Pattern
from tui.clean.reading import READ_LIMIT, read_together
from tui.model.article import Piece
from tui.model.span import Span

# What ends a line. NEL and the Unicode separators are line ends too: terminals and clipboards split there.
LINE_END = Pattern(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls other than white space, direction marks that reorder what is read, and the byte order mark: never shown.
_HIDDEN = r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]"
# After an escape, what a terminal takes for the rest of its sequence (ECMA-48): colours and the like, and character
# sets. Else saved terminal output would read "[31m". Titles and links hold somebody's words: those are shown.
_SEQUENCE = r"(?:(?<=\x1b)(?:\[[0-?]*[ -/]*[@-~]|[(-+][0-9A-Z]))?"
HIDDEN_SOURCE = rf"{_HIDDEN}{_SEQUENCE}(?:{_HIDDEN}{_SEQUENCE})*"
HIDDEN = Pattern(HIDDEN_SOURCE)


_BLANKS = "\t\xa0\u2007\u2009\u202f"


def plain(text: str) -> str:
    """The text with a blank for each tab, no-break space and thin one: who looks for "3 March" means that, too."""
    for char in _BLANKS:
        if char in text:
            text = text.replace(char, " ")
    return text


class Block:
    """One line or paragraph of the source. Made once, then only read.

    Whoever makes the blocks of a page calls `read_together` with them, which sets `data`, `words`, `numbered` and
    `count`.

    Attributes:
        start: Raw offset of its first character that is not white space.
        end: Raw offset after its last.
        gap: Blank lines before it.
        level: 1 to 6 for a heading by markup, else 0.
        bullet: Whether it is a list item by markup.
        quote: Whether it is a block quote by markup.
        kept: For HTML: whether the extraction library kept it; None where there was none.
        context: For HTML: names of its elements and their classes, outermost first.
        links: Share of its characters that stand in links by markup, 0 to 1.
        text: What the block reads as.
        data: The text with a byte for each character, in Windows' Western European code; None where that lacks one.
        words: Its words in lower case, numbers as `0`, with the few marks that tell something.
        numbered: Whether a number is among the words.
        count: How many tokens it has.
    """

    __slots__ = (
        "_key", "_pieces", "_tokens", "bullet", "context", "count", "data", "end", "gap", "kept", "level", "links",
        "numbered", "quote", "start", "text", "words",
    )  # fmt: skip

    data: bytes | None
    words: list[str]
    numbered: bool
    count: int

    def __init__(
        self,
        start: int,
        end: int,
        pieces: tuple[Piece, ...],
        *,
        gap: int = 0,
        level: int = 0,
        bullet: bool = False,
        quote: bool = False,
        kept: bool | None = None,
        context: tuple[str, ...] = (),
        links: float = 0.0,
    ) -> None:
        self.start = start
        self.end = end
        self.gap = gap
        self.level = level
        self.bullet = bullet
        self.quote = quote
        self.kept = kept
        self.context = context
        self.links = links
        self._pieces: tuple[Piece, ...] | None = pieces
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        self.text = text.strip()
        self._tokens: list[str] | None = None
        self._key: str | None = None

    @property
    def tokens(self) -> list[str]:
        """The text split at white space, up to a limit that no paragraph reaches."""
        if self._tokens is None:
            self._tokens = self.text[:READ_LIMIT].split()
        return self._tokens

    @property
    def key(self) -> str:
        """Equal for blocks that read the same but for case and white space."""
        if self._key is None:
            self._key = " ".join(self.tokens).casefold()
        return self._key

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is read there, in order; the pieces' texts joined are `text`."""
        if self._pieces is None:
            self._pieces = (Piece(self.end - len(self.text), self.end, self.text),)
        return self._pieces


def visible(raw: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of one line: hidden characters read as nothing, the rest as it stands."""
    if not HIDDEN.search(raw, start, end):
        yield Piece(start, end, plain(raw[start:end]))
        return
    at = start
    for match in HIDDEN.finditer(raw, start, end):
        if match.start() > at:
            yield Piece(at, match.start(), plain(raw[at : match.start()]))
        yield Piece(match.start(), match.end(), "")
        at = match.end()
    if at < end:
        yield Piece(at, end, plain(raw[at:end]))


def trim(raw: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space at its ends."""
    text = raw[start:end]
    left = text.lstrip()
    start += len(text) - len(left)
    return start, start + len(left.rstrip())


def cut(pieces: tuple[Piece, ...], start: int, end: int | None = None) -> tuple[Piece, ...]:
    """The pieces that read as `text[start:end]` of the text which they read as together.

    A piece that reads as something else than its raw text is kept or dropped whole.
    """
    out: list[Piece] = []
    at = 0
    for piece in pieces:
        low, high = at, at + len(piece.text)
        at = high
        begin = max(start, low) - low
        finish = (high if end is None else min(end, high)) - low
        if not piece.text:
            if low >= start and (end is None or low < end):
                out.append(piece)
        elif begin < finish:
            if finish - begin == high - low:
                out.append(piece)
            elif piece.end - piece.start == len(piece.text):
                out.append(Piece(piece.start + begin, piece.start + finish, piece.text[begin:finish]))
            else:
                out.append(piece)
    return tuple(out)


def covered(pieces: tuple[Piece, ...]) -> Span:
    """The raw stretch from the first piece to the last."""
    return Span(pieces[0].start, pieces[-1].end)


def is_blank(text: str) -> bool:
    """Whether nothing of the text is read: white space and control characters only."""
    return not text or text.isspace() or all(c.isspace() or unicodedata.category(c) == "Cc" for c in text)


def raw_lines(raw: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each line from `begin` on, ends of line left out."""
    at = begin
    for match in LINE_END.finditer(raw, begin):
        yield at, match.start()
        at = match.end()
    yield at, len(raw)


def text_blocks(raw: str) -> list[Block]:
    """The blocks of plain text: one a line, with the lines of a hard-wrapped paragraph joined."""
    from tui.clean.markdown import BULLETS, emphasis, list_marker

    strong, as_printed = "**" in raw or "__" in raw, _is_as_printed(raw)
    lines = _lines(raw)
    width = _wrap_width(raw, lines)
    blocks: list[Block] = []
    if as_printed and not strong and not width:
        read = plain(raw)
        for first, last, gap in lines:
            bullet, begin = (False, first) if raw[first] not in BULLETS else list_marker(raw, first, last)
            blocks.append(_line(first, last, read[begin:last], gap, bullet))
    else:
        for group in _joined(raw, lines, width - 20) if width else ([line] for line in lines):
            first, last, gap = group[0][0], group[-1][1], group[0][2]
            bullet, begin = (False, first) if raw[first] not in BULLETS else list_marker(raw, first, last)
            pieces = tuple(_pieces(raw, group, begin))
            blocks.append(Block(first, last, emphasis(pieces) if strong else pieces, gap=gap, bullet=bullet))
    read_together(blocks)
    return blocks


def _line(start: int, end: int, text: str, gap: int, bullet: bool) -> Block:
    """A block of one line that reads as it stands. Quicker than a call of the class: a page has hundreds."""
    block = _new(Block)
    block.start, block.end, block.text, block.gap, block.bullet = start, end, text, gap, bullet
    block._pieces = block._tokens = block._key = None
    block.level, block.quote, block.kept, block.context, block.links = 0, False, None, (), 0.0
    return block


_new = Block.__new__
_SEEN = bytes(code for code in range(128) if chr(code).isprintable() or chr(code) == "\n")


def _is_as_printed(raw: str) -> bool:
    """Whether the text holds neither tabs nor characters that are never shown."""
    # What is left without the ASCII that is shown is little, and is looked through with an expression.
    rest = raw.encode("utf-8", "surrogatepass").translate(None, _SEEN).decode("utf-8", "surrogatepass")
    return "\t" not in rest and not HIDDEN.search(rest)


def _pieces(raw: str, group: Sequence[tuple[int, int, int]], begin: int) -> list[Piece]:
    """What the lines of a group read as from `begin` on, with a blank for each end of line."""
    parts: list[Piece] = []
    for number, (start, end, _) in enumerate(group):
        if number:
            parts.append(Piece(parts[-1].end if parts else start, start, " "))
        parts.extend(visible(raw, max(start, begin), end))
    return parts


def _lines(raw: str) -> list[tuple[int, int, int]]:
    """Start and end of each line that is not blank, white space left out, and the blank lines before it."""
    lines: list[tuple[int, int, int]] = []
    at = gap = 0
    for line in raw.splitlines(True):
        read = line.strip()
        if read:
            start = at if line[0] == read[0] else at + len(line) - len(line.lstrip())
            lines.append((start, start + len(read), gap if lines else 0))
            gap = 0
        elif line[-1] == "\n":
            gap += 1
        at += len(line)
    return lines


_WRAP_WIDTHS = range(50, 121)
_FIELD = Pattern(r"(?:From|To|Cc|Reply-To|Subject|Date|Sent|Von|An|Betreff|Datum|De|Para|Asunto|Fecha|Objet):[ \t]")
_RULE = 2
"""Characters of the line over a signature ("--"), which is none of a paragraph."""
_MARKER = Pattern(r"[*+•·▪►–—-]\s|\d{1,3}[.)]\s|[#>|]")


def _wrap_width(raw: str, lines: list[tuple[int, int, int]]) -> int:
    """The width at which the text is hard-wrapped; 0 where it is not.

    It is where most lines followed directly by another are nearly as long as the longest line, and no line is longer
    than a page is wide.
    """
    longest = max([end - start for start, end, _ in lines], default=0)
    if longest not in _WRAP_WIDTHS:
        return 0
    # The head of an e-mail is no paragraph.
    pairs = [(line, after) for line, after in pairwise(lines) if not after[2]]
    inner = [
        (line[1] - line[0], after)
        for line, after in pairs
        if not _FIELD.match(raw, line[0]) and not _FIELD.match(raw, after[0]) and line[1] - line[0] > _RULE
    ]
    full = sum([size > longest - 20 for size, _ in inner])
    # A line is broken where the next word would not go in: a list of titles of one length has room for it.
    broken = sum([size + 1 + len(raw[low:high].split(None, 1)[0]) >= longest for size, (low, high, _) in inner])
    wrapped = len(inner) >= 3 and full * 10 >= len(inner) * 6 and broken * 10 >= len(inner) * 6
    return longest if wrapped else 0


def _joined(raw: str, lines: list[tuple[int, int, int]], least: int) -> Iterator[list[tuple[int, int, int]]]:
    """Lines over `least` characters with the one behind each, where that follows directly and starts no item."""
    group: list[tuple[int, int, int]] = []
    for line in lines:
        before = group[-1] if group else None
        if before and not line[2] and before[1] - before[0] > least and not _starts_item(raw, line):
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def _starts_item(raw: str, line: tuple[int, int, int]) -> bool:
    return _MARKER.match(raw, line[0]) is not None or _FIELD.match(raw, line[0]) is not None
