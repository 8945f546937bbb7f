"""The figures desk: every figure of every article by what is counted, as intervals on one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.layout.cells import cut, shown
from tui.reader.views.axis import Axis, bound_words
from tui.reader.views.figures import FigureGroup, FigureLine, figure_groups
from tui.reader.views.passages import around, words_at
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled, told
from tui.reader.widgets.view_rows import HeadingRow, PassageRow, fit, note
from tui.reader.wording import badge, counted, said_by, said_when, years_differ

if TYPE_CHECKING:
    from tui.model.comparison import Comparison

_LEAD = 34
"""Cells left of the axis: article, day, words printed."""
_AGREEMENT = {
    "one": "",
    "same": "the same number",
    "compatible": "all can hold together",
    "differ": "numbers differ",
}


def _axis_cells(width: int) -> int:
    return 40 if width >= 110 else 26 if width >= 76 else 0


def _axis(group: FigureGroup, width: int) -> Axis | None:
    """The axis of a group at a width; None where there is nothing to compare, or no room."""
    bounds, cells = group.bounds, _axis_cells(width)
    return Axis(*bounds, cells) if bounds and cells and len(group.lines) > 1 else None


class GroupRow(HeadingRow):
    """What is counted, how the numbers stand to each other, and the scale of the axis."""

    def __init__(self, group: FigureGroup) -> None:
        super().__init__([], 0, group.counted)
        self._group = group
        place = {line.figure.place for line in group.lines}
        where = next(iter(place)) if len(place) == 1 else None
        unit = "" if group.unit == "count" else f" · {group.unit}"
        self._title = shown(f"{group.counted or 'what is counted is not said'}{unit}{f' · {where}' if where else ''}")
        words = _AGREEMENT[group.agreement]
        if group.agreement == "differ" and group.days > 1:
            words += ", told on different days"
        elif group.agreement == "differ" and group.undated:
            words += ", on days that are not all known"
        self._tail = f"  {counted(group.articles, 'article')}" + (f" · {words}" if words else "")
        self._style = "figure differs" if group.agreement == "differ" else "faint"

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """A blank line, the title, and the scale."""
        title = cut(self._title, max(8, width - len(self._tail) - 2))
        out: list[RowLine] = [[Part(f" {title}", ("heading",)), Part(self._tail, (self._style,))]]
        axis = _axis(self._group, width)
        if axis:
            out.append([Part(" " * _LEAD), Part(axis.scale(_unit(self._group)), ("faint",))])
        return out


class FigureRow(PassageRow):
    """One figure: article, day, as printed, on the axis, who says it, and the words."""

    def __init__(self, number: str, line: FigureLine, group: FigureGroup) -> None:
        member, figure, claim = line.member, line.figure, line.claim
        passage = around(member, figure.where, figure.start, figure.end)
        text = words_at(member, passage)
        self._group = group
        self._figure = figure
        year = years_differ([other.member for other in group.lines])
        when = said_when(claim, member, year=year)
        self._start = [Part(f"  {badge(member.id)} "), Part(fit(when, 12), ("faint",)), Part(" ")]
        self._start.append(Part(fit(figure.text, 14), ("figure",)))
        who = said_by(claim, short=True) if claim else "who says it is not known"
        meaning = f"{bound_words(figure)} · {figure.counted or 'not said what'}"
        if figure.part:
            meaning += " · given as a part of a larger number"
        if figure.place:
            meaning += f" · {figure.place}"
        notes = [note("means", meaning)]
        if group.clash:
            clash = group.clash.removeprefix("numbers: ")
            notes.append(note("numbers", f"{clash}. Whether it is one occasion is for you to judge."))
        head = "headline: " if figure.where == "headline" else ""
        full = (
            told(claim, member, head + text, year=year)
            if claim
            else Styled([(f"{who}: ", "faint"), (head + text, "")])
        )
        super().__init__(
            number,
            passage,
            self._start,
            Styled([(f"{who}: ", "strong" if claim and claim.attribution else "faint"), (head + text, "")]),
            full=full,
            notes=notes,
            words=f"{badge(member.id)} {figure.text}",
            copied=f"{figure.text} ({bound_words(figure)} {figure.counted}) {badge(member.id)} {full.text}",
        )

    def lead_at(self, width: int) -> list[Part]:
        """Article, day, words printed, and the axis where there is room for one."""
        axis = _axis(self._group, width)
        if axis is None:
            return [*self._start, Part("  ")]
        figure = self._figure
        low, high = (None if v is None else self._group.value(v, figure.unit) for v in (figure.low, figure.high))
        return [*self._start, Part(" "), Part(axis.draw(figure, low, high), ("figure",)), Part(" ")]


def _unit(group: FigureGroup) -> str:
    return "" if group.unit == "count" else group.unit


class FiguresView:
    """All figures, by what is counted."""

    title = "Figures"
    empty = "No figure was found in these articles. Numbers of years, ages of days and page numbers are none."

    def rows(self, comparison: Comparison) -> list[Row]:
        """A heading for each thing counted, then its figures by day."""
        out: list[Row] = []
        for number, group in enumerate(figure_groups(comparison)):
            if number:
                out.append(HeadingRow([], 0))
            out.append(GroupRow(group))
            for line in group.lines:
                key = f"{line.member.id}:{line.figure.where}:{line.figure.start}"
                out.append(FigureRow(key, line, group))
        return out

    def summary(self, comparison: Comparison) -> str:
        """How many there are, and how many differ."""
        groups = figure_groups(comparison)
        differ = sum(group.agreement == "differ" for group in groups)
        many = counted(sum(len(group.lines) for group in groups), "figure")
        return f"{many} · {counted(len(groups), 'thing')} counted · {differ} with numbers that differ"

    def head(self, comparison: Comparison, width: int) -> RowLine:  # noqa: ARG002
        """None."""
        return []


VIEW = FiguresView()
