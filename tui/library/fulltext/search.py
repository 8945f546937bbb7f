"""Search over everything that is kept: articles, notes, quotes, tags and the names of stories.

Promise: whatever is typed is a query; whatever is shown was read from the library itself, whole, when it was shown.
The index only says where to look: what it says of a thing that is not there, or does not hold the words, is dropped.
"""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.library.fulltext.contents import Contents, Narrowing
from tui.library.fulltext.document import Document, IndexFailed
from tui.library.fulltext.hit import Hit, HitMaker
from tui.library.fulltext.query import Clause, Query, Term, parse
from tui.library.fulltext.text import words_of
from tui.library.paths import folders

if TYPE_CHECKING:
    from tui.library.fulltext.index import Index
    from tui.library.fulltext.scan import Scan
    from tui.library.repository import Library

LIMIT = 50
_WORDS_OF_LIKENESS = 60
NO_INDEX = "This Python's SQLite has no full-text index (FTS5): every text is looked through, which is slower."


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        hits: The best first.
        total: How many there are in all.
        notices: What the user should know of the search.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    notices: tuple[str, ...] = ()


class Search:
    """Search over a library. It may be used from any thread; one search runs at a time.

    Args:
        library: What is searched.
        folder: Where the index lies; in the user's cache where None.
    """

    def __init__(self, library: "Library", folder: Path | None = None) -> None:
        self._folder = folder if folder is not None else folders().cache / "search"
        self._contents = Contents(library, library._articles)  # the same room: no one else needs the store
        self._lock = threading.Lock()
        self._index: Index | Scan | None = None
        self._in_memory = False
        self._closed = False
        self._notice = ""

    def find(self, text: str | Query, *, limit: int = LIMIT, typing: bool = False) -> Found:
        """What fits a query.

        Args:
            text: What was typed, anything; or a query.
            limit: How many hits at most.
            typing: Whether the last word is still being typed, and stands for every word that begins with it.

        Raises:
            LibraryError: The library itself cannot be read.
        """
        query = parse(text, typing=typing) if isinstance(text, str) else text
        if query.is_empty:
            return Found(notices=query.notices)
        with self._held():
            ranked = self._ranked(query)
            maker, hits, total = HitMaker(self._contents, query), list[Hit](), len(ranked)
            for document, score in ranked:
                if len(hits) >= limit:
                    break
                if (hit := maker.hit(document, score)) is not None:
                    hits.append(hit)
                else:
                    total -= 1
            return Found(tuple(hits), total, (*query.notices, *filter(None, [self._notice])))

    def like(self, text: str, *, limit: int = 10) -> tuple[tuple[str, float], ...]:
        """Articles that share the rarer words of a text, the nearest first.

        Args:
            text: A headline and the first paragraphs of an article.
            limit: How many at most.

        Returns:
            SHA-256 of the source of each, and a score that only orders them.

        Raises:
            LibraryError: The library itself cannot be read.
        """
        words = [word for word in dict.fromkeys(words_of(text)) if len(word) > 1][:_WORDS_OF_LIKENESS]
        query = Query((Clause(tuple(Term((word,)) for word in words)),), kinds=frozenset(("article",)))
        if not words:
            return ()
        with self._held():
            return tuple((document.sha256, score) for document, score in self._ranked(query)[:limit])

    def close(self) -> None:
        """Let go of the index, without waiting: a search that is running, or comes yet, does it when it ends."""
        self._closed = True
        if self._lock.acquire(blocking=False):
            try:
                self._drop()
            finally:
                self._lock.release()

    @contextlib.contextmanager
    def _held(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        finally:
            if self._closed:
                self.close()

    def _ranked(self, query: Query) -> list[tuple[Document, float]]:
        """What fits and its score, the best first; the newest where no words were asked for."""
        found = self._matched(query)
        contents, narrowing = self._contents, Narrowing(self._contents, query)
        keys = [key for key in found if key in contents.visible]
        if narrowing.is_any:
            keys = [key for key in keys if narrowing(contents.documents[key])]
        if query.wanted:
            keys.sort(key=found.__getitem__, reverse=True)
        else:
            keys.sort(
                key=lambda key: max(filter(None, contents.days(contents.documents[key])), default=""), reverse=True
            )
        return [(contents.documents[key], found[key]) for key in keys]

    def _matched(self, query: Query) -> dict[str, float]:
        """Key and score of what the index, brought in step, finds. Where it fails it is made anew, then in memory."""
        wanted = self._contents.wanted()
        for last in (False, False, True):
            try:
                index = self._opened()
                index.sync(wanted, self._contents.load)
                self._contents.show(index.documents)
                return index.match(query)
            except IndexFailed as failure:
                self._drop()
                if last:
                    raise
                self._recover(damaged=failure.damaged and not self._in_memory)
        raise AssertionError("the last attempt returns or raises")

    def _opened(self) -> "Index | Scan":
        if self._index is not None and self._index.is_replaced:
            self._drop()
        if self._index is None:
            self._index, self._notice = self._made()
        return self._index

    def _made(self) -> "tuple[Index | Scan, str]":
        from tui.library.fulltext.scan import Scan

        try:
            from tui.library.fulltext.file import has_fts5
            from tui.library.fulltext.index import Index
        except ImportError:  # a Python without SQLite
            return Scan(), NO_INDEX
        if not has_fts5():
            return Scan(), NO_INDEX
        return Index(None if self._in_memory else self._folder), ""

    def _recover(self, *, damaged: bool) -> None:
        """After a failure: the next attempt finds no file, or does without."""
        from tui.library.fulltext.file import NAME, remove

        if damaged:
            with contextlib.suppress(OSError):
                remove(self._folder / NAME)
                return
        self._in_memory = True

    def _drop(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None
