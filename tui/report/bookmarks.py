"""Bookmarks as Markdown or CSV. Words of the articles are escaped, and no cell of a table is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from tui.model.keeping import Bookmark
from tui.model.printable import one_line, printable
from tui.report.markdown import escaped

COLUMNS = (
    "id", "created", "modified", "headline", "source", "sha256", "start", "end", "quote", "note", "tags", "story",
)  # fmt: skip

# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def bookmarks_markdown(bookmarks: Sequence[Bookmark]) -> str:
    """Each bookmark as a quotation with its note, tags and source, ending in a line feed."""
    blocks = [f"# Bookmarks ({len(bookmarks)})"]
    for bookmark in bookmarks:
        anchor = bookmark.anchor
        blocks.append(f"## {escaped(bookmark.headline or bookmark.source)}")
        blocks.append("\n".join(f"> {escaped(line)}" for line in printable(anchor.exact).splitlines()))
        if bookmark.note:
            blocks.append("\n\n".join(escaped(line) for line in bookmark.note.splitlines() if line.strip()))
        facts = [
            f"- source: {escaped(bookmark.source)}, SHA-256 {anchor.sha256}, characters {anchor.start}-{anchor.end}"
        ]
        if bookmark.tags:
            facts.append(f"- tags: {', '.join(map(escaped, bookmark.tags))}")
        facts.append(f"- kept: {escaped(bookmark.created)}")
        blocks.append("\n".join(facts))
    return "\n\n".join(blocks) + "\n"


def bookmarks_csv(bookmarks: Iterable[Bookmark]) -> str:
    """One row a bookmark, with a header; tags parted by a blank."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for one in bookmarks:
        anchor = one.anchor
        row = (one.id, one.created, one.modified, one.headline, one.source, anchor.sha256, anchor.start, anchor.end)
        table.writerow(map(_cell, (*row, anchor.exact, one.note, " ".join(one.tags), one.story or "")))
    return out.getvalue()


def _cell(value: object) -> str:
    text = one_line(str(value))
    return "'" + text if text.startswith(_FORMULA) else text
