"""Likely matches that part in their scope: how many of them, how often, where, or in whose voice.

"All passengers were saved" and "most passengers were saved" share nearly every word. Such a pair is no agreement; it
is shown as related, with the two words.
"""

import re

from tui.compare.case import Case, Decision
from tui.compare.near_words import nearest
from tui.compare.point import Point
from tui.compare.relations.contrast import LIGHT, NEAR
from tui.compare.tables.phrases import CALENDAR
from tui.compare.tables.words import COMMON, stem, tokens

_OF_THEM = (
    r"(?:\s+of)?(?:\s+(?:the|its|his|her|their|these|those))?(?:\s+\d[\d,.]*)?\s+(?!of\b)([a-z]+)(?:\s+([a-z]+))?\b"
)
_ALL = re.compile(rf"\b(?<!not )(all|every|each|both|the entire|the whole){_OF_THEM}", re.IGNORECASE)
_SOME = re.compile(
    rf"\b(some|most|many|several|half|part|few|a number|a majority|one of|not (?:all|every|both)){_OF_THEM}",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\b(two|three|four|five|six|seven|eight|nine|ten){_OF_THEM}", re.IGNORECASE)
_ONLY = re.compile(r"^Only (?:(?:the|a|an|his|her|its|their) )?([a-z]+)\b(?! (?:\d|of))")
_TIMES = {"once": 1, "twice": 2, "brace": 2, "thrice": 3, "hat-trick": 3, "hat trick": 3, "treble": 3}
_OFTEN = re.compile(rf"\b(?:{'|'.join(_TIMES)})\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round|[Aa]cross)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}?(?:of\s+)?"
    r"((?:[A-Z][\w'’-]*\s?)+)"
)


def other_share(case: Case) -> Decision | None:
    """What holds of all of them, and of some: "all passengers were saved", "most of the passengers were"."""
    for whole, some in ((case.left, case.right), (case.right, case.left)):
        every, part = _shares(_ALL, whole), _shares(_SOME, some)
        if not whole.claim.figures:
            part = _shares(_COUNTED, some) | part
        both = every.keys() & part.keys() - _shares(_SOME, whole).keys() - _shares(_ALL, some).keys()
        for noun in sorted(both):
            return Decision("related", "figures", f'one says "{every[noun]}", the other "{part[noun]}"')
        only = _ONLY.search(whole.claim.text)
        if only and stem(only[1]) in some.stems and not re.search(r"\bonly\b", some.claim.text, re.IGNORECASE):
            return Decision("related", "figures", f'one says "{only.group()}", the other does not say "only"')
    return None


def other_times(case: Case) -> Decision | None:
    """How often: "scored twice", "a hat-trick"."""
    one, other = ({m.group().lower() for m in _OFTEN.finditer(p.claim.text)} for p in (case.left, case.right))
    if one and other and not {_TIMES[word] for word in one} & {_TIMES[word] for word in other}:
        return Decision("related", "figures", f'one says "{min(one)}", the other "{min(other)}"')
    return None


def another_place(case: Case) -> Decision | None:
    """One number of two places: "took 71 percent in Arlo", "took 71 percent in Kemp"."""
    if case.amounts.alike is None or set(_places(case.left)) & set(_places(case.right)):
        return None
    here, there = _where(case.left), _where(case.right)
    words = [{word for name in names for word in tokens(name)} - COMMON for names in (here, there)]
    if not words[0] or not words[1] or words[0] & case.right.stems or words[1] & case.left.stems:
        return None
    return Decision("related", "places", f"one number of two places: {min(here)} and {min(there)}")


def the_writer(case: Case) -> Decision | None:
    """What the writer says of himself, and another paper of somebody: "I drink three cups", "Lied drinks three"."""
    for own, other in ((case.left, case.right), (case.right, case.left)):
        tells = own.claim.where == "body" and own.claim.attribution is None and not own.quoted
        if tells and _I.search(own.claim.text) and not _I.search(other.claim.text):
            return Decision("related", "other actors", "in one the writer tells of himself or herself")
    return None


def other_use(case: Case) -> Decision | None:
    """A verb that means what stands beside it, beside other things: "took the blame", "took the stand"."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or one.predicate != other.predicate or one.predicate not in LIGHT:
        return None
    if one.patient is None or other.patient is None or case.left.name(one.patient) == case.right.name(other.patient):
        return None
    near = (
        nearest(case.left.claim, one.patient, case.right.claim),
        nearest(case.right.claim, other.patient, case.left.claim),
    )
    if case.amounts.alike is not None or max(near) >= NEAR:
        return None
    things = case.left.printed(one.patient), case.right.printed(other.patient)
    if not all(things):
        return None
    return Decision("related", "other things", f"of other things: {things[0]} and {things[1]}")


def _shares(pattern: re.Pattern[str], point: Point) -> dict[str, str]:
    """For each noun that is told to be all or some of its kind, by stem, the words as printed.

    The noun is the next word, or the one behind it: "all passengers", "all injured passengers".
    """
    found = {}
    for match in pattern.finditer(point.claim.text):
        for at in (3, 2):
            word = (match.group(at) or "").lower()
            if word and word not in COMMON:
                found[stem(word)] = point.claim.text[match.start() : match.end(at)]
    return found


def _where(point: Point) -> set[str]:
    """Names that are told with a preposition of place, months and days left out."""
    found = {match.group(1).strip() for match in _WHERE.finditer(point.claim.text)}
    return {name for name in found if not CALENDAR & set(re.findall(r"[a-z]+", name.casefold()))}


def _places(point: Point) -> set[str]:
    """The linked places that a claim names."""
    known = {point.name(e.id) or e.id for e in point.member.annotation.entities if e.type == "place"}
    return known & point.entities
