"""What was found, as it is shown: made from the library itself, never from the index."""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.library.articles import ArticleText
from tui.library.fulltext.contents import Contents
from tui.library.fulltext.document import KIND_OF, Document
from tui.library.fulltext.query import HitKind, Query
from tui.library.fulltext.snippet import Place, best_place, snippet
from tui.model.article import ArticleDate
from tui.model.keeping import Bookmark

HitText = Literal["body", "headline", "people", "quote", "note", "tags", "name"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found.

    Attributes:
        kind: `article`; `note` or `quote` of a bookmark; `story`, by its name.
        id: Id of the bookmark or story; SHA-256 of the article's source.
        stories: Id and name of each story that it is in.
        source: Name of the article's source; empty for a story.
        sha256: SHA-256 of the article's source; empty for a story.
        cleaner: Version of the cleaner whose text was looked through.
        headline: Of the article; the name of a story.
        outlet: Who published the article; empty where that is unknown.
        date: When, as the user typed it or else as the article has it.
        where: Text that the words stand in, and that `start`, `end` count in.
        start: Where the stretch begins that holds the words closest together; of a bookmark, of its note, quote, ...
        end: Offset after it.
        snippet: What stands around, in one line.
        spans: Where the words stand in the snippet.
        score: The greater, the better it fits.
    """

    kind: HitKind
    id: str
    stories: tuple[tuple[str, str], ...]
    source: str
    sha256: str
    cleaner: str
    headline: str
    outlet: str
    date: ArticleDate
    where: HitText
    start: int
    end: int
    snippet: str
    spans: tuple[tuple[int, int], ...]
    score: float


class _Text(NamedTuple):
    """One of the texts of a thing, and where the words stand in it."""

    where: HitText
    text: str
    place: Place | None


class HitMaker:
    """Makes the hits of one query.

    Args:
        contents: Where they are read.
        query: What was asked for.
    """

    def __init__(self, contents: Contents, query: Query) -> None:
        self._contents, self._query = contents, query
        self._patterns = [re.compile(term.pattern()) for term in query.terms]
        self._articles: dict[tuple[str, str], ArticleText | None] = {}

    def hit(self, document: Document, score: float) -> Hit | None:
        """The hit that a document is; None where the library does not hold it so."""
        if document.kind == "article":
            return self._of_article(document, score)
        if document.kind == "bookmark":
            bookmark = self._contents.bookmarks.get(document.id)
            return self._of_bookmark(bookmark, score) if bookmark else None
        story = self._contents.stories.get(document.id)
        found = self._found({"name": story.name}) if story else None
        if story is None or found is None:
            return None
        about = ((story.id, story.name),), "", "", "", story.name, "", ArticleDate()
        return Hit("story", story.id, *about, *_shown(found), score)

    def _of_article(self, document: Document, score: float) -> Hit | None:
        article = self._article(document.sha256, document.cleaner)
        if article is None:
            return None
        people = [article.outlet.value or "", article.wire.value or "", article.byline.value or "", *article.authors]
        found = self._found({"body": article.body, "headline": article.headline, "people": "\n".join(people)})
        if found is None:
            return None
        about = article.source, article.sha256, article.cleaner, article.headline, article.outlet.value or ""
        date = self._contents.typed.get(article.sha256, article.date)
        stories = _named(self._contents, article.sha256)
        return Hit("article", article.sha256, stories, *about, date, *_shown(found), score)

    def _of_bookmark(self, bookmark: Bookmark, score: float) -> Hit | None:
        anchor = bookmark.anchor
        found = self._found({"note": bookmark.note, "tags": " ".join(bookmark.tags), "quote": anchor.exact})
        if found is None:
            return None
        kind = KIND_OF[found.where]
        article = self._article(anchor.sha256, anchor.cleaner)
        outlet = (article.outlet.value or "") if article else ""
        date = self._contents.typed.get(anchor.sha256) or (article.date if article else ArticleDate())
        about = bookmark.source, anchor.sha256, anchor.cleaner, bookmark.headline, outlet
        stories = _named(self._contents, anchor.sha256, bookmark.story)
        return Hit(kind, bookmark.id, stories, *about, date, *_shown(found), score)

    def _found(self, texts: dict[HitText, str]) -> _Text | None:
        """The text that holds the most of the words; the first where none is asked for, None where none is there."""
        kinds = self._query.kinds
        looked = [_Text(w, text, None) for w, text in texts.items() if text and (not kinds or KIND_OF[w] in kinds)]
        if not self._patterns:
            return looked[0] if looked else None
        found = [_Text(w, text, place) for w, text, _ in looked if (place := best_place(text, self._patterns))]
        return max(found, key=lambda one: len(one.place.found) if one.place else 0, default=None)

    def _article(self, sha256: str, cleaner: str) -> ArticleText | None:
        key = sha256, cleaner
        if key not in self._articles:
            articles = self._contents.articles
            self._articles[key] = articles.text(articles.name_of(sha256, cleaner))
        return self._articles[key]


def _shown(found: _Text) -> tuple[HitText, int, int, str, tuple[tuple[int, int], ...]]:
    start, end = (found.place.start, found.place.end) if found.place else (0, 0)
    return (found.where, start, end, *snippet(found.text, found.place))


def _named(contents: Contents, sha256: str, story: str | None = None) -> tuple[tuple[str, str], ...]:
    return tuple((one.id, one.name) for one in contents.stories_of(sha256, story))
