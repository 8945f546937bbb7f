"""The figures of two claims taken together: which of them count the same, and what that says."""

import re
from dataclasses import dataclass, replace

from tui.compare.figures.accounted import accounted, explained, in_other_units, in_parts
from tui.compare.figures.bounds import ABOUT, DOLLARS, FigureRelation, Found, compare_figures
from tui.compare.figures.levels import BOTH, as_bound, as_change, as_hits, as_money, as_rate, twins
from tui.compare.figures.measures import canonical, dimension
from tui.compare.figures.partitive import as_counted
from tui.compare.figures.things import fates
from tui.compare.point import Point, likeness
from tui.compare.tables.opposites import MOVING
from tui.compare.tables.words import stem
from tui.model.annotation import Figure

FAR = 5.0
"""How many times one number may be the other before they are taken for counts of different things."""

CLOSE = 2.0
"""How many times one share may be the other that is said to be of something else."""

LARGE = 100
"""Counts from which on two of a size, in two claims that match, are likely of one thing."""

ALL_ELSE = 0.9
"""Share of a claim's other words from which on all but its numbers is the same."""

_PURPOSE = re.compile(r"\s+(on|for|towards?)\s+(?:(?:the|a|an|its|their|new)\s+)?((?:[a-z]+\s?){1,3})")
_ESTIMATED = frozenset(("damage", "loss", "cost"))
_DOLLARS_BEFORE = re.compile(r"\$\s?(?:US|A|NZ|C)?\s?[\d.,]+\s?(?:million|billion|m|bn)?\s?\(\s?$", re.IGNORECASE)
_HALF = re.compile(r"\s+and a half\b")
PURPOSES = "for other purposes"
DIFFERENT, PERHAPS = "different things", "perhaps different things"


@dataclass(frozen=True, slots=True)
class Amounts:
    """How the figures of two claims stand to each other.

    Attributes:
        alike: A pair of figures that say the same or can both hold, if any.
        apart: A pair that counts the same thing and differs, where no other figure explains it.
        part: A pair of which one is a part of the other.
        other: Whether both claims have figures, and none counts what one of the other counts.
        loose: Two figures that exclude each other, of which the words do not say that they count the same on the same
            occasion.
        unlike: Two figures which the words tell apart, where no figures agree: counts of those whom other things
            befell ("killed", "missing"), sums for other purposes.
        odd: Two figures that exclude each other and are the only ones of their unit for which the other claim has no
            equal: in two reports of one thing they count the same, whatever the words ("a 31-24 victory", "beat the
            Jaguars 31-19").
        elsewhere: Whether figures of one kind exclude each other, of other things for all that is known, where no
            figures agree.
        bound: A number and a bound or a rate that can both hold and do not tell one number, where no figures agree.
        twin: One number of two nouns that are not used for each other, where no figures agree.
        open: Pairs that neither agree nor are accounted for otherwise: whether they count the same, all that stands
            around them must show.
    """

    alike: Found | None = None
    apart: Found | None = None
    part: Found | None = None
    other: bool = False
    loose: Found | None = None
    unlike: Found | None = None
    odd: Found | None = None
    elsewhere: bool = False
    bound: Found | None = None
    twin: Found | None = None
    open: tuple[Found, ...] = ()

    @property
    def reason(self) -> str:
        """Words on the pair that decides."""
        chosen = self.apart or self.alike
        return chosen[2].reason if chosen else ""


def amounts(left: Point, right: Point) -> Amounts:
    """All figures of the one against all of the other."""
    sides = _printed(left, as_counted(left, right)), _printed(right, as_counted(right, left))
    found = [(a, b, compare_figures(a, b)) for a in sides[0] for b in sides[1]]
    if not found:
        return Amounts()
    found = [_unsaid(left, right, one) for one in found]
    found = [
        as_money(as_change(left, right, as_rate(left, right, as_bound(as_hits(left, right, one)))))
        for one in found
        if not in_other_units(one, found)
    ]
    alike = [one for one in found if one[2].kind in ("same", "compatible")]
    found = [_by_purpose(left, right, one) for one in found]
    parts = [one for one in found if one[2].kind == "part" and _equal(*one[:2])]
    found = [one for one in found if one[2].kind != "differs" or not in_parts(one, parts)]
    differ = [one for one in found if one[2].kind == "differs" and not accounted(left, right, one)]
    apart = [one for one in differ if one[2].certain and _near(*one[:2]) and not explained(one, alike)]
    clash = apart
    # Several numbers, all of them others: another occasion, not another count, unless all else is the same.
    if (
        likeness(left, right) < ALL_ELSE
        and not alike
        and len({one[0].start for one in apart}) > 1
        and len({one[1].start for one in apart}) > 1
    ):
        apart = []
    return Amounts(
        alike=_surest(alike),
        apart=_surest(apart),
        part=_surest([one for one in found if one[2].kind == "part"]),
        loose=_loose(found) or (_surest(clash) if not apart and not alike else None),
        other=not alike and not apart and not any(_equal(*one[:2]) for one in found),
        unlike=None if alike or differ else _unlike(found),
        odd=_odd([one for one in found if one[2].kind in ("same", "compatible") or not accounted(left, right, one)]),
        elsewhere=not alike and any(_exclude(a, b) for a, b, _ in found),
        twin=None if alike or differ else next((one for one in found if twins(left, right, one)), None),
        open=tuple(one for one in found if one[2].kind in ("differs", "other") and not accounted(left, right, one)),
        bound=None if alike else next((one for one in found if one[2].reason.startswith(BOTH)), None),
    )


def _printed(point: Point, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with the half that is printed behind them ("a year and a half"), without dollars told twice.

    "US$1 million ($1.5 million)" is one sum, told in two dollars.
    """
    return tuple(
        replace(one, text=f"{one.text} and a half", low=one.low + 0.5, high=one.high + 0.5)
        if one.low is not None and one.low == one.high and _HALF.match(point.text_after(one))
        else one
        for one in figures
        if not _other_dollars(point, one)
    )


def _other_dollars(point: Point, figure: Figure) -> bool:
    at = point.claim.text.find(figure.text)
    return figure.unit in DOLLARS and at > 0 and _DOLLARS_BEFORE.search(point.claim.text[:at]) is not None


def _unsaid(left: Point, right: Point, one: Found) -> Found:
    """The pair as it stands; without certainty where a share is only said to be of who has it, or of what is done.

    "He was paid 5 percent" and "3 percent of the proceeds" may well be one share.
    """
    a, b, relation = one
    if relation.kind != "other" or not relation.certain or {a.unit, b.unit} != {"percent"}:
        return one
    if not relation.reason.startswith(DIFFERENT) or not (_of_clause(left, a) or _of_clause(right, b)):
        return one
    x, y = (figure.high or figure.low or 0.0 for figure in (a, b))
    if max(x, y) > CLOSE * min(x, y) or any(f.predicate in MOVING for p in (left, right) for f in p.claim.frames):
        return one  # "profit jumped 18 percent", "shares slid 4 percent"
    return a, b, FigureRelation("other", relation.reason.replace(DIFFERENT, PERHAPS), certain=False)


def _of_clause(point: Point, figure: Figure) -> bool:
    """Whether what a figure is said to count is only the predicate, or who acts: "Salas ended on 44 percent"."""
    heads = {frame.predicate for frame in point.claim.frames}
    heads |= {word for f in point.claim.frames if f.agent for word in point.printed(f.agent).casefold().split()}
    return figure.head in heads


def _odd(found: list[Found]) -> Found | None:
    """See `Amounts.odd`."""
    agreeing = {id(one) for a, b, relation in found if relation.kind in ("same", "compatible") for one in (a, b)}
    left = [(a, b, relation) for a, b, relation in found if not {id(a), id(b)} & agreeing]
    for a, b, relation in left:
        rivals = sum((x is a and _kind(y) == _kind(b)) or (y is b and _kind(x) == _kind(a)) for x, y, _ in left)
        if rivals > 1 or _kind(a) != _kind(b) or not _near(a, b):
            continue
        if relation.kind == "differs" or (relation.kind == "other" and not relation.certain and _apart(a, b)):
            return a, b, relation
    return None


def _unlike(found: list[Found]) -> Found | None:
    for a, b, relation in found:
        fate = fates(a) and fates(b) and not fates(a) & fates(b)
        if relation.kind == "other" and relation.certain and (fate or relation.reason.startswith(PURPOSES)):
            return a, b, relation
    return None


def _kind(figure: Figure) -> tuple[str, bool]:
    return dimension(figure.unit), figure.head == "age"


def _by_purpose(left: Point, right: Point, one: Found) -> Found:
    """The pair as it stands; as counts of different things where they are sums for other purposes."""
    a, b, relation = one
    if relation.kind != "differs" or not (len(a.unit) == len(b.unit) == 3 and a.unit.isupper()):
        return one
    said = [_PURPOSE.match(point.text_after(figure)) for point, figure in ((left, a), (right, b))]
    if said[0] is None or said[1] is None or said[0].group(1) != said[1].group(1):
        return one
    words = [{stem(word) for word in found.group(2).split()} for found in said if found]
    if words[0] & words[1]:
        return one
    reason = f"{PURPOSES}: {a.text}{said[0].group().rstrip()} and {b.text}{said[1].group().rstrip()}"
    return a, b, FigureRelation("other", reason)


def _loose(found: list[Found]) -> Found | None:
    for one in found:
        a, b, relation = one
        alone = all((x is a or x.unit != a.unit) and (y is b or y.unit != a.unit) for x, y, _ in found)
        if alone and not relation.certain and a.unit == b.unit and _near(a, b) and _apart(a, b):
            return one
    return None


def _apart(a: Figure, b: Figure) -> bool:
    """Whether two plain numbers exclude each other."""
    if {a.approximation, b.approximation} != {"exact"} or None in (a.low, a.high, b.low, b.high):
        return False
    return a.high < b.low or b.high < a.low  # type: ignore[operator]


def _exclude(a: Figure, b: Figure) -> bool:
    """Whether two figures of one dimension are other numbers, plainly: "41 million euros" and "890 million euros".

    Not small counts: "two men" and "12 children" may stand in the same sentence. A month may be told as six weeks.
    """
    kind, age = _kind(a)
    if (kind, age) != _kind(b) or kind == "score" or "vague" in (a.approximation, b.approximation):
        return False
    x, y = (figure.high if figure.low is None else figure.low for figure in (a, b))
    if x is None or y is None:
        return False
    one, other = sorted((canonical(x, a.unit), canonical(y, b.unit)))
    if kind == "count" and not (one >= LARGE and other <= CLOSE * one):
        return False
    return one < other * (1 - ABOUT if kind != "duration" or age else 0.5)


def _surest(found: list[Found]) -> Found | None:
    return next((one for one in found if one[2].certain), found[0] if found else None)


def _equal(a: Figure, b: Figure) -> bool:
    """Whether the numbers are one, or of units that are not compared: what counts another thing is another number."""
    return (a.low, a.high) == (b.low, b.high) or a.unit != b.unit


def _near(a: Figure, b: Figure) -> bool:
    if len(a.unit) == 3 and a.unit.isupper() and {a.head, b.head} & _ESTIMATED:
        return True  # these do lie that far apart
    values = [canonical(v, one.unit) for v, one in ((a.low or a.high, a), (b.low or b.high, b)) if v]
    return len(values) < 2 or max(values) <= FAR * min(values)
