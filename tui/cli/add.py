"""`counterpoint add`: articles into a story of the library."""

from __future__ import annotations

import argparse
import contextlib
import sys
from typing import TYPE_CHECKING

from tui.cli.output import DONE, Meter
from tui.cli.sources import add_format, user_cache
from tui.model.errors import CounterpointError
from tui.model.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.library.filing import Filed
    from tui.model.keeping import Story
    from tui.stories import Suggestion

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
    from tui.stories import add, suggest

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
        sys.stdout.flush()
        with contextlib.suppress(CounterpointError):  # what was added is safe and told by now
            beside = dict(zip((one.sha256 for one in added.articles), suggest(added.articles, library), strict=True))
            lines = _suggested(added.filed, beside, library.stories(archived=None))
            sys.stdout.write("".join(f"{one_line(line)}\n" for line in lines))
    return DONE


def _told(filed: Sequence[Filed]) -> list[str]:
    from tui.report.stories import entry_line

    lines = []
    for story in {one.story.id: one.story for one in filed}.values():
        number = len(story.articles)
        lines.append(f"“{story.name}”, {number} article{'' if number == 1 else 's'} now")
        lines += [f"  {_DONE[one.done]}: {entry_line(one.entry)}" for one in filed if one.story.id == story.id]
    return lines


def _suggested(
    filed: Sequence[Filed], beside: Mapping[str, Sequence[Suggestion]], stories: Sequence[Story]
) -> list[str]:
    """A line for each article that is nearly the same, and for each that belongs in one story with it and is not."""
    from tui.report.stories import entry_line, entry_title

    lines = []
    for done in {one.entry.sha256: one for one in filed}.values():
        homes = [story for story in stories if done.entry.sha256 in story.sha256]
        elsewhere = [f"“{story.name}”" for story in homes if story.id not in {one.story.id for one in filed}]
        if elsewhere:
            lines.append(f"“{entry_title(done.entry)}” is also in {', '.join(elsewhere)}")
        here = {story.id for story in homes}
        for other in beside.get(done.entry.sha256, ()):
            what = f"{entry_line(other.entry)}, in “{other.story.name}”"
            if other.share:
                lines.append(f"near-copy of “{entry_title(done.entry)}”: {what} ({other.share:.0%} of the wording)")
            elif other.story.id not in here:
                lines.append(f"likely companion of “{entry_title(done.entry)}”: {what}")
                lines.append(f"  to put it there: {_command(done, other)}")
    return lines


def _command(done: Filed, other: Suggestion) -> str:
    import shlex

    # Standard input is gone by now; its companion can be added to its story instead.
    source, story = done.entry.source, other.story.name
    if source == "-":
        source, story = other.entry.source, done.story.name
    return f"counterpoint add {shlex.quote(source)} --story {shlex.quote(story)}"
