"""Quoted stretches of a text: where each opens and closes, across sentences and paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

OPENING = "“«„"
CLOSING = "”»"
STRAIGHT = '"'
MARKS = frozenset(OPENING + CLOSING + STRAIGHT)


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted stretch.

    Attributes:
        start: Offset of the opening mark.
        end: Offset after the closing mark, or after the paragraph where it is left open.
        closed: Whether it has a closing mark; speech that goes on in the next paragraph has none.
        continued: Whether it opens a paragraph while the quote of the paragraph before it was left open.
    """

    start: int
    end: int
    closed: bool = True
    continued: bool = False


def find_quotes(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quote, ...]:
    """The quotes of a text in order; a quote inside a quote (single marks) is part of it.

    Args:
        text: The text.
        paragraphs: Start and end of each paragraph. No quote runs past the end of one: by custom, speech of
            several paragraphs opens each with a mark and closes the last.
    """
    found: list[Quote] = []
    left_open = False
    for start, end in paragraphs:
        for quote in _in_paragraph(text, start, end):
            goes_on = left_open and not text[start : quote.start].strip()
            found.append(Quote(quote.start, quote.end, quote.closed, goes_on))
            left_open = not quote.closed
        if not found or found[-1].end < start:
            left_open = False
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    opened: int | None = None
    for offset in range(start, end):
        mark = text[offset]
        if mark not in MARKS:
            continue
        if opened is None:
            # A closing mark with none open is a stray (inches, a cut text): it opens nothing.
            if mark in OPENING or (mark == STRAIGHT and not _after_digit(text, offset)):
                opened = offset
        elif mark not in OPENING:
            yield Quote(opened, offset + 1)
            opened = None
    if opened is not None:
        yield Quote(opened, end, closed=False)


def _after_digit(text: str, offset: int) -> bool:
    return offset > 0 and text[offset - 1].isdigit()
