"""`counterpoint read`: articles in the reader."""

import argparse

from tui.cli.sources import add_format


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser("read", help="open articles in the reader", description="Open articles in the reader.")
    verb.add_argument("sources", nargs="*", metavar="SOURCE", help="two to four articles; none for the sample story")
    add_format(verb)
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the reader; without sources, or without a verb at all, on the sample story."""
    from tui.reader import run as read

    return read(arguments.sources or None, format=arguments.format)
