"""The attribution strip: for each sentence who says it and how surely, without what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.reader.views.once import once
from tui.reader.views.passages import Passage, passage_of, speaker_names, speaker_of
from tui.reader.views.telling import denied

if TYPE_CHECKING:
    from tui.model.annotation import Attribution, Claim, Sentence
    from tui.model.comparison import Comparison, Member

Voice = Literal["quote", "named", "unnamed", "document", "own", "nothing"]
"""Whose words: a quoted speaker's; a named or an unnamed source's, told in other words; a document's; the article's
own; or no claim was found in the sentence."""

SIGNS: dict[Voice, str] = {"quote": "Q", "named": "N", "unnamed": "u", "document": "D", "own": "-", "nothing": "."}


@dataclass(frozen=True, slots=True)
class Telling:
    """One way in which a sentence is told; a sentence with two speakers has two.

    Attributes:
        voice: Whose words.
        speaker: The speaker's name over all articles; empty in the article's own voice.
        said: Speaker and cue as printed; None in the article's own voice.
        hedges: Words that make it less than certain.
        negated: Whether something in it is negated.
        denial: Words of denial outside the content ("denied").
        kinds: What sorts of claims are told so.
    """

    voice: Voice
    speaker: str
    said: Attribution | None
    hedges: tuple[str, ...]
    negated: bool
    denial: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its number in the article (0 for the headline), where it stands, and how it is told."""

    number: int
    passage: Passage
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """One article's sentences, and how many of them are told in each way."""

    member: Member
    lines: tuple[Line, ...]

    @property
    def signs(self) -> str:
        """One sign for each sentence of the body, in order."""
        return "".join(SIGNS[line.tellings[0].voice] for line in self.lines if line.number)

    def count(self, *voices: Voice) -> int:
        """Sentences of the body that are told in one of these ways, at least in part."""
        return sum(line.number > 0 and any(t.voice in voices for t in line.tellings) for line in self.lines)

    @property
    def hedged(self) -> int:
        """Sentences of the body with a word of doubt."""
        return sum(line.number > 0 and any(t.hedges for t in line.tellings) for line in self.lines)


@once
def strips(comparison: Comparison) -> tuple[Strip, ...]:
    """Every article, sentence by sentence."""
    names = speaker_names(comparison)
    return tuple(strip(member, names) for member in comparison.members)


def strip(member: Member, names: dict[tuple[str, str], str]) -> Strip:
    """One article, sentence by sentence; the headline first."""
    lines, number = [], 0
    for sentence in sorted(member.annotation.sentences, key=lambda s: (s.where == "body", s.start)):
        number += sentence.where == "body"
        lines.append(
            Line(
                number if sentence.where == "body" else 0,
                passage_of(member, sentence),
                _tellings(member, sentence, names),
            )
        )
    return Strip(member, tuple(lines))


def _tellings(member: Member, sentence: Sentence, names: dict[tuple[str, str], str]) -> tuple[Telling, ...]:
    groups: dict[tuple[Voice, str], list[Claim]] = {}
    for claim in member.annotation.claims:
        if claim.sentence == sentence.id:
            said = claim.attribution
            groups.setdefault((_voice(said), speaker_of(member, said, names) if said else ""), []).append(claim)
    if not groups:
        return (Telling("nothing", "", None, (), False, "", ()),)
    return tuple(_telling(voice, name, claims) for (voice, name), claims in groups.items())


def _telling(voice: Voice, name: str, claims: Sequence[Claim]) -> Telling:
    return Telling(
        voice,
        name,
        claims[0].attribution,
        tuple(dict.fromkeys(hedge.text for claim in claims for hedge in claim.hedges)),
        any(claim.negated for claim in claims),
        next(filter(None, map(denied, claims)), ""),
        tuple(dict.fromkeys(claim.kind for claim in claims)),
    )


def _voice(said: Attribution | None) -> Voice:
    if said is None or said.kind == "none":
        return "own"
    if said.kind in ("direct quote", "partial quote"):
        return "quote"
    if said.kind == "document":
        return "document"
    return "named" if said.named else "unnamed"
