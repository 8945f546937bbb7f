"""Quoted stretches of a text: where each opens and closes, across sentences and paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

OPENING = "“«„"
CLOSING = "”»"
STRAIGHT = '"'
MARKS = frozenset(OPENING + CLOSING + STRAIGHT)
SINGLE = {"‘": "’", "'": "'"}
"""Single marks that quote, as many British papers do; the closing one is an apostrophe too."""


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
    """The quotes of a text in order; a quote inside a quote is part of it.

    By custom, speech of several paragraphs opens each with a mark and closes the last. Speech cut by stray line
    breaks has no mark at the head of its later paragraphs: each is a quote of its own, up to the closing mark.

    Args:
        text: The text.
        paragraphs: Start and end of each paragraph.
    """
    found: list[Quote] = []
    left_open = False
    closing: int | None = None  # where a quote cut by line breaks ends
    for number, (start, end) in enumerate(paragraphs):
        begin = start
        if closing is not None:
            stop = min(closing, end)
            found.append(Quote(start, stop, closed=stop == closing, continued=True))
            begin, closing = stop, (None if stop == closing else closing)
        here = list(_in_paragraph(text, begin, end))
        for quote in here:
            goes_on = left_open and not text[start : quote.start].strip()
            found.append(Quote(quote.start, quote.end, quote.closed, goes_on))
        left_open = bool(here) and not here[-1].closed
        if left_open:
            closing = _closes_later(text, paragraphs[number + 1 : number + 1 + FARTHEST])
            left_open = closing is None
    return tuple(found)


FARTHEST = 6
"""Paragraphs that stray line breaks may cut a quote into."""


def _closes_later(text: str, paragraphs: Sequence[tuple[int, int]]) -> int | None:
    """Offset after the closing mark of a quote left open, if the next mark in the paragraphs after it closes."""
    for start, end in paragraphs:
        for offset in range(start, end):
            mark = text[offset]
            if mark not in MARKS:
                continue
            before = text[offset - 1] if offset > start else " "
            closes = mark in CLOSING or (mark == STRAIGHT and not before.isspace() and before not in "(—–")
            closes = closes or (mark == STRAIGHT and _loose(text, start, offset, end))
            return offset + 1 if closes else None
    return None


def _loose(text: str, start: int, offset: int, end: int) -> bool:
    """Whether a straight mark with a blank before it closes: "..., "she said." where an odd one stands alone."""
    before = text[start:offset].rstrip()
    return before.endswith(ENDING) and text.count(STRAIGHT, start, end) % 2 == 1


ENDING = (",", ".", "?", "!", "…")
"""What stands before a closing mark."""


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    offset = start
    while offset < end:
        mark = text[offset]
        size = 2 if mark in "'`" and text[offset : offset + 2] in ("''", "``") else 1
        quote: Quote | None = None
        if size == 2:
            quote = _doubled(text, offset, end)
        elif mark in OPENING or (mark == STRAIGHT and not _after_digit(text, offset)):
            # A closing mark with none open is a stray (inches, a cut text): it opens nothing.
            quote = _double(text, offset, end)
        elif mark in SINGLE and _opens_single(text, offset, start):
            quote = _single(text, offset, end)
        if quote is None:
            offset += size
        else:
            yield quote
            offset = quote.end


def _double(text: str, opened: int, end: int) -> Quote:
    for offset in range(opened + 1, end):
        if text[offset] in MARKS and text[offset] not in OPENING:
            return Quote(opened, offset + 1)
    return Quote(opened, end, closed=False)


def _doubled(text: str, opened: int, end: int) -> Quote | None:
    """Two single marks, as agencies type them."""
    closing = text.find("''", opened + 2, end)
    return Quote(opened, closing + 2) if closing > 0 else None


def _opens_single(text: str, offset: int, start: int) -> bool:
    before = text[offset - 1] if offset > start else " "
    after = text[offset + 1 : offset + 2]
    return (before.isspace() or before in "(—–[:") and after.isalpha()


def _single(text: str, opened: int, end: int) -> Quote | None:
    """A quote in single marks, only where it is surely closed: an apostrophe closes nothing."""
    closing = SINGLE[text[opened]]
    last = None
    for offset in range(opened + 2, end):
        if text[offset] in MARKS:
            break
        if last is not None and text[offset] == text[opened] and _opens_single(text, offset, opened):
            break  # another one opens
        if text[offset] != closing or text[offset + 1 : offset + 2].isalnum():
            continue
        if text[offset - 1] in ",.?!…":
            return Quote(opened, offset + 1)
        if last is None and text[offset - 1] != "s":
            last = offset + 1  # a phrase in marks; a possessive ends in s
    return Quote(opened, last) if last is not None and last - opened < LONGEST_PHRASE else None


LONGEST_PHRASE = 120
"""Characters of a phrase in single marks that no comma or full stop closes."""


def _after_digit(text: str, offset: int) -> bool:
    return offset > 0 and text[offset - 1].isdigit()
