"""How figures of two sentences stand to each other: `python -m tests.bench.figrel ../shared/bench`.

Runs task `figrel` (same, figure, other) of `match_bench.py` in that folder over our figures and their comparison. The
sentences stand alone, without articles, so a plain likeness of words takes the place of the matcher. There are 34 of
them: a change of one is .03, and nothing was fitted to them but the harness's own threshold.
"""

import argparse
import math
import re
from collections import Counter
from functools import cache
from pathlib import Path

from tests.bench.harness import program
from tests.bench.plain import annotated
from tui.compare.figures.bounds import FigureRelation, compare_figures
from tui.model.annotation import Figure

_ORDER = {"same": 0, "compatible": 1, "differs": 2, "part": 3}
_PLAIN = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "by",
        "with",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "it",
        "its",
        "that",
        "this",
        "he",
        "she",
    ]
)


@cache
def _figures(text: str) -> tuple[Figure, ...]:
    return annotated(text)[0]


def _stems(text: str) -> Counter[str]:
    words = re.findall(r"[^\W_]+", text)
    out: Counter[str] = Counter()
    for word in words:
        if word.lower() not in _PLAIN:
            out[word.lower()[:5]] = max(out[word.lower()[:5]], 2 if word[0].isupper() else 1)
    return out


def likeness(one: str, other: str) -> float:
    """Cosine of the words' stems, names twice."""
    a, b = _stems(one), _stems(other)
    dot = sum(a[w] * b[w] for w in a)
    return dot / math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()) or 1)


def aligned(one: str, other: str) -> list[FigureRelation]:
    """The comparable figures of both sentences, each with its best partner only."""
    pairs = []
    for i, a in enumerate(_figures(one)):
        for j, b in enumerate(_figures(other)):
            found = compare_figures(a, b)
            if found.kind != "other":
                pairs.append((_ORDER[found.kind], not found.certain, i, j, found))
    used: set[tuple[str, int]] = set()
    out = []
    for _kind, _unsure, i, j, found in sorted(pairs, key=lambda p: p[:4]):
        if ("a", i) not in used and ("b", j) not in used:
            used |= {("a", i), ("b", j)}
            out.append(found)
    return out


def match(docs: list[list[str]]) -> list[tuple[int, int, int, int, float, str]]:
    """The harness's face: one sentence a side."""
    (one,), (other,) = docs
    found = aligned(one, other)
    differ = any(f.kind == "differs" for f in found)
    return [(0, 0, 1, 0, likeness(one, other) + 0.1 * bool(found), "figure" if differ else "same")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    harness = program(options.bench / "match_bench.py")
    if options.show:
        for item in sorted(harness.load("figrel", "dev"), key=lambda i: -match(i["docs"])[0][4]):
            *_, score, relation = match(item["docs"])[0]
            (one,), (other,) = item["docs"]
            print(f"{score:.2f} {item['rel'][0, 0, 1, 0]:8} {relation:8} {one[:60]} | {other[:60]}")
            print("        ", *(f"{f.kind}: {f.reason};" for f in aligned(one, other)))
    result = harness.evaluate("figrel", "dev", match)
    print({key: result[key] for key in ("items", "thr", "F1", "rel_macroF1", "rel_F1")})


if __name__ == "__main__":
    main()
