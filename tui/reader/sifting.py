"""Which claims the panel lists: those of a speaker, and those with some words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.reader.views.passages import speaker_names, speaker_of

if TYPE_CHECKING:
    from tui.model.comparison import Comparison

OWN_VOICE = "(no source given)"
"""Stands for a speaker where the article itself says it."""

Place = tuple[str, str]
"""Ids of an article and of a claim in it."""


class Sifter:
    """Who says each claim of a comparison, and in which words.

    Args:
        comparison: The comparison.
    """

    def __init__(self, comparison: Comparison) -> None:
        names = speaker_names(comparison)
        self.speakers: dict[str, set[Place]] = defaultdict(set)
        self._texts: dict[Place, str] = {}
        for member in comparison.members:
            for claim in member.annotation.claims:
                said = claim.attribution
                name = speaker_of(member, said, names) if said else OWN_VOICE
                place = member.id, claim.id
                self.speakers[name].add(place)
                spoken = f"{name} {said.speaker}" if said else ""
                self._texts[place] = f"{claim.text} {spoken}".casefold()

    def lets_through(self, places: Iterable[Place], speaker: str | None, words: str) -> bool:
        """Whether any of some claims is the speaker's, and all of the words stand in them together.

        Args:
            places: The claims.
            speaker: Name of the speaker; None for any.
            words: Parted by blanks; in any order, of any case.
        """
        found = list(places)
        if speaker is not None and not any(place in self.speakers.get(speaker, ()) for place in found):
            return False
        text = " ".join(self._texts.get(place, "") for place in found)
        return all(word in text for word in words.casefold().split())

    def counted(self) -> list[tuple[str, dict[str, int]]]:
        """Every speaker, those cited most first and no speaker last, with how many claims in each article."""
        out = []
        for name, places in self.speakers.items():
            counts: dict[str, int] = defaultdict(int)
            for article, _claim in places:
                counts[article] += 1
            out.append((name, dict(counts)))
        return sorted(out, key=lambda one: (one[0] == OWN_VOICE, -sum(one[1].values()), one[0].casefold()))
