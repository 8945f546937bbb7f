"""An HTML page as blocks whose pieces are true against the raw page, and what its head says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from tui.clean.blocks import HIDDEN, HIDDEN_SOURCE, Block
from tui.clean.reading import read_together
from tui.clean.tags import SILENT, VOID, Stretch, Tag, attributes, scan
from tui.model.article import Piece

_BREAKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p "
    "picture pre section summary table tbody td tfoot th thead tr ul".split()
)
# Of these, the ones after which a text goes on without a gap.
_NARROW = frozenset("br li td th option button".split())
# What may stand open only once at a time: a new one closes the last.
_SELF_CLOSING = frozenset("p li dt dd option tr td th".split())
_MAY_BE_EMPTY = frozenset("svg path script iframe".split())
# What mostly comes without attributes.
_PLAIN = frozenset("p br b i em strong span".split())
_TELLING = frozenset("meta html link time script title".split())
_SPECIAL = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
    r"|[ \t\r\n\f\x0b\x1c-\x1e\x85\xa0\u2007\u2009\u202f\u2028\u2029]+|" + HIDDEN_SOURCE
)
# How many open elements are looked at: pages that never close theirs must not take quadratic time.
_NEAR = 40
_NO_BREAK = ("\xa0", "&nbsp;", "&#160;", "&#xa0;", "&#xA0;")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass
class Page:
    """A page taken apart.

    Attributes:
        blocks: What is read, in order.
        title: The text of `<title>`.
        meta: Content of each `<meta>` by its name or property, in lower case; the first of each.
        json_ld: The contents of `application/ld+json` scripts.
        times: Values of `datetime` in `<time>`.
        language: `lang` of the page.
        canonical: The address that the page gives as its own.
    """

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    json_ld: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    language: str = ""
    canonical: str = ""


@dataclass(slots=True)
class _Open:
    name: str
    hint: str


class _Reader:
    """Gathers text into blocks while the tags go by."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.page = Page()
        self.stack: list[_Open] = []
        self.silent = 0
        self.pieces: list[Piece] = []
        self.linked = 0
        self.size = 0
        self.links = 0
        self.blank = True
        self.wide = False
        self.in_head = False
        self.author = False
        """Whether the block at hand holds what `rel` or `itemprop` call an author."""

    def close(self) -> None:
        """Ends the block at hand."""
        pieces = self.pieces
        while pieces and not pieces[-1].text.strip():
            pieces.pop()
        if pieces:
            context = tuple([f"{e.name}.{e.hint}" if e.hint else e.name for e in self.stack[-12:]])
            if self.author:
                context, self.author = (*context, "span.author"), False
            near = self.stack[-_NEAR:]
            names = {e.name for e in near}
            level = next((_LEVELS[e.name] for e in reversed(near) if e.name in _LEVELS), 0)
            self.page.blocks.append(
                Block(
                    pieces[0].start,
                    pieces[-1].end,
                    tuple(pieces),
                    gap=1 if self.wide else 0,
                    level=level,
                    bullet="li" in names,
                    quote="blockquote" in names,
                    context=context,
                    links=self.linked / (self.size or 1),
                )
            )
            self.wide = False
        self.pieces, self.linked, self.size, self.blank = [], 0, 0, True

    def text(self, start: int, end: int) -> None:
        """Takes in the text between two tags."""
        for piece in _pieces(self.raw, start, end):
            if piece.text == " ":
                # A no-break blank behind another sets apart what stands beside each other: a name, an outlet.
                if self.blank and not (self.pieces and self.raw.startswith(_NO_BREAK, piece.start)):
                    continue
                self.blank = True
            elif piece.text:
                self.blank = piece.text[-1] == " "
            self.pieces.append(piece)
            self.size += len(piece.text)
            if self.links:
                self.linked += len(piece.text)

    def tag(self, tag: Tag) -> None:
        """Takes in a tag."""
        name = tag.name
        if self.in_head or name in _BREAKS:
            self._part(tag)
        if name in _TELLING and not tag.closing:
            self.head(tag)
        if name in VOID:
            return
        if tag.closing:
            self.end(name)
        else:
            self._open(tag)

    def _part(self, tag: Tag) -> None:
        """Ends the head where something to read begins, and the block at hand where a tag breaks the line."""
        name = tag.name
        if self.in_head and (name == "body" or (name in _BREAKS and not tag.closing)):
            self.end("head")  # it was never closed
        if name in _BREAKS:
            self.close()
            if name not in _NARROW:
                self.wide = True

    def _open(self, tag: Tag) -> None:
        """Opens an element, unless nothing can stand in it."""
        name = tag.name
        if name in _SELF_CLOSING and self.stack and self.stack[-1].name == name:
            self.end(name)
        if name in _MAY_BE_EMPTY and self.raw[tag.end - 2 : tag.end] == "/>":
            return
        hint = self._hint(tag)
        if tag.content_end == tag.end and name == "script":
            return
        self.stack.append(_Open(name, hint))
        if name in SILENT:
            self.silent += 1
            self.in_head = self.in_head or name == "head"
        elif name == "a":
            self.links += 1

    def _hint(self, tag: Tag) -> str:
        """Class and id of an element, in lower case; keeps in mind where it is said to hold the author."""
        if tag.name in _PLAIN and tag.end - tag.start <= len(tag.name) + 2:
            return ""
        found = attributes(self.raw, tag)
        if "author" in (found.get("rel", "").lower(), found.get("itemprop", "").lower()):
            self.author = True
        return f"{found.get('class', '')} {found.get('id', '')}".strip().lower()[:200]

    def end(self, name: str) -> None:
        """Closes the innermost open element of that name, with all inside it; a stray end is passed over."""
        for back in range(1, min(len(self.stack), 60) + 1):
            if self.stack[-back].name == name:
                for gone in self.stack[-back:]:
                    self.silent -= gone.name in SILENT
                    self.links -= gone.name == "a"
                    self.in_head = self.in_head and gone.name != "head"
                del self.stack[-back:]
                return

    def head(self, tag: Tag) -> None:
        """Keeps what the head says of the page."""
        page, name = self.page, tag.name
        if name == "title":
            page.title = page.title or " ".join(unescape(self.raw[tag.end : tag.content_end][:2000]).split())
            return
        found = attributes(self.raw, tag)
        if name == "meta":
            key = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()
            if key and "content" in found:
                page.meta.setdefault(key, found["content"].strip())
        elif name == "html":
            page.language = page.language or found.get("lang", "") or found.get("xml:lang", "")
        elif name == "link" and found.get("rel", "").lower() == "canonical":
            page.canonical = page.canonical or found.get("href", "")
        elif name == "time" and "datetime" in found and len(page.times) < 50:
            page.times.append(found["datetime"])
        elif name == "script" and "ld+json" in found.get("type", "").lower() and len(page.json_ld) < 30:
            page.json_ld.append(self.raw[tag.end : tag.content_end])


def read_page(raw: str) -> Page:
    """The page taken apart; where a script without an end swallowed all of it, without regard to that script."""
    page = _read(raw)
    return page if page.blocks else _read(raw, forgiving=True)


def _read(raw: str, *, forgiving: bool = False) -> Page:
    reader = _Reader(raw)
    for part in scan(raw, forgiving=forgiving):
        if isinstance(part, Stretch):
            if not reader.silent:
                reader.text(part.start, part.end)
        else:
            reader.tag(part)
    reader.close()
    read_together(reader.page.blocks)
    return reader.page


def _pieces(raw: str, start: int, end: int) -> Iterator[Piece]:
    """The text as it is read: white space as one blank, entities as characters, hidden characters as nothing."""
    at = start
    for match in _SPECIAL.finditer(raw, start, end):
        found = match.group()
        if found == " " and at < match.start():
            continue
        if match.start() > at:
            yield Piece(at, match.start(), raw[at : match.start()])
        at = match.end()
        if found[0] == "&":
            read = unescape(found)
            hidden = HIDDEN.sub("", read)
            yield Piece(match.start(), match.end(), " " if read.isspace() else hidden)
        elif found.isspace():
            yield Piece(match.start(), match.end(), " ")
        else:
            yield Piece(match.start(), match.end(), "")
    if at < end:
        yield Piece(at, end, raw[at:end])
