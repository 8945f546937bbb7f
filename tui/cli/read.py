"""`counterpoint read`: articles in the reader."""

import argparse

from tui.cli import linear
from tui.cli.sources import add_format


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser("read", help="open articles in the reader", description="Open articles in the reader.")
    verb.add_argument("sources", nargs="*", metavar="SOURCE", help="the articles; none for the sample story")
    verb.add_argument(
        "--ascii",
        action="store_true",
        default=None,
        help="draw with ASCII signs alone; told from the terminal where not given",
    )
    verb.add_argument(
        "--linear",
        action="store_true",
        help="print the articles from top to bottom, their claims inline: for screen readers and pipes",
    )
    verb.add_argument(
        "--width",
        type=linear.width,
        metavar="CELLS",
        help="of a line of --linear; 0 for whole lines, which a pipe gets where nothing is named",
    )
    add_format(verb)
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the reader, or print what it shows; without sources, or without a verb at all, on the sample story."""
    if arguments.linear:
        return linear.run(arguments)
    from tui.reader import run as read

    return read(arguments.sources or None, format=arguments.format, ascii=arguments.ascii)
