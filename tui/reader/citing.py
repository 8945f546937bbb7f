"""Copied passages with a line that says where they are from."""

from __future__ import annotations

from collections.abc import Iterable

from tui.library.citing import cite
from tui.model.article import Article
from tui.model.printable import one_line
from tui.report.citations import citation_line


def cited(text: str, article: Article) -> str:
    """A passage and, on a line of its own, its article: outlet, wire, authors, headline, date, source.

    Args:
        text: The passage, as it stands in the article.
        article: Where it is from; its date is the one that the user gave it, where there is one.
    """
    gap = "\n\n" if "\n" in text else "\n"
    return f"“{text}”{gap}— {one_line(citation_line(cite(article), article.sha256))}"


def all_cited(passages: Iterable[tuple[str, Article]]) -> str:
    """Several passages, each with its article."""
    return "\n\n".join(cited(text, article) for text, article in passages)
