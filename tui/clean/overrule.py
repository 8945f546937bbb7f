"""A person's word over the cleaner's: entries of the ledger put back, paragraphs taken out.

A verdict names the source by its SHA-256 and the passage by its words, so that it holds when a later version of the
cleaner draws the lines elsewhere on the page; where the passage is in its place already, the verdict changes nothing.
Where the same words stand on the page more than once, the target says which of them is meant, in order ("#2").
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Literal

from tui.clean.blocks import raw_lines, trim, visible
from tui.model.article import Article, LedgerEntry, Paragraph, Piece
from tui.model.keeping import Verdict

Action = Literal["put back", "take out"]
_REASONS: dict[Action, str] = {"put back": "put back by the reader", "take out": "taken out by the reader"}


def ledger_target(article: Article, action: Action, text: str, start: int | None = None) -> str:
    """The target of a `ledger` verdict: put the entry with this text back, or take the paragraph with it out.

    Args:
        article: The article, as the cleaner gave it or with verdicts carried out.
        action: What is to be done.
        text: What the passage reads as.
        start: Where it stands in the raw text; None means every passage that reads so. Where there is but one, the
            target is the same.
    """
    target = f"{article.sha256}:{action}:{_digest(text)}"
    places = [place for place, _, digest in _passages(article) if digest == _digest(text)]
    return f"{target}#{places.index(start) + 1}" if len(places) > 1 and start in places else target


def _digest(text: str) -> str:
    words = " ".join(text.split())
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _passages(article: Article) -> list[tuple[int, LedgerEntry | Paragraph, str]]:
    """The ledger's entries and the paragraphs, in the source's order: raw offset, passage, digest of its words."""
    entries = [(e.start, e, _digest(e.text if e.shown is None else e.shown)) for e in article.ledger]
    paragraphs = [
        (p.pieces[0].start, p, _digest(article.body[p.start : p.end])) for p in article.paragraphs if p.pieces
    ]
    return sorted([*entries, *paragraphs], key=lambda passage: passage[0])


def apply(article: Article, source_text: str, verdicts: Iterable[Verdict]) -> Article:
    """The article with the `ledger` verdicts about it carried out; of two about one passage the later holds.

    Args:
        article: As the cleaner gave it.
        source_text: The raw text that its offsets count in.
        verdicts: Any of the user's verdicts; those about something else are passed over.
    """
    wanted: dict[str, Action] = {}
    for verdict in verdicts:
        sha, _, rest = verdict.target.partition(":")
        action, _, words = rest.partition(":")
        if verdict.kind == "ledger" and sha == article.sha256 and words and action in _REASONS:
            # A word about every such passage goes over what was said of one of them before.
            wanted = {key: said for key, said in wanted.items() if not key.startswith(f"{words}#")}
            wanted[words] = "put back" if action == "put back" else "take out"
    if not wanted:
        return article

    back: list[LedgerEntry] = []
    out: list[Paragraph] = []
    seen: Counter[str] = Counter()
    for _, passage, digest in _passages(article):
        seen[digest] += 1
        asked = wanted.get(f"{digest}#{seen[digest]}", wanted.get(digest))
        if isinstance(passage, LedgerEntry):
            if asked == "put back":
                back.append(passage)
        elif asked == "take out":
            out.append(passage)
    if not back and not out:
        return article
    kept: list[tuple[tuple[Piece, ...], Paragraph]] = [(p.pieces, p) for p in article.paragraphs if p not in out]
    for entry in back:
        pieces = _pieces(source_text, entry)
        kept.append((pieces, Paragraph(0, 0, pieces)))
    kept.sort(key=lambda pair: pair[0][0].start if pair[0] else 0)
    body, paragraphs = _joined(kept)
    return replace(article, body=body, paragraphs=paragraphs, ledger=_ledger(article, source_text, back, out))


def _pieces(raw: str, entry: LedgerEntry) -> tuple[Piece, ...]:
    """What an entry reads as: where its raw text holds markup, one piece for the whole."""
    if entry.shown is not None:
        return (Piece(entry.start, entry.end, " ".join(entry.shown.split())),)
    pieces: list[Piece] = []
    for low, high in raw_lines(entry.text):
        start, end = trim(raw, entry.start + low, entry.start + high)
        if start < end:
            if pieces:
                pieces.append(Piece(pieces[-1].end, start, " "))
            pieces.extend(visible(raw, start, end))
    return tuple(pieces)


def _joined(kept: Sequence[tuple[tuple[Piece, ...], Paragraph]]) -> tuple[str, tuple[Paragraph, ...]]:
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    for pieces, paragraph in kept:
        text = "".join(piece.text for piece in pieces)
        at += 2 if parts else 0
        paragraphs.append(replace(paragraph, start=at, end=at + len(text), pieces=pieces))
        parts.append(text)
        at += len(text)
    return "\n\n".join(parts), tuple(paragraphs)


def _ledger(
    article: Article, raw: str, back: Sequence[LedgerEntry], out: Sequence[Paragraph]
) -> tuple[LedgerEntry, ...]:
    """The ledger without what was put back, and with what was taken out; an entry inside that is one with it."""
    entries = [entry for entry in article.ledger if entry not in back]
    for paragraph in out:
        start, end = paragraph.pieces[0].start, paragraph.pieces[-1].end
        entries = [entry for entry in entries if not start <= entry.start < end]
        text, shown = raw[start:end], article.body[paragraph.start : paragraph.end]
        entries.append(LedgerEntry(start, end, "other", text, _REASONS["take out"], shown if shown != text else None))
    return tuple(sorted(entries, key=lambda entry: entry.start))
