"""What of a comparison still holds when other articles lie on the desk, until they are compared anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.comparison import Comparison, LinkedEntity, Match
    from tui.reader.desk import Desk


def key_of(article: Article) -> tuple[str, str]:
    """What tells an article from the others on a desk."""
    return article.source, article.sha256


def new_names(
    before: Sequence[Article], ids: Sequence[str], after: Sequence[Article], new: Sequence[str]
) -> dict[str, str]:
    """The new id of each article that stays, by its old one.

    Args:
        before: The articles that were on the desk.
        ids: Their ids.
        after: The articles that are there now.
        new: The ids of those.
    """
    there = {key_of(article): name for article, name in zip(after, new, strict=True)}
    pairs = ((name, there.get(key_of(article))) for article, name in zip(before, ids, strict=True))
    return {old: found for old, found in pairs if found is not None}


def carry_key(key: str | None, names: Mapping[str, str]) -> str | None:
    """The key of an entry of the panel under new names; None where its article is gone."""
    if key is None or ":" not in key:
        return key
    article, claim = key.split(":", 1)
    return f"{names[article]}:{claim}" if article in names else None


def carried(comparison: Comparison, names: Mapping[str, str]) -> Comparison:
    """What was found in articles, as far as it concerns only those that stay.

    A match that also holds a claim of an article that is gone is left out: its relation may have been that one's.

    Args:
        comparison: What was found.
        names: The new id of each article that stays, by its old one.
    """
    members = [replace(member, id=names[member.id]) for member in comparison.members if member.id in names]
    entities = (_entity(entity, names) for entity in comparison.entities)
    return replace(
        comparison,
        members=tuple(sorted(members, key=lambda member: (len(member.id), member.id))),
        entities=tuple(entity for entity in entities if entity.mentions),
        matches=tuple(
            _match(match, names) for match in comparison.matches if all(side.article in names for side in match.sides)
        ),
        only_in=tuple((names[name], claims) for name, claims in comparison.only_in if name in names),
    )


def _entity(entity: LinkedEntity, names: Mapping[str, str]) -> LinkedEntity:
    return replace(
        entity,
        mentions=tuple(replace(m, article=names[m.article]) for m in entity.mentions if m.article in names),
        local=tuple((names[article], local) for article, local in entity.local if article in names),
    )


def _match(match: Match, names: Mapping[str, str]) -> Match:
    return replace(match, sides=tuple(replace(side, article=names[side.article]) for side in match.sides))


def same_entity(entity: str | None, before: Comparison, after: Comparison) -> str | None:
    """The id, in another comparison, of what a name stood for; None where it is not named there."""
    chosen = next((one for one in before.entities if one.id == entity), None)
    if chosen is None:
        return None
    return next((one.id for one in after.entities if set(one.local) & set(chosen.local)), None)


def lay(desk: Desk, articles: Sequence[Article], ids: Sequence[str]) -> None:
    """Put other articles on a desk, and keep what was found and chosen as far as it still holds.

    Args:
        desk: The desk.
        articles: All articles of it.
        ids: Their ids.
    """
    from tui.reader.desk import ORDERS

    names = new_names(desk.articles, desk.ids, articles, ids)
    desk.articles, desk.ids = articles, list(ids)
    columns = [names[name] for name in desk.columns if name in names]
    desk.columns = [*columns, *(name for name in ids if name not in columns)]
    desk.orders = tuple(ORDERS)[len(articles) < 3 :]
    if desk.order not in desk.orders:
        desk.order = desk.orders[0]
    desk.current = carry_key(desk.current, names)
    if desk.comparison is not None:
        desk.comparison = carried(desk.comparison, names)
        if ":" not in (desk.current or ":") and desk.match(desk.current) is None:
            desk.current = None
        if desk.entity not in {entity.id for entity in desk.comparison.entities}:
            desk.entity = None
