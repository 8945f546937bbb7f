"""`counterpoint open`: a story of the library in the reader. Opens no connection."""

import argparse

from tui.model.errors import BadInput


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "open",
        help="open a kept story in the reader",
        description="Open a story that was kept, from what was kept: its files may be gone, its addresses dead. "
        "All is as it was left: columns, place, filters, marks.",
    )
    verb.add_argument(
        "story",
        metavar="NAME",
        nargs="?",
        help="name or id of the story, or the beginning of either; without it, the story read last, or the newest "
        "where none was read",
    )
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the reader on the story."""
    from tui.library import Library
    from tui.reader import run as read

    library = Library.open()
    if arguments.story is not None:
        return read(library=library, story=library.find_story(arguments.story).id)
    stories = library.stories(archived=None)
    last = next((story for story in stories if story.opened), next(iter(stories), None))
    if last is None:
        raise BadInput("library", "no story is kept yet; counterpoint read A B opens files")
    return read(library=library, story=last.id)
