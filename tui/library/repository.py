"""The library: the one writer of all that a user keeps.

Promise: when a method that changes something returns, the change is on the disk and every other open reader sees it;
when it raises, nothing has changed. What cannot be read as what it should be is kept and left alone, never dropped.
"""

import contextlib
from pathlib import Path

from tui.library.articles import ArticleStore
from tui.library.bookmarks import Bookmarks
from tui.library.errors import NotSaved
from tui.library.exchange import Exchange
from tui.library.finding import Finding
from tui.library.paths import folders
from tui.library.places import Places
from tui.library.stories import Stories
from tui.library.texts import Texts
from tui.library.trash import Trash
from tui.library.undo import Undo
from tui.library.verdicts import Verdicts


class Library(Bookmarks, Verdicts, Trash, Stories, Texts, Places, Undo, Exchange, Finding):
    """Bookmarks, verdicts, stories and places. Open one with `Library.open`; it may be used from any thread."""

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

    def is_changed(self, since: int) -> bool:
        """Whether anything was changed after `generation` gave `since`. Asks the file system only, never waits."""
        storage = self._storage()
        return storage.generation != since or storage.is_changed()

    def generation(self) -> int:
        """A number that grows with every change, by this reader or another: look again when it has grown.

        Raises:
            LibraryError: The library has become unreadable.
        """
        self._storage().table("bookmarks")
        return self._storage().generation


def _folder(folder: str | Path | None) -> Path:
    return Path(folder) if folder is not None else folders().data / "library"
