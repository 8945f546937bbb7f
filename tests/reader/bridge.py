"""Four reports of one made-up accident, analysed: figures, quotes and days that agree, differ, and are cut."""

from functools import cache
from pathlib import Path

from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.pipeline import analyse, read_articles

REPORTS = Path(__file__).parent / "reports"
NAMES = ("herald", "courier", "wire", "blog")


@cache
def bridge(*names: str) -> Comparison:
    """The comparison of the reports of these names; of all four where none is named."""
    articles = read_articles([str(REPORTS / f"bridge-{name}.txt") for name in names or NAMES])
    return analyse(articles)


def articles(comparison: Comparison) -> list[Article]:
    """Its articles, in order."""
    return [member.article for member in comparison.members]
