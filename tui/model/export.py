"""What is handed on to another program or a document: things kept, with what they are cited with."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.model.keeping import Bookmark, Citation, Verdict


@dataclass(frozen=True, slots=True)
class About:
    """What a verdict speaks of, as far as it is at hand.

    Attributes:
        citation: The article.
        sha256: SHA-256 of its source's bytes.
        text: The claim or passage; empty where the verdict is about the article as a whole.
    """

    citation: Citation
    sha256: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """Things kept.

    Attributes:
        bookmarks: Kept passages.
        verdicts: The user's judgements.
        citations: What each bookmark is cited with, by its id.
        about: What each verdict speaks of, by its id; nothing where its articles are not at hand.
    """

    bookmarks: tuple[Bookmark, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    citations: Mapping[str, Citation] = field(default_factory=dict)
    about: Mapping[str, tuple[About, ...]] = field(default_factory=dict)

    def citation(self, bookmark: Bookmark) -> Citation:
        """What a bookmark is cited with; at least what it says itself."""
        return self.citations.get(bookmark.id) or Citation(headline=bookmark.headline, source=bookmark.source)
