"""What the commands share: exit status, messages, progress."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from tui.model.printable import one_line

if TYPE_CHECKING:
    from tui.pipeline import Progress

DONE, FAILED, BAD_INPUT, NO_ARTICLE, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 3, 130, 141
"""Exit status. 130 and 141 are what a shell says of a command ended by Ctrl+C and by a closed pipe."""


def tell(message: str, status: int) -> int:
    """Write one safe line to standard error.

    Returns:
        `status`, for the command to end with.
    """
    if sys.stderr is not None:  # closed by the caller
        sys.stderr.write(f"counterpoint: {one_line(message)}\n")
    return status


def make_printable() -> None:
    """What the terminal's encoding cannot hold is written as an escape instead of raising."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class Meter:
    """Progress in the last line of standard error, where that is a terminal; silent elsewhere."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Meter:
        return self

    def __exit__(self, *error: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, event: Progress) -> None:
        """Show one step."""
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{event.stage} {event.done}/{event.total}")
            sys.stderr.flush()
