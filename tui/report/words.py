"""The words that the reports for people share: who says it, how surely, when; how a date is known."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from tui.model.annotation import Claim, TimeReference
from tui.model.article import Article, ArticleDate, Detail
from tui.model.comparison import RELATIONS, Comparison, Match, Relation, Side
from tui.model.denial import is_denied
from tui.model.printable import one_line

HEADINGS: dict[Relation, str] = {
    "contradict": "Contradict",
    "figure differs": "Figure differs",
    "update": "Update",
    "agree": "Agree",
    "related": "Related",
}
NOT_FOUND = "not found in the others"
_JUDGED = "your verdict"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(text: str | None) -> str:
    """A day as "23 Nov 2024"; what is no `YYYY-MM-DD` stays as it is."""
    try:
        value = date.fromisoformat(text or "")
    except ValueError:
        return text or ""
    return f"{value.day} {value:%b} {value.year}"


def period(earliest: str | None, latest: str | None) -> str:
    """Two days as "23 Nov 2024", "1 Aug 2024 to 31 Oct 2024", "from ..." or "until ..."; empty where open."""
    if earliest and latest:
        return day(earliest) if earliest == latest else f"{day(earliest)} to {day(latest)}"
    if earliest:
        return f"from {day(earliest)}"
    return f"until {day(latest)}" if latest else ""


def article_date(known: ArticleDate) -> str:
    """A date with how it is known: "23 Nov 2024 (stated)", "a Tuesday, March 11, year unknown", "date unknown"."""
    words = short_date(known)
    weekday = f"a {_WEEKDAYS[known.weekday]}, " if known.value is None and known.weekday is not None else ""
    if words:
        return f"{weekday}{words} ({known.basis})"
    return f"{weekday}{one_line(known.yearless)}, year unknown" if known.yearless else f"{weekday}date unknown"


def short_date(known: ArticleDate) -> str:
    """A date without how it is known; empty where nothing is."""
    return day(known.value) or period(known.earliest, known.latest)


def outlet(article: Article) -> str:
    """The outlet, or that it is not known."""
    return _known(article.outlet) or "outlet unknown"


def headers(article: Article) -> list[str]:
    """What stands under a headline: outlet, wire, byline, date, in the order of the reader's header."""
    parts = [outlet(article), _known(article.wire), _known(article.byline), article_date(article.date)]
    return list(dict.fromkeys(part for part in parts if part))


def said_by(claim: Claim) -> str:
    """Who says it: "Lloyd Austin (\u201cHe\u201d), said", or that the article does."""
    said = claim.attribution
    if said is None:
        return "the article's own voice"
    name = said.name or said.speaker
    printed = f" (\u201c{said.speaker}\u201d)" if said.resolved and said.speaker and said.speaker != name else ""
    cue = f", {said.cue}" if said.cue else ""
    return f"{name}{printed}{cue}"


def certainty(claim: Claim) -> str:
    """That it is denied, its hedges, and what it is where it is no plain statement; empty where it is a plain one."""
    parts = ["denies what follows"] if is_denied(claim) else []
    if claim.hedges:
        parts.append("hedged " + ", ".join(f"\u201c{hedge.text}\u201d" for hedge in claim.hedges))
    if claim.kind not in ("statement", "background"):
        parts.append(claim.kind)
    return ", ".join(parts)


def times(claim: Claim) -> str:
    """Its times as printed, with the days they stand for where these are known."""
    return ", ".join(dict.fromkeys(_time(time) for time in claim.times))


def label(claim: Claim, article: Article) -> str:
    """All that a reader is told before a claim's words: who, how surely, of when, and the article's own date."""
    headline = "headline" if claim.where == "headline" else ""
    of = short_date(article.date)
    parts = (
        headline,
        said_by(claim),
        certainty(claim),
        times(claim),
        _article_of(of),
    )
    return "; ".join(part for part in parts if part)


def counts(comparison: Comparison) -> str:
    """How many matches of each relation, and how many claims stand in one article only."""
    parts = [f"{relation} {len(found)}" for relation, found in by_relation(comparison)]
    parts += [f"only in {name} {len(claims)}" for name, claims in comparison.only_in]
    return ", ".join(parts) if parts else "no matches"


def by_relation(comparison: Comparison) -> list[tuple[Relation, list[Match]]]:
    """The matches of each relation that has any, in the order in which a reader wants to see them."""
    order = {relation: number for number, relation in enumerate(RELATIONS)}
    ordered = sorted(comparison.matches, key=lambda match: order[match.relation])
    return [(relation, list(group)) for relation, group in groupby(ordered, key=lambda match: match.relation)]


def reason(match: Match) -> str:
    """Why it is a match; where the user has judged it, that first, and what the program said."""
    told = match.reason.startswith(_JUDGED)
    return match.reason if told or not match.automatic else f"{_JUDGED}; ours was {match.automatic}: {match.reason}"


def behind(match: Match) -> str:
    """How much stands behind a match: "2 articles, 1 speaker, 2 wires or outlets"."""
    articles = len({side.article for side in match.sides})
    parts = [_plural(articles, "article")]
    parts += [_plural(match.speakers, "speaker")] if match.speakers else ["no speaker named"]
    if match.wires:
        parts.append(f"{match.wires} {'wire or outlet' if match.wires == 1 else 'wires or outlets'}")
        if match.unknown:
            every = {1: "unknown", 2: "both unknown"}.get(match.wires, "all unknown")
            parts.append(every if match.unknown == match.wires else f"{match.unknown} of them unknown")
    return ", ".join(parts)


class Labels:
    """What a reader is told before the words of each claim of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = {member.id: member.article for member in comparison.members}
        self._claims = {(m.id, claim.id): claim for m in comparison.members for claim in m.annotation.claims}

    def of(self, side: Side) -> str:
        """The label of a match's side; empty where its claim is not known."""
        claim = self._claims.get((side.article, side.claim))
        return label(claim, self._articles[side.article]) if claim else ""

    def only(self, article: str, claims: Sequence[str]) -> list[tuple[str, str]]:
        """Label and words of claims that stand in one article only."""
        known = [self._claims[article, claim] for claim in claims if (article, claim) in self._claims]
        return [(label(claim, self._articles[article]), claim.text) for claim in known]


def _time(time: TimeReference) -> str:
    when = period(time.earliest, time.latest)
    told = f"{time.text} = {when}" if when and when != time.text else time.text
    return f"said {told}" if time.role == "said" else told


def _article_of(date: str) -> str:
    if not date:
        return "article undated"
    return f"article {date}" if date.startswith(("from ", "until ")) else f"article of {date}"


def _known(detail: Detail) -> str:
    return detail.value or ""


def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
