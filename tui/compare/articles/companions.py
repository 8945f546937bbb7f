"""Whether two articles are likely to be about one event, or made from one text: no model, words alone.

Rare words weigh most (Sparck Jones 1972), names more than other words; the measure is the cosine of the two texts'
heaviest words. It is for suggesting, where a wrong answer is worse than none.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tui.compare.articles.copies import TOLD, runs_of, shared
from tui.compare.tables.words import COMMON, rarity, stem, tokens
from tui.model.article import Article, ArticleDate

_HEAVIEST = 96
"""Words of an article that count."""
_LEAST_RARITY = 1.5
"""In nats: what stands in one article of five says nothing about which event it is about."""
_NAME = 1.5
"""Weight of a name against another word as rare."""
_LEAST_SHARED = 4
"""Words that two articles must share, however short they are."""

_NAMES = re.compile(r"(?<=[^\W\d_A-Z] |[,;:’'\d] )[^\W\d_a-zß-ÿ][^\W\d_]+")
"""Capitals within a sentence."""

_SAME_DAYS, _LONG_AFTER = 14, 60
"""Days between two articles up to which they are of the same days, and beyond which they are no companions."""
_NEAR, _APART, _UNDATED = 0.35, 0.55, 0.4
"""The cosine from which on articles are companions: of the same days, of weeks apart, or where that is not known."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is compared by.

    Attributes:
        words: Stems and their weights, as a vector of length 1.
        runs: Its runs of words.
        date: When it was published, as far as that is known.
    """

    words: Mapping[str, float]
    runs: set[tuple[str, ...]]
    date: ArticleDate


def profile(article: Article) -> Profile:
    """The profile of an article. Of one that is not English only names and figures count."""
    text = f"{article.headline}\n{article.body}"
    names = {_stem(name) for name in _NAMES.findall(text)}
    english = article.language.value in (None, "en")
    counts = Counter(word for word in tokens(text) if len(word) > 1 and word not in COMMON)
    weights = {
        word: (1 + math.log(count)) * rare * (_NAME if word in names else 1)
        for word, count in counts.items()
        if (rare := _rarity(word)) >= _LEAST_RARITY and (english or word in names or word[0].isdigit())
    }
    heaviest = sorted(weights, key=lambda word: (-weights[word], word))[:_HEAVIEST]
    length = math.sqrt(sum(weights[word] ** 2 for word in heaviest)) or 1.0
    return Profile({word: weights[word] / length for word in heaviest}, runs_of(article.body), article.date)


def telling_words(article: Article, most: int = 40) -> list[str]:
    """The words of an article, as printed, by which others about its event are looked for: the weightiest first."""
    text = f"{article.headline}\n{article.body}"
    weights = profile(article).words
    printed: dict[str, str] = {}
    for word in re.findall(r"[^\W_]+", text):
        printed.setdefault(_stem(word), word)
    return [printed[word] for word in weights if word in printed][:most]


def shared_wording(one: Profile, other: Profile) -> float:
    """Share of the shorter one's wording that stands in the other; 0 where it is too little to be told."""
    share = shared(one.runs, other.runs)
    return share if share >= TOLD else 0.0


def companionship(one: Profile, other: Profile) -> float:
    """How sure it is, 0 to 1, that two articles are about one event; 0 where it is not sure enough to be told."""
    common = one.words.keys() & other.words.keys()
    if len(common) < _LEAST_SHARED:
        return 0.0
    cosine = math.fsum(one.words[word] * other.words[word] for word in common)
    apart, known = days_apart(one.date, other.date)
    if apart > _LONG_AFTER:
        return 0.0
    least = _APART if apart > _SAME_DAYS else _NEAR if known else _UNDATED
    return cosine if cosine >= least else 0.0


def days_apart(one: ArticleDate, other: ArticleDate) -> tuple[int, bool]:
    """Days between two articles at the least, and whether it can hardly be more: by two weeks at most."""
    (first, last), (begin, end) = _bounds(one), _bounds(other)
    gaps = [(start - stop).days for start, stop in ((begin, last), (first, end)) if start and stop]
    most = [(stop - start).days for start, stop in ((begin, last), (first, end)) if start and stop]
    least = max(0, *gaps) if gaps else 0
    return least, len(most) == 2 and max(most) - least <= _SAME_DAYS


def _bounds(when: ArticleDate) -> tuple[date | None, date | None]:
    return _day(when.value or when.earliest), _day(when.value or when.latest)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


@lru_cache(1 << 16)
def _stem(word: str) -> str:
    return stem(word)


@lru_cache(1 << 16)
def _rarity(word: str) -> float:
    return rarity(word)
