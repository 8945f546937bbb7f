"""`counterpoint export`: bookmarks and verdicts, for a document, a table or another library."""

import argparse
import sys
from pathlib import Path

from tui.cli.output import BAD_INPUT, DONE, tell
from tui.cli.selection import add_report, add_selection, chosen, file_words, is_folder
from tui.exporting import SUFFIXES, printed
from tui.model.printable import one_line


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "export",
        help="hand on bookmarks and verdicts",
        description="Print bookmarks and verdicts with what they are cited with, or write them to a file. "
        "A file's ending says in what form (.md, .json, .csv). Nothing is replaced unless --force says so.",
    )
    add_report(verb)
    add_selection(verb)
    verb.add_argument("--to", metavar="PATH", help="write to this file, or to a new file in this folder")
    verb.add_argument("--force", action="store_true", help="replace a file that stands there")
    verb.set_defaults(run=run, report=None)


def run(arguments: argparse.Namespace) -> int:
    """Print or write what is meant."""
    from tui.library import Library

    report = arguments.report
    path = None
    if arguments.to is not None:
        path, report = _place(arguments)
        if report is None:
            return tell(f"{arguments.to}: in what form? name it .md, .json or .csv, or say --json", BAD_INPUT)
    elif arguments.force:
        return tell("--force replaces a file: say which with --to", BAD_INPUT)
    with Library.open() as library:
        text = printed(chosen(library, arguments), report or "markdown")
    if path is None:
        sys.stdout.write(text)
        return DONE
    from tui.library.export_file import write_export

    sys.stdout.write(one_line(str(write_export(path, text, force=arguments.force))) + "\n")
    return DONE


def _place(arguments: argparse.Namespace) -> tuple[Path, str | None]:
    """The file, and the form: as the options say, else as its ending says."""
    from tui.library.export_file import file_name

    to, report = arguments.to, arguments.report
    if is_folder(to):
        report = report or "markdown"
        return Path(to) / file_name(file_words(arguments), SUFFIXES[report]), report
    endings = {ending: form for form, ending in SUFFIXES.items()} | {".markdown": "markdown"}
    return Path(to), report or endings.get(Path(to).suffix.lower())
