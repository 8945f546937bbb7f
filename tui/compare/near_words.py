"""Words of two claims laid beside each other by their vectors: which is near to which, and how much has a partner."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.compare.point import Point
from tui.compare.tables.words import COMMON, rarity, stem
from tui.model import vectors
from tui.model.annotation import Claim

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_NEAR = 0.4
"""Cosine below which a word is no partner of another at all."""


def cosine(claim: Claim, lemma: str, other: Claim, beside: str) -> float:
    """Cosine of two words as their claims use them; 1 for one lemma, 0 where it is not known."""
    if lemma == beside:
        return 1.0
    rows = [_rows(claim), _rows(other)]
    places = [_place(claim, lemma), _place(other, beside)]
    if any(at is None or at >= len(found) for at, found in zip(places, rows, strict=True)):
        return 0.0
    return float(rows[0][places[0]] / 127.0 @ (rows[1][places[1]] / 127.0))


def nearest(claim: Claim, lemma: str, other: Claim) -> float:
    """Cosine of a word and whatever word of another claim is nearest to it; 1 where that is not known."""
    at = _place(claim, lemma)
    rows = [_rows(claim), _rows(other)]
    if at is None or at >= len(rows[0]):
        return 1.0
    words = [found.group().lower() for found in vectors.words(other.text)][: len(rows[1])]
    # A word that both have is taken already, by itself.
    taken = (
        COMMON | {word.group().lower() for word in vectors.words(claim.text)} | {stem(t.lemma) for t in claim.terms}
    )
    told = [n for n, word in enumerate(words) if word.isalpha() and word not in taken and stem(word) not in taken]
    return float((rows[1][told] / 127.0 @ (rows[0][at] / 127.0)).max()) if told else 0.0


def partnered(left: Point, right: Point) -> float:
    """Share of the shorter claim's words, by rarity, that the other has, or has a word near to, 0 to 1.

    A word that is only near counts as far as it is near; a name has no partner but itself.
    """
    one, other = _partners(left, right), _partners(right, left)
    found, total = min(one, other, key=lambda share: share[1])
    return found / total if total else 0.0


def answered(point: Point, other: Point) -> float:
    """Share of the words that only one of two claims has, by rarity, which come near to a word only the other has.

    Names are left out; 1 where the claim has no such word.
    """
    shared = (point.stems | point.rest) & (other.stems | other.rest)
    free = [row for word, row in _told(other.claim) if row is not None and word not in shared]
    found = total = 0.0
    for word, row in _told(point.claim):
        if word in shared or word in point.names:
            continue
        near = max((float(row @ one) for one in free), default=0.0) if row is not None else 0.0
        total += rarity(word)
        found += rarity(word) * (near if near >= LEAST_NEAR else 0.0)
    return found / total if total else 1.0


def _partners(point: Point, other: Point) -> tuple[float, float]:
    """Weight of a claim's words that have a partner in the other claim, and of all its words."""
    known = other.stems | other.rest
    free = [row for word, row in _told(other.claim) if row is not None and word not in point.stems | point.rest]
    found = total = 0.0
    for word, row in _told(point.claim):
        weight = rarity(word)
        near = float(word in known)
        if not near and row is not None and word not in point.names:
            near = max((float(row @ one) for one in free), default=0.0)
        total += weight
        found += weight * (near if near >= LEAST_NEAR else 0.0)
    return found, total


def _told(claim: Claim) -> "Iterator[tuple[str, NDArray[np.float64] | None]]":
    """The stems of a claim's words, small words and numbers left out, each with its vector, if it has one."""
    rows = _rows(claim) / 127.0
    for n, found in enumerate(vectors.words(claim.text)):
        word = found.group().lower()
        if word not in COMMON and not word[0].isdigit():
            yield stem(word), rows[n] if n < len(rows) else None


def _rows(claim: Claim) -> "NDArray[np.int8]":
    import numpy as np

    return np.frombuffer((claim.vector or b"")[vectors.CLAIM :], np.int8).reshape(-1, vectors.WORD)


def _place(claim: Claim, lemma: str) -> int | None:
    """Which of the words it is of which this is the lemma; "broke" for "break", too."""
    printed = [found.group().lower() for found in vectors.words(claim.text)]
    at = next((n for n, word in enumerate(printed) if stem(word) == stem(lemma)), None)
    if at is not None:
        return at
    known = {stem(term.lemma) for term in claim.terms} | COMMON
    return next((n for n, word in enumerate(printed) if word[0] == lemma[0] and stem(word) not in known), None)
