"""A claim with what the relation tests ask of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tui.compare.units import speaker_key
from tui.compare.words import COMMON, stem, tokens
from tui.model.annotation import Claim, Frame
from tui.model.comparison import Member

UNKNOWN, FORECAST, UNDER_WAY, DONE = range(4)
"""Stages of what a claim tells of: not known, still to come, going on, over."""

_NOT_KNOWN = re.compile(
    r"\b(?:un(?:clear|known|certain)|not (?:immediately |yet |entirely )?(?:clear|known|certain)"
    r"|remains? to be seen|(?:did|would|could) not (?:immediately )?(?:say|specify|confirm|know)"
    r"|declined to (?:say|specify|confirm)|no (?:immediate )?word on)\b",
    re.IGNORECASE,
)
_THINKING = frozenset({"expect", "believe", "think", "know", "see", "say", "report", "estimate", "schedule", "plan"})
"""Predicates that hold another: what is expected is the news, not that it is."""


@dataclass(frozen=True)
class Point:
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
    def main(self) -> Frame | None:
        """The frame that carries the news."""
        frames = self.claim.frames
        return next((f for f in frames if f.predicate not in _THINKING), frames[0] if frames else None)

    @cached_property
    def stage(self) -> int:
        """How far what it tells of has come."""
        if _NOT_KNOWN.search(self.claim.text):
            return UNKNOWN
        main = self.main
        if self.claim.kind in ("prediction", "commitment", "demand"):
            return FORECAST
        if main is None:
            return DONE
        if main.tense == "future" or main.modal in ("may", "might", "could", "would", "should"):
            return FORECAST
        return UNDER_WAY if main.tense == "present" else DONE

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return frozenset(word for word in tokens(self.claim.text) if word not in COMMON)

    @cached_property
    def predicates(self) -> frozenset[str]:
        """Stems of its predicates, but for those that only hold another."""
        return frozenset(
            stem(f.predicate) for f in self.claim.frames if f.predicate not in _THINKING | {"be", "have"}
        )

    @property
    def said_by(self) -> str:
        """Who says it, for a reader."""
        said = self.claim.attribution
        return (said.name or said.speaker) if said else "no source given"
