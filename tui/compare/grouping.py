"""Pairs of claims put together into matches of any number of sides, over any number of articles."""

import re
from collections import defaultdict
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
    """Claims that all belong together, the surest pair of them, which gives the reason, and its ground."""

    lead: Pair
    ground: Ground
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
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right))
    grounds = [_ground(pair) for pair in ordered]
    known: dict[tuple[Node, Node], Ground] = {}
    for pair, ground in zip(ordered, grounds, strict=True):
        known[pair.left, pair.right] = known[pair.right, pair.left] = ground
    groups: list[Group] = []
    # By number, as of several that a pair fits the first begun is its home. Articles that say one thing over and over
    # have thousands of groups.
    holding: dict[Node, set[int]] = defaultdict(set)
    for pair, ground in zip(ordered, grounds, strict=True):
        near = sorted(holding[pair.left] | holding[pair.right])
        home = next((n for n in near if groups[n].ground == ground and _fits(pair, groups[n], known, alike)), None)
        if home is None:
            home = len(groups)
            groups.append(Group(pair, ground))
        for node in (pair.left, pair.right):
            groups[home].nodes.add(node)
            holding[node].add(home)
    return [g for g in groups if not any(_within(g, groups[n]) for n in holding[g.lead.left])]


def _within(inner: Group, outer: Group) -> bool:
    """Whether a group that grew holds all of another, begun before its claims were known to fit."""
    return inner is not outer and inner.ground == outer.ground and inner.nodes < outer.nodes


def _ground(pair: Pair) -> Ground:
    """Relation, deciding test and the numbers it names: one reason must fit all sides of a match."""
    return pair.relation, pair.test, "" if pair.relation == "related" else _numbers(pair.reason)


def _numbers(reason: str) -> str:
    return " ".join(_DIGITS.get(found.casefold(), found) for found in _NUMBER.findall(reason))


def _fits(
    pair: Pair, home: Group, known: Mapping[tuple[Node, Node], Ground], alike: Callable[[Node, Node], bool]
) -> bool:
    """Whether a pair of a group's ground, one claim of which is in it, may join it with the other."""
    return all(
        alike(node, new) if node[0] == new[0] else known.get((node, new)) == home.ground
        for new in (pair.left, pair.right)
        for node in home.nodes
        if node != new
    )
