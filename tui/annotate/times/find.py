"""Dates and times of an article, resolved against its own date as first and last day. Nothing is invented."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from tui.annotate.sentences import split
from tui.annotate.syntax.parse import texts_of
from tui.annotate.times import tenses, time_patterns, timewords
from tui.annotate.times.days import Days
from tui.model.annotation import Annotation, Claim, Tense, TimeReference, Where
from tui.model.article import Article, ArticleDate

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tui.annotate.syntax.parse import ParsedText

_SAID_BEFORE = re.compile(
    r"\b(?:said|told(?: [\w.]+){1,3}|added|reported|announced|warned|stated|declared|confirmed|denied"
    r"|insisted|revealed"
    r"|wrote|tweeted|testified|acknowledged|claimed|disclosed|noted)(?: (?:in|at) an? [a-z]+(?: [a-z]+)?)?"
    r"(?: here)?,?(?: on| late| early)?\s+(?:the )?$",
    re.IGNORECASE,
)
_SET_FOR = re.compile(
    r"\b(?:set|sets|scheduled|schedules|fixed|slated|postponed|delayed|adjourned|rescheduled"
    r"|called (?:an? |the )?(?:[a-z]+ )?(?:elections?|vote|referendum|strike|meeting))\b[^.;:]{0,60}"
    r"\b(?:for|until|till) (?:the )?$",
    re.IGNORECASE,
)
"""What stands before a day that is still to come, though the verb is past: "set the hearing for 9 May"."""
_STOPPED = re.compile(
    r"\b(?:ban(?:s|ned)?|bar(?:s|red)|suspend(?:s|ed)|extend(?:s|ed)|prolong(?:s|ed)|freez(?:es)|froze|frozen|halt(?:s|ed)"
    r"|postpone[sd]|remand(?:s|ed)|ground(?:s|ed)|renew(?:s|ed)|bail(?:s|ed)|prohibit(?:s|ed))\b"
    r"(?![^.;]*\b(?:from [\dA-Z]|had been\b|since\b))[^.;]{0,80}$"
)
_SO_FAR = re.compile(r"\b(?:has|have|['’]ve)\b", re.IGNORECASE)
_CLAUSE_REACH = 400
_LASTING = re.compile(r"last (?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|several|some|about)")
_MEANT_FOR = re.compile(r"\b(?:for|of) $", re.IGNORECASE)
_MEASURED = re.compile(r"for (?!the\b|\d{4}$)[\w ]+s$", re.IGNORECASE)
_MAY_LAST = re.compile(
    r"\b(?:to|will|would|could|should|may|might|can|must|n[o’']t|did|does|often|usually|typically)[ \u00a0]$"
)


def find_times(article: Article, parsed: "Sequence[ParsedText]") -> tuple[TimeReference, ...]:
    """Every date or time in the article, headline first, in order of place.

    Args:
        article: The article; its date is what times are resolved against.
        parsed: Its parse; empty where there is no language model: tense is then found by rules.
    """
    docs = {(p.where, p.offset): p.doc for p in parsed}
    out: list[TimeReference] = []
    for where, offset, text in texts_of(article):
        out += (resolve(t, article.date) for t in in_text(text, where, offset, docs.get((where, offset))))
    return in_turn(out, article)


def in_text(text: str, where: Where = "body", offset: int = 0, doc: "Doc | None" = None) -> list[TimeReference]:
    """The times of one paragraph, not yet resolved.

    Args:
        text: The paragraph.
        where: The text of the article that it is a part of.
        offset: Where it begins there.
        doc: Its parse, if there is one.
    """
    spans = time_patterns.expressions(text)
    bounds = list(split(text)) if spans else []
    out = []
    for start, end in spans:
        if _LASTING.match(text[start:end]) and _MAY_LAST.search(text[:start]):
            continue  # "is expected to last six weeks"
        if _MEASURED.match(text[start:end]) and text.startswith(" of ", end):
            continue  # "called for three days of mourning"
        tense, role = _tense_and_role(text, (start, end), _around(bounds, start, len(text)), doc)
        if where == "headline" and tense == "present":
            tense = "past"  # headlines tell in the present what has happened
        out.append(TimeReference(where, offset + start, offset + end, text[start:end], None, None, tense, role))
    return out


def _tense_and_role(
    text: str, span: tuple[int, int], around: tuple[int, int], doc: "Doc | None"
) -> tuple[Tense, Literal["said", "event"]]:
    """Tense of the clause that a time stands in, and whether it dates what is told or the telling."""
    start, end = span
    first, last = around
    before, words = text[first:start], text[start:end]
    tense, role = tenses.by_parse(start, end, doc) if doc is not None else (None, None)
    if tense is None:
        tense = tenses.by_rules(text, start, end, first, last)
    if _SET_FOR.search(before) or _stopped_until(before, words):
        tense = "future"
    if _SAID_BEFORE.search(before):
        role, tense = "said", "past"
    if role == "said" and (
        _MEANT_FOR.search(text[max(0, start - 4) : start])  # "announced a profit for 2024"
        or tense == "future"  # "is due to report next summer"
        or time_patterns.LIMITED.match(words)  # "vowed to leave by May"
    ):
        role = "event"
    if words.lower().startswith("for ") and _SO_FAR.search(text[max(first, start - 40) : start]):
        tense = "present"  # "has lasted for three years": up to the day of writing
    return tense, role or "event"


def _stopped_until(before: str, words: str) -> bool:
    """Whether it is still to come in "banned the movement of hives until the end of March"."""
    return words.lower().startswith(("until ", "till ", "through ")) and _STOPPED.search(before) is not None


def _around(bounds: list[tuple[int, int]], at: int, length: int) -> tuple[int, int]:
    """The sentence that holds offset `at`, as far as a clause may reach from there."""
    number = bisect_right(bounds, at, key=lambda s: s[0]) - 1
    first, last = bounds[number] if number >= 0 else (0, length)
    return max(first, at - _CLAUSE_REACH), min(last, at + _CLAUSE_REACH)


def resolve(reference: TimeReference, on: ArticleDate) -> TimeReference:
    """The reference with first and last day as seen from an article of the date `on`.

    Where the date is a stretch of days, so is the answer; where an end of it is unknown, so is that end.
    """
    low, high = anchor(on)
    earliest = timewords.resolve(reference.text, low, reference.tense)[0] if low else _absolute(reference)[0]
    latest = timewords.resolve(reference.text, high, reference.tense)[1] if high else _absolute(reference)[1]
    if earliest and latest and earliest > latest:
        earliest, latest = latest, earliest
    return replace(
        reference,
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
    )


_IN_TURN = re.compile(r"\b(?:and|then|until|till|to|through)\b")
_OUT_OF_TURN = re.compile(r"\b(?:after|before|since|following|from|when|which|who)\b|[.;]")
_TURN = 60
"""Characters between two days that follow each other."""


def in_turn(times: Sequence[TimeReference], article: Article) -> tuple[TimeReference, ...]:
    """The times, the second of two days to come behind the first: "will begin on Monday and end on Wednesday".

    Written on a Wednesday, that is the Wednesday after that Monday, and not the day of writing.
    """
    out: list[TimeReference] = []
    for time in times:
        out.append(_behind(out[-1], time, article) if out else time)
    return tuple(out)


def _behind(before: TimeReference, time: TimeReference, article: Article) -> TimeReference:
    first, day = _day_to_come(before), _day_to_come(time)
    if first is None or day is None or before.where != time.where or not 0 < (first - day).days < _WEEK:
        return time
    between = (article.headline if time.where == "headline" else article.body)[before.end : time.start]
    if len(between) > _TURN or not _IN_TURN.search(between) or _OUT_OF_TURN.search(between):
        return time
    later = (day + timedelta(days=_WEEK)).isoformat()
    return replace(time, earliest=time.earliest and later, latest=time.latest and later)


_WEEK = 7


def _day_to_come(time: TimeReference) -> date | None:
    """The one day that a weekday's name means, where it lies ahead."""
    ends = {time.earliest, time.latest} - {None}
    if time.tense != "future" or len(ends) != 1 or time.text.lower().split()[-1] not in _WEEKDAYS:
        return None
    return _iso(*ends)


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_EARLY, _LATE = date(1990, 3, 14), date(2017, 8, 23)


def _absolute(reference: TimeReference) -> Days:
    """What the words mean whenever they are written ("in 2014"): the same seen from two far days, else unknown."""
    first = timewords.resolve(reference.text, _EARLY, reference.tense)
    second = timewords.resolve(reference.text, _LATE, reference.tense)
    return (first[0] if first[0] == second[0] else None), (first[1] if first[1] == second[1] else None)


def anchor(on: ArticleDate) -> tuple[date | None, date | None]:
    """First and last day on which an article of the date `on` can have been written."""
    if on.value:
        day = _iso(on.value)
        return day, day
    low, high = _iso(on.earliest), _iso(on.latest)
    if on.weekday is not None:
        low = low + timedelta(days=(on.weekday - low.weekday()) % 7) if low else None
        high = high - timedelta(days=(high.weekday() - on.weekday) % 7) if high else None
        if low and high and low > high:
            return _iso(on.earliest), _iso(on.latest)
    return low, high


def _iso(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def redate(annotation: Annotation, article: Article) -> Annotation:
    """The annotation with every time resolved anew against `article.date`. Needs no language model."""
    times = in_turn([resolve(t, article.date) for t in annotation.times], article)
    placed = {(t.where, t.start): t for t in times}
    return replace(
        annotation,
        times=times,
        claims=tuple(_redated(c, placed, article.date) for c in annotation.claims),
    )


def _redated(claim: Claim, placed: Mapping[tuple[Where, int], TimeReference], on: ArticleDate) -> Claim:
    if not claim.times:
        return claim
    known = [(placed.get((t.where, t.start)), t) for t in claim.times]
    # The role and tense of a time may be the claim's own.
    times = [
        replace(t, earliest=one.earliest, latest=one.latest) if one and one.tense == t.tense else resolve(t, on)
        for one, t in known
    ]
    return replace(claim, times=tuple(times))
