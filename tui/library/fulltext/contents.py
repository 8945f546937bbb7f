"""What there is to be found: the library's articles, bookmarks and stories as documents of the index."""

import hashlib
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from tui.library.articles import ArticleStore, ArticleText
from tui.library.bookmarks import readable
from tui.library.fulltext.document import Document
from tui.library.fulltext.query import Query
from tui.library.fulltext.text import words_of
from tui.model.article import ArticleDate
from tui.model.codec import DamagedValue, from_builtins, to_json
from tui.model.keeping import Bookmark, Story

if TYPE_CHECKING:
    from tui.library.repository import Library

T = TypeVar("T", Bookmark, Story)

_GRAIN = 2_000_000_000
"""Nanoseconds between two changes that every file system tells apart."""


class Contents:
    """What the library holds, read again when it has changed.

    Deleted bookmarks and stories are not among it, nor are articles that neither a bookmark nor a story speaks of:
    who deleted the last of these does not expect to find the article.

    Attributes:
        bookmarks: By id.
        stories: By id, put out of the way or not.
        typed: The dates that the user typed, by SHA-256 of the source.
        documents: What the index holds, by key.
        visible: Keys of those that are to be found.
    """

    def __init__(self, library: "Library", articles: ArticleStore) -> None:
        self._library, self.articles = library, articles
        self._generation = -1
        self._stamps: dict[str, str] = {}
        self._known: dict[tuple[str, str], tuple[Mapping[str, object], object, str]] = {}
        self._names: list[str] = []
        self._listed: int | None = None
        self._wanted: dict[str, str] = {}
        self._spoken_of: dict[str, set[str]] = {}
        self._of_stories: dict[str, dict[str, Story]] = {}
        self.bookmarks: Mapping[str, Bookmark] = {}
        self.stories: Mapping[str, Story] = {}
        self.typed: Mapping[str, ArticleDate] = {}
        self.documents: Mapping[str, Document] = {}
        self.visible: set[str] = set()
        self._stale = True

    def wanted(self) -> dict[str, str]:
        """Key and stamp of everything that is to be found, as the library is now.

        Raises:
            LibraryError: It cannot be read.
        """
        generation = self._library.generation()
        changed = generation != self._generation
        if changed:
            self._read()
            self._generation = generation
        if self._list_articles() or changed:
            # An article's name is made of its source's hash: where the name is the same, so is the article.
            self._wanted = {**dict.fromkeys(self._names, ""), **self._stamps}
            self._stale = True
        return self._wanted

    def load(self, key: str) -> Document | None:
        """The document of that key; None where it is gone or cannot be read."""
        kind, name, stamp = key[0], key[1:], self._stamps.get(key, "")
        if kind == "a":
            return _of_article(key, self.articles.text(name))
        if kind == "b" and (bookmark := self.bookmarks.get(name)):
            anchor = bookmark.anchor
            texts = {"quote": anchor.exact, "note": bookmark.note, "tags": "\n".join(bookmark.tags)}
            return Document(key, stamp, "bookmark", texts, anchor.sha256, anchor.cleaner)
        if kind == "s" and (story := self.stories.get(name)):
            return Document(key, stamp, "story", {"name": story.name})
        return None

    def stories_of(self, sha256: str, story: str | None = None) -> tuple[Story, ...]:
        """The stories that hold the article of that source, with the one that a bookmark names."""
        found = dict(self._of_stories.get(sha256, {}))
        if story is not None and story in self.stories:
            found[story] = self.stories[story]
        return tuple(found.values())

    def show(self, documents: Mapping[str, Document]) -> None:
        """Take what the index holds, and say what of it is to be found: `visible`.

        Of an article that several cleaners left, that is the one that is spoken of, else the one indexed last.
        """
        if documents is self.documents and not self._stale:
            return
        self.documents, self._stale = documents, False
        chosen: dict[str, Document] = {}
        for document in documents.values():
            if document.kind == "article" and (spoken := self._spoken_of.get(document.sha256)) is not None:
                there = chosen.get(document.sha256)
                if there is None or document.cleaner in spoken or there.cleaner not in spoken:
                    chosen[document.sha256] = document
        self.visible = {document.key for document in chosen.values()} | self._stamps.keys()

    def article_of(self, document: Document) -> Document | None:
        """The document of the article that a document belongs to; None for a story, or where it is not kept."""
        if document.kind == "story":
            return None
        return self.documents.get(f"a{self.articles.name_of(document.sha256, document.cleaner)}")

    def days(self, document: Document) -> tuple[str | None, str | None]:
        """First and last day that the document's article can be of, the date that the user typed before others."""
        if (date := self.typed.get(document.sha256)) is not None:
            return _days(date)
        article = self.article_of(document)
        return (article.earliest, article.latest) if article else (None, None)

    def _list_articles(self) -> bool:
        """Look which articles are kept; whether that may be others than before."""
        try:
            changed = self.articles.folder.stat().st_mtime_ns
        except OSError:
            changed = -1
        if changed == self._listed:
            return False
        # What changes within the clock's grain of the last change bears the same time: look again until that is over.
        self._listed = changed if time.time_ns() - changed > _GRAIN else None
        names = [f"a{name}" for name in self.articles.names()]
        same, self._names = names == self._names, names
        return not same

    def _read(self) -> None:
        self.bookmarks = self._values("bookmarks", readable)
        self.stories = self._values("stories", _story)
        verdicts = self._library.verdicts()
        self.typed = {v.target: v.date for v in verdicts if v.kind == "date" and v.date is not None}
        self._stamps = {f"b{name}": self._known["bookmarks", name][2] for name in self.bookmarks}
        self._stamps |= {f"s{name}": self._known["stories", name][2] for name in self.stories}
        self._spoken_of, self._of_stories = {}, {}
        for bookmark in self.bookmarks.values():
            self._spoken_of.setdefault(bookmark.anchor.sha256, set()).add(bookmark.anchor.cleaner)
        for story in self.stories.values():
            for sha256 in story.sha256:
                self._spoken_of.setdefault(sha256, set())
                self._of_stories.setdefault(sha256, {})[story.id] = story
            for article in story.articles:
                self._spoken_of.setdefault(article.sha256, set()).add(article.cleaner)

    def _values(self, table: str, read: Callable[[Mapping[str, object]], T | None]) -> dict[str, T]:
        """What is not deleted of a table, by id. A document that is the same object as before is not read again."""
        found: dict[str, T] = {}
        for document in self._library._there(table):
            name = str(document.get("id"))
            known = self._known.get((table, name))
            if known is None or known[0] is not document:
                value = read(document)
                stamp = hashlib.blake2b(to_json(document), digest_size=12).hexdigest()
                known = self._known[table, name] = document, value, stamp
            if known[1] is not None:
                found[name] = cast(T, known[1])
        return found


class Narrowing:
    """What of the contents a query's filters let through."""

    def __init__(self, contents: Contents, query: Query) -> None:
        self._contents, self._query = contents, query
        self.is_any = query.narrows

    def __call__(self, document: Document) -> bool:
        """Whether they let it through."""
        query = self._query
        return (
            (not query.kinds or self._is_of_kinds(document))
            and (not query.tags or self._has_tags(document))
            and (not query.stories or self._is_in_story(document))
            and (not query.outlets or self._is_of_outlet(document))
            and (not (query.before or query.after) or self._is_of_days(document))
        )

    def _is_of_kinds(self, document: Document) -> bool:
        if document.kind != "bookmark":
            return document.kind in self._query.kinds
        note = bool((found := self._contents.bookmarks.get(document.id)) and (found.note or found.tags))
        return "quote" in self._query.kinds or ("note" in self._query.kinds and note)

    def _has_tags(self, document: Document) -> bool:
        bookmark = self._contents.bookmarks.get(document.id) if document.kind == "bookmark" else None
        there = {" ".join(words_of(tag)) for tag in bookmark.tags} if bookmark else set()
        return there.issuperset(self._query.tags)

    def _is_in_story(self, document: Document) -> bool:
        if document.kind == "story":
            stories = tuple(filter(None, [self._contents.stories.get(document.id)]))
        else:
            bookmark = self._contents.bookmarks.get(document.id) if document.kind == "bookmark" else None
            stories = self._contents.stories_of(document.sha256, bookmark.story if bookmark else None)
        names = [(story.id, _spaced(story.name)) for story in stories]
        return any(all(w == own or f" {w}" in name for w in self._query.stories) for own, name in names)

    def _is_of_outlet(self, document: Document) -> bool:
        article = self._contents.article_of(document)
        return article is not None and all(f" {wanted}" in article.outlet for wanted in self._query.outlets)

    def _is_of_days(self, document: Document) -> bool:
        first, last = self._contents.days(document)
        if first is None and last is None:
            return False  # of any day, so of no day that could be asked for
        before, after = self._query.before, self._query.after
        return (before is None or first is None or first < before) and (
            after is None or last is None or last >= after
        )


def _of_article(key: str, text: ArticleText | None) -> Document | None:
    if text is None:
        return None
    people = [text.outlet.value or "", text.wire.value or "", text.byline.value or "", *text.authors]
    texts = {"headline": text.headline, "body": text.body, "people": "\n".join(filter(None, people))}
    outlet = _spaced(f"{text.outlet.value or ''} {text.wire.value or ''}")
    return Document(key, "", "article", texts, text.sha256, text.cleaner, outlet, *_days(text.date))


def _days(date: ArticleDate) -> tuple[str | None, str | None]:
    return date.value or date.earliest, date.value or date.latest


def _spaced(text: str) -> str:
    """The words of a text, a blank before each: where words may be looked for by how they begin."""
    return "".join(f" {word}" for word in words_of(text))


def _story(document: Mapping[str, object]) -> Story | None:
    try:
        return from_builtins(document, Story)
    except DamagedValue:
        return None  # of a newer version: kept, not shown
