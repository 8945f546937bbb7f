"""A small comparison, made by hand: two articles about a flood, and one whose words are hostile."""

import pytest

from tui.model.annotation import (
    Annotation,
    Attribution,
    Claim,
    Entity,
    Figure,
    Hedge,
    Mention,
    Sentence,
    TimeReference,
)
from tui.model.article import Article, ArticleDate, Detail, LedgerEntry, Paragraph, Piece
from tui.model.comparison import Comparison, LinkedEntity, LinkedMention, Match, Member, Side

FIRST = "About 40 houses stand under water, Mayor Ana Sol said on Monday.\n\nThe river Lim is falling."
SECOND = "Ana Sol: up to 60 houses flooded."


def article(name: str, headline: str, body: str, date: ArticleDate) -> Article:
    paragraphs, start = [], 0
    for text in body.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(text), (Piece(start, start + len(text), text),)))
        start += len(text) + 2
    return Article(
        source=name,
        sha256="ab" * 32,
        cleaner="1",
        headline=headline,
        body=body,
        paragraphs=tuple(paragraphs),
        ledger=(LedgerEntry(500, 510, "share widget", "Share with", "a rule"),),
        wire=Detail("XYZ", "stated", "XYZ"),
        date=date,
    )


def claim(name: str, body: str, text: str, **more: object) -> Claim:
    start = body.index(text)
    return Claim(name, "body", start, start + len(text), text, "s0", **more)  # type: ignore[arg-type]


@pytest.fixture
def comparison() -> Comparison:
    a = article(
        "first.txt",
        "River Lim floods town",
        FIRST,
        ArticleDate("2025-03-04", "2025-03-04", "2025-03-04", "stated", "4 March"),
    )
    b = article(
        "second.txt", "Flood grows", SECOND, ArticleDate(None, "2025-03-01", "2025-03-31", "inferred", "March", 2)
    )
    forty = Figure("body", 0, 15, "About 40 houses", 36.0, 44.0, "count", "houses", "about", "house")
    sixty = Figure("body", 9, 24, "up to 60 houses", None, 60.0, "count", "houses", "up to", "house")
    sol = Attribution("Mayor Ana Sol", "e0", "Ana Sol", "said", "paraphrase", start=35, end=48)
    monday = TimeReference("body", 57, 63, "Monday", "2025-03-03", "2025-03-03", role="said")
    first = claim(
        "c0",
        FIRST,
        "About 40 houses stand under water",
        attribution=sol,
        figures=(forty,),
        times=(monday,),
        entities=("e0",),
        hedges=(Hedge("About", "numeric"),),
    )
    alone = claim("c1", FIRST, "The river Lim is falling", kind="prediction")
    second = claim(
        "c0",
        SECOND,
        "up to 60 houses flooded",
        attribution=Attribution("Ana Sol", "e0", "Ana Sol", ":", "paraphrase"),
        figures=(sixty,),
        places=("Lim",),
    )
    members = (
        Member(
            "a",
            a,
            Annotation(
                a.sha256,
                "1",
                "1",
                (
                    Sentence("h", "headline", 0, 21, -1),
                    Sentence("s0", "body", 0, 64, 0),
                    Sentence("s1", "body", 66, 91, 1),
                ),
                (Entity("e0", "Ana Sol", "person"),),
                (Mention("e0", "body", 41, 48, "Ana Sol"),),
                claims=(first, alone),
            ),
        ),
        Member(
            "b",
            b,
            Annotation(
                b.sha256,
                "1",
                "1",
                (Sentence("s0", "body", 0, len(SECOND), 0),),
                (Entity("e0", "Ana Sol", "person"),),
                (Mention("e0", "body", 0, 7, "Ana Sol"),),
                claims=(second,),
            ),
        ),
    )
    sides = tuple(
        Side(m.id, c.id, "body", c.start, c.end, c.text) for m, c in zip(members, (first, second), strict=True)
    )
    entity = LinkedEntity(
        "E0",
        "Ana Sol",
        "person",
        (LinkedMention("a", "body", 41, 48, "Ana Sol"), LinkedMention("b", "body", 0, 7, "Ana Sol")),
        (("a", "e0"), ("b", "e0")),
    )
    match = Match(
        "m0",
        "figure differs",
        0.81234567,
        "houses: about 40 against up to 60",
        "figures",
        sides,
        1,
        1,
        ("date of b narrowed only",),
        "agree",
    )
    return Comparison(members, (entity,), (match,), (("a", ("c1",)), ("b", ())))


HOSTILE = (
    "[red]x[/b] <script>alert(1)</script> *a* _b_ `c` # d | e & f ![i](http://x.y/z) www.x.y a@b.cc $1$ ~s~ \\ "
    "\x1b[31mred\x9b2J \u202egnp.exe \x00 1. x"
)


@pytest.fixture
def hostile() -> Comparison:
    body = HOSTILE + "\n\n- item\n\n12) number\n\n=== line"
    a = article("\x1b]0;owned\x07.txt", HOSTILE, body, ArticleDate(evidence=HOSTILE))
    claims = tuple(claim(f"c{n}", body, text) for n, text in enumerate((HOSTILE, "- item", "12) number", "=== line")))
    said = Claim(
        "c9",
        "headline",
        0,
        len(HOSTILE),
        HOSTILE,
        "h",
        attribution=Attribution(HOSTILE, None, HOSTILE, HOSTILE, "paraphrase"),
    )
    member = Member("a", a, Annotation(a.sha256, "1", "1", (), claims=(*claims, said)))
    other = Member("b", a, Annotation(a.sha256, "1", "1", (), claims=claims))
    sides = (
        Side("a", "c9", "headline", 0, len(HOSTILE), HOSTILE),
        Side("b", "c1", "body", claims[1].start, claims[1].end, "- item"),
    )
    match = Match("m0", "agree", 1.0, HOSTILE, "same", sides, unresolved=(HOSTILE,))
    return Comparison((member, other), (), (match,), (("a", tuple(c.id for c in claims)), ("b", ())), (HOSTILE,))
