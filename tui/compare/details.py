"""Likely matches that part in one detail: the cause, an opposite word, or all but a name.

Such a pair is no agreement. As the two may also tell of two events, or name one thing in two ways, it is shown as
related, with the detail in the reason.
"""

import re

from tui.compare.case import Case, Decision
from tui.compare.opposites import STATES
from tui.compare.point import Point, likeness
from tui.compare.words import COMMON, stem, tokens

HALF = 0.5
"""Share of a claim's other words that must agree before a detail is compared."""
SURELY = 0.9
"""Score from which on claims that share only a place are the same all the same, in other words."""

_CAUSED_BY = re.compile(
    r"\b(?:caused|triggered|sparked|started|set off|prompted|provoked|ignited) by\s+(.+)"
    r"|\b(?:because of|due to|blamed on|put down to|as a result of|owing to|resulted from|caused when|because)\s+(.+)"
    r"|\bblamed\s+(.+?)\s+for\b",
    re.IGNORECASE,
)
_CAUSES = re.compile(
    r"^(.+?)\b(?:has |had |have |may have )?(?:caused|triggered|sparked|set off|provoked|led to)\b(?! by\b)",
    re.IGNORECASE,
)
_NOT_GUILTY = re.compile(r"\bnot guilty\b", re.IGNORECASE)
_UP_TO = re.compile(r"[,;.]|\b(?:which|who|that|when|while|and then)\b")


def only_names(case: Case) -> Decision | None:
    """Claims that share the name of a place and nothing else: "a fire in Weir Lane", "the school in Weir Lane"."""
    shared = case.left.stems & case.right.stems
    if not shared or case.score >= SURELY or case.same_predicate or case.amounts.alike is not None:
        return None
    # The recogniser takes a street for a person now and then, but seldom twice.
    if shared <= (case.left.names & case.right.names) - (_actors(case.left) & _actors(case.right)):
        return Decision(None, "same subject", "they share the name of a place, but say other things")
    return None


def other_causes(case: Case) -> Decision | None:
    """One event, put down to two things."""
    one, other = _cause(case.left), _cause(case.right)
    if one and other and not _shared_words(one, other):
        return Decision("related", "causes", f"other causes: {one} and {other}")
    return None


def other_words(case: Case) -> Decision | None:
    """The same but for a word and its opposite: "before the storm", "after the storm"."""
    pair = opposed_words(case)
    return Decision("related", "polarity", f'one says "{pair[0]}", the other "{pair[1]}"') if pair else None


def opposed_words(case: Case, pairs: frozenset[frozenset[str]] = STATES) -> tuple[str, str] | None:
    """A word of the one whose opposite the other has, where neither has both."""
    one, other = _lemmas(case.left), _lemmas(case.right)
    for first in sorted(one - other):
        for second in sorted(other - one):
            words = frozenset((first, second))
            if words in pairs and likeness(case.left, case.right, without=frozenset(map(stem, words))) >= HALF:
                return first, second
    return None


def _actors(point: Point) -> set[str]:
    """Stems of the names of those who could act: people, organisations, groups."""
    return {
        word
        for entity in point.member.annotation.entities
        if entity.id in point.claim.entities and entity.type != "place"
        for name in (entity.name, *entity.aliases)
        for word in tokens(name)
    }


def _lemmas(point: Point) -> set[str]:
    """Lemmas and small words; "not guilty" counts as innocent."""
    found = {term.lemma for term in point.claim.terms} | set(tokens(point.claim.text))
    return found - {"guilty"} | {"innocent"} if _NOT_GUILTY.search(point.claim.text) else found


def _cause(point: Point) -> str:
    text = point.claim.text
    after = _CAUSED_BY.search(text)
    found = next(filter(None, after.groups()), "") if after else ""
    if not found:
        before = _CAUSES.search(text)
        found = before.group(1) if before else ""
    return _UP_TO.split(found)[0].strip()


def _shared_words(one: str, other: str) -> bool:
    return bool((set(tokens(one)) - COMMON) & (set(tokens(other)) - COMMON))
