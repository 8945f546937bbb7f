"""Trains the weights that choose the headline in text; `tui.clean.train` calls it, after the cleaner's own."""

import json
import lzma
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

from tui.clean.blocks import text_blocks
from tui.clean.body import mark_blocks
from tui.clean.kickers import title_in
from tui.clean.markdown import markdown_blocks
from tui.clean.title_features import FEATURES
from tui.clean.titles import candidates

_NO_WORD = re.compile(r"[^\w]+")
_FOLDS = 4
_PENALTY = 0.5
_LEAST = -8.5
"""Value under which no block is taken for the headline."""


@dataclass
class Choice:
    """One page: its candidates' features, and which of them is the title."""

    site: str
    render: str
    rows: list[list[float]]
    right: list[bool]


def train_headline(bench: Path, *, check: bool = False) -> None:
    """Writes `headline.json`, or with `check` prints how often the title is found on sites not trained on."""
    choices = _choices(bench)
    if not check:
        target = Path(__file__).with_name("headline.json")
        target.write_text(json.dumps(_fit(choices), indent=1) + "\n", "utf-8")
        return
    for render in ("inner", "strip", "md"):
        right = count = 0
        for fold in range(_FOLDS):
            table = _fit([c for c in choices if crc32(c.site.encode()) % _FOLDS != fold])
            for choice in choices:
                if choice.render == render and crc32(choice.site.encode()) % _FOLDS == fold:
                    right += _is_right(choice, table)
                    count += 1
        sys.stdout.write(f"{render:6} headline exact {right / (count or 1):.3f}, {count} pages\n")


def _choices(bench: Path) -> list[Choice]:
    out = []
    with lzma.open(bench / "data" / "news_text.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for render in ("inner", "strip", "md"):
                text = record["text"].get(render)
                if not record["title"] or not text or record["body_recall"].get(render, 1) < 0.5:
                    continue
                blocks = markdown_blocks(text) if render == "md" else text_blocks(text)
                found = candidates(blocks, mark_blocks(blocks))
                rows = [features for _, features in found]
                right = [_title(blocks[number].text) == _plain(record["title"]) for number, _ in found]
                out.append(Choice(record["site"], render, rows, right))
    return out


def _title(text: str) -> str:
    start, end = title_in(text)
    return _plain(text[start:end])


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text.casefold()).strip()


def _fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights under which each page's title is the likeliest of its candidates (conditional logit, McFadden 1974)."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    minimize: Any = import_module("scipy.optimize").minimize
    pages = [choice for choice in choices if any(choice.right)]
    x = np.vstack([np.array(page.rows) for page in pages])
    right = np.concatenate([page.right for page in pages])
    sizes = [len(page.rows) for page in pages]
    starts = np.cumsum([0, *sizes])[:-1]
    page_of = np.repeat(np.arange(len(pages)), sizes)

    def loss(weights: Any) -> tuple[float, Any]:
        values = x @ weights
        odds = np.exp(values - np.maximum.reduceat(values, starts)[page_of])
        hits = odds * right
        total, hit = np.add.reduceat(odds, starts), np.add.reduceat(hits, starts)
        slope = x.T @ (odds / total[page_of] - hits / hit[page_of]) + _PENALTY * weights
        return float(np.log(total / hit).sum() + _PENALTY / 2 * weights @ weights), slope

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x
    # Put on the scale of log odds of being a title at all, which `least` is about. A page's wrong candidates weigh
    # ten right ones together, however many they are.
    weight = np.where(right, 1.0, np.minimum(1.0, 10 / np.array(sizes))[page_of])
    scale: Any = LogisticRegression(C=1.0).fit((x @ found)[:, None], right, sample_weight=weight)
    found = found * scale.coef_[0][0]
    named = {name: round(float(value), 3) for name, value in zip(FEATURES, found, strict=True)}
    return {"bias": round(float(scale.intercept_[0]), 3), "least": _LEAST, **named}


def _is_right(choice: Choice, table: dict[str, float]) -> bool:
    values = [sum(table[name] * value for name, value in zip(FEATURES, row, strict=True)) for row in choice.rows]
    return bool(values) and choice.right[values.index(max(values))]
