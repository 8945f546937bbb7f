"""Texts that are largely one text: a wire story in two outlets, or one article rewritten from another."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from tui.compare.tables.words import tokens
from tui.model.comparison import Member

RUN = 3
"""Words in a row that count as shared wording."""
TOLD = 0.3
"""Share of shared wording from which on a reader is told. Articles written apart on one event share some 2 to 15 %,
rewrites of one wire story as little as 30 %."""
ONE_TEXT = 0.6
"""Share from which on two articles count as one source."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles and the share of the shorter one's wording that stands in the other."""

    left: str
    right: str
    share: float
    same_file: bool = False
    """Whether both come from the very same bytes, or hold the very same words."""

    @property
    def notice(self) -> str:
        """What a reader is told."""
        if self.same_file:
            return f"[{self.left}] and [{self.right}] are the same text: they count as one source"
        end = ": they count as one source" if self.share >= ONE_TEXT else ": one may be made from the other"
        return f"[{self.left}] and [{self.right}] share {self.share:.0%} of their wording{end}"


def copies(members: Sequence[Member]) -> list[Copy]:
    """Every pair of articles that shares at least `TOLD` of its wording.

    Broder 1997, "On the resemblance and containment of documents": containment of the shorter one's runs of words.
    """
    runs = {member.id: runs_of(member.article.body) for member in members}
    out = []
    for first, second in combinations(members, 2):
        one, other = first.article, second.article
        if one.sha256 == other.sha256 or (one.body and one.body == other.body):
            out.append(Copy(first.id, second.id, 1.0, same_file=True))
            continue
        share = shared(runs[first.id], runs[second.id])
        if share >= TOLD:
            out.append(Copy(first.id, second.id, share))
    return out


def runs_of(text: str) -> set[tuple[str, ...]]:
    """The runs of words that stand in a text."""
    words = tokens(text)
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def shared(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """Share, 0 to 1, of the shorter text's runs of words that stand in the other."""
    short = min(len(one), len(other))
    return len(one & other) / short if short else 0.0


def one_text(found: Sequence[Copy], members: Sequence[Member]) -> dict[str, str]:
    """For each article the first one that is the same text (itself, mostly)."""
    root = {member.id: member.id for member in members}
    for copy in found:
        if copy.share >= ONE_TEXT:
            keep, gone = root[copy.left], root[copy.right]
            root = {name: keep if to == gone else to for name, to in root.items()}
    return root
