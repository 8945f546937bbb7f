"""The file of the index: opened, checked, and made anew where it is damaged or another version's."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tui.library.errors import LibraryError
from tui.library.files import open_regular
from tui.library.fulltext.document import COLUMNS, IndexFailed
from tui.library.paths import PRIVATE_FILE

VERSION = 1
"""Of tables, folding and what is indexed of a thing: a file of another is made anew."""
NAME = "search.sqlite"
_TABLES = f"""
CREATE TABLE docs (
    id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, stamp TEXT NOT NULL, kind TEXT NOT NULL,
    sha256 TEXT NOT NULL, cleaner TEXT NOT NULL, outlet TEXT NOT NULL, earliest TEXT, latest TEXT
);
CREATE VIRTUAL TABLE texts USING fts5 ({", ".join(COLUMNS)}, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO texts (texts, rank) VALUES ('hashsize', 33554432);
PRAGMA user_version = {VERSION};
"""

PATIENCE = 20.0
"""Seconds to wait for another process that writes the index."""
_DAMAGE = (ValueError, TypeError, OverflowError, MemoryError)
"""What a damaged file raises beside SQLite's own: bytes that are no text, lengths beyond bounds."""


def has_fts5() -> bool:
    """Whether this Python's SQLite can search texts."""
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        try:
            database.execute("CREATE VIRTUAL TABLE t USING fts5 (x)")
        except sqlite3.Error:
            return False
    return True


@contextlib.contextmanager
def told() -> Iterator[None]:
    """What SQLite, the system and a damaged file raise inside, raised as `IndexFailed`."""
    try:
        yield
    except sqlite3.Error as error:
        raise IndexFailed(str(error), _is_damage(error)) from error
    except _DAMAGE as error:
        raise IndexFailed(str(error), damaged=True) from error
    except IndexFailed:
        raise
    except (OSError, LibraryError) as error:
        raise IndexFailed(str(error)) from error


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether it is the file that is wrong: not the disk, the rights or another process."""
    circumstances = (
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    )
    # Extended codes bear more in the higher bits.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF not in circumstances


def _connect(path: str) -> sqlite3.Connection:
    # Transactions are begun by hand; the caller keeps threads apart.
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)


def in_memory() -> sqlite3.Connection:
    """An empty index without a file."""
    connection = _connect(":memory:")
    connection.executescript(_TABLES)
    return connection


def identity(path: Path | None) -> tuple[int, int]:
    """Which file lies there, to tell one that was put in its place; of an index in memory always the same."""
    try:
        found = path.stat() if path else None
    except OSError:
        return -1, -1
    return (found.st_dev, found.st_ino) if found else (0, 0)


def opened(path: Path) -> sqlite3.Connection:
    """The index of that file, empty where the file was missing, damaged or of another version."""
    try:
        if (connection := _checked(path)) is not None:
            return connection
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
    except _DAMAGE:
        pass
    remove(path)
    connection = _checked(path)
    if connection is None:
        raise IndexFailed(f"{path}: cannot be made anew")
    return connection


def remove(path: Path) -> None:
    """Delete the file of an index, and what SQLite puts beside it.

    Raises:
        OSError: It cannot be deleted.
    """
    for suffix in ("-wal", "-shm", "-journal", ""):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{suffix}").unlink()


def _checked(path: Path) -> sqlite3.Connection | None:
    """The index of that file, made where there is none; None where it is another version's."""
    # SQLite would make it readable for all; what it makes beside it gets the same rights.
    os.close(open_regular(path, os.O_RDWR) if path.exists() else os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
    connection = _connect(str(path))
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = NORMAL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
        elif version != VERSION:
            connection.close()
            return None
        connection.execute("SELECT count(*) FROM docs").fetchone()
        connection.execute("SELECT count(*) FROM texts WHERE rowid = 0").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
