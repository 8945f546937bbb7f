"""Deletes the texts of articles that nothing kept speaks of any more, once what spoke of them is gone for good.

Promise: no text is deleted that a bookmark or story speaks of, here or in the trash, whichever reader or version
wrote it. What is to go is noted before the last that spoke of it goes, and struck off after its files: a kill leaves
a text too many, which the next sweep takes, never one too few.
"""

import contextlib
import re
from collections.abc import Callable, Iterable, Mapping

import msgspec

from tui.library.articles import ArticleStore
from tui.library.files import read_regular, replace_file, sync_folder
from tui.library.folder import SealedFolder
from tui.library.sources import SourceStore

Text = tuple[str, str]
"""SHA-256 of a source's bytes, and its name."""

_NOTE = "leaving.json"
_HASH = re.compile(rb"[0-9a-f]{64}")


def hashes_in(documents: Iterable[Mapping[str, object]]) -> set[str]:
    """Every SHA-256 that documents name anywhere, also those of a newer version, of which no more is understood."""
    return {found.decode() for document in documents for found in _HASH.findall(msgspec.json.encode(document))}


class Sweeper:
    """Sweeps one folder.

    Args:
        articles: The articles in it, beside which their sources lie.
    """

    def __init__(self, articles: ArticleStore) -> None:
        self._articles = articles
        self._files = SealedFolder(articles.folder)

    def note(self, texts: Iterable[Text]) -> None:
        """Note texts that what is about to be deleted speaks of.

        Raises:
            LibraryError: They could not be noted.
            OSError: The same.
        """
        wanted = set(texts)
        if wanted and self._files.path.is_dir():
            with self._files.hold():
                self._write(wanted | self._noted())

    def sweep(self, spoken_of: Callable[[], set[str]]) -> None:
        """Delete the texts noted that nothing speaks of. One that was wanted within the hour stays for the next time.

        Args:
            spoken_of: Gives the hashes that are still spoken of; asked while nobody else can add a text.

        Raises:
            LibraryError: They could not be deleted, or not all.
            OSError: The same.
        """
        if not (self._files.path / _NOTE).exists():
            return
        with self._files.hold():
            kept = spoken_of()
            leaving = {text for text in self._noted() if text[0] not in kept}
            hashes = {sha256 for sha256, _name in leaving}
            stayed = {text[0] for text in leaving if not self._delete(SourceStore.file_of(*text))}
            for name in list(self._articles.names()) if hashes else ():
                text = self._articles.text(name)
                if text is not None and text.sha256 in hashes and not self._delete(ArticleStore.file_named(name)):
                    stayed.add(text.sha256)
            sync_folder(self._files.path)
            self._write({text for text in leaving if text[0] in stayed})

    def _delete(self, file: str) -> bool:
        """Delete a file, unless it was wanted just now. Returns whether it is gone."""
        if self._files.is_fresh(file):
            return False
        (self._files.path / file).unlink(missing_ok=True)
        return True

    def _noted(self) -> set[Text]:
        with contextlib.suppress(msgspec.DecodeError):
            return set(msgspec.json.decode(read_regular(self._files.path / _NOTE) or b"[]", type=list[Text]))
        return set()  # damaged: the texts stay

    def _write(self, texts: set[Text]) -> None:
        path = self._files.path / _NOTE
        if texts:
            replace_file(path, msgspec.json.encode(sorted(texts)))
        else:
            path.unlink(missing_ok=True)
