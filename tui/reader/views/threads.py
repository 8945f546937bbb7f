"""A claim over all articles: the one that most others were matched with, and its counterpart in each article.

A match holds only claims that were all found to belong together on one ground, so one claim may stand in several:
it agrees with one article and is brought up to date by another. A thread puts these beside each other again. Each of
its claims was itself matched with the first one: a chain of look-alikes does not drag distant claims together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model.comparison import RELATIONS

if TYPE_CHECKING:
    from tui.model.comparison import Comparison, Match, Relation, Side

Node = tuple[str, str]
"""Article id and claim id."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A claim of another article, and the match that puts it beside the thread's first one."""

    match: Match
    side: Side


@dataclass(frozen=True, slots=True)
class Thread:
    """A claim over all articles.

    Attributes:
        first: The claim that all others were matched with.
        ties: For each other article that has some, the claims matched with it, the gravest relation first.
        matches: All matches that the thread stands for: those of its ties, then those between its other claims.
        total: How many articles are compared.
    """

    first: Side
    ties: tuple[tuple[str, tuple[Tie, ...]], ...]
    matches: tuple[Match, ...]
    total: int

    def tie(self, article: str) -> Tie | None:
        """The gravest tie to an article."""
        return next((ties[0] for name, ties in self.ties if name == article), None)

    @property
    def found_in(self) -> tuple[str, ...]:
        """The articles that tell it, in agreement or not; not those that only tell something related."""
        return tuple(sorted({self.first.article} | {name for name, ties in self.ties if _tells(ties)}))

    @property
    def found_words(self) -> str:
        """In how many articles it is found: "in 3 of 4 articles"."""
        many = len(self.found_in)
        return f"in {many} of {self.total} articles" if many > 1 else "related only"

    @property
    def related_in(self) -> tuple[str, ...]:
        """The articles that only tell of the same subject."""
        return tuple(sorted(name for name, ties in self.ties if not _tells(ties)))

    @property
    def between(self) -> tuple[Match, ...]:
        """Matches between its other claims, which say something that the relations to the first do not."""
        tied = {tie.match.id for _, ties in self.ties for tie in ties}
        return tuple(match for match in self.matches if match.id not in tied)


def _tells(ties: Sequence[Tie]) -> bool:
    return any(tie.match.relation != "related" for tie in ties)


def threads(comparison: Comparison, matches: Sequence[Match] | None = None) -> tuple[Thread, ...]:
    """All matches, each in exactly one thread; the claim found in most articles comes first.

    Args:
        comparison: What was found.
        matches: Those to be shown; all where none are given.
    """
    ids = [member.id for member in comparison.members]
    left = {match.id: match for match in (comparison.matches if matches is None else matches)}
    places = {side: number for number, side in enumerate(_in_place(left.values(), ids))}
    out = []
    while left:
        touching: dict[Node, list[Match]] = {}
        for match in left.values():
            for side in match.sides:
                touching.setdefault((side.article, side.claim), []).append(match)
        node = max(touching, key=lambda node: (_weight(node, touching[node]), -places[node]))
        thread = _thread(node, touching[node], list(left.values()), len(ids))
        out.append(thread)
        for match in thread.matches:
            del left[match.id]
    out.sort(key=lambda thread: (-len(thread.found_in), -len(thread.ties), _gravest(thread), _place(thread, places)))
    return tuple(out)


def _in_place(matches: Iterable[Match], ids: list[str]) -> list[Node]:
    """Every claim of some matches, by article and place; the headline comes first."""
    sides = {(side.article, side.claim): side for match in matches for side in match.sides}
    return sorted(sides, key=lambda node: (ids.index(node[0]), sides[node].where == "body", sides[node].start))


def _weight(node: Node, matches: Sequence[Match]) -> tuple[int, int, bool, float]:
    """In how many other articles a claim is told, is related; whether it is no headline; how surely."""
    body = any(s.where == "body" for m in matches for s in m.sides if (s.article, s.claim) == node)
    told = {s.article for m in matches if m.relation != "related" for s in m.sides} - {node[0]}
    related = {s.article for m in matches for s in m.sides} - {node[0]}
    return len(told), len(related), body, sum(match.score for match in matches)


def _thread(node: Node, matches: list[Match], left: list[Match], total: int) -> Thread:
    ordered = sorted(matches, key=lambda match: (RELATIONS.index(match.relation), -match.score))
    first = next(s for m in ordered for s in m.sides if (s.article, s.claim) == node)
    ties: dict[str, list[Tie]] = {}
    for match in ordered:
        for side in match.sides:
            if side.article != node[0]:
                ties.setdefault(side.article, []).append(Tie(match, side))
    held = {(tie.side.article, tie.side.claim) for found in ties.values() for tie in found}
    among = [m for m in left if m not in matches and all((s.article, s.claim) in held for s in m.sides)]
    return Thread(first, tuple((name, tuple(ties[name])) for name in sorted(ties)), (*ordered, *among), total)


def _gravest(thread: Thread) -> int:
    relations: list[Relation] = [match.relation for match in thread.matches]
    return min(RELATIONS.index(relation) for relation in relations)


def _place(thread: Thread, places: dict[Node, int]) -> int:
    return places[thread.first.article, thread.first.claim]
