"""What can go wrong with the library. Each is told in one line that names the file and what to do."""

from pathlib import Path

from tui.model.errors import CounterpointError


class LibraryError(CounterpointError):
    """Anything wrong with the library. Nothing that was acknowledged before is lost by it."""


class LibraryBusy(LibraryError):
    """Another process has held the lock for too long."""


class NotSaved(LibraryError):
    """A write that did not happen (disk full, input or output error). The library is as it was before it."""


class ChangedSince(LibraryError):
    """What was to be taken back was changed by another reader. Both their change and ours stand."""


class LibraryDamaged(LibraryError):
    """A file of the library does not hold what was written to it. Nothing was changed.

    Args:
        path: The file.
        reason: What is wrong, in words.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LibraryNewer(LibraryError):
    """The library was written by a newer version of the program. Nothing was changed.

    Args:
        path: Its snapshot.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: was written by a newer version of Counterpoint, which can open it; left as it is")
        self.path = path
