"""The articles that bookmarks were made in: one file for each source and cleaner, never changed.

Promise: when `keep` returns, the article is on the disk; `find` gives back what was kept, or None. With the older
text at hand, a passage is found again after its source was edited.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tui.library.folder import SealedFolder
from tui.model.article import UNKNOWN, Article, ArticleDate, Detail
from tui.model.codec import DamagedValue, from_json, to_json

_SUFFIX = ".article"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What search needs of an article. Reading no more than this takes a tenth of the time."""

    source: str
    sha256: str
    cleaner: str
    headline: str
    body: str
    authors: tuple[str, ...] = ()
    byline: Detail = UNKNOWN
    outlet: Detail = UNKNOWN
    wire: Detail = UNKNOWN
    date: ArticleDate = field(default_factory=ArticleDate)


class ArticleStore:
    """A folder of articles.

    Args:
        folder: Where the files lie; made when the first is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files = SealedFolder(folder)

    def keep(self, article: Article) -> None:
        """Keep an article, once.

        Raises:
            NotSaved: It could not be written.
        """
        name = self.file_of(article.sha256, article.cleaner)
        if self.find(article.sha256, article.cleaner) is None or not self._files.hold_on(name):
            self._files.write(name, to_json(article), "article")

    def hold_on(self, sha256: str, cleaner: str) -> bool:
        """Have an article stay that a story is about to speak of. Returns whether it is there."""
        return self._files.hold_on(self.file_of(sha256, cleaner))

    def find(self, sha256: str, cleaner: str) -> Article | None:
        """The article of that source as that cleaner left it; None where it is missing or damaged."""
        try:
            data = self._files.read(self.file_of(sha256, cleaner))
            return None if data is None else from_json(data, Article)
        except (OSError, DamagedValue):
            return None

    def names(self) -> Iterator[str]:
        """The names of what is kept, one for each source and cleaner, in no order."""
        with contextlib.suppress(FileNotFoundError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.endswith(_SUFFIX):
                    yield entry.name.removesuffix(_SUFFIX)

    def text(self, name: str) -> ArticleText | None:
        """The text of an article by one of `names`; None where it is missing, damaged or another one's."""
        try:
            data = self._files.read(self.file_named(name))
            text = None if data is None else from_json(data, ArticleText)
        except (OSError, DamagedValue):
            return None
        return text if text and self.name_of(text.sha256, text.cleaner) == name else None

    @staticmethod
    def name_of(sha256: str, cleaner: str) -> str:
        """The name under which the article of that source is kept as that cleaner left it."""
        return hashlib.sha256(f"{sha256}\0{cleaner}".encode("utf-8", "replace")).hexdigest()

    @classmethod
    def file_of(cls, sha256: str, cleaner: str) -> str:
        """The name of the file in which that article lies."""
        return cls.file_named(cls.name_of(sha256, cleaner))

    @staticmethod
    def file_named(name: str) -> str:
        """The same of one of `names`."""
        return f"{name}{_SUFFIX}"
