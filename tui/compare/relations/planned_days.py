"""When one thing is to be, told otherwise: "the rules take effect on 1 April", "they come into force on 1 May"."""

import re
from datetime import date

from tui.compare.case import Case, Decision
from tui.compare.near_words import partnered
from tui.compare.point import Point, likeness
from tui.compare.relations.one_deed import same
from tui.compare.tables.phrases import WEEKDAY
from tui.compare.tables.words import COMMON, stem, tokens
from tui.model.annotation import TimeReference

LONGEST = 31
"""Days that a time may last to say when something is: a day or a month, not a summer."""
MOST, HALF = 0.6, 0.5
"""Share of a claim's words that the other has, or has a word near to, from which on both tell of one thing; and of
those that it has."""
_LIGHT = frozenset(map(stem, "effect force place".split()))
"""What stands beside a verb that says nothing by itself: "take effect", "come into force", "take place"."""
_DATED = re.compile(rf"{WEEKDAY.pattern}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)


def planned_days(case: Case) -> Decision | None:
    """One thing that is still to come, on two days or in two months; where it may be two things, no agreement."""
    one, other = _ahead(case.left), _ahead(case.right)
    if one is None or other is None or case.score < case.sure or not _apart(one, other):
        return None
    says = f"{one.text} and {other.text}"
    if case.other_agents or not _one_thing(case):
        return Decision("related", "dates", f"of other times: {says}")
    if case.in_time is not None:
        return Decision("update", "dates", f"planned for another time: {says}", case.open)
    return Decision("figure differs", "dates", f"another time: {says}")


def _ahead(point: Point) -> TimeReference | None:
    """The one day or month for which a claim tells something, from its article's date on."""
    today = point.member.article.date.earliest or ""
    found = [time for time in point.claim.times if time.role == "event"]
    if len(found) != 1 or found[0].tense == "past" or not _DATED.search(found[0].text):
        return None
    first, last = found[0].earliest, found[0].latest
    if first is None or last is None or last < today or _length(first, last) > LONGEST:
        return None
    return found[0]


def _length(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def _apart(one: TimeReference, other: TimeReference) -> bool:
    """Whether they have no day in common, and are not the same weekday of weeks that are not surely known."""
    weekdays = [WEEKDAY.search(time.text) for time in (one, other)]
    if weekdays[0] and weekdays[1] and weekdays[0].group().lower() == weekdays[1].group().lower():
        return False
    return (one.latest or "") < (other.earliest or "") or (other.latest or "") < (one.earliest or "")


def _one_thing(case: Case) -> bool:
    """Whether who or what it befalls is the same, and the words are, or are near."""
    sides = [
        [head for frame in point.claim.frames for head in (frame.agent, frame.patient) if head]
        for point in (case.left, case.right)
    ]
    shared = any(same(case, one, other) for one in sides[0] for other in sides[1])
    alike = case.same_predicate and likeness(case.left, case.right) >= HALF
    if not shared or not (alike or partnered(case.left, case.right) >= MOST):
        return False
    # "The first round", "the second round"; "vote on the budget", "vote on the tax bill".
    return not (_own(case.left, case.right) and _own(case.right, case.left))


def _own(point: Point, other: Point) -> frozenset[str]:
    """Stems that only one claim has, but for its predicates and the time."""
    times = tokens(" ".join(time.text for time in point.claim.times))
    told = {stem(word) for frame in point.claim.frames for word in frame.predicate.split()}
    return frozenset(point.stems) - other.stems - told - {stem(word) for word in times} - set(times) - COMMON - _LIGHT
