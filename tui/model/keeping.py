"""What a user keeps: bookmarks, verdicts, stories, places."""

from dataclasses import dataclass
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
class Bookmark:
    """A kept passage. Times are ISO 8601 in UTC."""

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


@dataclass(frozen=True, slots=True)
class Verdict:
    """The user's own judgement, which overrules the automatic one.

    Attributes:
        id: A UUID.
        kind: What is overruled.
        target: What it is about: a match's key (see `tui.compare`), or a source's sha256 for a date.
        relation: For `relation`; None there means "not a match".
        date: For `date`.
        judge: Who judged.
        created: ISO 8601, UTC.
    """

    id: str
    kind: Literal["relation", "date", "speaker", "ledger"]
    target: str
    relation: Relation | None = None
    date: ArticleDate | None = None
    text: str | None = None
    judge: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles compared together, under a name."""

    id: str
    name: str
    sources: tuple[str, ...]
    sha256: tuple[str, ...]
    created: str = ""
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader stood in a story when it was left; `state` is the reader's own, as JSON text."""

    story: str
    state: str
    saved: str = ""
