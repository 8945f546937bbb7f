"""The figures desk: all figures of all articles, grouped by what is counted."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from tui.compare.figures.bounds import FigureRelation, compare_figures
from tui.compare.figures.measures import canonical, dimension
from tui.compare.figures.things import same_thing
from tui.reader.views.once import once
from tui.reader.views.passages import Passage, claim_at, sentence_at

if TYPE_CHECKING:
    from tui.model.annotation import Claim, Figure, Sentence
    from tui.model.comparison import Comparison, Member

_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]+")

Agreement = Literal["one", "same", "compatible", "differ"]
"""How the figures of several articles stand to each other; `one` where a single article has any."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure where it stands.

    Attributes:
        member: The article.
        figure: The figure.
        claim: The claim that holds it; None where none does, and who says it is not known.
        sentence: The sentence that holds it, if known.
    """

    member: Member
    figure: Figure
    claim: Claim | None
    sentence: Sentence | None

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.member.id, self.figure.where, self.figure.start, self.figure.end)


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that count the same thing, as far as the words tell.

    Attributes:
        counted: What is counted, in the words most used for it.
        unit: The unit that the axis is in: that of the first figure.
        lines: By day said, then in the order of the articles.
        agreement: Whether the numbers of different articles can all hold.
        clash: Why two of them exclude each other, in words; empty where none do.
    """

    counted: str
    unit: str
    lines: tuple[FigureLine, ...]
    agreement: Agreement
    clash: str = ""

    @property
    def articles(self) -> int:
        """How many articles have one of the figures."""
        return len({line.member.id for line in self.lines})

    @property
    def days(self) -> int:
        """On how many different days they were surely said or printed."""
        return len({day for line in self.lines if (day := _known_day(line))})

    @property
    def undated(self) -> bool:
        """Whether the day of any is not known."""
        return not all(map(_known_day, self.lines))

    def value(self, number: float, unit: str) -> float:
        """A number of any unit of the group on its axis."""
        common = canonical(number, unit)
        if self.unit == "degree Fahrenheit":
            return common * 9 / 5 + 32
        return common / canonical(1, self.unit) if self.unit != "degree Celsius" else common

    @property
    def bounds(self) -> tuple[float, float] | None:
        """Least and greatest number printed, on the axis; None where none is more than vague."""
        known = [
            self.value(number, line.figure.unit)
            for line in self.lines
            for number in (line.figure.low, line.figure.high)
            if number is not None
        ]
        return (min(known), max(known)) if known else None


@once
def figure_groups(comparison: Comparison) -> tuple[FigureGroup, ...]:
    """All figures, what several articles count first, and of that what they count differently first."""
    clusters: list[list[FigureLine]] = []
    for member in comparison.members:
        for figure in member.annotation.figures:
            line = FigureLine(
                member,
                figure,
                claim_at(member, figure.where, figure.start, figure.end),
                sentence_at(member, figure.where, figure.start),
            )
            home = next((one for one in clusters if all(_one_thing(other.figure, figure) for other in one)), None)
            if home is None:
                clusters.append([line])
            else:
                home.append(line)
    groups = [_group(cluster) for cluster in clusters]
    grave = ("differ", "compatible", "same", "one")
    groups.sort(key=lambda group: (-group.articles, grave.index(group.agreement), -len(group.lines)))
    return tuple(groups)


def _one_thing(a: Figure, b: Figure) -> bool:
    """Whether two figures may stand on one axis: one thing counted, in units that can be compared, in one place."""
    if dimension(a.unit) != dimension(b.unit) or same_thing(a, b)[0] != "same":
        return False
    if a.head != b.head and bool(_NAME.search(a.counted)) != bool(_NAME.search(b.counted)):
        return False  # "North Korean troops" and "force": whose force is not said
    return compare_figures(a, b).same_place is not False


def _group(lines: list[FigureLine]) -> FigureGroup:
    names = Counter(line.figure.counted for line in lines if line.figure.counted)
    counted = names.most_common(1)[0][0] if names else ""
    agreement, clash = _agreement(lines)
    ordered = sorted(lines, key=_day)
    return FigureGroup(counted, lines[0].figure.unit, tuple(ordered), agreement, clash)


def _day(line: FigureLine) -> str:
    """The day it was said or printed, as text that sorts; what is unknown comes last."""
    said = next((t for t in line.claim.times if t.role == "said" and t.earliest), None) if line.claim else None
    when = line.member.article.date
    return (said.earliest if said else None) or when.value or when.earliest or when.latest or "9999"


def _known_day(line: FigureLine) -> str | None:
    """The day it was said or printed; None where that is no single day."""
    said = next((t for t in line.claim.times if t.role == "said" and t.earliest), None) if line.claim else None
    if said is not None and said.earliest == said.latest:
        return said.earliest
    return line.member.article.date.value


def _agreement(lines: list[FigureLine]) -> tuple[Agreement, str]:
    found: list[FigureRelation] = [
        compare_figures(a.figure, b.figure) for a, b in combinations(lines, 2) if a.member.id != b.member.id
    ]
    if not found:
        return "one", ""
    for relation in found:
        if relation.kind == "differs":
            return "differ", relation.reason
    return ("same" if all(relation.kind == "same" for relation in found) else "compatible"), ""
