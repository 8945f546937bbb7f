"""The index of search: SQLite's FTS5 over what the library keeps, and nothing that could not be made again.

Promise: a search is answered from the whole library as it is now, or `IndexFailed` says why it cannot be. Failures
survived: a kill at any moment, a file that is missing, damaged or of another version (made anew), two processes at
once (writers wait for each other, readers for nobody). A full disk or a folder that cannot be written fails here;
`tui.library.fulltext.search` then makes an index in memory.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.library.errors import LibraryError
from tui.library.files import open_regular
from tui.library.fulltext.document import COLUMNS, WEIGHTS, Document, IndexFailed, columns_of
from tui.library.fulltext.query import Clause, Query
from tui.library.fulltext.text import indexed
from tui.library.lock import FileLock
from tui.library.paths import PRIVATE_FILE, private_folder

VERSION = 1
"""Of tables, folding and what is indexed of a thing: a file of another is made anew."""

NAME = "search.sqlite"
_FIELDS = tuple(name for name in Document.__slots__ if name != "texts")
_TABLES = f"""
CREATE TABLE docs (
    id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, stamp TEXT NOT NULL, kind TEXT NOT NULL,
    sha256 TEXT NOT NULL, cleaner TEXT NOT NULL, outlet TEXT NOT NULL, earliest TEXT, latest TEXT
);
CREATE VIRTUAL TABLE texts USING fts5 ({", ".join(COLUMNS)}, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO texts (texts, rank) VALUES ('hashsize', 33554432);
PRAGMA user_version = {VERSION};
"""
_BM25 = f"-bm25(texts, {', '.join(str(WEIGHTS[column]) for column in COLUMNS)})"
_PATIENCE = 20.0
"""Seconds to wait for another process that writes the index."""
_MANY = 500
"""So many new documents leave a write-ahead log that is worth putting away at once."""


_DAMAGE = (ValueError, TypeError, OverflowError, MemoryError)
"""What a damaged file raises beside SQLite's own: bytes that are no text, lengths beyond bounds."""


class Index:
    """An index in a folder, or in memory. The caller keeps threads apart.

    Args:
        folder: Where its file lies; None for one in memory.

    Raises:
        IndexFailed: It cannot be opened, nor made anew.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / NAME
        self._lock: FileLock | None = None
        with _told():
            if self._path is None:
                self._database = _connect(":memory:")
                self._database.executescript(_TABLES)
            else:
                private_folder(self._path.parent)
                self._lock = FileLock(self._path.with_suffix(".lock"))
                try:
                    with self._lock.hold(_PATIENCE):
                        self._database = _opened(self._path)
                except BaseException:
                    self._lock.close()
                    raise
        self._identity = _identity(self._path)
        self._version = -1
        self._documents: dict[str, Document] = {}
        self._numbers: dict[str, int] = {}
        self._in_step: Mapping[str, str] | None = None

    @property
    def is_replaced(self) -> bool:
        """Whether another file lies there than was opened, or none."""
        return _identity(self._path) != self._identity

    def sync(self, wanted: Mapping[str, str], load: Callable[[str], Document | None]) -> None:
        """Bring the index in step.

        Args:
            wanted: Key and stamp of everything that is to be found.
            load: Gives a document by its key; None where it cannot be read.

        Raises:
            IndexFailed: The index cannot be read or written.
        """
        with _told():
            self._catch_up()
            if wanted is not self._in_step and any(difference := self._difference(wanted)):
                with self._lock.hold(_PATIENCE) if self._lock else contextlib.nullcontext():
                    if self._catch_up():  # another process was quicker
                        difference = self._difference(wanted)
                    self._write(*difference, load)
            self._in_step = wanted

    @property
    def documents(self) -> Mapping[str, Document]:
        """All that is indexed by key, without the texts, as of the last `sync`."""
        return self._documents

    def match(self, query: Query) -> dict[str, float]:
        """Key and score of what holds the wanted words and none of the unwanted; the greater, the better it fits.

        Raises:
            IndexFailed: The index cannot be read.
        """
        with _told():
            if query.wanted:
                found = self._rows(_expression(query.wanted, columns_of(query), "AND"))
            else:
                found = dict.fromkeys(self._documents, 0.0)
            for key in self._rows(_expression(query.unwanted, COLUMNS, "OR")) if query.unwanted else ():
                found.pop(key, None)
            return found

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(sqlite3.Error):
            self._database.close()
        if self._lock:
            self._lock.close()

    def _rows(self, expression: str) -> dict[str, float]:
        question = f"SELECT d.key, {_BM25} FROM texts JOIN docs d ON d.id = texts.rowid WHERE texts MATCH ?"
        return dict(self._database.execute(question, (expression,)))

    def _catch_up(self) -> bool:
        """Read what is indexed, where another process has changed it; whether it has."""
        version = self._database.execute("PRAGMA data_version").fetchone()[0]
        if version == self._version:
            return False
        rows = self._database.execute(f"SELECT {', '.join(_FIELDS)}, id FROM docs ORDER BY id").fetchall()
        self._documents = {row[0]: _document(row) for row in rows}
        self._numbers = {row[0]: row[-1] for row in rows}
        self._version, self._in_step = version, None
        return True

    def _difference(self, wanted: Mapping[str, str]) -> tuple[list[str], list[str]]:
        """Keys of the documents that are to go, and of those that are to come."""
        have = self._documents
        gone = [key for key, document in have.items() if wanted.get(key) != document.stamp]
        return gone, [key for key, stamp in wanted.items() if key not in have or have[key].stamp != stamp]

    def _write(self, gone: list[str], new: list[str], load: Callable[[str], Document | None]) -> None:
        documents, numbers = dict(self._documents), dict(self._numbers)
        with self._database as database:
            database.execute("BEGIN IMMEDIATE")
            for key in gone:
                del documents[key]
                number = numbers.pop(key)
                database.execute("DELETE FROM texts WHERE rowid = ?", (number,))
                database.execute("DELETE FROM docs WHERE id = ?", (number,))
            for key in new:
                if (document := load(key)) is not None:
                    numbers[key] = self._add(document)
                    documents[key] = replace(document, texts={})
        self._documents, self._numbers = documents, numbers
        if len(new) > _MANY:
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _add(self, document: Document) -> int:
        fields = [getattr(document, name) for name in _FIELDS]
        marks = ", ".join("?" * len(_FIELDS))
        row = self._database.execute(f"INSERT INTO docs ({', '.join(_FIELDS)}) VALUES ({marks})", fields).lastrowid
        texts = [indexed(document.texts.get(column, "")) for column in COLUMNS]
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        self._database.execute(f"INSERT INTO texts (rowid, {', '.join(COLUMNS)}) VALUES ({marks})", [row, *texts])
        return row or 0


def _document(row: tuple[Any, ...]) -> Document:
    fields = dict(zip(_FIELDS, row, strict=False))
    days = (fields["earliest"], fields["latest"])
    texts = [value for name, value in fields.items() if name not in ("earliest", "latest")]
    if not all(isinstance(text, str) for text in texts) or not all(
        day is None or isinstance(day, str) for day in days
    ):
        raise TypeError("not what was written")
    return Document(**fields)


def _expression(clauses: Sequence[Clause], columns: Sequence[str], joint: str) -> str:
    """What FTS5 is asked for."""
    parts = []
    for clause in clauses:
        where = [column for column in columns if column == "note"] if clause.note else columns
        terms = " OR ".join(term.fts() for term in clause.terms)
        # A word that may stand nowhere: an expression that nothing fits.
        parts.append(f"({{{' '.join(where)}}} : ({terms}))" if where else '("x" NOT "x")')
    return f" {joint} ".join(parts)


def has_fts5() -> bool:
    """Whether this Python's SQLite can search texts."""
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        try:
            database.execute("CREATE VIRTUAL TABLE t USING fts5 (x)")
        except sqlite3.Error:
            return False
    return True


@contextlib.contextmanager
def _told() -> Iterator[None]:
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
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _identity(path: Path | None) -> tuple[int, int]:
    try:
        found = path.stat() if path else None
    except OSError:
        return -1, -1
    return (found.st_dev, found.st_ino) if found else (0, 0)


def _opened(path: Path) -> sqlite3.Connection:
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
