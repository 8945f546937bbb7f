"""How far two people agree who judged the same things, beyond what chance alone would give."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Judgement = tuple[str, str]
"""What the first and what the second person says of one thing."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two people's judgements of the same things, in numbers.

    Attributes:
        items: How many things both have judged.
        observed: Share of them that they judge alike, 0 to 1; None where there are none.
        expected: Share that two people would judge alike by chance, if each gave every category as often as these
            two did; None where there are none.
        kappa: (observed - expected) / (1 - expected): 1 where they always agree, 0 where no more than by chance,
            below 0 where less. None where that is undefined: nothing was judged by both, or both gave one and the
            same category to everything, so that chance alone makes them agree.
        table: How often the first person said one category where the second said another.
    """

    items: int
    observed: float | None
    expected: float | None
    kappa: float | None
    table: dict[Judgement, int]


def cohens_kappa(judgements: Iterable[Judgement]) -> Agreement:
    """Agreement of two people on categories without an order.

    J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
    """
    table = Counter(judgements)
    items = sum(table.values())
    if not items:
        return Agreement(0, None, None, None, {})
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (one, other), many in table.items():
        first[one] += many
        second[other] += many
    alike = sum(many for (one, other), many in table.items() if one == other)
    # In whole numbers as far as that goes: whether kappa is defined must not hang on a rounding.
    chance = sum(first[category] * second[category] for category in first)
    whole = items * items
    kappa = None if chance == whole else (alike * items - chance) / (whole - chance)
    return Agreement(items, alike / items, chance / whole, kappa, dict(table))


def categories(agreement: Agreement, order: Sequence[str]) -> list[str]:
    """The categories that either person gave: those of `order` first and in that order, then any others by name."""
    given = {category for pair in agreement.table for category in pair}
    return [*(one for one in order if one in given), *sorted(given.difference(order))]
