"""Words of a claim cut down to stems, and how rare each stem is in news."""

import gzip
import math
import re
from functools import cache, lru_cache
from pathlib import Path

RARITY = Path(__file__).parents[1] / "data" / "rarity.txt.gz"
"""First line: number of documents counted. Then one stem a line with the number of documents that hold it."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?")
_WHOLE = frozenset({"news", "series", "species", "politics", "economics", "headquarters", "mathematics", "physics"})
_DOUBLED = re.compile(r"(bb|dd|gg|mm|nn|pp|rr|tt)$")

_COMMON = """
a an the and or but nor if then than as of to in on at for from by with without into onto over under up down out
off about above below between among through during before after since until while against per via also only just
even still yet already again more most less least very much many few some any each every all both either neither
other another such same own not no never i me my mine we us our ours you your yours he him his she her hers it its
they them their theirs this that these those there here who whom whose which what when where why how is am are was
were be been being do does did done doing have has had having will would shall should can could may might must let
said say says saying told tell tells added adds according mr mrs ms dr s t re ve ll d m so too because though
although however one ones
"""
COMMON = frozenset(_COMMON.split())
"""Words that say nothing about what a claim is about."""


@lru_cache(maxsize=1 << 15)  # of ten articles that are compared each word is asked for some hundred times
def stem(word: str) -> str:
    """The word without its commonest endings, in lower case: crude, quick, and the same on both sides."""
    word = word.lower().replace("’", "'")
    if len(word) <= 3 or word[0].isdigit() or word in _WHOLE:
        return word.replace(",", "")
    for ending, put in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + put
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ingly", "edly", "ing", "ied", "ed", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and re.search("[aeiouy]", word[: -len(ending)]):
            word = word[: -len(ending)] + ("y" if ending == "ied" else "")
            if ending in ("ing", "ed") and _DOUBLED.search(word):
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def tokens(text: str) -> list[str]:
    """Stems of all words of the text in order, common words too."""
    return [word if (word := match.group().lower()) in COMMON else stem(word) for match in _WORD.finditer(text)]


@cache
def _table() -> tuple[int, dict[str, int]]:
    with gzip.open(RARITY, "rt", encoding="utf-8") as lines:
        total = int(next(lines))
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return total, {row[0]: int(row[1]) for row in rows}


def rarity(word: str) -> float:
    """Inverse document frequency of a stem, in nats: some 1 for "year", some 8 for a name never met."""
    total, counts = _table()
    return math.log((total + 1) / (counts.get(word, 0) + 1))
