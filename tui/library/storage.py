"""TinyDB's storage: snapshot plus journal behind one lock.

Promise: a change that `change` or `write` returned from is on the disk and seen by every other process; one that
raised has not happened. Nothing opens silently empty: a file that is not what was written raises `LibraryDamaged`.

Files, all private to the user: `library.json` (snapshot), `library.journal` (changes since), `library.lock`, and
`library.kept-*`, the last snapshots with the journal that followed each.
"""

import contextlib
import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import msgspec
from tinydb.storages import Storage

from tui.library import kept, migration
from tui.library.errors import LibraryDamaged, LibraryError, LibraryNewer, NotSaved
from tui.library.files import read_regular, replace_file
from tui.library.journal import FIRST_DIGEST, Journal
from tui.library.lock import FileLock
from tui.library.paths import private_folder
from tui.library.replay import Change, applied, replayed
from tui.library.snapshot import BadSnapshot, Document, NewerSnapshot, Snapshot, Tables, decode, encode

SNAPSHOT = "library.json"
JOURNAL = "library.journal"
LOCK = "library.lock"

COMPACT_AT = 2 * 1024 * 1024
"""Bytes of journal after which a write also takes a new snapshot."""


class JournalStorage(Storage):
    """A TinyDB storage in a folder.

    Args:
        folder: Where the files lie; made where it is missing.

    Raises:
        LibraryDamaged: A file is damaged or missing. Nothing was changed.
        LibraryNewer: A newer version wrote it. Nothing was changed.
        LibraryError: A file cannot be read or made.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self._snapshot_path, self._journal_path = self.folder / SNAPSHOT, self.folder / JOURNAL
        self._tables: Tables = {}
        self._journal: Journal | None = None
        self.generation = 0
        try:
            private_folder(self.folder)
        except OSError as error:
            raise LibraryError(f"{self.folder}: {error.strerror or error}") from error
        self._lock = FileLock(self.folder / LOCK)
        try:
            with self._fresh():
                pass
        except BaseException:
            self._lock.close()
            raise

    def read(self) -> Tables | None:
        """A deep copy of every table: TinyDB's own tables change documents in place."""
        with self._current():
            return copy.deepcopy(self._tables) or None

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        """Replace every table. Only what differs is written."""
        with self._fresh():
            changes: list[Change] = []
            for name in self._tables.keys() | data.keys():
                old, new = self._tables.get(name, {}), data.get(name, {})
                changes += [(name, str(key), dict(value)) for key, value in new.items() if old.get(key) != value]
                changes += [(name, key, None) for key in old if key not in new]
            self._commit(changes)

    def table(self, name: str) -> Mapping[str, Document]:
        """One table as it stands now. Its documents must not be changed."""
        with self._current():
            return MappingProxyType(self._tables.get(name, {}))

    def change(self, name: str, update: Callable[[dict[str, Document]], None]) -> None:
        """Let `update` change one table, as one change that happens whole or not at all.

        Args:
            name: The table.
            update: Is given a table that copies each document it is asked for.

        Raises:
            NotSaved: The library is as it was.
        """
        self.change_tables((name,), lambda tables: update(tables[name]))

    def change_tables(self, names: Sequence[str], update: Callable[[dict[str, dict[str, Document]]], None]) -> None:
        """Let `update` change some tables together, as one change that happens whole or not at all.

        Args:
            names: The tables.
            update: Is given these tables by name; each copies the documents it is asked for.

        Raises:
            NotSaved: The library is as it was.
        """
        with self._fresh():
            new: dict[str, dict[str, Document]] = {name: _CopyOnTouch(self._tables.get(name, {})) for name in names}
            update(new)
            changes: list[Change] = []
            for name in names:
                old = self._tables.get(name, {})
                changes += [
                    (name, key, value)
                    for key, value in new[name].items()
                    if value is not old.get(key) and value != old.get(key)
                ]
                changes += [(name, key, None) for key in old if key not in new[name]]
            self._commit(changes)

    def compact(self) -> None:
        """Take a new snapshot and begin a new journal; the ones before are kept.

        Raises:
            NotSaved: It was not possible; everything stands as it was.
        """
        with self._fresh() as journal:
            data = encode(Snapshot(self._tables, journal.sequence, journal.digest))
            try:
                journal.sync()  # a line read from a writer that was killed before it could
                kept.keep(self.folder, self._snapshot_path, self._journal_path, journal.base)
                replace_file(self._snapshot_path, data)
                Journal.create(self._journal_path, journal.sequence, journal.digest)
                self._journal = Journal(self._journal_path)
            except OSError as error:
                raise NotSaved(f"{self.folder}: no new snapshot: {error.strerror or error}") from error
            journal.close()
            kept.prune(self.folder)

    def is_changed(self) -> bool:
        """Whether another process has written since the last look. Asks the file system only, and never waits."""
        return self._journal is None or not self._journal.is_current()

    def close(self) -> None:
        """Take a last snapshot if something changed since the one before, and let go of the files."""
        if self._journal is None:
            return
        with contextlib.suppress(LibraryError), self._fresh() as journal:
            if journal.size:
                self.compact()
        with contextlib.suppress(LibraryError), self._lock.hold():
            self._forget()
        self._lock.close()

    @contextmanager
    def _current(self) -> Iterator[None]:
        """With the newest state in memory; takes the lock only where somebody wrote."""
        if self.is_changed():
            with self._fresh():
                pass
        yield

    @contextmanager
    def _fresh(self) -> Iterator[Journal]:
        """Alone in the library, with the newest state in memory."""
        with self._lock.hold():
            try:
                if self._journal is None or self._journal.is_replaced():
                    self._load()
                elif not self._journal.is_current():
                    self._catch_up(self._journal)
            except OSError as error:
                self._forget()
                raise LibraryError(f"{error.filename or self.folder}: {error.strerror or error}") from error
            except LibraryError:
                self._forget()
                raise
            assert self._journal is not None
            yield self._journal

    def _load(self) -> None:
        """Read everything from the files, or make them."""
        self._forget()
        data = read_regular(self._snapshot_path)
        if data is None and not self._journal_path.exists():
            if kept.any_kept(self.folder):
                raise LibraryDamaged(self._snapshot_path, "is missing")
            Journal.create(self._journal_path, 0, FIRST_DIGEST)
        if data is not None:
            data = migration.from_plain(self.folder, self._snapshot_path, self._journal_path, data)
        try:
            journal = Journal(self._journal_path)
        except FileNotFoundError as error:
            raise LibraryDamaged(self._journal_path, "is missing") from error
        try:
            snapshot = self._snapshot(data, journal)
            tables = applied(snapshot, journal)
        except BaseException:
            journal.close()
            raise
        self._journal, self._tables = journal, tables
        if data is None:
            # A new library, or one whose journal still goes back to the beginning.
            replace_file(self._snapshot_path, encode(Snapshot(tables, journal.sequence, journal.digest)))
        self._commit(migration.migrated(self.folder, self._snapshot_path, self._journal_path, tables))

    def _snapshot(self, data: bytes | None, journal: Journal) -> Snapshot:
        if data is None:
            if journal.base:
                raise LibraryDamaged(self._snapshot_path, "is missing")
            return Snapshot({}, 0, FIRST_DIGEST)
        try:
            snapshot = decode(data)
        except NewerSnapshot as error:
            raise LibraryNewer(self._snapshot_path) from error
        except BadSnapshot as error:
            raise LibraryDamaged(self._snapshot_path, str(error)) from error
        if snapshot.sequence < journal.base:
            raise LibraryDamaged(self._snapshot_path, "is older than the journal beside it")
        return snapshot

    def _catch_up(self, journal: Journal) -> None:
        """Bring what another process wrote into memory."""
        payloads = [payload for _sequence, _digest, payload in journal.read()]
        tables = replayed(self._tables, payloads, journal.path)
        migration.check(self._snapshot_path, tables)
        self._tables = tables
        self.generation += 1

    def _commit(self, changes: list[Change]) -> None:
        """Write the changes, then make them in memory. The caller is alone in the library."""
        if not changes or self._journal is None:
            return
        try:
            payload = msgspec.json.encode(changes)
        except (UnicodeEncodeError, TypeError, RecursionError) as error:
            raise NotSaved(f"not saved: cannot be written as JSON ({error})") from error
        self._journal.append(payload)
        # What memory holds is what the disk holds: decoded anew, so that no caller shares a document with it.
        self._tables = replayed(self._tables, [payload], self._journal.path)
        self.generation += 1
        if self._journal.size > COMPACT_AT:
            with contextlib.suppress(NotSaved):  # the change itself is safe
                self.compact()

    def _forget(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        self.generation += 1


class _CopyOnTouch(dict[str, Document]):
    """A table whose documents are copied when asked for, so that TinyDB may change them in place."""

    def __init__(self, table: Mapping[str, Document]) -> None:
        super().__init__(table)
        self._own: set[str] = set()

    def __getitem__(self, key: str) -> Document:
        value = super().__getitem__(key)
        if key not in self._own:
            value = copy.deepcopy(value)
            super().__setitem__(key, value)
            self._own.add(key)
        return value
