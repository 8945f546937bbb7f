"""Small stories written for the tests, and what the comparison makes of them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.annotate import annotate
from tui.compare import compare
from tui.model.article import Article, ArticleDate, Detail, Paragraph, Piece
from tui.model.comparison import Comparison, Match, Member
from tui.model.keeping import Verdict


@dataclass(frozen=True)
class Text:
    """An article to be written: headline, paragraphs, and what is known of its day and wire."""

    headline: str
    paragraphs: tuple[str, ...]
    date: str | None = None
    wire: str | None = None

    def article(self) -> Article:
        body = "\n\n".join(self.paragraphs)
        spans, at = [], 0
        for text in self.paragraphs:
            spans.append(Paragraph(at, at + len(text), (Piece(at, at + len(text), text),)))
            at += len(text) + 2
        return Article(
            source=self.headline,
            sha256=hashlib.sha256(f"{self.headline}{body}".encode()).hexdigest(),
            cleaner="test",
            headline=self.headline,
            body=body,
            paragraphs=tuple(spans),
            ledger=(),
            wire=Detail(self.wire, "stated") if self.wire else Detail(),
            date=ArticleDate(self.date, self.date, self.date, "stated") if self.date else ArticleDate(),
        )


def in_marlow(*first: str, date: str | None = "2024-05-03", headline: str = "Marlow in the news") -> Text:
    """An article of these paragraphs and two more, which every article of the tests has and which decide nothing."""
    rest = (
        "Reporters waited outside the town hall through the night in heavy rain.",
        "The mayor of Marlow, Ada Marsh, said she would speak again next week.",
    )
    return Text(headline, (*first, *rest), date)


def members(*texts: Text) -> list[Member]:
    out = []
    for name, text in zip("abcdefgh", texts, strict=False):
        article = text.article()
        out.append(Member(name, article, annotate(article)))
    return out


def without_vectors(found: Sequence[Member]) -> list[Member]:
    """The same articles as if no embedding model were installed."""
    return [
        replace(
            m, annotation=replace(m.annotation, claims=tuple(replace(c, vector=None) for c in m.annotation.claims))
        )
        for m in found
    ]


def told(*texts: Text, verdicts: Sequence[Verdict] = ()) -> Comparison:
    return compare(members(*texts), verdicts)


def relations_of(first: str, second: str, dates: tuple[str, str] = ("2024-05-03", "2024-05-03")) -> list[str]:
    """Relations of the matches between the first sentences of two papers, the surest relation first."""
    found = told(
        in_marlow(first, date=dates[0], headline="Marlow one"),
        in_marlow(second, date=dates[1], headline="News from the town"),
    )
    sides = [({side.article: side.text for side in match.sides}, match.relation) for match in found.matches]
    return [relation for texts, relation in sides if texts.get("a", "-") in first and texts.get("b", "-") in second]


def match_of(comparison: Comparison, *parts: str) -> Match | None:
    """The surest match that has, for each part, a side whose text holds it."""
    fitting = [m for m in comparison.matches if all(any(part in side.text for side in m.sides) for part in parts)]
    return max(fitting, key=lambda match: match.score, default=None)
