"""What lasts: bookmarks, verdicts, stories and places; and the cache, which does not.

`tui.library.cache.FileCache` is imported by itself: it needs no TinyDB.
"""

from tui.library.anchors import Found, find_anchor, make_anchor
from tui.library.errors import LibraryBusy, LibraryDamaged, LibraryError, NotSaved
from tui.library.paths import Folders, folders
from tui.library.repository import Library

__all__ = [
    "Folders",
    "Found",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "NotSaved",
    "find_anchor",
    "folders",
    "make_anchor",
]
