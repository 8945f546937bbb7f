"""Are figures that differ found, and figures that agree left alone? By the matches marked in whole stories.

    python -m tests.bench.figure_relations ../shared/bench/stories

A marked match whose relation is `figure_differs`, or `update` or `contradict` with a figure marked in both of its
sentences, is found where some pair of figures of the two sentences `differs` with certainty. One of `agree` is
false where some pair does. A figure whose partner in the other sentence says the same is left aside. Conflicts are
few in real stories; therefore a third measure: a number that stands in both sentences of an agreeing match counts
the same in both, so were it another number in one of them, would it be told? Each sentence is read alone.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.plain import annotated
from tui.compare.figures.bounds import FigureRelation, compare_figures
from tui.model.annotation import Figure

Pair = tuple[Figure, Figure, FigureRelation]


def pairs(one: str, other: str) -> list[Pair]:
    """Every pair of figures of two sentences, with how they stand to each other."""
    left, right = annotated(one)[0], annotated(other)[0]
    return [(a, b, compare_figures(a, b)) for a in left for b in right]


def differing(found: list[Pair]) -> list[Pair]:
    """The pairs that differ with certainty, and of which neither figure has a partner that says the same."""
    alike = [(a, b) for a, b, r in found if r.kind in ("same", "compatible") and r.certain]
    return [
        (a, b, r)
        for a, b, r in found
        if r.kind == "differs" and r.certain and not any(a is x or b is y for x, y in alike)
    ]


def repeated(found: list[Pair]) -> list[Pair]:
    """The pairs of one number: the first pair only of each figure, and none where several carry that number."""
    equal = [(a, b, r) for a, b, r in found if (a.low, a.high, a.unit) == (b.low, b.high, b.unit) and a.low]
    lefts, rights = Counter(id(a) for a, _, _ in equal), Counter(id(b) for _, b, _ in equal)
    return [(a, b, r) for a, b, r in equal if lefts[id(a)] == rights[id(b)] == 1]


def marked(story: dict[str, Any], sentence: str) -> bool:
    """Whether a figure that a reader would compare is marked in the sentence."""
    return any(
        mark["sent"] == sentence and (mark["low"] is not None or mark["high"] is not None)
        for marks in story["figures"].values()
        for mark in marks
    )


def matches(stories: Path) -> Iterator[tuple[str, str, str, str]]:
    """Story, relation and both sentences of every marked match that holds figures on both sides."""
    for path in sorted(stories.glob("*.json")):
        story = json.loads(path.read_text())
        text = {s["id"]: s["text"] for a in story["articles"] for s in a["sents"]}
        for match in story["matches"]:
            x, y = match["x"], match["y"]
            if match["relation"] == "figure_differs" or (marked(story, x) and marked(story, y)):
                yield path.stem, match["relation"], text[x], text[y]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument(
        "--show", choices=("figure_differs", "update", "contradict", "agree", "related", "repeated"), nargs="*"
    )
    options = parser.parse_args()
    seen: Counter[str] = Counter()
    told: Counter[str] = Counter()
    moved: Counter[str] = Counter()
    again = known = 0
    for story, relation, one, other in matches(options.stories):
        found = pairs(one, other)
        if not found and relation != "figure_differs":
            continue
        apart = differing(found)
        seen[relation] += 1
        told[relation] += bool(apart)
        moved[relation] += not apart and any(r.moved and r.certain for _, _, r in found)
        if relation in (options.show or ()) and bool(apart) == (relation in ("agree", "related")):
            print(f"{story} {relation}\n   {one}\n   {other}")
            for a, b, r in apart or found:
                print(f"      {a.text} [{a.counted}|{a.head}] {b.text} [{b.counted}|{b.head}]: {r.kind} {r.reason}")
        if relation == "agree":
            again += len(repeated(found))
            known += sum(r.certain and r.kind == "same" for _, _, r in repeated(found))
            for a, b, r in repeated(found) if "repeated" in (options.show or ()) else ():
                if not (r.certain and r.kind == "same"):
                    print(f"{story} repeated\n   {one}\n   {other}\n      {a.text} [{a.counted}|{a.head}] "
                          f"{b.text} [{b.counted}|{b.head}]: {r.kind} {r.reason}")  # fmt: skip
    for relation, number in seen.most_common():
        print(f"{relation:15} {number:4} matches, of which {told[relation]:3} with figures that differ"
              f" ({told[relation] / number:.3f}); moved {moved[relation]}")  # fmt: skip
    print(
        f"the same number in both of an agreeing match {again}, known to count the same {known} ({known / again:.3f})"
    )


if __name__ == "__main__":
    main()
