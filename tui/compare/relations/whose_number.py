"""Two numbers of one noun that are not one number told twice: another one's, of another time, or asked for."""

import re

from tui.compare.case import Case
from tui.compare.figures.measures import canonical, dimension
from tui.compare.figures.things import same_head
from tui.compare.near_words import cosine
from tui.compare.point import Point
from tui.compare.relations.contrast import NEAR
from tui.compare.relations.one_deed import same
from tui.compare.tables.words import COMMON, stem, tokens
from tui.model.annotation import Entity, Figure, Frame

FAR = 2.0
"""How many times as much may have been scored in one score as in another that is told of one moment."""

_SOUGHT = frozenset(("seek", "want", "demand", "request", "ask", "hope", "propose", "need"))
_HIS = re.compile(
    r"^(?:[\s-]+[a-z]+){0,3}\s+(?:that|which)?\s*(?P<who>(?:[A-Z][\w'’.-]+\s+){1,3})"
    r"(?:got|gets|signed|received|won|made|had|has|paid|earned|scored|set|took|raised|spent)\b"
)
"""Whose a number is, told behind it: "the $90 million deal that Hunter got"."""
_RECORD = re.compile(r"[A-Z][\w’'-]* ?\(\s?$")
"""What stands before what a side has won and lost: "the Bears (11-4)"."""
_ON_THE_WAY = re.compile(
    r"\b(?:lead|leads|led|leading|ahead|trail(?:s|ed|ing)?|clos(?:ed|ing) to|tied|pulled (?:to|within)|cut (?:it|the)"
    r"|stretched|opened|made it|rally|rallied)\b",
    re.IGNORECASE,
)
"""What tells of a score on the way to the last one."""
_LAST_YEAR = re.compile(r"\b(?:last (?:year|season)|a year (?:ago|earlier)|the year before)\b", re.IGNORECASE)
_OF_SO_MANY = re.compile(r"\s*of (?:\S+ ){0,3}(?:first|last|final|opening)\b")
_OFFSET = frozenset(("after", "before", "later", "earlier", "ago", "since", "prior"))
_SET_OFF = re.compile(r"\s*(?:after|before|later|earlier|ago|since|prior|into|from)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:in|within|over|every|each|during)(?: the| (?:past|last|next|coming))*\s*$", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|last(?:s|ed|ing)?|took|takes|spent|spends)(?: the (?:past|last))?\s*$", re.IGNORECASE)
_TERMS = frozenset(
    map(stem, "sentence term prison jail imprisonment imprison serve jailed sentenced behind bars".split())
)


def whose_number(case: Case, one: Figure, other: Figure) -> str | None:
    """Why two numbers, the first of the left claim, are of others, of other times or for other ends; None if not."""
    return (
        _of_others(case, one, other)
        or _of_another(case, one, other)
        or _of_other_times(case, one, other)
        or _asked_for(case, one, other)
        or _of_so_many(case, one, other)
        or _other_span(case, one, other)
        or _other_moment(case, one, other)
    )


def _clause(point: Point, figure: Figure) -> Frame | None:
    """The clause in which what is counted is acted on: "scored 11 points"."""
    return next((f for f in point.claim.frames if figure.head and f.patient == figure.head), None)


def _of_others(case: Case, one: Figure, other: Figure) -> str | None:
    """Other people did it to so many: "Reyes scored 11 points", "Lund helped, by scoring 14 points"."""
    who = _doer(case.left, one), _doer(case.right, other)
    known = case.left.is_person(who[0]) and case.right.is_person(who[1])
    if not known or same(case, *who) is not False:
        return None
    return f"one tells of {case.left.printed(who[0] or '')}, the other of {case.right.printed(who[1] or '')}"


def _doer(point: Point, figure: Figure) -> str | None:
    """Who does it; for a participle, which names nobody, who does what the claim tells first.

    In a list the first thing alone is what the clause names: then it is who is named last before the number.
    """
    clause = _clause(point, figure)
    if clause is not None:
        return clause.agent or next((f.agent for f in point.claim.frames if f.agent is not None), None)
    before = point.text_before(figure)
    people = [e for e in point.member.annotation.entities if e.id in point.claim.entities and e.type == "person"]
    at = {e.id: max(found) for e in people if (found := [n for x in _called(e) if (n := before.rfind(x)) >= 0])}
    return max(at, key=lambda who: at[who], default=None) if figure.unit == "count" else None


def _called(entity: Entity) -> tuple[str, ...]:
    return (entity.name, entity.name.split()[-1], *entity.aliases)


def _of_another(case: Case, one: Figure, other: Figure) -> str | None:
    """A number that is somebody else's, of whom the other claim does not speak."""
    for point, figure, beside in ((case.left, one, case.right), (case.right, other, case.left)):
        found = _HIS.match(point.text_after(figure))
        if found and not {*tokens(found["who"])} - COMMON & beside.stems:
            return f"one is of {found['who'].strip()}"
    return None


def _of_other_times(case: Case, one: Figure, other: Figure) -> str | None:
    """What is still to come and what was before: "will miss two games", "after missing four games"."""
    clauses = _clause(case.left, one), _clause(case.right, other)
    if clauses[0] is None or clauses[1] is None or case.in_time is not None:
        return None
    for clause, point, figure in ((clauses[0], case.right, other), (clauses[1], case.left, one)):
        done = re.search(r"\b(?:after|having|since) (?:\w+ ){0,2}\w+ing (?:\w+ ){0,2}$", point.text_before(figure))
        if clause.tense == "future" and done:
            return "one tells what is to come, the other what was before"
    return None


def _asked_for(case: Case, one: Figure, other: Figure) -> str | None:
    """What somebody asks for beside what is offered or paid: "seeks a 10-year contract", "an 8-year offer"."""
    asked = [
        clause is not None and clause.predicate in _SOUGHT
        for clause in (_clause(case.left, one), _clause(case.right, other))
    ]
    if asked[0] == asked[1]:
        return None
    beside = case.right if asked[0] else case.left
    return None if beside.predicates & _SOUGHT else "one tells what is asked for"


def _of_so_many(case: Case, one: Figure, other: Figure) -> str | None:
    """How many of so many, beside how many in all: "five of the first eight points", "11 points"."""
    parts = _OF_SO_MANY.match(case.left.text_after(one)), _OF_SO_MANY.match(case.right.text_after(other))
    return "one tells how many of so many" if bool(parts[0]) != bool(parts[1]) else None


def _other_span(case: Case, one: Figure, other: Figure) -> str | None:
    """Lengths of two things: "in two days", "a day after"; "for two decades", "a 12-year sentence"."""
    kind = dimension(one.unit)
    if kind not in ("duration", "length") or kind != dimension(other.unit) or "age" in (one.head, other.head):
        return None
    if any(figure.unit == "second" and (figure.low or 0) % 1 for figure in (one, other)):
        return None  # a swimmer's "time of 57.94 seconds" is what she swam "in 58.31 seconds"
    why = "lengths of time of two things" if kind == "duration" else "lengths of two things"
    roles = _role(case.left, one), _role(case.right, other)
    if set(roles) == {"of", "for"}:
        noun, point, beside = (one, case.left, case.right) if roles[0] == "of" else (other, case.right, case.left)
        return None if _is_of(noun, point, beside) else why
    if roles == ("of", "of"):
        return None if _one_noun(case, one, other) else why
    if kind == "length":
        return None
    return why if roles[0] != roles[1] or (roles[0] == "when" and not case.same_predicate) else None


def _one_noun(case: Case, one: Figure, other: Figure) -> bool:
    """Whether the nouns that have the lengths may be one: "a 12-year sentence", "a 15-year term"."""
    if (
        not one.head
        or not other.head
        or same_head(one.head, other.head)
        or {stem(one.head), stem(other.head)} <= _TERMS
    ):
        return True
    return cosine(case.left.claim, one.head, case.right.claim, other.head) >= NEAR


def _role(point: Point, figure: Figure) -> str:
    """What a length of time is: of a thing, how long before or after, within how long, or for how long."""
    if _FOR.search(point.text_before(figure)):
        return "for"
    if figure.head in _OFFSET or _SET_OFF.match(point.text_after(figure)):
        return "when"
    if _WITHIN.search(point.text_before(figure)):
        return "in"
    return "of" if "-" in figure.text or "‑" in figure.text else "for"


def _is_of(figure: Figure, point: Point, beside: Point) -> bool:
    """Whether the noun that has a length of time stands in the other claim too, or a verb near to it."""
    noun = stem(figure.head)
    known = beside.stems | beside.rest | beside.predicates
    if not noun or noun in known or (noun in _TERMS and known & _TERMS):
        return True
    verbs = (frame.predicate for frame in beside.claim.frames)
    return any(cosine(point.claim, figure.head, beside.claim, verb) >= NEAR for verb in verbs)


def _other_moment(case: Case, one: Figure, other: Figure) -> str | None:
    """Scores of two moments: far more had been scored at the one."""
    if one.unit != "score" or other.unit != "score":
        return None
    points = case.left, case.right
    if bool(_RECORD.search(points[0].text_before(one))) != bool(_RECORD.search(points[1].text_before(other))):
        return "a record and a score"
    if case.in_one(_LAST_YEAR):
        return "one tells of last year"
    if all(_ON_THE_WAY.search(point.claim.text) for point in points):
        return "scores of two moments"
    sums = sorted(sum(map(int, re.findall(r"\d+", figure.text))) for figure in (one, other))
    return "scores of two moments" if sums[0] and sums[1] > FAR * canonical(sums[0], "count") else None
