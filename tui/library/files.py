"""Writing files so that they last.

Promise: when a function here returns, what it wrote survives a power cut; when it raises, the old file stands.
Failures survived: a kill at any moment, a full disk, an input or output error, a symbolic link in the way.
"""

import contextlib
import os
import stat
import sys
from pathlib import Path

from tui.library.paths import PRIVATE_FILE


def sync_file(handle: int) -> None:
    """Wait until the file's bytes are on the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        # On macOS fsync stops at the drive's own cache.
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's entries (new names, renames) are on the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_at(handle: int, data: bytes, offset: int) -> None:
    """Write all of `data` at `offset`; the system may take it in pieces.

    Raises:
        OSError: It could not be written whole; a part of it may stand there.
    """
    view = memoryview(data)
    while view:
        count = os.pwrite(handle, view, offset)
        view, offset = view[count:], offset + count


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in the place of the file, whole or not at all. A symbolic link stays one.

    The caller holds the lock: two writers at once would share the temporary name.

    Raises:
        OSError: It could not be written; the old file stands.
    """
    real = Path(os.path.realpath(path))
    new = real.with_name(real.name + ".new")
    with contextlib.suppress(FileNotFoundError):
        new.unlink()  # left by a kill
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    try:
        handle = os.open(new, flags, PRIVATE_FILE)
        try:
            write_at(handle, data, 0)
            sync_file(handle)
        finally:
            os.close(handle)
        new.replace(real)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
    sync_folder(real.parent)


def read_regular(path: Path) -> bytes | None:
    """The file's bytes; None where there is none.

    Raises:
        OSError: It cannot be read, or is no regular file. A pipe or device is never waited for.
    """
    try:
        handle = open_regular(path, os.O_RDONLY)
    except FileNotFoundError:
        if path.is_symlink():
            raise
        return None
    with os.fdopen(handle, "rb") as file:
        return file.read()


def open_regular(path: Path, flags: int) -> int:
    """A handle of the file, which must be a regular one.

    Raises:
        OSError: It cannot be opened so, or is something else.
    """
    handle = os.open(path, flags | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(f"{path}: not a regular file")
    return handle


def keep_copy(path: Path, copy: Path) -> None:
    """Give the file a second name, or copy it where the disk knows no second names.

    Raises:
        OSError: Neither was possible.
    """
    with contextlib.suppress(FileNotFoundError):
        copy.unlink()
    real = Path(os.path.realpath(path))
    try:
        copy.hardlink_to(real)
    except OSError:
        replace_file(copy, real.read_bytes())
