"""Order of articles."""

import pytest

from tui.compare.articles.dates import article_order
from tui.model.article import ArticleDate


def on(earliest: str | None, latest: str | None) -> ArticleDate:
    return ArticleDate(earliest if earliest == latest else None, earliest, latest, "stated")


@pytest.mark.parametrize(
    ("x", "y", "order"),
    [
        (on("2024-10-30", "2024-10-30"), on("2024-11-23", "2024-11-23"), "before"),
        (on("2024-11-23", "2024-11-23"), on("2024-10-30", "2024-10-30"), "after"),
        (on("2024-11-23", "2024-11-23"), on("2024-11-23", "2024-11-23"), "same"),
        (on("2024-08-01", "2024-11-01"), on("2024-11-23", "2024-11-23"), "before"),
        (on(None, "2024-11-01"), on("2024-11-23", None), "before"),
        (on("2024-10-01", "2024-10-31"), on("2024-10-01", "2024-10-31"), "unknown"),
        (ArticleDate(), on("2024-11-23", "2024-11-23"), "unknown"),
        (ArticleDate(value="2024-10-30"), ArticleDate(value="2024-11-23"), "before"),
    ],
)
def test_articles_are_ordered_only_where_their_days_allow(x, y, order):
    assert article_order(x, y) == order
    turned = {"before": "after", "after": "before"}.get(order, order)
    assert article_order(y, x) == turned
