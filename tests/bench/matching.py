"""How well claims are matched on fully marked stories: `python -m tests.bench.matching ../shared/bench [--ablation]`.

The scores are those of `stories.py` in that folder: sentence pairs, F1 for each article pair, the mean over pairs.
Candidates and features are the program's own; the scorer is trained anew for each fold, so that no story is scored by
weights that saw it. Beside the other stories it is trained on the further pairs of `marked.py`, which are scored,
too, each by weights that saw the stories and the other pairs.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from tests.bench.harness import program
from tests.bench.marked import records
from tests.bench.regression import regression
from tui.annotate import annotate
from tui.clean import clean
from tui.compare import compare
from tui.compare.entities import link_entities
from tui.compare.regression import Layer
from tui.compare.scoring import scorer
from tui.compare.scoring.candidates import candidates
from tui.compare.scoring.features import CONTEXT, context, features, names
from tui.compare.scoring.scorer import Weights, cut
from tui.compare.scoring.units import Unit, story_units
from tui.compare.tables.words import COMMON, tokens
from tui.ingest import read
from tui.model.comparison import Member
from tui.report import comparison_json

FOLDS, INNER = 6, 5
PENALTY = 10.0
DOUBTFUL = 0.8
"""What a match that the reader marked as borderline weighs in training; in the scores it counts for nothing."""
FURTHER = 0.5
"""What a row of the further pairs weighs: they were marked once and with a lighter hand, so that all scores rise with
them."""
SPAN_SHARE = 0.5
"""A claim is the one that a gold span means if they share this much of the shorter one's words."""


@dataclass
class Marked:
    """An article pair with its candidates, their features and what the reader marked."""

    record: dict[str, Any]
    members: list[Member]
    units: list[list[Unit]]
    pairs: list[tuple[int, int]]
    features: np.ndarray
    right: np.ndarray
    weight: np.ndarray
    sentences: list[tuple[str | None, str | None]]
    strict: set[tuple[str, str]]
    soft: set[tuple[str, str]]


def member(name: str, text: str) -> Member:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        article = clean(read(str(path)))
    return Member(name, article, annotate(article))


def gold_sentences(stories: Any, side: Member, sentences: list[dict[str, str]]) -> list[str | None]:
    """For each claim, the gold sentence that the harness would take it for."""
    texts = {"headline": side.article.headline, "body": side.article.body}
    whole = {s.id: texts[s.where][s.start : s.end] for s in side.annotation.sentences}
    around = {key: stories.sent_ids(text, sentences) for key, text in whole.items()}
    out = []
    for claim in side.annotation.claims:
        hits = stories.sent_ids(claim.text, sentences)
        both = [hit for hit in hits if hit in around[claim.sentence]]
        found = both or hits or around[claim.sentence]
        out.append(found[0] if found else None)
    return out


def _meant(text: str, span: str) -> bool:
    one, other = set(tokens(text)) - COMMON, set(tokens(span)) - COMMON
    return not one or not other or len(one & other) / min(len(one), len(other)) >= SPAN_SHARE


def mark(stories: Any, record: dict[str, Any], members: list[Member]) -> Marked:
    """Candidates of an article pair, with features and labels."""
    units = story_units(members, link_entities(members))
    pairs = candidates(units).get((0, 1), [])
    i, j = np.array(pairs).T
    ids = [gold_sentences(stories, m, record["articles"][k]["sents"]) for k, m in enumerate(members)]
    gold = defaultdict(list)
    for match in record["matches"]:
        gold[match["x"], match["y"]].append(match)
    strict = {k for k, v in gold.items() if any(not m["borderline"] and m["relation"] != "related" for m in v)}
    soft = (set(gold) - strict) | {(t["x"], t["y"]) for t in record["tolerated"]}
    keys = [(ids[0][a], ids[1][b]) for a, b in pairs]
    right, weight = np.zeros(len(pairs), bool), np.ones(len(pairs))
    claims = [m.annotation.claims for m in members]
    for number, (key, (a, b)) in enumerate(zip(keys, pairs, strict=True)):
        texts = claims[0][a].text, claims[1][b].text
        right[number] = any(
            m["relation"] != "related" and _meant(texts[0], m["x_span"]) and _meant(texts[1], m["y_span"])
            for m in gold.get(key, ())
        )
    hit = {key for key, is_right in zip(keys, right, strict=True) if is_right}
    for number, key in enumerate(keys):
        # Neither right nor wrong: tolerated, or two sentences that match in a claim not found.
        if None in key or (key in soft and not right[number]) or (key in strict and key not in hit):
            weight[number] = 0
        elif key in soft:
            weight[number] = DOUBTFUL
    return Marked(
        record, members, units, pairs, features(units[0], units[1], i, j), right, weight, keys, strict, soft
    )


def load(bench: Path) -> list[Marked]:
    """Every marked story, read as the program reads it."""
    paths = sorted((bench / "stories").glob("*.json"))
    return _read(bench, (json.loads(path.read_text(encoding="utf-8")) for path in paths))


def further(bench: Path) -> list[Marked]:
    """The marked pairs of other articles, to train on."""
    found = _read(bench, records(bench))
    for marked in found:
        marked.weight *= FURTHER
    return found


def _read(bench: Path, found: Iterable[dict[str, Any]]) -> list[Marked]:
    stories = program(bench / "stories.py")
    out = []
    for record in found:
        members = [member("ab"[k], article["text"]) for k, article in enumerate(record["articles"])]
        out.append(mark(stories, record, members))
        print(record["id"], end=" ", file=sys.stderr, flush=True)
    return out


def fit(columns: list[str], rows: list[np.ndarray], data: list[Marked], penalty: float, drop: str = "") -> Layer:
    """A regression on the candidates of article pairs.

    Args:
        columns: Names of the features.
        rows: Features of each article pair's candidates.
        data: The article pairs.
        penalty: Weight of the L2 penalty.
        drop: Family of features to leave out.
    """
    right, counts = (np.concatenate(parts) for parts in zip(*((d.right, d.weight) for d in data), strict=True))
    keep = counts > 0
    use = np.array([not drop or name.split()[0] != drop for name in columns], float)
    return regression(columns, np.vstack(rows)[keep], right[keep], counts[keep], penalty, use)


def beside(data: Marked, layer: Layer) -> np.ndarray:
    """What the second layer sees of an article pair after the first."""
    i, j = np.array(data.pairs).T
    return np.column_stack([context(*data.units, i, j, layer(data.features)), data.features])


def train(data: list[Marked], drop: str = "") -> Weights:
    """Both layers. The second is trained on first scores made by weights that had not seen their story."""
    own, seen = names(), [*CONTEXT, *names()]
    rows: list[np.ndarray] = [np.empty(0)] * len(data)
    for fold in range(INNER):
        others = [d for n, d in enumerate(data) if n % INNER != fold]
        layer = fit(own, [d.features for d in others], others, PENALTY, drop)
        for number in range(fold, len(data), INNER):
            rows[number] = beside(data[number], layer)
    first = fit(own, [d.features for d in data], data, PENALTY, drop)
    return Weights({}, first, fit(seen, rows, data, 3 * PENALTY, drop))


def folds(data: list[Marked], more: list[Marked], seed: int, drop: str = "") -> Iterator[tuple[Marked, Weights]]:
    """Each article pair with weights that never saw it, but the others, and `more`."""
    order = np.random.RandomState(seed).permutation(len(data))
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS].tolist())
        known = train([d for n, d in enumerate(data) if n not in held] + more, drop)
        yield from ((data[n], known) for n in held)


def chosen(data: Marked, score: np.ndarray) -> set[tuple[str, str]]:
    """The gold sentence pairs that the program would report at these scores."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (a, b), value in zip(data.pairs, score, strict=True):
        key = (data.units[0][a].sentence, data.units[1][b].sentence)
        best[key] = max(best[key], float(value))
    least = cut(list(best.values()))
    return {key for key, value in zip(data.sentences, score, strict=True) if value >= least and None not in key}


def f1(data: Marked, found: set[tuple[str, str]]) -> float:
    hits, counted = len(found & data.strict), len(found - data.soft)
    return 2 * hits / (counted + len(data.strict)) if counted + len(data.strict) else 0.0


def cross_validate(data: list[Marked], more: list[Marked], seed: int = 0, drop: str = "") -> float:
    """Mean F1 of the scorer alone, before any relation is decided."""
    return float(
        np.mean(
            [f1(d, chosen(d, known.second(beside(d, known.first)))) for d, known in folds(data, more, seed, drop)]
        )
    )


def end_to_end(stories: Any, data: list[Marked], more: list[Marked], seed: int = 0) -> dict[str, Any]:
    """The scores of `stories.py` for what `compare` reports, each story with weights that never saw it."""
    found = {}
    for marked, known in folds(data, more, seed):
        with patch.object(scorer, "weights", lambda known=known: known):
            report = json.loads(comparison_json(compare(marked.members)))
        found[marked.record["id"]] = stories.from_cli(marked.record, report)
    return stories.score([{"exposed": False, **d.record} for d in data], found)


def ablation(data: list[Marked], more: list[Marked]) -> None:
    """What each family of features is worth: mean F1 of the scorer without it."""
    for family in sorted({name.split()[0] for name in names()}):
        print(f"without {family:10}: {np.mean([cross_validate(data, more, seed, family) for seed in (0, 1)]):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--ablation", action="store_true")
    arguments = parser.parse_args()
    data, more = load(arguments.bench), further(arguments.bench)
    lost = sum(len(d.strict - set(d.sentences)) for d in data)
    print(f"\n{sum(len(d.strict) for d in data)} matches, {lost} never proposed")
    print(f"scorer alone: mean F1 {np.mean([cross_validate(data, more, seed) for seed in range(3)]):.3f}")
    stories = program(arguments.bench / "stories.py")
    for what, pairs, others in (("stories", data, more), ("further pairs", more, data)):
        result = end_to_end(stories, pairs, others)
        print(what, json.dumps({key: value for key, value in result.items() if key != "per"}, indent=1))
    if arguments.ablation:
        ablation(data, more)


if __name__ == "__main__":
    main()
