"""From what a search found to the place on the desk, or in another story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.model.keeping import Bookmark, StoryArticle
from tui.reader.layout.cells import cut
from tui.reader.sitting import Passage

if TYPE_CHECKING:
    from tui.library.fulltext import Hit
    from tui.reader.app import ReaderApp


def open_hit(app: ReaderApp, hit: Hit) -> None:
    """Show what was found: on the desk where it lies there, else by opening its story.

    Args:
        app: The reader.
        hit: What was found. It may have been deleted since.
    """
    try:
        if hit.kind == "story":
            app.open_story(hit.id)
        elif hit.kind == "article":
            _open_article(app, hit)
        else:
            _open_bookmark(app, app.shelf.library.bookmark(hit.id), hit)
    except CounterpointError as error:
        app.desk.complain(str(error))


def _open_article(app: ReaderApp, hit: Hit) -> None:
    if hit.where == "body":
        # The article on the desk, or in a story, may be of another cleaner: the words are found by what is around.
        mark = _passage(app, hit)
        _open_bookmark(app, mark, hit)
        return
    top = Passage(hit.sha256, "headline", 0, 0)
    if any(article.sha256 == hit.sha256 for article in app.articles):
        app.back_to_desk()
        app.desk.go_to_passage(top)
    elif hit.stories:
        app.open_story(hit.stories[0][0], top)
    else:
        app.desk.complain(
            f"“{cut(hit.headline, 40)}” is in no story. Open it with: counterpoint read {cut(hit.source, 60)}"
        )


def _passage(app: ReaderApp, hit: Hit) -> Bookmark | None:
    """The words as a passage that can be found again; None where the article is no longer kept."""
    from tui.library import make_anchor

    article = app.shelf.library.kept_article(StoryArticle(hit.source, hit.sha256, hit.cleaner))
    if article is None or hit.end > len(article.body):
        return None
    story = hit.stories[0][0] if hit.stories else None
    anchor = make_anchor(article, "body", hit.start, hit.end)
    return Bookmark("", anchor, hit.source, hit.headline, story=story)


def _open_bookmark(app: ReaderApp, mark: Bookmark | None, hit: Hit) -> None:
    if mark is None:
        app.desk.complain(f"“{cut(hit.headline, 40)}” is no longer there: it was deleted since.")
        return
    if any(article.sha256 == mark.anchor.sha256 for article in app.articles):
        app.back_to_desk()
    app.desk.open_bookmark(mark)
