"""The articles that bookmarks were made in: one file for each source and cleaner, never changed.

Promise: when `keep` returns, the article is on the disk; `find` gives back what was kept, or None. With the older
text at hand, a passage is found again after its source was edited.
"""

import hashlib
from pathlib import Path

from tui.library.errors import NotSaved
from tui.library.files import read_regular, replace_file
from tui.library.lock import FileLock
from tui.library.paths import private_folder
from tui.library.sealed import sealed, unsealed
from tui.model.article import Article
from tui.model.codec import DamagedValue, from_json, to_json


class ArticleStore:
    """A folder of articles.

    Args:
        folder: Where the files lie; made when the first is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, article: Article) -> None:
        """Keep an article, once.

        Raises:
            NotSaved: It could not be written.
        """
        if self.find(article.sha256, article.cleaner) is not None:
            return
        data = sealed(to_json(article))
        try:
            private_folder(self.folder)
            lock = FileLock(self.folder / "articles.lock")
            try:
                with lock.hold():
                    replace_file(self._path(article.sha256, article.cleaner), data)
            finally:
                lock.close()
        except OSError as error:
            raise NotSaved(f"{self.folder}: article not kept: {error.strerror or error}") from error

    def find(self, sha256: str, cleaner: str) -> Article | None:
        """The article of that source as that cleaner left it; None where it is missing or damaged."""
        try:
            data = unsealed(read_regular(self._path(sha256, cleaner)))
            return None if data is None else from_json(data, Article)
        except (OSError, DamagedValue):
            return None

    def _path(self, sha256: str, cleaner: str) -> Path:
        name = hashlib.sha256(f"{sha256}\0{cleaner}".encode("utf-8", "replace")).hexdigest()
        return self.folder / f"{name}.article"
