"""What the commands on kept things share: which of them are meant, in what form, and where that goes."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from tui.model.errors import BadInput

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model.export import Export
    from tui.model.keeping import Bookmark, Story, Verdict


def add_selection(verb: argparse.ArgumentParser) -> None:
    """Add the options that say which bookmarks are meant; together they narrow."""
    verb.add_argument("--story", metavar="NAME", help="only those of this story")
    verb.add_argument("--tag", help="only those with this tag")
    verb.add_argument(
        "--since", metavar="DATE", help="only those kept on this day or later (2025-01-31, 2025-01, 2025)"
    )
    verb.add_argument("--until", metavar="DATE", help="only those kept on this day or earlier")


def add_report(verb: argparse.ArgumentParser) -> None:
    """Add the options that say in what form they are printed."""
    output = verb.add_mutually_exclusive_group()
    output.add_argument("--json", dest="report", action="store_const", const="json", help="W3C Web Annotations")
    output.add_argument("--markdown", dest="report", action="store_const", const="markdown", help="for a document")
    output.add_argument("--csv", dest="report", action="store_const", const="csv", help="for a table")


def chosen_bookmarks(library: Library, arguments: argparse.Namespace) -> tuple[Bookmark, ...]:
    """The bookmarks that the options mean, those made first first.

    Raises:
        BadInput: An option cannot be read.
    """
    story = _story(library, arguments)
    kept = library.bookmarks(story=story.id if story else None, tag=arguments.tag)
    since, until = _days(arguments)
    return tuple(one for one in kept if _within(one.created, since, until))


def chosen(library: Library, arguments: argparse.Namespace) -> Export:
    """The bookmarks and verdicts that the options mean. Verdicts have no tags: with `--tag` there are none.

    Raises:
        BadInput: An option cannot be read.
    """
    from tui.cli.sources import user_cache
    from tui.pipeline import known_claims

    bookmarks = chosen_bookmarks(library, arguments)
    verdicts = library.verdicts() if arguments.tag is None else ()
    claims = known_claims(library.kept_articles(), user_cache()) if verdicts else {}
    story = _story(library, arguments)
    since, until = _days(arguments)
    verdicts = tuple(one for one in verdicts if _within(one.created, since, until))
    whole = library.export(bookmarks, verdicts, claims)
    if story is None:
        return whole
    of_story = tuple(one for one in verdicts if _of_story(one, story, whole))
    return library.export(bookmarks, of_story, claims)


def file_words(arguments: argparse.Namespace) -> list[str]:
    """What a file of the things meant is named after."""
    since = f"since-{arguments.since}" if arguments.since else ""
    until = f"until-{arguments.until}" if arguments.until else ""
    return ["counterpoint", arguments.story or "", arguments.tag or "", since, until]


def is_folder(text: str) -> bool:
    """Whether a folder is meant, which a file name is still to be made in."""
    return text.endswith("/") or os.path.isdir(text)  # noqa: PTH112 - a name too long is no error there


def _story(library: Library, arguments: argparse.Namespace) -> Story | None:
    """The story that is meant; None where none is asked for.

    Raises:
        BadInput: There is none, and no bookmark names one.
    """
    from tui.model.keeping import Story

    wanted = arguments.story
    if wanted is None:
        return None
    try:
        return library.find_story(wanted)
    except BadInput:
        # Bookmarks outlive their story, and come from other libraries without it.
        if library.bookmarks(story=wanted):
            return Story(wanted, wanted, (), ())
        raise


def _of_story(verdict: Verdict, story: Story, export: Export) -> bool:
    about = {one.sha256 for one in export.about.get(verdict.id, ())} or {verdict.target.partition(":")[0]}
    return about <= set(story.sha256)


def _days(arguments: argparse.Namespace) -> tuple[str, str]:
    """First and last day that are meant; empty where open.

    Raises:
        BadInput: One cannot be read.
    """
    from tui.model.dates import parse_typed_date

    days = []
    for option, which in (("since", "earliest"), ("until", "latest")):
        text = getattr(arguments, option)
        try:
            days.append(getattr(parse_typed_date(text), which) or "" if text is not None else "")
        except ValueError as error:
            raise BadInput(f"--{option}", str(error)) from error
    since, until = days
    if since and until and until < since:
        raise BadInput(f"--until {arguments.until}", f"lies before --since {arguments.since}")
    return since, until


def _within(created: str, since: str, until: str) -> bool:
    day = created[:10]
    return (not since or day >= since) and (not until or day <= until)
