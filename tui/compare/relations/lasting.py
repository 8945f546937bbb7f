"""What is told in passing and is one thing whoever tells it: the year of a film, what a fighter has won and lost."""

import re

from tui.compare.case import Case, Decision
from tui.compare.point import Point

_WORK = (
    r"(?P<work>film|movie|picture|biopic|documentary|book|novel|memoir|biography|album|song|single|play|musical|opera"
    r"|(?:television |TV )?(?:series|show|drama)|painting|study|report)"
)
_KIND = {"movie": "film", "picture": "film", "biopic": "film", "memoir": "book", "novel": "book", "biography": "book"}
_WORD = r"(?:[A-Z][\w’'-]*|of|the|and|in|a)"
_TITLE = rf",? (?:called |titled |entitled )?[\"“‘']?(?P<title>[A-Z][\w’'-]*(?: {_WORD})+)"
_DATED = re.compile(rf"\b(?P<year>1[89]\d\d|20\d\d) (?:[A-Za-z-]+ ){{0,2}}?{_WORK}{_TITLE}")
_IN_YEAR = re.compile(
    rf"\b[Ii]n (?P<year>1[89]\d\d|20\d\d),? (?:an?|the|his|her|their) (?:[A-Za-z-]+ ){{0,2}}?{_WORK}{_TITLE}"
)
_RECORD = re.compile(r"\b(?P<name>[A-Z][\w’'-]+) ?\((?P<record>\d{1,3} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?)(?=[,;) ])")


def year_of_work(case: Case) -> Decision | None:
    """One film, book or the like of two years: "the 2005 film The Lost Ferry", "in 2006 a movie, The Lost Ferry"."""
    one, other = _works(case.left), _works(case.right)
    for work in sorted(one.keys() & other.keys()):
        if one[work] != other[work] and case.score >= case.sure:
            return Decision("figure differs", "dates", f"another year of {work[1]}: {one[work]} and {other[work]}")
    kinds = [{title: kind for kind, title in works} for works in (one, other)]
    for title in sorted(kinds[0].keys() & kinds[1].keys()):
        if kinds[0][title] != kinds[1][title]:
            return Decision("related", "dates", f"two works: a {kinds[0][title]} and a {kinds[1][title]}, {title}")
    return None


def _works(point: Point) -> dict[tuple[str, str], str]:
    """The year of each work that is told with one, by kind and title."""
    out = {}
    for pattern in (_DATED, _IN_YEAR):
        for found in pattern.finditer(point.claim.text):
            kind = found["work"].lower().split()[-1]
            title = re.sub(r"(?: (?:of|the|and|in|a))+$", "", found["title"])
            out[_KIND.get(kind, kind), title] = found["year"]
    return out


def other_making(case: Case) -> Decision | None:
    """One building, body or person of two years: "completed in 1968", "built in 1974"."""
    found = [_MADE.findall(point.claim.text) for point in (case.left, case.right)]
    if any(len(told) != 1 for told in found) or case.score < case.sure:
        return None
    (one, first), (other, second) = found[0][0], found[1][0]
    kinds = {_MAKING.get(word.lower(), word.lower()) for word in (one, other)}
    if first == second or len(kinds) > 1 or not case.left.names & case.right.names:
        return None
    return Decision("figure differs", "dates", f"another year: {one} in {first} and {other} in {second}")


_MAKING = dict.fromkeys(("built", "completed", "finished", "constructed", "erected"), "built")
_MADE = re.compile(
    r"\b(built|completed|finished|constructed|erected|founded|established|born)\b(?: \w+){0,3}?"
    r" in (1[5-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)


def other_place_won(case: Case) -> Decision | None:
    """One in two places of one race: "finished third", "crossed the line fifth"."""
    found = [_PLACED.findall(point.claim.text) for point in (case.left, case.right)]
    if any(len(told) != 1 for told in found) or case.score < case.sure:
        return None
    one, other = (told[0].lower() for told in found)
    if one == other or case.in_one(_BEFORE_FINAL) or len(case.left.names & case.right.names) < FULL_NAME:
        return None
    return Decision("figure differs", "dates", f"another place: {one} and {other}")


_BEFORE_FINAL = re.compile(
    r"\b(?:heats?|qualif\w+|semi-?finals?|quarter-?finals?|first (?:leg|run|round)|practice|prologue|stage)\b",
    re.IGNORECASE,
)
"""Races before the one that counts."""
FULL_NAME = 2
"""Words of a name that both must have: "Lena Brandt"."""
_PLACED = re.compile(
    r"\b(?:finish\w*|came|come|placed|crossed the (?:finish )?line|was|took|home)(?: in)? "
    r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b"
    r"(?! (?:\w+ )?(?:to|time|half|set|round|goal))",
    re.IGNORECASE,
)


def other_record(case: Case) -> Decision | None:
    """What one side or fighter has won and lost, told otherwise: "Lund (45-1)", "Lund (43-1)"."""
    one, other = _records(case.left), _records(case.right)
    for name in sorted(one.keys() & other.keys()):
        if one[name] == other[name]:
            continue
        why = f"another record of {name}: {one[name]} and {other[name]}"
        if case.in_time is not None:
            return Decision("update", "figures", f"{why}; a later article", case.open)
        return Decision("figure differs", "figures", why)
    return None


def _records(point: Point) -> dict[str, str]:
    found = _RECORD.finditer(point.claim.text)
    return {match["name"]: re.sub(r" ?[-–] ?", "-", match["record"]) for match in found}
