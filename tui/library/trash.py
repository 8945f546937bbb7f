"""The trash: deleted bookmarks and stories, for 30 days, from which each can be taken again."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from tui.library.annotations import from_annotation
from tui.library.discarding import DELETED, TABLES, is_deleted, now
from tui.library.errors import LibraryError
from tui.library.history import Draft
from tui.library.stories import Stories
from tui.library.sweeping import Sweeper, Text, hashes_in
from tui.library.tables import quoted
from tui.model.codec import DamagedValue, from_builtins
from tui.model.keeping import Bookmark, Story

DAYS = 30
"""How many days what was deleted lies in the trash."""

Kind = Literal["bookmark", "story"]
_KINDS: dict[str, Kind] = {"bookmarks": "bookmark", "stories": "story"}


@dataclass(frozen=True, slots=True)
class Trashed:
    """Something that lies in the trash.

    Attributes:
        kind: What it is.
        value: It, as it was.
        deleted: When it was deleted: ISO 8601, UTC.
        days_left: Whole days until it is deleted for good.
    """

    kind: Kind
    value: Bookmark | Story
    deleted: str
    days_left: int

    @property
    def id(self) -> str:
        """Its id, by which it is restored."""
        return self.value.id

    @property
    def words(self) -> str:
        """The passage, or the story's name."""
        return self.value.anchor.exact if isinstance(self.value, Bookmark) else self.value.name


class Trash(Stories):
    """What was deleted and can still be had again."""

    def trash(self) -> tuple[Trashed, ...]:
        """What lies in the trash, the one deleted last first."""
        found = [
            thing
            for table in TABLES
            for document in self._collection(table).each()
            if is_deleted(document) and (thing := _thing(_KINDS[table], document))
        ]
        return tuple(sorted(found, key=lambda thing: thing.deleted, reverse=True))

    def restore(self, name: str) -> Trashed | None:
        """Take a bookmark or story out of the trash, as it was.

        Returns:
            It; None where none of that id lies there.

        Raises:
            LibraryError: It still lies there.
        """
        thing = next((one for one in self.trash() if one.id == name), None)
        if thing is None:
            return None
        if thing.kind == "story":
            return replace(thing, value=self.restore_story(name))  # whose name may be taken by now

        def restore(draft: Draft) -> None:
            found = draft.get(name)
            if found is not None:
                found.pop(DELETED, None)
                draft.put(found)

        self._edit("bookmarks", f"bookmark {quoted(thing.words)} restored", restore)
        return thing

    def empty_trash(self, days: int = DAYS) -> int:
        """Delete for good what has lain in the trash for so many days. This cannot be taken back.

        The texts of articles that nothing else speaks of go with it, but for those that a reader has just kept.

        Returns:
            How many things that were.

        Raises:
            LibraryError: They still lie there, or some of them.
        """
        limit = now(timedelta(days=days))
        old = {
            table: [
                document
                for document in self._collection(table).each()
                if is_deleted(document) and str(document[DELETED]) <= limit
            ]
            for table in TABLES
        }
        sweeper = Sweeper(self._articles)
        with contextlib.suppress(OSError, LibraryError):  # then they stay, which does no harm
            sweeper.note(text for documents in old.values() for text in _texts(documents))
        gone = sum(self._remove(table, [str(one["id"]) for one in found]) for table, found in old.items() if found)
        with contextlib.suppress(OSError, LibraryError):
            sweeper.sweep(self._spoken_of)
        return gone

    def _spoken_of(self) -> set[str]:
        """The hashes of the sources that anything kept speaks of, also in the trash."""
        return {found for table in TABLES for found in hashes_in(self._collection(table).each())}

    def _remove(self, table: str, names: list[str]) -> int:
        def remove(draft: Draft) -> None:
            for name in names:
                found = draft.get(name)
                if found is not None and is_deleted(found):  # another reader may have restored it
                    draft.remove(name)

        return len(self._collection(table).edit(remove))


def _texts(documents: Iterable[Mapping[str, object]]) -> Iterator[Text]:
    """The texts that documents speak of. A document of a newer version is not understood: its texts stay."""
    for document in documents:
        with contextlib.suppress(DamagedValue):
            if "anchor" in document or "target" in document:
                mark = from_annotation(document)
                yield mark.anchor.sha256, mark.source
            else:
                story = from_builtins(document, Story)
                yield from ((one.sha256, one.source) for one in story.articles)
                yield from zip(story.sha256, story.sources, strict=False)


def _thing(kind: Kind, document: Mapping[str, object]) -> Trashed | None:
    try:
        value = from_annotation(document) if kind == "bookmark" else from_builtins(document, Story)
    except DamagedValue:
        return None  # of a newer version: kept, not shown
    deleted = str(document[DELETED])
    return Trashed(kind, value, deleted, _days_left(deleted))


def _days_left(deleted: str) -> int:
    try:
        lain = datetime.now(UTC) - datetime.fromisoformat(deleted)
    except (ValueError, TypeError):
        return DAYS
    return max(0, DAYS - lain.days)
