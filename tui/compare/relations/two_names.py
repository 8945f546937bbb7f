"""Whether two names are of two: not "Duncan Rait" and "Duncan Raite", nor "MVP" and the words it is short for."""

import re
from itertools import product

from tui.compare.case import Case
from tui.compare.tables.words import COMMON, tokens
from tui.model.annotation import Entity

_NICKNAMES = frozenset(
    map(
        frozenset,
        (
            ("bill", "william"),
            ("bob", "robert"),
            ("dick", "richard"),
            ("ted", "edward"),
            ("tony", "anthony"),
            ("liz", "elizabeth"),
            ("betty", "elizabeth"),
            ("beth", "elizabeth"),
            ("peggy", "margaret"),
            ("kate", "catherine"),
            ("kathy", "catherine"),
            ("drew", "andrew"),
            ("ned", "edward"),
            ("sasha", "alexander"),
            ("sandy", "alexander"),
            ("sasha", "oleksandr"),
        ),
    )
)


def two_names(case: Case, first: Entity, second: Entity) -> bool:
    """Whether two entities are surely two, neither of which the other claim names, by a part of its name either."""
    if case.left.name(first.id) == case.right.name(second.id) or may_be_one(first, second):
        return False
    if _spelled_out(first, case.right.claim.text) or _spelled_out(second, case.left.claim.text):
        return False
    shared = _words(first) & _words(second)
    return not _words(first) - shared & case.right.stems and not _words(second) - shared & case.left.stems


def _spelled_out(short: Entity, text: str) -> bool:
    """Whether a text has the words of which a name has the first letters: "MVP Award", "the Most Valuable Player"."""
    letters = (word for word in short.name.split() if word.isupper() and word.isalpha() and len(word) > 1)
    return any(re.search(r"\b" + r"[a-z]+ ".join(word) + "[a-z]", text) for word in letters)


def may_be_one(first: Entity, second: Entity) -> bool:
    """Whether two names may be of one: "Duncan Rait" and "Duncan Raite"; not "Orlan Motors" and "Varn Motors"."""
    one, other = _words(first), _words(second)
    if first.type == second.type == "person" and _of_one_family(first.name, second.name):
        return False
    return one <= other or other <= one or ("person" in (first.type, second.type) and bool(one & other))


def _of_one_family(one: str, other: str) -> bool:
    """Whether two share a last name and not the first: "Ada Holt", "Tom Holt"; not "Joe Holt", "Joseph Holt"."""
    names = one.casefold().split(), other.casefold().split()
    if (
        min(map(len, names)) < len(("first", "last"))
        or names[0][-1] != names[1][-1]
        or {*names[0][:-1]} & {*names[1][:-1]}
    ):
        return False
    # A title may stand before either: "Bill Hart", "Trooper William Hart".
    firsts = product(names[0][:-1], names[1][:-1])
    return not any(one[0] == other[0] or frozenset((one, other)) in _NICKNAMES for one, other in firsts)


def _words(entity: Entity) -> set[str]:
    return {word for name in (entity.name, *entity.aliases) for word in tokens(name)} - COMMON
