"""From names on the command line to the reader on the screen."""

from __future__ import annotations

import gc
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Library
    from tui.model.source import Format


def run(
    names: Sequence[str] | None = None,
    *,
    library: Library | None = None,
    format: Format | None = None,
) -> int:
    """Open articles in the reader.

    Args:
        names: Paths, URLs or "-"; none for the sample story.
        library: An open library; None for the user's own.
        format: How to read all of the sources; None to tell from name and content.

    Returns:
        Exit status.

    Raises:
        BadInput: A source cannot be read; nothing was shown yet.
        CounterpointError: There is no terminal.
    """
    # Everything made before the first frame stays; looking for garbage among it takes a fifth of the start.
    gc.disable()
    from tui.model.errors import BadInput
    from tui.pipeline import read_articles, sample_sources
    from tui.reader.terminal import leave_when_gone
    from tui.reader.terminal import take as take_terminal

    sources = list(names) if names else sample_sources()
    if not sources:
        raise BadInput("sample story", "is not installed; name some files: counterpoint read A B")
    from tui.reader.shelf import Shelf

    shelf = Shelf(library)
    articles = read_articles(sources, cache=shelf.cache(), format=format)
    take_terminal()

    from tui.reader.analysis import Analyst
    from tui.reader.app import ReaderApp

    story = hashlib.sha256("\0".join(article.sha256 for article in articles).encode()).hexdigest()[:32]
    app = ReaderApp(articles, Analyst(shelf.cache, shelf.verdicts), shelf, story=story)
    leave_when_gone(lambda: app.exit(return_code=129))
    app.run()
    return app.return_code or 0
