"""`counterpoint stories`: what was read and kept, and what to do with it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tui.cli.output import DONE
from tui.model.errors import BadInput
from tui.model.printable import one_line

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model.keeping import Story

ORDERS = ("opened", "name", "date", "added")
_PLACES = (
    ("in the list", False, False),
    ("archived, --unarchive puts it back", True, False),
    ("in the trash, --restore takes it out", False, True),
)
"""Where a story may lie, in words, and what asks for it: whether archived, whether deleted."""


def add_to(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "stories",
        help="list the stories, rename, archive or delete one",
        description="List the stories: those with a name, and those that were only read. A story is meant by its "
        "name, its id, or the beginning of either.",
    )
    verb.add_argument("--archived", action="store_true", help="list those that were put out of the way instead")
    verb.add_argument("--deleted", action="store_true", help="list those in the trash, where they lie for 30 days")
    verb.add_argument("--sort", choices=ORDERS, default="opened", help="the order of the list")
    verb.add_argument("--json", action="store_true", help="for another program")
    what = verb.add_mutually_exclusive_group()
    what.add_argument("--rename", nargs=2, metavar=("OLD", "NEW"), help="give a story another name")
    what.add_argument("--archive", metavar="NAME", help="put a story out of the way")
    what.add_argument("--unarchive", metavar="NAME", help="put it back into the list")
    what.add_argument("--delete", metavar="NAME", help="put a story into the trash; its bookmarks stay")
    what.add_argument("--restore", metavar="NAME", help="take a story out of the trash")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked with one story, or list them."""
    from tui.library import Library

    with Library.open() as library:
        done = _change(library, arguments)
        if done:
            sys.stdout.write(one_line(done) + "\n")
        else:
            _list(library, arguments)
    return DONE


def _meant(library: Library, wanted: str, *, archived: bool | None = None, deleted: bool = False) -> Story:
    """The story that is meant, of those where it must lie.

    Raises:
        BadInput: It lies elsewhere, which is told, or nowhere.
    """
    try:
        return library.find_story(wanted, archived, deleted)
    except BadInput as error:
        elsewhere = next((where for where, *place in _PLACES if _lies(library, wanted, *place)), "")
        if error.reason != "no such story" or not elsewhere:
            raise
        place = "in the trash" if deleted else "in the archive" if archived else "in the list"
        raise BadInput(wanted, f"no such story {place}; it is {elsewhere}") from error


def _lies(library: Library, wanted: str, archived: bool, deleted: bool) -> bool:
    try:
        return bool(library.find_story(wanted, archived, deleted))
    except BadInput:
        return False


def _change(library: Library, arguments: argparse.Namespace) -> str:
    """What was done, in one line; empty where nothing is asked for."""
    if arguments.rename:
        old, new = arguments.rename
        story = _meant(library, old)
        return f"“{story.name}” is “{library.rename_story(story.id, new).name}” now"
    if arguments.archive is not None:
        name = library.archive_story(_meant(library, arguments.archive, archived=False).id).name
        return f"“{name}” is archived; --unarchive puts it back"
    if arguments.unarchive is not None:
        name = library.unarchive_story(_meant(library, arguments.unarchive, archived=True).id).name
        return f"“{name}” is in the list again"
    if arguments.delete is not None:
        story = _meant(library, arguments.delete)
        library.delete_story(story.id)
        return f"“{story.name}” is in the trash for 30 days; --restore takes it out"
    if arguments.restore is not None:
        name = library.restore_story(_meant(library, arguments.restore, deleted=True).id).name
        return f"“{name}” is in the list again"
    return ""


def _list(library: Library, arguments: argparse.Namespace) -> None:
    from tui.library.listing import bookmark_counts, dated, in_order
    from tui.report.stories import stories_json, stories_text

    stories = library.deleted_stories() if arguments.deleted else library.stories(arguments.archived)
    counts = bookmark_counts(stories, library.bookmarks())
    ordered = in_order(dated(stories, library.verdicts()), arguments.sort)
    if arguments.json:
        sys.stdout.write(stories_json(ordered, counts))
    elif ordered:
        sys.stdout.write(stories_text(ordered, counts))
    else:
        where = "in the trash" if arguments.deleted else "archived" if arguments.archived else "yet"
        sys.stdout.write(f"no story {where}\n")
