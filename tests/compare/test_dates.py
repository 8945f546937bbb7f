"""Order of articles, and how two times stand."""

import pytest

from tui.compare.dates import article_order, time_relation
from tui.model.annotation import TimeReference
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


def time(earliest: str | None, latest: str | None) -> TimeReference:
    return TimeReference("body", 0, 1, "t", earliest, latest)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (time("2024-11-21", "2024-11-21"), time("2024-11-21", "2024-11-21"), "same"),
        (time("2024-11-21", "2024-11-21"), time("2024-10-31", "2024-10-31"), "disjoint"),
        (time("2024-11-01", "2024-11-30"), time("2024-11-21", "2024-11-21"), "overlap"),
        (time("2014-01-01", None), time("2010-01-01", "2010-12-31"), "disjoint"),
        (time(None, None), time("2010-01-01", "2010-12-31"), "unknown"),
        (time("2014-01-01", None), time(None, "2015-12-31"), "unknown"),
        (time(None, "2014-01-01"), time(None, "2015-12-31"), "overlap"),
    ],
)
def test_times_are_compared_as_far_as_they_are_known(a, b, relation):
    assert time_relation(a, b) == time_relation(b, a) == relation
