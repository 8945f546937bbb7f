"""Where a bookmark's passage stands: made once, never rewritten, found again in the source as it is now."""

from dataclasses import dataclass
from typing import Literal

from tui.model.annotation import Where
from tui.model.article import Article
from tui.model.keeping import Anchor

CONTEXT = 32
"""Characters kept on each side of the passage."""

How = Literal["position", "exact", "fuzzy", "orphan"]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands now.

    Attributes:
        how: `position`: the text is the same. `exact`: its words stand there, found by them and what is around.
            `fuzzy`: edited words that belong to it. `orphan`: nowhere; the bookmark is shown with its quote.
        where: Text the offsets count in.
        start: Offset; -1 for an orphan.
        end: Offset after it; -1 for an orphan.
    """

    how: How
    where: Where
    start: int = -1
    end: int = -1


def make_anchor(article: Article, where: Where, start: int, end: int) -> Anchor:
    """The anchor of a passage.

    Raises:
        ValueError: The passage is empty or reaches beyond the text.
    """
    text = text_of(article, where)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage of {len(text)} characters: {start} to {end}")
    return Anchor(
        sha256=article.sha256,
        cleaner=article.cleaner,
        where=where,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def find_anchor(anchor: Anchor, article: Article, before: str | None = None) -> Found:
    """Find the passage of an anchor in an article as it is now.

    Args:
        anchor: As it was made.
        article: The article now.
        before: The whole text (body or headline) that the anchor was made in, where it is still known.
    """
    text = text_of(article, anchor.where)
    same = (anchor.sha256, anchor.cleaner) == (article.sha256, article.cleaner)
    if same and text[anchor.start : anchor.end] == anchor.exact:
        return Found("position", anchor.where, anchor.start, anchor.end)
    found = find_in(text, anchor, before)
    return found if found else Found("orphan", anchor.where)


def find_in(text: str, anchor: Anchor, before: str | None = None) -> Found | None:
    """Find the passage in a text that may differ from the one it was made in; None where it is not there."""
    del before
    if text.count(anchor.exact) == 1:
        start = text.index(anchor.exact)
        return Found("exact", anchor.where, start, start + len(anchor.exact))
    return None


def text_of(article: Article, where: Where) -> str:
    """The text that offsets count in."""
    return article.headline if where == "headline" else article.body
