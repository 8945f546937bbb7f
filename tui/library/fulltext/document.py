"""What is indexed, and the columns of its texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.library.errors import LibraryError
from tui.library.fulltext.query import HitKind, Query

KIND_OF: dict[str, HitKind] = {
    "headline": "article",
    "body": "article",
    "people": "article",
    "quote": "quote",
    "note": "note",
    "tags": "note",
    "name": "story",
}
"""The columns, and what a word in each is a hit of."""

COLUMNS = tuple(KIND_OF)
WEIGHTS = {"headline": 8.0, "body": 1.0, "people": 2.0, "quote": 2.0, "note": 6.0, "tags": 6.0, "name": 8.0}
"""A word in a headline, a note or a name says more than one in a body."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is indexed: an article, a bookmark or a story's name.

    Attributes:
        key: Its name in the index: a letter for the kind, and the article's name in its store or an id.
        stamp: Another one than the index holds means another content.
        kind: `article`, `bookmark` or `story`.
        texts: What is searched, by column.
        sha256: SHA-256 of the source of the article, or of the bookmark's.
        cleaner: Version of its cleaner.
        outlet: Outlet and wire of the article, folded words with a blank before each.
        earliest: First day it can be of.
        latest: Last day.
    """

    key: str
    stamp: str
    kind: str
    texts: Mapping[str, str] = field(default_factory=dict)
    sha256: str = ""
    cleaner: str = ""
    outlet: str = ""
    earliest: str | None = None
    latest: str | None = None

    @property
    def id(self) -> str:
        """The key without its letter."""
        return self.key[1:]


def columns_of(query: Query) -> tuple[str, ...]:
    """Where the query's words are looked for."""
    return tuple(column for column, kind in KIND_OF.items() if not query.kinds or kind in query.kinds)


class IndexFailed(LibraryError):
    """The index cannot be used.

    Args:
        reason: Why, in words.
        damaged: Whether its file holds something else than was written to it.
    """

    def __init__(self, reason: str, damaged: bool = False) -> None:
        super().__init__(reason)
        self.damaged = damaged
