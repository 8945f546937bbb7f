"""`counterpoint verify`: whether each kept passage still stands in its source. Opens no connection."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.cli.output import DONE, FAILED, tell
from tui.cli.selection import add_selection, chosen_bookmarks
from tui.model.errors import BadInput, CounterpointError
from tui.model.printable import escaped_json, one_line

if TYPE_CHECKING:
    from tui.library import Found, Library
    from tui.model.article import Article
    from tui.model.keeping import Bookmark, Verdict

SCHEMA = "counterpoint/verify/1"
WORDS = {
    "position": "unchanged",
    "exact": "found",
    "fuzzy": "found edited",
    "orphan": "NOT FOUND",
}
"""What is printed of how a passage was found."""
TAKEN_OUT = "taken out"
"""The same of one that is not in the text, where the source is the very one it was kept from."""


@dataclass(frozen=True, slots=True)
class Now:
    """A source as it is now.

    Attributes:
        article: Its article; None where there is none.
        copy: Whether that is the kept copy, as the source itself was not asked.
        trouble: Why the source cannot be read; empty where it can or was not asked.
    """

    article: Article | None = None
    copy: bool = False
    trouble: str = ""


def add_to(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "verify",
        help="whether kept passages still stand in their sources",
        description="Print for each bookmark whether its passage still stands in its source. Exit status 1 if one "
        "does not, or if a source cannot be read. Web addresses are not asked: the copy kept last is looked at.",
    )
    verb.add_argument("--json", action="store_true", help="for other programs")
    add_selection(verb)
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look at every bookmark."""
    from tui.library import Library

    status = DONE
    rows: list[dict[str, Any]] = []
    with Library.open() as library:
        sources = _Sources(library)
        bookmarks = chosen_bookmarks(library, arguments)
        for bookmark in bookmarks:
            now = sources.now(bookmark)
            found = library.find_passage(bookmark, now.article) if now.article else None
            if now.trouble or (found and found.how == "orphan" and not _taken_out(bookmark, now)):
                status = FAILED
            if now.article and found and not now.copy:
                _note(library, bookmark, found, now.article)
            if arguments.json:
                rows.append(_row(bookmark, now, found))
            else:
                sys.stdout.write(one_line(_line(bookmark, now, found)) + "\n")
        if not (bookmarks or arguments.json):
            tell("no bookmark is kept", DONE)
    if arguments.json:
        value = {"schema": SCHEMA, "bookmarks": rows}
        sys.stdout.write(escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n")
    return status


class _Sources:
    """The sources of bookmarks as they are now, each read once.

    Args:
        library: Where the copies lie.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._verdicts: Sequence[Verdict] = library.verdicts()
        self._read: dict[str, Now] = {}
        # The one added last stays.
        listed = sorted((one for story in library.stories(None) for one in story.articles), key=lambda one: one.added)
        self._listed = {one.source: one for one in listed}

    def now(self, bookmark: Bookmark) -> Now:
        """The bookmark's source: a file is read, of anything else the copy kept last is taken."""
        source = bookmark.source
        if source == "-" or "://" in source:
            entry = self._listed.get(source)
            article = self._library.kept_article(entry) if entry else None
            return Now(article or self._library.article_of(bookmark), copy=True)
        if source not in self._read:
            self._read[source] = self._file(source)
        return self._read[source]

    def _file(self, source: str) -> Now:
        from tui.pipeline import read_articles

        try:
            return Now(read_articles([source], verdicts=self._verdicts)[0])
        except BadInput as error:
            return Now(trouble=error.reason)


def _note(library: Library, bookmark: Bookmark, found: Found, article: Article) -> None:
    """Remember where it was found; what could not be remembered is found again the next time."""
    try:
        library.note_found(bookmark, found, article)
    except CounterpointError as error:
        tell(f"the place found is not remembered: {error}", FAILED)


def _taken_out(bookmark: Bookmark, now: Now) -> bool:
    """Whether a passage that is not in the text stands in what was taken out of it: the source is the same."""
    if now.article is None or now.article.sha256 != bookmark.anchor.sha256:
        return False
    entries = (entry.shown or entry.text for entry in now.article.ledger)
    page = "\n".join(" ".join(text.split()) for text in (*now.article.body.split("\n"), *entries))
    return all(" ".join(line.split()) in page for line in bookmark.anchor.exact.split("\n"))


def _word(bookmark: Bookmark, now: Now, found: Found | None) -> str:
    if found is None:
        return ""
    return TAKEN_OUT if found.how == "orphan" and _taken_out(bookmark, now) else WORDS[found.how]


def _line(bookmark: Bookmark, now: Now, found: Found | None) -> str:
    what = f"{bookmark.source}: {_cut(bookmark.anchor.exact)}"
    if now.trouble:
        return f"UNREADABLE ({now.trouble}) {what}"
    word = _word(bookmark, now, found)
    if not now.copy:
        where = " (the source is the same: counterpoint clean --ledger shows it)" if word == TAKEN_OUT else ""
        return f"{word:13} {what}{where}"
    copy = f"in the copy kept: {word}" if word else "no copy is kept"
    return f"{'not asked':13} {what} ({copy})"


def _row(bookmark: Bookmark, now: Now, found: Found | None) -> dict[str, Any]:
    anchor = bookmark.anchor
    there = found is not None and found.how != "orphan"
    return {
        "id": bookmark.id,
        "source": bookmark.source,
        "story": bookmark.story,
        "tags": list(bookmark.tags),
        "quote": anchor.exact,
        "status": "unreadable" if now.trouble else _word(bookmark, now, found).lower() or "not asked",
        "reason": now.trouble or None,
        "compared_with": "kept copy" if now.copy and now.article else "source" if now.article else None,
        "in": anchor.where,
        "kept": {"sha256": anchor.sha256, "start": anchor.start, "end": anchor.end},
        "now": {"sha256": now.article.sha256, "start": found.start, "end": found.end}
        if now.article and found and there
        else None,
    }


def _cut(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
