"""What the analysis found in one article. All of it is spans over the text, which never changes."""

from dataclasses import dataclass
from typing import Literal

Where = Literal["body", "headline"]
"""Which text of the article an offset counts in."""

EntityType = Literal["person", "organisation", "place", "group", "event", "product", "law", "work", "other"]
"""`place` holds countries, towns and regions; `group` nationalities, religions, parties and forces."""

MentionKind = Literal["name", "alias", "title", "acronym", "demonym", "metonym", "pronoun", "role"]
ClaimKind = Literal["statement", "prediction", "evaluation", "demand", "commitment", "background"]
AttributionKind = Literal["direct quote", "partial quote", "paraphrase", "noun complement", "document", "none"]
HedgeClass = Literal["modal", "report adverb", "belief verb", "numeric", "condition"]
Approximation = Literal[
    "exact", "about", "up to", "at least", "more than", "less than", "nearly", "range", "vague", "estimate"
]
Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Its id is unique in the article ("s0", "s1", ...; the headline's is "h")."""

    id: str
    where: Where
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named."""

    entity: str
    where: Where
    start: int
    end: int
    text: str
    kind: MentionKind = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation, ... of one article.

    Attributes:
        id: Unique in the article ("e0").
        name: The fullest name in the text, or the usual name where a table knows it ("North Korea" for "Pyongyang").
        type: What it is.
        titles: Titles and roles printed with it ("U.S. Defense Secretary").
        aliases: The other surface forms.
        key: A key under which a table knows it (an ISO country code, a stock acronym), for linking; else None.
    """

    id: str
    name: str
    type: EntityType
    titles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a bound.

    Attributes:
        where: Text the offsets count in.
        start: Offset of the figure with its approximation ("up to 12,000").
        end: Offset after it.
        text: As printed.
        low: Least value it can stand for, in `unit`; None where open.
        high: Greatest value; None where open.
        unit: "count", "USD", "EUR", "percent", "percentage point", "km", "kg", "year", "degree Celsius", ...
        counted: What is counted, as printed ("North Korean soldiers").
        approximation: As printed.
        head: Lemma of the head noun of what is counted ("soldier").
        part: Whether the text says it is a part of a larger whole ("including at least 500 officers").
        place: Place the figure is said of, as printed.
    """

    where: Where
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str
    counted: str
    approximation: Approximation
    head: str = ""
    part: bool = False
    place: str | None = None


@dataclass(frozen=True, slots=True)
class TimeReference:
    """A date or time in the text, resolved against the article's own date as far as that is known.

    Attributes:
        where: Text the offsets count in.
        start: Offset.
        end: Offset after it.
        text: As printed ("Thursday", "by November").
        earliest: First day, `YYYY-MM-DD`; None where unknown or open.
        latest: Last day; None where unknown or open.
        tense: Tense of its clause, which decides between last and next Thursday.
        role: `said` when it dates the speech act, `event` when it dates what is told.
    """

    where: Where
    start: int
    end: int
    text: str
    earliest: str | None
    latest: str | None
    tense: Tense = "past"
    role: Literal["said", "event"] = "event"


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that makes a claim less than certain."""

    text: str
    kind: HedgeClass


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it.

    Attributes:
        speaker: The source as printed ("He", "U.S. officials").
        entity: Local id of the entity it stands for; None where it names none.
        name: The speaker's name after resolving ("Lloyd Austin"); `speaker` itself where nothing was resolved.
        cue: The word or words that attribute ("said", "according to").
        kind: How.
        quote: The quoted words, with their marks; None where nothing is quoted.
        resolved: Whether `speaker` is a pronoun or role that was resolved.
        start: Offset of the speaker's words, in the claim's text; -1 where implied.
        end: Offset after them.
        named: Whether the speaker has a name (not "officials").
    """

    speaker: str
    entity: str | None
    name: str
    cue: str
    kind: AttributionKind
    quote: str | None = None
    resolved: bool = False
    start: int = -1
    end: int = -1
    named: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """Who did what to whom, in lemmas: one for each clause of a claim.

    `agent`, `patient` and `recipient` hold a local entity id where the head is one, else a lower-case lemma.
    """

    predicate: str
    agent: str | None = None
    patient: str | None = None
    recipient: str | None = None
    place: str | None = None
    negated: bool = False
    tense: Tense = "past"
    modal: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A content word of a claim: lower-case lemma and universal part of speech."""

    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement.

    Attributes:
        id: Unique in the article ("c0").
        where: Text the offsets count in (`in` in the JSON).
        start: Offset of its content, attribution left out.
        end: Offset after it.
        text: The content.
        sentence: Id of the sentence that holds it.
        kind: What sort of claim.
        attribution: Who says it; None in the article's own voice.
        hedges: Words that make it less than certain.
        negated: Whether its main predicate is negated.
        figures: Numbers in it.
        times: Dates and times in it.
        places: Names of places in it.
        entities: Local ids of the entities in it.
        frames: Who did what to whom.
        terms: Content words.
        vector: Embedding as int8 bytes (unit length times 127), where a model was there to make it.
    """

    id: str
    where: Where
    start: int
    end: int
    text: str
    sentence: str
    kind: ClaimKind = "statement"
    attribution: Attribution | None = None
    hedges: tuple[Hedge, ...] = ()
    negated: bool = False
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeReference, ...] = ()
    places: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    terms: tuple[Term, ...] = ()
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that was found in one article.

    Attributes:
        sha256: The source's.
        cleaner: The cleaner's version, which with `sha256` names the text that the offsets count in.
        annotator: Version of the annotator and names of its models.
        sentences: In order; the headline first.
        entities: The article's entities.
        mentions: In order of place.
        figures: Every number that a reader would compare, in or out of a claim.
        times: Every date or time.
        claims: In order of place.
        notices: What a reader should know ("no language model: entities by rules only").
    """

    sha256: str
    cleaner: str
    annotator: str
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeReference, ...] = ()
    claims: tuple[Claim, ...] = ()
    notices: tuple[str, ...] = ()
