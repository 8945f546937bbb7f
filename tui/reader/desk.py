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
    from tui.reader.sifting import Sifter
    from tui.reader.veil import Veil
    from tui.reader.views.threads import Thread

RELATIONS = tuple(LETTERS)

Order = Literal["claim", "relation", "text"]
ORDERS: dict[Order, str] = {
    "claim": "in how many articles a claim is found",
    "relation": "relation",
    "text": "place in the text",
}


class Heading(NamedTuple):
    """A line above a group of entries."""

    title: str
    number: int
    relation: Relation | None = None
    article: str = ""


class MatchEntry(NamedTuple):
    """A match in the panel; `again` where it is of the same claim as the one above it."""

    key: str
    match: Match
    again: bool = False


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
        speaker: Name of the speaker that it is filtered by.
        words: Words that it is filtered by.
        orders: How the panel can be sorted; by claim only where there are more articles than two.
        order: How it is sorted.
        only: Whether what stands in one article only is listed.
        current: Key of the entry that the reader stands on.
        ids: The articles' ids in a comparison.
        columns: The same, in the order of the columns.
        veil: What hides who published the articles, in blind reading; None where nothing is hidden.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.ids = member_ids(len(articles))
        self.columns = list(self.ids)
        self.comparison: Comparison | None = None
        self.hidden: frozenset[Relation] = frozenset()
        self.entity: str | None = None
        self.speaker: str | None = None
        self.words = ""
        self.orders: tuple[Order, ...] = tuple(ORDERS)[len(articles) < 3 :]
        self.order: Order = self.orders[0]
        self.only = True
        self.current: str | None = None
        self.veil: Veil | None = None
        self._threads: tuple[Comparison, dict[str, Thread]] | None = None
        self._sifter: tuple[Comparison, Sifter] | None = None

    @property
    def counts(self) -> dict[Relation, int]:
        """Matches of each relation, whether shown or hidden, under the other filters."""
        counts = Counter(match.relation for match in self._sifted())
        return {relation: counts[relation] for relation in RELATIONS}

    @property
    def matches(self) -> list[Match]:
        """The matches that the filters let through, in the order of the panel."""
        shown = [match for match in self._sifted() if match.relation not in self.hidden]
        if self.order == "text" or self.veil is not None:
            # In blind reading the order must not tell the relations.
            return sorted(shown, key=self._place)
        if self.order == "claim":
            order = {key: number for number, key in enumerate(self.threads)}
            return sorted(shown, key=lambda match: order[match.id])
        return sorted(shown, key=lambda match: (RELATIONS.index(match.relation), *self._place(match)))

    @property
    def threads(self) -> dict[str, Thread]:
        """The claim over all articles that each match belongs to, by the match's id; those in most articles first.

        Filters change nothing of it: a claim is found in as many articles, whichever of its matches are shown.
        """
        if self.comparison is None:
            return {}
        if self._threads is None or self._threads[0] is not self.comparison:
            from tui.reader.views.threads import threads

            found = {match.id: thread for thread in threads(self.comparison) for match in thread.matches}
            self._threads = self.comparison, found
        return self._threads[1]

    def entries(self) -> list[Entry]:
        """The lines of the panel."""
        by_claim = self.order == "claim" and self.veil is None
        out = self._matches_by_claim() if by_claim else self._matches()
        if self.only:
            for member, claims in self.only_here():
                out.append(Heading(f"only in {badge(member.id)}", len(claims), article=member.id))
                out += [OnlyEntry(f"{member.id}:{claim.id}", member, claim) for claim in claims]
        return out

    def _matches(self) -> list[Entry]:
        out: list[Entry] = []
        last: Relation | None = None
        counts = self.counts
        for match in self.matches:
            if self.order == "relation" and self.veil is None and match.relation != last:
                last = match.relation
                out.append(Heading(last, counts[last], last))
            out.append(MatchEntry(match.id, match))
        return out

    def _matches_by_claim(self) -> list[Entry]:
        """The matches of one claim below each other, under in how many articles it is found."""
        shown: dict[str, list[tuple[Match, Thread]]] = {}
        for match in self.matches:
            thread = self.threads[match.id]
            shown.setdefault(thread.found_words, []).append((match, thread))
        out: list[Entry] = []
        for words, found in shown.items():
            out.append(Heading(words, len({id(thread) for _, thread in found})))
            last: Thread | None = None
            for match, thread in found:
                out.append(MatchEntry(match.id, match, again=thread is last))
                last = thread
        return out

    def only_here(self) -> list[tuple[Member, list[Claim]]]:
        """For each article, the claims found in no other one, under the filters."""
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
            if self._sifts():
                through = self.sifter().lets_through
                claims = [one for one in claims if through([(member.id, one.id)], self.speaker, self.words)]
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

    def veiled(self, text: str) -> str:
        """A text as it may be shown: in blind reading without the names of outlets, wires and authors."""
        return text if self.veil is None else self.veil.text(text)

    def hides(self, match: Match) -> bool:
        """Whether a match's relation is not to be shown: in blind reading, before the user has judged it."""
        return self.veil is not None and match.test != "verdict"

    def toggle(self, relation: Relation) -> None:
        """Show or hide the matches of one relation."""
        self.hidden = self.hidden ^ {relation}

    def entity_named(self) -> LinkedEntity | None:
        """The entity that the panel is filtered by."""
        entities = self.comparison.entities if self.comparison else ()
        return next((entity for entity in entities if entity.id == self.entity), None)

    def sifter(self) -> Sifter:
        """Who says each claim, and in which words.

        Raises:
            ValueError: There is no comparison yet.
        """
        if self.comparison is None:
            raise ValueError("there is no comparison yet")
        if self._sifter is None or self._sifter[0] is not self.comparison:
            from tui.reader.sifting import Sifter

            self._sifter = self.comparison, Sifter(self.comparison)
        return self._sifter[1]

    @property
    def is_filtered(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self.hidden or self.entity or self._sifts())

    def _sifts(self) -> bool:
        return self.speaker is not None or bool(self.words.strip())

    def _sifted(self) -> list[Match]:
        matches = self._of_entity()
        if not matches or not self._sifts():
            return matches
        through = self.sifter().lets_through
        return [
            match
            for match in matches
            if through([(side.article, side.claim) for side in match.sides], self.speaker, self.words)
        ]

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
        side = min(match.sides, key=lambda side: self.columns.index(side.article))
        return (-1 if side.where == "headline" else side.start, self.columns.index(side.article))
