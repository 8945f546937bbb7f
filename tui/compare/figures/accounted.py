"""Why two figures that differ are no two counts of one thing, for another reason than what they count."""

import re

from tui.compare.figures.bounds import Found
from tui.compare.figures.things import fates
from tui.compare.point import Point
from tui.model.annotation import Figure

_STRETCH = re.compile(r"\b(?:first|next|last|other|remaining)\s+$", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"\s+(?:(?!and\b|or\b|but\b)\w+\s+)?(?:(?:more|fewer|less|better|worse)\s+than|ahead|behind|short|shy|clear)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def in_other_units(one: Found, found: list[Found]) -> bool:
    """Whether a figure is converted though the other claim has it in its own unit, as another number.

    "About 200 feet" is as much as "60 metres (270 feet)", as far as the metres go.
    """
    a, b, relation = one
    if a.unit == b.unit or relation.kind not in ("same", "compatible"):
        return False
    return any(other.kind == "differs" and x.unit == y.unit and ((x is a) != (y is b)) for x, y, other in found)


def accounted(left: Point, right: Point, one: Found) -> bool:
    """Whether two figures are no two counts of one thing for another reason than what they count.

    A difference or a stretch of a count ("13 more", "the first five") beside a whole one; numbers that the two claims
    print in another order ("aged 6 and 16", "16 and 6"); one that is the sum of two of the other claim ("one dead and
    two injured", "three shot"); a single one, of whom more may be told.
    """
    a, b, _ = one
    if _relative(left, a) != _relative(right, b):
        return True
    if _prints(left, b) and _prints(right, a):
        return True
    if a.unit == b.unit == "count":
        if 1 in (a.low, b.low) and a.high != b.high and not fates(a) & fates(b):
            return True
        return _sums(left, b) or _sums(right, a)
    return False


def _relative(point: Point, figure: Figure) -> str:
    """What a figure is beside a whole count: a stretch of it, a difference, or neither (empty)."""
    at = point.claim.text.find(figure.text)
    if _STRETCH.search(point.claim.text[: max(at, 0)]):
        return "stretch"
    return "difference" if _DIFFERENCE.match(point.text_after(figure)) else ""


def _prints(point: Point, figure: Figure) -> bool:
    """Whether a claim prints the number of the other's figure too."""
    digits = _DIGITS.findall(figure.text)
    return bool(digits) and all(
        re.search(rf"(?<![\d.,]){re.escape(d)}(?![\d]|[.,]\d)", point.claim.text) for d in digits
    )


def _sums(point: Point, figure: Figure) -> bool:
    """Whether a count is what two counts of the other claim make together."""
    counts = [f.low for f in point.claim.figures if f.unit == "count" and f.low is not None and f.low == f.high]
    return any(x + y == figure.low for n, x in enumerate(counts) for y in counts[n + 1 :])


def in_parts(one: Found, parts: list[Found]) -> bool:
    """Whether the other claim has one of the two numbers as a part: "22,000, 9,000 of them here", "9,000 here"."""
    return any(a is one[0] or b is one[1] for a, b, _ in parts)


def explained(one: Found, alike: list[Found]) -> bool:
    """Whether a figure of a differing pair agrees with another figure, or one of the same kind does."""
    kind = (one[0].unit, one[0].head)
    return any(
        ((a is one[0] or b is one[1]) and (relation.certain or relation.kind == "same"))
        or (relation.certain and (a.unit, a.head) == kind)
        for a, b, relation in alike
    )
