"""What a kept passage is cited with: what its article says of itself, and nothing made up."""

from collections.abc import Iterable
from dataclasses import replace

from tui.model.article import Article, ArticleDate
from tui.model.keeping import Citation, StoryArticle, Verdict


def cite(article: Article) -> Citation:
    """What an article is cited with."""
    byline = (article.byline.value,) if article.byline.value else ()
    return Citation(
        outlet=article.outlet.value or "",
        wire=article.wire.value or "",
        authors=article.authors or byline,
        headline=article.headline,
        date=article.date,
        source=article.source,
    )


def cite_listed(listed: StoryArticle) -> Citation:
    """The same of an article that only a story's list tells of."""
    return Citation(listed.outlet, listed.wire, (), listed.headline, listed.date, listed.source)


def typed_dates(verdicts: Iterable[Verdict]) -> dict[str, ArticleDate]:
    """The dates typed by the user, by the SHA-256 of their sources; the last on a source counts."""
    return {one.target: replace(one.date, basis="typed") for one in verdicts if one.kind == "date" and one.date}
