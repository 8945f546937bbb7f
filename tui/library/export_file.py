"""Files that are handed on.

Promise: a file name made here names a file in the chosen folder and nothing else, on any system; nothing that stands
there is replaced unasked; a half file never stands under the name asked for, even after a kill or on a full disk.
"""

import contextlib
import errno
import hashlib
import itertools
import os
import re
import unicodedata
import uuid
from collections.abc import Iterable
from pathlib import Path

from tui.model.errors import BadInput

LONGEST = 120
"""Bytes of a name without its suffix: file systems take 255, some archives and disks fewer."""

# What parts folders, has a meaning in a shell or on Windows, steers a terminal, or cannot be seen.
_UNSAFE = re.compile(r'[\s/\\:*?"<>|$`!&;\'()\[\]{}~#%^=,+]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def file_name(words: Iterable[str], suffix: str) -> str:
    """A safe file name of some words (a story's name, tags, dates).

    Args:
        words: What the file holds; empty ones are passed over.
        suffix: With its dot (".md").
    """
    name = "-".join(part for part in map(_part, words) if part) or "export"
    if _RESERVED.fullmatch(name):
        name = f"export-{name}"
    raw = name.encode("utf-8")
    if len(raw) > LONGEST:
        # Two long names that begin alike stay two.
        digest = hashlib.sha256(raw).hexdigest()[:8]
        name = raw[: LONGEST - 9].decode("utf-8", "ignore").rstrip("-.") + "-" + digest
    return name + suffix


def free_name(folder: Path, name: str) -> str:
    """A name under which no file stands in a folder: the name itself, else with a number ("x-2.md")."""
    path = Path(name)
    try:
        with os.scandir(folder) as entries:
            taken = {_folded(entry.name) for entry in entries}
    except OSError:  # told when it is written to
        return name
    names = (f"{path.stem}-{number}{path.suffix}" for number in itertools.count(2))
    return next(one for one in itertools.chain([name], names) if _folded(one) not in taken)


def write_export(path: Path, text: str, *, force: bool = False) -> Path:
    """Write a file, whole or not at all. A symbolic link of that name is never followed.

    Args:
        path: The file; its folder must be there.
        text: What it holds.
        force: Replace a file that stands there.

    Returns:
        The file.

    Raises:
        BadInput: A file stands there, or it cannot be written; what stood there stands.
    """
    folder = path.parent
    try:
        if path.is_dir() and not path.is_symlink():
            raise BadInput(str(path), "is a folder")
        if not folder.is_dir():
            raise BadInput(str(path), "there is no such folder")
        if not force and (twin := _twin(path)):
            other = "" if twin == path.name else f"{twin} "
            raise BadInput(str(path), f"{other}stands there already (--force replaces it)")
        _write(path, text.encode("utf-8", "replace"), force)
    except FileExistsError as error:
        raise BadInput(str(path), "stands there already (--force replaces it)") from error
    except OSError as error:
        raise BadInput(str(path), f"cannot be written ({error.strerror or error})") from error
    except ValueError as error:  # a NUL in the name
        raise BadInput(str(path), "is no file name") from error
    return path


def _write(path: Path, data: bytes, force: bool) -> None:
    new = path.with_name(f".{uuid.uuid4().hex}.new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if force:
            new.replace(path)  # the name itself, not what a link there points to
        else:
            _link(new, path)
    finally:
        with contextlib.suppress(OSError):
            new.unlink()


def _link(new: Path, path: Path) -> None:
    """Give the whole file its name, where nothing has that name: a second name does both in one step."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES):
            raise
        # A disk that knows no second names: the name is taken first, then what is whole moves there.
        with path.open("xb"):
            pass
        try:
            new.replace(path)
        except OSError:
            path.unlink()
            raise


def _twin(path: Path) -> str | None:
    """The name of a file there that is the same on a disk that does not tell capitals from small letters."""
    wanted = _folded(path.name)
    with os.scandir(path.parent) as entries:
        return next((entry.name for entry in entries if _folded(entry.name) == wanted), None)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _part(text: str) -> str:
    """One word of a name: letters, digits, dots inside, dashes."""
    whole = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    seen = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in whole)
    return re.sub("-{2,}", "-", _UNSAFE.sub("-", seen)).strip("-.")
