"""The timeline: when things were said, when they happened, and when the articles were published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.reader.views.once import once
from tui.reader.views.passages import Passage, claim_at, sentence_at

if TYPE_CHECKING:
    from tui.model.annotation import Claim, Sentence, TimeReference
    from tui.model.comparison import Comparison, Member

Role = Literal["published", "changed", "said", "event"]
Basis = Literal["stated", "reckoned", "inferred", "typed", "unknown"]
"""How a day is known: printed so; printed as words like "Tuesday" and reckoned from the article's own date; reckoned
from an article date that is itself inferred, or narrowed; typed by the user; not at all."""

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """One time and what it dates.

    Attributes:
        member: The article that tells of it.
        role: What it dates: the article, what somebody said, or an event.
        earliest: First day, `YYYY-MM-DD`; None where open or unknown.
        latest: Last day; None where open or unknown.
        basis: How that is known.
        printed: The words for it; empty for an article's own date without any.
        time: Where it stands; None for an article's own date.
        claim: The claim it stands in, if any.
        sentence: The sentence it stands in, if known.
    """

    member: Member
    role: Role
    earliest: str | None
    latest: str | None
    basis: Basis
    printed: str
    time: TimeReference | None = None
    claim: Claim | None = None
    sentence: Sentence | None = None

    @property
    def known(self) -> bool:
        """Whether anything bounds it."""
        return bool(self.earliest or self.latest)

    @property
    def passage(self) -> Passage:
        """Where it stands: its sentence; the start of the article for its own date."""
        if self.time is None:
            article = self.member.article
            if article.headline:
                return Passage(self.member.id, "headline", 0, len(article.headline))
            return Passage(self.member.id, "body", 0, min(1, len(article.body)))
        where = self.sentence or self.time
        return Passage(self.member.id, where.where, where.start, where.end)


@dataclass(frozen=True, slots=True)
class Day:
    """Moments of the same days.

    Attributes:
        earliest: First day; None where open.
        latest: Last day; None where open. Both are None where the days are unknown.
        moments: In the order of the articles, then of place.
    """

    earliest: str | None
    latest: str | None
    moments: tuple[Moment, ...]

    @property
    def known(self) -> bool:
        """Whether anything bounds them."""
        return bool(self.earliest or self.latest)


@once
def timeline(comparison: Comparison) -> tuple[Day, ...]:
    """All times, by first day, then last; what nothing bounds stands in one group at the end."""
    found = [moment for member in comparison.members for moment in moments(member)]
    days: dict[tuple[str | None, str | None], list[Moment]] = {}
    for moment in found:
        days.setdefault((moment.earliest, moment.latest), []).append(moment)
    ordered = sorted(days.items(), key=lambda item: _place(*item[0]))
    return tuple(Day(*key, tuple(held)) for key, held in ordered)


def _place(earliest: str | None, latest: str | None) -> tuple[bool, str, str]:
    """Unknown last; an open beginning is placed by its end."""
    return (not (earliest or latest), earliest or latest or "", latest or "9999")


def moments(member: Member) -> list[Moment]:
    """The times of one article: its own date, when it was changed, and all that it names."""
    when = member.article.date
    first, last = (when.value, when.value) if when.value else (when.earliest, when.latest)
    out = [Moment(member, "published", first, last, when.basis, when.evidence or "")]
    if when.modified:
        out.append(Moment(member, "changed", when.modified, when.modified, "stated", ""))
    for time in member.annotation.times:
        out.append(
            Moment(
                member,
                time.role,
                time.earliest,
                time.latest,
                _basis(member, time),
                time.text,
                time,
                _claim(member, time),
                sentence_at(member, time.where, time.start),
            )
        )
    return out


def _claim(member: Member, time: TimeReference) -> Claim | None:
    """The claim that a time dates: one that holds it, else, where it dates what is said, the first said then."""
    dated = [
        c for c in member.annotation.claims if any((t.where, t.start) == (time.where, time.start) for t in c.times)
    ]
    holding = claim_at(member, time.where, time.start, time.end)
    if time.role == "event":
        return holding or next(iter(dated), None)
    sentence = sentence_at(member, time.where, time.start)
    said = (c for c in member.annotation.claims if sentence and c.sentence == sentence.id and c.attribution)
    return next(iter(dated), None) or next(said, None) or holding


def _basis(member: Member, time: TimeReference) -> Basis:
    if not (time.earliest or time.latest):
        return "unknown"
    if _YEAR.search(time.text):
        return "stated"
    when = member.article.date
    return "inferred" if when.basis in ("inferred", "unknown") else "typed" if when.basis == "typed" else "reckoned"
