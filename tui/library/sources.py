"""The sources of kept articles, as they were handed in: one file each, compressed.

Promise: when `keep` returns, the bytes are on the disk; `find` gives back what was kept, or None. With them an
article opens when its file is gone or its address is dead, and is cleaned anew by a newer cleaner.
"""

import hashlib
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

from tui.library.errors import NotSaved
from tui.library.folder import SealedFolder
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
        self._files = SealedFolder(folder)

    def keep(self, source: Source) -> None:
        """Keep a source, in the place of the same bytes under the same name, which may have been read another way.

        Raises:
            NotSaved: It could not be written.
        """
        file = self.file_of(source.sha256, source.name)
        if self.find(source.sha256, source.name) == source and self._files.hold_on(file):
            return
        short = replace(source, text="") if _decoded(source) == source.text else source
        try:
            data = zlib.compress(to_json(_Kept(_FORM, short)))
        except UnicodeEncodeError as error:
            raise NotSaved(f"{self._files.path}: source not kept: its name is not text") from error
        self._files.write(file, data, "source")

    def find(self, sha256: str, name: str) -> Source | None:
        """The source of those bytes and that name; None where it is missing or damaged."""
        try:
            data = self._files.read(self.file_of(sha256, name))
            if data is None:
                return None
            source = from_json(zlib.decompress(data), _Kept).source
        except (OSError, DamagedValue, zlib.error):
            return None
        if source.text:
            return source
        text = _decoded(source)
        return None if text is None else replace(source, text=text)

    @staticmethod
    def file_of(sha256: str, name: str) -> str:
        """The name of the file in which the source of those bytes and that name lies."""
        key = hashlib.sha256(f"{sha256}\0{name}".encode("utf-8", "replace")).hexdigest()
        return f"{key}.source"


def _decoded(source: Source) -> str | None:
    try:
        return source.data.decode(source.encoding)
    except (LookupError, UnicodeError):
        return None
