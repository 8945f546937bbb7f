"""Reports as plain text for a terminal or a pipe. Nothing in them can steer a terminal."""

import textwrap
from collections.abc import Iterator

from tui.model.article import Article
from tui.model.comparison import Comparison, Match, Member
from tui.model.printable import one_line, printable
from tui.report import words

WIDTH = 80


def article_text(article: Article) -> str:
    """The cleaned body, paragraphs parted by a blank line, ending in a line feed; no headline, no metadata."""
    return printable(article.body) + "\n" if article.body else ""


def ledger_text(article: Article) -> str:
    """What was taken out: label, offsets in the raw text, reason and number, then the words, indented."""
    lines = []
    for number, entry in enumerate(article.ledger, 1):
        lines.append(f"[{entry.label}] {entry.start}-{entry.end}: {one_line(entry.reason)} (no. {number})")
        shown = entry.text if entry.shown is None else entry.shown
        lines += [f"    {printable(line)}" for line in shown.splitlines() if line.strip()]
    return "\n".join(lines) + "\n" if lines else ""


def comparison_text(comparison: Comparison, width: int = WIDTH) -> str:
    """The comparison for reading in a terminal of `width` columns, ending in a line feed."""
    lines: list[str] = []
    for member in comparison.members:
        lines += _article(member, width)
    lines += ["", *_wrapped(words.counts(comparison), width)]
    lines += [line for notice in comparison.notices for line in _wrapped(f"Note: {notice}", width)]
    labels = words.Labels(comparison)
    for relation, matches in words.by_relation(comparison):
        lines += ["", f"{words.HEADINGS[relation].upper()} ({len(matches)})"]
        for match in matches:
            lines += ["", *_match(match, labels, width)]
    for name, ids in comparison.only_in:
        lines += ["", f"ONLY IN {name} ({len(ids)}): {words.NOT_FOUND}"]
        for label, text in labels.only(name, ids):
            lines += ["", *_labelled("  ", label, text, width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _article(member: Member, width: int) -> Iterator[str]:
    article = member.article
    yield from _wrapped(f"{member.id}  {article.headline or 'no headline'}", width, "   ")
    yield from _wrapped("   " + " · ".join(words.headers(article)), width, "   ")
    for notice in dict.fromkeys((*article.notices, *member.annotation.notices)):
        yield from _wrapped(f"   Note: {notice}", width, "   ")


def _match(match: Match, labels: words.Labels, width: int) -> Iterator[str]:
    for side in match.sides:
        yield from _labelled(f"{side.article} ", labels.of(side), side.text, width)
    why = f"{words.reason(match)} ({words.behind(match)})"
    yield from _wrapped(f"  = {why}", width, "    ")
    for text in match.unresolved:
        yield from _wrapped(f"  ? {text}", width, "    ")


def _labelled(lead: str, label: str, text: str, width: int) -> Iterator[str]:
    yield from _wrapped(f"{lead}[{label}]", width, "  ")
    yield from _wrapped(f"  {text}", width, "  ")


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(one_line(text), max(width, 20), subsequent_indent=indent, break_on_hyphens=False) or [""]
