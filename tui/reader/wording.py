"""What the reader says about articles, claims and matches: dates, speakers, relations, reasons."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tui.reader.layout.cells import cut, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.annotation import Claim, EntityType
    from tui.model.article import Article, ArticleDate
    from tui.model.comparison import Comparison, Match, Member, Relation

# In the order in which a reader wants to see them, as in `tui.model.comparison.RELATIONS`: importing that would cost
# the first frame, which shows no comparison yet.
LETTERS: dict[Relation, str] = {
    "contradict": "c",
    "figure differs": "f",
    "update": "u",
    "agree": "a",
    "related": "r",
}
WORDS: dict[Relation, str] = {
    "contradict": "contradict",
    "figure differs": "figure",
    "update": "update",
    "agree": "agree",
    "related": "related",
}
TYPES: dict[EntityType, str] = {
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
    "group": "Groups",
    "event": "Events",
    "product": "Products",
    "law": "Laws",
    "work": "Works",
    "other": "Others",
}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


# Words of an article that bound its date because they look ahead: "by November". Those that look back ("in January",
# "since Tuesday") tell when something else was, and would be taken for the date.
_BOUND = r"(?i)(?:by|before|until)\b"


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def short_day(iso: str | None, *, year: bool = False) -> str:
    """A day as "23 Nov" or "23 Nov 2024"; empty where there is no such day."""
    day = _day(iso)
    if day is None:
        return ""
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def bounds(earliest: str | None, latest: str | None, *, year: bool = True) -> str:
    """Between which days: "Aug-Oct 2024", "by 30 Nov 2024", "23 Nov 2024"; empty where nothing bounds them."""
    first, last = _day(earliest), _day(latest)
    if first and last:
        if first == last:
            return short_day(earliest, year=year)
        tail = f" {last.year}" if year else ""
        if first.year != last.year:
            return f"{MONTHS[first.month - 1]} {first.year}–{MONTHS[last.month - 1]} {last.year}"
        if first.month == last.month:
            return f"{first.day}–{last.day} {MONTHS[last.month - 1]}{tail}"
        return f"{MONTHS[first.month - 1]}–{MONTHS[last.month - 1]}{tail}"
    if last:
        return f"by {short_day(latest, year=year)}"
    return f"from {short_day(earliest, year=year)}" if first else ""


def date_words(when: ArticleDate) -> str:
    """An article's date and how it is known.

    For example "Sat 23 Nov 2024 (stated)", "a Wednesday, by 30 Nov 2024 (inferred)", "a Tuesday, March 11, year
    unknown", "date unknown".
    """
    day = _day(when.value)
    if day:
        return f"{DAYS[day.weekday()]} {short_day(when.value, year=True)} ({when.basis})"
    between = bounds(when.earliest, when.latest)
    weekday = f"a {LONG_DAYS[when.weekday]}" if when.weekday is not None and 0 <= when.weekday < 7 else ""
    if between:
        return f"{weekday}, {between} ({when.basis})" if weekday else f"{between} ({when.basis})"
    if when.yearless:
        words = f"{shown(when.yearless)}, year unknown"
        return f"{weekday}, {words}" if weekday else words
    told = "; ".join(piece for piece in map(str.strip, (when.evidence or "").split(";")) if re.match(_BOUND, piece))
    if when.basis == "inferred" and told:
        return f"{weekday}, {shown(told)} (inferred)" if weekday else f"{shown(told)} (inferred)"
    return f"{weekday}, date unknown" if weekday else "date unknown"


def badge(name: str) -> str:
    """An article's id as it is shown everywhere: "[a]". A bare letter would be taken for a relation or a word."""
    return f"[{name}]"


def source_words(article: Article) -> list[str]:
    """Outlet, wire, date: the parts of a header's second line, ready to be shown."""
    outlet = shown(article.outlet.value or "outlet unknown")
    if article.outlet.value and article.outlet.basis == "inferred":
        outlet += " (inferred)"
    parts = [outlet]
    if article.wire.value and article.wire.value != article.outlet.value:
        parts.append(shown(article.wire.value))
    parts.append(date_words(article.date))
    return parts


def title_of(article: Article) -> str:
    """The headline as it is shown, or the source's name where there is none."""
    return shown(article.headline or article.source)


def said_by(claim: Claim, *, short: bool = False) -> str:
    """Who says it: a name, "officials", "no source given"; cut where it must be short.

    Which part of a name is the surname differs between languages, so no part is left out.
    """
    attribution = claim.attribution
    if attribution is None:
        return "no source given"
    name = attribution.name or attribution.speaker
    return cut(name, 20) if short else shown(name)


def said_when(claim: Claim | None, member: Member, *, year: bool = False) -> str:
    """When it was said, else when it was printed: "23 Nov", "Aug-Oct", "date unknown".

    Args:
        claim: What is said; None where that is not known.
        member: The article it stands in.
        year: Whether the year is told. It is in any case where it is not the article's.
    """
    when = member.article.date
    printed = when.value or when.earliest, when.value or when.latest
    for time in claim.times if claim else ():
        if time.role == "said":
            other = {_year(time.earliest), _year(time.latest)} - {"", *map(_year, printed)} if any(printed) else ()
            if said := bounds(time.earliest, time.latest, year=year or bool(other)):
                return said
    return bounds(*printed, year=year) or "date unknown"


def years_differ(members: Sequence[Member]) -> bool:
    """Whether the articles are of more than one year, so that a day without its year would mislead."""
    dates = [member.article.date for member in members]
    return len({_year(day) for when in dates for day in (when.value, when.earliest, when.latest)} - {""}) > 1


def _year(iso: str | None) -> str:
    return (iso or "")[:4]


def hedges(claim: Claim, most: int = 3) -> str:
    """Words that make it less than certain, in quotation marks."""
    words = list(dict.fromkeys(hedge.text for hedge in claim.hedges))
    return ", ".join(f"“{shown(word)}”" for word in words[:most])


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 match", "2 matches"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def backing(match: Match) -> str:
    """How many stand behind it: "2 articles, 1 speaker, 2 wires or outlets"."""
    from tui.report.words import behind

    return behind(match)


def why(match: Match) -> str:
    """The why-line: what decided, who stands behind it, what could not be resolved."""
    reason = shown(match.reason) or "no reason recorded"
    if match.test == "verdict":
        ours = match.automatic or "no match"
        reason = f"you: {match.relation} · ours: {ours}" + shown(_our_reason(match))
    parts = [reason, backing(match)]
    if match.unresolved:
        parts.append("not resolved: " + "; ".join(shown(item) for item in match.unresolved))
    return " · ".join(parts)


def _our_reason(match: Match) -> str:
    """Why the program said otherwise of a match that the user judged, where it said anything."""
    before, colon, reason = match.reason.partition(f"ours was {match.automatic}: ")
    return f", as {reason}" if colon and before else ""


def claim_of(comparison: Comparison, article: str, claim: str) -> tuple[Member, Claim] | None:
    """The claim and the article it stands in."""
    for member in comparison.members:
        if member.id == article:
            for item in member.annotation.claims:
                if item.id == claim:
                    return member, item
    return None
