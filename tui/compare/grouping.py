"""Pairs of claims put together into matches of any number of sides, over any number of articles."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from tui.model.comparison import Relation

Node = tuple[int, int]
"""Number of the article and index of the claim in it."""
Ground = tuple[Relation, str, str]
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_DIGITS = {word: str(number) for number, word in enumerate(_WORDS, 2)}
_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


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


def group(pairs: Iterable[Pair], alike: Callable[[Node, Node], bool]) -> list[Group]:
    """Groups in which every claim is paired, on the same ground, with every claim of the other articles.

    So no claim stands in a match beside one that it was never found to match: a chain of look-alikes does not drag
    distant claims together. Two claims of one article, which were never compared, must say much the same. A claim may
    stand in several groups.

    Args:
        pairs: What was found.
        alike: Whether two claims of one article say much the same.
    """
    known: dict[tuple[Node, Node], Ground] = {}
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right))
    for pair in ordered:
        known[pair.left, pair.right] = known[pair.right, pair.left] = _ground(pair)
    groups: list[Group] = []
    for pair in ordered:
        home = next((g for g in groups if _fits(pair, g, known, alike)), None)
        if home is None:
            groups.append(Group(pair, {pair.left, pair.right}))
        else:
            home.nodes |= {pair.left, pair.right}
    return [g for g in groups if not any(_within(g, other) for other in groups)]


def _within(inner: Group, outer: Group) -> bool:
    """Whether a group that grew holds all of another, begun before its claims were known to fit."""
    return inner is not outer and _ground(inner.lead) == _ground(outer.lead) and inner.nodes < outer.nodes


def _ground(pair: Pair) -> Ground:
    """Relation, deciding test and the numbers it names: one reason must fit all sides of a match."""
    return pair.relation, pair.test, "" if pair.relation == "related" else _numbers(pair.reason)


def _numbers(reason: str) -> str:
    return " ".join(_DIGITS.get(found.casefold(), found) for found in _NUMBER.findall(reason))


def _fits(
    pair: Pair, home: Group, known: Mapping[tuple[Node, Node], Ground], alike: Callable[[Node, Node], bool]
) -> bool:
    if _ground(pair) != _ground(home.lead) or not {pair.left, pair.right} & home.nodes:
        return False
    return all(
        alike(node, new) if node[0] == new[0] else known.get((node, new)) == _ground(pair)
        for new in (pair.left, pair.right)
        for node in home.nodes
        if node != new
    )
