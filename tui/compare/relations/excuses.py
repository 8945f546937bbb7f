"""Why two claims that part need not exclude each other: other things, other hours, some of them and others.

"Closed to lorries" and "open to cars" part in every word that matters, and both are true. What a test takes for a
conflict is shown as related where the words beside the clash tell of two things.
"""

import re

from tui.compare.case import Case
from tui.compare.near_words import nearest
from tui.compare.point import Point
from tui.compare.relations.details import opposed_words
from tui.compare.relations.moments import hours_apart
from tui.compare.relations.one_deed import fit
from tui.compare.relations.one_word import AS_NEAR
from tui.compare.relations.periods import years_apart
from tui.compare.tables.phrases import CALENDAR
from tui.compare.tables.words import stem
from tui.model.annotation import Frame

SHORT = 8
"""Content words up to which a noun that only one of two claims has is of what the clash is about."""
_IT = re.compile(r"\b(?:it|them|him|her)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:some|several|a few|many|others|one group|half|two|three)\b", re.IGNORECASE)


def excuse(case: Case, clash: frozenset[str], frames: tuple[Frame, Frame] | None) -> str | None:
    """Why the claims may both be true; None where nothing says so.

    Args:
        case: The claims.
        clash: Stems of the words in which they part.
        frames: The clauses that part, where these are known.
    """
    apart = hours_apart(case) or years_apart(case)
    if apart is not None:
        return apart
    pair = opposed_words(case)
    if pair is not None and not {stem(word) for word in pair} & clash:
        return f'one says "{pair[0]}", the other "{pair[1]}"'
    if all(_SOME.match(point.claim.text) for point in (case.left, case.right)):
        return "some do, and some do not"
    if frames is not None and fit(case, *frames) == len(("agent", "patient")):
        return None
    return None if case.in_one(_IT) else _of_two_things(case, clash)


def _of_two_things(case: Case, clash: frozenset[str]) -> str | None:
    """Nouns that each claim has alone and that are not near each other: "closed to lorries", "open to cars"."""
    if max(len(case.left.rest), len(case.right.rest)) > SHORT:
        return None
    spoken = case.left.speaker_stems | case.right.speaker_stems | clash
    alone = [_nouns(point) - (other.stems | other.rest) - spoken for point, other in _both_ways(case)]
    if not alone[0] or not alone[1]:
        return None
    for (point, other), words in zip(_both_ways(case), alone, strict=True):
        lemmas = [term.lemma for term in point.claim.terms if stem(term.lemma) in words]
        if any(nearest(point.claim, lemma, other.claim) >= AS_NEAR for lemma in lemmas):
            return None
    return f"of other things: {min(alone[0])} and {min(alone[1])}"


def _both_ways(case: Case) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    return (case.left, case.right), (case.right, case.left)


def _nouns(point: Point) -> frozenset[str]:
    """Stems of its common nouns, days and months left out."""
    nouns = (term.lemma for term in point.claim.terms if term.pos == "NOUN")
    return frozenset(stem(word) for word in nouns if word not in CALENDAR)
