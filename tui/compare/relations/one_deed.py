"""Whether two clauses tell of one deed: who takes part in the one against who takes part in the other."""

import re

from tui.compare.case import Case
from tui.compare.figures.things import of_kind, same_head
from tui.compare.point import Point
from tui.compare.tables.words import COMMON, stem, tokens
from tui.model.annotation import Frame

EMPTY = frozenset(("be", "have", "do", "say"))
"""Predicates that say nothing by themselves."""


def fit(case: Case, one: Frame, other: Frame) -> int | None:
    """How many of those who act, or are acted on, are surely the same in both; None where one is surely another.

    Args:
        case: The claims.
        one: A clause of the left one.
        other: A clause of the right one.
    """
    found = [same(case, *pair) for pair in ((one.agent, other.agent), (one.patient, other.patient))]
    return None if False in found else sum(same is True for same in found)


def whole(case: Case, one: Frame, other: Frame) -> bool:
    """Whether the clauses are the same in all that both name of those who take part, and in something at least."""
    many = fit(case, one, other)
    if not many:
        return False
    alone = all(frame.agent is None or frame.patient is None for frame in (one, other))
    if one.predicate == other.predicate and same(case, one.patient, other.patient) and one.predicate not in EMPTY:
        return True  # who does it is named in the one and called what it is in the other
    return many == 2 or (alone and one.predicate not in EMPTY)


def same(case: Case, one: str | None, other: str | None) -> bool | None:
    """Whether two that take part, in the left claim and in the right one, are one; None where that is not said."""
    if one is None or other is None:
        return None
    left, right = case.left, case.right
    unnamed = _pronoun(left, one), _pronoun(right, other)
    if all(unnamed):
        return None
    if unnamed[0] or unnamed[1]:
        return _meant(left, other, right) if unnamed[0] else _meant(right, one, left)
    if left.name(one) == right.name(other):
        return True
    known = _is_name(left, one), _is_name(right, other)
    if known[0] != known[1]:
        named, role, point = (one, other, right) if known[0] else (other, one, left)
        return True if _titled(left if known[0] else right, named, role, point) else None
    if not any(known):
        return None if of_kind(one, other) else same_head(one, other)
    # What is no entity in the other article is a lemma there: "Lincoln High", "high".
    names = tokens(left.printed(one) or one), tokens(right.printed(other) or other)
    return all(names) and names[0][-1] == names[1][-1] and 1 in map(len, names)


def _titled(holder: Point, named: str, role: str, point: Point) -> bool:
    """Whether a claim gives the role to somebody whom the other names: "the mayor, Carla Nunez, has not spoken".

    So does the other article, where it gives the title with the name: "Prime Minister Ilse Varga".
    """
    known = next((e for e in holder.member.annotation.entities if e.id == named), None)
    name = known.name if known else named.capitalize()
    text = point.claim.text
    if known is not None and any(title.casefold().split()[-1:] == [role.casefold()] for title in known.titles):
        return True
    surname = re.escape(name.rsplit(" ", maxsplit=1)[-1])
    return (
        bool(name)
        and re.search(rf"\b{re.escape(role)},?\s+(?:(?:named|called|as|[A-Z][\w'’-]*)\s+){{0,4}}{surname}\b", text)
        is not None
    )


def _pronoun(point: Point, head: str) -> bool:
    """Whether it is a pronoun that stands for nothing known."""
    return head in COMMON and not _is_entity(point, head)


def _is_name(point: Point, head: str) -> bool:
    return _is_entity(point, head) or stem(head) in point.names


def _is_entity(point: Point, head: str) -> bool:
    return any(entity.id == head for entity in point.member.annotation.entities)


def _meant(point: Point, named: str, other: Point) -> bool | None:
    """Whether a pronoun of a claim may stand for what the other names: named in its own sentence, too."""
    name = other.printed(named) or named
    if re.search(rf"\b(?:his|her|their) (?:\w+ )?{re.escape(name)}\b", other.claim.text, re.IGNORECASE):
        return False  # "she did not see it", "her neighbour saw it"
    # People are called by their last names: "Duarte limped off, and his coach said he would miss the match".
    words = frozenset(tokens(name.split()[-1] if other.is_person(named) else name)) - COMMON
    return True if words and words <= _around(point) else None


def _around(point: Point) -> frozenset[str]:
    """Stems of the claim's whole sentence and of the one before it."""
    article, sentences = point.member.article, point.member.annotation.sentences
    text = article.headline if point.claim.where == "headline" else article.body
    at = next((n for n, one in enumerate(sentences) if one.id == point.claim.sentence), None)
    if at is None:
        return frozenset()
    near = [one for one in sentences[max(0, at - 1) : at + 1] if one.where == point.claim.where]
    return frozenset(map(stem, tokens(" ".join(text[one.start : one.end] for one in near))))
