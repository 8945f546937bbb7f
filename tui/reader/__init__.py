"""The Textual app. Importing this loads nothing of it; `run` does."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model.source import Format


def run(
    names: Sequence[str] | None = None,
    *,
    library: "Library | None" = None,
    format: "Format | None" = None,
    story: str | None = None,
    ascii: bool | None = None,
) -> int:
    """Open articles in the reader; see `tui.reader.start`.

    Raises:
        BadInput: A source cannot be read; nothing was shown yet.
        CounterpointError: There is no terminal, or the story cannot be opened.
    """
    from tui.reader.start import run as start

    return start(names, library=library, format=format, story=story, ascii=ascii)
