"""What is left where no test of one detail has an answer: one claim in other words, or only the same subject."""

from tui.compare.case import Case, Decision
from tui.compare.figures.bounds import Found
from tui.compare.near_words import cosine, partnered
from tui.compare.point import likeness
from tui.compare.relations.comparable import LIKELY, SURELY
from tui.compare.relations.contrast import (
    LIGHT,
    near_predicates,
)
from tui.compare.relations.periods import years_apart
from tui.compare.tables.words import stem, tokens

FEW, FEW_NEAR = 0.25, 0.55
"""Shares of a claim's other words, and of those with a word near to them in the other claim, below which a likely
match is taken for another side of the event."""
SOME_SHARED = 0.15
"""Share of a claim's words beside names from which on it is enough that the others are near."""
MANY = 0.4
"""Share of a claim's other words from which on they are one claim, though others act."""
LEAST = 0.42
"""Score below which most of the pairs that no test tells apart are not one claim, unless they have one predicate."""
_SAYING_LITTLE = frozenset(stem(word) for word in LIGHT)


def loose_figures(case: Case) -> Decision | None:
    """Numbers that exclude each other, though not surely of one thing: no agreement, also beside one that agrees."""
    found = case.amounts
    clash = found.apart or (found.loose if found.alike is None else found.odd) or case.perhaps_other
    if clash is not None:
        one, other, _ = clash
        return Decision("related", "figures", f"other numbers, perhaps of other things: {one.text} and {other.text}")
    if found.bound is not None:
        return Decision("related", "figures", found.bound[2].reason)
    if found.twin is not None and not _one_noun(case, found.twin):
        return Decision("related", "figures", found.twin[2].reason)
    if found.elsewhere and not _one_odd_number(case):
        return Decision("related", "figures", "the figures count different things")
    return None


def _one_noun(case: Case, twin: Found) -> bool:
    """Whether the nouns that one number counts may be two words for one thing: "two coaches", "two carriages"."""
    return cosine(case.left.claim, twin[0].head, case.right.claim, twin[1].head) >= LIKELY


def _one_odd_number(case: Case) -> bool:
    """Whether both give one number that no chance gives twice, such as 5.25 percent, whatever words they count by."""
    sides = [
        {(f.unit, f.low) for f in point.claim.figures if f.low is not None and f.low == f.high and f.low % 1}
        for point in (case.left, case.right)
    ]
    return case.score >= SURELY and bool(sides[0] & sides[1])


def _put_otherwise(case: Case) -> bool:
    """Whether the words of two claims that share few are near to each other, and not only those for who and where."""
    if partnered(case.left, case.right) < FEW_NEAR:
        return False
    points = case.left, case.right
    who = frozenset(word for p in points for word in p.names | p.titles | {*tokens(" ".join(p.nations.values()))})
    return likeness(*points, without=who) >= SOME_SHARED or near_predicates(case, min)


def other_aspect(case: Case) -> Decision | None:
    """Claims of one event that share too few words, or name others who act: side by side, not the same claim."""
    alike = likeness(case.left, case.right)
    if case.score < LIKELY and alike < FEW and not _put_otherwise(case):
        return Decision("related", "same subject", "the same subject, but few words in common")
    who = (case.left.names & case.right.names) | case.left.titles | case.right.titles
    beside = likeness(case.left, case.right, without=who | _SAYING_LITTLE)
    unsaid = any(point.bare and point.claim.where == "body" for point in (case.left, case.right))
    if beside == 0 and case.amounts.alike is None and (unsaid or not near_predicates(case, max)):
        return Decision("related", "same subject", "the same names, but what is said of them is not near")
    if case.other_agents and case.score < (SURELY if beside == 0 else LIKELY if alike < MANY else 0):
        return Decision("related", "other actors", "others act in the one and in the other")
    return None


def agreement(case: Case) -> Decision | None:
    """Whatever no other test caught: the same, if the claims surely belong together."""
    apart = years_apart(case) if case.score < SURELY else None
    if apart is not None:
        return Decision("related", "dates", apart)
    if case.score >= max(case.sure, 0 if case.same_predicate else LEAST):
        return Decision("agree", "same claim", case.amounts.reason or "the same claim in other words")
    return Decision("related", "same subject", "the same subject, but not surely the same claim")
