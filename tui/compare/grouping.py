"""Pairs of claims put together into matches of any number of sides, over any number of articles."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tui.model.comparison import Relation

Node = tuple[int, int]
"""Number of the article and index of the claim in it."""
Ground = tuple[Relation, str, str]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims judged to belong together.

    Attributes:
        left: Claim of the earlier-listed article.
        right: Claim of the other.
        score: How surely they belong together, 0 to 1.
        relation: What was decided.
        test: Name of the test that decided.
        reason: Why, in words.
        unresolved: What could not be resolved.
    """

    left: Node
    right: Node
    score: float
    relation: Relation
    test: str
    reason: str
    unresolved: tuple[str, ...] = ()


@dataclass(slots=True)
class Group:
    """Claims that all belong together, and the surest pair of them, which gives the reason."""

    lead: Pair
    nodes: set[Node] = field(default_factory=set)


def group(pairs: Iterable[Pair]) -> list[Group]:
    """Groups in which every claim is paired, on the same ground, with every claim of the other articles.

    So no claim stands in a match beside one that it was never found to match: a chain of look-alikes does not drag
    distant claims together. A claim may stand in several groups.
    """
    known: dict[tuple[Node, Node], Ground] = {}
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right))
    for pair in ordered:
        known[pair.left, pair.right] = known[pair.right, pair.left] = _ground(pair)
    groups: list[Group] = []
    for pair in ordered:
        home = next((g for g in groups if _fits(pair, g, known)), None)
        if home is None:
            groups.append(Group(pair, {pair.left, pair.right}))
        else:
            home.nodes |= {pair.left, pair.right}
    return groups


def _ground(pair: Pair) -> Ground:
    """Relation, deciding test and the numbers it names: one reason must fit all sides of a match."""
    return pair.relation, pair.test, "" if pair.relation == "related" else _numbers(pair.reason)


def _numbers(reason: str) -> str:
    return " ".join(_NUMBER.findall(reason))


def _fits(pair: Pair, home: Group, known: Mapping[tuple[Node, Node], Ground]) -> bool:
    if _ground(pair) != _ground(home.lead) or not {pair.left, pair.right} & home.nodes:
        return False
    return all(
        node[0] == new[0] or known.get((node, new)) == _ground(pair)
        for new in (pair.left, pair.right)
        for node in home.nodes
        if node != new
    )
