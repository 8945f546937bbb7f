"""What an article shows of the sort of a name that no table knows: a town, a person or a company?

The language model guesses such names one article at a time. Over a story the guesses are weighed against what the
words beside the name show, so that one town is not a person in the next column.
"""

import re
from collections.abc import Iterable, Mapping

from tui.model.annotation import Entity, EntityType, Mention
from tui.model.article import Article

SURE = 2.0
"""Weight from which on an article's evidence is no guess."""
GUESS = 0.5
"""Weight of one mention that the language model marked, and nothing else."""
MOST_GUESSES = 4

_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|at|outside|inside|around|across|(?:city|town|village|province|region|state|port|district) of"
    r"|(?:north|south|east|west|outskirts|residents|mayor) of)(?: the)? $"
)
_PLACE_AFTER = re.compile(
    r"(?:['’]s)? (?:region|oblast|area|province|district|county|city|town|village|airport|border"
    r"|residents|suburbs?)\b"
    r"|, an? (?:[\w-]+ ){0,2}(?:town|city|village|suburb|district|port)\b"
)
_SPOKE_AFTER = re.compile(r",? (?:said|says|told|added|insisted|recalled|wrote|resigned|testified|, \d\d,)")
_BODY_AFTER = re.compile(
    r"(?:['’]s)? (?:shares|stock|chief executive|CEO|plc|Inc|Ltd|employees|customers|profits?|revenues?|subsidiary)\b"
)
_BODY_BEFORE = re.compile(
    r"\b(?:company|firm|carmaker|automaker|retailer|airline|lender|insurer|regulator|agency|broadcaster|operator) $",
    re.IGNORECASE,
)
Weights = Mapping[EntityType, float]


def weigh(article: Article, entity: Entity, mentions: Iterable[Mention]) -> dict[EntityType, float]:
    """How much each sort has for it in one article; the model's own guesses count a little.

    Args:
        article: The article that names the entity.
        entity: The entity.
        mentions: Its mentions.
    """
    weights: dict[EntityType, float] = {}

    def add(sort: EntityType, weight: float) -> None:
        weights[sort] = weights.get(sort, 0.0) + weight

    if entity.type == "person" and (entity.titles or " " in entity.name):
        add("person", SURE)
    guesses = 0
    for mention in mentions:
        if mention.kind in ("pronoun", "role"):
            continue
        text = article.headline if mention.where == "headline" else article.body
        before, after = text[max(0, mention.start - 24) : mention.start], text[mention.end : mention.end + 40]
        if _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(after):
            add("place", 1.0)
        elif _BODY_BEFORE.search(before) or _BODY_AFTER.match(after):
            add("organisation", 1.0)
        elif _SPOKE_AFTER.match(after) and entity.type in ("person", "organisation"):
            add(entity.type, GUESS)
        guesses += 1
    add(entity.type, GUESS * min(guesses, MOST_GUESSES) / 2)
    return weights


def together(all_weights: Iterable[Weights]) -> EntityType:
    """The sort that has most for it over several articles; the first named among equals."""
    total: dict[EntityType, float] = {}
    for weights in all_weights:
        for sort, weight in weights.items():
            total[sort] = total.get(sort, 0.0) + weight
    return max(total, key=lambda sort: total[sort])


def clash(one: Weights, other: Weights) -> bool:
    """Whether two articles surely mean things of different sorts by one name: a Mr. Austin and the town of Austin."""
    sure = [{sort for sort, weight in weights.items() if weight >= SURE} for weights in (one, other)]
    return bool(sure[0]) and bool(sure[1]) and not sure[0] & sure[1]
