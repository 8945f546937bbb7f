"""How a kept passage is cited, in words. What is not known is said to be unknown; nothing is made up."""

from tui.model.keeping import Anchor, Bookmark, Citation
from tui.report.words import article_date

_FOUND = {
    "position": "found: the text reads the same, though the source has changed",
    "exact": "found again word for word",
    "fuzzy": "found edited",
    "orphan": "not found in the source as it is now: the kept quote is shown",
}

_TAKEN_OUT = "in what is taken out of the source, which is the same: the kept quote is shown"


def citation_line(citation: Citation, sha256: str) -> str:
    """Outlet, wire, authors, headline, date and how it is known, source, and the first digits of its hash."""
    parts = [
        citation.outlet or "outlet unknown",
        f"wire: {citation.wire}" if citation.wire else "",
        f"by {authors(citation)}" if citation.authors else "author unknown",
        f"“{citation.headline}”" if citation.headline else "no headline",
        article_date(citation.date),
        source_name(citation),
        f"SHA-256 {short_hash(sha256)}",
    ]
    return ", ".join(part for part in parts if part)


def authors(citation: Citation) -> str:
    """The authors in one line: "A, B and C"."""
    *most, last = citation.authors or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def source_name(citation: Citation) -> str:
    """The source's name as a reader knows it."""
    return "standard input" if citation.source == "-" else citation.source or "source unknown"


def short_hash(sha256: str) -> str:
    """Its first twelve digits, or that it is not known."""
    return sha256[:12] or "unknown"


def place_line(anchor: Anchor) -> str:
    """Which characters of which bytes: what somebody else needs to find the very passage."""
    text = "headline" if anchor.where == "headline" else "cleaned text"
    cleaner = f" (cleaner {anchor.cleaner})" if anchor.cleaner else ""
    return f"SHA-256 {anchor.sha256 or 'unknown'}, characters {anchor.start}-{anchor.end} of the {text}{cleaner}"


def found_line(bookmark: Bookmark) -> str:
    """Where the passage was found again, or that it was not; empty where it was not looked for."""
    found = bookmark.found
    if found is None:
        return ""
    words = _TAKEN_OUT if bookmark.taken_out else _FOUND[found.how]
    if found.how != "orphan":
        words += f" at characters {found.start}-{found.end}"
    seen = f", looked at {found.seen}" if found.seen else ""
    return f"{words} (SHA-256 {short_hash(found.sha256)}{seen})"
