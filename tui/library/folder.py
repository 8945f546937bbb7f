"""A folder of sealed files that all readers share: articles, and the sources that they came from.

Promise: when `write` returns, the file is on the disk; one that `hold_on` says is there is not swept away within the
hour, which is time enough to have a story or bookmark speak of it.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from tui.library.errors import LibraryError, NotSaved
from tui.library.files import read_regular, replace_file
from tui.library.lock import FileLock
from tui.library.paths import private_folder
from tui.library.sealed import sealed, unsealed

FRESH = 3600.0
"""Seconds for which a file that was just wanted is not swept away."""


class SealedFolder:
    """The folder; made when the first file is written.

    Args:
        path: Where the files lie.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextlib.contextmanager
    def hold(self) -> Iterator[None]:
        """Be the only one who writes or deletes here.

        Raises:
            LibraryError: Somebody else is, or the lock file cannot be opened.
        """
        lock = FileLock(self.path / "articles.lock")
        try:
            with lock.hold():
                yield
        finally:
            lock.close()

    def write(self, name: str, content: bytes, what: str) -> None:
        """Write a file, whole or not at all.

        Args:
            name: Its name.
            content: What it holds.
            what: What that is, for the error.

        Raises:
            NotSaved: It could not be written.
        """
        try:
            private_folder(self.path)
            with self.hold():
                replace_file(self.path / name, sealed(content))
        except OSError as error:
            raise NotSaved(f"{self.path}: {what} not kept: {error.strerror or error}") from error

    def read(self, name: str) -> bytes | None:
        """What a file holds; None where it is missing or damaged.

        Raises:
            OSError: It cannot be read.
        """
        return unsealed(read_regular(self.path / name))

    def hold_on(self, name: str) -> bool:
        """Have a file stay for the next hour, whether or not anything speaks of it yet.

        Returns:
            Whether it is there.
        """
        path = self.path / name
        # Where it cannot be touched it cannot be deleted either.
        with contextlib.suppress(OSError, LibraryError), self.hold():
            os.utime(path)
        return path.exists()

    def is_fresh(self, name: str) -> bool:
        """Whether a file was written or held on to within the last hour. Asked by who holds the folder."""
        with contextlib.suppress(FileNotFoundError):
            return time.time() - (self.path / name).stat().st_mtime < FRESH
        return False
