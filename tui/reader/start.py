"""From names on the command line to the reader on the screen."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Library
    from tui.model.source import Format
    from tui.reader.shelf import Shelf
    from tui.reader.sitting import Sitting
    from tui.settings import Settings, Trouble


def run(
    names: Sequence[str] | None = None,
    *,
    library: Library | None = None,
    format: Format | None = None,
    story: str | None = None,
    ascii: bool | None = None,
) -> int:
    """Open articles in the reader.

    Args:
        names: Paths, URLs or "-"; none for the sample story.
        library: An open library; None for the user's own.
        format: How to read all of the sources; None to tell from name and content.
        story: Id of a story of the library, which is opened in the place of `names`.
        ascii: Whether to draw with ASCII signs alone; None to go by the settings, else by the terminal.

    Returns:
        Exit status.

    Raises:
        BadInput: A source cannot be read; nothing was shown yet.
        CounterpointError: There is no terminal, or the story cannot be opened.
    """
    # Everything made before the first frame stays; looking for garbage among it takes a fifth of the start.
    gc.disable()
    from tui.reader.shelf import Shelf
    from tui.reader.terminal import charset, leave_when_gone, own_order
    from tui.reader.terminal import take as take_terminal

    shelf = Shelf(library)
    sitting = _sitting(names, shelf, format, story)
    at_keyboard = bool(sys.__stdin__ and sys.__stdin__.isatty())
    _load_loop()
    take_terminal()

    from tui.reader.analysis import Analyst
    from tui.reader.app import ReaderApp

    settings, troubles = _settings(ascii)
    app = ReaderApp(
        sitting.articles,
        Analyst(shelf.cache, shelf.verdicts),
        shelf,
        sitting=sitting,
        settings=settings,
        troubles=troubles,
        charset=charset(os.environ, getattr(sys.__stderr__, "encoding", None) or "utf-8"),
        tour=at_keyboard,
    )
    if app.troubles:
        _tell(app.troubles)
    leave_when_gone(lambda: app.exit(return_code=129))
    with own_order(settings.right_to_left == "reader"):
        app.run(mouse=settings.mouse)
    # Where the reader was left before its first frame.
    shelf.catch_up()
    return app.return_code or 0


def _settings(ascii: bool | None) -> tuple[Settings, list[Trouble]]:
    """The user's settings, as far as they can be had in this terminal, and what is wrong with them."""
    from tui.reader.terminal import has_few_colours, is_simple
    from tui.settings import read_settings, settings_path

    settings, troubles = read_settings(settings_path())
    wishes = (wish for wish in (ascii, settings.ascii) if wish is not None)
    settings = settings._replace(ascii=next(wishes, is_simple(os.environ)))
    if "look.theme" not in settings.lines and has_few_colours(os.environ):
        settings = settings._replace(theme="ansi")
    return settings, troubles


def _load_loop() -> None:
    """Load asyncio as where Python was built without TLS: nothing of the reader speaks it through asyncio.

    That is a thirtieth of the start. Whatever fetches a page imports `ssl` itself, before this or after it.
    """
    if "ssl" in sys.modules:
        return
    # So that importing it fails, which asyncio is made for.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        importlib.import_module("asyncio")
    finally:
        del sys.modules["ssl"]


def _tell(troubles: Sequence[Trouble]) -> None:
    """Write down what is wrong in the settings file: it is still there when the reader has left the screen."""
    from tui.model.printable import one_line

    for trouble in troubles:
        sys.stderr.write(f"counterpoint: {one_line(str(trouble))}\n")
    sys.stderr.flush()


def _sitting(names: Sequence[str] | None, shelf: Shelf, format: Format | None, story: str | None) -> Sitting:
    from tui.reader.sitting import Sitting, reading_id
    from tui.reader.waiting import Waiting, of_source

    if story is not None:
        from tui.reader.opening import gather

        with Waiting() as tell:
            tell("opening the story")
            return gather(shelf, story)
    from tui.ingest import read
    from tui.model.errors import BadInput
    from tui.pipeline import clean_source, sample_sources

    sources = list(names) if names else sample_sources()
    if not sources:
        raise BadInput("sample story", "is not installed; name some files: counterpoint read A B")
    articles, cache = [], shelf.cache()
    with Waiting() as tell:
        for number, name in enumerate(sources, 1):
            tell(of_source(name, number, len(sources)))
            source = read(name, format=format)
            articles.append(clean_source(source, cache=cache, later=shelf.put_off))
            shelf.remember(source)
    return Sitting(articles, reading_id(articles))
