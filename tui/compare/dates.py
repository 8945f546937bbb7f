"""Which of two articles is earlier, and whether two times are the same, as far as their dates are known.

Days are compared as ISO text (`YYYY-MM-DD`), which sorts as days do.
"""

from typing import Literal

from tui.model.annotation import TimeReference
from tui.model.article import ArticleDate

Order = Literal["before", "after", "same", "unknown"]
TimeRelation = Literal["same", "disjoint", "overlap", "unknown"]


def bounds(on: ArticleDate) -> tuple[str | None, str | None]:
    """First and last day the article can be of."""
    return (on.value, on.value) if on.value else (on.earliest, on.latest)


def article_order(x: ArticleDate, y: ArticleDate) -> Order:
    """Whether an article of `x` was written before one of `y`.

    "same" is the same day; "unknown" where the days each can be of overlap or are open.
    """
    (x_low, x_high), (y_low, y_high) = bounds(x), bounds(y)
    if x_high and y_low and x_high < y_low:
        return "before"
    if y_high and x_low and y_high < x_low:
        return "after"
    if x_low and x_low == x_high == y_low == y_high:
        return "same"
    return "unknown"


def time_relation(a: TimeReference, b: TimeReference) -> TimeRelation:
    """Whether two times are the same days, share some, or none.

    "unknown" where too little is known to say: a time that could not be resolved, or open ends that may meet.
    """
    if (a.earliest is None and a.latest is None) or (b.earliest is None and b.latest is None):
        return "unknown"
    if (a.latest and b.earliest and a.latest < b.earliest) or (b.latest and a.earliest and b.latest < a.earliest):
        return "disjoint"
    closed = a.earliest and a.latest and b.earliest and b.latest
    if closed:
        return "same" if (a.earliest, a.latest) == (b.earliest, b.latest) else "overlap"
    if (a.earliest is None and b.earliest is None) or (a.latest is None and b.latest is None):
        return "overlap"
    return "unknown"
