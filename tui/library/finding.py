"""Where passages were found again: noted beside their anchors, which are never rewritten."""

from dataclasses import replace

from tui.library.anchors import CONTEXT, Found, text_of
from tui.library.annotations import FOUND, found_annotation, from_annotation
from tui.library.discarding import is_deleted, now
from tui.library.fuzzy import nearness
from tui.library.history import Draft
from tui.library.tables import Tables, clean
from tui.model.article import Article
from tui.model.keeping import Anchor, Bookmark, FoundAgain

_LONGEST = 4_000
"""Characters of a passage whose likeness is measured; the measure's cost grows with their square."""


class Finding(Tables):
    """Part of the library that remembers where passages were found again."""

    def note_found(self, bookmark: Bookmark, found: Found, article: Article) -> Bookmark:
        """Remember where a passage stands in its article as it is now.

        The program's own bookkeeping: `modified` stays, and undo does not speak of it. Where the article is the one
        that the bookmark was made in, what was noted before is taken away.

        Args:
            bookmark: The bookmark.
            found: What `find_passage` says of it.
            article: In this article.

        Returns:
            The bookmark with what was noted; unchanged where it is kept no longer.

        Raises:
            LibraryError: Nothing was changed.
        """
        anchor = bookmark.anchor
        same = (anchor.sha256, anchor.cleaner) == (article.sha256, article.cleaner)
        again = None if same and found.how == "position" else _found_again(anchor, found, article)
        if _seen_before(bookmark.found, again):
            return bookmark

        def note(draft: Draft) -> None:
            there = draft.get(bookmark.id)
            if there is None or is_deleted(there) or _seen_before(from_annotation(there).found, again):
                return
            there.pop(FOUND, None)
            if again is not None:
                there[FOUND] = clean(found_annotation(again))
            draft.put(there)

        self._collection("bookmarks").edit(note)
        return replace(bookmark, found=again)


def _found_again(anchor: Anchor, found: Found, article: Article) -> FoundAgain:
    now_there = FoundAgain(found.how, article.sha256, article.cleaner, found.where, seen=now())
    if found.how == "orphan":
        return now_there
    text = text_of(article, found.where)
    exact = text[found.start : found.end]
    score = 1.0 if exact == anchor.exact else nearness(exact[:_LONGEST], anchor.exact[:_LONGEST])
    return replace(
        now_there,
        start=found.start,
        end=found.end,
        exact=exact,
        prefix=text[max(0, found.start - CONTEXT) : found.start],
        suffix=text[found.end : found.end + CONTEXT],
        score=round(score, 3),
    )


def _seen_before(one: FoundAgain | None, other: FoundAgain | None) -> bool:
    """Whether both say the same, whenever that was."""
    return one == other if one is None or other is None else replace(one, seen="") == replace(other, seen="")
