"""Trains what tells whether two numbers are of one quantity: `python -m tests.bench.train_quantity ../shared/bench`.

Data manifest (read from the folder named; nothing of it is kept in the project): article pairs of one topic from
`data/{newssynth,ecbplus,hand}.jsonl.gz`, read, cleaned and annotated as the program does it. The marked stories are
left to the measuring programs.

A number that both articles tell is changed in the second: the two are then one quantity by other numbers. Two numbers
of one kind in two claims, of which one has its equal elsewhere in the other article, are counterexamples. Only such
are used as the program would ask about: numbers that exclude each other, neither many times the other.
"""

import argparse
import gzip
import itertools
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.bench.matching import member
from tests.bench.regression import printed, regression
from tests.bench.swapped import another, changed_in, numbers
from tui.compare.articles.sequence import sequence
from tui.compare.case import Case
from tui.compare.entities import link_entities, local_to_linked
from tui.compare.figures.one_quantity import WEIGHTS, kind, of_one_kind, tells, traits, value
from tui.compare.figures.other_number import exclude
from tui.compare.point import Point
from tui.compare.regression import Layer
from tui.compare.scoring.candidates import candidates
from tui.compare.scoring.scorer import scores, sure_from
from tui.compare.scoring.units import story_units
from tui.model.annotation import Figure
from tui.model.comparison import Member

EACH = 4
"""Numbers changed, one at a time, in each pair."""
PAIRS = 6
"""Pairs taken of the documents of one topic of ECB+."""
FOLDS = 5
PENALTY = 10.0
FAINT = 0.005
"""Claims that score less are never laid beside each other."""
SEED = 0
_TITLE = "A report\n\n"
"""Stands above texts that come without a headline."""


@dataclass
class Row:
    """Two numbers of two claims: the topic, what is seen of them, and whether they are of one quantity."""

    topic: str
    seen: Mapping[str, float]
    right: bool


def article_pairs(data: Path) -> Iterator[tuple[str, list[str]]]:
    """The topic and the texts of two articles on it."""
    chance = random.Random(SEED)
    for name in ("newssynth", "hand", "ecbplus"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                both = list(itertools.combinations(record["docs"], 2))
                chance.shuffle(both)
                for pair in both[:PAIRS]:
                    yield f"{name} {record['topic']}", [_TITLE + "\n\n".join(doc["sents"]) for doc in pair]


def cases(members: list[Member]) -> Iterator[Case]:
    """The claims of two articles that the program would lay beside each other."""
    entities = link_entities(members)
    linked = local_to_linked(entities)
    points = [[Point(m, claim, linked) for claim in m.annotation.claims] for m in members]
    units = story_units(members, entities)
    placing = sequence(*members)
    found = candidates(units).get((0, 1), [])
    score = scores(units[0], units[1], found)
    sure = sure_from(units[0], units[1], dict(zip(found, score.tolist(), strict=True)))
    for (i, j), likely in zip(found, score, strict=True):
        if likely >= FAINT:
            yield Case(points[0][i], points[1][j], float(likely), sure, placing.order, placing.unresolved)


def other_numbers(members: list[Member]) -> Iterator[tuple[Case, Figure, Figure]]:
    """Two figures of one kind that exclude each other, in the likeliest two claims that hold them."""
    best: dict[tuple[str, int, str, int], tuple[Case, Figure, Figure]] = {}
    for case in cases(members):
        for one, other in itertools.product(case.left.claim.figures, case.right.claim.figures):
            key = one.where, one.start, other.where, other.start
            if (
                of_one_kind(one, other)
                and exclude(one, other)
                and (key not in best or best[key][0].score < case.score)
            ):
                best[key] = case, one, other
    yield from best.values()


def rows(topic: str, texts: list[str], chance: random.Random) -> Iterator[Row]:
    """What one pair of articles teaches."""
    first, second = (member(name, text) for name, text in zip("ab", texts, strict=True))
    for case, one, other in other_numbers([first, second]):
        if tells(case.right, one) or tells(case.left, other):
            yield Row(topic, traits(case, one, other), False)
    sizes = defaultdict(set)
    for figure in first.annotation.figures:
        sizes[kind(figure)].add(value(figure))
    shared = {
        number: (kind(figure), value(figure))
        for figure in second.annotation.figures
        if kind(figure) and value(figure) in sizes[kind(figure)] and (value(figure) or 0) >= 2
        for number in numbers(figure.text)
    }
    for number in chance.sample(sorted(shared), min(EACH, len(shared))):
        new = another(number, chance)
        text = changed_in(f"{second.article.headline}\n\n{second.article.body}", number, new)
        for case, one, other in other_numbers([first, member("b", text)]):
            if (kind(one), value(one)) == shared[number] and re.search(re.escape(new), other.text, re.IGNORECASE):
                yield Row(topic, traits(case, one, other), True)


def table_of(data: list[Row]) -> np.ndarray:
    """Of shape (rows, traits)."""
    return np.array([[*row.seen.values()] for row in data])


def taught(data: list[Row], columns: list[str]) -> Layer:
    """The regression on all rows."""
    table, right = table_of(data), np.array([row.right for row in data])
    return regression(columns, table, right, np.ones(len(data)), PENALTY, np.ones(len(columns)))


def cross_validated(data: list[Row], columns: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """For each row how likely it is by weights that never saw its topic, and whether it is right."""
    topics = sorted({row.topic for row in data})
    random.Random(SEED).shuffle(topics)
    likely, right = [], []
    for fold in range(FOLDS):
        held = set(topics[fold::FOLDS])
        layer = taught([row for row in data if row.topic not in held], columns)
        kept = [row for row in data if row.topic in held]
        likely.append(layer(table_of(kept)))
        right.append(np.array([row.right for row in kept]))
    return np.concatenate(likely), np.concatenate(right)


def area(likely: np.ndarray, right: np.ndarray) -> float:
    """How often a right row is likelier than a wrong one (area under the curve of Hanley and McNeil 1982)."""
    ranks = likely.argsort().argsort() + 1.0
    hits = right.sum()
    return float((ranks[right].sum() - hits * (hits + 1) / 2) / (hits * (len(right) - hits)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    arguments = parser.parse_args()
    chance = random.Random(SEED)
    data: list[Row] = []
    for number, (topic, texts) in enumerate(article_pairs(arguments.bench / "data")):
        data += rows(topic, texts, chance)
        if number % 50 == 0:
            print(number, len(data), file=sys.stderr, flush=True)
    columns = list(data[0].seen)
    likely, right = cross_validated(data, columns)
    print(
        f"{len(data)} pairs of numbers, {right.sum()} of one quantity; area under the curve {area(likely, right):.3f}"
    )
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        told = likely >= least
        print(f"from {least}: precision {right[told].mean():.2f}, recall {(told & right).sum() / right.sum():.2f}")
    about = {
        "made by": "python -m tests.bench.train_quantity",
        "pairs of numbers": len(data),
        "area under the curve in cross-validation by topic": round(area(likely, right), 3),
    }
    layer = printed(taught(data, columns), "  ")
    WEIGHTS.write_text(f'{{\n  "about": {json.dumps(about)},\n  "layer": {layer}\n}}\n', encoding="utf-8")
    print(f"wrote {WEIGHTS}")


if __name__ == "__main__":
    main()
