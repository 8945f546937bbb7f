"""The cache: one file for each key, which may vanish at any time.

Promise: what `get` returns is what was put under that key, whole, or None. A full disk, a damaged file or a
missing folder costs time and nothing else: neither call raises.
"""

import contextlib
import os
import tempfile
from pathlib import Path

from tui.library.paths import private_folder
from tui.library.sealed import sealed, unsealed
from tui.model.digest import sha256

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_LONGEST = 40
"""Letters of the name of a kind."""


class FileCache:
    """A folder of files, each led by the SHA-256 of what follows.

    Args:
        folder: Where the files lie; made when the first is written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put under `kind` and `key`; None where it is missing or damaged."""
        try:
            return unsealed(self._path(kind, key).read_bytes())
        except OSError:
            return None

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep `data`. Another process sees all of it or nothing."""
        path = self._path(kind, key)
        try:
            private_folder(path.parent)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")  # mkstemp makes it 0600
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sealed(data))
            Path(name).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()

    def clear(self) -> None:
        """Delete every file of the cache that can be deleted."""
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):
                path.unlink()

    def _path(self, kind: str, key: str) -> Path:
        if not (0 < len(kind) <= _LONGEST and _LETTERS.issuperset(kind)):
            raise ValueError(f"not a kind of cached value: {kind!r}")
        # The key is hashed: no key can name a file outside the folder.
        return self.folder / kind / sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
