"""Bookmarks and verdicts as CSV, for a spreadsheet. No cell is a formula."""

import csv
import io
from collections.abc import Iterable

from tui.model.export import About, Export
from tui.model.keeping import Bookmark, Citation, Verdict
from tui.model.printable import one_line
from tui.report.bookmarks import verdict_words
from tui.report.citations import authors, citation_line

COLUMNS = (
    "id", "created", "modified", "headline", "source", "sha256", "start", "end", "quote", "note", "tags", "story",
    "kind", "text", "cleaner", "colour", "outlet", "wire", "authors", "date", "date_earliest", "date_latest",
    "date_basis", "date_evidence", "found", "found_start", "found_end", "found_text", "citation", "judgement",
    "target",
)  # fmt: skip
"""`kind` is `bookmark`, or what a verdict is about; `judgement` and `target` are a verdict's."""

# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def bookmarks_csv(export: Export) -> str:
    """One row a bookmark or verdict, with a header; tags parted by a blank. What is not known is empty."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    table.writeheader()
    for row in _rows(export):
        table.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue()


def _rows(export: Export) -> Iterable[dict[str, object]]:
    for bookmark in export.bookmarks:
        citation = export.citation(bookmark)
        yield _bookmark(bookmark) | _cited(citation, bookmark.anchor.sha256)
    for verdict in export.verdicts:
        yield _verdict(verdict, export.about.get(verdict.id, ()))


def _bookmark(bookmark: Bookmark) -> dict[str, object]:
    anchor, found = bookmark.anchor, bookmark.found
    row: dict[str, object] = {
        "id": bookmark.id,
        "created": bookmark.created,
        "modified": bookmark.modified,
        "sha256": anchor.sha256,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.exact,
        "note": bookmark.note,
        "tags": " ".join(bookmark.tags),
        "story": bookmark.story or "",
        "kind": "bookmark",
        "text": anchor.where,
        "cleaner": anchor.cleaner,
        "colour": bookmark.colour,
    }
    if found is not None:
        row["found"] = found.how
    if found is not None and found.start >= 0:
        row |= {"found_start": found.start, "found_end": found.end, "found_text": found.exact}
    return row


def _cited(citation: Citation, sha256: str) -> dict[str, object]:
    date = citation.date
    return {
        "headline": citation.headline,
        "source": citation.source,
        "outlet": citation.outlet,
        "wire": citation.wire,
        "authors": authors(citation),
        "date": date.value or "",
        "date_earliest": date.earliest or "",
        "date_latest": date.latest or "",
        "date_basis": date.basis,
        "date_evidence": date.evidence or "",
        "citation": citation_line(citation, sha256),
    }


def _verdict(verdict: Verdict, about: tuple[About, ...]) -> dict[str, object]:
    row: dict[str, object] = _cited(about[0].citation, about[0].sha256) if len(about) == 1 else {}
    if len(about) > 1:
        row["citation"] = "; ".join(citation_line(one.citation, one.sha256) for one in about)
    return row | {
        "id": verdict.id,
        "created": verdict.created,
        "quote": " / ".join(one.text for one in about if one.text),
        "kind": verdict.kind,
        "judgement": verdict_words(verdict),
        "target": verdict.target,
    }


def _cell(value: object) -> str:
    text = one_line(str(value))
    return "'" + text if text.startswith(_FORMULA) else text
