"""What blind reading hides: outlets, wires, authors and sources, wherever the desk would name them.

Hidden letters are replaced one for one, so that every offset stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.model.article import Detail

if TYPE_CHECKING:
    from tui.model.article import Article

HIDDEN = "▒"
_SHORTEST = 2
"""Letters of a name below which it is a letter like any other."""
_PLAIN = 5
"""Names of up to so many letters are words too ("PA", "Time"): they are hidden only as they are printed."""


class Veil:
    """Hides who published and wrote some articles.

    Args:
        articles: The articles on the desk. Each may name another's outlet.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        names = {name for article in articles for name in _names(article)}
        longest_first = sorted((name for name in names if len(name) >= _SHORTEST), key=len, reverse=True)
        forms = [_pattern(name) for name in longest_first]
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") if forms else None

    def text(self, text: str) -> str:
        """The text without the names; as many characters long."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda match: re.sub(r"\S", HIDDEN, match.group()), text)

    def article(self, article: Article, name: str) -> Article:
        """An article as it is shown.

        Args:
            article: The article.
            name: Its id on the desk.
        """
        said = f"article {name}"
        return replace(
            article,
            source=said,
            headline=self.text(article.headline),
            body=self.text(article.body),
            outlet=Detail(f"{said}, outlet hidden", "stated"),
            wire=Detail(),
            byline=Detail(),
            authors=(),
            notices=tuple(self.text(notice) for notice in article.notices),
            date=replace(article.date, evidence=self.text(article.date.evidence) if article.date.evidence else None),
        )


def _pattern(name: str) -> str:
    words = r"\s+".join(map(re.escape, name.split()))
    return words if len(name) <= _PLAIN else f"(?i:{words})"


def _names(article: Article) -> Iterator[str]:
    """Every name by which an article's outlet, wire, authors or source might be known."""
    from tui.clean.wire import AGENCIES

    for detail in (article.outlet, article.wire, article.byline):
        if detail.value:
            yield from _forms(detail.value)
    for author in article.authors:
        yield from _forms(author)
    if article.wire.value:
        yield from (form for form, short in AGENCIES.items() if short == article.wire.value and len(form) > _PLAIN)
    yield article.source
    if article.source != "-":
        yield from _forms(PurePath(article.source).stem)
    if host := re.match(r"[a-z]+://([^/:?#]+)", article.source):
        yield from _forms(host[1].removeprefix("www."))


def _forms(name: str) -> Iterable[str]:
    line = " ".join(name.split())
    return (line, line.removeprefix("The ").removeprefix("the "))
