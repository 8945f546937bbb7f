"""Puts the article together: the body with its pieces, and a ledger of all the rest."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from tui.clean.blocks import Block, cut, is_blank, raw_lines, trim
from tui.clean.dateline import Dateline, dateline_of
from tui.clean.marks import Mark
from tui.model.article import UNKNOWN, Detail, Label, LedgerEntry, Paragraph, Piece
from tui.model.span import Span


class Assembly(NamedTuple):
    """Body, paragraphs and ledger, and what the dateline said."""

    body: str
    paragraphs: tuple[Paragraph, ...]
    ledger: tuple[LedgerEntry, ...]
    dateline: Detail = UNKNOWN
    wire: Detail = UNKNOWN


def assemble(raw: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> Assembly:
    """The body joined from its blocks; whatever of the raw text is in no piece goes to the ledger."""
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    out: list[_Out] = []
    dateline = wire = UNKNOWN
    at = 0
    for block, mark in zip(blocks, marks, strict=True):
        if mark.label is not None:
            start, end, text = block.start, block.end, block.text
            if end - start == len(text) and raw.startswith(text, start):
                out.append((start, end, mark.label, mark.reason, text, None))
            else:
                out.append((start, end, mark.label, mark.reason, raw[start:end], text))
            continue
        pieces = _stripped(block.pieces)
        if pieces and dateline is wire and (found := _dateline(block, len(paragraphs))):
            rest = _stripped(cut(pieces, found.end))
            if rest:
                first, last = trim(raw, block.start, rest[0].start)
                words = raw[first:last]
                out.append((first, last, "dateline", "place and agency before the text", words, None))
                pieces = rest
                dateline = Detail(found.place, "stated", words, Span(first, last)) if found.place else UNKNOWN
                wire = Detail(found.agency, "stated", words, Span(first, last)) if found.agency else UNKNOWN
        text = "".join([piece.text for piece in pieces])
        if not text or text.isspace():
            start, end = block.start, block.end
            out.append((start, end, "other", "nothing is read there", raw[start:end], None))
            continue
        if parts:
            parts.append("\n\n")
            at += 2
        paragraphs.append(Paragraph(at, at + len(text), pieces, _kind(block)))
        parts.append(text)
        at += len(text)
    covered = [(piece.start, piece.end) for paragraph in paragraphs for piece in paragraph.pieces]
    ledger = tuple(_ledger(raw, covered, out))
    return Assembly("".join(parts), tuple(paragraphs), ledger, dateline, wire)


def _dateline(block: Block, before: int) -> Dateline | None:
    """The dateline of a paragraph with so many before it: under a lead it is one only with its agency."""
    found = dateline_of(block.text) if before < _LEADS else None
    return found if found and (not before or (found.place and found.agency)) else None


_LEADS = 3
"""Paragraphs of a lead before the dateline, at most, and one."""


def _kind(block: Block) -> Literal["text", "subheading", "list item", "quote"]:
    return "subheading" if block.level else "list item" if block.bullet else "quote" if block.quote else "text"


def _stripped(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without blanks at either end."""
    text = "".join([piece.text for piece in pieces])
    if text and pieces[-1].text and not text[0].isspace() and not text[-1].isspace():
        return pieces
    left = len(text) - len(text.lstrip())
    return cut(pieces, left, len(text.rstrip()))


_Out = tuple[int, int, Label | None, str, str, str | None]
"""A stretch of the raw text that is not body: start, end, label, reason, text, and what it reads as, if otherwise."""


def _ledger(raw: str, covered: Iterable[tuple[int, int]], out: Iterable[_Out]) -> Iterator[LedgerEntry]:
    """The entries in order. What neither a piece nor an entry covers is markup, or white space."""
    events: list[_Out] = [(*piece, None, "", "", None) for piece in covered]
    events += out
    events.sort(key=_PLACE)
    events.append((len(raw), len(raw), None, "", "", None))
    at = 0
    for start, end, label, reason, text, shown in events:
        if start > at and not raw[at:start].isspace():
            for begin, finish in _lines_of(raw, at, start):
                yield LedgerEntry(begin, finish, "markup", raw[begin:finish], "syntax, not text")
        if label:
            if at <= start < end:
                yield LedgerEntry(start, end, label, text, reason, shown)
            elif at > start:
                low, high = trim(raw, at, max(at, end))
                if low < high:
                    yield LedgerEntry(low, high, label, raw[low:high], reason, shown)
        at = max(at, end)


_PLACE = itemgetter(0, 1)


def _lines_of(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a gap that stand on lines of their own, white space left out."""
    gap = raw[start:end]
    for low, high in raw_lines(gap):
        first, last = trim(gap, low, high)
        if first < last and not is_blank(gap[first:last]):
            yield start + first, start + last
