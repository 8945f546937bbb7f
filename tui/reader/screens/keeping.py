"""Keeping passages: bookmarks of a sentence or a selection, and copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.reader.layout.cells import cut
from tui.reader.screens.sharing import Sharing

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.keeping import Bookmark
    from tui.reader.screens.bookmark_form import Answer


class Keeping(Sharing):
    """Part of the desk that keeps things."""

    def passage(self) -> tuple[int, tuple[int, int]] | None:
        """Article number and span of what is meant: the selection, else the sentence with the cursor."""
        for pane in self.panes.panes:
            if span := pane.column.selected_span():
                return pane.number, span
        column = self.panes.column
        if not column.sentences:
            return None
        if column.cursor == (0, 0):
            column.place_cursor(column.caret)
        return self.panes.active, column.cursor

    async def action_bookmark(self) -> None:
        """Keep the passage, with a note and tags."""
        from tui.reader.screens.bookmark_form import BookmarkForm

        meant = self.passage()
        if meant is None:
            self.say("There is no sentence here.")
            return
        number, span = meant
        article = self.desk.articles[number]

        def keep(answer: Answer) -> None:
            self.reader.shelf.keep(article, "body", span, note=answer.note, tags=answer.tags, story=self.reader.story)

        # Whoever types on at once types into the form: no letter may reach the desk and command it.
        form = BookmarkForm(article.body[slice(*span)], keep=keep)
        await self.app.push_screen(form, self._kept)
        form.take_keyboard()

    def _kept(self, answer: Answer | None) -> None:
        if answer is not None:
            self.clear_selection()
            self.say("kept")
            self.fetch_bookmarks()

    async def action_bookmarks(self) -> None:
        """List all bookmarks; the one that is opened is shown in the text."""
        from tui.reader.screens.bookmarks import BookmarksScreen

        try:
            kept = self.reader.shelf.bookmarks()
        except CounterpointError as error:
            self.complain(str(error))
            return
        await self.app.push_screen(BookmarksScreen(kept), self._chosen_bookmark)

    def _chosen_bookmark(self, chosen: Bookmark | None) -> None:
        self.fetch_bookmarks()
        if chosen is not None:
            self.open_bookmark(chosen)

    def open_bookmark(self, bookmark: Bookmark) -> None:
        """Show a bookmark's passage, where its article is on the desk."""
        for number, article in enumerate(self.desk.articles):
            if span := self.reader.shelf.find(bookmark, article):
                self.panes.activate(number)
                self.panes.go_to({number: span})
                return
        self.complain(
            f"“{cut(bookmark.headline, 40)}” is not open. Open it with: counterpoint read {cut(bookmark.source, 60)}"
        )

    def action_copy(self) -> None:
        """Copy the selection, or the sentence with the cursor."""
        meant = self.passage()
        if meant is None:
            self.say("There is nothing to copy here.")
            return
        number, span = meant
        self.app.copy_to_clipboard(self.desk.articles[number].body[slice(*span)])
        self.say(f"copied {span[1] - span[0]} characters")

    def complain(self, words: str) -> None:
        """Tell the user that something could not be done. The words are shown as they stand."""
        self.notify(words, severity="error", markup=False, timeout=20)
