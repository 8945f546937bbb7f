"""Another article for the desk: read, or taken from the library, and put into the story. For a thread."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.model.errors import BadInput
from tui.reader.sitting import Sitting, reading_id

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.keeping import StoryArticle
    from tui.reader.shelf import Shelf

_MOST = 200
"""So many names of a folder are looked at to complete a path, and so many articles are offered."""


class Added(NamedTuple):
    """An article that was added.

    Attributes:
        article: It.
        sitting: The desk's articles with it, and the story that they are now.
        filed: Whether it was put into a story of the library, which can be undone there.
    """

    article: Article
    sitting: Sitting
    filed: bool


def fetch(shelf: Shelf, name: str, tell: Callable[[str], None]) -> Article:
    """Read and clean a source.

    Args:
        shelf: Where the library is.
        name: A path, "~" for one's own folder, or a web address.
        tell: Told what is being done.

    Raises:
        BadInput: It cannot be read, or holds no article.
    """
    from tui.ingest import read
    from tui.pipeline import clean_source

    if not name.strip():
        raise BadInput("nothing", "type a path or an address")
    if name.strip() == "-":
        raise BadInput("-", "standard input cannot be read here; name a file")
    if len(name) > _LONGEST and "://" not in name:
        raise BadInput("what is typed", "is a text and no path; paste it with its lines, and it is read itself")
    web = "://" in name
    tell("asking for the page …" if web else "reading …")
    source = read(name.strip() if web else _own(name.strip()))
    tell("finding the article in it …")
    article = clean_source(source, cache=shelf.cache(), verdicts=shelf.verdicts())
    shelf.remember(source)
    return article


_LONGEST = 1000
"""Characters of a path or of words looked for at most."""


def is_text(pasted: str) -> bool:
    """Whether what is pasted is an article itself: several lines, one of which is prose."""
    lines = [line for line in pasted.splitlines() if line.strip()]
    prose = [line for line in lines if len(line.split()) >= _SENTENCE or (len(line) > _LINE and not line.isascii())]
    return len(lines) > 1 and bool(prose) and not all("://" in line for line in lines)


_SENTENCE, _LINE = 8, 20
"""Words of a line of prose; characters of one in a script without blanks between words."""


def fetch_pasted(shelf: Shelf, text: str, tell: Callable[[str], None]) -> Article:
    """Clean a text that was pasted. It is kept as one from standard input is: no file or address stands behind it.

    Raises:
        BadInput: It holds no article.
    """
    from tui.ingest.reading import source_of
    from tui.pipeline import clean_source

    tell("finding the article in the pasted text …")
    try:
        source = source_of("-", "stdin", text.encode("utf-8", "replace"))
        article = clean_source(source, cache=shelf.cache(), verdicts=shelf.verdicts())
    except BadInput as error:
        raise BadInput("the pasted text", error.reason) from error
    shelf.remember(source)
    return article


def take_kept(shelf: Shelf, entry: StoryArticle, tell: Callable[[str], None]) -> Article:
    """An article of another story, as it was kept.

    Raises:
        BadInput: Its text is not there any more.
    """
    from tui.model.keeping import Story
    from tui.stories import articles_of

    tell("reading …")
    story = Story("", entry.headline, (entry.source,), (entry.sha256,), articles=(entry,))
    return articles_of(story, shelf.library, cache=shelf.cache(), verdicts=shelf.verdicts())[0]


def put_into_story(shelf: Shelf, sitting: Sitting, article: Article) -> Added:
    """Put an article into the story on the desk.

    A story that the library keeps under a name, or was made there, takes it in. One that was only read is known by
    its articles, so with another one it is another reading, and the former stays as it was.

    Raises:
        LibraryError: It could not be kept.
    """
    from tui.library.texts import source_name

    name = source_name(article.source)
    older = [one for one in sitting.articles if name != "-" and source_name(one.source) == name]
    articles = [article if one in older[:1] else one for one in sitting.articles if one not in older[1:]]
    if not older:
        articles.append(article)
    if sitting.story is None:
        return Added(article, sitting._replace(articles=articles), False)
    story = shelf.library.story(sitting.story)
    if story is not None and (story.named or story.id != reading_id(sitting.articles)):
        shelf.library.add_to_story(story.id, shelf.entry(article))
        return Added(article, sitting._replace(articles=articles), True)
    return Added(article, sitting._replace(articles=articles, story=reading_id(articles), kept=False), False)


def offered(shelf: Shelf, there: Sequence[Article]) -> list[StoryArticle]:
    """The articles of all stories but those that are there, each once; those of the story read last first.

    Raises:
        LibraryError: The library cannot be read.
    """
    hashes = {article.sha256 for article in there}
    found: dict[str, StoryArticle] = {}
    for story in shelf.library.stories(archived=None):
        for entry in story.articles:
            if entry.sha256 not in hashes:
                found.setdefault(entry.sha256, entry)
    return list(found.values())[:_MOST]


def fits(entry: StoryArticle, words: str) -> bool:
    """Whether all words stand in what is known of an article."""
    told = f"{entry.headline} {entry.outlet} {entry.wire} {entry.source}".casefold()
    return all(word in told for word in words.casefold().split())


def completions(text: str) -> list[str]:
    """Paths that begin as typed, folders with a slash at the end; hidden ones only where a dot was typed."""
    folder, begun = os.path.split(text)
    found = []
    try:
        with os.scandir(_own(folder)) as entries:
            for entry in entries:
                if not entry.name.startswith(begun) or (entry.name.startswith(".") and not begun):
                    continue
                try:
                    end = os.sep if entry.is_dir() else ""
                except OSError:
                    continue
                found.append(f"{text[: len(text) - len(begun)]}{entry.name}{end}")
                if len(found) >= _MOST:
                    break
    except (OSError, ValueError):
        return []
    return sorted(found)


def completed(text: str) -> str:
    """What is typed, as far as all paths that begin so go on alike."""
    first, last = (paths := completions(text) or [text])[0], paths[-1]
    same = (place for place, letter in enumerate(first) if last[place : place + 1] != letter)
    return first[: next(same, len(first))]


def _own(path: str) -> str:
    """The path with "~" as the folder that it stands for."""
    try:
        return str(Path(path).expanduser())
    except RuntimeError:
        return path  # no such user: said when it is read
