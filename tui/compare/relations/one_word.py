"""Likely matches that are the same but for one word: "kept the reports", "shredded them"; "of wood", "of stone".

In the same words around them, two words are near by their vectors even where they mean two things, so the bound is
higher here than elsewhere. Of thirty verbs that differ it finds twenty, of as many that mean the same it parts two.
"""

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine, nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.contrast import LIGHT, NEAR
from tui.compare.relations.one_deed import EMPTY, whole
from tui.compare.tables.phrases import THINKING
from tui.compare.tables.words import stem

ALL = 0.85
"""Share of the longer claim's other words from which on two claims are the same but for their verbs."""
AS_NEAR = 0.7
"""Cosine of two nouns or adjectives in the same words below which they are taken for two things."""
SHARED = 3
"""Words that two such claims have in common, at least."""
KINDS = frozenset(("NOUN", "ADJ"))


def other_verb(case: Case) -> Decision | None:
    """The same but for the verb, which is no other word for it: "kept the reports", "shredded the reports"."""
    if case.same_predicate:
        return None
    one, other = case.left.main, case.right.main
    if one is None or other is None or {one.predicate, other.predicate} & (EMPTY | THINKING | LIGHT):
        return None
    verbs = frozenset((stem(one.predicate), stem(other.predicate)))
    if verbs & case.left.rest & case.right.rest or not verbs & case.left.rest or not verbs & case.right.rest:
        return None
    if likeness(case.left, case.right, max, verbs) < ALL or not whole(case, one, other):
        return None
    near = nearest(case.left.claim, one.predicate, case.right.claim)
    if max(near, nearest(case.right.claim, other.predicate, case.left.claim)) >= NEAR:
        return None
    return Decision(
        "related", "other deeds", f'the same, but one says "{one.predicate}", the other "{other.predicate}"'
    )


def other_word(case: Case) -> Decision | None:
    """The same but for one noun or adjective, which is no other word for it: "made of wood", "made of concrete"."""
    ones = case.left.rest - case.right.rest, case.right.rest - case.left.rest
    if len(ones[0]) != 1 or len(ones[1]) != 1 or len(case.left.rest & case.right.rest) < SHARED:
        return None
    words = _lemma(case.left, *ones[0]), _lemma(case.right, *ones[1])
    if words[0] is None or words[1] is None:
        return None
    if not 0 < cosine(case.left.claim, words[0], case.right.claim, words[1]) < AS_NEAR:
        return None
    return Decision("related", "other things", f'the same, but one says "{words[0]}", the other "{words[1]}"')


def _lemma(point: Point, word: str) -> str | None:
    """The lemma of a common noun or adjective of the claim, by its stem; None where it is of another kind."""
    found = (term for term in point.claim.terms if stem(term.lemma) == word)
    return next((term.lemma for term in found if term.pos in KINDS), None)
