"""Text search over the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MOST = 20_000
"""Hits that are looked for; more than anybody walks."""

BODY = -1
HEADLINE = -2


class Hit(NamedTuple):
    """One place where the words stand.

    Attributes:
        article: Index of the article.
        start: Offset in its body, its headline, or the text of a removed block.
        end: Offset after it.
        block: Index of the removed block in the document with what was removed; else `BODY` or `HEADLINE`.
    """

    article: int
    start: int
    end: int
    block: int = BODY


class Text(NamedTuple):
    """A text to search.

    Attributes:
        article: Index of its article.
        text: The text.
        block: As in `Hit`.
    """

    article: int
    text: str
    block: int = BODY


def find(bodies: Sequence[str], query: str) -> list[Hit]:
    """Every place of the query in the articles' bodies, article by article."""
    return find_in([Text(number, body) for number, body in enumerate(bodies)], query)


def find_in(texts: Iterable[Text], query: str) -> list[Hit]:
    """Every place of the query, at most `MOST`, in the order of the texts.

    Small letters find both, a capital letter finds only itself; any white space finds any white space, and straight
    quotes and hyphens find their typographic forms.
    """
    words = query.split()
    if not words:
        return []
    finder = re.compile(r"\s+".join(_loose(word) for word in words), 0 if is_exact(query) else re.IGNORECASE)
    out: list[Hit] = []
    for article, text, block in texts:
        out += [Hit(article, *match.span(), block) for match in finder.finditer(text)]
        if len(out) >= MOST:
            break
    return out[:MOST]


def is_exact(query: str) -> bool:
    """Whether a query has a capital letter, which finds only itself."""
    return query != query.lower()


def is_exact_pattern(pattern: str) -> bool:
    r"""The same of a regular expression, in which the capital of "\W" is no letter."""
    return is_exact(re.sub(r"\\.", "", pattern))


def counter(hits: Sequence[Hit], number: int, ids: Sequence[str]) -> str:
    """The place of a hit among all, and how many are in each article: "3 of 17 (a 5, b 12)".

    Args:
        hits: All hits.
        number: Index of the hit.
        ids: Ids of the articles, in order.
    """
    if len(hits) >= MOST:  # the search ended there, before it was through the articles
        return f"{number + 1} of {len(hits)} and more"
    counts = Counter(hit.article for hit in hits)
    each = ", ".join(f"{name} {counts[article]}" for article, name in enumerate(ids))
    return f"{number + 1} of {len(hits)}" + (f" ({each})" if len(ids) > 1 else "")


def _loose(word: str) -> str:
    pattern = re.escape(word)
    for plain, forms in (("'", "['’‘]"), ('"', '["“”]'), (r"\-", "[-‐‑–—]")):
        pattern = pattern.replace(plain, forms)
    return pattern
