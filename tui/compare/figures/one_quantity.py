"""Whether two numbers are told of one quantity, by all but the numbers: a logistic regression.

Taught by `tests/bench/train_quantity.py` on articles on one event where a number that both tell was changed in one:
what then stands around the two is how two articles tell one quantity by other numbers. The counterexamples are
numbers of which one has its equal elsewhere in the other article, so that the two are known to count other things.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.compare.figures.bounds import same_place
from tui.compare.figures.measures import canonical, dimension
from tui.compare.figures.things import fates, same_head, same_thing
from tui.compare.near_words import answered, partnered
from tui.compare.point import Point, likeness
from tui.compare.regression import Layer
from tui.compare.tables.words import COMMON, rarity, tokens
from tui.model.annotation import Figure

if TYPE_CHECKING:
    from tui.compare.case import Case

WEIGHTS = Path(__file__).parents[1] / "data" / "quantity.json"
"""How it was made and the regression, as JSON, a line for each trait."""
KINDS = ("count", "share", "money", "age", "measure")
"""What is judged. Lengths of time and scores of matches are not: what one is of, the words around it seldom say."""
REACH = 4
"""Words to either side of a number that are looked at."""
MANY = 5
"""Numbers of one kind from which on it matters no more how many there are."""


class Weights(msgspec.Struct, frozen=True):
    """The file of weights.

    Attributes:
        about: How it was made, and how well it did in cross-validation.
        layer: The regression.
    """

    about: dict[str, str | float]
    layer: Layer


def kind(figure: Figure) -> str | None:
    """Which of `KINDS` a figure is."""
    found = dimension(figure.unit)
    if figure.head == "age":
        return "age"
    if found in ("count", "share"):
        return found
    if found in ("duration", "score", "times", "percentage points"):
        return None
    money = (len(figure.unit) == 3 and figure.unit.isupper()) or found in ("US dollars", "pounds sterling")
    return "money" if money else "measure"


def value(figure: Figure) -> float | None:
    """The number it stands for, in the unit that its dimension is compared in."""
    found = figure.high if figure.low is None else figure.low
    return None if found is None else canonical(found, figure.unit)


def of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one of `KINDS`, and can be compared."""
    return kind(one) is not None and kind(one) == kind(other) and dimension(one.unit) == dimension(other.unit)


def tells(point: Point, figure: Figure) -> bool:
    """Whether its article tells a number of that kind and size anywhere."""
    return any(of_one_kind(own, figure) and value(own) == value(figure) for own in point.member.annotation.figures)


def _around(point: Point, figure: Figure) -> tuple[list[str], list[str]]:
    """The stems before and after a number in its claim, the nearest first."""
    text = point.claim.text
    at = text.find(figure.text)
    return (tokens(text[:at])[::-1], tokens(text[at + len(figure.text) :])) if at >= 0 else ([], [])


def _shared(one: list[str], other: list[str]) -> float:
    """Share of the rarity of the fewer words that the others have too; numbers left out."""
    sets = [{word for word in words if word not in COMMON and not word[0].isdigit()} for words in (one, other)]
    weights = [sum(map(rarity, words)) for words in sets]
    return sum(map(rarity, sets[0] & sets[1])) / min(weights) if all(weights) else 0.0


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the fewer that are in both; 0 where either has none."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _rivals(point: Point, own: Figure, other: Point) -> int:
    """How many other numbers of its kind the article tells of which the other article has no equal."""
    mine, theirs = (
        {value(figure) for figure in p.member.annotation.figures if of_one_kind(figure, own)} for p in (point, other)
    )
    return min(len(mine - theirs - {value(own), None}), MANY)


def traits(case: "Case", one: Figure, other: Figure) -> Mapping[str, float]:
    """What is seen of two numbers of two claims, but their sizes, by name."""
    left, right = case.left, case.right
    thing, _ = same_thing(one, other)
    (before, after), (ahead, behind) = _around(left, one), _around(right, other)
    found = {
        "score of the claims": case.score,
        "surely one claim": case.score >= case.sure,
        "likeness": likeness(left, right),
        "likeness without names": likeness(left, right, without=left.names | right.names),
        "words with a partner": partnered(left, right),
        "other words answered": (answered(left, right) + answered(right, left)) / 2,
        "names in common": _common(left.names, right.names),
        "names of its own": min(len(left.names - right.names), len(right.names - left.names), MANY),
        "other places": bool(left.claim.places and right.claim.places)
        and not set(left.claim.places) & set(right.claim.places),
        "same predicate": case.same_predicate,
        "same kind of claim": left.claim.kind == right.claim.kind,
        "other agents": case.other_agents,
        "same thing": thing == "same",
        "a part": thing == "part",
        "other thing": thing == "other",
        "same head": bool(one.head) and same_head(one.head, other.head),
        "heads not said": (not one.head) + (not other.head),
        "same fate": bool(fates(one) & fates(other)),
        "words counted": _shared(tokens(one.counted), tokens(other.counted)),
        "words before": _shared(before[:REACH], ahead[:REACH]),
        "words after": _shared(after[:REACH], behind[:REACH]),
        "word just before": before[:1] == ahead[:1] != [],
        "word just after": after[:1] == behind[:1] != [],
        "same unit": one.unit == other.unit,
        "same place": same_place(one.place, other.place) is True,
        "rivals": _rivals(left, one, right) + _rivals(right, other, left),
        "only numbers": len(left.claim.figures) == len(right.claim.figures) == 1,
    }
    found |= {f"a {name}": kind(one) == name for name in KINDS}
    return {name: float(seen) for name, seen in found.items()}


@cache
def weights(path: Path = WEIGHTS) -> Weights:
    """The weights in the file."""
    return msgspec.json.decode(path.read_bytes(), type=Weights)


def one_quantity(case: "Case", one: Figure, other: Figure) -> float:
    """How likely two numbers of one kind are told of one quantity, 0 to 1.

    Raises:
        ValueError: The weights were trained for other traits than `traits` gives.
    """
    import numpy as np

    seen, layer = traits(case, one, other), weights().layer
    if list(seen) != list(layer.columns):
        raise ValueError(f"{WEIGHTS.name} was trained for other traits; train it again")
    return float(layer(np.array([[*seen.values()]]))[0])
