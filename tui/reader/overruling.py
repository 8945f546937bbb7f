"""The user's word over the cleaner's: what is put back or taken out, and the article that comes of it.

Free of widgets. All but `said_of` reads files or cleans, so it is for a thread.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.keeping import Verdict
    from tui.reader.shelf import Shelf
    from tui.reader.sitting import Sitting


def said_of(verdicts: Iterable[Verdict], articles: Iterable[Article]) -> tuple[str, ...]:
    """What the verdicts say of the cleaning of these articles, in order: the same words, the same articles."""
    hashes = {article.sha256 for article in articles}
    return tuple(
        verdict.target
        for verdict in verdicts
        if verdict.kind == "ledger" and verdict.target.partition(":")[0] in hashes
    )


def put_back(article: Article, number: int) -> Verdict:
    """The verdict that puts an entry of an article's ledger back."""
    entry = article.ledger[number]
    return _verdict(article, "put back", entry.text if entry.shown is None else entry.shown, entry.start)


def take_out(article: Article, offset: int) -> Verdict | None:
    """The verdict that takes the paragraph with that character of the body out; None where there is none."""
    found = next((p for p in article.paragraphs if p.start <= offset < p.end), None)
    if found is None or not found.pieces:
        return None
    return _verdict(article, "take out", article.body[found.start : found.end], found.pieces[0].start)


def _verdict(article: Article, action: str, text: str, start: int) -> Verdict:
    from tui.clean import ledger_target
    from tui.model.keeping import Verdict

    target = ledger_target(article, "put back" if action == "put back" else "take out", text, start)
    return Verdict("", "ledger", target, text=text)


def cleaned_anew(sitting: Sitting, shelf: Shelf, place: str | None, at: Mapping[str, int], told: str) -> Sitting:
    """The same articles as the user wants them cleaned now, and the same place in them.

    Args:
        sitting: What lies on the desk.
        shelf: Where the sources and the user's verdicts are.
        place: Where the reader stands, as JSON text; None where nobody has moved yet, so that the place of last time
            holds, which was one in the articles that come of this.
        at: Offset in the raw text to put the cursor at, by the hash of a source.
        told: What to say first.

    Raises:
        CounterpointError: A source is not to be had, or cannot be cleaned.
    """
    verdicts = shelf.verdicts()
    wanted = said_of(verdicts, sitting.articles)
    changed = {target.partition(":")[0] for target in set(wanted) ^ set(sitting.overruled)}
    if len(wanted) == len(sitting.overruled) and not changed:
        changed = {target.partition(":")[0] for target in wanted}  # the same, in another order
    articles = [
        _cleaned(article, shelf, verdicts) if article.sha256 in changed else article for article in sitting.articles
    ]
    moved = None if place is None else _moved(place, sitting.articles, articles, at)
    return sitting._replace(articles=articles, place=moved, goto=None, told=told, overruled=wanted)


def _cleaned(article: Article, shelf: Shelf, verdicts: Sequence[Verdict]) -> Article:
    from tui.pipeline import clean_source

    source = shelf.source_of(article)
    if source is None:
        raise CounterpointError(f"{article.source}: its source was not kept, so it cannot be cleaned anew")
    new = clean_source(source, cache=shelf.cache(), verdicts=verdicts)
    return replace(new, source=article.source, date=article.date, notices=article.notices)


def _moved(place: str, before: Sequence[Article], after: Sequence[Article], at: Mapping[str, int]) -> str:
    """A place in other texts of the same sources: what it points to stays what it is."""
    state = json.loads(place)
    pairs = {old.sha256: (old, new) for old, new in zip(before, after, strict=True) if old is not new}
    for sha256, (old, new) in pairs.items():
        top, caret, *_ = state["texts"].get(sha256, (0, 0))
        raw = at.get(sha256, raw_of(old, caret))
        state["texts"][sha256] = [offset_of(new, raw_of(old, top)), offset_of(new, raw)]
    for letter, (sha256, offset) in state["marks"].items():
        if sha256 in pairs:
            old, new = pairs[sha256]
            state["marks"][letter] = [sha256, offset_of(new, raw_of(old, offset))]
    return json.dumps(state)


def raw_of(article: Article, offset: int) -> int:
    """Offset in the raw text of a character of the body."""
    raw = 0
    for paragraph in article.paragraphs:
        if paragraph.start > offset:
            break
        at = paragraph.start
        for piece in paragraph.pieces:
            if at > offset:
                break
            raw = piece.start + min(offset - at, max(0, piece.end - piece.start - 1))
            at += len(piece.text)
    return raw


def offset_of(article: Article, raw: int) -> int:
    """Offset in the body of a character of the raw text; of what follows where it is not in the body."""
    for paragraph in article.paragraphs:
        at = paragraph.start
        for piece in paragraph.pieces:
            if raw < piece.end:
                return at + min(max(0, raw - piece.start), max(0, len(piece.text) - 1))
            at += len(piece.text)
    return max(0, len(article.body) - 1)
