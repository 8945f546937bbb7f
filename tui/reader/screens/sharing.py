"""What is kept, as it is now: changed here, by another reader, or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from tui.model.errors import CounterpointError
from tui.reader.screens.desk_screen import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.model.keeping import Bookmark, Verdict

_EVERY = 0.5
"""Seconds between two looks at whether another reader has written: two calls of the file system each."""


class Fetched(Message):
    """What is kept, or why it is not to be had."""

    def __init__(self, bookmarks: Sequence[Bookmark], verdicts: Sequence[Verdict] = (), trouble: str = "") -> None:
        super().__init__()
        self.bookmarks = tuple(bookmarks)
        self.verdicts = tuple(verdicts)
        self.trouble = trouble


class Sharing(DeskScreen):
    """Part of the desk that shows what is kept. Two readers open at once see what the other keeps.

    A screen above the desk that has a method `library_changed` is told as well.
    """

    bookmarks: tuple[Bookmark, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    """The user's judgements as they are kept, of this story or another."""
    clean_at: dict[str, int]
    """Where to put the cursor in articles that are about to be cleaned anew: hash of the source to raw offset."""
    _cleaned_for: tuple[Verdict, ...] = ()
    """The verdicts for which it was last looked whether the articles are cleaned as the user wants them."""
    _compared_for: tuple[Verdict, ...] | None = None
    """The verdicts for which the claims were last compared anew without being told to."""
    _trouble = ""
    _watching = False

    @work(thread=True, exclusive=True, group="bookmarks", exit_on_error=False)
    def fetch_bookmarks(self) -> None:
        """Get what is kept beside the screen: opening the library takes a while, and another may be writing."""
        try:
            bookmarks, verdicts = self.reader.shelf.look()
            self.post_message(Fetched(bookmarks, verdicts))
            self.reader.shelf.note_found(bookmarks, self.desk.articles)
        except CounterpointError as error:
            self.post_message(Fetched((), trouble=str(error)))

    def on_fetched(self, event: Fetched) -> None:
        """Show it, and from now on look whether it changes."""
        if not self._watching:
            self._watching = True
            self.set_interval(_EVERY, self.look)
        if event.trouble:
            if event.trouble != self._trouble:
                self.complain(f"Bookmarks cannot be read or kept: {event.trouble}. More: counterpoint doctor")
            self._trouble = event.trouble
            return
        self._trouble, self.verdicts = "", event.verdicts
        if self.judge is not None:
            self.judge.hear(event.verdicts)
        if event.bookmarks != self.bookmarks:
            self.bookmarks = event.bookmarks
            self.show_bookmarks()
        for screen in self.app.screen_stack:
            tell = getattr(screen, "library_changed", None)
            if tell is not None and screen.is_mounted:
                tell()
        self.look()

    def look(self) -> None:
        """Get what is kept where it has changed, and compare anew where the user judges otherwise now."""
        shelf = self.reader.shelf
        if shelf.is_changed():
            self.fetch_bookmarks()
        elif self._clean_anew():
            return
        elif self.desk.comparison is not None and not self.working and self._compared_for != self.verdicts:
            self._compared_for = self.verdicts
            from tui.reader.judged import said_of

            on_desk = self.desk.articles, self.desk.comparison
            if said_of(self.verdicts, *on_desk) != said_of(shelf.judged, *on_desk):
                self.start_analysis()

    def _clean_anew(self) -> bool:
        """Have the articles cleaned anew where the user wants something else put back or taken out now.

        Not while something lies over the desk, or the matches are judged: what is being typed there is not lost.

        Returns:
            Whether that is being done.
        """
        if self._cleaned_for == self.verdicts or self.app.screen is not self or self.judge is not None:
            return False
        self._cleaned_for = self.verdicts
        if not self.sitting.overruled and not any(one.kind == "ledger" for one in self.verdicts):
            return False
        from tui.reader.overruling import said_of

        if said_of(self.verdicts, self.sitting.articles) == self.sitting.overruled:
            return False
        at, self.clean_at = self.clean_at, {}
        self.reader.clean_anew(at, self.said or "cleaned as you wanted it")
        return True

    def show_bookmarks(self) -> None:
        """Marks in the margins."""
        for pane in self.panes.panes:
            spans = (self.reader.shelf.find(bookmark, pane.article) for bookmark in self.bookmarks)
            pane.column.set_bookmarks(span[0] for span in spans if span)

    def action_undo(self) -> None:
        """Take back the last change to what is kept."""
        self._turn(self.reader.shelf.undo)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(self.reader.shelf.redo)

    def _turn(self, change: Callable[[], str]) -> None:
        try:
            self.say(change())
        except CounterpointError as error:
            self.complain(str(error))
        self.look()
