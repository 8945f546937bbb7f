"""`counterpoint open`: a story of the library in the reader. Opens no connection."""

import argparse


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "open",
        help="open a kept story in the reader",
        description="Open a story that was kept, from what was kept: its files may be gone, its addresses dead.",
    )
    verb.add_argument("story", metavar="NAME", help="name or id of the story, or the beginning of either")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the reader on the story."""
    from tui.library import Library
    from tui.reader import run as read

    library = Library.open()
    return read(library=library, story=library.find_story(arguments.story).id)
