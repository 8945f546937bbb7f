"""The headline in text: of the blocks above the body, the one that reads most like its title.

Each candidate has a few plain features (`FEATURES`), and the weights in `headline.json` (conditional logit, made by
`tui.clean.train`) say how much each counts.
"""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
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
    "question": "whether it ends with a question mark",
    "colon": "whether it ends with a colon",
    "repeated": "whether the same text stands on the page again, up to a first blank",
    "repeated above": "whether it stands again above the body",
    "dated": "whether it holds a full date",
    "byline": "whether it starts like a byline",
    "phrase": "whether it is a phrase of page furniture",
    "credit": "whether it is a photo credit or caption",
    "date follows": "whether one of the next eight blocks above the body has a date",
    "byline follows": "whether one of the next eight blocks starts like a byline",
    "date before": "whether one of the four blocks before has a date or byline",
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
    "many": "whether the same text stands on the page three times or more",
    "longer below": "whether the block behind is a candidate of eight words or more, and longer",
    "label above": "whether the block before has at most three words",
    "name below": "whether one of the next three blocks is two to four words, all with a capital",
    "said first": "share of its longer words that the first paragraph has",
    "ends in a word": "whether its last character is a letter or a digit",
}  # fmt: skip

_BYLINE = Pattern(r"(?:by|von|par|por|di|door|af)[\s\xa0]|(?:updated|published|posted|publié|veröffentlicht)\b", re.I)
_LOOK_BACK = 60
_PARAGRAPH = 100
"""Characters of a first paragraph; shorter blocks over it may be a standfirst's or a caption's."""
_TRAIL = ("»", "›", " / ", " > ")


@cache
def weights() -> Mapping[str, float]:
    """Weight of each feature."""
    text = Path(__file__).with_name("headline.json").read_text("utf-8")
    found: dict[str, float] = json.loads(text)
    return found


def candidates(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[tuple[int, dict[str, float]]]:
    """Blocks that could be the headline, with their features: those above the prose of the body."""
    start, end = body_range(marks)
    if start == end:
        return []
    lead = [block for block, mark in zip(blocks[start:end], marks[start:end], strict=True) if mark.label is None][:8]
    said = frozenset().union(*[block.words for block in lead])
    first_said = frozenset(next((block.words for block in lead if len(block.text) > _PARAGRAPH), lead[0].words))
    low = max(0, start - _LOOK_BACK)
    last = max(start, prose_start(blocks, marks)) if len(lead) > 1 else start
    dated = [_is_dated(block) for block in blocks[low:last]]
    numbers = [n for n in range(low, last) if _possible(blocks[n], marks[n], dated=dated[n - low])]
    lines = [len(block.tokens) < 16 and bool(_BYLINE.match(block.text)) for block in blocks[low:last]]
    stamps = [date or line for date, line in zip(dated, lines, strict=True)]
    keys = [block.key for block in blocks]
    words = [len([w for w in blocks[n].words if len(w) >= 4 and w in said]) for n in numbers]
    longest = max([len(blocks[n].text) for n in numbers if len(blocks[n].tokens) < 25], default=0)
    most = max(words, default=0)
    titles = {n for n in numbers if 4 <= len(blocks[n].tokens) <= 25 and not stamps[n - low]}
    out = []
    first = True
    for n, many in zip(numbers, words, strict=True):
        block, i = blocks[n], n - low
        found = _of_text(block, said)
        distance, label, size = start - n, marks[n].label, len(block.text)
        same = keys.count(block.key)
        found["near"] = max(0.0, 1 - distance / 40)
        found["very near"] = float(distance <= 4)
        found["repeated"] = float(same > 1)
        found["repeated above"] = float(same > 1 and keys[:start].count(block.key) > 1)
        found["dated"] = float(dated[i])
        found["byline"] = float(lines[i])
        found["phrase"] = float(label not in (None, "other", "navigation", "duplicate headline", "photo credit"))
        found["credit"] = float(label == "photo credit")
        found["date follows"] = float(True in dated[i + 1 : i + 9])
        found["byline follows"] = float(True in lines[i + 1 : i + 9])
        found["date before"] = float(True in stamps[max(0, i - 4) : i])
        found["date next"] = float(True in stamps[i + 1 : i + 4])
        found["longest"] = float(size == longest)
        found["first"] = float(first and _count(block) >= 4)
        first = first and _count(block) < 4
        found["under credit"] = float(n > 0 and marks[n - 1].label == "photo credit")
        found["many"] = float(same > 2)
        found["most said"] = float(many == most)
        found |= _around(blocks, n, start, titles)
        found["said first"] = _share(block, first_said)
        out.append((n, found))
    return out


def _around(blocks: Sequence[Block], n: int, start: int, titles: Collection[int]) -> dict[str, float]:
    """The features of the blocks beside block `n`; `titles` are the candidates that could be titles."""
    block = blocks[n]
    long = len(block.text) + 10
    below = n + 1 in titles and 8 <= len(blocks[n + 1].tokens) > len(block.tokens)
    return {
        "first long": float(max([len(b.tokens) for b in blocks[max(0, n - 4) : n]], default=0) < 5),
        "long follows": float(max([len(b.text) for b in blocks[n + 1 : start]], default=0) > long),
        "longer below": float(below),
        "label above": float(n > 0 and len(blocks[n - 1].tokens) <= 3),
        "name below": float(any(_is_name_like(b) for b in blocks[n + 1 : min(n + 4, start)])),
    }


def _is_name_like(block: Block) -> bool:
    return 2 <= len(block.tokens) <= 4 and all(token[0].isupper() for token in block.tokens)


def _share(block: Block, said: Collection[str]) -> float:
    words = [word for word in block.words if len(word) >= 4]
    return sum([word in said for word in words]) / len(words) if words else 0.0


def _count(block: Block) -> float:
    """Words; two and a half characters of a script without blanks between words count for one."""
    wide = wide_characters(block.text)
    return len(block.tokens) + wide / 2.5 if wide else len(block.tokens)


def find_headline(blocks: Sequence[Block], marks: Sequence[Mark]) -> int | None:
    """The number of the headline's block; None where no block reads like one."""
    best, choice = 0.0, None
    table = weights()
    possible = candidates(blocks, marks)
    # A byline in capitals reads much like a title.
    titles = [(number, found) for number, found in possible if not is_byline(blocks[number])]
    for number, found in titles or possible:
        value = table["bias"] + sum([table[name] * amount for name, amount in found.items()])
        if choice is None or value > best:
            best, choice = value, number
    if choice is None or best <= table["least"]:
        return None
    return _within(blocks, [number for number, _ in titles], choice)


def _within(blocks: Sequence[Block], numbers: Sequence[int], choice: int) -> int:
    """The title alone, where the line is a trail to the page or a window title with the site behind.

    "Home » News » Council votes to rebuild pier", "Council votes to rebuild pier | Harbour Gazette".
    """
    text = blocks[choice].text
    for number in sorted(numbers, key=lambda number: abs(number - choice)):
        title = blocks[number].text
        if not 12 <= len(title) < len(text) or len(title) * 3 < len(text):
            continue
        if text.endswith(title) or (text.startswith(title) and text[len(title) :].lstrip()[:1] in _BARS):
            return number
    return choice


_BARS = ("|", "-", "–", "—", "»", "·", "•")
_NO_TITLE = Pattern(
    r"(?:photo|image|foto|bild|credit|source|video|watch|read more|share|advertisement|copyright)\b\s{0,2}[:©]"
    r"|skip to\b|©|you are here|du befindest dich",
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
        "question": float(text.endswith("?")),
        "colon": float(text.endswith(":")),
        "ends in a word": float(text[-1:].isalnum()),
        "heading": float(block.level == 1),
        "subheading": float(block.level > 1),
        "bullet": float(block.bullet),
        "all capitals": float(text.isupper()),
        "trail": float(block.words[:1] == ["home"] or any(mark in text for mark in _TRAIL)),
        "title case": float(sum([t[:1].isupper() for t in tokens]) * 2 > len(tokens)),
    }
