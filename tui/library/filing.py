"""Which articles lie in which story: values in, values out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tui.library.naming import free_name, same_name
from tui.library.tables import stamped
from tui.model.keeping import Story, StoryArticle


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of an article.

    Attributes:
        entry: The article.
        story: The story as it is now, with every article of the call.
        done: `added` at the end, `replaced` the older text of its source, or there already as it is.
    """

    entry: StoryArticle
    story: Story
    done: Literal["added", "replaced", "there"]


def of_articles(story: Story, articles: Sequence[StoryArticle]) -> Story:
    """The story with these articles. What was counted in others is forgotten."""
    hashes = tuple(entry.sha256 for entry in articles)
    return replace(
        story,
        articles=tuple(articles),
        sources=tuple(entry.source for entry in articles),
        sha256=hashes,
        counts=story.counts if hashes == story.sha256 else (),
    )


def place_of(story: Story, entry: StoryArticle) -> int | None:
    """Number of the article in the story that has the same text or is an older text of the same source."""
    for number, there in enumerate(story.articles):
        if there.sha256 == entry.sha256:
            return number
    for number, there in enumerate(story.articles):
        # Standard input is another source each time.
        if there.source == entry.source != "-":
            return number
    return None


def with_articles(story: Story, entries: Sequence[StoryArticle]) -> Story:
    """The story with these articles: each in the place of the same or an older text of its source, else at the end.

    The same bytes under another name are one article, which goes by the name that was given last.
    """
    articles = list(story.articles)
    for entry in entries:
        number = place_of(of_articles(story, articles), entry)
        if number is None:
            articles.append(entry)
            continue
        before = articles[number]
        name = before.source if entry.source == "-" else entry.source
        articles[number] = replace(entry, source=name, added=before.added or entry.added)
        articles = [one for at, one in enumerate(articles) if at == number or one.source != name or name == "-"]
    return of_articles(story, articles)


def file_articles(stories: Sequence[Story], entries: Sequence[StoryArticle], name: str | None) -> list[Filed]:
    """What becomes of articles.

    Args:
        stories: All that are there.
        entries: The articles.
        name: The story of this name takes them all, a new one where none has it. None: each goes into the stories
            that hold its source already, the others into a new story under the first one's headline.
    """
    if name is not None:
        # Of an unnamed story with these headlines for a name and a story that was named so, the latter is meant.
        found = sorted((s for s in stories if same_name(s.name, name)), key=lambda s: not s.named)
        story = found[0] if found else stamped(Story("", name, (), ()))
        # Whatever is added to is named from now on, and no longer out of the way.
        return _filed(replace(story, named=True, archived=""), entries)
    filed: list[Filed] = []
    new = []
    for entry in entries:
        if not any(place_of(story, entry) is not None for story in stories):
            new.append(entry)
    for story in stories:
        known = [entry for entry in entries if place_of(story, entry) is not None]
        filed += _filed(story, known) if known else []
    if new:
        title = free_name(_title(new[0]), [story.name for story in stories])
        filed += _filed(stamped(Story("", title, (), (), named=True)), new)
    return filed


def _filed(story: Story, entries: Sequence[StoryArticle]) -> list[Filed]:
    after = with_articles(story, entries)
    out = []
    for entry in entries:
        number = place_of(story, entry)
        if number is None:
            out.append(Filed(entry, after, "added"))
        else:
            same = story.articles[number].sha256 == entry.sha256
            out.append(Filed(entry, after, "there" if same else "replaced"))
    return out


def _title(entry: StoryArticle) -> str:
    return " ".join((entry.headline or entry.source).split())[:150] or "story"
