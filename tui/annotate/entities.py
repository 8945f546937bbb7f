"""The names in an article: who and what is named where, under one name each."""

from tui.annotate.parse import ParsedText
from tui.model.annotation import Entity, EntityType, Mention
from tui.model.article import Article

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "product",
    "LAW": "law",
    "WORK_OF_ART": "work",
}


def find_entities(article: Article, parsed: tuple[ParsedText, ...]) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The article's entities and every place where one is named, in order of place."""
    entities: dict[str, Entity] = {}
    mentions = []
    for text in parsed:
        for span in text.doc.ents:
            if span.label_ in TYPES:
                entity = entities.setdefault(span.text, Entity(f"e{len(entities)}", span.text, TYPES[span.label_]))
                start = text.offset + span.start_char
                mentions.append(Mention(entity.id, text.where, start, start + len(span.text), span.text))
    return tuple(entities.values()), tuple(mentions)
