"""Which of two articles is earlier, as far as their dates are known.

Days are compared as ISO text (`YYYY-MM-DD`), which sorts as days do.
"""

from typing import Literal

from tui.model.article import ArticleDate

Order = Literal["before", "after", "same", "unknown"]


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
