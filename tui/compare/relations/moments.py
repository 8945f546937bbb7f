"""When two claims hold: another year, day or hour of one event."""

import re
from collections.abc import Sequence

from tui.compare.case import Case, Decision
from tui.compare.clock import Hour, hours_of_day, zones
from tui.compare.near_words import nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.contrast import NEAR
from tui.compare.relations.one_deed import whole
from tui.compare.relations.periods import known
from tui.compare.tables.phrases import DEADLINE

THIRD, HALF = 0.3, 0.5
"""Share of a claim's other words that must agree before their times are compared."""
SURELY = 0.9
"""Score from which on two claims tell one event, whatever their predicates."""
MOST_APART = {False: 12 * 60, True: 90}
"""Farthest that two times of one event are told apart: minutes of a day; seconds in a match (True)."""
_FROM_NOW = re.compile(
    r"\b(?:this|next|last|in|within)\b.*\b(?:days?|weeks?|months?|years?)\b|\bago\b", re.IGNORECASE
)
_NEXT_DAY = re.compile(
    r"\bthe (?:next|following|previous|same) (?:day|morning|evening|night|afternoon)\b"
    r"|\bthe (?:day|night) (?:before|after)\b|\b(?:a|one) day (?:earlier|later)\b",
    re.IGNORECASE,
)
_PARTS = {
    "morning": re.compile(r"\b(?:morning|dawn|daybreak|breakfast)\b", re.IGNORECASE),
    "afternoon": re.compile(r"\bafternoon\b", re.IGNORECASE),
    "evening": re.compile(r"\b(?:evening|dusk|night|tonight|nightfall)\b", re.IGNORECASE),
}
"""Parts of a day that have no hour in common; the evening is told as the night."""
_PLAYED = re.compile(
    r"(?<![\d.:])(?P<minute>\d?\d):(?P<second>[0-5]\d)\s+(?:remaining|left|to go|to play)\b", re.IGNORECASE
)


def dates(case: Case) -> Decision | None:
    """One event in two years."""
    one, other = case.left.years, case.right.years
    if (
        len({bool(year & set(DEADLINE.findall(p.claim.text))) for year, p in ((one, case.left), (other, case.right))})
        > 1
    ):
        return None  # "agreed that coal is to go by 2045", "agreed in 2021"
    if not (len(one) == len(other) == 1 and one != other and case.same_predicate and case.score >= case.sure):
        return None
    if case.amounts.alike is not None and case.amounts.alike[2].kind == "same":
        return Decision("figure differs", "dates", f"another year: {min(one)} and {min(other)}")
    # Told with other things, the year may date one of those.
    if max(len(case.left.predicates), len(case.right.predicates)) <= 2 and likeness(case.left, case.right) >= HALF:
        return Decision("figure differs", "dates", f"another year: {min(one)} and {min(other)}")
    return None


def days(case: Case) -> Decision | None:
    """One event on two days that are past."""
    one, other = case.left.days, case.right.days
    if not (len(one) == len(other) == 1 and case.same_predicate and case.score >= case.sure):
        return None
    if set(one) == set(other) or known(one) != known(other) or case.other_agents:
        return None
    if case.left.claim.negated != case.right.claim.negated:
        return None  # "did not attend on Monday", "attended on Sunday"
    if told_from_another(case):
        return None
    words = [next(iter(times.values())) for times in (one, other)]
    weekdays = [set(re.findall(r"[a-z]+day\b", word.casefold())) - {"today"} for word in words]
    if weekdays[0] & weekdays[1]:
        return None  # of no week that is surely known
    # Two reports of a count are often of two days; of one act they are not.
    if words[0].casefold() == words[1].casefold() or case.amounts.apart or likeness(case.left, case.right) < HALF:
        return None
    return Decision("figure differs", "dates", f"another day: {words[0]} and {words[1]}")


def told_from_another(case: Case) -> bool:
    """Whether a day is told from another one: "at Friday's rehearsal ... the concert of the next day"."""
    return any(_NEXT_DAY.search(point.claim.text) for point in (case.left, case.right))


def hours(case: Case) -> Decision | None:
    """One event at two hours of the day, or at two of the clock of a match."""
    if not _one_start(case) and (case.score < case.sure or not (case.same_predicate or _one_deed(case))):
        return None
    if zones(case.left.claim.text) != zones(case.right.claim.text):
        return None  # "at 7 a.m. GMT", "at 9 a.m."
    for read in (_of_day, _of_match):
        one, other = read(case.left), read(case.right)
        pairs = [(a.off(b), max(a.slack, b.slack), a.text, b.text) for a in one for b in other]
        if not pairs:
            continue
        apart, slack, first, second = min(pairs)
        # An hour of the day says what happened when only where it is the one hour told.
        alone = read is _of_match or len(pairs) == 1
        if alone and slack < apart <= MOST_APART[read is _of_match]:
            return Decision("figure differs", "dates", f"another time: {first} and {second}")
    return None


def other_time(case: Case) -> Decision | None:
    """One deed at two times told from the day of writing: "this week", "next week"; "in two weeks", "a week ago"."""
    if not case.same_predicate or case.score < case.sure:
        return None
    times = [[t for t in p.claim.times if t.earliest and _FROM_NOW.search(t.text)] for p in (case.left, case.right)]
    if len(times[0]) != 1 or len(times[1]) != 1:
        return None
    (one,), (other,) = times
    if (one.latest or "") < (other.earliest or "") or (other.latest or "") < (one.earliest or ""):
        return Decision("related", "dates", f"of other times: {one.text} and {other.text}")
    return None


def other_hours(case: Case) -> Decision | None:
    """One deed in two parts of a day, or at two hours: "on Monday morning", "on Monday evening"; "noon", "5 p.m."."""
    why = (hours_apart(case) if case.same_predicate else None) or _lone_hours_apart(case)
    return Decision("related", "dates", why) if why else None


def hours_apart(case: Case) -> str | None:
    """Why two claims tell of other times of a day, where both name a part of it."""
    parts = [{part for part, found in _PARTS.items() if found.search(p.claim.text)} for p in (case.left, case.right)]
    if len(parts[0]) != 1 or len(parts[1]) != 1 or parts[0] & parts[1]:
        return None
    return f"of other times: in the {min(parts[0])} and in the {min(parts[1])}"


def _lone_hours_apart(case: Case) -> str | None:
    """Why two claims that each name one hour tell of other times, whatever happened then."""
    one, other = _of_day(case.left), _of_day(case.right)
    if len(one) != 1 or len(other) != 1 or zones(case.left.claim.text) != zones(case.right.claim.text):
        return None
    apart = one[0].off(other[0]) > max(one[0].slack, other[0].slack)
    return f"of other times: {one[0].text} and {other[0].text}" if apart else None


def _one_deed(case: Case) -> bool:
    """Whether two claims that surely belong together have verbs that may say the same: not "sank" and "reached"."""
    mains = case.left.main, case.right.main
    if case.score < SURELY or mains[0] is None or mains[1] is None:
        return False
    near = (
        nearest(case.left.claim, mains[0].predicate, case.right.claim),
        nearest(case.right.claim, mains[1].predicate, case.left.claim),
    )
    return max(near) >= NEAR


def _one_start(case: Case) -> bool:
    """Whether both tell of one deed, though in other company: "the fire began at 2:15 a.m. on deck seven"."""
    frames = ((one, other) for one in case.left.claim.frames for other in case.right.claim.frames)
    same = any(
        one.predicate == other.predicate and not one.negated and whole(case, one, other) for one, other in frames
    )
    return same and likeness(case.left, case.right) >= THIRD


def clocks(case: Case) -> bool:
    """Whether two hours of the day are told of one deed: then the claims are compared, however low they score."""
    return bool(_of_day(case.left)) and bool(_of_day(case.right)) and _one_start(case)


def _of_day(point: Point) -> Sequence[Hour]:
    return hours_of_day(point.claim.text)


def _of_match(point: Point) -> Sequence[Hour]:
    """Seconds left to play, of each time that the clock of a match is told."""
    found = _PLAYED.finditer(point.claim.text)
    return [Hour((int(match["minute"]) * 60 + int(match["second"]),), 0, match.group()) for match in found]
