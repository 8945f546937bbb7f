"""Two ends of one matter that no clause of the two has in common otherwise: "accepted", "threw out".

What is told here rules out agreement and makes no conflict: who does what to whom is told in other words.
"""

import re
from functools import lru_cache

from tui.compare.case import Case, Decision
from tui.compare.point import Point
from tui.compare.relations.in_words import each_says
from tui.compare.tables.opposites import EXCLUSIVE, VERBS

_PHRASES = tuple(
    (told, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for told, pattern in (
        ("reject", r"(?:throw(?:s|ing|n)?|threw) (?:\w+ ){0,5}?out"),
        ("reject", r"(?:vot(?:es?|ed|ing)|turn(?:s|ed|ing)?) (?:\w+ ){0,5}?down"),
        ("overturn", r"str(?:ikes?|uck|icken) (?:\w+ ){0,5}?down"),
        ("uphold", r"let(?:s|ting)? (?:[\w'’]+ ){1,6}?stand"),
        ("accept", r"voted to (?:take|accept|approve|back|end)"),
        ("approve", r"g(?:ives?|ave|iven|iving) (?:\w+ ){0,4}?(?:consent|approval|blessing|assent|nod)"),
        ("approve", r"g(?:ives?|ave|iven|iving) (?:\w+ ){0,4}?(?:go-ahead|green light)"),
        ("approve", r"wav(?:es?|ed|ing) (?:\w+ ){0,4}?through|sign(?:s|ed|ing)? off on"),
        ("cancel", r"call(?:s|ed|ing)? (?:\w+ ){0,3}?off"),
        ("continue", r"(?:go(?:es|ing|ne)?|went|press(?:es|ed|ing)?|push(?:es|ed|ing)?) ahead"),
        ("continue", r"carr(?:y|ies|ied|ying) on|without interruption"),
        ("rise", r"(?:bec(?:ame|omes?|oming)|g(?:ets?|ot|rew)) (?:dearer|costlier|more expensive)"),
        ("fall", r"(?:bec(?:ame|omes?|oming)|g(?:ets?|ot|rew)) (?:cheaper|less expensive)"),
        ("withdraw", r"pull(?:s|ed|ing)? out"),
        ("keep", r"(?:stood|stands?|standing) by (?:his|her|its|their|the)"),
        ("keep", r"kept (?:his|her|its|their) (?:word|promise|pledge)"),
        ("break", r"(?:went|go(?:es|ing|ne)?) back on|broke (?:his|her|its|their) (?:word|promise|pledge)"),
        ("keep", r"still in the hands of|remains? in the hands of"),
        ("sell", r"part(?:s|ed|ing)? with|sold off"),
        ("keep", r"h(?:olds?|eld|olding) on to"),
    )
)
"""What phrases tell in one word."""
_DECIDING = frozenset(("vote", "decide", "agree", "choose", "resolve"))
"""Predicates of which what follows is the news: "voted to approve it"."""
_PLAIN = frozenset(("say", "be", "have", "do"))


def turned_round(case: Case) -> Decision | None:
    """What the one tells, or the phrase it is told by, is the opposite of what the other tells, whoever does it."""
    if case.left.claim.negated != case.right.claim.negated:
        return None
    one, other = _deeds(case.left), _deeds(case.right)
    if one.keys() & other.keys() - _PLAIN:
        return None
    for first in one:
        for second in other:
            pair = frozenset((first, second))
            if pair in VERBS or pair in EXCLUSIVE:
                return Decision("related", "polarity", each_says(case, one[first], other[second]))
    return None


def _deeds(point: Point) -> dict[str, str]:
    """The main predicate in one word, or the words that phrases stand for, each as printed."""
    found = _phrases(point.claim.text)
    main = point.main
    if main is None:
        return found
    aims = [f for f in point.claim.frames if main.predicate in _DECIDING and f is not main]
    return found | {frame.predicate: frame.predicate for frame in ([main] if not found else []) + aims[:1]}


@lru_cache(maxsize=4096)
def _phrases(text: str) -> dict[str, str]:
    """What phrases of a text stand for, each as printed. A claim is in many pairs."""
    return {told: match.group() for told, pattern in _PHRASES if (match := pattern.search(text))}
