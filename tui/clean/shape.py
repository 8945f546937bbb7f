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
    ("starts", "1 with a capital, -1 in lower case, .5 with a quote mark, 0 otherwise"),
    ("capitals", "share of its words that start with a capital"),
    ("numbers", "share of its words that are numbers"),
    ("commas", "commas a word"),
    ("sentences", "ends of sentences inside it"),
    ("quotes", "quote marks"),
    ("short words", "share of its words of up to three letters in lower case"),
    ("you", "share of words that address or name the site itself"),
    ("I", "share of words in the first person singular"),
    ("asks", "question and exclamation marks"),
    ("address", "whether it holds a URL, an e-mail address or a handle"),
    ("separators", "bars, slashes, arrows and bullets"),
    ("dated", "1 where it names a year or a month, 2 a time of day or an age ('2 hours ago') too"),
    ("says", "words of speech ('said', 'sagte')"),
    ("all capitals", "whether no letter is in lower case"),
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
_SENTENCE_INSIDE = Pattern(r"[.!?…][\"”’»)]?\s")
_ADDRESS = Pattern(r"https?:|www\.|\w@\w|(?:^|\s)@\w|\.(?:com|org|net|co\.uk|de)\b")
_SEPARATORS = Pattern(r"[|/»›→•·>]")
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
_YOU = frozenset(
    "you your yours we our us ours sie ihr ihre ihren ihnen wir unser unsere unseren uns du dein deine "
    "vous votre vos nous"
    " notre nos usted ustedes tu su nosotros nuestro nuestra você seu sua nosso nossa".split()
)
_FIRST = frozenset("i my me mine myself ich mein meine mir mich je moi mon ma yo mi eu meu minha".split())
_SAYS = frozenset(
    "said says told added according reported announced stated claimed spokesman spokesperson spokeswoman sagte sagt"
    " erklärte teilte berichtete laut zufolge dit déclaré selon dijo según afirmó disse afirmou segundo".split()
)
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
_ENDS = {".": 1.0, "!": 1.0, "?": 1.0, "。": 1.0, "！": 1.0, "？": 1.0, "؟": 1.0, "।": 1.0, ":": -0.5, "…": -1.0}
_AFTER_QUOTE = frozenset("\"”’»)]“'*")


def _end_of(text: str) -> float:
    last = text[-1:]
    if last in _AFTER_QUOTE:
        return 1.0 if text[-2:-1] in _ENDS and text[-2:-1] != ":" else 0.5
    if last == "." and text.endswith("..."):
        return -1.0
    return _ENDS.get(last, 0.0)


Row = list[float]
_MOST_TEXT = 4000
_MOST_WORDS = 400
_CALLS = _YOU | _FIRST | _SAYS


def shape_of(block: Block, reason: Reason | None, weights: Mapping[str, float]) -> Row:
    """The numbers of `SHAPE` for one block."""
    row = outline(block, reason)
    fill(row, block, weights)
    return row


def outline(block: Block, reason: Reason | None) -> Row:
    """The numbers of `SHAPE` that every block needs: what tells prose, phrases and dates. The others are 0."""
    text, words, gap, kept = block.text, block.words, block.gap, block.kept
    chars = len(text)
    if chars >= _MOST_TEXT:
        text, chars = text[:3000] + text[-1000:], _MOST_TEXT
    if len(words) > _MOST_WORDS:
        words = words[:_MOST_WORDS]
    dated = 0.0
    months = not _MONTHS.isdisjoint(words)
    # A block without any digit has no 0 among its words.
    if months or ("0" in words and any(token[0].isdigit() for token in block.tokens[:_MOST_WORDS])):
        dated = 1.0 if months or _YEAR.search(text) else 0.0
        if _CLOCK.search(text):
            dated += 1.0
    return [
        log1p(chars if text.isascii() else chars + 1.5 * wide_characters(text)),
        0.0, 0.0, _end_of(text), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, dated, 0.0, 0.0,
        _RANKS.get(reason.label, 0.0) if reason else 0.0, 1.0 if reason and reason.closes else 0.0, 0.0,
        float(gap) if gap < 3 else 3.0, 1.0 if block.bullet else 0.0, float(block.level), block.links,
        0.0 if kept is None else 1.0 if kept else -1.0,
        1.0 if 2 <= len(words) <= 12 and words[0] in _BYLINE else 0.0,
    ]  # fmt: skip


def wide_characters(text: str) -> int:
    """How many of its characters are of a script without blanks between words: Thai, kana, Chinese, Hangul."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return sum([c >= "\u0e00" and _is_wide(c) for c in text])
    return 0


def _is_wide(c: str) -> bool:
    return c <= "\u0e7f" or "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af"


def _may_hold_address(text: str) -> bool:
    """Whether it is worth looking closer: quicker than the expression."""
    if "@" in text or "/" in text or "www." in text:
        return True
    return "." in text and (".com" in text or ".org" in text or ".net" in text or ".co.uk" in text or ".de" in text)


def fill(row: Row, block: Block, weights: Mapping[str, float]) -> None:
    """Fills in the numbers that only a block near prose needs."""
    text, tokens, words = block.text, block.tokens, block.words
    chars, count = len(text), len(tokens)
    if chars >= _MOST_TEXT:
        text, chars = text[:3000] + text[-1000:], _MOST_TEXT
    if count > _MOST_WORDS:
        tokens, count = tokens[:_MOST_WORDS], _MOST_WORDS
    if len(words) > _MOST_WORDS:
        words = words[:_MOST_WORDS]
    count = count or 1
    counts, plain = text.count, text.isascii()
    firsts = [token[0] for token in tokens]
    first = text[:1]
    commas, quotes, bars = counts(","), counts('"'), counts("|") + counts("/") + counts(">")
    asks = counts("!") + counts("?")
    ends = counts(".") + asks
    if not plain:
        commas += counts("、") + counts("，")
        quotes += counts("“") + counts("”") + counts("»") + counts("„")
        bars += counts("»") + counts("›") + counts("→") + counts("•") + counts("·")
        ends += counts("…")
    # One end of a sentence that stands last has nothing behind it.
    inside = chars > 40 and ends > (text[-1] in ".!?…")
    # A block without any digit has no 0 among its words; some other scripts' digits are read as letters.
    numbers = sum(map(str.isdigit, firsts)) if not plain or "0" in words else 0
    said = _calls(words, count) if not _CALLS.isdisjoint(words) else _NO_CALLS
    row[1], row[2] = log1p(count), chars / count if chars < _MOST_TEXT else 6.0
    row[4:16] = (
        1.0 if first.isupper() else -1.0 if first.islower() else 0.5 if first in "\"“„«‘'" else 0.0,
        sum(map(str.isupper, firsts)) / count,
        numbers / count,
        commas / count,
        float(len(_SENTENCE_INSIDE.findall(text))) if inside else 0.0,
        float(quotes),
        sum([token[0].islower() for token in tokens if len(token) < 4]) / count,
        said[0],
        said[1],
        float(asks),
        1.0 if _may_hold_address(text) and _ADDRESS.search(text) else 0.0,
        float(bars),
    )
    row[17], row[18] = said[2], 1.0 if text.isupper() else 0.0
    row[21] = sum(map(weights.get, words, repeat(0.0))) / (len(words) + 3)


_NO_CALLS = (0.0, 0.0, 0.0)


def _calls(words: Sequence[str], count: int) -> tuple[float, float, float]:
    """The numbers `you`, `I` and `says`."""
    calls = [word for word in words if word in _CALLS]
    return (
        sum([word in _YOU for word in calls]) / count,
        sum([word in _FIRST for word in calls]) / count,
        float(sum([word in _SAYS for word in calls])),
    )
