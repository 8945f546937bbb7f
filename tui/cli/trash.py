"""`counterpoint trash`: what was deleted in the last 30 days, and having it again."""

import argparse
import sys

from tui.cli.output import BAD_INPUT, DONE, tell
from tui.model.errors import BadInput
from tui.model.printable import one_line

_SHORT = 8


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "trash",
        help="what was deleted in the last 30 days, and having it again",
        description="List deleted bookmarks and stories with the days that they still lie in the trash, restore one, "
        "or delete all for good.",
    )
    verb.set_defaults(run=run_list)
    what = verb.add_subparsers(metavar="[list | restore ID | empty]")
    what.add_parser("list", help="list what lies there (the default)").set_defaults(run=run_list)
    restore = what.add_parser("restore", help="take one out of the trash, as it was")
    restore.add_argument("id", help="its id, or as much of the beginning as no other has")
    restore.set_defaults(run=run_restore)
    empty = what.add_parser("empty", help="delete all that lies there for good")
    empty.add_argument("--yes", action="store_true", help="really: it cannot be had again")
    empty.set_defaults(run=run_empty)


def run_list(_arguments: argparse.Namespace) -> int:
    """Print what lies there, the one deleted last first."""
    from tui.library import Library

    with Library.open() as library:
        there = library.trash()
        if not there:
            tell("the trash is empty", DONE)
        for thing in there:
            left = "1 day left" if thing.days_left == 1 else f"{thing.days_left} days left"
            line = f"{thing.id[:_SHORT]}  {thing.kind:8}  {thing.deleted[:10]}  {left:>12}  {_cut(thing.words)}"
            sys.stdout.write(one_line(line) + "\n")
    return DONE


def run_restore(arguments: argparse.Namespace) -> int:
    """Take one out.

    Raises:
        BadInput: Nothing in the trash, or more than one thing, has an id that begins so.
    """
    from tui.library import Library

    with Library.open() as library:
        found = [thing for thing in library.trash() if thing.id.startswith(arguments.id)]
        exact = [thing for thing in found if thing.id == arguments.id]
        if len(exact or found) != 1:
            raise BadInput(arguments.id, f"{len(found)} in the trash begin so" if found else "not in the trash")
        (thing,) = exact or found
        library.restore(thing.id)
        sys.stdout.write(one_line(f"restored: {thing.kind} {_cut(thing.words)}") + "\n")
    return DONE


def run_empty(arguments: argparse.Namespace) -> int:
    """Delete all of it."""
    from tui.library import Library

    with Library.open() as library:
        there = len(library.trash())
        if there and not arguments.yes:
            return tell(f"{there} in the trash would be deleted for good; --yes does it", BAD_INPUT)
        sys.stdout.write(f"deleted for good: {library.empty_trash(0)}\n")
    return DONE


def _cut(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
