"""Finds the entities of a text written for a test."""

from dataclasses import dataclass
from functools import cache

from tests.annotate.said import article_of
from tui.annotate.models import language
from tui.annotate.names.find import find_entities
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import parse
from tui.model.annotation import Entity, Mention


@dataclass(frozen=True)
class Names:
    text: str
    headline: str
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def one(self, name: str) -> Entity:
        """The entity of this name; there must be exactly one."""
        found = [entity for entity in self.entities if entity.name == name]
        assert len(found) == 1, [(entity.name, entity.type) for entity in self.entities]
        return found[0]

    def at(self, words: str, nth: int = 0, where: str = "body") -> tuple[str, str] | None:
        """Name of the entity, and kind of the mention, whose text is `words`, the nth time it is written so."""
        text = self.body_or_headline(where)
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        for mention in self.mentions:
            if mention.where == where and (mention.start, mention.end) == (start, start + len(words)):
                return next(e.name for e in self.entities if e.id == mention.entity), mention.kind
        return None

    def body_or_headline(self, where: str) -> str:
        return self.headline if where == "headline" else self.text

    def said_of(self, name: str) -> list[str]:
        """Texts of the mentions of the entity, in order."""
        return [mention.text for mention in self.mentions if mention.entity == self.one(name).id]

    def names(self, kind: str = "") -> set[str]:
        return {entity.name for entity in self.entities if not kind or entity.type == kind}


@cache
def names_in(text: str, headline: str = "") -> Names:
    article = article_of(text, headline)
    parsed = parse(article, sentences(article), language.load() or language.blank())
    entities, mentions = find_entities(article, parsed)
    return Names(text, headline, entities, mentions)
