"""What the commands that read sources share: how to read them, and the cache."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.cli.output import DONE, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.cache import FileCache
    from tui.model.keeping import Verdict


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


def kept_verdicts() -> Sequence[Verdict]:
    """The user's judgements, where there is a library. One that cannot be read costs them, and is told in a line."""
    from tui.library.paths import folders

    if not (folders().data / "library").is_dir():
        return ()
    from tui.library import Library
    from tui.model.errors import CounterpointError

    try:
        with Library.open() as library:
            return library.verdicts()
    except CounterpointError as error:
        tell(f"without your verdicts: {error} (more: counterpoint doctor)", DONE)
        return ()
