"""Stories as a list for people, and as JSON for programs."""

import json
from collections.abc import Mapping, Sequence

from tui.model.article import ArticleDate
from tui.model.keeping import Story, StoryArticle
from tui.model.printable import escaped_json, one_line
from tui.report.words import article_date, day, period

_OUTLETS = 4
"""How many outlets are named."""


def stories_text(stories: Sequence[Story], bookmarks: Mapping[str, int]) -> str:
    """Each story in three lines: its name, what lies in it, what was found and kept in it.

    Args:
        stories: The stories, in order.
        bookmarks: How many bookmarks each has, by its id.
    """
    return "\n".join("\n".join(map(one_line, _lines(story, bookmarks.get(story.id, 0)))) + "\n" for story in stories)


def stories_json(stories: Sequence[Story], bookmarks: Mapping[str, int]) -> str:
    """The stories as an indented JSON array that is safe to print."""
    items = [
        {
            "id": story.id,
            "name": story.name,
            "named": story.named,
            "created": story.created,
            "opened": story.opened or None,
            "archived": story.archived or None,
            "bookmarks": bookmarks.get(story.id, 0),
            "relations": dict(story.counts),
            "articles": [_article(entry) for entry in story.articles]
            or [{"source": source, "sha256": sha} for source, sha in zip(story.sources, story.sha256, strict=False)],
        }
        for story in stories
    ]
    return escaped_json(json.dumps(items, ensure_ascii=False, indent=1)) + "\n"


def entry_line(entry: StoryArticle) -> str:
    """An article in one line: headline, outlet, wire, date and how it is known."""
    return " · ".join((entry_title(entry), *entry_words(entry)))


def entry_title(entry: StoryArticle) -> str:
    """The headline, or the source's name where there is none."""
    source = "standard input" if entry.source == "-" else entry.source
    return " ".join(entry.headline.split()) or source


def entry_words(entry: StoryArticle) -> list[str]:
    """Outlet, wire and date of an article."""
    wire = entry.wire if entry.wire != entry.outlet else ""
    return [part for part in (entry.outlet or "outlet unknown", wire, article_date(entry.date)) if part]


def dates_of(story: Story) -> str:
    """First and last day of a story's articles, and how many of them have none."""
    dates = [entry.date for entry in story.articles]
    known = [date for date in dates if date.value or date.earliest or date.latest]
    first = min((day for date in known if (day := date.value or date.earliest)), default=None)
    last = max((day for date in known if (day := date.value or date.latest)), default=None)
    if not known:
        return "dates unknown"
    undated = f", {len(dates) - len(known)} undated" if len(known) < len(dates) else ""
    return period(first, last) + undated


def outlets_of(story: Story, most: int = _OUTLETS) -> str:
    """Who published its articles, each once."""
    names = list(dict.fromkeys(entry.outlet or entry.wire or "outlet unknown" for entry in story.articles))
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def _lines(story: Story, bookmarks: int) -> list[str]:
    articles = len(story.articles) or len(story.sources)
    what = [f"{articles} article{'' if articles == 1 else 's'}", outlets_of(story), dates_of(story)]
    counts = ", ".join(f"{relation} {count}" for relation, count in story.counts if count)
    found = [
        counts,
        f"{bookmarks} bookmark{'' if bookmarks == 1 else 's'}" if bookmarks else "",
        f"read {day(story.opened[:10])}" if story.opened else "not read yet",
        f"archived {day(story.archived[:10])}" if story.archived else "",
    ]
    return [story.name, "  " + " · ".join(filter(None, what)), "  " + " · ".join(filter(None, found))]


def _article(entry: StoryArticle) -> dict[str, object]:
    return {
        "source": entry.source,
        "sha256": entry.sha256,
        "headline": entry.headline,
        "outlet": entry.outlet or None,
        "wire": entry.wire or None,
        "date": _date(entry.date),
        "added": entry.added or None,
    }


def _date(date: ArticleDate) -> dict[str, object]:
    return {"value": date.value, "earliest": date.earliest, "latest": date.latest, "basis": date.basis}
