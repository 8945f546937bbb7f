"""What can be followed through a text: where the same is named, the same speaker cited, the same thing counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.model.annotation import Figure
    from tui.model.comparison import Comparison

Place = tuple[int, int]
"""Start and end in an article's body."""


class Trail(NamedTuple):
    """The places that belong together.

    Attributes:
        key: What makes them the same, unique among the trails of its sort.
        name: What they have in common, in words ("Lloyd Austin", "soldiers").
        places: Those in each article's body, by its id, in order.
    """

    key: str
    name: str
    places: Mapping[str, Sequence[Place]]

    def step(self, article: str, caret: int, sentence: Place, by: int) -> tuple[int, bool]:
        """The place `by` further than the one that is meant at the caret (see `under`).

        Args:
            article: Id of the article; a place of the trail stands in that sentence of it.
            caret: Where the reader stands.
            sentence: Start and end of the sentence.
            by: How many further; negative is backwards.

        Returns:
            Its number among the article's places, and whether that led round an end.
        """
        places = self.places[article]
        found = under(places, caret, sentence)
        here = places.index(found) if found else 0
        return (here + by) % len(places), not 0 <= here + by < len(places)


def under(places: Iterable[Place], caret: int, sentence: Place) -> Place | None:
    """The place that is meant at a caret.

    That which holds it, the longest of several; else the next in the sentence, else the last before it there.
    """
    inside = [place for place in places if place[0] < sentence[1] and place[1] > sentence[0]]
    holding = [place for place in inside if place[0] <= caret < place[1]]
    if holding:
        return max(holding, key=lambda place: place[1] - place[0])
    after = [place for place in inside if place[0] > caret]
    return min(after, default=None) or max(inside, default=None)


def trail_under(trails: Sequence[Trail], article: str, caret: int, sentence: Place) -> Trail | None:
    """The trail that is meant at a caret; None where the sentence holds no place of any.

    Args:
        trails: The trails to choose from.
        article: Id of the caret's article.
        caret: Offset of the caret in its body.
        sentence: The sentence that holds it.
    """
    places = {place: trail for trail in trails for place in trail.places.get(article, ())}
    found = under(places, caret, sentence)
    return places[found] if found else None


def mentions(comparison: Comparison) -> list[Trail]:
    """Where each entity is named."""
    out = []
    for entity in comparison.entities:
        places: dict[str, set[Place]] = defaultdict(set)
        for mention in entity.mentions:
            if mention.where == "body":
                places[mention.article].add((mention.start, mention.end))
        out.append(Trail(entity.id, entity.name, _sorted(places)))
    return out


def citations(comparison: Comparison) -> list[Trail]:
    """What each speaker is cited with: the speaker that was resolved, else the words that are printed."""
    linked = {local: entity for entity in comparison.entities for local in entity.local}
    names: dict[str, str] = {}
    places: dict[str, dict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
    for member in comparison.members:
        for claim in member.annotation.claims:
            if claim.where != "body" or claim.attribution is None:
                continue
            said = claim.attribution
            entity = linked.get((member.id, said.entity)) if said.entity else None
            name = entity.name if entity else said.name or said.speaker
            key = entity.id if entity else f"“{_same(name)}”"
            names.setdefault(key, name)
            places[key][member.id].add((claim.start, claim.end))
    return [Trail(key, names[key], _sorted(found)) for key, found in places.items()]


def figures(comparison: Comparison) -> list[Trail]:
    """Where each thing is counted or measured: the same noun in the same unit."""
    names: dict[str, str] = {}
    places: dict[str, dict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
    for member in comparison.members:
        for figure in member.annotation.figures:
            if figure.where == "body":
                key, name = _counted(figure)
                names.setdefault(key, name)
                places[key][member.id].add((figure.start, figure.end))
    return [Trail(key, names[key], _sorted(found)) for key, found in places.items()]


def _counted(figure: Figure) -> tuple[str, str]:
    """What makes two figures count the same, and how it is called."""
    thing = figure.head or figure.counted
    unit = "" if figure.unit == "count" else figure.unit
    return f"{unit}\0{_same(thing)}", " ".join(part for part in (unit, figure.counted or thing) if part) or "things"


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()


def _sorted(places: Mapping[str, set[Place]]) -> dict[str, list[Place]]:
    return {article: sorted(found) for article, found in places.items()}
