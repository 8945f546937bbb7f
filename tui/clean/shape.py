"""What a block looks like by itself, as numbers.

`SHAPE` names them in order and says what each is. Nothing here needs to know the language: words of a language come
in only by the phrase table and the word weights.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import repeat
from math import log1p

from tui.clean.blocks import Block
from tui.clean.labels import Reason
from tui.clean.pattern import Pattern

SHAPE: tuple[tuple[str, str], ...] = (
    ("size", "log of its characters; one of a script without blanks between words counts for two and a half"),
    ("tokens", "log of its words"),
    ("token size", "characters a word"),
    ("ends", "1 like a sentence, .5 after a quote mark or bracket, -.5 with a colon, -1 with an ellipsis"),
    ("capitals", "share of its words that start with a capital"),
    ("numbers", "share of its words that are numbers"),
    ("commas", "commas a word"),
    ("sentences", "ends of sentences inside it"),
    ("personal", "share of words that address the reader or speak of the writer or the site: you, I, we, our"),
    ("separators", "bars, slashes, arrows and bullets"),
    ("dated", "of a line: 1 where it names a year or a month, 2 a time of day or an age ('2 hours ago') too"),
    ("says", "words of speech ('said', 'sagte')"),
    ("phrase", "label of its phrase: 0 none, 1 menu, 2 widget, 3 link, 4 credit, 5 appeal, 5.5 notice, 6 comments"),
    ("closes", "whether the phrase closes an article"),
    ("word weight", "mean weight of its words"),
    ("gap", "blank lines before it, up to three"),
    ("bullet", "whether it is a list item by markup"),
    ("heading", "level of heading by markup"),
    ("links", "share of it in links by markup"),
    ("kept", "HTML: 1 where the extraction library kept it, -1 where not, 0 without"),
    ("byline", "whether it is a short line that starts like a byline"),
)  # fmt: skip

_BYLINE = frozenset("by von par por di door af av".split())
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_CLOCK = Pattern(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b|\bago\b|\bvor \d|\bhace \d|\bil y a\b", re.I)
_MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr "
    "jun jul aug sep"
    " sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin "
    "juillet août"
    " septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre"
    " diciembre".split()
)
_DATING = _MONTHS | {"0", "ago"}
_PERSONAL = frozenset(
    "you your yours we our us ours sie ihr ihre ihren ihnen wir unser unsere unseren uns du dein deine "
    "vous votre vos nous"
    " notre nos usted ustedes tu su nosotros nuestro nuestra você seu sua nosso nossa"
    " i my me mine myself ich mein meine mir mich je moi mon ma yo mi eu meu minha".split()
)
_SAYS = frozenset(
    "said says told added according reported announced stated claimed spokesman spokesperson spokeswoman sagte sagt"
    " erklärte teilte berichtete laut zufolge dit déclaré selon dijo según afirmó disse afirmou segundo".split()
)
_CALLS = _PERSONAL | _SAYS
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
    return _ENDS.get(last, 0.0)


Row = list[float]
_MOST_TEXT = 4000
_MOST_WORDS = 400
_LINE = 120
"""Characters up to which a date in a block is a stamp's."""


def shapes_of(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Mapping[str, float]) -> list[Row]:
    """The numbers of `SHAPE` for each block."""
    rows = outlines(blocks, reasons)
    for row, block in zip(rows, blocks, strict=True):
        fill(row, block, weights)
    return rows


def outlines(blocks: Sequence[Block], reasons: Sequence[Reason | None]) -> list[Row]:
    """The numbers of `SHAPE` that every block needs: what tells prose, phrases and dates. The others are 0."""
    rows: list[Row] = []
    for block, reason in zip(blocks, reasons, strict=True):
        text, words, gap = block.text, block.words, block.gap
        chars = len(text)
        dated = phrase = closes = 0.0
        if chars <= _LINE:
            # Digits are read as the word 0.
            if not _DATING.isdisjoint(words):
                dated = _dated(text, words)
        elif chars > _MOST_TEXT:
            text, chars = text[:3000] + text[-1000:], _MOST_TEXT
        if reason:
            phrase, closes = _RANKS.get(reason.label, 0.0), 1.0 if reason.closes else 0.0
        row = [
            log1p(chars if text.isascii() else chars + 1.5 * wide_characters(text)),
            0.0, 0.0,
            _ENDS[end] if (end := text[-1:]) in _ENDS else _end_of(text),
            0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
            dated, 0.0, phrase, closes, 0.0,
            0.0 if not gap else float(gap) if gap < 3 else 3.0,
            0.0, 0.0, 0.0, 0.0,
            1.0 if words and words[0] in _BYLINE and 2 <= len(words) <= 12 else 0.0,
        ]  # fmt: skip
        if block.bullet or block.level or block.links or block.kept is not None:
            kept = block.kept
            row[16:20] = (
                1.0 if block.bullet else 0.0,
                float(block.level),
                block.links,
                0.0 if kept is None else 1.0 if kept else -1.0,
            )
        rows.append(row)
    return rows


def _dated(text: str, words: Sequence[str]) -> float:
    """The number `dated`."""
    months, digits = not _MONTHS.isdisjoint(words), "0" in words
    dated = 1.0 if months or (digits and _YEAR.search(text)) else 0.0
    return dated + 1.0 if _CLOCK.search(text) else dated


def wide_characters(text: str) -> int:
    """How many of its characters are of a script without blanks between words: Thai, kana, Chinese, Hangul."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return sum([c >= "\u0e00" and _is_wide(c) for c in text])
    return 0


def _is_wide(c: str) -> bool:
    return c <= "\u0e7f" or "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af"


def fill(row: Row, block: Block, weights: Mapping[str, float]) -> None:
    """Fills in the numbers that only a block near prose needs."""
    words = block.words
    row[1:3], row[4:10], row[11] = _filling(block.text, block.tokens, words)
    if len(words) > _MOST_WORDS:
        words = words[:_MOST_WORDS]
    row[14] = sum(map(weights.get, words, repeat(0.0))) / (len(words) + 3)


# The bytes of a text by kind: capitals, digits, ends of sentences, bars, and what is not ASCII.
_KINDS = bytes(
    b"\xff"[0] if code > 127
    else b"A"[0] if chr(code).isupper()
    else b"0"[0] if chr(code).isdigit()
    else b"."[0] if chr(code) in ".?!"
    else b"|"[0] if chr(code) in "|/>"
    else code if chr(code) in ", "
    else b"a"[0]
    for code in range(256)
)  # fmt: skip
_FAR = b"\xff"
_ASCII = bytes(range(128))
_Filling = tuple[tuple[float, float], tuple[float, float, float, float, float, float], float]


def _filling(text: str, tokens: Sequence[str], words: Sequence[str]) -> _Filling:
    """The numbers of `SHAPE` that the text alone decides and `outlines` leaves out."""
    chars, count = len(text), len(tokens)
    if chars > _MOST_TEXT:
        text, chars = text[:3000] + text[-1000:], _MOST_TEXT
    if count > _MOST_WORDS:
        tokens, count = tokens[:_MOST_WORDS], _MOST_WORDS
    # Counted in bytes, which takes a fifth of the time: one look at the text tells all kinds apart.
    data = text.encode("utf-8", "surrogatepass")
    far = "" if len(data) == chars else data.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    kinds = data.translate(_KINDS)
    first = kinds[:1]
    if kinds.count(b" ") + 1 == count and kinds.find(b"  ") < 0 and first != _FAR and kinds.find(b" " + _FAR) < 0:
        capitals, numbers = kinds.count(b" A") + (first == b"A"), kinds.count(b" 0") + (first == b"0")
    else:
        firsts = [token[0] for token in tokens]
        capitals, numbers = sum(map(str.isupper, firsts)), sum(map(str.isdigit, firsts))
    count = count or 1
    commas, bars = kinds.count(b","), kinds.count(b"|")
    sentences = 0
    if chars > 40:
        sentences = kinds.count(b". ") + (text.count('." ') if '"' in text else 0)
    if far:
        commas += far.count("、") + far.count("，")
        bars += sum(map(far.count, "»›→•·"))
        sentences += far.count("。")
        if "”" in far or "…" in far:
            sentences += text.count(".” ") + text.count("… ")
    says = personal = 0
    if not _CALLS.isdisjoint(words):
        calls = [word for word in words[:_MOST_WORDS] if word in _CALLS]
        says = len([word for word in calls if word in _SAYS])
        personal = len(calls) - says
    return (
        (log1p(count), chars / count if chars < _MOST_TEXT else 6.0),
        (capitals / count, numbers / count, commas / count, float(sentences), personal / count, float(bars)),
        float(says),
    )
