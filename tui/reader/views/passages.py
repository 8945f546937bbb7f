"""Places in the articles of a comparison, and the claims and sentences that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.annotation import Where

if TYPE_CHECKING:
    from tui.model.annotation import Attribution, Claim, Sentence
    from tui.model.comparison import Comparison, Member


class Passage(NamedTuple):
    """A stretch of an article: the article's id, which of its texts, start and end."""

    article: str
    where: Where
    start: int
    end: int


def text_of(member: Member, where: Where) -> str:
    """The text that offsets of `where` count in."""
    return member.article.headline if where == "headline" else member.article.body


def words_at(member: Member, passage: Passage) -> str:
    """The words of a passage, as they stand in the article."""
    return text_of(member, passage.where)[passage.start : passage.end]


def passage_of(member: Member, item: Claim | Sentence) -> Passage:
    """Where a claim or a sentence stands."""
    return Passage(member.id, item.where, item.start, item.end)


def sentence_at(member: Member, where: Where, offset: int) -> Sentence | None:
    """The sentence that holds a character."""
    found = (s for s in member.annotation.sentences if s.where == where and s.start <= offset < s.end)
    return next(found, None)


def claim_at(member: Member, where: Where, start: int, end: int) -> Claim | None:
    """The shortest claim that holds the whole stretch."""
    holding = [c for c in member.annotation.claims if c.where == where and c.start <= start and end <= c.end]
    return min(holding, key=lambda claim: claim.end - claim.start, default=None)


def around(member: Member, where: Where, start: int, end: int) -> Passage:
    """The sentence round a stretch; the stretch itself where no sentence is known."""
    sentence = sentence_at(member, where, start)
    return passage_of(member, sentence) if sentence else Passage(member.id, where, start, end)


def speaker_names(comparison: Comparison) -> dict[tuple[str, str], str]:
    """For each pair of article id and local entity id, the entity's name over all articles."""
    return {local: entity.name for entity in comparison.entities for local in entity.local}


def speaker_of(member: Member, said: Attribution, names: dict[tuple[str, str], str]) -> str:
    """The name of a speaker, the same in every article where the entities are linked."""
    linked = names.get((member.id, said.entity)) if said.entity is not None else None
    return linked or said.name or said.speaker
