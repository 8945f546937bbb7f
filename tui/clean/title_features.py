"""What tells for or against a block as the headline of a text, as numbers."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import chain, islice
from math import log1p

from tui.clean.blocks import Block
from tui.clean.dates import printed_dates
from tui.clean.marks import Mark, prose_start
from tui.clean.pattern import Pattern
from tui.clean.shape import WIDE_STOPS, wide_pairs, word_count

FEATURES: dict[str, str] = {
    "said in body": "share of its longer words that the first paragraphs have",
    "weighted": "mean logarithm of how often the body has its longer words",
    "said later": "share of its longer words that the body has",
    "numbers said": "share of its numbers that the body has, a half without one",
    "short": "whether it has under five words",
    "usual": "whether it has six to eighteen words",
    "long": "words over twenty, by ten",
    "full stop": "whether it ends like a sentence",
    "colon": "whether it ends with a colon",
    "ends in a word": "whether its last character is a letter or a digit",
    "heading": "whether it is a first-level heading by markup",
    "subheading": "whether it is a lower heading by markup",
    "bullet": "whether it is a list item",
    "all capitals": "whether no letter is in lower case",
    "trail": "whether marks of a trail stand in it, or it starts with 'Home'",
    "sentences": "how many sentences end inside it",
    "too long": "whether it has over 140 characters",
    "lower start": "whether it starts with a small letter",
    "colon inside": "whether a colon stands in it",
    "quote": "whether it starts with a quotation mark",
    "small words": "share of words of up to three small letters, which titles leave out",
    "words": "logarithm of its words",
    "word length": "mean characters of its words, by ten",
    "title case": "whether most of its words start with a capital",
    "near": "1 just above the body, less with the distance, 0 from 40 blocks on",
    "dated": "whether it holds a full date",
    "byline": "whether it starts like a byline",
    "phrase": "whether it is a phrase of page furniture",
    "credit": "whether it is a photo credit or caption",
    "date follows": "whether one of the next eight blocks above the body has a date",
    "stamp between": "whether a date or byline stands between it and the body",
    "under credit": "whether the block before is a photo credit",
    "as body": "whether it was taken for the body",
    "as menu": "whether it was taken for a menu's line",
    "as link": "whether it was taken for another story's title",
    "held above": "whether a block above holds its text, as a trail or a window title does",
    "longer below": "whether the block behind is a candidate of eight words or more, and longer",
    "next is long": "whether the block behind has over 18 words",
    "title just over": "whether the block before is a candidate of four to 25 words",
    "first": "whether it is the first candidate of four words or more",
}  # fmt: skip
"""The features of a candidate, in order."""

_BYLINE = Pattern(
    r"(?:by|von|par|por|di|door|af)[\s\xa0]|(?:updated|published|posted|erstellt|publié|veröffentlicht)\b", re.I
)
_BYLINE_STARTS = frozenset("bvpdauevBVPDAUEV")
_LOOK_BACK = 60
_TRAIL = ("»", "›", " / ", " > ")


_DIGITS = Pattern(r"\d+")


class Page:
    """What the candidates of one page are held against.

    Attributes:
        low: Number of the first block looked at.
        last: Number of the block behind the last one: where the prose of the body begins.
        said: Words of the body's first paragraphs.
        body: How often the body has each word, up to a length that tells enough.
        dated: For each block from `low` to `last` whether it holds a date.
        lines: For each whether it starts like a byline.
        stamps: For each whether it is one or the other.
    """

    def __init__(self, blocks: Sequence[Block], marks: Sequence[Mark], start: int, end: int) -> None:
        self._inside = [
            block for block, mark in zip(blocks[start:end], marks[start:end], strict=True) if mark.label is None
        ]
        lead = self._inside[:8]
        self.blocks, self.marks, self.start = blocks, marks, start
        self.said = frozenset().union(*[block.words for block in lead])
        self.body = Counter(islice(chain.from_iterable([block.words for block in self._inside]), _READ))
        self.low = max(0, start - _LOOK_BACK)
        self.last = max(start, prose_start(blocks, marks, (start, end))) if len(lead) > 1 else start
        looked_at = blocks[self.low : self.last]
        self.dated = [block.numbered and is_dated(block) for block in looked_at]
        self.lines = [block.text[:1] in _BYLINE_STARTS and _is_line(block) for block in looked_at]
        self.stamps = [date or line for date, line in zip(self.dated, self.lines, strict=True)]

    @cached_property
    def pairs(self) -> tuple[frozenset[str], Counter[str]]:
        """As `said` and `body`, for scripts without blanks between words, whose pairs of characters tell as much."""
        counts = [wide_pairs(block.text) for block in self._inside[:_READ]]
        return frozenset(chain.from_iterable(counts[:8])), Counter(chain.from_iterable(counts))

    @cached_property
    def read(self) -> str:
        """The body's text."""
        return "\n".join([block.text for block in self._inside])

    @cached_property
    def above(self) -> str:
        """The lines above the prose, in lower case."""
        texts = [block.text for block in self.blocks[: self.last] if len(block.text) < _LONGEST_HOLDER]
        return "\n".join(["", *texts, ""]).casefold()


_READ = 2500
"""Words of the body that are counted."""
_LONGEST_HOLDER = 400
"""Characters of a trail or a window title at most."""
Values = tuple[float, ...]


def of_place(page: Page, n: int) -> Values:
    """The features of where block `n` stands, and of what it is taken for so far: from `near` to `held above`."""
    text, i, label = page.blocks[n].text, n - page.low, page.marks[n].label
    return (
        max(0.0, 1 - (page.start - n) / 40),
        page.dated[i],
        page.lines[i],
        label not in _NO_PHRASES,
        label == "photo credit",
        True in page.dated[i + 1 : i + 9],
        True in page.stamps[i + 1 :],
        n > 0 and page.marks[n - 1].label == "photo credit",
        label is None,
        label == "navigation",
        label == "related links",
        len(text) > _HELD and _is_held(page.above, text.casefold()),
    )


_NO_PHRASES = (None, "other", "navigation", "duplicate headline", "photo credit")
_HELD = 15
"""Characters of a title at least, where a longer line is said to hold it."""


def _is_held(above: str, line: str) -> bool:
    """Whether a line above this one holds its text, and more."""
    held = above.find(line)
    at = above.find(f"\n{line}\n", max(0, held - 1)) if held >= 0 else -1
    while 0 <= held < at:
        if above[held - 1] != "\n" or above[held + len(line)] != "\n":
            return True
        held = above.find(line, held + 1)
    return False


def against_body(page: Page, block: Block) -> Values:
    """The features of what the body has of the block, from `said in body` to `numbers said`."""
    words, said, body = [word for word in block.words if len(word) >= _LONGER], page.said, page.body
    if block.data is None and (pairs := wide_pairs(block.text)):
        words, (said, body) = pairs, page.pairs
    counts = [body[word] for word in words if word in body]
    numbers = _DIGITS.findall(block.text) if block.numbered else []
    many = len(words) or 1
    return (
        sum(map(said.__contains__, words)) / many,
        sum(map(log1p, counts)) / many,
        len(counts) / many,
        sum([number in page.read for number in numbers]) / len(numbers) if numbers else 0.5,
    )


_LONGER = 4
"""Letters of a longer word."""


def beside(blocks: Sequence[Block], n: int, near: Collection[int], titles: Collection[int]) -> Values:
    """The features of the blocks beside block `n`, from `longer below` to `title just over`.

    Args:
        blocks: The page.
        n: The candidate's number.
        near: Numbers of the candidates of four to 25 words.
        titles: Those of them that are no stamps.
    """
    below = word_count(blocks[n + 1]) if n + 1 < len(blocks) else 0
    return n + 1 in titles and 8 <= below > word_count(blocks[n]), below > 18, n - 1 in near


def _is_line(block: Block) -> bool:
    return block.count < 16 and bool(_BYLINE.match(block.text))


def is_dated(block: Block) -> bool:
    """Whether a short block holds a full date."""
    return block.count < 20 and next(printed_dates(block.text[:300]), None) is not None


def of_text(block: Block, count: float) -> Values:
    """The features of the block's own text, from `short` to `title case`; `count` is that of its words."""
    text, tokens = block.text, block.tokens
    many, start = len(tokens), text[:1]
    return (
        count < 5,
        6 <= count <= 18,
        max(0.0, count - 20) / 10,
        text.endswith((".", ".”", '."', *WIDE_STOPS)),
        text[-1:] == ":",
        text[-1:].isalnum(),
        block.level == 1,
        block.level > 1,
        block.bullet,
        text.isupper(),
        block.words[:1] == ["home"] or any(map(text.__contains__, _TRAIL)),
        text.count(". ") + text.count("! ") + text.count("? "),
        len(text) > 140,
        start.islower(),
        ": " in text,
        start in _OPENING,
        len([token for token in tokens if len(token) <= 3 and token.islower()]) / many,
        log1p(count),
        len("".join(tokens)) / many / 10,
        len([token for token in tokens if token[0].isupper()]) * 2 > many,
    )


_OPENING = ('"', "“", "„", "«")
