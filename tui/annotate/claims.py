"""Checkable statements and who makes them."""

from collections.abc import Sequence

from tui.annotate.parse import ParsedText
from tui.model.annotation import Claim, Entity, Figure, Mention, TimeReference
from tui.model.article import Article


def find_claims(
    article: Article,
    parsed: Sequence[ParsedText],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    times: Sequence[TimeReference],
) -> tuple[Claim, ...]:
    """Every claim of the article, in order of place."""
    return ()
