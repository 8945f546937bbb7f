"""Two ends of one matter that no clause of the two has in common otherwise: "accepted", "threw out".

What is told here rules out agreement and makes no conflict: who does what to whom is told in other words.
"""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.relations.in_words import each_says
from tui.compare.tables.opposites import EXCLUSIVE, VERBS
from tui.model.annotation import Frame

_PHRASES = tuple(
    (told, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for told, pattern in (
        ("reject", r"(?:throw(?:s|ing|n)?|threw) (?:\w+ ){0,5}?out"),
        ("reject", r"(?:vot(?:es?|ed|ing)|turn(?:s|ed|ing)?|str(?:ikes?|uck|icken)) (?:\w+ ){0,5}?down"),
        ("approve", r"g(?:ives?|ave|iven|iving) (?:\w+ ){0,4}?(?:consent|approval|blessing|assent|nod)"),
        ("approve", r"g(?:ives?|ave|iven|iving) (?:\w+ ){0,4}?(?:go-ahead|green light)"),
        ("approve", r"wav(?:es?|ed|ing) (?:\w+ ){0,4}?through|sign(?:s|ed|ing)? off on"),
        ("cancel", r"call(?:s|ed|ing)? (?:\w+ ){0,3}?off"),
        ("continue", r"(?:go(?:es|ing|ne)?|went|press(?:es|ed|ing)?|push(?:es|ed|ing)?) ahead"),
        ("continue", r"carr(?:y|ies|ied|ying) on|without interruption"),
        ("rise", r"(?:bec(?:ame|omes?|oming)|g(?:ets?|ot|rew)) (?:dearer|costlier|more expensive)"),
        ("fall", r"(?:bec(?:ame|omes?|oming)|g(?:ets?|ot|rew)) (?:cheaper|less expensive)"),
        ("withdraw", r"pull(?:s|ed|ing)? out"),
        ("keep", r"h(?:olds?|eld|olding) on to"),
    )
)
"""What phrases tell in one word."""


def turned_round(case: Case) -> Decision | None:
    """The news of the one is a deed, and of the other its opposite, whoever does it by whatever name."""
    one, other = _news(case.left), _news(case.right)
    if one is None or other is None or one[1].negated != other[1].negated:
        return None
    pair = frozenset((one[0], other[0]))
    if len(pair) == 1 or (pair not in VERBS and pair not in EXCLUSIVE):
        return None
    if one[0] in _predicates(case.right) or other[0] in _predicates(case.left):
        return None
    return Decision("related", "polarity", each_says(case, one[2], other[2]))


def _news(point: Point) -> tuple[str, Frame, str] | None:
    """What the main clause tells in one word, the clause, and the words as printed."""
    if point.main is None:
        return None
    for told, pattern in _PHRASES:
        found = pattern.search(point.claim.text)
        if found is not None:
            return told, point.main, found.group()
    return point.main.predicate, point.main, point.main.predicate


def _predicates(point: Point) -> set[str]:
    return {frame.predicate for frame in point.claim.frames}
