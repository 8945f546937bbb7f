"""What a list of stories shows beside them: their order, typed dates, and how many passages were kept of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tui.library.citing import typed_dates
from tui.library.naming import folded
from tui.model.keeping import Bookmark, Story, Verdict

ORDERS: Mapping[str, tuple[Callable[[Story], tuple[str, ...]], bool]] = {
    "opened": (lambda story: (story.opened or story.created,), True),
    "name": (lambda story: (folded(story.name),), False),
    "date": (lambda story: (_newest(story),), True),
    "added": (lambda story: (max((e.added for e in story.articles), default="") or story.created,), True),
}
"""By what stories are sorted, and whether the greatest comes first: when a story was `opened` last, its `name`, the
`date` of its newest article, when an article was `added` last."""


def in_order(stories: Sequence[Story], by: str = "opened") -> tuple[Story, ...]:
    """The stories sorted by one of `ORDERS`."""
    key, down = ORDERS[by]
    return tuple(sorted(stories, key=key, reverse=down))


def _newest(story: Story) -> str:
    dates = (entry.date.value or entry.date.latest or entry.date.earliest for entry in story.articles)
    return max((date for date in dates if date), default="")


def dated(stories: Iterable[Story], verdicts: Iterable[Verdict]) -> tuple[Story, ...]:
    """The stories with the dates that the user typed for their articles."""
    typed = typed_dates(verdicts)
    return tuple(
        replace(story, articles=tuple(replace(e, date=typed.get(e.sha256, e.date)) for e in story.articles))
        for story in stories
    )


def bookmark_counts(stories: Sequence[Story], bookmarks: Sequence[Bookmark]) -> dict[str, int]:
    """How many bookmarks the reader shows in each story, by its id: those made in it, and those of its articles."""
    holders: dict[str, set[str]] = {}
    for story in stories:
        for sha256 in story.sha256:
            holders.setdefault(sha256, set()).add(story.id)
    found = dict.fromkeys((story.id for story in stories), 0)
    for bookmark in bookmarks:
        for name in {bookmark.story, *holders.get(bookmark.anchor.sha256, ())}:
            if name in found:
                found[name] += 1
    return found
