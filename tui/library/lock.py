"""One writer at a time: among threads, among objects in one process, among processes.

Promise: inside `hold` nobody else who asks for the same lock file is inside. A process that dies lets go.
Failure survived: a process that holds the lock and never ends: after a while the others say so instead of hanging.
"""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.library.errors import LibraryBusy, LibraryError
from tui.library.files import open_regular
from tui.library.paths import PRIVATE_FILE

PATIENCE = 30.0
"""Seconds to wait for another process."""


class FileLock:
    """A lock on a file that is never deleted nor replaced; it may be entered again by the thread that holds it.

    Args:
        path: The lock file; made where it is missing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.RLock()
        self._depth = 0
        self._handle: int | None = None

    @contextmanager
    def hold(self, patience: float = PATIENCE) -> Iterator[None]:
        """Be the only one inside.

        Raises:
            LibraryBusy: Somebody else was inside for longer than `patience` seconds.
            LibraryError: The lock file cannot be opened.
        """
        end = time.monotonic() + patience
        if not self._threads.acquire(timeout=patience):
            raise LibraryBusy(f"{self._path}: another task has used the library for {patience:.0f} seconds")
        try:
            if self._depth == 0:
                self._lock_file(end, patience)
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0 and self._handle is not None:
                    fcntl.flock(self._handle, fcntl.LOCK_UN)
        finally:
            self._threads.release()

    def close(self) -> None:
        """Let go of the lock file."""
        with self._threads:
            if self._handle is not None:
                os.close(self._handle)
                self._handle = None

    def _lock_file(self, end: float, patience: float) -> None:
        if self._handle is None:
            try:
                os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK, PRIVATE_FILE))
                self._handle = open_regular(self._path, os.O_RDWR)
            except OSError as error:
                raise LibraryError(f"{self._path}: {error.strerror or error}") from error
        pause = 0.0005
        while not _try_lock(self._handle):
            if time.monotonic() > end:
                raise LibraryBusy(f"{self._path}: another process has used the library for {patience:.0f} seconds")
            time.sleep(pause)
            pause = min(pause * 1.5, 0.01)


def _try_lock(handle: int) -> bool:
    try:
        # flock, not lockf: it belongs to the open file, so two objects in one process exclude each other.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
