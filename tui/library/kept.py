"""The last good snapshots, each with the journal that followed it.

Promise: a damaged `library.json` can be made again without loss from the snapshot before, its journal, and the
current journal; and nothing here is deleted before newer ones are whole on the disk.
"""

import contextlib
from pathlib import Path

from tui.library.files import keep_copy, sync_folder

GENERATIONS = 5
_SNAPSHOTS = "library.kept-*.json"


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
    keep_copy(snapshot, folder / f"library.kept-{base:018d}.json")
    keep_copy(journal, folder / f"library.kept-{base:018d}.journal")
    sync_folder(folder)


def any_kept(folder: Path) -> bool:
    """Whether there ever was a snapshot to keep: then a library stood here."""
    return any(folder.glob(_SNAPSHOTS))


def newest_first(folder: Path) -> list[tuple[Path, Path]]:
    """Kept snapshots with their journals, the newest first."""
    snapshots = sorted(folder.glob(_SNAPSHOTS), reverse=True)
    return [(snapshot, snapshot.with_suffix(".journal")) for snapshot in snapshots]


def prune(folder: Path) -> None:
    """Delete all but the newest."""
    for pair in newest_first(folder)[GENERATIONS:]:
        for path in pair:
            with contextlib.suppress(OSError):
                path.unlink()
