"""TinyDB over `JournalStorage`, and collections of documents under ids of their own.

Promise: reading and changing a table is one step that no other process or thread comes between; documents handed out
are the caller's own; no query is answered from a cache that another process has made stale.
"""

import hashlib
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from tui.library.history import Draft, Edit
from tui.library.storage import JournalStorage

Json = dict[str, object]


class OwnDocument(Document):
    """A document that shares nothing with the library's memory."""

    def __init__(self, value: Mapping[str, object], doc_id: str) -> None:
        # A round trip through JSON copies four times as fast as copy.deepcopy.
        super().__init__(msgspec.json.decode(msgspec.json.encode(dict(value))), doc_id)  # type: ignore[arg-type]


class JournalTable(Table):
    """A TinyDB table that changes its documents one by one, under the storage's lock."""

    document_class = OwnDocument  # type: ignore[assignment]
    document_id_class = str  # type: ignore[assignment]

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        # TinyDB would answer from a cache that it forgets only when this very table writes.
        del cache_size
        super().__init__(storage, name, cache_size=0, persist_empty=persist_empty)

    def _read_table(self) -> Mapping[str, Mapping[str, object]]:  # type: ignore[override]
        return self._journal_storage().table(self.name)

    def _update_table(self, updater: Callable[[dict[str, Json]], None]) -> None:  # type: ignore[override]
        self._journal_storage().change(self.name, updater)

    def _get_next_id(self) -> str:
        # TinyDB counts, and gives the number of a deleted document to the next one.
        return key_of(str(uuid.uuid4()))

    def _journal_storage(self) -> JournalStorage:
        assert isinstance(self._storage, JournalStorage)
        return self._storage


class Database(TinyDB):
    """A TinyDB in a folder.

    Args:
        folder: Where its files lie; made where it is missing.
    """

    table_class = JournalTable

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, storage=JournalStorage)


class Collection:
    """Documents of one table by their own `id`. Every change is one acknowledged write."""

    def __init__(self, database: TinyDB, name: str) -> None:
        self._table = database.table(name)

    def add(self, documents: Iterable[Mapping[str, object]]) -> None:
        """Add new documents, all or none.

        Raises:
            ValueError: One of the ids is taken.
        """
        self._table.insert_multiple(OwnDocument(d, key_of(str(d["id"]))) for d in documents)

    def put(
        self, document: Mapping[str, object], over: Callable[[Mapping[str, object]], bool] = lambda _: True
    ) -> None:
        """Add a document, or replace the one of the same id as a whole.

        Args:
            document: The new one.
            over: Whether the one that stands there may be replaced.

        Raises:
            ValueError: It may not.
        """
        key = key_of(str(document["id"]))

        def replace(table: dict[str, Json]) -> None:
            if key in table and not over(table[key]):
                raise ValueError(f"document {document['id']} already exists")
            table[key] = dict(document)

        self._table._update_table(replace)  # type: ignore[arg-type]

    def edit(self, change: Callable[[Draft], None]) -> tuple[Edit, ...]:
        """Let `change` change documents, as one change that happens whole or not at all.

        Returns:
            What has become another.

        Raises:
            LibraryError: Nothing was changed. So does whatever `change` raises.
        """
        edits: list[Edit] = []

        def make(table: dict[str, Json]) -> None:
            draft = Draft(table, key_of)
            change(draft)
            edits.extend(draft.edits())

        self._table._update_table(make)  # type: ignore[arg-type]
        return tuple(edits)

    def update(self, name: str, fields: Mapping[str, object]) -> bool:
        """Set some fields of a document; False where there is none of that id."""
        return bool(self._table.update(fields, doc_ids=[key_of(name)]))  # type: ignore[list-item]

    def delete(self, name: str) -> Json | None:
        """Delete a document and give it back, for undo; None where there is none of that id."""
        gone: list[Json] = []

        def remove(table: dict[str, Json]) -> None:
            if key_of(name) in table:
                gone.append(table.pop(key_of(name)))

        self._table._update_table(remove)  # type: ignore[arg-type]
        return OwnDocument(gone[0], key_of(name)) if gone else None

    def get(self, name: str) -> Json | None:
        """The document of that id."""
        found = self._table.get(doc_id=key_of(name))  # type: ignore[call-overload]
        return found if isinstance(found, dict) else None

    def all(self) -> list[Json]:
        """Every document."""
        return list(self._table.all())

    def each(self) -> list[Mapping[str, object]]:
        """Every document, not copied: to be read at once and never changed."""
        return list(self._table._read_table().values())

    def __iter__(self) -> Iterator[Mapping[str, object]]:
        return iter(self.each())

    def search(self, condition: QueryLike) -> list[Json]:
        """The documents that fit a TinyDB query."""
        return list(self._table.search(condition))

    def __len__(self) -> int:
        return len(self._table)


def key_of(name: str) -> str:
    """The key under which TinyDB keeps the document of that id: a number, as plain TinyDB wants its keys."""
    return str(int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:15], "big"))
