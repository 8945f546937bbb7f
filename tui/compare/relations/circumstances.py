"""One thing that happened otherwise: "exploded in a market", "in a church"; "from Oslo to Rome", "to Madrid"."""

import re
from difflib import SequenceMatcher

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine
from tui.compare.point import Point
from tui.compare.tables.words import COMMON, stem, tokens

ONE_THING = 0.75
"""Cosine of two nouns from which on they may stand for one: "in the town", "in the city". Names are near to each
other whatever they name."""
SPELLED_ALIKE = 0.85
"""Likeness of letters from which on two names are one in two spellings: "Place Vendôme", "Place Vendome"."""
_WHERE = re.compile(
    r"\b(in|at|on|to|from|into|onto|off|near|inside|outside|through|across|under|over|with|without)\s+"
    r"((?:(?!(?:in|at|on|to|from|into|onto|off|near|inside|outside|through|across|under|over|with|without|by|for|of|after"
    r"|before|and|but|when|while|where|who|which|that|as|because)\b)[\w'’-]+ ?){1,5})"
)


def other_circumstances(case: Case) -> Decision | None:
    """Claims that are the same but for what one preposition brings: no agreement."""
    own = [_own(*sides) for sides in ((case.left, case.right), (case.right, case.left))]
    if not own[0] or not own[1]:
        return None
    nations = [set(point.nations.values()) for point in (case.left, case.right)]
    if all(nations) and all(one <= _stems(" ".join(said)) for one, said in zip(own, nations, strict=True)):
        return Decision("related", "circumstances", f'one says "{min(nations[0])}", the other "{min(nations[1])}"')
    left, right = _brought(case.left), _brought(case.right)
    for word in sorted(set(left) & set(right)):
        here, there = left[word], right[word]
        if own[0] <= _stems(here) and own[1] <= _stems(there) and not _one_thing(case, here, there):
            says = f'one says "{word} {here}", the other "{word} {there}"'
            return Decision("related", "circumstances", says)
    return None


def _own(point: Point, other: Point) -> frozenset[str]:
    """Stems of the words that only one claim has, but for times and numbers."""
    apart = [time.text for time in point.claim.times] + [figure.text for figure in point.claim.figures]
    return frozenset(point.stems) - other.stems - COMMON - _stems(" ".join(apart))


def _brought(point: Point) -> dict[str, str]:
    """What each preposition brings that stands but once in the claim."""
    found = [(match[1].lower(), match[2].strip()) for match in _WHERE.finditer(point.claim.text)]
    return {word: brought for word, brought in found if [one for one, _ in found].count(word) == 1}


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, tokens(words))) | frozenset(tokens(words))


def _one_thing(case: Case, here: str, there: str) -> bool:
    """Whether a word of the one is near to one of the other, or the one is named and the other called something."""
    named = [bool(re.search(r"\b[A-Z]", words)) for words in (here, there)]
    if named[0] != named[1] or SequenceMatcher(None, here, there).ratio() >= SPELLED_ALIKE:
        return True
    return not all(named) and any(
        cosine(case.left.claim, one, case.right.claim, other) >= ONE_THING
        for one in re.findall(r"[^\W\d_]+", here.lower())
        for other in re.findall(r"[^\W\d_]+", there.lower())
        if {stem(one), stem(other)}.isdisjoint(COMMON)
    )
