"""Small stories made by hand: articles from short texts, annotations and comparisons over them."""

import threading
from collections.abc import Sequence

from tui.annotate.sentences import sentences
from tui.model.annotation import Annotation, Attribution, Claim, Figure, Hedge
from tui.model.article import Article, ArticleDate, Detail, LedgerEntry, Paragraph, Piece
from tui.model.comparison import Comparison, LinkedEntity, LinkedMention, Match, Member, Side
from tui.model.span import Span

FERRY = [
    "The ferry *Marian* ran aground off Port Ellery on Tuesday with 214 people on board, the coast guard said.",
    "Captain Ines Dallow told reporters that all passengers were taken off by midnight and that nobody was hurt.",
    "Witnesses said the ship had drifted for about an hour. “We saw the lights go out, and then it simply stopped,” "
    "said Pavel Orlin, who watched from the pier.",
    "The operator, Northern Line, said the engines failed in calm weather. An inquiry is expected to take weeks.",
    "Port Ellery has seen two groundings in ten years. The harbour authority asked for deeper channels since 2019.",
]
FERRY_LATER = [
    "PORT ELLERY — Investigators believe that a blocked fuel filter stopped the engines of the ferry *Marian*, which "
    "was refloated on Friday.",
    "Around 220 people were on board when the ship ran aground, according to Northern Line.",
    "Three passengers were treated for minor injuries, the regional hospital said on Thursday.",
    "Captain Ines Dallow has been interviewed twice. She declined to comment.",
    "“The channel is deep enough for ships of this size,” a spokesman for the harbour authority said.",
]


def article(
    paragraphs: Sequence[str],
    *,
    headline: str = "",
    source: str = "a.txt",
    outlet: str | None = None,
    wire: str | None = None,
    date: ArticleDate | None = None,
    removed: Sequence[tuple[str, str]] = (),
) -> Article:
    """An article whose raw text is headline, paragraphs, then the removed lines, parted by blank lines."""
    body = "\n\n".join(paragraphs)
    start = len(headline) + 2 if headline else 0
    at, spans = 0, []
    for text in paragraphs:
        piece = Piece(start + at, start + at + len(text), text)
        spans.append(Paragraph(at, at + len(text), (piece,)))
        at += len(text) + 2
    place = start + len(body) + 2
    ledger = [LedgerEntry(0, len(headline), "headline", headline, "first line")] if headline else []
    for label, text in removed:
        ledger.append(LedgerEntry(place, place + len(text), label, text, "a rule"))  # type: ignore[arg-type]
        place += len(text) + 2
    return Article(
        source=source,
        sha256=f"{source:0<64}"[:64],
        cleaner="test",
        headline=headline,
        body=body,
        paragraphs=tuple(spans),
        ledger=tuple(ledger),
        headline_span=Span(0, len(headline)) if headline else None,
        outlet=Detail(outlet, "stated") if outlet else Detail(),
        wire=Detail(wire, "stated") if wire else Detail(),
        date=date or ArticleDate(),
    )


def two_articles() -> list[Article]:
    """Two reports of one grounding, three days apart; the second has no date of its own."""
    first = article(
        FERRY,
        headline="Ferry With 214 on Board Runs Aground off Port Ellery",
        source="ferry-one.txt",
        outlet="The Ellery Post",
        wire="NWS",
        date=ArticleDate("2024-05-07", "2024-05-07", "2024-05-07", "stated", "May 7, 2024"),
        removed=[("newsletter", "Get our morning letter in your mailbox."), ("share widget", "Share this")],
    )
    second = article(
        FERRY_LATER,
        headline="Blocked Filter Stopped Ferry Marian, Investigators Believe",
        source="ferry-two.txt",
        date=ArticleDate(None, None, "2024-05-31", "inferred", "Friday; by the end of May", weekday=4),
        removed=[("comment form", "Leave a comment [b]here[/b]")],
    )
    return [first, second]


def claim(of: Article, number: int, words: str, **more: object) -> Claim:
    """The claim that `words` of the article's body make."""
    start = of.body.index(words)
    found = next(s for s in sentences(of) if s.where == "body" and s.start <= start < s.end)
    return Claim(f"c{number}", "body", start, start + len(words), words, found.id, **more)  # type: ignore[arg-type]


def said(name: str, cue: str = "said") -> Attribution:
    """An attribution to a named speaker."""
    return Attribution(name, None, name, cue, "paraphrase")


def comparison(articles: Sequence[Article] | None = None) -> Comparison:
    """The comparison of `two_articles`: one match of each relation but contradict, and claims only here."""
    one, two = articles or two_articles()
    figure = Figure(
        "body", one.body.index("214"), one.body.index("214") + 3, "214", 214, 214, "count", "people", "exact"
    )
    first = (
        claim(
            one, 0, "ran aground off Port Ellery on Tuesday with 214 people on board", attribution=said("coast guard")
        ),
        claim(one, 1, "nobody was hurt", attribution=said("Ines Dallow", "told"), negated=True),
        claim(one, 2, "the engines failed in calm weather", attribution=said("Northern Line")),
        claim(one, 3, "deeper channels since 2019", attribution=said("harbour authority", "asked")),
        claim(one, 4, "the ship had drifted for about an hour", attribution=said("Witnesses")),
    )
    second = (
        claim(two, 0, "a blocked fuel filter stopped the engines", hedges=(Hedge("believe", "belief verb"),)),
        claim(two, 1, "Around 220 people were on board", attribution=said("Northern Line", "according to")),
        claim(two, 2, "Three passengers were treated for minor injuries", attribution=said("regional hospital")),
        claim(two, 3, "The channel is deep enough for ships of this size", attribution=said("a spokesman")),
        claim(two, 4, "She declined to comment"),
    )
    members = (
        Member(
            "a",
            one,
            Annotation(one.sha256, "test", "test", claims=first, figures=(figure,), sentences=sentences(one)),
        ),
        Member("b", two, Annotation(two.sha256, "test", "test", claims=second, sentences=sentences(two))),
    )

    def match(number: int, relation: str, a: int, b: int, reason: str, **more: object) -> Match:
        sides = tuple(
            Side(m.id, c.id, "body", c.start, c.end, c.text)
            for m, c in ((members[0], first[a]), (members[1], second[b]))
        )
        return Match(f"m{number}", relation, 0.9, reason, "test", sides, 2, 2, **more)  # type: ignore[arg-type]

    matches = (
        match(0, "update", 2, 0, "a later article names a cause"),
        match(1, "figure differs", 0, 1, "same people counted, 214 and about 220"),
        match(2, "agree", 4, 4, "made up for the test"),
        match(3, "related", 3, 3, "both about the channel", unresolved=("date of b unknown",)),
    )
    return Comparison(members, _entities(one, two), matches, (("a", ("c1",)), ("b", ("c2",))))


def _entities(one: Article, two: Article) -> tuple[LinkedEntity, ...]:
    named = (
        ("E0", "Ines Dallow", "person", ("Ines Dallow",)),
        ("E1", "Port Ellery", "place", ("Port Ellery",)),
        ("E2", "Northern Line", "organisation", ("Northern Line",)),
    )
    out = []
    for key, name, kind, forms in named:
        mentions = []
        for letter, text in (("a", one.body), ("b", two.body)):
            for form in forms:
                at = text.find(form)
                while at >= 0:
                    mentions.append(LinkedMention(letter, "body", at, at + len(form), form))
                    at = text.find(form, at + 1)
        local = (("a", key.lower()), ("b", key.lower()))
        out.append(LinkedEntity(key, name, kind, tuple(mentions), local))  # type: ignore[arg-type]
    return tuple(out)


class Ready:
    """An analysis that is done as soon as it is asked for, or when `go` is set."""

    def __init__(self, result: Comparison | Exception, *, wait: bool = False) -> None:
        self.result = result
        self.go = threading.Event()
        self.closed = False
        if not wait:
            self.go.set()

    def compare(self, articles, on_progress, cancelled) -> Comparison:  # type: ignore[no-untyped-def]
        from tui.pipeline import Cancelled, Progress

        on_progress(Progress("annotate", None, 0, len(articles)))
        while not self.go.wait(0.01):
            if cancelled():
                raise Cancelled
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    def close(self) -> None:
        self.closed = True
