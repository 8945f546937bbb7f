"""The user's own relations, which overrule ours; ours is kept beside them.

A verdict names its claims (`keys.match_key`), so it holds for exactly those, in whatever groups we would show them.
They need not have been matched by us: what the user puts together by hand is a verdict like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.compare.grouping import Node, Pair
from tui.compare.keys import SEPARATOR, text_key
from tui.model.comparison import Member, Relation
from tui.model.keeping import Anchor, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """Claims that the user has put together.

    Attributes:
        nodes: The claims.
        relation: What the user says of them.
        ours: Our surest pair of them; None where we found none.
    """

    nodes: frozenset[Node]
    relation: Relation
    ours: Pair | None


def overrule(
    pairs: Sequence[Pair], members: Sequence[Member], verdicts: Sequence[Verdict]
) -> tuple[list[Pair], list[Judged]]:
    """The pairs that no verdict speaks of, and the matches that the user made.

    The last verdict on the same claims counts. One that names a claim not found here (another story, or words that
    are no longer there) is left alone.
    """
    spoken = [verdict for verdict in verdicts if verdict.kind == "relation"]
    if not spoken:
        return list(pairs), []
    known = Spoken(members)
    said = {frozenset(known.nodes(verdict)): verdict.relation for verdict in spoken}
    left, judged = list(pairs), []
    for nodes, relation in said.items():
        if len({node[0] for node in nodes}) < 2:
            continue
        ours = [pair for pair in left if {pair.left, pair.right} <= nodes]
        left = [pair for pair in left if not {pair.left, pair.right} <= nodes]
        if relation is not None:
            judged.append(Judged(nodes, relation, max(ours, key=lambda pair: pair.score, default=None)))
    return left, judged


class Spoken:
    """Finds the claims that verdicts speak of.

    Args:
        members: Where they are looked for.
    """

    def __init__(self, members: Sequence[Member]) -> None:
        self._members = members
        self._places: dict[str, Node] = {}
        for number, member in enumerate(members):
            for index, claim in enumerate(member.annotation.claims):
                # Of claims with the same words in one article, the first.
                self._places.setdefault(text_key(member.article.sha256, claim.where, claim.text), (number, index))

    def nodes(self, verdict: Verdict) -> list[Node]:
        """The claims that a verdict on a relation speaks of; none where one of them is not here.

        They are found by their words; where a newer analysis cuts them otherwise, by the passage that was judged.
        """
        by_words = [self._places.get(key) for key in verdict.target.split(SEPARATOR)]
        if None not in by_words:
            return [node for node in by_words if node is not None]
        by_place = [self._claim_at(passage) for passage in verdict.passages]
        return [node for node in by_place if node is not None] if None not in by_place else []

    def _claim_at(self, passage: Anchor) -> Node | None:
        """The claim that shares most with a passage, and at least half of the shorter of the two."""
        best: tuple[int, Node] | None = None
        for number, member in enumerate(self._members):
            if member.article.sha256 != passage.sha256:
                continue
            text = member.article.headline if passage.where == "headline" else member.article.body
            start = _place_of(passage, text)
            for index, claim in enumerate(member.annotation.claims if start >= 0 else ()):
                shared = min(claim.end, start + len(passage.exact)) - max(claim.start, start)
                enough = 2 * shared >= min(claim.end - claim.start, len(passage.exact))
                if claim.where == passage.where and shared > 0 and enough and (best is None or shared > best[0]):
                    best = shared, (number, index)
        return best[1] if best else None


def _place_of(passage: Anchor, text: str) -> int:
    """Where a passage begins in a text that another cleaner may have made of the same source; -1 for nowhere."""
    if not passage.exact:
        return -1
    if text.startswith(passage.exact, passage.start):
        return passage.start
    around = text.find(passage.prefix + passage.exact + passage.suffix)
    return around + len(passage.prefix) if around >= 0 else text.find(passage.exact)
