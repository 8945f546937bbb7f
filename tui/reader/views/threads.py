"""A claim over all articles: the one that most others were matched with, and its counterpart in each article.

A match holds only claims that were all found to belong together on one ground, so one claim may stand in several:
it agrees with one article and is brought up to date by another. A thread puts these beside each other again. Each of
its claims was itself matched with the first one: a chain of look-alikes does not drag distant claims together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model.comparison import RELATIONS
from tui.reader.views.once import once

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
        matches: The matches that the thread stands for in a list: each match has one thread.
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


def _tells(ties: Sequence[Tie]) -> bool:
    return any(tie.match.relation != "related" for tie in ties)


@once
def threads(comparison: Comparison) -> tuple[Thread, ...]:
    """All matches, each in exactly one thread; the claim found in most articles comes first."""
    ids = [member.id for member in comparison.members]
    places = {node: number for number, node in enumerate(_in_place(comparison.matches, ids))}
    touching: dict[Node, list[Match]] = {}
    left = {match.id: match for match in comparison.matches}
    for match in left.values():
        for side in match.sides:
            touching.setdefault((side.article, side.claim), []).append(match)
    weights = {node: (_weight(node, found), -places[node]) for node, found in touching.items()}
    out = []
    while left:
        node = max(weights, key=weights.__getitem__)
        thread = _thread(node, touching, left, len(ids))
        out.append(thread)
        for match in thread.matches:
            del left[match.id]
        for other in {(side.article, side.claim) for match in thread.matches for side in match.sides}:
            weights[other] = _weight(other, [m for m in touching[other] if m.id in left]), -places[other]
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


def _thread(node: Node, touching: Mapping[Node, list[Match]], left: Mapping[str, Match], total: int) -> Thread:
    """A claim with all that was matched with it.

    It also stands for what its other claims have in common with each other, unless that says more than they say of
    it: a figure that differs between two of them has a thread of its own.
    """
    ordered = sorted(touching[node], key=lambda match: (RELATIONS.index(match.relation), -match.score))
    first = next(s for m in ordered for s in m.sides if (s.article, s.claim) == node)
    ties: dict[str, dict[Node, Tie]] = {}
    for match in ordered:
        for side in match.sides:
            if side.article != node[0]:
                ties.setdefault(side.article, {}).setdefault((side.article, side.claim), Tie(match, side))
    held = [other for found in ties.values() for other in found]
    own = {match.id: match for match in ordered if match.id in left}
    near = {match.id: match for other in held for match in touching[other] if match.id in left}
    among = [
        match
        for match in near.values()
        if match.relation in ("agree", "related")
        and match.id not in own
        and all((side.article, side.claim) in held for side in match.sides)
    ]
    tied = tuple((name, tuple(ties[name].values())) for name in sorted(ties))
    return Thread(first, tied, (*own.values(), *among), total)


def _gravest(thread: Thread) -> int:
    relations: list[Relation] = [match.relation for match in thread.matches]
    return min(RELATIONS.index(relation) for relation in relations)


def _place(thread: Thread, places: dict[Node, int]) -> int:
    return places[thread.first.article, thread.first.claim]
