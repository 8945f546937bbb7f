"""A story of many articles, and an analysis that finds the sentences they share: for whatever lies on the desk."""

from collections.abc import Sequence

from tests.reader.stories import article
from tui.annotate.sentences import sentences
from tui.model.annotation import Annotation, Claim
from tui.model.article import Article, ArticleDate
from tui.model.comparison import Comparison, LinkedEntity, LinkedMention, Match, Member, Side
from tui.pipeline import Cancelled, Progress, member_ids

SHARED = "The ferry ran aground off Port Ellery on Tuesday."
OUTLETS = ("The Post", "Coast Daily", "Harbour News", "The Mail", "Evening Star", "Island Echo", "North Wire")


def reports(many: int, *, long: int = 0) -> list[Article]:
    """Articles that all tell `SHARED`, and each its own; neighbours share a sentence more.

    Args:
        many: How many.
        long: Further paragraphs of each.
    """
    out = []
    for number in range(many):
        own = f"Report number {number} was written by its own reporter at the pier."
        pair = f"Witness number {number // 2} saw the lights go out at night."
        more = [f"Paragraph {line} of report {number} tells nothing of the matter at all." for line in range(long)]
        when = f"2024-05-{20 - number:02d}"
        out.append(
            article(
                [own, *more[: long // 2], SHARED, pair, *more[long // 2 :]],
                headline=f"Headline of report {number}",
                source=f"/somewhere/report-{number}.txt",
                outlet=OUTLETS[number % len(OUTLETS)],
                date=ArticleDate(when, when, when, "stated", when),
            )
        )
    return out


def compared(articles: Sequence[Article]) -> Comparison:
    """The comparison: a match for each sentence that several articles have word for word."""
    members, told = [], {}
    for name, one in zip(member_ids(len(articles)), articles, strict=True):
        body = [item for item in sentences(one) if item.where == "body"]
        claims = tuple(
            Claim(f"c{n}", "body", item.start, item.end, one.body[item.start : item.end], item.id)
            for n, item in enumerate(body)
        )
        members.append(
            Member(name, one, Annotation(one.sha256, "test", "test", claims=claims, sentences=tuple(body)))
        )
        for claim in claims:
            told.setdefault(claim.text, []).append(Side(name, claim.id, "body", claim.start, claim.end, claim.text))
    shared = {text: sides for text, sides in told.items() if len(sides) > 1}
    matches = tuple(
        Match(f"m-{text[:20]}", "agree", 0.9, "the same words", "test", tuple(sides), 0, len(sides))
        for text, sides in sorted(shared.items(), key=lambda item: -len(item[1]))
    )
    only = tuple((m.id, tuple(c.id for c in m.annotation.claims if c.text not in shared)) for m in members)
    places = [
        LinkedMention(m.id, "body", at, at + 11, "Port Ellery")
        for m in members
        if (at := m.article.body.find("Port Ellery")) >= 0
    ]
    entity = LinkedEntity("E0", "Port Ellery", "place", tuple(places), tuple((m.id, "e0") for m in members))
    return Comparison(tuple(members), (entity,), matches, only)


class Compares:
    """An analysis that compares what it is given, and says how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.hold = False

    def compare(self, articles, on_progress, cancelled) -> Comparison:  # type: ignore[no-untyped-def]
        import time

        self.asked.append([one.source for one in articles])
        on_progress(Progress("annotate", None, 0, len(articles)))
        while self.hold:
            if cancelled():
                raise Cancelled
            time.sleep(0.005)
        on_progress(Progress("compare", None, 0, 1))
        return compared(articles)

    def close(self) -> None:
        pass
