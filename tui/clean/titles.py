"""Blocks that could be the headline of a text, and what tells for or against each."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from math import log1p

from tui.clean.blocks import Block
from tui.clean.dates import printed_dates
from tui.clean.labels import is_address
from tui.clean.marks import Mark, body_range, prose_start
from tui.clean.pattern import Pattern
from tui.clean.shape import wide_characters

FEATURES: dict[str, str] = {
    "said in body": "share of its longer words that the first paragraphs have",
    "names in body": "share of its capitalised words that the first paragraphs have",
    "near": "1 just above the body, less with the distance, 0 from 40 blocks on",
    "very near": "whether at most four blocks lie between it and the body",
    "short": "whether it has under five words",
    "usual": "whether it has six to eighteen words",
    "long": "words over twenty, by ten",
    "full stop": "whether it ends like a sentence",
    "colon": "whether it ends with a colon",
    "repeated": "whether the same text stands on the page again, up to a first blank",
    "repeated above": "whether it stands again above the body",
    "dated": "whether it holds a full date",
    "byline": "whether it starts like a byline",
    "phrase": "whether it is a phrase of page furniture",
    "credit": "whether it is a photo credit or caption",
    "date follows": "whether one of the next eight blocks above the body has a date",
    "byline follows": "whether one of the next eight blocks starts like a byline",
    "first long": "whether no block of five words or more stands in the four before it",
    "long follows": "whether a longer block stands between it and the body",
    "heading": "whether it is a first-level heading by markup",
    "subheading": "whether it is a lower heading by markup",
    "bullet": "whether it is a list item",
    "all capitals": "whether no letter is in lower case",
    "longest": "whether it is the longest of the candidates under 25 words",
    "first": "whether it is the page's first block of four words or more",
    "most said": "whether no candidate has more longer words that the first paragraphs have",
    "date next": "whether one of the next three blocks above the body has a date or starts like a byline",
    "trail": "whether marks of a trail stand in it, or it starts with 'Home'",
    "title case": "whether most of its words start with a capital",
    "under credit": "whether the block before is a photo credit",
    "longer below": "whether the block behind is a candidate of eight words or more, and longer",
    "said first": "share of its longer words that the first paragraph has",
    "ends in a word": "whether its last character is a letter or a digit",
    "title just over": "whether the block before is a candidate of four to 25 words",
    "sentences": "how many sentences end inside it",
    "too long": "whether it has over 140 characters",
    "list": "share of the four blocks around that read like titles",
    "weighted": "mean logarithm of how often the body has its longer words",
    "said later": "share of its longer words that the body has",
    "lower start": "whether it starts with a small letter",
    "stamp between": "whether a date or byline stands between it and the body",
    "top share": "its place, from 0 at the top of the page to 1 at the body",
    "colon inside": "whether a colon stands in it",
    "quote": "whether it starts with a quotation mark",
    "next is long": "whether the block behind has over 18 words",
    "held above": "whether a block above holds its text, as a trail or a window title does",
    "small words": "share of words of up to three small letters, which titles leave out",
    "numbers said": "share of its numbers that the body has, a half without one",
    "words": "logarithm of its words",
    "word length": "mean characters of its words, by ten",
}  # fmt: skip

_BYLINE = Pattern(
    r"(?:by|von|par|por|di|door|af)[\s\xa0]|(?:updated|published|posted|erstellt|publié|veröffentlicht)\b", re.I
)
_LOOK_BACK = 60
_PARAGRAPH = 100
"""Characters of a first paragraph; shorter blocks over it may be a standfirst's or a caption's."""
_TRAIL = ("»", "›", " / ", " > ")


_DIGITS = Pattern(r"\d+")


class _Page:
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
        wanted = {word for block in blocks[self.low : self.last] for word in block.words if len(word) >= 4}
        self.body = Counter([word for block in inside for word in block.words if word in wanted])
        looked_at = blocks[self.low : self.last]
        self.dated = [_is_dated(block) for block in looked_at]
        self.lines = [len(block.tokens) < 16 and bool(_BYLINE.match(block.text)) for block in looked_at]
        self.stamps = [date or line for date, line in zip(self.dated, self.lines, strict=True)]
        self.keys = [block.key for block in blocks]
        above = [block.key for block in blocks[: self.last] if len(block.key) < _LONGEST_HOLDER]
        self.above = "\n" + "\n".join(above) + "\n"


_LONGEST_HOLDER = 400
"""Characters of a trail or a window title at most."""


def candidates(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[tuple[int, dict[str, float]]]:
    """Blocks that could be the headline, with their features: those above the prose of the body."""
    start, end = body_range(marks)
    if start == end:
        return []
    page = _Page(blocks, marks, start, end)
    low = page.low
    numbers = [n for n in range(low, page.last) if _possible(blocks[n], marks[n], dated=page.dated[n - low])]
    words = [len([w for w in blocks[n].words if len(w) >= 4 and w in page.said]) for n in numbers]
    longest = max([len(blocks[n].text) for n in numbers if len(blocks[n].tokens) < 25], default=0)
    most = max(words, default=0)
    near = {n for n in numbers if 4 <= len(blocks[n].tokens) <= 25}
    titles = {n for n in near if not page.stamps[n - low]}
    out = []
    first = True
    for n, many in zip(numbers, words, strict=True):
        block = blocks[n]
        found = _of_text(block, page.said)
        found |= _of_place(page, n)
        found |= _against_body(page, block)
        found |= _around(page, n, titles)
        found["longest"] = float(len(block.text) == longest)
        found["first"] = float(first and _count(block) >= 4)
        first = first and _count(block) < 4
        found["most said"] = float(many == most)
        found["title just over"] = float(n - 1 in near)
        out.append((n, found))
    return out


def _of_place(page: _Page, n: int) -> dict[str, float]:
    """The features of where block `n` stands, and of what it is taken for so far."""
    block, i, label = page.blocks[n], n - page.low, page.marks[n].label
    distance, same = page.start - n, page.keys.count(block.key)
    return {
        "near": max(0.0, 1 - distance / 40),
        "very near": float(distance <= 4),
        "repeated": float(same > 1),
        "repeated above": float(same > 1 and page.keys[: page.start].count(block.key) > 1),
        "dated": float(page.dated[i]),
        "byline": float(page.lines[i]),
        "phrase": float(label not in (None, "other", "navigation", "duplicate headline", "photo credit")),
        "credit": float(label == "photo credit"),
        "date follows": float(True in page.dated[i + 1 : i + 9]),
        "byline follows": float(True in page.lines[i + 1 : i + 9]),
        "date next": float(True in page.stamps[i + 1 : i + 4]),
        "stamp between": float(True in page.stamps[i + 1 :]),
        "under credit": float(n > 0 and page.marks[n - 1].label == "photo credit"),
        "top share": n / max(1, page.last),
        "held above": float(_is_held(page, block)),
    }


def _is_held(page: _Page, block: Block) -> bool:
    """Whether a block above holds the text of this one, and more."""
    key = block.key
    at = page.above.find(f"\n{key}\n")
    if len(key) <= 15 or at < 0:
        return False
    held = page.above.find(key)
    while 0 <= held < at:
        if page.above[held - 1] != "\n" or page.above[held + len(key)] != "\n":
            return True
        held = page.above.find(key, held + 1)
    return False


def _against_body(page: _Page, block: Block) -> dict[str, float]:
    """The features of what the body has of the block."""
    words = [word for word in block.words if len(word) >= 4]
    counts = [page.body[word] for word in words if word in page.body]
    numbers = _DIGITS.findall(block.text) if "0" in block.words else []
    return {
        "said first": _share(block, page.first_said),
        "weighted": sum([log1p(count) for count in counts]) / len(words) if words else 0.0,
        "said later": len(counts) / len(words) if words else 0.0,
        "numbers said": sum([number in page.read for number in numbers]) / len(numbers) if numbers else 0.5,
    }


def _around(page: _Page, n: int, titles: Collection[int]) -> dict[str, float]:
    """The features of the blocks beside block `n`; `titles` are the candidates that could be titles."""
    blocks, block = page.blocks, page.blocks[n]
    long = len(block.text) + 10
    below = n + 1 in titles and 8 <= len(blocks[n + 1].tokens) > len(block.tokens)
    beside = [blocks[k] for k in (n - 2, n - 1, n + 1, n + 2) if 0 <= k < page.last]
    return {
        "first long": float(max([len(b.tokens) for b in blocks[max(0, n - 4) : n]], default=0) < 5),
        "long follows": float(max([len(b.text) for b in blocks[n + 1 : page.start]], default=0) > long),
        "longer below": float(below),
        "list": sum([5 <= len(b.tokens) <= 22 and b.text[-1] not in ".?!" for b in beside]) / 4,
        "next is long": float(n + 1 < len(blocks) and len(blocks[n + 1].tokens) > 18),
    }


def _share(block: Block, said: Collection[str]) -> float:
    words = [word for word in block.words if len(word) >= 4]
    return sum([word in said for word in words]) / len(words) if words else 0.0


def _count(block: Block) -> float:
    """Words; two and a half characters of a script without blanks between words count for one."""
    wide = wide_characters(block.text)
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


def _is_dated(block: Block) -> bool:
    return len(block.tokens) < 20 and "0" in block.words and any(True for _ in printed_dates(block.text[:300]))


def _of_text(block: Block, said: frozenset[str]) -> dict[str, float]:
    text, tokens = block.text, block.tokens
    names = [
        word for token in tokens[1:] if token[:1].isupper() for word in [token.strip(".,:;!?'\"“”‘’()").casefold()]
    ]
    count = _count(block)
    return {
        "said in body": _share(block, said),
        "names in body": sum([word in said for word in names]) / len(names) if names else 0.0,
        "short": float(count < 5),
        "usual": float(6 <= count <= 18),
        "long": max(0.0, count - 20) / 10,
        "full stop": float(text.endswith((".", ".”", '."', "。"))),
        "colon": float(text.endswith(":")),
        "ends in a word": float(text[-1:].isalnum()),
        "heading": float(block.level == 1),
        "subheading": float(block.level > 1),
        "bullet": float(block.bullet),
        "all capitals": float(text.isupper()),
        "trail": float(block.words[:1] == ["home"] or any(mark in text for mark in _TRAIL)),
        "sentences": float(text.count(". ") + text.count("! ") + text.count("? ")),
        "too long": float(len(text) > 140),
        "lower start": float(text[:1].islower()),
        "colon inside": float(": " in text),
        "quote": float(text[:1] in '"“„«'),
        "small words": sum([len(token) <= 3 and token.islower() for token in tokens]) / len(tokens),
        "words": log1p(count),
        "word length": sum(map(len, tokens)) / len(tokens) / 10,
        "title case": float(sum([t[:1].isupper() for t in tokens]) * 2 > len(tokens)),
    }
