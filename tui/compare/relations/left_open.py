"""What one tells as a fact and the other leaves open: "examine whether it leaked", "rumours that", "tried to"."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.relations.contrast import LIGHT
from tui.compare.tables.left_open import ACCUSERS, ACCUSING, FALSE, GOVERNING, NEARLY, OPEN, WISHING
from tui.compare.tables.words import COMMON, stem, tokens
from tui.compare.told import DONE, UNDER_WAY
from tui.model.annotation import Frame

MOST = 0.6
"""Share of what the one tells that must stand behind the words with which the other leaves it open."""
SHORT = 10
"""Content words up to which every deed of a claim is looked at, and not its main one alone."""
_BEFORE = 6
"""Words between one that governs a deed and the deed, at most."""
_BOUND = re.compile(r"\b(?:must|need(?:s|ed)? to|ha(?:s|ve|d) to)\b", re.IGNORECASE)
_LONG = 4
"""Letters of a verb whose forms begin with it."""
_WORD = re.compile(r"[^\W\d_]+")


def left_open(case: Case) -> Decision | None:
    """A fact beside the same left open: as a question, a rumour, a fear, a charge, or what all but happened."""
    words = [_opening(point, other) for point, other in ((case.left, case.right), (case.right, case.left))]
    if (words[0] is None) == (words[1] is None):
        return None
    reason = f'one tells as a fact what the other leaves open: "{words[0] or words[1]}"'
    return Decision("related", "condition", reason)


def _opening(point: Point, other: Point) -> str | None:
    """The words with which a claim leaves open what the other tells."""
    text = point.claim.text
    for found in OPEN.finditer(text):
        if _tells(text[found.end() :], other):
            return found.group()
    nearly = NEARLY.search(text)
    if nearly is not None and {*tokens(nearly[1])} & (other.rest | other.stems) - COMMON:
        return None if NEARLY.search(other.claim.text) else nearly.group()
    return _by_whom(point, other) or _governed(point, other)


def _tells(behind: str, other: Point) -> bool:
    """Whether what stands behind the words is what the other tells."""
    words = {*tokens(behind)}
    return bool(other.rest) and len(other.rest & words) >= MOST * len(other.rest)


def _by_whom(point: Point, other: Point) -> str | None:
    """The words for who says it, or how, where these leave it open: "A fake video", "feared", "ordered"."""
    said = point.claim.attribution
    if said is None:
        return None
    deed = None if other.main is None or other.stage != DONE else other.main.predicate
    if point.claim.kind == "demand" != other.claim.kind and deed in {f.predicate for f in point.claim.frames}:
        return said.cue
    if (false := FALSE.search(said.speaker)) is not None:
        return false.group()
    wish = WISHING.search(said.cue)
    return wish.group() if wish is not None and not WISHING.search(other.claim.text) else None


def _governed(point: Point, other: Point) -> str | None:
    """The words under which a claim names, and does not tell, the deed that the other tells as done."""
    if other.stage not in (DONE, UNDER_WAY):
        return None
    deeds = other.claim.frames if max(len(point.rest), len(other.rest)) <= SHORT else (other.main,)
    told = (frame for frame in deeds if frame and not (frame.modal or frame.negated or frame.predicate in LIGHT))
    return next(filter(None, (_named_under(point, other, deed) for deed in told)), None)


def _named_under(point: Point, other: Point, deed: Frame) -> str | None:
    """The words under which a claim names a deed, none of which the other has."""
    words = _WORD.findall(point.claim.text)
    named = [n for n, word in enumerate(words) if _same_verb(word.lower(), deed.predicate)]
    governing = ""
    for n in named:
        before = words[max(0, n - _BEFORE) : n]
        first = next((i for i, word in enumerate(before) if stem(word.lower()) in GOVERNING), None)
        if first is None or not _unfinished(words[n], before):
            return None
        said = other.claim.attribution
        if said is not None and stem(before[first].lower()) in ACCUSING and ACCUSERS.search(said.speaker):
            return None  # "Prosecutors say he stole it", "he is accused of stealing it"
        governing = " ".join((*before[first:], words[n]))
    if any(stem(word.lower()) in GOVERNING for word in _WORD.findall(other.claim.text)) or _BOUND.search(
        other.claim.text
    ):
        return None
    return governing or None


def _same_verb(word: str, lemma: str) -> bool:
    """Whether it is a form of the verb: "voted", "vote"."""
    return stem(word) == stem(lemma) or (len(lemma) >= _LONG and word.startswith(lemma.removesuffix("e")))


def _unfinished(word: str, before: list[str]) -> bool:
    """Whether a verb stands in a form that another governs: "shredding", "to shred", "let them shred"."""
    return word.endswith("ing") or "to" in before[-2:] or "let" in before[-4:] or before[-2:] == ["should", "have"]
