"""Articles one after the other with their claims inline: for screen readers, pipes and paper.

Plain lines from top to bottom, no columns, nothing that steers a terminal. What stands beside a text in the reader
stands below its paragraph here, indented.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tui.model.article import Article, Paragraph
from tui.model.comparison import Comparison, Match, Member, Side
from tui.model.printable import one_line
from tui.report import words

Wrap = Callable[[str, str, str], Iterable[str]]
"""Gives the lines of a text; the others are what stands before the first one and before those below it."""

_PASSAGE = 60
"""Characters of a passage that name it below its paragraph, where it stands in full."""
_FIRST = {"list item": "- ", "quote": "> ", "subheading": "# "}


class Line(NamedTuple):
    """One line before it is wrapped.

    Attributes:
        text: What it says; empty for a blank line.
        first: What stands before it.
        further: What stands before the lines that it is continued on.
    """

    text: str = ""
    first: str = ""
    further: str = ""


def whole(text: str, first: str, further: str) -> list[str]:  # noqa: ARG001 - one line has no further ones
    """A text in one line, however long: the terminal, the pager or the screen reader breaks it."""
    return [first + text]


def linear_text(comparison: Comparison, wrap: Wrap = whole) -> str:
    """The articles with their claims inline, ending in a line feed.

    Args:
        comparison: One article or more, compared.
        wrap: Breaks the lines.
    """
    out = [line for item in linear_lines(comparison) for line in _lines(item, wrap)]
    return "\n".join(line.rstrip() for line in out) + "\n"


def _lines(item: Line, wrap: Wrap) -> Iterable[str]:
    return wrap(one_line(item.text), item.first, item.further) if item.text else [""]


def linear_lines(comparison: Comparison) -> Iterator[Line]:
    """The lines of it, not wrapped yet: each article with its matches, then what only one has, then the counts."""
    labels = words.Labels(comparison)
    for number, member in enumerate(comparison.members, 1):
        yield from _header(member, number, len(comparison.members))
        here = _matches_of(comparison, member.id)
        yield from _headline_matches(here, member, comparison, labels)
        for paragraph in member.article.paragraphs:
            text = member.article.body[paragraph.start : paragraph.end]
            yield Line()
            yield Line(text, _FIRST.get(paragraph.kind, ""))
            for match, sides in here:
                if _begins_in(sides[0], paragraph):
                    yield from _match(match, sides, member.id, comparison, labels)
        yield Line()
    for name, claims in comparison.only_in:
        yield Line(f"Only in {name}, {words.NOT_FOUND} ({len(claims)}):")
        for label, text in labels.only(name, claims):
            yield Line(f"{label}: {text}", "  * ", "    ")
        yield Line()
    yield Line(f"Counts: {words.counts(comparison)}")
    for notice in comparison.notices:
        yield Line(f"Note: {notice}")


def _header(member: Member, number: int, total: int) -> Iterator[Line]:
    article = member.article
    yield Line(f"Article {member.id}, {number} of {total}: {article.headline or 'no headline'}")
    yield Line(", ".join(words.headers(article)))
    for notice in dict.fromkeys((*article.notices, *member.annotation.notices)):
        yield Line(f"Note: {notice}")


def _matches_of(comparison: Comparison, name: str) -> list[tuple[Match, list[Side]]]:
    """The matches that an article has a part in, with its passages, those of the body first, by place."""
    found = []
    for match in comparison.matches:
        sides = sorted((s for s in match.sides if s.article == name), key=lambda s: (s.where != "body", s.start))
        if sides:
            found.append((match, sides))
    return sorted(found, key=lambda item: item[1][0].start)


def _begins_in(side: Side, paragraph: Paragraph) -> bool:
    return side.where == "body" and paragraph.start <= side.start < paragraph.end


def _headline_matches(
    here: list[tuple[Match, list[Side]]], member: Member, comparison: Comparison, labels: words.Labels
) -> Iterator[Line]:
    for match, sides in here:
        if sides[0].where == "headline":
            yield from _match(match, sides, member.id, comparison, labels)


def _match(
    match: Match, sides: list[Side], name: str, comparison: Comparison, labels: words.Labels
) -> Iterator[Line]:
    """A match below the paragraph of its first passage: the passage, the others' passages, the reason."""
    articles = {member.id: member.article for member in comparison.members}
    for side in sides:
        label = labels.of(side)
        yield Line(f"[{match.relation}] at “{_cut(side.text)}”" + (f": {label}" if label else ""), "  ", "    ")
    for side in match.sides:
        if side.article != name:
            yield Line(f"{_named(side.article, articles)}: {labels.of(side)}: {side.text}", "    ", "      ")
    why = f"{words.reason(match)} ({words.behind(match)})"
    yield Line(f"why: {why}", "    ", "      ")
    for text in match.unresolved:
        yield Line(f"not resolved: {text}", "    ", "      ")


def _named(name: str, articles: dict[str, Article]) -> str:
    article = articles[name]
    return f"{name}, {article.outlet.value or article.wire.value or words.outlet(article)}"


def _cut(text: str) -> str:
    """The first words of a passage."""
    line = one_line(text)
    if len(line) <= _PASSAGE:
        return line
    return line[:_PASSAGE].rsplit(" ", 1)[0] + " ..."
