"""Blocks that could be the headline of a text, each with its features."""

import re
from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.labels import is_address
from tui.clean.marks import Mark, body_range
from tui.clean.pattern import Pattern
from tui.clean.shape import wide_characters
from tui.clean.title_features import Beside, Page, against_body, of_place, of_text


def candidates(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[tuple[int, list[float]]]:
    """Blocks that could be the headline, with their features: those above the prose of the body."""
    start, end = body_range(marks)
    if start == end:
        return []
    page = Page(blocks, marks, start, end)
    low = page.low
    numbers = [n for n in range(low, page.last) if _possible(blocks[n], marks[n], dated=page.dated[n - low])]
    page.compare(numbers)
    longer = [[word for word in blocks[n].words if len(word) >= 4] for n in numbers]
    said = [len([word for word in words if word in page.said]) for words in longer]
    most = max(said, default=0)
    longest = max([len(blocks[n].text) for n in numbers if len(blocks[n].tokens) < 25], default=0)
    near = {n for n in numbers if 4 <= len(blocks[n].tokens) <= 25}
    titles = {n for n in near if not page.stamps[n - low]}
    beside = Beside(blocks, low, page.last, start)
    out = []
    first = True
    for n, words, many in zip(numbers, longer, said, strict=True):
        block = blocks[n]
        count = _count(block)
        among = (len(block.text) == longest, first and count >= 4, many == most, n - 1 in near)
        first = first and count < 4
        out.append(
            (
                n,
                [
                    *against_body(page, block, words, many),
                    *of_text(block, count),
                    *of_place(page, n),
                    *beside.of(n, titles),
                    *among,
                ],
            )
        )
    return out


def _count(block: Block) -> float:
    """Words; two and a half characters of a script without blanks between words count for one."""
    wide = 0 if block.text.isascii() else wide_characters(block.text)
    return len(block.tokens) + wide / 2.5 if wide else len(block.tokens)


_NO_TITLE = Pattern(
    r"(?:photo|image|foto|bild|credit|source|video|watch|read more|share|advertisement|copyright)\b\s{0,2}[:©]"
    r"|this (?:article|story|page|post) (?:is|was)\b|skip to\b|©|you are here|du befindest dich",
    re.I,
)


def _possible(block: Block, mark: Mark, *, dated: bool) -> bool:
    text, count = block.text, len(block.tokens)
    if not 8 <= len(text) <= 300 or (count < 2 and text.isascii()) or (dated and count <= 8):
        return False
    if _NO_TITLE.match(text) or is_address(block) or not any(map(str.isalpha, text)):
        return False
    return mark.label is None or mark.label in (
        "other",
        "navigation",
        "related links",
        "photo credit",
        "subscription",
        "donation appeal",
        "newsletter",
        "reader comments",
        "site footer",
        "duplicate paragraph",
        "duplicate headline",
        "legal",
        "privacy notice",
        "cookie notice",
    )
