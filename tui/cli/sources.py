"""What the commands that read sources share: how to read them, and the cache."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library.cache import FileCache


def add_format(verb: argparse.ArgumentParser) -> None:
    """Add the option that says how a source is read."""
    verb.add_argument(
        "--format",
        choices=("text", "html", "markdown"),
        help="how to read the source; told from its name and content where not given",
    )


def user_cache() -> FileCache:
    """The user's cache of cleaned articles and annotations. One that cannot be written only costs time."""
    from tui.library.cache import FileCache
    from tui.library.paths import folders

    return FileCache(folders().cache)
