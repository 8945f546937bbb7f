"""What the articles of a story share, and what stands in only one."""

from dataclasses import dataclass
from typing import Literal

from tui.model.annotation import Annotation, EntityType, Where
from tui.model.article import Article

Relation = Literal["agree", "figure differs", "update", "contradict", "related"]
RELATIONS: tuple[Relation, ...] = ("contradict", "figure differs", "update", "agree", "related")
"""In the order in which a reader wants to see them."""


@dataclass(frozen=True, slots=True)
class Member:
    """One article of a comparison, under its id ("a", "b", "c", ...)."""

    id: str
    article: Article
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """One mention of a linked entity."""

    article: str
    where: Where
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class LinkedEntity:
    """An entity across the articles.

    Attributes:
        id: Unique in the comparison ("E0").
        name: The fullest name in any article.
        type: What it is.
        mentions: Every mention in every article.
        local: Pairs of article id and local entity id.
    """

    id: str
    name: str
    type: EntityType
    mentions: tuple[LinkedMention, ...]
    local: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One claim of a match: the stretch of text that a reader is shown, long enough to be understood alone."""

    article: str
    claim: str
    where: Where
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two or more claims from different articles that belong beside each other.

    Attributes:
        id: Unique in the comparison ("m0"), and the same whenever the same claims are matched.
        relation: The relation shown: the user's verdict where there is one.
        score: How surely the claims belong together, 0 to 1.
        reason: The why-line: what was compared, what decided.
        test: Name of the test that decided ("figures", "later report", ...).
        sides: One or more of each article, in the order of the articles.
        speakers: How many different speakers stand behind the sides (0 where all is the articles' own voice).
        wires: How many different wires or outlets stand behind them. A text of which neither is known counts as one.
        unresolved: What could not be resolved, in words ("date of [b] unknown").
        automatic: The relation as decided by the program, where a verdict overrules it.
        unknown: How many of `wires` are texts whose wire and outlet are not known.
    """

    id: str
    relation: Relation
    score: float
    reason: str
    test: str
    sides: tuple[Side, ...]
    speakers: int = 0
    wires: int = 0
    unresolved: tuple[str, ...] = ()
    automatic: Relation | None = None
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The articles compared together.

    `only_in` holds, for each article id, the ids of the claims not found in the others, in order of place. A claim
    that stands in `related` matches alone is among them: what it is shown beside is another claim.
    """

    members: tuple[Member, ...]
    entities: tuple[LinkedEntity, ...] = ()
    matches: tuple[Match, ...] = ()
    only_in: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notices: tuple[str, ...] = ()
