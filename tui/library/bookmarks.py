"""Bookmarks, and the trash where deleted ones lie for 30 days."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from tui.library.anchors import Found, find_anchor, text_of
from tui.library.annotations import from_annotation, to_annotation
from tui.library.tables import Tables, clean, now, stamped
from tui.model.article import Article
from tui.model.codec import DamagedValue
from tui.model.keeping import Bookmark

_DELETED = "counterpoint:deleted"
"""Key of the time when a bookmark was put into the trash."""


class Bookmarks(Tables):
    """Bookmarks."""

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
        kept = stamped(bookmark)
        kept = replace(kept, modified=kept.modified or kept.created)
        if article is not None:
            self._articles.keep(article)
        # Adding one that lies in the trash takes it out of there.
        self._collection("bookmarks").put(clean(to_annotation(kept)), over=_is_deleted)
        return kept

    def update_bookmark(self, bookmark: Bookmark) -> Bookmark:
        """Replace the note, tags, colour and story of a kept bookmark. Its anchor is never rewritten.

        Returns:
            The bookmark as kept, with its new `modified`.

        Raises:
            KeyError: There is none of that id.
            LibraryError: Nothing was changed.
        """
        kept = replace(bookmark, modified=now())
        annotation = clean(to_annotation(kept))
        fields = {key: annotation[key] for key in ("body", "modified", "counterpoint:story", "counterpoint:colour")}
        if self.bookmark(bookmark.id) is None or not self._collection("bookmarks").update(bookmark.id, fields):
            raise KeyError(bookmark.id)
        return self.bookmark(bookmark.id) or kept

    def delete_bookmark(self, name: str) -> Bookmark | None:
        """Put a bookmark into the trash, where it lies for 30 days.

        Returns:
            It, so that `add_bookmark` can undo this; None where there was none.
        """
        gone = self.bookmark(name)
        if gone is not None:
            self._collection("bookmarks").update(name, {_DELETED: now()})
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
        limit = now(timedelta(days=days))
        old = [str(d["id"]) for d in self._deleted() if str(d[_DELETED]) <= limit]
        for name in old:
            self._collection("bookmarks").delete(name)
        return len(old)

    def bookmark(self, name: str) -> Bookmark | None:
        """The bookmark of that id."""
        found = self._collection("bookmarks").get(name)
        return None if found is None or _is_deleted(found) else from_annotation(found)

    def bookmarks(self, *, story: str | None = None, tag: str | None = None) -> tuple[Bookmark, ...]:
        """The bookmarks, those made first first.

        Args:
            story: Only those of this story.
            tag: Only those with this tag.
        """
        there = (document for document in self._collection("bookmarks").each() if not _is_deleted(document))
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

    def _deleted(self) -> list[dict[str, object]]:
        from tinydb import where

        return self._collection("bookmarks").search(where(_DELETED).exists())


def _bookmark(annotation: Mapping[str, object]) -> Bookmark | None:
    try:
        return from_annotation(annotation)
    except DamagedValue:
        return None


def _is_deleted(document: Mapping[str, object]) -> bool:
    return bool(document.get(_DELETED))
