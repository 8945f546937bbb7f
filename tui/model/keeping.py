"""What a user keeps: bookmarks, verdicts, stories, places."""

from dataclasses import dataclass, field
from typing import Literal

from tui.model.annotation import Where
from tui.model.article import ArticleDate
from tui.model.comparison import Relation


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a passage stands: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation model.

    Attributes:
        sha256: SHA-256 of the source's bytes.
        cleaner: Version of the cleaner whose text the offsets count in.
        where: Text the offsets count in.
        start: Offset in code points.
        end: Offset after it.
        exact: The passage.
        prefix: Up to 32 characters before it.
        suffix: Up to 32 characters after it.
    """

    sha256: str
    cleaner: str
    where: Where
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class FoundAgain:
    """Where a passage stood when its source, changed since, was looked at last. It stands beside the anchor.

    Attributes:
        how: `exact`: word for word, elsewhere or among other words. `fuzzy`: edited. `orphan`: nowhere.
        sha256: SHA-256 of the source's bytes as they were then.
        cleaner: Version of the cleaner whose text the offsets count in.
        where: Text the offsets count in.
        start: Offset in code points; -1 for an orphan.
        end: Offset after it; -1 for an orphan.
        exact: The passage as it read then; empty for an orphan.
        prefix: Up to 32 characters before it.
        suffix: Up to 32 characters after it.
        score: How much of the kept passage stands there, 0 to 1.
        seen: When it was found so first: ISO 8601, UTC.
    """

    how: Literal["position", "exact", "fuzzy", "orphan"]
    sha256: str
    cleaner: str
    where: Where
    start: int = -1
    end: int = -1
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    score: float = 0.0
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A kept passage. Times are ISO 8601 in UTC.

    Attributes:
        id: A UUID; of a bookmark taken over from another program, the name it had there.
        anchor: Where the passage stood when it was kept. Never rewritten.
        source: Name of the source (path, URL or `-`).
        headline: The article's headline; empty where there is none.
        note: The user's words about it.
        tags: The user's words to find it by.
        colour: A colour's name; empty for the usual one.
        story: Id of the story it was kept in.
        created: When it was kept.
        modified: When note, tags, colour or story were changed last.
        found: Where it stands now, where its source has changed and was looked at since; else None.
    """

    id: str
    anchor: Anchor
    source: str
    headline: str
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    story: str | None = None
    created: str = ""
    modified: str = ""
    found: FoundAgain | None = None

    @property
    def taken_out(self) -> bool:
        """Whether its source is the very one it was kept from, and the passage is in what was taken out of that."""
        found = self.found
        return found is not None and found.how == "orphan" and found.sha256 == self.anchor.sha256


@dataclass(frozen=True, slots=True)
class Citation:
    """What a kept passage is cited with. Empty is unknown.

    Attributes:
        outlet: Who published the article.
        wire: News agency of its text.
        authors: The authors one by one, or the byline as printed.
        headline: Its headline.
        date: When it was published, and how that is known; a date typed by the user has the basis `typed`.
        source: Name of the source (path, URL or `-`).
    """

    outlet: str = ""
    wire: str = ""
    authors: tuple[str, ...] = ()
    headline: str = ""
    date: ArticleDate = field(default_factory=ArticleDate)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The user's own judgement, which overrules the automatic one.

    Attributes:
        id: A UUID.
        kind: What is overruled.
        target: What it is about: a match's key (see `tui.compare`), a source's sha256 for a date, the passage for
            `ledger` (see `tui.clean.ledger_target`).
        relation: For `relation`; None there means "not a match".
        date: For `date`.
        text: For `ledger`: what the passage put back or taken out reads as; for `speaker`: who says it.
        judge: Who judged.
        created: ISO 8601, UTC.
        passages: For `relation`: where the claims stood when they were judged, so that they are found again where a
            newer analysis cuts them otherwise. Empty in verdicts of earlier versions.
    """

    id: str
    kind: Literal["relation", "date", "speaker", "ledger"]
    target: str
    relation: Relation | None = None
    date: ArticleDate | None = None
    text: str | None = None
    judge: str = ""
    created: str = ""
    passages: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """What a list of stories shows of an article, and by what the library finds its text.

    Attributes:
        source: Name of the source (path, URL or `-`).
        sha256: SHA-256 of the source's bytes.
        cleaner: Version of the cleaner whose text is kept.
        headline: The headline; empty where there is none.
        outlet: Who published it; empty where that is unknown.
        wire: News agency of the text; empty where there is none.
        date: When, as far as it is known.
        added: When it was added to the story: ISO 8601, UTC.
    """

    source: str
    sha256: str
    cleaner: str
    headline: str = ""
    outlet: str = ""
    wire: str = ""
    date: ArticleDate = field(default_factory=ArticleDate)
    added: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles compared together, under a name. Times are ISO 8601 in UTC.

    Attributes:
        id: A UUID, or what the reader made of the articles' hashes where the user gave no name.
        name: The user's name for it, or its headlines.
        sources: Names of the sources, in the order of the columns.
        sha256: SHA-256 of each source's bytes.
        created: When it was first kept.
        opened: When it was last read; empty where never.
        articles: The articles, in the order of the columns. Empty in stories kept by earlier versions.
        named: Whether the user gave it its name; one that was only read has its headlines as its name.
        counts: Matches of each relation when it was last compared; empty where it never was.
        archived: When the user put it out of the way; empty where it stands in the list.
    """

    id: str
    name: str
    sources: tuple[str, ...]
    sha256: tuple[str, ...]
    created: str = ""
    opened: str = ""
    articles: tuple[StoryArticle, ...] = ()
    named: bool = False
    counts: tuple[tuple[Relation, int], ...] = ()
    archived: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader stood in a story when it was left; `state` is the reader's own, as JSON text."""

    story: str
    state: str
    saved: str = ""
