"""What the library's tables share: their documents, and how a value becomes one."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar, cast

from tui.library.articles import ArticleStore
from tui.model.codec import DamagedValue, from_builtins
from tui.model.keeping import Bookmark, Story, Verdict

if TYPE_CHECKING:
    from tui.library.database import Collection, Database
    from tui.library.storage import JournalStorage

Kept = TypeVar("Kept", Bookmark, Verdict, Story)
T = TypeVar("T")


class Tables:
    """The database and the articles beside it. Each kind of thing kept adds its methods to this.

    Args:
        database: Where documents lie.
        articles: Where the articles lie that bookmarks and stories speak of.
    """

    def __init__(self, database: "Database", articles: ArticleStore) -> None:
        self._database, self._articles = database, articles

    def _collection(self, name: str) -> "Collection":
        from tui.library.database import Collection

        return Collection(self._database, name)

    def _storage(self) -> "JournalStorage":
        return cast("JournalStorage", self._database.storage)


def values(collection: "Collection", kind: type[T]) -> list[T]:
    """The values in the order in which they were added, which parts those of one millisecond."""
    found = []
    for document in collection.each():
        try:
            found.append(from_builtins(document, kind))
        except DamagedValue:
            continue  # of a newer version: kept, not shown
    return found


def stamped(value: Kept) -> Kept:
    """The value with an id and the time of its making, where these are empty."""
    return replace(value, id=value.id or str(uuid.uuid4()), created=value.created or now())


def now(ago: timedelta = timedelta()) -> str:
    """The time so long ago, ISO 8601 in UTC, to the millisecond."""
    return (datetime.now(UTC) - ago).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def clean(value: object) -> dict[str, Any]:
    """The value without lone surrogates, which no JSON text can hold."""
    return cast(dict[str, Any], _encodable(value))


def _encodable(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: _encodable(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_encodable(one) for one in value]
    return value
