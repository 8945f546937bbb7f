"""The cleaned source, and the ledger of what was taken out."""

from typing import Literal

from tui.model.noun import noun
from tui.model.span import Span

Basis = Literal["stated", "inferred", "typed", "unknown"]
"""How a thing is known: printed so, concluded from other words, said by the user, or not at all."""

Label = Literal[
    "headline",
    "navigation",
    "section label",
    "share widget",
    "byline",
    "dateline",
    "date",
    "photo credit",
    "caption",
    "tags",
    "related links",
    "newsletter",
    "subscription",
    "donation appeal",
    "donation form",
    "comment form",
    "reader comments",
    "cookie notice",
    "privacy notice",
    "legal",
    "loading",
    "duplicate headline",
    "duplicate paragraph",
    "site footer",
    "markup",
    "other",
]
"""What a stretch of the source that is not body is. `markup` is HTML or Markdown syntax."""


@noun(frozen=True, slots=True)
class Detail:
    """One piece of metadata and how it is known.

    Attributes:
        value: The thing itself; None where it is unknown.
        basis: How it is known.
        evidence: The words of the source that show it.
        span: Where those words stand in the raw text, if in one place.
    """

    value: str | None = None
    basis: Basis = "unknown"
    evidence: str | None = None
    span: Span | None = None


UNKNOWN = Detail()


@noun(frozen=True, slots=True)
class ArticleDate:
    """When an article was published, as far as it is known.

    Attributes:
        value: The day as `YYYY-MM-DD`; None where the text does not settle a day.
        earliest: First day it can be, or None where nothing bounds it.
        latest: Last day it can be, or None where nothing bounds it.
        basis: `stated` (printed), `inferred` (narrowed by the text), `typed` (by the user), `unknown`.
        evidence: The words that show it ("Nov. 23, 2024"; "Wednesday; by November").
        weekday: 0 (Monday) to 6 where the text gives only the weekday of writing.
        modified: The day it was last changed, if stated apart.
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: Basis = "unknown"
    evidence: str | None = None
    weekday: int | None = None
    modified: str | None = None

    @property
    def yearless(self) -> str | None:
        """The day as it is printed, where it is printed without its year ("March 11")."""
        pieces = (self.evidence or "").split("; ") if self.basis == "inferred" and not self.value else []
        return next((piece.removesuffix(NO_YEAR) for piece in pieces if piece.endswith(NO_YEAR)), None)


NO_YEAR = " (no year)"
"""What stands in a date's evidence behind a day that is printed without its year."""
UNDATED = ArticleDate()


@noun(frozen=True, slots=True)
class Piece:
    """A stretch of the raw text that stands in the body.

    `text` is what it reads as there: nearly always `raw[start:end]`, but one blank for a line break inside a
    paragraph, or `&` for `&amp;`.
    """

    start: int
    end: int
    text: str


@noun(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body.

    Attributes:
        start: Offset of its first character in `Article.body`.
        end: Offset after its last character.
        pieces: Where it comes from in the raw text; the pieces' texts joined are the paragraph.
        kind: What it is; the body holds all of these.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    kind: Literal["text", "subheading", "list item", "quote"] = "text"


@noun(frozen=True, slots=True)
class LedgerEntry:
    """A stretch of the raw text that is not body, why, and what it is.

    Attributes:
        start: Offset into the raw text.
        end: Offset after it; `raw[start:end] == text`.
        label: What it is.
        text: The raw text itself.
        reason: The rule or score that took it out, in words.
        shown: What a person reads there, where that differs from `text` (HTML); else None.
    """

    start: int
    end: int
    label: Label
    text: str
    reason: str
    shown: str | None = None


@noun(frozen=True, slots=True)
class Article:
    """A cleaned source. Every character is a stretch of the raw text.

    Attributes:
        source: Name of the source (path, URL or `-`).
        sha256: SHA-256 of the raw bytes.
        cleaner: Version of the cleaner that made it.
        headline: The headline; empty where there is none.
        headline_span: Where the headline stands in the raw text.
        body: The cleaned text: paragraphs joined by a blank line (two newlines).
        paragraphs: The paragraphs as spans of `body`, in order, with their raw spans.
        ledger: Everything else, in order. Body and ledger together are the whole source but for white space
            and control characters; metadata stands in the ledger under labels of its own.
        byline: Authors as printed, without roles.
        authors: The authors one by one.
        wire: News agency of the text ("AP", "AFP"), never of a photo.
        outlet: Who published it.
        date: When.
        dateline: The place in the dateline ("WASHINGTON").
        section: Section label.
        photo: Photo credit.
        language: ISO 639-1 code.
        notices: What a reader should know ("not English: claims are compared by names and figures alone").
    """

    source: str
    sha256: str
    cleaner: str
    headline: str
    body: str
    paragraphs: tuple[Paragraph, ...]
    ledger: tuple[LedgerEntry, ...]
    headline_span: Span | None = None
    byline: Detail = UNKNOWN
    authors: tuple[str, ...] = ()
    wire: Detail = UNKNOWN
    outlet: Detail = UNKNOWN
    date: ArticleDate = UNDATED
    dateline: Detail = UNKNOWN
    section: Detail = UNKNOWN
    photo: Detail = UNKNOWN
    language: Detail = UNKNOWN
    notices: tuple[str, ...] = ()
