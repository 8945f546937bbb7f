"""A library of an older format becomes one of today's; the old one is kept beside it.

Promise: before anything is changed, the old files are copied whole, under `library.format-N-*`; the change itself is
one step, so that a kill, a power cut or a full disk leaves the old library or the new one. One of a newer format is
told and left as it is.

Format 0 is a file as TinyDB writes it by itself, without journal and checksum. From format 1 on the number stands
in the snapshot's head (how the files are laid out) and in the table `_format` (what stands in the documents). A step
from one to the next is a change like any other, appended to the journal: whatever is recovered later passes it.
"""

import hashlib
import uuid
from collections.abc import Callable
from pathlib import Path

import msgspec

from tui.library import kept
from tui.library.annotations import from_annotation, to_annotation
from tui.library.errors import LibraryError, LibraryNewer
from tui.library.files import read_regular, replace_file
from tui.library.journal import Journal
from tui.library.snapshot import META, Document, Snapshot, Tables, encode
from tui.model.codec import DamagedValue, from_builtins
from tui.model.keeping import Bookmark

Change = tuple[str, str, Document | None]

FORMAT = "_format"
"""Table of the documents' format number; a library of format 1 has none."""

STEPS: dict[int, Callable[[Tables], Tables]] = {}
"""From the documents of format n to those of format n + 1; each gives new tables and leaves the old as they are."""

_HEAD = f'{{"{META}":'.encode()
_NAMES = uuid.UUID("8a1f6c1e-6f0b-4a53-9d0e-0c8a7b1d5a10")


def number_of(tables: Tables) -> int:
    """Number of the documents' format."""
    number = tables.get(FORMAT, {}).get("1", {}).get("number", 1)
    return number if isinstance(number, int) else 1


def check(path: Path, tables: Tables) -> None:
    """Refuse documents of a newer format.

    Raises:
        LibraryNewer: They are.
    """
    if number_of(tables) > 1 + len(STEPS):
        raise LibraryNewer(path)


def migrated(folder: Path, snapshot: Path, journal: Path, tables: Tables) -> list[Change]:
    """The changes that make documents of an older format ones of today's; none where they are. Keeps the old files.

    Args:
        folder: The library's folder, where the old files go.
        snapshot: Its snapshot.
        journal: Its journal.
        tables: What the two hold.

    Raises:
        LibraryNewer: They are of a newer format.
        OSError: The old files could not be kept; nothing was changed.
    """
    check(snapshot, tables)
    old = number_of(tables)
    if old == 1 + len(STEPS):
        return []
    if tables:
        keep_aside(folder, old, snapshot, journal)
    new = tables
    for number in range(old, 1 + len(STEPS)):
        new = STEPS[number](new)
    new = {**new, FORMAT: {"1": {"number": 1 + len(STEPS)}}}
    changes: list[Change] = []
    for name in tables.keys() | new.keys():
        before, after = tables.get(name, {}), new.get(name, {})
        changes += [(name, key, value) for key, value in after.items() if before.get(key) != value]
        changes += [(name, key, None) for key in before if key not in after]
    return changes


def from_plain(folder: Path, snapshot: Path, journal: Path, data: bytes) -> bytes:
    """Make the file that TinyDB wrote by itself a library of ours; any other is left as it is.

    Args:
        folder: The library's folder, where the plain file goes.
        snapshot: The file.
        journal: The journal that a library of ours would have.
        data: What the file holds.

    Returns:
        The snapshot as it stands now.

    Raises:
        OSError: It could not be done; what can be told apart from a plain file again stands there.
    """
    # A journal or an older snapshot tells that this was ours and is damaged. An empty journal that names this very
    # file is what a kill left half way.
    digest = hashlib.sha256(data).hexdigest()[:32]
    if data.startswith(_HEAD) or kept.any_kept(folder) or not _may_begin(journal, digest):
        return data
    plain = _plain(data)
    if plain is None:
        return data
    keep_aside(folder, 0, snapshot)
    new = encode(Snapshot(_named(plain), 1, digest))
    Journal.create(journal, 1, digest)
    replace_file(snapshot, new)
    return new


def keep_aside(folder: Path, number: int, *paths: Path) -> None:
    """Copy the files of an older format, under names with its number and a digest of their contents.

    Raises:
        OSError: They could not be copied.
    """
    contents = {path: read_regular(path) or b"" for path in paths}
    mark = hashlib.sha256(b"\0".join(contents.values())).hexdigest()[:12]
    for path, data in contents.items():
        copy = folder / f"library.format-{number}-{mark}{path.suffix}"
        if read_regular(copy) != data:
            replace_file(copy, data)


def _may_begin(path: Path, digest: str) -> bool:
    if not path.exists():
        return True
    try:
        journal = Journal(path, writable=False)
    except (OSError, LibraryError):
        return False
    try:
        return (journal.base, journal.base_digest) == (1, digest) and not journal.readable()
    except OSError:
        return False
    finally:
        journal.close()


def _plain(data: bytes) -> Tables | None:
    """The tables of a file as TinyDB writes it: documents under numbers, in tables."""
    try:
        tables = msgspec.json.decode(data, type=Tables)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    numbered = all(key.isascii() and key.isdecimal() for table in tables.values() for key in table)
    return tables if tables and numbered and META not in tables else None


def _named(plain: Tables) -> Tables:
    """The same documents under ids of their own; bookmarks as annotations. What is not understood stays as it is."""
    from tui.library.database import key_of

    out: Tables = {}
    for name, table in plain.items():
        for key, document in table.items():
            new = dict(document) if name == "places" else _bookmark(document) or dict(document)
            where = "bookmarks" if name == "_default" and new.get("type") == "Annotation" else name
            there = out.setdefault(where, {})
            if not isinstance(new.get("id"), str) or key_of(str(new["id"])) in there:
                new["id"] = str(uuid.uuid5(_NAMES, f"{name}/{key}"))
            there[key_of(str(new["id"]))] = new
    return out


def _bookmark(document: Document) -> Document | None:
    """The document as an annotation, where it is one, or holds a bookmark's fields under their own names."""
    named = {**document, "id": str(document.get("id", ""))}
    try:
        from_annotation(named)
        return named
    except DamagedValue:
        pass
    try:
        return dict(to_annotation(from_builtins(named, Bookmark)))
    except DamagedValue:
        return None
