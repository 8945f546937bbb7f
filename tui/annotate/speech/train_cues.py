"""Learns the weights of `cue_score` from marked attributions.

Run as `python -m tui.annotate.speech.train_cues ../shared/bench`.

Data: the training part of PolNeAR (Newell et al., LREC 2018) in `data/polnear.jsonl.gz` of the bench folder; each
line holds a `text` and `attr`, attributions with the character ranges of `source`, `cue` and `content`. Only counts
over features leave the data: no sentence of it is kept. Takes about two minutes on one core; the same data and
language model give the same table.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui.annotate.models import language
from tui.annotate.sentences import sentences
from tui.annotate.speech import cue_score
from tui.annotate.speech.attribution import candidates
from tui.annotate.speech.quotes import find_quotes
from tui.annotate.syntax.parse import parse
from tui.annotate.syntax.tree import tree_of
from tui.model.article import Article, Paragraph

LEAST_COUNT = 4
"""A feature seen less often says more about the data than about the language."""

STRENGTH = 0.3
"""Inverse of the L1 penalty: most weights become nothing, so the table stays small enough to read."""

SMALLEST = 0.02
HEADER = (
    "# Weights of cue_score, learned from PolNeAR's training part by train_cues.py; feature, tab, weight.\n"
    "# A word stands with the first letter of its part of speech: 'v say', 'n claim'.\n"
)

Example = tuple[frozenset[str], bool]


def records(folder: Path) -> Iterator[dict[str, Any]]:
    """The marked articles of the training part."""
    with gzip.open(folder / "data" / "polnear.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["split"] == "train":
                yield record


def article_of(text: str) -> Article:
    """An article whose paragraphs are the text's lines."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), ()))
        at += len(line) + 1
    return Article("-", "", "", "", text, tuple(paragraphs), ())


def examples(record: dict[str, Any], nlp: Any) -> Iterator[Example]:
    """Each word of one article that might attribute: its features, and whether it does, by a source in the text."""
    marked = {
        offset
        for attribution in record["attr"]
        if attribution["content"] and attribution["source"]
        for start, end in attribution["cue"]
        for offset in range(start, end)
    }
    article = article_of(record["text"])
    quotes = find_quotes(article.body, [(p.start, p.end) for p in article.paragraphs])
    for parsed in parse(article, sentences(article), nlp):
        tree = tree_of(parsed)
        for said in candidates(tree, quotes):
            yield frozenset(cue_score.features(tree, said)), tree.start[said.cue] in marked


def fit(data: list[Example]) -> dict[str, float]:
    """Weights of a logistic regression with an L1 penalty, the bias among them."""
    import numpy as np
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.linear_model import LogisticRegression

    counts = Counter(feature for names, _ in data for feature in names)
    kept = sorted(feature for feature, count in counts.items() if count >= LEAST_COUNT)
    number = {feature: column for column, feature in enumerate(kept)}
    rows, columns = [], []
    for row, (names, _) in enumerate(data):
        here = sorted(number[name] for name in names if name in number)
        rows.extend([row] * len(here))
        columns.extend(here)
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(data), len(kept)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", l1_ratio=1, random_state=0, max_iter=300)
    model.fit(matrix, [label for _, label in data])
    weights = {feature: float(model.coef_[0][column]) for feature, column in number.items()}
    return {"bias": float(model.intercept_[0])} | {f: w for f, w in weights.items() if abs(w) >= SMALLEST}


def main() -> None:
    """Trains, and writes `data/cue_weights.tsv`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    bench: Path = parser.parse_args().bench
    nlp = language.load()
    if nlp is None:
        raise SystemExit("training needs an English language model")
    data = [example for record in records(bench) for example in examples(record, nlp)]
    weights = fit(data)
    lines = (f"{feature}\t{weight:.3f}" for feature, weight in sorted(weights.items()))
    table = Path(cue_score.__file__).parents[1] / "data" / "cue_weights.tsv"
    table.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stderr.write(f"{len(data)} examples, {len(weights)} weights\n")


if __name__ == "__main__":
    main()
