"""Judging the matches one after the other: which there are, what the user said of each, where one stands.

Free of widgets. The list stays as it was when the judging began: a pair that the user says is no match is gone from
the comparison, but can still be gone back to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.annotation import Where
    from tui.model.article import Article
    from tui.model.comparison import Comparison, Match, Member, Relation
    from tui.model.keeping import Anchor, Verdict

NO_MATCH = "not a match"
RELATIONS_BY_ACTION: dict[str, Relation] = {
    "judge.agree": "agree",
    "judge.figure": "figure differs",
    "judge.update": "update",
    "judge.contradict": "contradict",
    "judge.related": "related",
}
"""Which action, by its id, gives a match which relation."""


@dataclass(slots=True)
class Item:
    """A match to be judged.

    Attributes:
        target: Under what a verdict on it is kept.
        match: The match, as it was compared last.
    """

    target: str
    match: Match

    @property
    def ours(self) -> Relation | None:
        """What the program says of it; None where it would not have put the claims together."""
        return self.match.automatic if by_hand(self.match) else self.match.relation


class Walk:
    """The matches to be judged, and where one stands among them.

    Args:
        matches: In the order in which they are judged.
        comparison: What they are from.
        verdicts: What the user has said so far.
        current: Id of the match to begin with; where it is judged already, the next that is not.
    """

    def __init__(
        self,
        matches: Iterable[Match],
        comparison: Comparison,
        verdicts: Iterable[Verdict],
        current: str | None = None,
    ) -> None:
        from tui.compare import match_key

        self.items = [Item(match_key(match, comparison.members), match) for match in matches]
        self._members = comparison.members
        self.said: dict[str, Verdict] = relations(verdicts, self._members)
        self.place = next((n for n, item in enumerate(self.items) if item.match.id == current), 0)
        if self.verdict is not None:
            self.place = self.next_open()

    @property
    def item(self) -> Item:
        """The match that is judged now."""
        return self.items[self.place]

    @property
    def verdict(self) -> Verdict | None:
        """What the user says of it."""
        return self.said.get(self.item.target)

    @property
    def judged(self) -> int:
        """How many of them are judged."""
        return sum(item.target in self.said for item in self.items)

    def next_open(self) -> int:
        """Number of the next match that is not judged, round the end; this one's where all are."""
        many = len(self.items)
        order = ((self.place + step) % many for step in range(1, many + 1))
        return next((number for number in order if self.items[number].target not in self.said), self.place)

    def step(self, by: int) -> None:
        """Go so many further, round the ends."""
        self.place = (self.place + by) % len(self.items)

    def hear(self, verdicts: Iterable[Verdict]) -> int | None:
        """Take over what the user has said by now.

        Returns:
            Number of the first match of which something else is said than before; None where there is none.
        """
        before, self.said = self.said, relations(verdicts, self._members)

        def says(verdicts: Mapping[str, Verdict], item: Item) -> tuple[bool, Relation | None]:
            verdict = verdicts.get(item.target)
            return verdict is not None, verdict.relation if verdict else None

        return next((n for n, item in enumerate(self.items) if says(before, item) != says(self.said, item)), None)

    def renew(self, comparison: Comparison) -> None:
        """Take over matches that were compared anew. Those that are gone stay as they were."""
        self._members = comparison.members
        new = {match.id: match for match in comparison.matches}
        for item in self.items:
            item.match = new.get(item.match.id, item.match)


def by_hand(match: Match) -> bool:
    """Whether the user judged a match, as far as it was compared since."""
    return match.test == "verdict"


def said_words(verdict: Verdict | None) -> str:
    """What a verdict on a match says, in words."""
    return "not judged yet" if verdict is None else verdict.relation or NO_MATCH


def relations(verdicts: Iterable[Verdict], members: Sequence[Member]) -> dict[str, Verdict]:
    """The verdicts on matches, by the key that a match of the claims they speak of has now; the last one counts."""
    from tui.compare import spoken_of
    from tui.compare.keys import claims_key

    said = [verdict for verdict in verdicts if verdict.kind == "relation"]
    found = zip(said, spoken_of(said, members), strict=True)
    return {claims_key(claims) if claims else verdict.target: verdict for verdict, claims in found}


def passages_of(spans: Iterable[tuple[Article, Where, int, int]]) -> tuple[Anchor, ...]:
    """Stretches of articles as a verdict keeps them beside its key."""
    from tui.library import make_anchor

    return tuple(make_anchor(*span) for span in spans)


def passages_of_match(match: Match, members: Sequence[Member]) -> tuple[Anchor, ...]:
    """The sides of a match, as `passages_of`."""
    articles = {member.id: member.article for member in members}
    return passages_of((articles[side.article], side.where, side.start, side.end) for side in match.sides)
