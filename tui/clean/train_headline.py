"""Trains the weights that choose the headline in text; `tui.clean.train` calls it, after the cleaner's own."""

import json
import lzma
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from tui.clean.blocks import text_blocks
from tui.clean.body import mark_blocks
from tui.clean.headline import FEATURES, candidates
from tui.clean.markdown import markdown_blocks

_NO_WORD = re.compile(r"[^\w]+")
_FOLDS = 4
_LEAST = -6.0
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
                rows = [[features[name] for name in FEATURES] for _, features in found]
                right = [_plain(blocks[number].text) == _plain(record["title"]) for number, _ in found]
                out.append(Choice(record["site"], render, rows, right))
    return out


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text.casefold()).strip()


def _fit(choices: Sequence[Choice]) -> dict[str, float]:
    from sklearn.linear_model import LogisticRegression

    x: list[list[float]] = []
    y: list[bool] = []
    weight: list[float] = []
    for choice in choices:
        if any(choice.right):
            x += choice.rows
            y += choice.right
            # A page's wrong candidates weigh ten right ones together, however many they are.
            weight += [1.0 if right else min(1.0, 10 / len(choice.rows)) for right in choice.right]
    model: Any = LogisticRegression(C=1.0, max_iter=500).fit(x, y, sample_weight=weight)
    named = {name: round(float(value), 3) for name, value in zip(FEATURES, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 3), "least": _LEAST, **named}


def _is_right(choice: Choice, table: dict[str, float]) -> bool:
    values = [sum(table[name] * value for name, value in zip(FEATURES, row, strict=True)) for row in choice.rows]
    return bool(values) and choice.right[values.index(max(values))]
