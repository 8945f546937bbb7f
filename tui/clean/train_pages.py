"""The bench's pages as the cleaner's training sees them: blocks, and which of them are body."""

import json
import lzma
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from tui.clean.blocks import Block, text_blocks
from tui.clean.features import NO_CANDIDATES, Candidates
from tui.clean.labels import Reason, find_reasons
from tui.clean.markdown import markdown_blocks

TOKEN = re.compile(r"\w+")


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
    columns: Candidates = NO_CANDIDATES
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
    words = TOKEN.findall(body)
    runs = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    lines = {" ".join(TOKEN.findall(line)) for line in body.splitlines()}
    out = []
    for block in blocks:
        own = TOKEN.findall(block.text)
        if len(own) < 4:
            out.append(bool(own) and " ".join(own) in lines)
            continue
        hit = [False] * len(own)
        for i, run in enumerate(zip(own, own[1:], own[2:], own[3:], strict=False)):
            if run in runs:
                hit[i : i + 4] = [True] * 4
        out.append(sum(hit) * 2 >= len(own))
    return out


def hash_of(site: str) -> int:
    """A number for a site that is the same in every run."""
    return crc32(site.encode())
