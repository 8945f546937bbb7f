"""Trains the cleaner: `python -m tui.clean.train ../shared/bench`.

Reads the bench's development pages (raw renderings and their article bodies; for text its blogs, too), and writes
`text_words.txt`, `text_trees.py`, their like for HTML, and `headline.json` beside this file. `--check` measures
instead: cross-validated by site, so that no page is judged by weights that have seen its site. Needs scikit-learn,
and for HTML the extraction library; the cleaner itself needs neither for text.

How: a block's target is whether most of its runs of four words stand in the page's body. A block weighs as the root
of its share of the body, so that pages count alike. Word weights are log odds with the block's own site left out. The
second pass is trained on what the first is in doubt about, by scores that it gave to sites it had not seen. The
columns are told by `SHAPE` (`tui.clean.shape`), `CONTEXT` (`features`), `SECOND_CONTEXT` (`second`) and `MARKUP`
(`markup`).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tui.clean.body import choose
from tui.clean.features import FIRST, Row
from tui.clean.forest import judged
from tui.clean.learned import columns_of, twice_judged
from tui.clean.markup import MARKUP
from tui.clean.second import SECOND_CONTEXT, second_pass
from tui.clean.train_pages import TOKEN, Page, hash_of, load_blogs, load_pages
from tui.clean.train_words import Words
from tui.clean.write_trees import Forest, compiled, module_text, word_lines

_LEAVES = 16
_BINS = 63
"""Values that a column is told apart by: a quarter of the time of 255, which are no better."""
_FOLDS = 4
_TEXT = ("inner", "strip", "md")
_THRESHOLDS = {False: 0.5, True: 0.45}
"""Least score of the body of text, and of HTML: the best in cross-validation, or as good as any."""


class _Shape(NamedTuple):
    """How many trees, and how much of its error each takes away."""

    trees: int
    rate: float


_PASSES = {False: (_Shape(30, 0.2), _Shape(120, 0.1)), True: (_Shape(60, 0.1), _Shape(120, 0.1))}
"""Both passes of text, and of HTML, where the time of more trees is little beside the library's. The second pass is
asked for half of the blocks and decides: it may take longer."""


class Learned(NamedTuple):
    """What training gives: the weights of words, and the trees of both passes."""

    words: Mapping[str, float]
    first: Forest
    second: Forest


def fit(pages: Sequence[Page], *, html: bool) -> Learned:
    """Learns from the pages; the pages are changed."""
    words = Words(pages)
    for site in words.by_site:
        weights = words.weights(site)
        for page in pages:
            if page.site == site:
                page.columns = columns_of(page.blocks, page.reasons, weights, html=html)
    fold = {site: i % _FOLDS for i, site in enumerate(sorted(words.by_site, key=hash_of))}
    columns = column_names(html=html)[0]
    one, other = _PASSES[html]
    for number in range(_FOLDS):
        others = [page for page in pages if fold[page.site] != number]
        total = compiled(_boost(map(_first_rows, others), one), columns)
        for page in pages:
            if fold[page.site] == number:
                page.scores = judged(total, page.columns.rows)
    first = _boost(map(_first_rows, pages), one)
    second = _boost(map(_second_rows, pages), other)
    return Learned(words.weights(), first, second)


def column_names(*, html: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the first pass's columns and of the second's."""
    first = (*FIRST, *(name for name, _ in MARKUP)) if html else FIRST
    return first, (*first, *(name for name, _ in SECOND_CONTEXT))


class _Rows(NamedTuple):
    """Some blocks of a page with their columns."""

    page: Page
    numbers: Sequence[int]
    rows: Sequence[Row]


def _first_rows(page: Page) -> _Rows:
    return _Rows(page, page.columns.numbers, page.columns.rows)


def _second_rows(page: Page) -> _Rows:
    doubts, rows = second_pass(page.columns, page.scores)
    return _Rows(page, [page.columns.numbers[at] for at in doubts], rows)


def _boost(given: Iterable[_Rows], shape: _Shape) -> Forest:
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier

    x: list[Row] = []
    y: list[bool] = []
    w: list[float] = []
    for page, numbers, rows in given:
        x += rows
        y += [page.targets[i] for i in numbers]
        w += [page.weights[i] for i in numbers]
    model = HistGradientBoostingClassifier(
        max_iter=shape.trees,
        max_leaf_nodes=_LEAVES,
        max_bins=_BINS,
        learning_rate=shape.rate,
        min_samples_leaf=40,
        l2_regularization=5.0,
        early_stopping=False,
        random_state=0,
    ).fit(np.array(x, dtype=np.float32), np.array(y), sample_weight=np.array(w))
    trees = [_tree(stage[0].nodes, 0) for stage in model._predictors]
    return Forest(round(float(model._baseline_prediction.ravel()[0]), 4), trees)


def _tree(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    threshold = float(f"{float(node['num_threshold']):.6g}")
    return [int(node["feature_idx"]), threshold, _tree(nodes, int(node["left"])), _tree(nodes, int(node["right"]))]


def check(pages: Sequence[Page], *, html: bool, folds: int = 3) -> Iterator[tuple[Page, list[float]]]:
    """Each page with the scores of weights that have not seen its site."""
    columns = column_names(html=html)
    for number in range(folds):
        learned = fit([p for p in pages if p.teaches and hash_of(p.site + "#") % folds != number], html=html)
        first, second = compiled(learned.first, columns[0]), compiled(learned.second, columns[1])
        for page in pages:
            if page.judged and hash_of(page.site + "#") % folds == number:
                found = columns_of(page.blocks, page.reasons, learned.words, html=html)
                yield page, twice_judged(first, second, found)


def _read(page: Page, scores: Sequence[float], threshold: float) -> str:
    """The body that the cleaner would make of the scores."""
    taken = choose(page.blocks, page.reasons, scores, threshold)
    return "\n".join(block.text for block, take in zip(page.blocks, taken, strict=True) if take)


def f1(pairs: Iterable[tuple[str, str]]) -> float:
    """The bench's figure: of 4-gram shingles, means of precision and recall over the pages, their harmonic mean."""
    precisions, recalls = [], []
    for gold, found in pairs:
        a, b = _shingles(gold), _shingles(found)
        both = sum((a & b).values())
        if b:
            precisions.append(both / sum(b.values()))
        if a:
            recalls.append(both / sum(a.values()))
    p, r = sum(precisions) / (len(precisions) or 1), sum(recalls) / (len(recalls) or 1)
    return 2 * p * r / (p + r) if p + r else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = TOKEN.findall(text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def _write(name: str, learned: Learned) -> None:
    here = Path(__file__)
    here.with_name(f"{name}_words.txt").write_text(word_lines(learned.words), "utf-8")
    html = name == "html"
    text = module_text(learned.first, learned.second, column_names(html=html), _THRESHOLDS[html])
    here.with_name(f"{name}_trees.py").write_text(text, "utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Trains, or measures with `--check`."""
    parser = argparse.ArgumentParser(description="Train the cleaner on the bench's development pages.")
    parser.add_argument("bench", type=Path)
    parser.add_argument("--only", choices=("text", "html", "headline"))
    parser.add_argument("--check", action="store_true", help="print cross-validated F1; write nothing")
    options = parser.parse_args(argv)
    for name, renders in (("text", _TEXT), ("html", ("html",))):
        if options.only not in (None, name):
            continue
        pages = load_pages(options.bench, renders)
        if name == "text":
            pages += load_blogs(options.bench, frozenset(page.site for page in pages))
        if options.check:
            _print_check(pages, (*renders, "cropped"), html=name == "html")
        else:
            _write(name, fit([page for page in pages if page.teaches], html=name == "html"))
    if options.only in (None, "headline"):
        from tui.clean.train_headline import train_headline

        train_headline(options.bench, check=options.check)
    return 0


def _print_check(pages: Sequence[Page], renders: Sequence[str], *, html: bool) -> None:
    found = list(check(pages, html=html))
    for render in renders:
        for threshold in (0.4, 0.45, 0.5, 0.55, 0.6):
            pairs = [(page.body, _read(page, scores, threshold)) for page, scores in found if page.render == render]
            if pairs:
                sys.stdout.write(f"{render:6} over {threshold}: F1 {f1(pairs):.4f}, {len(pairs)} pages\n")


if __name__ == "__main__":
    raise SystemExit(main())
