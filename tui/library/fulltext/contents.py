"""What there is to be found: the library's articles, bookmarks and stories as documents of the index."""

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.library.articles import ArticleStore, ArticleText
from tui.library.fulltext.document import Document
from tui.library.fulltext.query import Query
from tui.library.fulltext.text import words_of
from tui.model.article import ArticleDate
from tui.model.codec import to_json
from tui.model.keeping import Bookmark, Story

if TYPE_CHECKING:
    from tui.library.repository import Library


class Contents:
    """What the library holds, read again when it has changed.

    Deleted bookmarks and stories are not among it, nor are articles that neither a bookmark nor a story speaks of:
    who deleted the last of these does not expect to find the article.

    Attributes:
        bookmarks: By id.
        stories: By id, put out of the way or not.
        typed: The dates that the user typed, by SHA-256 of the source.
        documents: What the index holds, by key.
    """

    def __init__(self, library: "Library", articles: ArticleStore) -> None:
        self._library, self.articles = library, articles
        self._generation = -1
        self._stamps: dict[str, str] = {}
        self._spoken_of: dict[str, set[str]] = {}
        self._of_stories: dict[str, dict[str, Story]] = {}
        self.bookmarks: Mapping[str, Bookmark] = {}
        self.stories: Mapping[str, Story] = {}
        self.typed: Mapping[str, ArticleDate] = {}
        self.documents: Mapping[str, Document] = {}

    def wanted(self) -> dict[str, str]:
        """Key and stamp of everything that is to be found, as the library is now.

        Raises:
            LibraryError: It cannot be read.
        """
        generation = self._library.generation()
        if generation != self._generation:
            self._read()
            self._generation = generation
        # An article's name is made of its content's: where the name is the same, so is the article.
        return {**{f"a{name}": "" for name in self.articles.names()}, **self._stamps}

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

    def is_spoken_of(self, document: Document) -> bool:
        """Whether a bookmark or story speaks of the article."""
        return document.sha256 in self._spoken_of

    def prefers(self, document: Document) -> bool:
        """Whether a bookmark or story speaks of the article as this very cleaner left it."""
        return document.cleaner in self._spoken_of.get(document.sha256, ())

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

    def _read(self) -> None:
        self.bookmarks = {bookmark.id: bookmark for bookmark in self._library.bookmarks()}
        self.stories = {story.id: story for story in self._library.stories(archived=None)}
        verdicts = self._library.verdicts()
        self.typed = {v.target: v.date for v in verdicts if v.kind == "date" and v.date is not None}
        self._stamps = {f"b{bookmark.id}": _stamp(bookmark) for bookmark in self.bookmarks.values()}
        self._stamps |= {f"s{story.id}": _stamp(story.name) for story in self.stories.values()}
        self._spoken_of, self._of_stories = {}, {}
        for bookmark in self.bookmarks.values():
            self._spoken_of.setdefault(bookmark.anchor.sha256, set()).add(bookmark.anchor.cleaner)
        for story in self.stories.values():
            for sha256 in story.sha256:
                self._spoken_of.setdefault(sha256, set())
                self._of_stories.setdefault(sha256, {})[story.id] = story
            for article in story.articles:
                self._spoken_of.setdefault(article.sha256, set()).add(article.cleaner)


class Narrowing:
    """What of the contents a query's filters let through."""

    def __init__(self, contents: Contents, query: Query) -> None:
        self._contents, self._query = contents, query

    def __call__(self, document: Document) -> bool:
        """Whether they let it through."""
        if document.kind == "article" and not self._contents.is_spoken_of(document):
            return False
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
        names = [_spaced(story.name) for story in stories]
        return any(all(f" {wanted}" in name for wanted in self._query.stories) for name in names)

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


def _stamp(value: object) -> str:
    return hashlib.blake2b(to_json(value), digest_size=12).hexdigest()
