"""What lies on the reader's desk: the articles, what was found, and what the user chose to see of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.pipeline import member_ids
from tui.reader.wording import LETTERS, badge

if TYPE_CHECKING:
    from tui.model.annotation import Claim
    from tui.model.article import Article
    from tui.model.comparison import Comparison, LinkedEntity, Match, Member, Relation

RELATIONS = tuple(LETTERS)

Order = Literal["relation", "text"]


class Heading(NamedTuple):
    """A line above a group of entries."""

    title: str
    number: int
    relation: Relation | None = None
    article: str = ""


class MatchEntry(NamedTuple):
    """A match in the panel."""

    key: str
    match: Match


class OnlyEntry(NamedTuple):
    """A claim that stands in one article only."""

    key: str
    member: Member
    claim: Claim


Entry = Heading | MatchEntry | OnlyEntry


class Desk:
    """The state of the reader, free of widgets.

    Attributes:
        articles: In the order of the columns.
        comparison: What the analysis found; None before it is ready.
        hidden: Relations that are filtered out.
        entity: Id of the entity that the panel is filtered by.
        order: How the panel is sorted.
        only: Whether what stands in one article only is listed.
        current: Key of the entry that the reader stands on.
        ids: The articles' ids in a comparison.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.ids = member_ids(len(articles))
        self.comparison: Comparison | None = None
        self.hidden: frozenset[Relation] = frozenset()
        self.entity: str | None = None
        self.order: Order = "relation"
        self.only = True
        self.current: str | None = None

    @property
    def counts(self) -> dict[Relation, int]:
        """Matches of each relation, whether shown or hidden, under the entity filter."""
        counts = Counter(match.relation for match in self._of_entity())
        return {relation: counts[relation] for relation in RELATIONS}

    @property
    def matches(self) -> list[Match]:
        """The matches that the filters let through, in the order of the panel."""
        shown = [match for match in self._of_entity() if match.relation not in self.hidden]
        if self.order == "text":
            return sorted(shown, key=self._place)
        return sorted(shown, key=lambda match: (RELATIONS.index(match.relation), *self._place(match)))

    def entries(self) -> list[Entry]:
        """The lines of the panel."""
        out: list[Entry] = []
        last: Relation | None = None
        counts = self.counts
        for match in self.matches:
            if self.order == "relation" and match.relation != last:
                last = match.relation
                out.append(Heading(last, counts[last], last))
            out.append(MatchEntry(match.id, match))
        if self.only:
            for member, claims in self.only_here():
                out.append(Heading(f"only in {badge(member.id)}", len(claims), article=member.id))
                out += [OnlyEntry(f"{member.id}:{claim.id}", member, claim) for claim in claims]
        return out

    def only_here(self) -> list[tuple[Member, list[Claim]]]:
        """For each article, the claims found in no other one, under the entity filter."""
        if self.comparison is None:
            return []
        out = []
        kept = dict(self.comparison.only_in)
        for member in self.comparison.members:
            ids = set(kept.get(member.id, ()))
            claims = [claim for claim in member.annotation.claims if claim.id in ids]
            if self.entity:
                local = self._local(self.entity, member.id)
                claims = [claim for claim in claims if local.intersection(claim.entities)]
            if claims:
                out.append((member, claims))
        return out

    def match(self, key: str | None) -> Match | None:
        """The match of that key."""
        matches = self.comparison.matches if self.comparison else ()
        return next((match for match in matches if match.id == key), None)

    def only_claim(self, key: str | None) -> tuple[Member, Claim] | None:
        """The claim of an entry that stands in one article only."""
        if self.comparison is None or not key or ":" not in key:
            return None
        article, claim = key.split(":", 1)
        for member in self.comparison.members:
            for item in member.annotation.claims:
                if (member.id, item.id) == (article, claim):
                    return member, item
        return None

    def step(self, by: int, among: Collection[Relation] = RELATIONS, *, afresh: bool = False) -> Match | None:
        """The match `by` further than the current one, round the ends; None where there is none.

        Args:
            by: How many further; negative is backwards.
            among: Relations of the matches that count.
            afresh: Whether the current match is itself the next one, as nobody has gone to it yet.
        """
        matches = self.matches
        wanted = [number for number, match in enumerate(matches) if match.relation in among]
        if not wanted:
            return None
        here = next((number for number, match in enumerate(matches) if match.id == self.current), 0)
        place = bisect_left(wanted, here)
        stands = not afresh and self.current in {matches[number].id for number in wanted[place : place + 1]}
        return matches[wanted[(place + by - (by > 0 and not stands)) % len(wanted)]]

    def toggle(self, relation: Relation) -> None:
        """Show or hide the matches of one relation."""
        self.hidden = self.hidden ^ {relation}

    def entity_named(self) -> LinkedEntity | None:
        """The entity that the panel is filtered by."""
        entities = self.comparison.entities if self.comparison else ()
        return next((entity for entity in entities if entity.id == self.entity), None)

    def _of_entity(self) -> list[Match]:
        if self.comparison is None:
            return []
        if not self.entity:
            return list(self.comparison.matches)
        return [match for match in self.comparison.matches if self._concerns(match, self.entity)]

    def _concerns(self, match: Match, entity: str) -> bool:
        """Whether an entity is named in any passage of a match, or says it."""
        chosen = (
            next((item for item in self.comparison.entities if item.id == entity), None) if self.comparison else None
        )
        if chosen is None:
            return False
        for side in match.sides:
            for mention in chosen.mentions:
                inside = mention.start < side.end and mention.end > side.start
                if mention.article == side.article and mention.where == side.where and inside:
                    return True
            found = self.only_claim(f"{side.article}:{side.claim}")
            local = self._local(entity, side.article)
            if found and found[1].attribution and found[1].attribution.entity in local:
                return True
        return False

    def _local(self, entity: str, article: str) -> set[str]:
        entities = self.comparison.entities if self.comparison else ()
        return {local for item in entities if item.id == entity for member, local in item.local if member == article}

    def _place(self, match: Match) -> tuple[int, int]:
        side = match.sides[0]
        return (-1 if side.where == "headline" else side.start, self.ids.index(side.article))
