"""`counterpoint bookmarks`: what was kept, for a document, a table or another program."""

import argparse
import sys

from tui.cli.output import DONE
from tui.cli.selection import add_report, add_selection, chosen_bookmarks
from tui.exporting import printed


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "bookmarks", help="print what was kept", description="Print the bookmarks, the oldest first."
    )
    add_report(verb)
    add_selection(verb)
    verb.set_defaults(run=run, report="markdown")


def run(arguments: argparse.Namespace) -> int:
    """Print the bookmarks."""
    from tui.library import Library

    with Library.open() as library:
        export = library.export(chosen_bookmarks(library, arguments))
    sys.stdout.write(printed(export, arguments.report))
    return DONE
