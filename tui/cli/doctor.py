"""`counterpoint doctor`: where things lie, how big and how healthy they are, and the way back from damage."""

import argparse
import contextlib
import json
import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.output import DONE, FAILED
from tui.model.printable import escaped_json, one_line

if TYPE_CHECKING:
    from tui.library.health import Health

_PACKAGES = ("textual", "tinydb", "spacy", "onnxruntime", "trafilatura")
_MANY = 5
"""So many files are named; of more the number is told."""

Line = tuple[str, str]


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "doctor",
        help="where files lie and whether they are whole",
        description="Print where files lie, how big and how healthy they are, and which models and versions are "
        "there. Exit status 1 where something has to be done.",
    )
    verb.add_argument(
        "--recover",
        action="store_true",
        help="go back to the last good state of a damaged library; the damaged files stay under other names",
    )
    verb.add_argument("--json", action="store_true", help="as JSON, for another program")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look at everything, and recover where asked to."""
    from tui.library.health import health
    from tui.library.paths import folders

    library = folders().data / "library"
    found, recovered = health(library), ""
    if found.state == "damaged" and arguments.recover:
        from tui.library import Library

        recovered = Library.recover(library)
        found = health(library)
    models = _models()
    well = found.is_well and not any(trouble for _name, trouble in models.values())
    if arguments.json:
        value = {**_values(found, models), "recovered": recovered, "well": well}
        sys.stdout.write(escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n")
    else:
        for name, text in (*_versions(), *_places(), *_library(found, recovered), *_model_lines(models)):
            sys.stdout.write(f"{name:14}{one_line(text)}\n")
    return DONE if well else FAILED


def _versions() -> Iterator[Line]:
    from tui.annotate import version as annotator
    from tui.clean import CLEANER

    yield "counterpoint", f"{__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield "packages", ", ".join(f"{name} {version or 'MISSING'}" for name, version in _packages().items())
    yield "search", f"SQLite {_sqlite()['version']}, {'with' if _sqlite()['fts5'] else 'WITHOUT'} full-text search"
    yield "cleaner", CLEANER
    yield "annotator", annotator()


def _places() -> Iterator[Line]:
    from tui.library.health import LITTLE, free_room, size
    from tui.library.paths import folders

    places = folders()
    for name, path in (("cache", places.cache), ("config", places.config), ("state", places.state)):
        yield name, f"{path}, {_amount(*size(path))}"
    yield "search index", _index()
    free = free_room(places.data)
    yield "free room", f"{_bytes(free)}{', LITTLE: make room' if free < LITTLE else ''}"


def _index() -> str:
    """How the full-text index is. It is made again where it is damaged: nothing has to be done."""
    from tui.library.paths import folders

    path = folders().cache / "search" / "search.sqlite"
    if not path.is_file():
        return "none yet; the next search makes it"
    try:
        import sqlite3

        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as index:
            whole = index.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except (ImportError, sqlite3.Error):
        whole = False
    return f"{_bytes(path.stat().st_size)}, {'whole' if whole else 'damaged; the next search makes it again'}"


def _library(found: "Health", recovered: str) -> Iterator[Line]:
    from tui.library.health import size

    yield "library", f"{found.folder}, {_amount(*size(found.folder))}"
    if recovered:
        yield "", f"recovered: {recovered}"
    if found.state == "none":
        yield "", "nothing kept yet"
    elif found.state == "whole":
        yield "", f"whole: {', '.join(f'{name} {number}' for name, number in found.counts.items())}"
    else:
        yield "", f"{found.state.upper()}: {found.trouble}"
    if found.state == "damaged":
        if found.last_good:
            yield "", f"last good state: {found.last_good}"
            yield "", "counterpoint doctor --recover goes back to it"
        else:
            yield "", f"no part of it can be read; move {found.folder} away to begin a new library"
    if found.texts:
        yield "", f"kept texts: {found.texts}" + ("" if found.damaged else ", all whole")
    if found.damaged:
        yield "", f"DAMAGED texts: {_names(found.damaged)}; bookmarks stay, edited passages are found less surely"
    if found.open_to_others:
        yield "", f"OTHERS MAY READ: {_names(found.open_to_others)}; chmod -R go-rwx {found.folder}"
    if found.older:
        yield "", f"kept from an older format: {_names(found.older)}"


def _models() -> dict[str, Line]:
    """By what a model is for: its name, and what is wrong with it; empty where nothing is."""
    from tui.annotate.models import embedding, language

    try:
        language.load()
        wrong = (
            "" if language.model_name() else "no English model is installed: names and claims are found less surely"
        )
    except Exception as error:  # spaCy raises whatever its files make it
        wrong = (
            f"the language model cannot be loaded ({type(error).__name__}: {error}); install the requirements again"
        )
    return {
        "language": (language.model_name() or "none", wrong),
        "embedding": (embedding.model_name() or "none", embedding.trouble() or ""),
    }


def _model_lines(models: dict[str, Line]) -> Iterator[Line]:
    for name, (model, trouble) in models.items():
        yield name, f"{model}: {trouble}" if trouble else f"{model}, whole"


def _values(found: "Health", models: dict[str, Line]) -> dict[str, object]:
    from tui.annotate import version as annotator
    from tui.clean import CLEANER
    from tui.library.health import free_room, size
    from tui.library.paths import folders

    places = folders()
    there = {"library": found.folder, "cache": places.cache, "config": places.config, "state": places.state}
    return {
        "versions": {
            "counterpoint": __version__,
            "python": platform.python_version(),
            "platform": platform.platform(),
            "cleaner": CLEANER,
            "annotator": annotator(),
            **_packages(),
        },
        "sqlite": _sqlite(),
        "folders": {name: _folder(path, *size(path)) for name, path in there.items()},
        "search index": _index(),
        "free": free_room(places.data),
        "library": {
            "state": found.state,
            "trouble": found.trouble,
            "last good": found.last_good,
            "counts": found.counts,
            "texts": found.texts,
            "damaged texts": found.damaged,
            "open to others": found.open_to_others,
            "of an older format": found.older,
        },
        "models": {name: {"model": model, "trouble": trouble} for name, (model, trouble) in models.items()},
    }


def _folder(path: Path, files: int, size: int) -> dict[str, object]:
    return {"path": str(path), "files": files, "bytes": size}


def _packages() -> dict[str, str | None]:
    versions: dict[str, str | None] = {}
    for name in _PACKAGES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return versions


def _sqlite() -> dict[str, object]:
    try:
        import sqlite3

        from tui.library.fulltext.file import has_fts5
    except ImportError:  # a Python built without it
        return {"version": None, "fts5": False}
    return {"version": sqlite3.sqlite_version, "fts5": has_fts5()}


def _names(names: tuple[str, ...]) -> str:
    more = len(names) - _MANY
    return ", ".join(names[:_MANY]) + (f" and {more} more" if more > 0 else "")


def _amount(files: int, size: int) -> str:
    return f"{files} file{'' if files == 1 else 's'}, {_bytes(size)}" if files else "empty"


def _bytes(size: float) -> str:
    for unit in ("bytes", "KiB", "MiB"):
        if size < 1024:
            return f"{size:.0f} {unit}"
        size /= 1024
    return f"{size:.1f} GiB"
