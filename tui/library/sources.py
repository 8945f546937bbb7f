"""The sources of kept articles, as they were handed in: one file each, compressed.

Promise: when `keep` returns, the bytes are on the disk; `find` gives back what was kept, or None. With them an
article opens when its file is gone or its address is dead, and is cleaned anew by a newer cleaner.
"""

import hashlib
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

from tui.library.errors import NotSaved
from tui.library.files import read_regular, replace_file
from tui.library.lock import FileLock
from tui.library.paths import private_folder
from tui.library.sealed import sealed, unsealed
from tui.model.codec import DamagedValue, from_json, to_json
from tui.model.source import Source

_FORM = "1"
"""Raised when the files are written another way."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a file holds.

    Attributes:
        form: How it is written.
        source: The source without its text where that is the bytes decoded.
    """

    form: str
    source: Source


class SourceStore:
    """A folder of sources.

    Args:
        folder: Where the files lie; made when the first is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, source: Source) -> None:
        """Keep a source, in the place of the same bytes under the same name, which may have been read another way.

        Raises:
            NotSaved: It could not be written.
        """
        if self.find(source.sha256, source.name) == source:
            return
        short = replace(source, text="") if _decoded(source) == source.text else source
        try:
            data = sealed(zlib.compress(to_json(_Kept(_FORM, short))))
            private_folder(self.folder)
            lock = FileLock(self.folder / "articles.lock")
            try:
                with lock.hold():
                    replace_file(self._path(source.sha256, source.name), data)
            finally:
                lock.close()
        except UnicodeEncodeError as error:
            raise NotSaved(f"{self.folder}: source not kept: its name is not text") from error
        except OSError as error:
            raise NotSaved(f"{self.folder}: source not kept: {error.strerror or error}") from error

    def find(self, sha256: str, name: str) -> Source | None:
        """The source of those bytes and that name; None where it is missing or damaged."""
        try:
            data = unsealed(read_regular(self._path(sha256, name)))
            if data is None:
                return None
            source = from_json(zlib.decompress(data), _Kept).source
        except (OSError, DamagedValue, zlib.error):
            return None
        if source.text:
            return source
        text = _decoded(source)
        return None if text is None else replace(source, text=text)

    def _path(self, sha256: str, name: str) -> Path:
        key = hashlib.sha256(f"{sha256}\0{name}".encode("utf-8", "replace")).hexdigest()
        return self.folder / f"{key}.source"


def _decoded(source: Source) -> str | None:
    try:
        return source.data.decode(source.encoding)
    except (LookupError, UnicodeError):
        return None
