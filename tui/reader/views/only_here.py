"""What stands in one article only, by section and speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.reader.views.once import once
from tui.reader.views.passages import Passage, passage_of, speaker_names, speaker_of

if TYPE_CHECKING:
    from tui.model.annotation import Claim
    from tui.model.comparison import Comparison, Match, Member

OWN_VOICE = "no source given"


@dataclass(frozen=True, slots=True)
class OnlyClaim:
    """A claim found in no other article.

    Attributes:
        member: The article.
        claim: The claim.
        speaker: Who says it, under one name in all articles; `OWN_VOICE` where nobody is named.
        related: A match that puts it beside something of the same subject in another article, if there is one.
    """

    member: Member
    claim: Claim
    speaker: str
    related: Match | None = None

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return passage_of(self.member, self.claim)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article: "headline", "lead", "body", or a subheading, with its claims by speaker."""

    title: str
    claims: tuple[OnlyClaim, ...]


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """One article, and what only it has; `total` counts all claims of the article."""

    member: Member
    sections: tuple[Section, ...]
    total: int

    @property
    def count(self) -> int:
        """How many claims only it has."""
        return sum(len(section.claims) for section in self.sections)


@once
def only_here(comparison: Comparison) -> tuple[OnlyIn, ...]:
    """Every article with the claims found in no other, by place; in a section those of a speaker stand together."""
    names = speaker_names(comparison)
    kept = {article: set(claims) for article, claims in comparison.only_in}
    out = []
    for member in comparison.members:
        sections: dict[str, list[OnlyClaim]] = {}
        for claim in member.annotation.claims:
            if claim.id not in kept.get(member.id, ()):
                continue
            said = claim.attribution
            speaker = speaker_of(member, said, names) if said else OWN_VOICE
            item = OnlyClaim(member, claim, speaker, _related(comparison, member, claim))
            sections.setdefault(section_of(member, claim), []).append(item)
        parts = tuple(Section(title, tuple(_by_speaker(claims))) for title, claims in sections.items())
        out.append(OnlyIn(member, parts, len(member.annotation.claims)))
    return tuple(out)


def section_of(member: Member, claim: Claim) -> str:
    """The part of the article that a claim stands in: headline, lead (first paragraph), a subheading's, or body."""
    if claim.where == "headline":
        return "headline"
    title, seen_text = "", False
    for paragraph in member.article.paragraphs:
        if paragraph.start > claim.start:
            break
        if paragraph.kind == "subheading":
            title = member.article.body[paragraph.start : paragraph.end]
            continue
        if claim.start < paragraph.end and not seen_text and not title:
            return "lead"
        seen_text = True
    return title or "body"


def _related(comparison: Comparison, member: Member, claim: Claim) -> Match | None:
    sides = ((match, side) for match in comparison.matches for side in match.sides)
    return next((match for match, side in sides if (side.article, side.claim) == (member.id, claim.id)), None)


def _by_speaker(claims: list[OnlyClaim]) -> list[OnlyClaim]:
    order = {name: number for number, name in reversed(list(enumerate(claim.speaker for claim in claims)))}
    return sorted(claims, key=lambda claim: order[claim.speaker])
