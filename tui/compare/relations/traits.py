"""What something is beside what was done with it: "the crack is 80 metres long", "divers measured the crack".

The measures of likeness see one thing in both. Where nothing of what the one says it is comes near to anything in the
other, and the deed of that not to anything in the first, the pair is no agreement.
"""

from collections.abc import Iterator

from tui.compare.case import Case, Decision
from tui.compare.near_words import nearest
from tui.compare.point import Point
from tui.compare.relations.contrast import LIGHT
from tui.compare.relations.one_deed import EMPTY
from tui.compare.tables.phrases import THINKING
from tui.compare.tables.words import COMMON, stem, tokens
from tui.model.annotation import Frame

NEAR = 0.6
"""Cosine from which on a word of the one claim may say what a word of the other says."""
LONG = 10
"""Content words beyond which a claim says more than its predicate."""
_BEING = frozenset(("be", "remain", "stay", "lie", "stand"))
_NO_TRAIT = frozenset("part one case way thing sign result matter time kind sort reason cause".split())
"""Nouns of which what follows says what it is: "was part of a robbery"."""


def trait_or_deed(case: Case) -> Decision | None:
    """One says how or what something is, the other what was done, and neither says any of what the other does."""
    if case.same_predicate or case.amounts.alike is not None:
        return None
    if max(len(case.left.rest), len(case.right.rest)) > LONG:
        return None
    for being, doing in ((case.left, case.right), (case.right, case.left)):
        trait, deed = _trait(being), _deed(doing)
        if trait is None or deed is None or _said(trait, being, doing) or _said(deed, doing, being):
            continue
        return Decision(
            "related", "other deeds", f'one says that it is "{trait}", the other tells of a deed: "{deed}"'
        )
    return None


def _trait(point: Point) -> str | None:
    """What the claim says that something is, where it says no more: an adjective or a noun."""
    main = point.main
    if main is None or main.predicate not in _BEING or main.patient is None or any(_others(point, main)):
        return None
    if main.patient in COMMON | _NO_TRAIT or not main.patient.isalpha() or stem(main.patient) in point.names:
        return None
    return main.patient


def _others(point: Point, main: Frame) -> Iterator[Frame]:
    return (frame for frame in point.claim.frames if frame is not main and frame.predicate not in EMPTY | THINKING)


def _deed(point: Point) -> str | None:
    main = point.main
    return None if main is None or main.predicate in _BEING | EMPTY | THINKING | LIGHT else main.predicate


def _said(word: str, point: Point, other: Point) -> bool:
    """Whether a word of a claim stands in the other, or a word near to it does."""
    stems = {stem(word), *tokens(word)} - COMMON
    known = other.stems | other.rest | {stem(frame.predicate) for frame in other.claim.frames}
    return bool(stems & known) or nearest(point.claim, word.rsplit(maxsplit=1)[-1], other.claim) >= NEAR
