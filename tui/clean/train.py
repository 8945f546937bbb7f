"""Trains the cleaner: `python -m tui.clean.train ../shared/bench`.

Reads the bench's development pages (raw renderings and their article bodies; for text its blogs, too), and writes
`text.json`, `html.json` and `headline.json` beside this file. `--check` measures instead: cross-validated by site, so
that no page is judged by weights that have seen its site. Needs scikit-learn, and for HTML the extraction library;
the cleaner itself needs neither for text.

How: a block's target is whether most of its runs of four words stand in the page's body. A block weighs as the root
of its share of the body, so that pages count alike. Word weights are log odds with the block's own site left out. The
second pass is trained on scores that the first gave to sites it had not seen.
"""

import argparse
import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log, sqrt
from pathlib import Path
from random import Random
from typing import Any

from tui.clean.blocks import Block, text_blocks
from tui.clean.body import choose
from tui.clean.features import shapes
from tui.clean.forest import compiled, lines_of, logistic, words_of
from tui.clean.labels import Reason, find_reasons
from tui.clean.learned import rows_of
from tui.clean.markdown import markdown_blocks
from tui.clean.second import second_pass
from tui.clean.shape import Row

_TOKEN = re.compile(r"\w+")
_SITES_A_WORD = 4
_ROUNDS = 60
_LEAVES = 16
_FOLDS = 4
_TEXT = ("inner", "strip", "md")


@dataclass
class Page:
    """One rendering of a page, with the target of each block."""

    site: str
    render: str
    body: str
    blocks: list[Block]
    reasons: list[Reason | None]
    targets: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    rows: list[Row | None] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    teaches: bool = True
    """False where the bench suspects its body to be wrong: such a page is judged, but not learned from."""
    judged: bool = True
    """False for pages that are no news: they are learned from, but not judged."""


def load_pages(bench: Path, renders: Sequence[str]) -> list[Page]:
    """The bench's news pages in the renderings asked for; those whose text lacks the body are left out."""
    html = dict(_html(bench)) if "html" in renders else {}
    suspects = {record["id"] for record in json.loads((bench / "data" / "gold_suspect.json").read_text("utf-8"))}
    pages = []
    for record in _records(bench / "data" / "news_text.jsonl.xz"):
        for render in renders:
            text = html.get(record["id"]) if render == "html" else record["text"].get(render)
            if not text or record["body_recall"].get("insc" if render == "html" else render, 1) < 0.5:
                continue
            blocks = _blocks(text, render)
            page = _page(record, render, blocks, 0.5 if render == "md" else 1.0)
            page.teaches = record["id"] not in suspects
            pages.append(page)
            if render == "strip":
                pages += _cropped(page)
    return pages


def _page(record: Mapping[str, Any], render: str, blocks: list[Block], share: float) -> Page:
    """A page with its targets; a block weighs as the root of its share of the body, times `share`."""
    page = Page(record["site"], render, record["body"], blocks, find_reasons(blocks))
    page.targets = targets(blocks, record["body"])
    size = len(record["body"].split()) + 20
    page.weights = [share * sqrt((len(block.words) + 1) / size * 300) for block in blocks]
    return page


def load_blogs(bench: Path, sites: frozenset[str]) -> Iterator[Page]:
    """The bench's blog and magazine pages as text, at half weight, but for those of the sites named."""
    for record in _records(bench / "data" / "blogs_text.jsonl.xz"):
        for render in ("inner", "strip"):
            text = record["text"].get(render)
            if text and record["site"] not in sites and record["body_recall"].get(render, 1) >= 0.5:
                page = _page(record, render, _blocks(text, render), 0.5)
                page.judged = False
                yield page


def _cropped(page: Page) -> Iterator[Page]:
    """The page as a person would copy it: only the article, with a few lines around it."""
    inside = [number for number, target in enumerate(page.targets) if target]
    if not inside:
        return
    draw = Random(hash_of(page.body))
    for most in (0, 6):
        low = max(0, inside[0] - draw.randint(0, most))
        high = min(len(page.blocks), inside[-1] + 1 + draw.randint(0, 2 * most))
        part = slice(low, high)
        yield replace(
            page,
            render="cropped",
            blocks=page.blocks[part],
            reasons=page.reasons[part],
            targets=page.targets[part],
            weights=[weight * 0.5 for weight in page.weights[part]],
        )


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _html(bench: Path) -> Iterator[tuple[str, str]]:
    for record in _records(bench / "data" / "news_html.jsonl.xz"):
        yield record["id"], record["html"]


def _blocks(text: str, render: str) -> list[Block]:
    if render == "html":
        from tui.clean.extraction import html_blocks

        return html_blocks(text)[0]
    return markdown_blocks(text) if render == "md" else text_blocks(text)


def targets(blocks: Sequence[Block], body: str) -> list[bool]:
    """For each block whether it is body: half of its words in runs of four that the body has, or a line of it."""
    words = _TOKEN.findall(body)
    runs = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    lines = {" ".join(_TOKEN.findall(line)) for line in body.splitlines()}
    out = []
    for block in blocks:
        own = _TOKEN.findall(block.text)
        if len(own) < 4:
            out.append(bool(own) and " ".join(own) in lines)
            continue
        hit = [False] * len(own)
        for i, run in enumerate(zip(own, own[1:], own[2:], own[3:], strict=False)):
            if run in runs:
                hit[i : i + 4] = [True] * 4
        out.append(sum(hit) * 2 >= len(own))
    return out


class Words:
    """Log odds of words, with or without one site."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.by_site: dict[str, tuple[Counter[str], Counter[str]]] = {}
        self.body: Counter[str] = Counter()
        self.rest: Counter[str] = Counter()
        self.sites: Counter[str] = Counter()
        self.whole: dict[str, float] = {}
        self.totals = (1, 1)
        for page in pages:
            body, rest = self.by_site.setdefault(page.site, (Counter(), Counter()))
            for block, target in zip(page.blocks, page.targets, strict=True):
                (body if target else rest).update(block.words[:400])
        for body, rest in self.by_site.values():
            self.body.update(body)
            self.rest.update(rest)
            self.sites.update(body.keys() | rest.keys())

    def weights(self, without: str | None = None) -> dict[str, float]:
        """Weight of every word that enough sites use; only the words of the site left out differ from the whole."""
        if not self.whole:
            self.totals = (sum(self.body.values()) or 1, sum(self.rest.values()) or 1)
            self.whole = {word: value for word in self.sites if (value := self._weight(word, 0, 0, 0))}
        if without is None:
            return self.whole
        found = dict(self.whole)
        body, rest = self.by_site[without]
        for word in body.keys() | rest.keys():
            value = self._weight(word, body[word], rest[word], 1)
            if value:
                found[word] = value
            else:
                found.pop(word, None)
        return found

    def _weight(self, word: str, less_body: int, less_rest: int, less_sites: int) -> float:
        if self.sites[word] - less_sites < _SITES_A_WORD:
            return 0.0
        body = (self.body[word] - less_body) / self.totals[0] * 1e6
        rest = (self.rest[word] - less_rest) / self.totals[1] * 1e6
        value = max(-3.0, min(3.0, log((body + 20) / (rest + 20))))
        return round(value, 2) if abs(value) >= 0.1 else 0.0


def fit(pages: Sequence[Page], *, html: bool) -> dict[str, Any]:
    """The weights as they are written: words, and the trees of both passes."""
    words = Words(pages)
    left_out = {site: words.weights(site) for site in words.by_site}
    for page in pages:
        page.rows = rows_of(page.blocks, shapes(page.blocks, page.reasons, left_out[page.site]), html=html)
    fold = {site: i % _FOLDS for i, site in enumerate(sorted(words.by_site, key=hash_of))}
    for number in range(_FOLDS):
        part = _boost([p for p in pages if fold[p.site] != number], [p.rows for p in pages if fold[p.site] != number])
        for page in pages:
            if fold[page.site] == number:
                page.scores = _score(part, page.rows)
    first = _boost(pages, [page.rows for page in pages])
    second = _boost(pages, [second_pass(page.rows, page.scores) for page in pages])
    return {"words": lines_of(words.weights()), "first": first, "second": second, "threshold": 0.5}


def hash_of(site: str) -> int:
    """A number for a site that is the same in every run."""
    import zlib

    return zlib.crc32(site.encode())


def _boost(pages: Sequence[Page], rows: Sequence[Sequence[Row | None]]) -> dict[str, Any]:
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier

    flat = [row for page_rows in rows for row in page_rows if row]
    x = np.array(flat, dtype=np.float32)
    kept = [[i for i, row in enumerate(page_rows) if row] for page_rows in rows]
    y = np.array([page.targets[i] for page, at in zip(pages, kept, strict=True) for i in at])
    w = np.array([page.weights[i] for page, at in zip(pages, kept, strict=True) for i in at])
    model = HistGradientBoostingClassifier(
        max_iter=_ROUNDS,
        max_leaf_nodes=_LEAVES,
        learning_rate=0.1,
        min_samples_leaf=40,
        l2_regularization=5.0,
        early_stopping=False,
        random_state=0,
    ).fit(x, y, sample_weight=w)
    trees = [_tree(stage[0].nodes, 0) for stage in model._predictors]
    return {"bias": round(float(model._baseline_prediction.ravel()[0]), 4), "trees": trees}


def _tree(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    threshold = float(f"{float(node['num_threshold']):.6g}")
    return [int(node["feature_idx"]), threshold, _tree(nodes, int(node["left"])), _tree(nodes, int(node["right"]))]


def _score(model: Mapping[str, Any], rows: Sequence[Row | None]) -> list[float]:
    total = compiled(model["bias"], model["trees"])
    return [logistic(total(row)) if row else 0.0 for row in rows]


def check(pages: Sequence[Page], *, html: bool, folds: int = 3) -> Iterator[tuple[Page, list[float]]]:
    """Each page with the scores of weights that have not seen its site."""
    for number in range(folds):
        weights = fit([p for p in pages if p.teaches and hash_of(p.site + "#") % folds != number], html=html)
        first = compiled(weights["first"]["bias"], weights["first"]["trees"])
        second = compiled(weights["second"]["bias"], weights["second"]["trees"])
        for page in pages:
            if page.judged and hash_of(page.site + "#") % folds == number:
                rows = rows_of(page.blocks, shapes(page.blocks, page.reasons, words_of(weights["words"])), html=html)
                begin = [logistic(first(row)) if row else 0.0 for row in rows]
                yield page, [logistic(second(row)) if row else 0.0 for row in second_pass(rows, begin)]


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
    words = _TOKEN.findall(text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


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
            judged = list(check(pages, html=name == "html"))
            for render in (*renders, "cropped"):
                for threshold in (0.4, 0.45, 0.5, 0.55, 0.6):
                    pairs = [(p.body, _read(p, scores, threshold)) for p, scores in judged if p.render == render]
                    if pairs:
                        sys.stdout.write(f"{render:6} over {threshold}: F1 {f1(pairs):.4f}, {len(pairs)} pages\n")
            continue
        weights = fit([page for page in pages if page.teaches], html=name == "html")
        target = Path(__file__).with_name(f"{name}.json")
        target.write_text(json.dumps(weights, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    if options.only in (None, "headline"):
        from tui.clean.train_headline import train_headline

        train_headline(options.bench, check=options.check)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
