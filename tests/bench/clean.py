"""How well the cleaner finds the article, beside others: `python -m tests.bench.clean ../shared/bench`.

Prints F1 of 4-gram shingles by rendering, source and language on the bench's development pages, with pages per CPU
second: of the whole of cleaning, and of text also without headline, authors, date and outlet, which the others do not
look for; then how often our headline, set of authors and date are the gold's. The learned weights have seen these
pages, so the figures are a little high (`python -m tui.clean.train` with `--check` gives cross-validated ones);
trafilatura and "keep everything" have not been fitted to them.

`clean` is also the face that the bench's own harness calls (`--py tests.bench.clean:clean`).
"""

import argparse
import hashlib
import json
import lzma
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

from tui.clean import clean as clean_source
from tui.clean.assemble import assemble
from tui.clean.blocks import text_blocks
from tui.clean.body import mark_blocks
from tui.clean.nothing import what_instead
from tui.clean.train import f1
from tui.ingest.formats import detect_format
from tui.model.errors import NoArticle
from tui.model.source import Source

RENDERINGS = ("inner", "strip", "insc", "md", "html")


def source_of(text: str) -> Source:
    """A page as if handed in on standard input."""
    data = text.encode("utf-8", "replace")
    return Source("-", "stdin", detect_format("-", text), data, text, "utf-8", hashlib.sha256(data).hexdigest())


def clean(text: str) -> dict[str, object]:
    """Body, title, authors and date of a page."""
    try:
        article = clean_source(source_of(text))
    except NoArticle:
        return {"body": ""}
    return {
        "body": article.body,
        "title": article.headline,
        "authors": list(article.authors),
        "date": article.date.value,
    }


def ours(text: str) -> str:
    return str(clean(text)["body"])


def body_alone(text: str) -> str:
    """The body of a plain text, with the ledger, but without metadata and language."""
    source = source_of(text)
    blocks = text_blocks(source.text)
    marks = mark_blocks(blocks)
    return "" if what_instead(blocks, marks) else assemble(source.text, blocks, marks).body


def everything(text: str) -> str:
    return text


def trafilatura(text: str) -> str:
    import trafilatura as library

    if "</" not in text[:50_000]:
        text = (
            "<html><body>"
            + "".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip())
            + "</body></html>"
        )
    return library.extract(text, favor_precision=True, include_comments=False) or ""


SYSTEMS: dict[str, Callable[[str], str]] = {
    "ours": ours,
    "ours, body alone": body_alone,
    "trafilatura": trafilatura,
    "keep everything": everything,
}


def pages(bench: Path, rendering: str) -> Iterator[dict[str, Any]]:
    """The pages whose rendering holds at least half of the body."""
    html: dict[str, str] = {}
    if rendering == "html":
        with lzma.open(bench / "data" / "news_html.jsonl.xz", "rt", encoding="utf-8") as lines:
            html = {record["id"]: record["html"] for record in map(json.loads, lines)}
    with lzma.open(bench / "data" / "news_text.jsonl.xz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            text = html.get(record["id"]) if html else record["text"].get(rendering)
            if text and record["body_recall"].get("insc" if html else rendering, 1) >= 0.5:
                yield {
                    "text": text,
                    "body": record["body"],
                    "title": record["title"],
                    "authors": record["authors"],
                    "date": record["date"],
                    "source": record["src"],
                    "english": record["lang"] == "en",
                }


def measure(name: str, rendering: str, records: list[dict[str, Any]]) -> None:
    """Prints one system's lines for one rendering."""
    system = SYSTEMS[name]
    system(records[0]["text"])
    began = process_time()
    found = [system(record["text"]) for record in records]
    speed = len(records) / (process_time() - began or 1e-9)
    groups: dict[str, list[tuple[str, str]]] = {}
    for record, body in zip(records, found, strict=True):
        for group in ("all", record["source"], "English" if record["english"] else "not English"):
            groups.setdefault(group, []).append((record["body"], body))
    parts = "  ".join(f"{group} {f1(pairs):.3f}" for group, pairs in sorted(groups.items()))
    print(f"{rendering:6} {name:16} {speed:7.0f} pages/s  {parts}")


def measure_metadata(rendering: str, records: list[dict[str, Any]]) -> None:
    """Prints how often ours finds the gold's headline, set of authors and date, on pages whose gold has them."""
    counts = {kind: [0, 0] for kind in ("title", "authors", "date")}
    for record in records:
        found = clean(record["text"])
        for kind, count in counts.items():
            if record[kind]:
                count[0] += _same(record[kind], found.get(kind))
                count[1] += 1
    parts = "  ".join(f"{kind} {right / (many or 1):.3f} of {many}" for kind, (right, many) in counts.items())
    print(f"{rendering:6} {'metadata':16} {parts}")


def _same(gold: Any, found: Any) -> bool:
    if isinstance(gold, list):
        return {plain(name) for name in gold} == {plain(name) for name in found or ()}
    return plain(gold) == plain(found or "")


def plain(text: str) -> str:
    """The words in lower case, apostrophes alike, as the bench's own harness compares them."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", " ", re.sub("[\u2018\u2019\u02bc`\u00b4]", "'", text)).strip()


def main() -> None:
    parser = argparse.ArgumentParser(description="F1 of the cleaner on the bench's development pages.")
    parser.add_argument("bench", type=Path, nargs="?", default=Path("../shared/bench"))
    parser.add_argument("--render", default="inner,strip,html")
    parser.add_argument("--limit", type=int, default=0, help="only so many pages of each rendering")
    options = parser.parse_args()
    for rendering in options.render.split(","):
        records = list(pages(options.bench, rendering))[: options.limit or None]
        for name, system in SYSTEMS.items():
            if rendering != "html" or system is not body_alone:
                measure(name, rendering, records)
        measure_metadata(rendering, records)


if __name__ == "__main__":
    main()
