"""`counterpoint verify`: whether each kept passage still stands in its source. Opens no connection."""

import argparse
import sys

from tui.cli.output import DONE, FAILED
from tui.model.article import Article
from tui.model.errors import BadInput
from tui.model.printable import one_line

WORDS = {
    "position": "unchanged",
    "exact": "found",
    "fuzzy": "found edited",
    "orphan": "NOT FOUND",
}
"""What is printed of how a passage was found."""


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "verify",
        help="whether kept passages still stand in their sources",
        description="Print for each bookmark whether its passage still stands in its source. Exit status 1 if one "
        "does not, or if a source cannot be read. Web addresses are not asked.",
    )
    verb.add_argument("--tag", help="only bookmarks with this tag")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look at every bookmark."""
    from tui.library import Library

    status = DONE
    articles: dict[str, Article | str] = {}
    with Library.open() as library:
        for bookmark in library.bookmarks(tag=arguments.tag):
            if bookmark.source not in articles:
                articles[bookmark.source] = _article(bookmark.source)
            article = articles[bookmark.source]
            how = article if isinstance(article, str) else WORDS[library.find_passage(bookmark, article).how]
            if how not in ("unchanged", "found", "found edited", "not asked"):
                status = FAILED
            sys.stdout.write(one_line(f"{how:13} {bookmark.source}: {_cut(bookmark.anchor.exact)}") + "\n")
    return status


def _article(source: str) -> Article | str:
    """The article as it is now, or why there is none."""
    from tui.pipeline import read_articles

    if source == "-" or "://" in source:
        return "not asked"
    try:
        return read_articles([source])[0]
    except BadInput as error:
        return f"UNREADABLE ({error.reason})"


def _cut(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
