"""Bookmarks and verdicts as Markdown. Words of articles and of the user are escaped: none becomes markup."""

from tui.model.export import About, Export
from tui.model.keeping import Bookmark, Citation, Verdict
from tui.model.printable import printable
from tui.report import citations
from tui.report.markdown import escaped
from tui.report.words import article_date


def bookmarks_markdown(export: Export) -> str:
    """Each bookmark as a quotation with its note, tags and citation, then each verdict; ends in a line feed."""
    blocks = [f"# Bookmarks ({len(export.bookmarks)})"]
    for bookmark in export.bookmarks:
        blocks += _bookmark(bookmark, export.citation(bookmark))
    if export.verdicts:
        blocks.append(f"# Verdicts ({len(export.verdicts)})")
        blocks += ["\n".join(_verdict(verdict, export.about.get(verdict.id, ()))) for verdict in export.verdicts]
    return "\n\n".join(blocks) + "\n"


def verdict_words(verdict: Verdict) -> str:
    """What the user says, in a few words: "agree", "not a match", "23 Nov 2024 (typed)"."""
    if verdict.kind == "relation":
        return verdict.relation or "not a match"
    if verdict.kind == "date":
        return article_date(verdict.date) if verdict.date else "date unknown"
    if verdict.kind == "ledger":
        return verdict.target.partition(":")[2].partition(":")[0] or "unknown"
    return verdict.text or "unknown"


def _bookmark(bookmark: Bookmark, citation: Citation) -> list[str]:
    anchor = bookmark.anchor
    blocks = [f"## {escaped(bookmark.headline or bookmark.source or 'no headline')}", _quotation(anchor.exact)]
    if bookmark.note:
        blocks.append("\n\n".join(escaped(line) for line in bookmark.note.splitlines() if line.strip()))
    facts = [
        f"- citation: {escaped(citations.citation_line(citation, anchor.sha256))}",
        f"- source: {escaped(citations.source_name(citation))}, {escaped(citations.place_line(anchor))}",
    ]
    if citation.date.evidence:
        facts.append(f"- date from: {escaped(citation.date.evidence)}")
    found = bookmark.found
    if found is not None:
        facts.append(f"- now: {escaped(citations.found_line(bookmark))}")
        if found.exact and found.exact != anchor.exact:
            facts.append(f"- now reads: {escaped(found.exact)}")
    if bookmark.tags:
        facts.append(f"- tags: {', '.join(map(escaped, bookmark.tags))}")
    facts.append(f"- kept: {escaped(bookmark.created or 'unknown')}")
    return [block for block in (*blocks, "\n".join(facts)) if block]


def _quotation(text: str) -> str:
    return "\n".join(f"> {escaped(line)}" for line in printable(text).splitlines())


def _verdict(verdict: Verdict, about: tuple[About, ...]) -> list[str]:
    lines = [f"- {verdict.kind}: {escaped(verdict_words(verdict))}"]
    for one in about:
        words = f"“{one.text}”: " if one.text else ""
        lines.append(f"  - {escaped(words + citations.citation_line(one.citation, one.sha256))}")
    if not about:
        words = f"“{verdict.text}” in " if verdict.kind == "ledger" and verdict.text else ""
        lines.append(f"  - {escaped(words + verdict.target)} (the article is not at hand)")
    judge = f" by {verdict.judge}" if verdict.judge else ""
    lines.append(f"  - judged{escaped(judge)}: {escaped(verdict.created or 'unknown')}")
    return lines
