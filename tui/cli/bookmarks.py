"""`counterpoint bookmarks`: what was kept, for a document, a table or another program."""

import argparse
import sys

from tui.cli.output import DONE


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "bookmarks", help="print what was kept", description="Print the bookmarks, the oldest first."
    )
    output = verb.add_mutually_exclusive_group()
    output.add_argument("--json", dest="report", action="store_const", const="json", help="W3C Web Annotations")
    output.add_argument("--markdown", dest="report", action="store_const", const="markdown", help="for a document")
    output.add_argument("--csv", dest="report", action="store_const", const="csv", help="for a table")
    verb.add_argument("--tag", help="only those with this tag")
    verb.set_defaults(run=run, report="markdown")


def run(arguments: argparse.Namespace) -> int:
    """Print the bookmarks."""
    from tui.library import Library
    from tui.library.annotations import collection
    from tui.report import bookmarks_csv, bookmarks_markdown

    with Library.open() as library:
        kept = library.bookmarks(tag=arguments.tag)
    if arguments.report == "json":
        sys.stdout.write(collection(kept))
    else:
        sys.stdout.write((bookmarks_csv if arguments.report == "csv" else bookmarks_markdown)(kept))
    return DONE
