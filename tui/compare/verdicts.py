"""The user's own relations, which overrule ours; ours is kept beside them."""

from collections.abc import Sequence
from dataclasses import replace

from tui.compare.keys import match_key
from tui.model.comparison import Match, Member
from tui.model.keeping import Verdict


def overrule(matches: Sequence[Match], members: Sequence[Member], verdicts: Sequence[Verdict]) -> list[Match]:
    """The matches under the user's verdicts: another relation, or no match at all.

    The last verdict on a match counts.
    """
    said = {verdict.target: verdict for verdict in verdicts if verdict.kind == "relation"}
    out = []
    for match in matches:
        verdict = said.get(match_key(match, members))
        if verdict is None:
            out.append(match)
        elif verdict.relation is not None:
            out.append(replace(match, relation=verdict.relation, automatic=match.relation))
    return out
