"""What one sits down to: articles, the story they are, and where in it one wants to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.model.digest import sha256

if TYPE_CHECKING:
    from tui.model.annotation import Where
    from tui.model.article import Article
    from tui.model.keeping import Bookmark


class Passage(NamedTuple):
    """A stretch of an article's text to go to.

    Attributes:
        sha256: SHA-256 of the source's bytes.
        where: Text the offsets count in.
        start: Offset in code points.
        end: Offset after it.
    """

    sha256: str
    where: Where
    start: int
    end: int


class Sitting(NamedTuple):
    """What lies on the desk from one story to the next.

    Attributes:
        articles: In the order of the columns.
        story: Id under which place and bookmarks are kept; None where nothing is.
        kept: Whether the library has the story already, so that reading it is noted before any key is pressed.
        place: Where the reader stood when the story was left, as JSON text; None where that is to be looked up.
        goto: What to show first.
        told: What to say first.
        overruled: Targets of the verdicts on their cleaning that the articles follow, in order.
    """

    articles: Sequence[Article]
    story: str | None = None
    kept: bool = False
    place: str | None = None
    goto: Passage | Bookmark | None = None
    told: str = ""
    overruled: tuple[str, ...] = ()


def reading_id(articles: Sequence[Article]) -> str:
    """Id of the story that articles are as long as nobody gave it a name: the same articles have the same."""
    return sha256("\0".join(article.sha256 for article in articles).encode()).hexdigest()[:32]
