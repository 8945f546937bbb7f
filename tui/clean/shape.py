"""What a block looks like by itself, as numbers.

`SHAPE` names them in order and says what each is. Nothing here needs to know the language: words of a language come
in only by the phrase table and the word weights.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from math import log1p

from tui.clean.blocks import Block
from tui.clean.labels import Reason
from tui.clean.pattern import Pattern

SHAPE: tuple[tuple[str, str], ...] = (
    ("size", "log of its characters; one of a script without blanks between words counts for two and a half"),
    ("ends", "1 like a sentence, .5 after a quote mark or bracket, -.5 with a colon, -1 with an ellipsis"),
    ("phrase", "label of its phrase: 0 none, 1 menu, 2 widget, 3 link, 4 credit, 5 appeal, 5.5 notice, 6 comments"),
    ("gap", "blank lines before it, up to three"),
    ("byline", "whether it is a short line that starts like a byline"),
    ("tokens", "log of its words"),
    ("token size", "characters a word"),
    ("capitals", "share of its words that start with a capital"),
    ("word weight", "mean weight of its words"),
    ("bullet", "whether it is a list item by markup"),
    ("heading", "level of heading by markup"),
    ("links", "share of it in links by markup"),
)

_BYLINE = frozenset("by von par por di door af av".split())
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_CLOCK = Pattern(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b|\bago\b|\bvor \d|\bhace \d|\bil y a\b", re.I)
_CLOCKS = frozenset("ago am pm m h uhr vor hace il".split())
_MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr "
    "jun jul aug sep"
    " sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin "
    "juillet août"
    " septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre"
    " diciembre".split()
)
_DATING = _MONTHS | {"ago"}
_RANKS = {
    "navigation": 1.0,
    "site footer": 1.0,
    "share widget": 2.0,
    "loading": 2.0,
    "related links": 3.0,
    "tags": 3.0,
    "photo credit": 4.0,
    "newsletter": 5.0,
    "subscription": 5.0,
    "donation appeal": 5.0,
    "donation form": 5.0,
    "cookie notice": 5.5,
    "privacy notice": 5.5,
    "legal": 5.5,
    "reader comments": 6.0,
    "comment form": 6.0,
}
# What the last character tells; a full stop and what closes a quotation or a bracket ask for the one before.
_ENDS = {
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 0.0),
    **{"!": 1.0, "?": 1.0, "。": 1.0, "！": 1.0, "？": 1.0, "؟": 1.0, "।": 1.0, ":": -0.5, "…": -1.0},
}
_AFTER_QUOTE = frozenset("\"”’»)]“'*")
_STOPS = frozenset(".!?。！？؟।…")


def _end_of(text: str) -> float:
    last = text[-1:]
    if last == ".":
        return -1.0 if text.endswith("...") else 1.0
    if last in _AFTER_QUOTE:
        return 1.0 if text[-2:-1] in _STOPS else 0.5
    if last == "）":
        # A reporter's name behind the last sentence.
        last = text[:-1].rpartition("（")[0][-1:]
    return _ENDS.get(last, 0.0)


_MOST_WORDS = 400
_LINE = 120
"""Characters up to which a date in a block is a stamp's."""


class Shapes:
    """The blocks of a page as numbers: lists with a number a block, or the numbers of the blocks of which it holds.

    Attributes:
        size: As in `SHAPE`, like all whose names stand there.
        prose: Whether it is running text: long enough, and ending like a sentence.
        closes: The blocks whose phrase closes an article.
        dated: The lines that name a year or a month, or a time.
        timed: The lines that name both a day and a time of day, or an age ("2 hours ago").
        capitals: 0 but for the blocks that `fill` has looked at, as `weight` is.
        weight: `word weight`.
    """

    __slots__ = (
        "byline", "capitals", "closes", "dated", "ends", "gap", "phrase", "prose", "size", "timed", "weight",
    )  # fmt: skip

    def __init__(self, blocks: Sequence[Block], reasons: Sequence[Reason | None]) -> None:
        texts = [block.text for block in blocks]
        # What can be written with Western European letters has none of the others.
        self.size = [
            log1p(len(text) if block.data is not None else len(text) + 1.5 * wide_characters(text))
            for text, block in zip(texts, blocks, strict=True)
        ]
        self.ends = [_ENDS[end] if (end := text[-1:]) in _ENDS else _end_of(text) for text in texts]
        self.gap = [float(block.gap) if block.gap < 3 else 3.0 for block in blocks]
        self.phrase = [_RANKS.get(reason.label, 0.0) if reason else 0.0 for reason in reasons]
        self.prose = [
            size > 4.0 and ends >= 0.5 and phrase < 5.0
            for size, ends, phrase in zip(self.size, self.ends, self.phrase, strict=True)
        ]
        self.closes = [i for i, reason in enumerate(reasons) if reason and reason.closes]
        self.byline = [
            i
            for i, block in enumerate(blocks)
            if (words := block.words) and words[0] in _BYLINE and 2 <= len(words) <= 12
        ]
        self._find_dates(blocks)
        self.capitals = [0.0] * len(blocks)
        self.weight = [0.0] * len(blocks)

    def _find_dates(self, blocks: Sequence[Block]) -> None:
        self.dated, self.timed = [], []
        for i, block in enumerate(blocks):
            if len(block.text) <= _LINE and (block.numbered or not _DATING.isdisjoint(block.words)):
                dated = _dated(block)
                if dated:
                    self.dated.append(i)
                if dated > 1:
                    self.timed.append(i)

    def fill(self, blocks: Sequence[Block], numbers: Iterable[int], weights: Mapping[str, float]) -> None:
        """Sets `capitals` and `weight` of some blocks."""
        get, none = weights.get, repeat(0.0)
        for i in numbers:
            block = blocks[i]
            words = block.words
            if len(words) > _MOST_WORDS:
                words = words[:_MOST_WORDS]
            self.weight[i] = sum(map(get, words, none)) / (len(words) + 3)
            data = block.data
            if data is None:
                capitals = len([token for token in block.tokens if token[0].isupper()])
            else:
                # Counted in bytes, which takes a fifth of the time.
                kinds = data.translate(_KINDS)
                capitals = kinds.count(b" A") + kinds.startswith(b"A")
            self.capitals[i] = capitals / (block.count or 1)


_KINDS = bytes(
    ord("A") if (char := bytes([code]).decode("cp1252", "replace")).isupper() else ord(" ") if char.isspace() else 0
    for code in range(256)
)
"""The bytes of a text by kind: capitals, blanks and others."""


def _dated(block: Block) -> int:
    """Of a year or a month, and a time of day or an age, how many a line names."""
    text, words, digits = block.text, block.words, block.numbered
    year = digits and ("19" in text or "20" in text)
    timed = (digits and ":" in text) or not _CLOCKS.isdisjoint(words)
    dated = not _MONTHS.isdisjoint(words) or (year and _YEAR.search(text))
    return bool(dated) + bool(timed and _CLOCK.search(text))


def wide_characters(text: str) -> int:
    """How many of its characters are of a script without blanks between words: Thai, kana, Chinese, Hangul."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return sum([c >= "\u0e00" and _is_wide(c) for c in text])
    return 0


def _is_wide(c: str) -> bool:
    return c <= "\u0e7f" or "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af"


def word_count(block: Block) -> float:
    """Words; two and a half characters of a script without blanks between words count for one."""
    wide = wide_characters(block.text) if block.data is None else 0
    return block.count + wide / 2.5 if wide else block.count


WIDE_STOPS = ("。", "。”", "。」", "。』", "。）", "。)", "！”", "？”", "！」", "？」")
"""How a sentence ends in Chinese and Japanese."""
_WIDE_RUN = Pattern("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


def wide_pairs(text: str) -> list[str]:
    """Every two characters side by side, of a script without blanks between words: they stand for its words."""
    return [run[at : at + 2] for run in _WIDE_RUN.findall(text) for at in range(len(run) - 1)]
