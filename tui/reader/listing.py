"""The stories of the library as they are listed: what is told of each, which of them, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.model.keeping import Story
from tui.reader.layout.cells import shown
from tui.reader.wording import MONTHS, bounds, short_day

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model.article import ArticleDate
    from tui.model.comparison import Relation

Order = Literal["opened", "name", "date", "added"]

ORDERS: dict[Order, str] = {"opened": "last read", "name": "name", "date": "newest article", "added": "last added"}
"""How the list can be sorted, and how that is called."""


@dataclass(slots=True)
class LibraryView:
    """How the list is looked at, as long as the reader runs."""

    order: Order = "opened"
    archived: bool = False


class Listed(NamedTuple):
    """A story, and what is told of it.

    Attributes:
        story: The story. Dates that the user typed stand in its articles.
        bookmarks: How many passages of its articles are kept.
        first: First day of the dated articles; empty where none is dated.
        last: Last day of the dated articles; empty where none is dated.
        undated: How many articles are dated by no day and no stretch of days.
    """

    story: Story
    bookmarks: int = 0
    first: str = ""
    last: str = ""
    undated: int = 0

    @property
    def name(self) -> str:
        """The name as it is shown."""
        return shown(self.story.name) or "(no name)"

    @property
    def counts(self) -> dict[Relation, int] | None:
        """Matches of each relation; None where the story was never compared."""
        return dict(self.story.counts) if self.story.counts else None

    @property
    def outlets(self) -> str:
        """Who published the articles, each once, and of how many that is unknown."""
        known = dict.fromkeys(shown(article.outlet) for article in self.story.articles if article.outlet)
        unknown = sum(not article.outlet for article in self.story.articles)
        return ", ".join([*known, *([f"{unknown} unknown" if known else "unknown"] if unknown else [])])

    def dates(self, *, short: bool = False) -> str:
        """Between which days the articles were published: "5–9 May 2024, 1 undated"."""
        known = bounds(self.first, self.last)
        if not known or not self.undated:
            return known or "unknown"
        return f"{known} +{self.undated}?" if short else f"{known}, {self.undated} undated"

    def holds(self, words: Iterable[str]) -> bool:
        """Whether its name and articles hold each of these words, which are case-folded."""
        text = " ".join(
            (
                self.story.name,
                *(f"{a.headline} {a.outlet} {a.wire} {a.source}" for a in self.story.articles),
                *(() if self.story.articles else self.story.sources),
            )
        ).casefold()
        return all(word in text for word in words)


def list_stories(library: Library) -> tuple[Listed, ...]:
    """Every story that is not deleted. Reads the library, so it is for a thread.

    Raises:
        LibraryError: It cannot be read.
    """
    from tui.library.listing import bookmark_counts, dated

    stories = dated(library.stories(archived=None), library.verdicts())
    bookmarks = bookmark_counts(stories, library.bookmarks())
    return tuple(_listed(story, bookmarks[story.id]) for story in stories)


def ordered(stories: Sequence[Listed], order: Order) -> list[Listed]:
    """The stories in an order; what is the same in it, the one read last first."""
    from tui.library.listing import in_order

    by_id = {item.story.id: item for item in stories}
    recent = in_order([item.story for item in stories])
    if order != "date":
        return [by_id[story.id] for story in in_order(recent, order)]
    # The list says which articles are undated: what is only bounded from one side is no date to sort by.
    return sorted((by_id[story.id] for story in recent), key=lambda item: item.last, reverse=True)


def filtered(stories: Iterable[Listed], words: str) -> list[Listed]:
    """The stories that hold each of the words."""
    wanted = words.casefold().split()
    return [item for item in stories if item.holds(wanted)]


def when(iso: str, now: datetime, *, long: bool = False) -> str:
    """When something was done, in the reader's own time: "14:03" today, else "7 May", else "May 2023".

    Args:
        iso: The time, ISO 8601; empty for never.
        now: The present time, with its zone.
        long: Whether there is room for "today 14:03" and "7 May 2023".
    """
    if not iso:
        return "never"
    try:
        time = datetime.fromisoformat(iso).astimezone(now.tzinfo)
    except ValueError:
        return "unknown"
    if time.date() == now.date():
        return f"{'today ' if long else ''}{time:%H:%M}"
    if long or time.year == now.year:
        return short_day(time.date().isoformat(), year=long)
    return f"{MONTHS[time.month - 1]} {time.year}"


def _listed(story: Story, bookmarks: int) -> Listed:
    spans = [span for article in story.articles if (span := _days(article.date))]
    return Listed(
        story,
        bookmarks,
        min((first for first, _last in spans), default=""),
        max((last for _first, last in spans), default=""),
        (len(story.articles) or len(story.sha256)) - len(spans),
    )


def _days(date: ArticleDate) -> tuple[str, str] | None:
    """First and last day it can be; None where it is open to one side."""
    if date.value:
        return date.value, date.value
    return (date.earliest, date.latest) if date.earliest and date.latest else None
