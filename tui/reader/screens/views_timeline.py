"""The timeline: what was said and what happened, by day; what is not known when, apart at the end."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from tui.reader.layout.cells import shown
from tui.reader.views.passages import words_at
from tui.reader.views.timeline import Day, Moment, timeline
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled, told
from tui.reader.widgets.view_rows import HeadingRow, NoteRow, PassageRow, fit, note
from tui.reader.wording import LONG_DAYS, badge, bounds, counted, date_words, said_by, title_of

if TYPE_CHECKING:
    from tui.model.comparison import Comparison

_BASIS = {
    "stated": "printed so",
    "reckoned": "inferred: these words, counted from the article’s stated date",
    "inferred": "inferred: counted from an article date that is not stated",
    "typed": "counted from the article date that you typed",
    "unknown": "not known when",
}
_SIGNS = {"stated": " ", "reckoned": "~", "inferred": "~", "typed": "~", "unknown": "?"}
_ROLES = {"published": "published", "changed": "changed", "said": "said", "event": "event"}


class MomentRow(PassageRow):
    """One time: article, what it dates, the words for it, and who tells what."""

    def __init__(self, number: int, moment: Moment) -> None:
        member = moment.member
        lead = [
            Part(f"  {_SIGNS[moment.basis] if moment.known else '?'} ", ("warning",)),
            Part(f"{badge(member.id)} "),
            Part(f"{_ROLES[moment.role]:<10}", ("faint" if moment.role == "event" else "label",)),
        ]
        if moment.time is None:
            short, full, notes = _own_date(moment)
        else:
            lead.append(Part(f"{fit(f'“{shown(moment.printed)}”', 20)} ", ("figure",)))
            short, full, notes = _told(moment)
        super().__init__(
            f"{member.id}:{number}",
            moment.passage,
            lead,
            short,
            full=full,
            notes=notes,
            words=f"{badge(member.id)} {moment.role} {moment.printed}",
            copied=f"{_days(moment.earliest, moment.latest)}, {moment.role}, {badge(member.id)} {full.text}",
        )


def _own_date(moment: Moment) -> tuple[Styled, Styled, list[Styled]]:
    article = moment.member.article
    words = title_of(article)
    told_date = date_words(article.date) if moment.role == "published" else "as the source says"
    line = Styled([(f"{told_date}: ", "strong"), (words, "")])
    notes = [note("by", f"“{moment.printed}”")] if moment.printed else []
    return line, line, notes


def _told(moment: Moment) -> tuple[Styled, Styled, list[Styled]]:
    member, claim = moment.member, moment.claim
    text = words_at(member, moment.passage)
    content = claim.text if claim else text
    who = said_by(claim, short=True) if claim else "who says it is not known"
    short = Styled([(f"{who}: ", "strong" if claim and claim.attribution else "faint"), (shown(content), "")])
    full = told(claim, member, shown(text)) if claim else Styled([(f"{who}: ", "faint"), (shown(text), "")])
    meaning = f"“{shown(moment.printed)}” is {_days(moment.earliest, moment.latest)}" if moment.known else ""
    notes = [note("when", f"{meaning} · {_BASIS[moment.basis]}" if meaning else _BASIS[moment.basis])]
    return short, full, notes


def _days(earliest: str | None, latest: str | None) -> str:
    """The days in words, with the weekday of a single one."""
    words = bounds(earliest, latest)
    if earliest and earliest == latest:
        try:
            return f"{LONG_DAYS[date.fromisoformat(earliest).weekday()]} {words}"
        except ValueError:
            return words
    if earliest and latest and earliest.endswith("-01-01") and latest == f"{earliest[:4]}-12-31":
        return earliest[:4]
    if earliest and latest and earliest.endswith("-01") and _month_end(earliest) == latest:
        return words.split(" ", 1)[1]
    return words or "not known when"


def _month_end(first: str) -> str:
    """The last day of a month that begins on that day."""
    year, month = int(first[:4]), int(first[5:7])
    return f"{first[:8]}{monthrange(year, month)[1]:02}"


class TimelineView:
    """All times."""

    title = "Timeline"
    empty = "No date or time was found in these articles."

    def rows(self, comparison: Comparison) -> list[Row]:
        """A heading for each day or range of days, then what is of it."""
        out: list[Row] = []
        number = 0
        for day in timeline(comparison):
            out.append(_heading(day))
            if not day.known:
                out.append(NoteRow("Nothing in the articles tells which days these are; they stand in no order."))
            for moment in day.moments:
                out.append(MomentRow(number, moment))
                number += 1
        return out

    def summary(self, comparison: Comparison) -> str:
        """How many, and how many of them are not known or inferred."""
        found = [moment for day in timeline(comparison) for moment in day.moments]
        unknown = sum(not moment.known for moment in found)
        inferred = sum(moment.basis in ("reckoned", "inferred", "typed") and moment.known for moment in found)
        return f"{counted(len(found), 'time')} · ~ {inferred} inferred · ? {unknown} not known"

    def head(self, comparison: Comparison, width: int) -> RowLine:  # noqa: ARG002
        """None."""
        return []


def _heading(day: Day) -> HeadingRow:
    words = _days(day.earliest, day.latest)
    title = words[0].upper() + words[1:]
    tail = "" if not day.known or day.earliest == day.latest else "  at some time in these days"
    if day.known and not (day.earliest and day.latest):
        tail = "  how early is open" if day.latest else "  how late is open"
    return HeadingRow([Part(f" {title}", ("heading",)), Part(tail, ("faint",))], 0, title)


VIEW = TimelineView()
