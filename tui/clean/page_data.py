"""The article's text in a page's own data (JSON-LD `articleBody`), for pages that show none without their scripts."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape

from tui.clean.blocks import HIDDEN, HIDDEN_SOURCE, Block
from tui.clean.marks import Mark
from tui.clean.reading import read_together
from tui.model.article import Piece

# Each alternative starts with another character, so that the search is linear.
_BODY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}"(?P<text>(?:[^"\\]|\\.)*)"', re.S)
_LINE_ENDS = r"(?:\\[nr]|[\n\r])"
_BREAK = rf"(?:{_LINE_ENDS}|<\\?/?(?:p|br|div|h[1-6]|li|ul|ol|blockquote)(?=[\s/>\\])[^<>]{{0,500}}>)"
_TOKEN = re.compile(
    rf"(?P<break>{_BREAK}\s*(?:{_BREAK}\s*)*)"
    r"|(?P<tag><\\?/?[A-Za-z][^<>]{0,500}>)"
    r"|(?P<escape>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    rf"|(?P<blank>[ \t\xa0]+)|(?P<hidden>{HIDDEN_SOURCE})",
    re.S,
)
LEAST = 140
"""Characters under which the data hold no article."""
LEAST_BEHIND_A_WALL = 700
"""Characters under which they hold no more of one than the stub before a paywall shows."""
NOTICE = (
    "the text is from the page's own data (articleBody): the page shows none without its scripts or a subscription"
)


def data_blocks(raw: str) -> list[Block]:
    """The paragraphs of the one text in the page's data; none where there is no such text, or several."""
    found = {match["text"]: match.span("text") for match in _BODY.finditer(raw)}
    if len(found) != 1:
        return []
    blocks = [
        Block(pieces[0].start, pieces[-1].end, pieces, gap=1)
        for pieces in _paragraphs(raw, *next(iter(found.values())))
        if "".join([piece.text for piece in pieces]).strip()
    ]
    read_together(blocks)
    return blocks


def _paragraphs(raw: str, start: int, end: int) -> Iterator[tuple[Piece, ...]]:
    """The pieces of each paragraph: escapes and entities as the characters they stand for, no tags."""
    pieces: list[Piece] = []
    at = start
    for match in _TOKEN.finditer(raw, start, end):
        if match.start() > at:
            pieces.append(Piece(at, match.start(), raw[at : match.start()]))
        at = match.end()
        if match["break"] is not None:
            yield tuple(pieces)
            pieces = []
        else:
            pieces.append(Piece(match.start(), at, _read(match)))
    if at < end:
        pieces.append(Piece(at, end, raw[at:end]))
    yield tuple(pieces)


def _read(match: re.Match[str]) -> str:
    """What one token reads as."""
    if match["tag"] is not None or match["hidden"] is not None:
        return ""
    if match["blank"] is not None:
        return " "
    try:
        read = unescape(match["entity"]) if match["entity"] else str(json.loads(f'"{match["escape"]}"'))
    except ValueError:
        return ""
    # Half of a pair stands for no character, and cannot be written out.
    read = "" if "\ud800" <= read <= "\udfff" else HIDDEN.sub("", read)
    return " " if read.isspace() else read


def put_data_first(
    blocks: Sequence[Block], marks: Sequence[Mark], data: Sequence[Block]
) -> tuple[list[Block], list[Mark]]:
    """The page's blocks with those of its data as the body, in the page's order; what it shows is no body then."""
    text = "\n".join([block.text for block in data])
    shown = [
        mark
        if mark.label is not None
        else mark.as_label("duplicate paragraph", "stands in the body already")
        if block.text.rstrip(" .…") in text
        else mark.as_label("other", "stands beside the text in the page's data")
        for block, mark in zip(blocks, marks, strict=True)
    ]
    said = [Mark(None, "the article's text in the page's own data", 1.0)] * len(data)
    pairs = sorted(zip((*blocks, *data), (*shown, *said), strict=True), key=lambda pair: pair[0].start)
    return [block for block, _ in pairs], [mark for _, mark in pairs]


def stands_in(data: Sequence[Block], instead: str) -> bool:
    """Whether the data hold the article that the page does not show; `instead` is what it is taken for."""
    size = sum([len(block.text) for block in data])
    return size >= (LEAST_BEHIND_A_WALL if "paywall" in instead else LEAST)
