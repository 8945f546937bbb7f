"""What the library's tables share: their documents, and how a value becomes one."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from tui.library.articles import ArticleStore
from tui.library.discarding import discarded, is_deleted, now
from tui.library.history import Draft, History, Step
from tui.model.codec import DamagedValue, from_builtins
from tui.model.keeping import Bookmark, Story, Verdict

if TYPE_CHECKING:
    from tui.library.database import Collection, Database
    from tui.library.storage import JournalStorage

Kept = TypeVar("Kept", Bookmark, Verdict, Story)
T = TypeVar("T")

KEPT_BY_US = {
    "bookmarks": frozenset({"modified", "counterpoint:found"}),
    "stories": frozenset({"opened", "counts"}),
    "verdicts": frozenset({"created"}),
}
"""Fields that the program itself keeps up to date: another value in them does not stop an undo."""


class Tables:
    """The database and the articles beside it. Each kind of thing kept adds its methods to this.

    Args:
        database: Where documents lie.
        articles: Where the articles lie that bookmarks and stories speak of.
    """

    def __init__(self, database: "Database", articles: ArticleStore) -> None:
        self._database, self._articles = database, articles
        self._history = History()

    def _collection(self, name: str) -> "Collection":
        from tui.library.database import Collection

        return Collection(self._database, name)

    def _edit(self, table: str, words: str, change: Callable[[Draft], None]) -> None:
        """Make one change by a person, which `undo` takes back.

        Args:
            table: Name of the table.
            words: What is done, for the person who takes it back ("note of “…” changed").
            change: Changes the documents.

        Raises:
            LibraryError: Nothing was changed. So does whatever `change` raises.
        """
        with self._history.lock:
            step = Step(words, table, self._collection(table).edit(change), KEPT_BY_US.get(table, frozenset()))
            if step.changes_anything:
                self._history.note(step)

    def _discard(self, table: str, name: str, words: str) -> None:
        """Put a document into the trash; nothing happens where there is none of that id."""

        def mark(draft: Draft) -> None:
            found = draft.get(name)
            if found is not None and not is_deleted(found):
                draft.put(discarded(found))

        self._edit(table, words, mark)

    def _there(self, table: str) -> list[Mapping[str, object]]:
        """The documents that do not lie in the trash, not copied: to be read at once and never changed."""
        return [document for document in self._collection(table).each() if not is_deleted(document)]

    def _storage(self) -> "JournalStorage":
        return cast("JournalStorage", self._database.storage)


def values(documents: Iterable[Mapping[str, object]], kind: type[T]) -> list[T]:
    """The values in the order in which they were added, which parts those of one millisecond."""
    found = []
    for document in documents:
        try:
            found.append(from_builtins(document, kind))
        except DamagedValue:
            continue  # of a newer version: kept, not shown
    return found


def quoted(text: str, most: int = 28) -> str:
    """The text in quotes and one line, cut where it is long: how an undo speaks of it."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= most else line[: most - 1].rstrip() + '…'}”"


def stamped(value: Kept) -> Kept:
    """The value with an id and the time of its making, where these are empty."""
    return replace(value, id=value.id or str(uuid.uuid4()), created=value.created or now())


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
