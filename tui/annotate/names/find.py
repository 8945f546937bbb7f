"""The names in an article: who and what is named where, under one name each.

The way there: `spots` and `candidates` find where a name may stand (tables, language model, titles), `settle` gives
each place one reading and each form one type, `people` and `clusters` gather what names one thing, `metonyms` tells a
government from its capital, `coreference` adds pronouns and roles.

What comes out, for those who build on it:
  * Mentions never overlap. A person's mention is the name alone; the title before it is in `Entity.titles`, and the
    mention's kind is `title`. Country words inside a title ("U.S. Defense Secretary") are mentions of their own.
  * A country, its demonym and its capital standing for its government are one entity, with the ISO code as key.
    A capital as a place is another entity (key `capital:RU`). Bodies of the tables have keys like `org:UN`.
  * Mentions of kind `pronoun` and `role` are resolved references; they stand beside the names, in the same list.
"""

from collections.abc import Sequence

from tui.annotate.names.clusters import Cluster, gather
from tui.annotate.names.coreference import find_references
from tui.annotate.names.settle import settle
from tui.annotate.names.spots import Page, page_of
from tui.annotate.syntax.parse import ParsedText
from tui.model.annotation import Entity, Mention, MentionKind
from tui.model.article import Article


def _mentions(cluster: Cluster, identity: str, pages: Sequence[Page]) -> list[Mention]:
    found = []
    for spot, kind in cluster.spots:
        page = pages[spot.page]
        offset = page.parsed.offset
        settled: MentionKind = "alias" if kind == "name" and spot.text != cluster.name else kind
        found.append(Mention(identity, page.parsed.where, offset + spot.start, offset + spot.end, spot.text, settled))
    return found


def find_entities(article: Article, parsed: Sequence[ParsedText]) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The article's entities in order of first naming, and every place where one is named, the headline's first.

    Args:
        article: The article; its text is that of `parsed`.
        parsed: Headline and paragraphs with their parse (or only their tokens, where there is no language model).
    """
    del article  # all that is needed of it is in `parsed`
    pages = [page_of(number, text) for number, text in enumerate(parsed)]
    clusters = gather(pages, settle(pages))
    entities = []
    mentions: list[Mention] = []
    for number, cluster in enumerate(clusters):
        forms = dict.fromkeys(spot.text for spot, _kind in cluster.spots)
        forms.pop(cluster.name, None)
        identity = f"e{number}"
        entities.append(
            Entity(identity, cluster.name, cluster.type, tuple(cluster.titles), tuple(forms), cluster.key)
        )
        mentions += _mentions(cluster, identity, pages)
    mentions += find_references(pages, entities, mentions)
    mentions.sort(key=lambda mention: (mention.where == "body", mention.start))
    return tuple(entities), tuple(mentions)
