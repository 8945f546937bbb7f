"""An article as blocks of a document, with what was removed or without."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.reader.layout.document import Block, Document

if TYPE_CHECKING:
    from tui.model.article import Article, LedgerEntry


def body_document(article: Article, gap: int = 1) -> Document:
    """The cleaned body."""
    blocks = [Block(paragraph.kind, paragraph.start, paragraph.end) for paragraph in article.paragraphs]
    return Document(article.body, blocks, gap=gap)


def ledger_document(article: Article, gap: int = 1) -> Document:
    """The body with every removed stretch in its place, labelled; marks of its format are no text and left out."""
    blocks: list[tuple[int, int, Block]] = []
    places = []
    for paragraph in article.paragraphs:
        raw = paragraph.pieces[0].start if paragraph.pieces else 0
        places.append((raw, paragraph.start))
        blocks.append((raw, 1, Block(paragraph.kind, paragraph.start, paragraph.end)))
    for number, entry in enumerate(article.ledger):
        text = words_of(entry)
        if not text:
            continue
        at = next((start for raw, start in places if raw >= entry.start), len(article.body))
        words = " ".join(text.split("\n")) if len(text) < 200 else text
        removed = Block("removed", at, at, f"[{entry.label}] {words}", entry.label, entry=number)
        blocks.append((entry.start, 0, removed))
    blocks.sort(key=lambda item: item[:2])
    ordered = [block for _raw, _rank, block in blocks]
    for number, (block, after) in enumerate(pairwise(ordered)):
        if block.label and block.label == after.label:
            ordered[number] = block._replace(tight=True)
    return Document(article.body, ordered, gap=gap)


def removed_count(article: Article) -> int:
    """How many stretches were removed, as `ledger_document` shows them."""
    return sum(bool(words_of(entry)) for entry in article.ledger)


def words_of(entry: LedgerEntry) -> str:
    """The words that were removed; empty for a stretch that has none, such as the tags of a page."""
    return "" if entry.label == "markup" else (entry.shown if entry.shown is not None else entry.text).strip()
