"""Which bookmarks a list shows, and in what order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from tui.model.keeping import Bookmark

Order = Literal["kept", "article", "tag"]
ORDERS: dict[Order, str] = {"kept": "last kept first", "article": "by article", "tag": "by tag"}

_WORD = re.compile(r'(story:|#)?(?:"([^"]*)"?|(\S+))')


def filtered(bookmarks: Iterable[Bookmark], typed: str, stories: Mapping[str, str]) -> list[Bookmark]:
    """The bookmarks with all that is typed.

    Args:
        bookmarks: All.
        typed: Words of passage, note, tag, headline or source; "#tag" for a tag that begins so, "story:word" for a
            word of the story's name ("story:none" for those in no story), "two words" in quotation marks together.
        stories: Names of the stories by their ids.
    """
    wanted = [(kind, (one or two).casefold()) for kind, one, two in _WORD.findall(typed)]
    return [mark for mark in bookmarks if all(_has(mark, kind, word, stories) for kind, word in wanted)]


def _has(mark: Bookmark, kind: str, word: str, stories: Mapping[str, str]) -> bool:
    if kind == "#":
        return any(tag.casefold().startswith(word) for tag in mark.tags)
    if kind == "story:":
        name = stories.get(mark.story or "")
        return word in name.casefold() if name is not None else "none".startswith(word)
    text = " ".join((mark.anchor.exact, mark.note, mark.headline, mark.source, *mark.tags))
    return word in text.casefold()


def ordered(bookmarks: Iterable[Bookmark], order: Order) -> list[Bookmark]:
    """The bookmarks in an order; those without a tag come last by tag."""
    newest = list(bookmarks)[::-1]
    if order == "article":
        return sorted(newest, key=lambda mark: ((mark.headline or mark.source).casefold(), mark.anchor.start))
    if order == "tag":
        return sorted(newest, key=lambda mark: (not mark.tags, [tag.casefold() for tag in mark.tags]))
    return newest


def tags_in_use(bookmarks: Iterable[Bookmark]) -> list[str]:
    """Every tag once, those used most first."""
    counts = Counter(tag for mark in bookmarks for tag in mark.tags)
    return sorted(counts, key=lambda tag: (-counts[tag], tag.casefold()))


def completed(typed: str, tags: Sequence[str]) -> str | None:
    """What is typed in a line of tags, with the last one completed to the most used tag that begins so.

    Returns:
        None where there is none, or nothing to complete.
    """
    parts = re.split(r"[\s,]+", typed)
    start = parts[-1].lstrip("#")
    if not start:
        return None
    there = {part.lstrip("#") for part in parts[:-1]}
    found = next((tag for tag in tags if tag.casefold().startswith(start.casefold()) and tag not in there), None)
    return typed + found[len(start) :] if found and len(found) > len(start) else None


def fitting(typed: str, tags: Sequence[str]) -> list[str]:
    """The tags that what is typed last could become; all where nothing is."""
    start = re.split(r"[\s,]+", typed)[-1].lstrip("#").casefold()
    return [tag for tag in tags if tag.casefold().startswith(start)]
