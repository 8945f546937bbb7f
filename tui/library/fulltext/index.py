"""The index of search: SQLite's FTS5 over what the library keeps, and nothing that could not be made again.

Promise: a search is answered from the whole library as it is now, or `IndexFailed` says why it cannot be. Failures
survived: a kill at any moment, a file that is missing, damaged or of another version (made anew), two processes at
once (writers wait for each other, readers for nobody). A full disk or a folder that cannot be written fails here;
`tui.library.fulltext.search` then makes an index in memory.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.library.fulltext.document import COLUMNS, WEIGHTS, Document, columns_of
from tui.library.fulltext.file import NAME, PATIENCE, identity, in_memory, opened, told
from tui.library.fulltext.query import Clause, Query
from tui.library.fulltext.text import indexed
from tui.library.lock import FileLock
from tui.library.paths import private_folder

_FIELDS = tuple(name for name in Document.__slots__ if name != "texts")
_BM25 = f"-bm25(texts, {', '.join(str(WEIGHTS[column]) for column in COLUMNS)})"
_MANY = 500
"""So many new documents leave a write-ahead log that is worth putting away at once."""


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
        with told():
            if self._path is None:
                self._database = in_memory()
            else:
                private_folder(self._path.parent)
                self._lock = FileLock(self._path.with_suffix(".lock"))
                try:
                    with self._lock.hold(PATIENCE):
                        self._database = opened(self._path)
                except BaseException:
                    self._lock.close()
                    raise
        self._identity = identity(self._path)
        self._version = -1
        self._documents: dict[str, Document] = {}
        self._numbers: dict[str, int] = {}
        self._in_step: Mapping[str, str] | None = None

    @property
    def is_replaced(self) -> bool:
        """Whether another file lies there than was opened, or none."""
        return identity(self._path) != self._identity

    def sync(self, wanted: Mapping[str, str], load: Callable[[str], Document | None]) -> None:
        """Bring the index in step.

        Args:
            wanted: Key and stamp of everything that is to be found.
            load: Gives a document by its key; None where it cannot be read.

        Raises:
            IndexFailed: The index cannot be read or written.
        """
        with told():
            self._catch_up()
            if wanted is not self._in_step and any(difference := self._difference(wanted)):
                with self._lock.hold(PATIENCE) if self._lock else contextlib.nullcontext():
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
        with told():
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
