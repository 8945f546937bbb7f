"""What tells for or against a block as the headline of a text, as numbers."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from math import log1p

from tui.clean.blocks import Block
from tui.clean.dates import printed_dates
from tui.clean.marks import Mark, prose_start
from tui.clean.pattern import Pattern

FEATURES: dict[str, str] = {
    "said in body": "share of its longer words that the first paragraphs have",
    "names in body": "share of its capitalised words that the first paragraphs have",
    "said first": "share of its longer words that the first paragraph has",
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
    "very near": "whether at most four blocks lie between it and the body",
    "repeated": "whether the same text stands on the page again, up to a first blank",
    "repeated above": "whether it stands again above the body",
    "dated": "whether it holds a full date",
    "byline": "whether it starts like a byline",
    "phrase": "whether it is a phrase of page furniture",
    "credit": "whether it is a photo credit or caption",
    "date follows": "whether one of the next eight blocks above the body has a date",
    "byline follows": "whether one of the next eight blocks starts like a byline",
    "date next": "whether one of the next three blocks above the body has a date or starts like a byline",
    "stamp between": "whether a date or byline stands between it and the body",
    "under credit": "whether the block before is a photo credit",
    "top share": "its place, from 0 at the top of the page to 1 at the body",
    "held above": "whether a block above holds its text, as a trail or a window title does",
    "first long": "whether no block of five words or more stands in the four before it",
    "long follows": "whether a longer block stands between it and the body",
    "longer below": "whether the block behind is a candidate of eight words or more, and longer",
    "list": "share of the four blocks around that read like titles",
    "next is long": "whether the block behind has over 18 words",
    "longest": "whether it is the longest of the candidates under 25 words",
    "first": "whether it is the page's first block of four words or more",
    "most said": "whether no candidate has more longer words that the first paragraphs have",
    "title just over": "whether the block before is a candidate of four to 25 words",
}  # fmt: skip
"""The features of a candidate, in order."""

_BYLINE = Pattern(
    r"(?:by|von|par|por|di|door|af)[\s\xa0]|(?:updated|published|posted|erstellt|publié|veröffentlicht)\b", re.I
)
_BYLINE_STARTS = frozenset("bvpdauevBVPDAUEV")
_LOOK_BACK = 60
_PARAGRAPH = 100
"""Characters of a first paragraph; shorter blocks over it may be a standfirst's or a caption's."""
_TRAIL = ("»", "›", " / ", " > ")


_DIGITS = Pattern(r"\d+")


class Page:
    """What the candidates of one page are held against.

    Attributes:
        low: Number of the first block looked at.
        last: Number of the block behind the last one: where the prose of the body begins.
        said: Words of the body's first paragraphs.
        first_said: Words of its first long paragraph.
        body: How often the body has each longer word of those blocks.
        read: The body's text.
        dated: For each block from `low` to `last` whether it holds a date.
        lines: For each whether it starts like a byline.
        stamps: For each whether it is one or the other.
        keys: What each block reads as, but for case and white space.
        same: How often each of them stands on the page.
    """

    def __init__(self, blocks: Sequence[Block], marks: Sequence[Mark], start: int, end: int) -> None:
        inside = [
            block for block, mark in zip(blocks[start:end], marks[start:end], strict=True) if mark.label is None
        ]
        lead = inside[:8]
        self.blocks, self.marks, self.start = blocks, marks, start
        self.said = frozenset().union(*[block.words for block in lead])
        first = next((block.words for block in lead if len(block.text) > _PARAGRAPH), lead[0].words)
        self.first_said = frozenset(first)
        self.read = "\n".join([block.text for block in inside])
        self.low = max(0, start - _LOOK_BACK)
        self.last = max(start, prose_start(blocks, marks)) if len(lead) > 1 else start
        looked_at = blocks[self.low : self.last]
        self.dated = [_is_dated(block) for block in looked_at]
        self.lines = [block.text[:1] in _BYLINE_STARTS and _is_line(block) for block in looked_at]
        self.stamps = [date or line for date, line in zip(self.dated, self.lines, strict=True)]
        self.keys = [block.key for block in blocks]
        self.same = Counter(self.keys)
        self.body: dict[str, int] = {}
        self.above = ""

    def compare(self, numbers: Sequence[int]) -> None:
        """Makes ready what only candidates are held against: `body` and the text above."""
        wanted = {word for n in numbers for word in self.blocks[n].words if len(word) >= 4}
        inside = [block for block, mark in zip(self.blocks, self.marks, strict=True) if mark.label is None]
        for block in inside:
            if not wanted.isdisjoint(block.words):
                for word in block.words:
                    if word in wanted:
                        self.body[word] = self.body.get(word, 0) + 1
        above = [block.key for block in self.blocks[: self.last] if len(block.key) < _LONGEST_HOLDER]
        self.above = "\n" + "\n".join(above) + "\n"


_LONGEST_HOLDER = 400
"""Characters of a trail or a window title at most."""
Values = tuple[float, ...]


def of_place(page: Page, n: int) -> Values:
    """The features of where block `n` stands, and of what it is taken for so far: from `near` to `held above`."""
    block, i, label = page.blocks[n], n - page.low, page.marks[n].label
    distance, same = page.start - n, page.same[block.key]
    return (
        max(0.0, 1 - distance / 40),
        distance <= 4,
        same > 1,
        same > 1 and page.keys[: page.start].count(block.key) > 1,
        page.dated[i],
        page.lines[i],
        label not in _NO_PHRASES,
        label == "photo credit",
        True in page.dated[i + 1 : i + 9],
        True in page.lines[i + 1 : i + 9],
        True in page.stamps[i + 1 : i + 4],
        True in page.stamps[i + 1 :],
        n > 0 and page.marks[n - 1].label == "photo credit",
        n / max(1, page.last),
        len(block.key) > _HELD and _is_held(page, block.key),
    )


_NO_PHRASES = (None, "other", "navigation", "duplicate headline", "photo credit")
_HELD = 15
"""Characters of a title at least, where a longer line is said to hold it."""


def _is_held(page: Page, key: str) -> bool:
    """Whether a block above holds the text of this one, and more."""
    at = page.above.find(f"\n{key}\n")
    held = page.above.find(key) if at >= 0 else -1
    while 0 <= held < at:
        if page.above[held - 1] != "\n" or page.above[held + len(key)] != "\n":
            return True
        held = page.above.find(key, held + 1)
    return False


def against_body(page: Page, block: Block, words: Sequence[str], said: int) -> Values:
    """The features of what the body has of the block, from `said in body` to `numbers said`.

    Args:
        page: The page.
        block: The candidate.
        words: Its longer words.
        said: How many of them the first paragraphs have.
    """
    names = [token.strip(_AROUND).casefold() for token in block.tokens[1:] if token[0].isupper()]
    counts = [page.body[word] for word in words if word in page.body]
    numbers = _DIGITS.findall(block.text) if block.numbered else []
    many = len(words) or 1
    return (
        said / many,
        sum([word in page.said for word in names]) / len(names) if names else 0.0,
        sum([word in page.first_said for word in words]) / many,
        sum(map(log1p, counts)) / many,
        len(counts) / many,
        sum([number in page.read for number in numbers]) / len(numbers) if numbers else 0.5,
    )


_AROUND = ".,:;!?'\"“”‘’()"


class Beside:
    """How long the blocks from four before `low` to two behind `last` are, and which read like titles."""

    def __init__(self, blocks: Sequence[Block], low: int, last: int, start: int) -> None:
        self.low = low
        self.sizes = [len(block.text) for block in blocks[low:start]]
        self.counts = [len(block.tokens) for block in blocks[max(0, low - 4) : last + 2]]
        self.first = max(0, low - 4)
        self.titles = [
            5 <= count <= 22 and block.text[-1] not in ".?!"
            for block, count in zip(blocks[self.first : last], self.counts, strict=False)
        ]

    def of(self, n: int, titles: Collection[int]) -> Values:
        """The features from `first long` to `next is long` of block `n`; `titles` are the candidates like titles."""
        counts, at = self.counts, n - self.first
        below = counts[at + 1] if at + 1 < len(counts) else 0
        beside = self.titles[max(0, at - 2) : at] + self.titles[at + 1 : at + 3]
        place = n - self.low
        size = self.sizes[place] if place < len(self.sizes) else 0
        return (
            max(counts[max(0, at - 4) : at], default=0) < 5,
            max(self.sizes[place + 1 :], default=0) > size + 10,
            n + 1 in titles and 8 <= below > counts[at],
            beside.count(True) / 4,
            below > 18,
        )


def _is_line(block: Block) -> bool:
    return len(block.tokens) < 16 and bool(_BYLINE.match(block.text))


def _is_dated(block: Block) -> bool:
    return len(block.tokens) < 20 and block.numbered and any(True for _ in printed_dates(block.text[:300]))


def of_text(block: Block, count: float) -> Values:
    """The features of the block's own text, from `short` to `title case`; `count` is that of its words."""
    text, tokens = block.text, block.tokens
    many, start = len(tokens), text[:1]
    return (
        count < 5,
        6 <= count <= 18,
        max(0.0, count - 20) / 10,
        text.endswith((".", ".”", '."', "。")),
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
