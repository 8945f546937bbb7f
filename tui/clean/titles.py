"""Blocks that could be the headline of a text, each with its features."""

import re
from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.labels import is_address
from tui.clean.marks import Mark, body_range
from tui.clean.pattern import Pattern
from tui.clean.shape import wide_characters, word_count
from tui.clean.title_features import Page, against_body, beside, of_place, of_text


def candidates(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[tuple[int, list[float]]]:
    """Blocks that could be the headline, with their features: those above the prose of the body."""
    start, end = body_range(marks)
    if start == end:
        return []
    page = Page(blocks, marks, start, end)
    low = page.low
    numbers = []
    counts = []
    for n in range(low, page.last):
        block = blocks[n]
        count = word_count(block)
        if (count >= _WORDS or start - n <= _CLOSE) and _possible(block, marks[n], dated=page.dated[n - low]):
            numbers.append(n)
            counts.append(count)
    near = {n for n, count in zip(numbers, counts, strict=True) if 4 <= count <= 25}
    titles = {n for n in near if not page.stamps[n - low]}
    first = next((n for n, count in zip(numbers, counts, strict=True) if count >= _WORDS), -1)
    return [
        (
            n,
            [
                *against_body(page, blocks[n]),
                *of_text(blocks[n], count),
                *of_place(page, n),
                *beside(blocks, n, near, titles),
                n == first,
            ],
        )
        for n, count in zip(numbers, counts, strict=True)
    ]


_WORDS, _CLOSE = 4, 12
"""A line of fewer words that stands more blocks than these above the body is no title: menus are of such lines."""


_NO_TITLE = Pattern(
    r"(?:photo|image|foto|bild|credit|source|video|watch|read more|share|advertisement|copyright)\b\s{0,2}[:©]"
    r"|this (?:article|story|page|post) (?:is|was)\b|skip to\b|©|you are here|du befindest dich",
    re.I,
)
_NO_STARTS = frozenset(
    "photo image foto bild credit source video watch read share advertisement copyright this skip © you du".split()
)
"""The first words of whatever `_NO_TITLE` finds."""
_LABELS = frozenset(
    (
        None, "other", "navigation", "related links", "photo credit", "subscription", "donation appeal", "newsletter",
        "reader comments", "site footer", "duplicate paragraph", "duplicate headline", "legal", "privacy notice",
        "cookie notice",
    )
)  # fmt: skip


def _possible(block: Block, mark: Mark, *, dated: bool) -> bool:
    text, count = block.text, block.count
    size = len(text) if block.data is not None else len(text) + wide_characters(text)
    if mark.label not in _LABELS or size < 8 or len(text) > LONGEST:
        return False
    if (count < 2 and text.isascii()) or (dated and count <= 8):
        return False
    if not _NO_STARTS.isdisjoint(block.words[:1]) and _NO_TITLE.match(text):
        return False
    return not is_address(block) and any(map(str.isalpha, text))


LONGEST = 300
"""Characters of a title."""
