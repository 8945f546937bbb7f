"""Four reports of one made-up accident, analysed: figures, quotes and days that agree, differ, and are cut.

For pictures the comparison is kept as it once was, so that they change only when the reader does. To take it anew:
`python -m tests.reader.bridge`, then `make snapshots`.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

from tui.model import codec
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.pipeline import analyse, read_articles

REPORTS = Path(__file__).parent / "reports"
KEPT = REPORTS / "bridge.json"
NAMES = ("herald", "courier", "wire", "blog")


@cache
def bridge() -> Comparison:
    """The comparison of the four reports."""
    articles = read_articles([str(REPORTS / f"bridge-{name}.txt") for name in NAMES])
    return analyse(articles)


@cache
def kept_bridge() -> Comparison:
    """The comparison as it once was."""
    return codec.from_json(KEPT.read_bytes(), Comparison)


def articles(comparison: Comparison) -> list[Article]:
    """Its articles, in order."""
    return [member.article for member in comparison.members]


def main() -> None:
    """Keep the present comparison, without what no picture shows."""
    found = bridge()
    members = []
    for member in found.members:
        claims = tuple(replace(claim, vector=None, frames=()) for claim in member.annotation.claims)
        article = replace(member.article, source=Path(member.article.source).name)
        members.append(replace(member, article=article, annotation=replace(member.annotation, claims=claims)))
    KEPT.write_bytes(codec.to_json(replace(found, members=tuple(members))))


if __name__ == "__main__":
    main()
