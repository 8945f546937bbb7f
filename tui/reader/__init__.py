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

    Args:
        names: Paths, URLs or "-"; None for the sample story.
        library: An open one; None to open the user's own when it is needed.
        format: What the sources are; None to tell by their content.
        story: Id of a kept story to go on with.
        ascii: Whether to draw with ASCII signs alone; None to go by the terminal.

    Returns:
        The exit status.

    Raises:
        BadInput: A source cannot be read; nothing was shown yet.
        CounterpointError: There is no terminal, or the story cannot be opened.
    """
    from tui.reader.start import run as start

    return start(names, library=library, format=format, story=story, ascii=ascii)
