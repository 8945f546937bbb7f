"""A claim in its article, with what the relation tests ask of it: who is named, who acts, who says it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tui.compare.sources import speaker_key
from tui.compare.tables.words import COMMON, rarity, stem, tokens
from tui.compare.told import Told
from tui.model.annotation import Claim
from tui.model.comparison import Member

_TAG = re.compile(
    r",\s+(?:OK|okay|right|huh|eh|no|yes|you know|(?:is|are|was|were|do|does|did|have|has|will|wo|ca)n['’]t \w+)\?$",
    re.I,
)
_TAG_LENGTH = 20
"""Characters from its end in which a sentence's tag stands: ", isn't it?"."""


@dataclass(frozen=True)
class Point(Told):
    """A claim, its article, and the names its entities bear across the articles."""

    member: Member
    claim: Claim
    linked: Mapping[tuple[str, str], str]

    @cached_property
    def speaker(self) -> str | None:
        """Key of who says it, the same across the articles."""
        return speaker_key(self.member, self.claim, self.linked)

    @cached_property
    def entities(self) -> frozenset[str]:
        """The linked entities it names."""
        return frozenset(filter(None, (self.name(local) for local in self.claim.entities)))

    def name(self, head: str | None) -> str | None:
        """The linked entity of a local entity id; a lemma as it stands."""
        return None if head is None else self.linked.get((self.member.id, head), head)

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who acts, by name: linked entities, and lemmas that are printed with a capital inside the claim."""
        out = set()
        for frame in self.claim.frames:
            name = self.name(frame.agent)
            if name is not None and (
                name in self.entities or stem(name) in self.names or f" {name.capitalize()}" in self.claim.text
            ):
                out.add(name if name in self.entities else stem(name))
        return frozenset(out)

    @cached_property
    def question(self) -> bool:
        """Whether it is asked, not said; what ends in ", OK?" is said."""
        text = self.member.article.headline if self.claim.where == "headline" else self.member.article.body
        found = text[: self.claim.end + 1].rstrip("\"'”’ \n")
        return found.endswith("?") and not _TAG.search(found[-_TAG_LENGTH:])

    @cached_property
    def quoted(self) -> bool:
        """Whether it stands within quotation marks of its paragraph."""
        article = self.member.article
        if self.claim.where == "headline":
            return False
        start = max((p.start for p in article.paragraphs if p.start <= self.claim.start), default=0)
        before = article.body[start : self.claim.start]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    @cached_property
    def actor(self) -> tuple[str, str] | None:
        """Who acts, where it is a common noun with a name before it: the noun and the name ("panel", "House")."""
        head = self.main.agent if self.main else None
        if head is None or not head.isalpha():
            return None
        found = re.search(rf"((?:[A-Z][\w.'’-]*\s+)+){re.escape(head)}\b", self.claim.text)
        words = found.group(1).split() if found else []
        known = self.names | {stem(word) for word in self.nations.values()}
        if found and found.start() == 0 and stem(words[0]) not in known:
            words = words[1:]  # a capital for the sentence: "Serious bleeding"
        names = [bare for word in words if (bare := re.sub("['’]s$", "", word)).casefold() not in COMMON]
        return (head, " ".join(names)) if names else None

    def printed(self, head: str) -> str:
        """An agent as its own words have it: the entity's name, or the lemma; empty for what a pronoun stands for."""
        known = next((e.name for e in self.member.annotation.entities if e.id == head), head)
        return known if known not in COMMON and stem(known.split()[-1]) in self.stems else ""

    @cached_property
    def titles(self) -> frozenset[str]:
        """Stems of the titles of those it names: of one person they say no more than the name."""
        known = (e for e in self.member.annotation.entities if e.id in self.claim.entities)
        return frozenset(word for entity in known for title in entity.titles for word in tokens(title))

    @cached_property
    def nations(self) -> Mapping[str, str]:
        """The countries that a word such as "British" stands for in it, and the word."""
        return {
            self.name(mention.entity) or mention.entity: mention.text
            for mention in self.member.annotation.mentions
            if mention.kind == "demonym"
            and mention.where == self.claim.where
            and self.claim.start <= mention.start < self.claim.end
        }

    @cached_property
    def parties(self) -> Mapping[str, str]:
        """The people and organisations that its own words name: linked entity, and name."""
        return {
            self.name(entity.id) or entity.id: entity.name
            for entity in self.member.annotation.entities
            if entity.id in self.claim.entities
            and entity.type in ("person", "organisation")
            and any(name in self.claim.text for name in (entity.name, *entity.aliases, entity.name.split()[-1]))
        }

    def is_person(self, head: str | None) -> bool:
        """Whether who takes part in it is known to be a person."""
        return any(entity.id == head and entity.type == "person" for entity in self.member.annotation.entities)


def likeness(
    left: Point, right: Point, of: Callable[[float, float], float] = min, without: frozenset[str] = frozenset()
) -> float:
    """Share of what one claim says beside its figures that the other says too, weighed by rarity, 0 to 1.

    Args:
        left: One claim.
        right: The other.
        of: `min` for the share of the shorter claim, `max` for that of the longer one.
        without: Stems that are left out of both, as it is known how these stand to each other.
    """
    one, other = (sum(rarity(word) for word in point.rest - without) for point in (left, right))
    shared = sum(rarity(word) for word in (left.rest & right.rest) - without)
    return shared / of(one, other) if one and other else 0.0
