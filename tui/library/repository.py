"""The library: the one writer of all that a user keeps.

Promise: when a method that changes something returns, the change is on the disk and every other open reader sees it;
when it raises, nothing has changed. What cannot be read as what it should be is kept and left alone, never dropped.
"""

import contextlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from tui.library.anchors import Found, find_anchor, text_of
from tui.library.annotations import from_annotation, to_annotation
from tui.library.articles import ArticleStore
from tui.library.errors import NotSaved
from tui.library.paths import folders
from tui.model.article import Article
from tui.model.codec import DamagedValue, from_builtins, to_builtins
from tui.model.keeping import Bookmark, Place, Story, Verdict

if TYPE_CHECKING:
    from tui.library.database import Collection, Database
    from tui.library.storage import JournalStorage

_DELETED = "counterpoint:deleted"
"""Key of the time when a bookmark was put into the trash."""

Kept = TypeVar("Kept", Bookmark, Verdict, Story)
T = TypeVar("T")


class Library:
    """Bookmarks, verdicts, stories and places. Open one with `Library.open`; it may be used from any thread."""

    def __init__(self, database: "Database", articles: ArticleStore) -> None:
        from tui.library.database import Collection

        self._database, self._articles = database, articles
        self._bookmarks = Collection(database, "bookmarks")
        self._verdicts = Collection(database, "verdicts")
        self._stories = Collection(database, "stories")
        self._places = Collection(database, "places")

    @classmethod
    def open(cls, folder: str | Path | None = None) -> "Library":
        """The library in `folder`, or the user's own; made where there is none.

        Raises:
            LibraryDamaged: A file is damaged; nothing was changed. `last_good` offers what `recover` goes back to.
            LibraryError: It cannot be opened; the message is one line.
        """
        from tui.library.database import Database  # TinyDB costs 30 ms: not before it is needed

        library = cls(Database(_folder(folder)), ArticleStore(_folder(folder) / "articles"))
        with contextlib.suppress(NotSaved):  # a full disk must not keep a library shut
            library.empty_trash()
        return library

    @staticmethod
    def recover(folder: str | Path | None = None) -> str:
        """Go back to the last good state of a damaged library; the damaged files stay under other names.

        Returns:
            What was gone back to, in words.

        Raises:
            LibraryError: There is no good state, or it cannot be written; nothing was changed.
        """
        from tui.library.recovery import recover

        return str(recover(_folder(folder)))

    @staticmethod
    def last_good(folder: str | Path | None = None) -> str | None:
        """What `recover` would go back to, in words; None for nothing. Nothing is changed."""
        from tui.library.recovery import last_good

        state = last_good(_folder(folder))
        return None if state is None else str(state)

    def close(self) -> None:
        """Let go of the files. Nothing depends on it: every change was safe before."""
        self._database.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def generation(self) -> int:
        """A number that grows with every change, by this reader or another: look again when it has grown.

        Raises:
            LibraryError: The library has become unreadable.
        """
        self._storage().table("bookmarks")
        return self._storage().generation

    # Bookmarks

    def add_bookmark(self, bookmark: Bookmark, article: Article | None = None) -> Bookmark:
        """Keep a bookmark. An empty id, `created` or `modified` is filled in.

        Args:
            bookmark: What to keep.
            article: The article it was made in. Kept with it, so that the passage is found again after an edit.

        Returns:
            The bookmark as kept.

        Raises:
            ValueError: Its id is taken.
            LibraryError: It was not kept.
        """
        kept = _stamped(bookmark)
        kept = replace(kept, modified=kept.modified or kept.created)
        if article is not None:
            self._articles.keep(article)
        # Adding one that lies in the trash takes it out of there.
        self._bookmarks.put(_clean(to_annotation(kept)), over=_is_deleted)
        return kept

    def update_bookmark(self, bookmark: Bookmark) -> Bookmark:
        """Replace the note, tags, colour and story of a kept bookmark. Its anchor is never rewritten.

        Returns:
            The bookmark as kept, with its new `modified`.

        Raises:
            KeyError: There is none of that id.
            LibraryError: Nothing was changed.
        """
        kept = replace(bookmark, modified=_now())
        annotation = _clean(to_annotation(kept))
        fields = {key: annotation[key] for key in ("body", "modified", "counterpoint:story", "counterpoint:colour")}
        if self.bookmark(bookmark.id) is None or not self._bookmarks.update(bookmark.id, fields):
            raise KeyError(bookmark.id)
        return self.bookmark(bookmark.id) or kept

    def delete_bookmark(self, name: str) -> Bookmark | None:
        """Put a bookmark into the trash, where it lies for 30 days.

        Returns:
            It, so that `add_bookmark` can undo this; None where there was none.
        """
        gone = self.bookmark(name)
        if gone is not None:
            self._bookmarks.update(name, {_DELETED: _now()})
        return gone

    def trash(self) -> tuple[Bookmark, ...]:
        """The deleted bookmarks, the one deleted last first. `add_bookmark` takes one out again."""
        gone = sorted(self._deleted(), key=lambda d: str(d[_DELETED]), reverse=True)
        return tuple(bookmark for bookmark in map(_bookmark, gone) if bookmark)

    def empty_trash(self, days: int = 30) -> int:
        """Delete for good what has lain in the trash for so many days.

        Returns:
            How many bookmarks that were.
        """
        limit = _now(timedelta(days=days))
        old = [str(d["id"]) for d in self._deleted() if str(d[_DELETED]) <= limit]
        for name in old:
            self._bookmarks.delete(name)
        return len(old)

    def bookmark(self, name: str) -> Bookmark | None:
        """The bookmark of that id."""
        found = self._bookmarks.get(name)
        return None if found is None or _is_deleted(found) else from_annotation(found)

    def bookmarks(self, *, story: str | None = None, tag: str | None = None) -> tuple[Bookmark, ...]:
        """The bookmarks, those made first first.

        Args:
            story: Only those of this story.
            tag: Only those with this tag.
        """
        there = (document for document in self._bookmarks.each() if not _is_deleted(document))
        found = [bookmark for bookmark in map(_bookmark, there) if bookmark]
        chosen = (b for b in found if (story is None or b.story == story) and (tag is None or tag in b.tags))
        return tuple(sorted(chosen, key=lambda b: b.created))

    def find_passage(self, bookmark: Bookmark, article: Article) -> Found:
        """Where a bookmark's passage stands in an article as it is now; an orphan where it does not."""
        anchor = bookmark.anchor
        if (anchor.sha256, anchor.cleaner) == (article.sha256, article.cleaner):
            return find_anchor(anchor, article)  # the same text: no need for the older one
        before = self._articles.find(anchor.sha256, anchor.cleaner)
        return find_anchor(anchor, article, text_of(before, anchor.where) if before else None)

    # Verdicts

    def add_verdict(self, verdict: Verdict) -> Verdict:
        """Keep a verdict, in the place of an earlier one of the same kind on the same target.

        Returns:
            The verdict as kept, with id and `created`.
        """
        earlier = [v for v in self.verdicts() if (v.kind, v.target) == (verdict.kind, verdict.target)]
        kept = replace(_stamped(verdict), id=earlier[0].id) if earlier else _stamped(verdict)
        self._verdicts.put(_clean(to_builtins(kept)))
        return kept

    def delete_verdict(self, name: str) -> Verdict | None:
        """Take a verdict back.

        Returns:
            It, for undo; None where there was none.
        """
        gone = self._verdicts.delete(name)
        return None if gone is None else from_builtins(gone, Verdict)

    def verdicts(self, targets: Sequence[str] | None = None) -> tuple[Verdict, ...]:
        """The verdicts, those made first first; only those on `targets` where given."""
        found = _values(self._verdicts, Verdict)
        chosen = (verdict for verdict in found if targets is None or verdict.target in targets)
        return tuple(sorted(chosen, key=lambda v: v.created))

    # Stories

    def save_story(self, story: Story) -> Story:
        """Keep a story, in the place of one of the same id.

        Returns:
            The story as kept, with id and `created`.
        """
        kept = _stamped(story)
        self._stories.put(_clean(to_builtins(kept)))
        return kept

    def delete_story(self, name: str) -> Story | None:
        """Delete a story, not its bookmarks.

        Returns:
            It, so that `save_story` can undo this; None where there was none.
        """
        gone = self._stories.delete(name)
        return None if gone is None else from_builtins(gone, Story)

    def stories(self) -> tuple[Story, ...]:
        """The stories, the one opened last first."""
        latest = reversed(_values(self._stories, Story))
        return tuple(sorted(latest, key=lambda s: s.opened or s.created, reverse=True))

    # Places

    def save_place(self, place: Place) -> None:
        """Keep where the reader stood in a story, in the place of where it stood before."""
        kept = replace(place, saved=place.saved or _now())
        self._places.put(_clean({"id": place.story, "place": to_builtins(kept)}))

    def place(self, story: str) -> Place | None:
        """Where the reader stood in a story; None where it is not known."""
        found = self._places.get(story)
        try:
            return None if found is None else from_builtins(found.get("place"), Place)
        except DamagedValue:
            return None

    def _deleted(self) -> list[dict[str, object]]:
        from tinydb import where

        return self._bookmarks.search(where(_DELETED).exists())

    def _storage(self) -> "JournalStorage":
        return cast("JournalStorage", self._database.storage)


def _folder(folder: str | Path | None) -> Path:
    return Path(folder) if folder is not None else folders().data / "library"


def _values(collection: "Collection", kind: type[T]) -> list[T]:
    """The values in the order in which they were added, which parts those of one millisecond."""
    found = []
    for document in collection.each():
        try:
            found.append(from_builtins(document, kind))
        except DamagedValue:
            continue  # of a newer version: kept, not shown
    return found


def _bookmark(annotation: Mapping[str, object]) -> Bookmark | None:
    try:
        return from_annotation(annotation)
    except DamagedValue:
        return None


def _stamped(value: Kept) -> Kept:
    """The value with an id and the time of its making, where these are empty."""
    return replace(value, id=value.id or str(uuid.uuid4()), created=value.created or _now())


def _is_deleted(document: Mapping[str, object]) -> bool:
    return bool(document.get(_DELETED))


def _now(ago: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) - ago).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _clean(value: object) -> dict[str, Any]:
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
