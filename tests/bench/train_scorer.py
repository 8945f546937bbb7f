"""Trains the scorer of claim pairs and writes its weights: `python -m tests.bench.train_scorer ../shared/bench`.

It lies here and not in `tui.compare`, because it needs the annotator, which the comparison must not know.

Data manifest (all read from the folder named, none of it kept in the project but for counts of single words):

- `stories/*.json`: fully marked article pairs; every claim pair that the index proposes is one row. Borderline and
  tolerated pairs are left out.
- `data/{ecbplus,polnear}.jsonl.gz` (train and dev): further article pairs, by the marks in `marks.json` here.
- `data/{ecbplus,newssynth,polnear}.jsonl.gz` (train and dev), `data/news_text.jsonl.xz`: how many documents hold a
  stem (`--rarity`).
- `data/{ecbplus,newssynth}.jsonl.gz`: along which directions the states of words differ (`--words`).
"""

import argparse
import gzip
import json
import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.bench.matching import cross_validate, further, load, train
from tests.bench.regression import printed
from tui.annotate.models import embedding
from tui.compare.scoring.scorer import WEIGHTS, Weights
from tui.compare.tables.words import COMMON, RARITY, tokens
from tui.model import vectors

LEAST_DOCUMENTS = 5
"""A rarer stem is not kept: it counts as never met."""
PROJECTED = 1500
"""Sentences whose words decide which components are kept."""


def documents(data: Path) -> Iterator[str]:
    for name in ("ecbplus", "newssynth"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                if record["split"] in ("train", "dev"):
                    yield from (" ".join(document["sents"]) for document in record["docs"])
    with gzip.open(data / "polnear.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)
    with lzma.open(data / "news_text.jsonl.xz", "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["body"] for line in lines)


def count_rarity(data: Path) -> None:
    """Document frequencies of stems, written as `words` reads them."""
    counts: Counter[str] = Counter()
    total = 0
    for text in documents(data):
        total += 1
        counts.update({w for w in tokens(text) if w not in COMMON and w.isascii() and w.isalpha() and len(w) < 25})
    rows = "".join(f"{w}\t{n}\n" for w, n in sorted(counts.items()) if n >= LEAST_DOCUMENTS)
    with RARITY.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(f"{total}\n{rows}".encode())


def project(data: Path) -> None:
    """The components along which words of news differ most, from sentences of ECB+ and NEWS-SYNTH."""
    session = embedding._session()
    assert session is not None
    sentences = []
    for name in ("ecbplus", "newssynth"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            sentences += [s for r in map(json.loads, lines) for d in r["docs"] for s in d["sents"]]
    rows = []
    for text in sentences[:: len(sentences) // PROJECTED]:
        pieces, owner = embedding._encode(text)
        state, _ = embedding.states(session, [pieces])
        rows.append(embedding.word_states(state[0], owner))
    words = np.vstack([row for row in rows if len(row)])
    centre = words.mean(axis=0)
    _, _, directions = np.linalg.svd(words - centre, full_matrices=False)
    keep = directions[: vectors.WORD].T
    np.save(embedding.PROJECTION, np.vstack([keep, centre @ keep]).astype(np.float16))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--rarity", action="store_true", help="count the stems anew, too")
    parser.add_argument("--words", action="store_true", help="find the components of word vectors anew, too")
    arguments = parser.parse_args()
    if arguments.words:
        project(arguments.bench / "data")
    if arguments.rarity:
        count_rarity(arguments.bench / "data")
    data, more = load(arguments.bench), further(arguments.bench)
    score = float(np.mean([cross_validate(data, more, seed) for seed in range(3)]))
    write(train(data + more), len(data) + len(more), score)
    print(f"\nmean F1 {score:.3f}; wrote {WEIGHTS}")


def write(known: Weights, stories: int, score: float) -> None:
    """The weights as a file that a person can read: a line for each feature."""
    about = {
        "made by": "python -m tests.bench.train_scorer",
        "stories": stories,
        "mean F1 in cross-validation by story": round(score, 3),
    }
    parts = [f'  "about": {json.dumps(about)}']
    parts += [
        f'  "{name}": {printed(layer, "  ")}' for name, layer in (("first", known.first), ("second", known.second))
    ]
    WEIGHTS.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
