"""The articles of stories and the sources they came from, which open when the file is gone."""

import os
from dataclasses import replace

from tui.library.discarding import now
from tui.library.sources import SourceStore
from tui.library.tables import Tables
from tui.model.article import Article
from tui.model.keeping import StoryArticle
from tui.model.source import Source

_PASSING = ("/dev/", "/proc/")
"""Where files lie whose names say nothing of what is in them: `<(command)` of a shell."""


class Texts(Tables):
    """Articles and sources. They are content: kept once, never changed, shared by all stories."""

    def keep_article(self, article: Article, source: Source | None = None) -> StoryArticle:
        """Keep an article, and the source it came from.

        Returns:
            What a story holds of it. The name of a file is made absolute: a story is opened from any folder.

        Raises:
            NotSaved: It could not be written.
        """
        name = source_name(article.source)
        self._articles.keep(article)
        if source is not None:
            self._kept_sources().keep(replace(source, name=name))
        return entry_of(article)

    def hold_on(self, entry: StoryArticle) -> bool:
        """Have an article's text stay that a story is about to speak of. Returns whether it is there."""
        return self._articles.hold_on(entry.sha256, entry.cleaner)

    def kept_article(self, entry: StoryArticle) -> Article | None:
        """The article of a story as it was kept; None where it is missing or damaged."""
        article = self._articles.find(entry.sha256, entry.cleaner)
        return None if article is None else replace(article, source=entry.source)

    def kept_source(self, entry: StoryArticle) -> Source | None:
        """The source of an article of a story as it was handed in; None where it is missing or damaged.

        A file may be named from the folder one is in, as it was when it was read.
        """
        return self._kept_sources().find(entry.sha256, source_name(entry.source))

    def _kept_sources(self) -> SourceStore:
        return SourceStore(self._articles.folder)


def entry_of(article: Article) -> StoryArticle:
    """What a story holds of an article."""
    return StoryArticle(
        source_name(article.source),
        article.sha256,
        article.cleaner,
        article.headline,
        article.outlet.value or "",
        article.wire.value or "",
        article.date,
        now(),
    )


def source_name(name: str) -> str:
    """The name under which a source is found again: a file's is absolute, that of what passes by is `-`."""
    if name == "-" or "://" in name:
        return name
    # Not `Path.resolve`: a link's own name is what the user calls the source.
    path = os.path.abspath(os.path.expanduser(name))  # noqa: PTH100, PTH111
    return "-" if path.startswith(_PASSING) else path
