"""`counterpoint doctor`: where things lie, how big and how healthy they are, and the way back from damage."""

import argparse
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.output import DONE, FAILED
from tui.model.printable import one_line

if TYPE_CHECKING:
    from tui.library import Library


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "doctor",
        help="where files lie and whether they are whole",
        description="Print where files lie, how big and how healthy they are, and which models are there.",
    )
    verb.add_argument(
        "--recover",
        action="store_true",
        help="go back to the last good state of a damaged library; the damaged files stay under other names",
    )
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look at everything, and recover where asked to."""
    from tui.annotate import version as annotator
    from tui.clean import CLEANER
    from tui.library.paths import folders

    places = folders()
    library = places.data / "library"
    _print("counterpoint", f"{__version__}, Python {platform.python_version()}")
    _print("cleaner", CLEANER)
    _print("annotator", annotator())
    for name, path in (("cache", places.cache), ("config", places.config), ("state", places.state)):
        _print(name, f"{path}, {_size(path)}")
    _print("library", f"{library}, {_size(library)}")
    if not library.is_dir():
        _print("", "nothing kept yet")
        return DONE
    return _health(library, recover=arguments.recover)


def _health(folder: Path, *, recover: bool) -> int:
    from tui.library import Library, LibraryDamaged

    try:
        with Library.open(folder) as library:
            _print("", f"whole: {', '.join(_counts(library))}")
            return DONE
    except LibraryDamaged as damage:
        _print("", f"DAMAGED: {damage}")
    if recover:
        _print("", f"recovered: {Library.recover(folder)}")
        return DONE
    state = Library.last_good(folder)
    _print("", f"last good state: {state}" if state else "no part of it can be read")
    if state:
        _print("", "counterpoint doctor --recover goes back to it")
    return FAILED


def _counts(library: "Library") -> Iterator[str]:
    yield f"bookmarks {len(library.bookmarks())}"
    yield f"verdicts {len(library.verdicts())}"
    yield f"stories {len(library.stories())}"


def _size(folder: Path) -> str:
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
    return f"{len(files)} files, {sum(files) / 1024:.0f} KiB" if files else "empty"


def _print(name: str, text: str) -> None:
    sys.stdout.write(f"{name:14}{one_line(text)}\n")
