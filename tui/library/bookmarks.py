"""Bookmarks. A deleted one lies in the trash for 30 days (`tui.library.trash`)."""

from collections.abc import Mapping
from dataclasses import replace

from tui.library.anchors import Found, find_anchor, text_of
from tui.library.annotations import from_annotation, to_annotation
from tui.library.discarding import is_deleted, now
from tui.library.history import Draft
from tui.library.tables import Tables, clean, quoted, stamped
from tui.model.article import Article
from tui.model.codec import DamagedValue
from tui.model.keeping import Bookmark


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

        def add(draft: Draft) -> None:
            there = draft.get(kept.id)
            if there is not None and not is_deleted(there):
                raise ValueError(f"document {kept.id} already exists")
            draft.put(clean(to_annotation(kept)))  # one that lies in the trash is taken out of there

        self._edit("bookmarks", f"bookmark {quoted(kept.anchor.exact)} kept", add)
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
        before = self.bookmark(bookmark.id)
        if before is None:
            raise KeyError(bookmark.id)

        def update(draft: Draft) -> None:
            there = draft.get(bookmark.id)
            if there is None or is_deleted(there):
                raise KeyError(bookmark.id)
            draft.put({**there, **fields})

        self._edit("bookmarks", f"{_changed(before, kept)} of {quoted(before.anchor.exact)} changed", update)
        return self.bookmark(bookmark.id) or kept

    def delete_bookmark(self, name: str) -> Bookmark | None:
        """Put a bookmark into the trash, where it lies for 30 days.

        Returns:
            It, so that `add_bookmark` can take it back too; None where there was none.
        """
        gone = self.bookmark(name)
        if gone is not None:
            self._discard("bookmarks", name, f"bookmark {quoted(gone.anchor.exact)} deleted")
        return gone

    def bookmark(self, name: str) -> Bookmark | None:
        """The bookmark of that id."""
        found = self._collection("bookmarks").get(name)
        return None if found is None or is_deleted(found) else from_annotation(found)

    def bookmarks(self, *, story: str | None = None, tag: str | None = None) -> tuple[Bookmark, ...]:
        """The bookmarks, those made first first.

        Args:
            story: Only those of this story.
            tag: Only those with this tag.
        """
        found = [bookmark for bookmark in map(readable, self._there("bookmarks")) if bookmark]
        chosen = (b for b in found if (story is None or b.story == story) and (tag is None or tag in b.tags))
        return tuple(sorted(chosen, key=lambda b: b.created))

    def find_passage(self, bookmark: Bookmark, article: Article) -> Found:
        """Where a bookmark's passage stands in an article as it is now; an orphan where it does not."""
        anchor = bookmark.anchor
        if (anchor.sha256, anchor.cleaner) == (article.sha256, article.cleaner):
            return find_anchor(anchor, article)  # the same text: no need for the older one
        before = self._articles.find(anchor.sha256, anchor.cleaner)
        return find_anchor(anchor, article, text_of(before, anchor.where) if before else None)


def readable(annotation: Mapping[str, object]) -> Bookmark | None:
    """The bookmark that a document holds; None where a newer version wrote it: it is kept, not shown."""
    try:
        return from_annotation(annotation)
    except DamagedValue:
        return None


def _changed(before: Bookmark, after: Bookmark) -> str:
    """What of a bookmark is another: "note", "tags", ... or, of several things, "note and tags"."""
    names = ("note", "tags", "colour", "story")
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    return " and ".join(changed) or "nothing"
