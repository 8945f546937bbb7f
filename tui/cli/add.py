"""`counterpoint add`: articles into a story of the library."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tui.cli.output import DONE, Meter
from tui.cli.sources import add_format, user_cache
from tui.model.printable import one_line

if TYPE_CHECKING:
    from tui.library.filing import Filed

_DONE = {"added": "added", "replaced": "newer text", "there": "already there"}


def add_to(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "add",
        help="keep articles in a story",
        description="Keep articles in a story, which is made where it is new. They open again when the file is gone "
        "or the address is dead. Without --story a source that is kept already gets its newer text where it is, and "
        "the others make a new story.",
    )
    verb.add_argument("sources", nargs="+", metavar="SOURCE", help="files, URLs or - for standard input")
    verb.add_argument("--story", metavar="NAME", help="name of the story")
    add_format(verb)
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read and keep all of the sources, or none; tell of each in one line."""
    from tui.library import Library
    from tui.stories import add

    with Library.open() as library:
        with Meter() as meter:
            added = add(
                arguments.sources,
                library,
                story=arguments.story,
                format=arguments.format,
                cache=user_cache(),
                on_progress=meter,
            )
        sys.stdout.write("".join(f"{one_line(line)}\n" for line in _told(added.filed)))
    return DONE


def _told(filed: tuple[Filed, ...]) -> list[str]:
    from tui.report.stories import entry_line

    lines = []
    for story in {one.story.id: one.story for one in filed}.values():
        number = len(story.articles)
        lines.append(f"“{story.name}”, {number} article{'' if number == 1 else 's'} now")
        lines += [f"  {_DONE[one.done]}: {entry_line(one.entry)}" for one in filed if one.story.id == story.id]
    return lines
