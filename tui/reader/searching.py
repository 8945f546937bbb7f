"""Text search over the articles."""

import re
from typing import NamedTuple


class Hit(NamedTuple):
    """One place where the words stand: index of the article, start and end in its body."""

    article: int
    start: int
    end: int


def find(bodies: list[str], query: str) -> list[Hit]:
    """Every place of the query, article by article.

    Small letters find both, a capital letter finds only itself; any white space finds any white space, and straight
    quotes and hyphens find their typographic forms.
    """
    words = query.split()
    if not words:
        return []
    pattern = r"\s+".join(_loose(word) for word in words)
    flags = 0 if any(letter.isupper() for letter in query) else re.IGNORECASE
    finder = re.compile(pattern, flags)
    return [
        Hit(number, match.start(), match.end())
        for number, body in enumerate(bodies)
        for match in finder.finditer(body)
        if match.end() > match.start()
    ]


def _loose(word: str) -> str:
    pattern = re.escape(word)
    for plain, forms in (("'", "['’‘]"), ('"', '["“”]'), (r"\-", "[-‐‑–—]")):
        pattern = pattern.replace(plain, forms)
    return pattern
