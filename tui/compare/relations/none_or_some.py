"""One tells of none, the other of some: "no one was hurt", "nine died"; "was empty", "40 workers were inside"."""

import re

from tui.compare.case import Case, Decision
from tui.compare.figures.measures import canonical
from tui.compare.figures.things import fates, of_kind, same_head
from tui.compare.point import Point
from tui.compare.relations.occasions import other_occasion
from tui.compare.told import DONE, UNDER_WAY
from tui.model.annotation import Figure

_NO_HARM = re.compile(
    r"\b(?:no(?: one|body|-one)?|none)\b(?! (?:matter|more|fewer|less|doubt|longer|later|wonder|way|further)\b)"
    r"(?:(?!\b(?:but|and|or|because|when|while)\b)[^,;:.]){0,40}?"
    r"\b(?P<fate>harmed|hurt|injured|wounded|casualt(?:y|ies)|injur(?:y|ies)|victims?|killed|died|deaths?"
    r"|fatalit(?:y|ies))\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"^no ([a-z]+s)\b (?:was|were|is|are|had|has|have)\b", re.IGNORECASE)
"""The people of whom alone it is told: "no civilians were hurt"."""
_DEAD = ("killed", "died", "death", "fatal")
_NO_ONE_THERE = re.compile(
    r"\b(?:nobody|no[- ]one|no [a-z]+) (?:was|were|is|are) (?:on board|aboard|inside|in|on|at|there)\b"
    r"|\b(?:was|were|stood|is) (?:empty|deserted|unoccupied|unmanned|vacant)\b",
    re.IGNORECASE,
)
_SOME_THERE = re.compile(
    r"\b(?:was|were|is|are) (?:\w+ )?(?:on board|aboard|inside|in|on|at|there)\b"
    r"|\b(?:on board|aboard|inside)\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:else|other|others|further|more|except|apart from|besides|than|yet|so far|if|unless)\b", re.IGNORECASE
)
"""Words by which "no one" is not no one at all."""


def none_or_some(case: Case) -> Decision | None:
    """Some are counted of whom the other says that there were none: both told as plain facts."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        figure = _harmed(point, other) or _there(point, other)
        if figure is None or case.score < case.sure or not (_plain(point) and _plain(other)):
            continue
        why = f"one tells of none, the other of {figure.text}"
        occasion = other_occasion(case, "count")
        if occasion is not None:
            return Decision("related", "figures", f"{why}; {occasion}")
        if case.in_time == (point, other) and fates(figure):  # a toll grows from none
            return Decision("update", "figures", f"{why}; a later article", case.open)
        return Decision("contradict", "figures", why, case.open)
    return None


def _plain(point: Point) -> bool:
    """Whether it is told as a fact of what was or is, without a bound."""
    told = point.stage in (DONE, UNDER_WAY) and not point.question and not point.denial
    return told and not _BUT.search(point.claim.text)


def _counts(figure: Figure) -> bool:
    return figure.unit == "count" and canonical(figure.low or 0, figure.unit) >= 1


def _harmed(point: Point, other: Point) -> Figure | None:
    """Of the other claim, the figure for those who came to the harm that the claim says nobody came to."""
    found = _NO_HARM.search(point.claim.text)
    if found is None or other.claim.negated:
        return None
    who = _WHO.search(found.group())
    if who is not None and not any(
        same_head(who[1].lower().removesuffix("s"), f.head) or of_kind(who[1].lower().removesuffix("s"), f.head)
        for f in other.claim.figures
    ):
        return None  # "no civilians were hurt", "six soldiers were wounded"
    dead = found["fate"].lower().startswith(_DEAD)
    harms = {"killed"} if dead else {"killed", "injured"}
    return next((figure for figure in other.claim.figures if _counts(figure) and fates(figure) & harms), None)


def _there(point: Point, other: Point) -> Figure | None:
    """Of the other claim, the figure for those who were where the claim says that nobody was."""
    if not _NO_ONE_THERE.search(point.claim.text) or _NO_ONE_THERE.search(other.claim.text) or other.claim.negated:
        return None
    if not _SOME_THERE.search(other.claim.text) or not (point.rest & other.rest):
        return None
    return next((figure for figure in other.claim.figures if _counts(figure) and not fates(figure)), None)
