"""From a comparison to what is painted over each article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.reader.layout.spans import Span
from tui.reader.wording import LETTERS

if TYPE_CHECKING:
    from tui.model.annotation import Annotation, Where
    from tui.model.comparison import Comparison, Match


_RANK = {relation: number for number, relation in enumerate(LETTERS)}


def entity_spans(comparison: Comparison, article: str, where: Where = "body") -> list[Span]:
    """Every mention of every entity in one text, its style the entity's type."""
    return [
        Span(mention.start, mention.end, entity.type)
        for entity in comparison.entities
        for mention in entity.mentions
        if mention.article == article and mention.where == where
    ]


def names_of(annotation: Annotation, where: Where = "body") -> list[Span]:
    """Every mention in one text of an article that is not compared yet, its style the type it seems to have alone."""
    types = {entity.id: entity.type for entity in annotation.entities}
    return [
        Span(mention.start, mention.end, types[mention.entity])
        for mention in annotation.mentions
        if mention.where == where and mention.entity in types
    ]


def mentions_of(comparison: Comparison, entity: str | None, article: str, where: Where = "body") -> list[Span]:
    """The mentions of one entity in one text, to be shown as chosen.

    Args:
        comparison: The comparison.
        entity: Id of the linked entity; None for none.
        article: Id of the article.
        where: Which of its texts.
    """
    return [
        Span(mention.start, mention.end, "chosen")
        for item in comparison.entities
        if item.id == entity
        for mention in item.mentions
        if mention.article == article and mention.where == where
    ]


def figure_spans(comparison: Comparison, article: str, where: Where = "body") -> list[Span]:
    """Every figure in one text."""
    return [
        Span(figure.start, figure.end, "figure")
        for member in comparison.members
        if member.id == article
        for figure in member.annotation.figures
        if figure.where == where
    ]


def letters(
    matches: Iterable[Match], article: str, where: Where = "body", hidden: Callable[[Match], bool] | None = None
) -> dict[int, tuple[str, str]]:
    """Letters for the margin: offset where a passage starts, to letter and style; the gravest relation wins.

    Args:
        matches: The matches.
        article: Id of the article.
        where: Text the offsets count in.
        hidden: Whether a match's relation is not to be shown; it gets a question mark.
    """
    out: dict[int, tuple[str, str]] = {}
    if hidden is not None:
        matches = list(matches)
        unknown = [match for match in matches if hidden(match)]
        matches = [match for match in matches if match not in unknown]
        sides = (side for match in unknown for side in match.sides)
        there = (side.start for side in sides if (side.article, side.where) == (article, where))
        out = dict.fromkeys(there, ("?", "label"))
    for match in sorted(matches, key=lambda match: -_RANK[match.relation]):
        for side in match.sides:
            if side.article == article and side.where == where:
                out[side.start] = (LETTERS[match.relation], match.relation)
    return out


def passages(match: Match | None, article: str, where: Where = "body") -> list[Span]:
    """A match's stretches of one text."""
    sides = match.sides if match else ()
    return [
        Span(side.start, side.end, "passage") for side in sides if side.article == article and side.where == where
    ]


def chain(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises in both numbers: what links two columns without crossing."""
    best: list[list[tuple[int, int]]] = []
    for pair in sorted(set(pairs)):
        before = [run for run in best if run[-1][0] < pair[0] and run[-1][1] < pair[1]]
        best.append([*max(before, key=len, default=[]), pair])
    return max(best, key=len, default=[])


def across(line: float, pairs: Sequence[tuple[int, int]], heights: tuple[int, int]) -> float:
    """The place in the second column that belongs to a place in the first.

    Args:
        line: Line in the first column.
        pairs: Lines that belong together, rising in both numbers.
        heights: Lines of the two columns; their ends belong together too.
    """
    points = [(0, 0), *(pair for pair in pairs if pair[0] > 0 and pair[1] > 0)]
    if points[-1][0] < heights[0] and points[-1][1] < heights[1]:
        points.append(heights)
    for (a, b), (c, d) in pairwise(points):
        if line <= c:
            return b + (line - a) * (d - b) / (c - a)
    return points[-1][1] + (line - points[-1][0])
