"""What a block looks like by itself, as numbers.

`SHAPE` names them in order and says what each is. Nothing here needs to know the language: words of a language come
in only by the phrase table and the word weights.
"""

import math
import re
from collections.abc import Mapping

from tui.clean.blocks import Block
from tui.clean.labels import Reason

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

WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_BYLINE = frozenset("by von par por di door af av".split())
_SENTENCE_INSIDE = re.compile(r"[.!?…][\"”’»)]?\s")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?:^|\s)@\w|\.(?:com|org|net|co\.uk|de)\b")
_SEPARATORS = re.compile(r"[|/»›→•·>]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b|\bago\b|\bvor \d|\bhace \d|\bil y a\b", re.I)
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


def shape_of(block: Block, reason: Reason | None, weights: Mapping[str, float]) -> list[float]:
    """The numbers of `SHAPE` for one block."""
    text = block.text if len(block.text) < 4000 else block.text[:3000] + block.text[-1000:]
    tokens = block.tokens if len(block.tokens) < 400 else block.tokens[:400]
    words = block.words if len(block.words) < 400 else block.words[:400]
    count = len(tokens) or 1
    chars = len(text)
    read = chars if text.isascii() else chars + 1.5 * len(WIDE.findall(text))
    capitals = numbers = short = 0
    for token in tokens:
        first = token[0]
        if first.isupper():
            capitals += 1
        elif first.isdigit():
            numbers += 1
        elif len(token) < 4 and first.islower():
            short += 1
    you = me = says = 0
    total = 0.0
    get = weights.get
    for word in words:
        total += get(word, 0.0)
    if not _YOU.isdisjoint(words):
        you = sum([word in _YOU for word in words])
    if not _FIRST.isdisjoint(words):
        me = sum([word in _FIRST for word in words])
    if not _SAYS.isdisjoint(words):
        says = sum([word in _SAYS for word in words])
    first = text[:1]
    dated = 0.0
    long = chars > 40
    if numbers or not _MONTHS.isdisjoint(words):
        dated = 1.0 if _YEAR.search(text) or not _MONTHS.isdisjoint(words) else 0.0
        if _CLOCK.search(text):
            dated += 1.0
    return [
        math.log1p(read),
        math.log1p(count),
        chars / count if chars < 4000 else 6.0,
        _end_of(text),
        1.0 if first.isupper() else -1.0 if first.islower() else 0.5 if first in "\"“„«‘'" else 0.0,
        capitals / count,
        numbers / count,
        (text.count(",") + text.count("、") + text.count("，")) / count,
        float(len(_SENTENCE_INSIDE.findall(text))) if long else 0.0,
        float(text.count('"') + text.count("“") + text.count("”") + text.count("»") + text.count("„")),
        short / count,
        you / count,
        me / count,
        float(text.count("!") + text.count("?")),
        1.0 if ("." in text or "@" in text) and _ADDRESS.search(text) else 0.0,
        float(len(_SEPARATORS.findall(text))),
        dated,
        float(says),
        1.0 if text.isupper() else 0.0,
        _RANKS.get(reason.label, 0.0) if reason else 0.0,
        1.0 if reason and reason.closes else 0.0,
        total / (len(words) + 3),
        float(min(block.gap, 3)),
        1.0 if block.bullet else 0.0,
        float(block.level),
        block.links,
        0.0 if block.kept is None else 1.0 if block.kept else -1.0,
        1.0 if 2 <= len(words) <= 12 and words[0] in _BYLINE else 0.0,
    ]
