"""The last good snapshots, each with the journal that followed it.

Promise: a damaged `library.json` can be made again without loss from the snapshot before, its journal, and the
current journal; and nothing here is deleted before newer ones are whole on the disk.
"""

import contextlib
from pathlib import Path

from tui.library.files import keep_copy, sync_folder
from tui.library.paths import private_folder

FOLDER = "kept"
GENERATIONS = 5


def keep(folder: Path, snapshot: Path, journal: Path, base: int) -> None:
    """Keep the snapshot and the journal that are about to be replaced.

    Args:
        folder: The library's folder.
        snapshot: The snapshot.
        journal: Its journal.
        base: Number of the last change before the journal's first.

    Raises:
        OSError: They could not be kept.
    """
    place = private_folder(folder / FOLDER)
    keep_copy(snapshot, place / f"{base:018d}.json")
    keep_copy(journal, place / f"{base:018d}.journal")
    sync_folder(place)


def any_kept(folder: Path) -> bool:
    """Whether there ever was a snapshot to keep: then a library stood here."""
    return any((folder / FOLDER).glob("*.json"))


def newest_first(folder: Path) -> list[tuple[Path, Path]]:
    """Kept snapshots with their journals, the newest first."""
    snapshots = sorted((folder / FOLDER).glob("*.json"), reverse=True)
    return [(snapshot, snapshot.with_suffix(".journal")) for snapshot in snapshots]


def prune(folder: Path) -> None:
    """Delete all but the newest."""
    for pair in newest_first(folder)[GENERATIONS:]:
        for path in pair:
            with contextlib.suppress(OSError):
                path.unlink()
