"""What lasts: bookmarks, verdicts, stories and places; and the cache, which does not.

The names load when they are first asked for: the cache and the folders are needed for the first frame, TinyDB is not.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library.anchors import Found as Found
    from tui.library.anchors import find_anchor as find_anchor
    from tui.library.anchors import make_anchor as make_anchor
    from tui.library.errors import ChangedSince as ChangedSince
    from tui.library.errors import LibraryBusy as LibraryBusy
    from tui.library.errors import LibraryDamaged as LibraryDamaged
    from tui.library.errors import LibraryError as LibraryError
    from tui.library.errors import LibraryNewer as LibraryNewer
    from tui.library.errors import NotSaved as NotSaved
    from tui.library.paths import Folders as Folders
    from tui.library.paths import folders as folders
    from tui.library.repository import Library as Library

_WHERE = {
    "ChangedSince": "errors",
    "Folders": "paths",
    "Found": "anchors",
    "Library": "repository",
    "LibraryBusy": "errors",
    "LibraryDamaged": "errors",
    "LibraryError": "errors",
    "LibraryNewer": "errors",
    "NotSaved": "errors",
    "find_anchor": "anchors",
    "folders": "paths",
    "make_anchor": "anchors",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"tui.library.{_WHERE[name]}"), name)
