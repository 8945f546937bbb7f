"""What can be told of a library without changing it more than opening it does: size, damage, rights, room.

Promise: looking repairs nothing and deletes nothing; a folder without a library stays as it is.
"""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tui.library.errors import LibraryDamaged, LibraryError, LibraryNewer
from tui.library.files import read_regular
from tui.library.sealed import unsealed

LITTLE = 50 * 1024 * 1024
"""Bytes of free room below which a full disk is near."""


@dataclass(frozen=True, slots=True)
class Health:
    """How a library is.

    Attributes:
        folder: Where it lies.
        state: `none`: nothing was kept yet. `unreadable`: it cannot be opened, for another reason than damage.
        trouble: What is wrong, in words; empty where nothing is.
        last_good: What `Library.recover` would go back to, where it is damaged and there is something.
        counts: How many things of each kind it holds.
        texts: How many articles and sources are kept as files.
        damaged: Names of those files that are not as they were written.
        open_to_others: Names of files that other users of the computer may read.
        older: Names of the files of an older format that were kept when it was migrated.
    """

    folder: Path
    state: str
    trouble: str = ""
    last_good: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    texts: int = 0
    damaged: tuple[str, ...] = ()
    open_to_others: tuple[str, ...] = ()
    older: tuple[str, ...] = ()

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return self.state in ("none", "whole") and not self.damaged and not self.open_to_others


def health(folder: Path) -> Health:
    """Look at a library and every file of it."""
    if not folder.is_dir():
        return Health(folder, "none")
    state, trouble, last_good, counts = _opened(folder)
    texts, damaged = 0, []
    for path in _sealed_files(folder):
        texts += 1
        with contextlib.suppress(OSError):
            if unsealed(read_regular(path)) is not None:
                continue
        damaged.append(str(path.relative_to(folder)))
    files = sorted(folder.rglob("*"))
    return Health(
        folder,
        state,
        trouble,
        last_good,
        counts,
        texts,
        tuple(damaged),
        tuple(str(path.relative_to(folder)) for path in files if _is_open(path)),
        tuple(path.name for path in files if path.name.startswith("library.format-")),
    )


def size(folder: Path) -> tuple[int, int]:
    """How many files lie in a folder and below it, and their bytes."""
    sizes = []
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):  # another process may delete it meanwhile
            if path.is_file():
                sizes.append(path.stat().st_size)
    return len(sizes), sum(sizes)


def free_room(folder: Path) -> int:
    """Bytes that the user may still write where the folder lies, or will lie."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _opened(folder: Path) -> tuple[str, str, str, dict[str, int]]:
    from tui.library.repository import Library

    try:
        with Library.open(folder) as library:
            counts = {
                "bookmarks": len(library.bookmarks()),
                "verdicts": len(library.verdicts()),
                "stories": len(library.stories()),
                "in the trash": len(library.trash()),
            }
            return "whole", "", "", counts
    except LibraryDamaged as damage:
        return "damaged", str(damage), Library.last_good(folder) or "", {}
    except LibraryNewer as newer:
        return "newer", str(newer), "", {}
    except LibraryError as error:
        return "unreadable", str(error), "", {}


def _sealed_files(folder: Path) -> Iterator[Path]:
    for path in sorted((folder / "articles").glob("*")):
        if path.suffix in (".article", ".source"):
            yield path


def _is_open(path: Path) -> bool:
    try:
        return not path.is_symlink() and bool(path.stat().st_mode & 0o077)
    except OSError:
        return False
