"""The user's own relations, which overrule ours; ours is kept beside them.

A verdict names its claims (`keys.match_key`), so it holds for exactly those, in whatever groups we would show them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.compare.grouping import Node, Pair
from tui.compare.keys import SEPARATOR, text_key
from tui.model.comparison import Member, Relation
from tui.model.keeping import Verdict


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
    a newer analysis cuts otherwise) is left alone.
    """
    said = {verdict.target: verdict.relation for verdict in verdicts if verdict.kind == "relation"}
    if not said:
        return list(pairs), []
    places = _places(members)
    left, judged = list(pairs), []
    for target, relation in said.items():
        found = [places.get(key) for key in target.split(SEPARATOR)]
        nodes = frozenset(node for node in found if node is not None)
        if None in found or len({node[0] for node in nodes}) < 2:
            continue
        ours = [pair for pair in left if {pair.left, pair.right} <= nodes]
        left = [pair for pair in left if not {pair.left, pair.right} <= nodes]
        if relation is not None:
            judged.append(Judged(nodes, relation, max(ours, key=lambda pair: pair.score, default=None)))
    return left, judged


def _places(members: Sequence[Member]) -> Mapping[str, Node]:
    """The claim of each key; of claims with the same words in one article, the first."""
    out: dict[str, Node] = {}
    for number, member in enumerate(members):
        for index, claim in enumerate(member.annotation.claims):
            out.setdefault(text_key(member.article.sha256, claim.where, claim.text), (number, index))
    return out
