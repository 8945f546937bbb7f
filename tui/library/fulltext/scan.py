"""Search without an index, where this Python's SQLite has none to offer: every text is looked through."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tui.library.fulltext.document import COLUMNS, WEIGHTS, Document, columns_of
from tui.library.fulltext.query import Clause, Query
from tui.library.fulltext.text import folded


class Scan:
    """What `Index` is, slower: the texts lie in memory; a score is the words found, weighed by where they stand."""

    is_replaced = False

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._folded: dict[str, Mapping[str, str]] = {}

    def sync(self, wanted: Mapping[str, str], load: Callable[[str], Document | None]) -> None:
        """Bring the texts in step; see `Index.sync`."""
        for key in [key for key, document in self._documents.items() if wanted.get(key) != document.stamp]:
            del self._documents[key], self._folded[key]
        for key in wanted.keys() - self._documents.keys():
            if (document := load(key)) is not None:
                self._folded[key] = {column: folded(text) for column, text in document.texts.items()}
                self._documents[key] = replace(document, texts={})

    @property
    def documents(self) -> Mapping[str, Document]:
        """All that can be found, by key, without the texts."""
        return self._documents

    def match(self, query: Query) -> dict[str, float]:
        """Key and score of what fits; see `Index.match`."""
        wanted = [_patterns(clause) for clause in query.wanted]
        unwanted = [_patterns(clause) for clause in query.unwanted]
        columns = columns_of(query)
        found = {}
        for key, texts in self._folded.items():
            scores = [_score(texts, clause, columns) for clause in wanted]
            if all(scores) and not any(_score(texts, clause, COLUMNS) for clause in unwanted):
                found[key] = sum(scores)
        return found

    def close(self) -> None:
        """Let go of the texts."""
        self._documents, self._folded = {}, {}


_Patterns = tuple[bool, list[re.Pattern[str]]]


def _patterns(clause: Clause) -> _Patterns:
    return clause.note, [re.compile(term.pattern()) for term in clause.terms]


def _score(texts: Mapping[str, str], clause: _Patterns, columns: Sequence[str]) -> float:
    note, patterns = clause
    chosen = [column for column in columns if column in texts and (not note or column == "note")]
    return sum(
        WEIGHTS[column] * count / (200 + len(texts[column]))
        for column in chosen
        for pattern in patterns
        if (count := sum(1 for _match in pattern.finditer(texts[column])))
    )
