"""Stories on the way in and out of the library: sources read, cleaned and kept; kept articles opened again.

Opening one never asks the web: what was kept is shown, and where its file has changed since, that is said.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.model.errors import BadInput
from tui.pipeline import Cache, Progress, clean_source

if TYPE_CHECKING:
    from tui.library import Library
    from tui.library.filing import Filed
    from tui.library.fulltext import Search
    from tui.model.article import Article
    from tui.model.keeping import Story, StoryArticle, Verdict
    from tui.model.source import Format, Source

CHANGED = "changed on disk since it was added; `counterpoint add` again takes the new text"
GONE = "no longer where it was read; this is the text that was kept"

_MISSING = "not shown: "

_LOOKED_AT = 24
"""How many articles that share rare words are looked at closely."""


class Added(NamedTuple):
    """What became of the sources of one call.

    Attributes:
        articles: The articles, in the order of the sources.
        filed: For each article and each story that it went to, what was done.
    """

    articles: tuple[Article, ...]
    filed: tuple[Filed, ...]


def add(
    names: Sequence[str],
    library: Library,
    *,
    story: str | None = None,
    format: Format | None = None,
    cache: Cache | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Added:
    """Read, clean and keep sources, and put them into stories: all of them, or none.

    Args:
        names: Paths, URLs or "-".
        library: Where they are kept.
        story: Name of the story; see `Library.file_articles` for what is done without.
        format: How to read all of them; None to tell from name and content.
        cache: Where cleaned articles are kept between runs.
        on_progress: Told after each source.

    Raises:
        BadInput: A source cannot be read or holds no article, or the name is none.
        LibraryError: They were not kept.
    """
    from tui.ingest import read

    read_ones: list[tuple[Article, Source]] = []
    for number, name in enumerate(names, 1):
        source = read(name, format=format)
        read_ones.append((clean_source(source, cache=cache), source))
        if on_progress:
            on_progress(Progress("read", name, number, len(names)))
    entries = [library.keep_article(article, source) for article, source in read_ones]
    return Added(tuple(article for article, _source in read_ones), library.file_articles(entries, story))


class Suggestion(NamedTuple):
    """Another article of the library that belongs beside one.

    Attributes:
        entry: The other article.
        story: The story that it stands in.
        share: Share of the shorter one's wording that stands in the other; 0 where too little to be told.
        sure: How sure it is, 0 to 1, that both are about one event; 0 where not sure enough.
    """

    entry: StoryArticle
    story: Story
    share: float
    sure: float


def suggest(articles: Sequence[Article], library: Library, *, most: int = 3) -> list[list[Suggestion]]:
    """What of the library belongs beside each article: near-copies first, then likely companions.

    An article that stands in several stories is suggested once, with the story read last.

    Args:
        articles: The articles, kept or not. None is suggested beside itself.
        library: Where others are looked for.
        most: How many near-copies, and how many others, beside each.

    Raises:
        LibraryError: The library cannot be read.
    """
    from tui.library.fulltext import Search

    places: dict[str, tuple[StoryArticle, Story]] = {}
    for story in reversed(library.stories(archived=None)):
        places |= {entry.sha256: (entry, story) for entry in story.articles}
    search = Search(library)
    try:
        return [_beside(article, library, search, places, most) for article in articles]
    finally:
        search.close()


def _beside(
    article: Article,
    library: Library,
    search: Search,
    places: Mapping[str, tuple[StoryArticle, Story]],
    most: int,
) -> list[Suggestion]:
    from tui.compare.articles.companions import companionship, profile, shared_wording, telling_words

    own, found = profile(article), []
    for sha256, _score in search.like(" ".join(telling_words(article)), limit=_LOOKED_AT):
        if sha256 == article.sha256 or sha256 not in places:
            continue
        entry, story = places[sha256]
        other = library.kept_article(entry)
        if other is not None:
            theirs = profile(other)
            found.append(Suggestion(entry, story, shared_wording(own, theirs), companionship(own, theirs)))
    copies = sorted((one for one in found if one.share), key=lambda one: -one.share)
    others = sorted((one for one in found if one.sure and not one.share), key=lambda one: -one.sure)
    return copies[:most] + others[:most]


def articles_of(
    story: Story, library: Library, *, cache: Cache | None = None, verdicts: Sequence[Verdict] = ()
) -> list[Article]:
    """The articles of a story as they were kept, in order, cleaned as this version cleans. Asks no web address.

    What a reader should know (another text on disk, an article that is not to be had) stands among their notices.

    Args:
        story: The story.
        library: Where it is kept.
        cache: Where cleaned articles are kept between runs.
        verdicts: The user's; those about a ledger are applied.

    Raises:
        BadInput: None of its texts is to be had, or it has none.
    """
    entries = story.articles or tuple(map(_entry, story.sources, story.sha256))  # of an earlier version
    found = [(entry, _kept(entry, library, cache, verdicts) or _of_file(entry, cache, verdicts)) for entry in entries]
    articles = [_noticed(article, entry) for entry, article in found if article is not None]
    missing = tuple(f"{_MISSING}{e.headline or e.source}, whose text was not kept" for e, a in found if a is None)
    if not articles:
        raise BadInput(story.name, missing[0] if missing else "has no article yet; `counterpoint add` gives it one")
    return [replace(articles[0], notices=articles[0].notices + missing), *articles[1:]]


def _entry(source: str, sha256: str) -> StoryArticle:
    from tui.model.keeping import StoryArticle

    return StoryArticle(source, sha256, "")


def _kept(entry: StoryArticle, library: Library, cache: Cache | None, verdicts: Sequence[Verdict]) -> Article | None:
    """The article from what was kept: its source cleaned anew, or else the text that an earlier cleaner left."""
    source = library.kept_source(entry)
    if source is not None:
        with contextlib.suppress(BadInput):  # a newer cleaner may find no article in it
            return clean_source(source, cache=cache, verdicts=verdicts)
    return library.kept_article(entry)


def _of_file(entry: StoryArticle, cache: Cache | None, verdicts: Sequence[Verdict]) -> Article | None:
    """The article from its file, where that is still there."""
    from tui.ingest import read

    if not _is_file(entry.source):
        return None
    try:
        return clean_source(read(entry.source), cache=cache, verdicts=verdicts)
    except BadInput:
        return None


def _noticed(article: Article, entry: StoryArticle) -> Article:
    """The article with a notice where its file is gone or holds another text than was kept."""
    path, notice = Path(entry.source), ""
    if _is_file(entry.source):
        if _is_gone(path):
            notice = GONE
        elif article.sha256 != entry.sha256 or _digest(path) not in ("", entry.sha256):
            notice = CHANGED
    # What was said at an earlier opening may not hold any more.
    own = tuple(one for one in article.notices if one not in (CHANGED, GONE) and not one.startswith(_MISSING))
    return replace(article, source=entry.source, notices=(*own, notice) if notice else own)


def _is_gone(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False  # it may be there
    return False


def _is_file(source: str) -> bool:
    return source != "-" and "://" not in source


def _digest(path: Path) -> str:
    """SHA-256 of a file in hex; empty where it cannot be read, or is no regular file, for which one might wait."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""
