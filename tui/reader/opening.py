"""From a story in the library to what lies on the desk. It reads files, so it is for a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.model.keeping import Bookmark, Story, StoryArticle
from tui.reader.layout.cells import cut
from tui.reader.overruling import said_of
from tui.reader.sitting import Passage, Sitting, reading_id

if TYPE_CHECKING:
    from tui.reader.shelf import Shelf


def gather(shelf: Shelf, story: str, goto: Passage | Bookmark | None = None) -> Sitting:
    """A story as the library kept it, and where the reader stood in it.

    Args:
        shelf: Where the library is.
        story: Id of the story.
        goto: What to show first.

    Raises:
        CounterpointError: There is no such story, or one of its articles is not to be had; the message is one line.
    """
    found = shelf.library.story(story)
    if found is None:
        raise CounterpointError("this story is no longer in the library")
    return _sitting(shelf, found, goto)


def gather_bookmark(shelf: Shelf, bookmark: Bookmark) -> Sitting:
    """The story that a bookmark was made in, or another with its article, or that article alone.

    Raises:
        CounterpointError: None of these is there.
    """
    library = shelf.library
    story = library.story(bookmark.story) if bookmark.story else None
    if story is None or not _holds(story, bookmark):
        story = next((other for other in library.stories(archived=None) if _holds(other, bookmark)), None)
    if story is not None:
        return _sitting(shelf, story, bookmark)
    anchor = bookmark.anchor
    article = library.kept_article(StoryArticle(bookmark.source, anchor.sha256, anchor.cleaner))
    if article is None:
        name, source = cut(bookmark.headline, 40), cut(bookmark.source, 60)
        raise CounterpointError(f"“{name}” is in no story. Open it with: counterpoint read {source}")
    return Sitting([article], reading_id([article]), goto=bookmark, told="in no story: this article alone")


def _holds(story: Story, bookmark: Bookmark) -> bool:
    return bookmark.anchor.sha256 in story.sha256 or (bookmark.source != "-" and bookmark.source in story.sources)


def _sitting(shelf: Shelf, story: Story, goto: Passage | Bookmark | None) -> Sitting:
    from tui.stories import articles_of

    verdicts = shelf.verdicts()
    articles = articles_of(story, shelf.library, cache=shelf.cache(), verdicts=verdicts)
    told, place = f"“{cut(story.name, 40)}”", shelf.place(story.id) or ""
    return Sitting(articles, story.id, True, place, goto, told, said_of(verdicts, articles))
