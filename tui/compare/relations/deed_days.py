"""When one thing was or is to be, told otherwise: the day that a clause is dated by, an ordinal, a deadline."""

import re

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine
from tui.compare.point import Point, likeness
from tui.compare.relations.details import other_steps
from tui.compare.relations.moments import told_from_another
from tui.compare.relations.occasions import AHEAD, OTHER_DAYS, other_occasion
from tui.compare.relations.one_deed import EMPTY, fit, same
from tui.compare.relations.periods import known, years_apart
from tui.compare.tables.phrases import DEADLINE, WEEKDAY
from tui.compare.tables.words import stem
from tui.compare.told import FORECAST
from tui.model.annotation import Frame

NEAR = 0.5
"""Cosine of two predicates from which on they may tell one deed: "signed", "picked up"."""
SURELY, HALF = 0.6, 0.5
"""Score, and share of the other words, from which on an ordinal or a deadline is of one thing."""
_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_PLACE = r"minute|floor|storey|lap|round|over|place|birthday|attempt|ballot|hole|century|anniversary|term|edition"
_ORDINAL = re.compile(rf"\b(?:(\d+)(?:st|nd|rd|th)|({'|'.join(_FIRST)}))[- ]({_PLACE})\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:the|its|his|her|their|a) (\d+(?:st|nd|rd|th)|{'|'.join(_FIRST)}) ([a-z]+)", re.IGNORECASE
)


_MONTHS = "january february march april may june july august september october november december".split()
_END = re.compile(
    rf"\b(?:by|until|till|before|to last (?:un)?til)\s+(?:(the end of|late|end-)\s*)?"
    rf"({'|'.join(_MONTHS)}|(?:the |this )?year)\b(?!\s+\d)",
    re.IGNORECASE,
)
_TALLY = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})*)(?: votes)?(?: to |[-–])(\d{1,3}(?:,\d{3})*)(?![\d.]|,\d)")
_FOR_AND_AGAINST = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})*)(?: [a-z]+)? (?:in favou?r|for)(?: and|,|, with)?"
    r" (\d{1,3}(?:,\d{3})*)(?: [a-z]+)? against\b"
)
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballots?|verdict|in favou?r)\b", re.IGNORECASE)


def deed_days(case: Case) -> Decision | None:
    """One deed to one person or thing on two days, whichever verbs tell it."""
    if case.score < case.sure or FORECAST in (case.left.stage, case.right.stage) or told_from_another(case):
        return None
    for one, first in _dated(case.left):
        for other, second in _dated(case.right):
            days = {first: case.left.days[first]}, {second: case.right.days[second]}
            if known(days[0]) != known(days[1]) or set(case.left.days) & set(case.right.days):
                continue
            why = other_occasion(case, "")
            if not _one_deed(case, one, other) or (why is not None and not why.startswith(OTHER_DAYS)):
                continue
            words = *days[0].values(), *days[1].values()
            if words[0].casefold() != words[1].casefold():
                return Decision("figure differs", "dates", f"another day: {words[0]} and {words[1]}")
    return None


def _one_deed(case: Case, one: Frame, other: Frame) -> bool:
    if {one.predicate, other.predicate} & EMPTY or one.negated or other.negated:
        return False
    befell = one.patient and other.patient and same(case, one.patient, other.patient) is True
    if not befell or fit(case, one, other) is None or other_steps(case) is not None:
        return False  # "arrested on Monday", "charged on Tuesday"
    return cosine(case.left.claim, one.predicate, case.right.claim, other.predicate) >= NEAR


def _dated(point: Point) -> list[tuple[Frame, str]]:
    """The clauses that a day stands beside, each with the day: the last verb before it, else the first after it."""
    verbs = sorted(
        (at, n) for n, frame in enumerate(point.claim.frames) if (at := _printed(point, frame)) is not None
    )
    out = []
    for day, words in point.days.items():
        at = point.claim.text.find(words)
        before = [n for place, n in verbs if place < at]
        after = [n for place, n in verbs if place > at]
        # "... and on Wednesday signed a keeper" dates what follows.
        fronted = re.search(r"(?:^|\band |; )(?:on |late |early )?$", point.claim.text[:at], re.IGNORECASE)
        chosen = after[:1] if fronted and after else before[-1:] or after[:1]
        out += [(point.claim.frames[n], day) for n in chosen if at >= 0]
    return out


def _printed(point: Point, frame: Frame) -> int | None:
    """Where in the claim its predicate is printed; or a word that begins with the same letters."""
    words = list(re.finditer(r"[^\W\d_]+", point.claim.text))
    found = next((w for w in words if stem(w.group()) == stem(frame.predicate)), None)
    found = found or next((w for w in words if w.group().lower().startswith(frame.predicate[:2])), None)
    return found.start() if found else None


def ordinals(case: Case) -> Decision | None:
    """One thing at two places of an order: "in the 31st minute", "in the 38th minute"."""
    found = [_ORDINAL.findall(point.claim.text) for point in (case.left, case.right)]
    if any(len(told) != 1 for told in found) or case.score < SURELY:
        return None
    one, other = ((digits or str(_FIRST.index(word.lower()) + 1), noun.lower()) for digits, word, noun in
                  (told[0] for told in found))  # fmt: skip
    if one[1] != other[1] or one[0] == other[0]:
        return None
    words = [_ORDINAL.search(point.claim.text) for point in (case.left, case.right)]
    names = case.left.names | case.right.names
    near = case.same_predicate or likeness(case.left, case.right, without=names) >= HALF
    told = any(
        re.search(rf"\b{re.escape(match[1] or match[2])}", point.claim.text, re.IGNORECASE)
        for match, point in zip(words, (case.right, case.left), strict=True)
        if match
    )
    sure = (
        near and not told and years_apart(case) is None and not case.other_agents and other_occasion(case, "") is None
    )
    says = f"another {one[1]}: {' and '.join(found.group() for found in words if found)}"
    return Decision("figure differs" if sure else "related", "dates", says)


def counted_off(case: Case) -> Decision | None:
    """Two of a row of one kind, in claims that are else the same: "the third attack", "the fifth attack"."""
    found = [_COUNTED.findall(point.claim.text) for point in (case.left, case.right)]
    if any(len(told) != 1 for told in found) or found[0][0][1] != found[1][0][1]:
        return None
    if likeness(case.left, case.right) < HALF:
        return None
    words = [told[0][0].lower() for told in found]
    return Decision("related", "dates", f"{words[0]} and {words[1]} {found[0][0][1]}") if len({*words}) > 1 else None


def deadlines(case: Case) -> Decision | None:
    """One aim with two deadlines: "by 2045", "by 2050"."""
    found = [{*DEADLINE.findall(point.claim.text)} for point in (case.left, case.right)]
    if any(len(told) != 1 for told in found) or found[0] == found[1] or case.score < SURELY or case.other_agents:
        return None
    apart = other_occasion(case, "") not in (None, AHEAD)
    if likeness(case.left, case.right) < HALF or apart or case.in_time is not None:
        return None
    return Decision("figure differs", "dates", f"another year: {min(found[0])} and {min(found[1])}")


def finished(case: Case) -> Decision | None:
    """One work that is to end in two months: "repaired by June", "repairs would take until the end of the year"."""
    if case.score < SURELY or case.other_agents or FORECAST not in (case.left.stage, case.right.stage):
        return None
    found = [_END.findall(point.claim.text) for point in (case.left, case.right)]
    if any(len(told) != 1 for told in found):
        return None
    ends = [_month(*told[0]) for told in found]
    words = [_END.search(point.claim.text) for point in (case.left, case.right)]
    if None in ends or ends[0] == ends[1] or words[0] is None or words[1] is None:
        return None
    says = f"another end: {words[0].group()} and {words[1].group()}"
    if not (case.left.rest & case.right.rest) - case.left.names or case.in_time is not None:
        return Decision("related", "dates", says)
    sure = other_occasion(case, "") in (None, AHEAD) and likeness(case.left, case.right) >= HALF
    return Decision("figure differs" if sure else "related", "dates", says)


def _month(ending: str, month: str) -> int | None:
    """Number of the month in which a work ends; 12 for the end of the year."""
    if month.lower() in ("year", "the year", "this year"):
        return 12 if ending else None
    return _MONTHS.index(month.lower()) + 1


def tallies(case: Case) -> Decision | None:
    """One vote with two tallies: "voted 1,412 to 203 for the strike", "the strike vote was 1,380 to 203"."""
    found = [
        _TALLY.findall(point.claim.text) or _FOR_AND_AGAINST.findall(point.claim.text)
        for point in (case.left, case.right)
    ]
    voted = all(_VOTED.search(point.claim.text) for point in (case.left, case.right))
    if any(len(told) != 1 for told in found) or not voted or case.score < SURELY or case.other_agents:
        return None
    one, other = (sorted(told[0]) for told in found)
    apart = other_occasion(case, "score")
    if one == other or (apart is not None and apart != AHEAD):
        return None
    words = [
        _TALLY.search(point.claim.text) or _FOR_AND_AGAINST.search(point.claim.text)
        for point in (case.left, case.right)
    ]
    both = " and ".join(match.group() for match in words if match)
    return Decision("figure differs", "figures", f"another tally of one vote: {both}")


def of_other_days(case: Case) -> Decision | None:
    """What befell on two days that are known, and not in two reports of one count: no agreement."""
    one, other = case.left.days, case.right.days
    if len(one) != 1 or len(other) != 1 or not known(one) or not known(other) or set(one) == set(other):
        return None
    words = next(iter(one.values())), next(iter(other.values()))
    weekdays = [WEEKDAY.search(printed) for printed in words]
    if weekdays[0] and weekdays[1] and weekdays[0].group().lower() == weekdays[1].group().lower():
        return None  # of no week that is surely known
    if any(found is None and not re.search(r"\d", printed) for found, printed in zip(weekdays, words, strict=True)):
        return None  # "today", "last night"
    return Decision("related", "dates", f"of other days: {words[0]} and {words[1]}")
