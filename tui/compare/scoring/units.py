"""What the scorer sees of a claim: bags of weighted things, a vector, and where it stands."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tui.compare.entities import local_to_linked
from tui.compare.sources import speaker_key
from tui.compare.tables.words import COMMON, rarity, stem, tokens
from tui.model import vectors
from tui.model.annotation import Claim, Figure
from tui.model.comparison import LinkedEntity, Member

Bag = Mapping[str, float]
BAGS = ("stems", "fresh", "pairs", "entities", "numbers", "quote", "sentence")
"""Kinds of bag: stems of the claim, the same weighed by how few of the story's claims hold them (what all of the
story is about tells no two of its claims apart), pairs of neighbouring stems, linked entities, values of figures,
stems inside quotation marks, stems of the whole sentence. The last tells what its claims are about; as it says the
same of all of them, which of them match is left to the others."""

LITTLE = 0.2
"""How much a common word counts where words are laid beside each other."""
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """A claim made ready for scoring.

    Attributes:
        claim: Its index in the annotation.
        sentence: Number of its sentence in the article; -1 for the headline.
        bags: For each kind of `BAGS`, its members and their weights.
        vector: Embedding, laid out as `tui.model.vectors` says; None without a model.
        word_weights: How much each word that bears a vector counts.
        place: Where its sentence stands in the article, 0 (first) to 1 (last).
        length: Words in it.
        speaker: Key of who says it; None in the article's own voice.
        forecast: Whether it is about what is to come.
        negated: Whether its main predicate is negated.
        figures: Its figures, for comparison as bounds.
    """

    claim: int
    sentence: int
    bags: Mapping[str, Bag]
    vector: bytes | None = None
    word_weights: tuple[float, ...] = ()
    place: float = 0.0
    length: int = 0
    speaker: str | None = None
    forecast: bool = False
    negated: bool = False
    figures: tuple[Figure, ...] = ()


def story_units(members: Sequence[Member], entities: Sequence[LinkedEntity]) -> list[list[Unit]]:
    """The claims of every article as units. An entity weighs the more, the fewer of the story's claims name it."""
    linked = local_to_linked(entities)
    named: Counter[str] = Counter()
    total = 0
    for member in members:
        for claim in member.annotation.claims:
            total += 1
            named.update({linked.get((member.id, local), local) for local in claim.entities})
    weights = {name: math.log((total + 1) / count) for name, count in named.items()}
    units = [_article_units(member, linked, weights) for member in members]
    held = Counter(item for article in units for unit in article for item in unit.bags["stems"])
    return [[_freshened(unit, held, total) for unit in article] for article in units]


def _freshened(unit: Unit, held: Mapping[str, int], total: int) -> Unit:
    """The unit with its stems weighed by how rare they are in this story and in the news at large."""
    stems = unit.bags["stems"]
    fresh = {item: weight * math.log((total + 1) / held[item]) for item, weight in stems.items()}
    return replace(unit, bags={**unit.bags, "fresh": fresh})


def _article_units(
    member: Member, linked: Mapping[tuple[str, str], str], entity_weights: Mapping[str, float]
) -> list[Unit]:
    sentences = {sentence.id: sentence for sentence in member.annotation.sentences}
    order = {sentence.id: n for n, sentence in enumerate(s for s in sentences.values() if s.where == "body")}
    texts = {"headline": member.article.headline, "body": member.article.body}
    last = max(1, len(order) - 1)
    out = []
    for number, claim in enumerate(member.annotation.claims):
        sentence = sentences[claim.sentence]
        whole = texts[sentence.where][sentence.start : sentence.end]
        position = order.get(claim.sentence, -1)
        names = {linked.get((member.id, local), local) for local in claim.entities}
        out.append(
            Unit(
                claim=number,
                sentence=position,
                bags=_bags(claim, whole) | {"entities": {name: entity_weights[name] for name in names}},
                vector=claim.vector,
                word_weights=_word_weights(claim.text),
                place=max(0, position) / last,
                length=len(claim.text.split()),
                speaker=speaker_key(member, claim, linked),
                forecast=claim.kind == "prediction" or any(f.tense == "future" for f in claim.frames),
                negated=claim.negated,
                figures=claim.figures,
            )
        )
    return out


def _weighed(words: Sequence[str]) -> dict[str, float]:
    return {word: rarity(word) for word in words if word not in COMMON}


def _word_weights(text: str) -> tuple[float, ...]:
    found = (match.group().lower() for match in vectors.words(text))
    return tuple(LITTLE if word in COMMON else rarity(stem(word)) for word in found)


def _bags(claim: Claim, sentence: str) -> dict[str, Bag]:
    words = tokens(claim.text)
    pairs = {
        f"{one} {other}": (rarity(one) + rarity(other)) / 2
        for one, other in pairwise(words)
        if not (one in COMMON and other in COMMON)
    }
    numbers = {match.replace(",", "") for match in _NUMBER.findall(claim.text)}
    numbers |= {f"{value:g}" for figure in claim.figures for value in (figure.low, figure.high) if value is not None}
    quoted = " ".join(_QUOTED.findall(sentence)) or (claim.attribution and claim.attribution.quote) or ""
    return {
        "stems": _weighed(words),
        "sentence": _weighed(tokens(sentence)),
        "pairs": pairs,
        "numbers": dict.fromkeys(numbers, 1.0),
        "quote": _weighed(tokens(quoted)),
    }
