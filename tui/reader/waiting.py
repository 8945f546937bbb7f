"""What is being read before the first frame, told in a line of the terminal where that takes more than a moment."""

from __future__ import annotations

import sys
from threading import Lock, Timer

_MOMENT = 0.5
"""Seconds before anything is told: files are read long before."""


class Waiting:
    """One line on standard error, there until the block ends; none where that is no terminal.

    Ctrl+C ends the wait: the command line answers it.
    """

    def __init__(self) -> None:
        self._words = ""
        self._lock = Lock()
        self._shown = self._over = False
        self._timer = Timer(_MOMENT, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Waiting:
        if sys.__stderr__ is not None and sys.__stderr__.isatty():
            self._timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._shown:
                _write("\r\x1b[K")

    def __call__(self, words: str) -> None:
        """What is done now."""
        with self._lock:
            self._words = words
            if self._shown:
                self._tell()

    def _begin(self) -> None:
        with self._lock:
            if not self._over:
                self._shown = True
                self._tell()

    def _tell(self) -> None:
        from shutil import get_terminal_size

        from tui.model.printable import one_line

        stop = "  Ctrl+C stops"
        room = max(10, get_terminal_size().columns - 1 - len(stop))
        _write(f"\r\x1b[K{one_line(self._words)[:room]}{stop}")


def _write(text: str) -> None:
    if sys.__stderr__ is not None:
        sys.__stderr__.write(text)
        sys.__stderr__.flush()


def of_source(name: str, number: int, total: int) -> str:
    """How the reading of one of several sources is told."""
    what = "standard input, up to Ctrl+D" if name == "-" else name
    return f"reading {what}" if total == 1 else f"reading {number} of {total}: {what}"
