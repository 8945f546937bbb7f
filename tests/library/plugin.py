"""The library as the storage benchmark asks for it: `tests.library.plugin:Store`.

A call that returns is an acknowledgement. Documents are the benchmark's own; they take the way of every bookmark.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tinydb import where

from tui.library.database import Collection, Database
from tui.library.history import Draft


class Store:
    """A library in a folder."""

    def __init__(self, folder: str | Path) -> None:
        self.db = Database(Path(folder))
        self.bookmarks = Collection(self.db, "bookmarks")

    def add(self, document: Mapping[str, object]) -> None:
        self.add_many([document])

    def add_many(self, documents: Iterable[Mapping[str, object]]) -> None:
        def add(draft: Draft) -> None:
            for document in documents:
                if draft.get(str(document["id"])) is not None:
                    raise ValueError(f"document {document['id']} already exists")
                draft.put(document)

        self.bookmarks.edit(add)

    def update(self, name: str, fields: Mapping[str, object]) -> None:
        def update(draft: Draft) -> None:
            if found := draft.get(name):
                draft.put({**found, **fields})

        self.bookmarks.edit(update)

    def delete(self, name: str) -> None:
        self.bookmarks.edit(lambda draft: draft.remove(name))

    def get(self, name: str) -> dict[str, object] | None:
        return self.bookmarks.get(name)

    def all(self) -> dict[str, dict[str, object]]:
        return {str(document["id"]): dict(document) for document in self.bookmarks.all()}

    def search_tag(self, tag: str) -> list[dict[str, object]]:
        tagged = where("body").any(lambda body: body["purpose"] == "tagging" and body["value"] == tag)
        return self.bookmarks.search(tagged)

    def close(self) -> None:
        self.db.close()
