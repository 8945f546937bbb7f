"""Keeping passages: bookmarks of a sentence or a selection, and copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.reader.screens.copying import Copying, Meant

if TYPE_CHECKING:
    from tui.model.annotation import Where
    from tui.model.article import Article
    from tui.model.keeping import Bookmark
    from tui.reader.screens.bookmark_form import Answer
    from tui.reader.sitting import Passage


class Keeping(Copying):
    """Part of the desk that keeps things."""

    def action_coding(self) -> None:
        """Show what was kept beside the text, or not."""
        self.coding = not self.coding
        self.show_bookmarks()
        self.say(f"bookmarks: {self._coding_told() if self.coding else 'marks alone'}")

    def _coding_told(self) -> str:
        """What is to be seen of the bookmarks beside the text now."""
        from tui.reader.coding import has_words
        from tui.reader.keymap import first_key

        if not any(self._kept_in(pane.article) for pane in self.panes.panes):
            return "nothing is kept of these articles yet"
        if any(has_words(self.panes.panes[number].column.inner_width) for number in self.panes.shown):
            return "their tags and notes beside the text"
        if has_words(self.panes.size.width - 1):
            return f"brackets; {first_key('desk.zoom')} makes room for their notes"
        return f"brackets; {first_key('desk.bookmarks')} lists their notes"

    def show_bookmarks(self) -> None:
        """Marks in the margins; with them their tags and notes, where these are asked for."""
        super().show_bookmarks()
        for pane in self.panes.panes:
            if self.coding:
                from tui.reader.coding import Coding, coded

                pane.column.set_coding(Coding([coded(*kept) for kept in self._kept_in(pane.article)]))
            else:
                pane.column.set_coding(None)

    def _kept_in(self, article: Article) -> list[tuple[Bookmark, tuple[int, int]]]:
        """The bookmarks that stand in an article, each with its place in the body."""
        found = ((bookmark, self.reader.shelf.find(bookmark, article)) for bookmark in self.bookmarks)
        return [(bookmark, span) for bookmark, span in found if span]

    def to_keep(self) -> Meant | None:
        """The passage that a bookmark is made of; of a match in the panel, that of the column one reads."""
        meant = self.meant()
        here = (one for one in meant if one.number == self.panes.active)
        return next(here, meant[0] if meant else None)

    async def action_bookmark(self) -> None:
        """Keep the passage, with a note and tags."""
        from tui.reader.kept_list import tags_in_use
        from tui.reader.screens.bookmark_form import BookmarkForm

        meant = self.to_keep()
        if meant is None:
            self.say("There is no sentence here.")
            return
        article = self.desk.articles[meant.number]

        def keep(answer: Answer) -> None:
            self.reader.shelf.keep(
                article, meant.where, meant.span, note=answer.note, tags=answer.tags, story=self.sitting.story
            )

        # Whoever types on at once types into the form: no letter may reach the desk and command it.
        there = sum(meant.where == "body" and span == meant.span for _bookmark, span in self._kept_in(article))
        passage, in_use = self.desk.veiled(self.text_of(meant)), tags_in_use(self.bookmarks)
        form = BookmarkForm(passage, keep=keep, in_use=in_use, there=there)
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

        if self.is_blind_to("the list of bookmarks"):
            return
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
        """Show a bookmark's passage; where its article is not on the desk, its story is opened."""
        if not self._show_bookmark(bookmark):
            self.reader.open_bookmark(bookmark)

    def _show_bookmark(self, bookmark: Bookmark) -> bool:
        """Show a bookmark's passage, where it is on the desk."""
        for number, article in enumerate(self.desk.articles):
            if span := self.reader.shelf.find(bookmark, article):
                self._show(number, span)
                return True
            if bookmark.anchor.where == "headline" and bookmark.anchor.sha256 == article.sha256:
                self._show(number, (0, 0), "headline")
                return True
        return False

    def go_to_passage(self, passage: Passage | Bookmark) -> None:
        """Show a passage of an article on the desk. Where it is not in the text any more, that is said."""
        if isinstance(passage, tuple):
            hashes = [article.sha256 for article in self.desk.articles]
            if passage.sha256 in hashes:
                self._show(hashes.index(passage.sha256), (passage.start, passage.end), passage.where)
                return
        elif self._show_bookmark(passage):
            return
        self.complain("The passage is not in this text any more.")

    def _show(self, number: int, span: tuple[int, int], where: Where = "body") -> None:
        self.leave_place()
        self.panes.activate(number)
        self.panes.go_to({number: span if where == "body" else (0, 0)})

    async def action_library(self) -> None:
        """The stories that are kept; one of them can take this one's place."""
        if self.is_blind_to("the library"):
            return
        await self.reader.show_library()

    def complain(self, words: str) -> None:
        """Tell the user that something could not be done. The words are shown as they stand."""
        self.notify(words, severity="error", markup=False, timeout=20)
