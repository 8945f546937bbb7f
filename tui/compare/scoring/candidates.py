"""Pairs of claims worth a closer look, from an inverted index: no pair is looked at that shares nothing."""

from collections import defaultdict
from collections.abc import Sequence

from tui.compare.scoring.units import Unit

KEPT = 14
"""Candidates kept for a claim in each other article; a pair stays if either side keeps it."""
COMMON_SHARE = 0.3
"""A stem in more than this share of the story's claims proposes nothing by itself."""
INDEXED = {"stems": 1.0, "sentence": 0.5, "entities": 1.0, "numbers": 2.0}
"""Bags that propose candidates, and how much each says; the rest of a sentence tells what a short claim is about."""


def candidates(story: Sequence[Sequence[Unit]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """For each pair of articles, the pairs of their units that share the most, weighed by rarity.

    Cost grows with units times the length of their posting lists, not with all pairs.
    """
    postings: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for article, units in enumerate(story):
        for number, unit in enumerate(units):
            for kind in INDEXED:
                for item in unit.bags[kind]:
                    postings[kind, item].append((article, number))
    most = max(6.0, COMMON_SHARE * sum(map(len, story)))
    kept: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    for article, units in enumerate(story):
        for number, unit in enumerate(units):
            for other, best in _partners(article, unit, story, postings, most).items():
                first, second = sorted((article, other))
                for partner in best:
                    pair = (number, partner) if article == first else (partner, number)
                    kept[first, second].add(pair)
    return {pair: sorted(found) for pair, found in sorted(kept.items())}


def _partners(
    article: int,
    unit: Unit,
    story: Sequence[Sequence[Unit]],
    postings: dict[tuple[str, str], list[tuple[int, int]]],
    most: float,
) -> dict[int, list[int]]:
    """The units of each other article that share the most with this one."""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for kind, says in INDEXED.items():
        for item, weight in unit.bags[kind].items():
            found = postings[kind, item]
            # Too common to propose anything, but it may break a tie.
            worth = says * weight * (0.1 if len(found) > most else 1.0)
            for place in found:
                if place[0] != article:
                    shared[place] += worth
    by_article: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (other, number), weight in shared.items():
        size = len(story[other][number].bags["stems"]) + 4
        by_article[other].append((-weight / size**0.5, number))
    return {other: [number for _, number in sorted(found)[:KEPT]] for other, found in by_article.items()}
