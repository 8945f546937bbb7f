"""What articles share: claims matched across them, each match with its relation and the reason for it.

The face of the room. `comparer` strings the steps together:

    1  entities.py (with sorts)   one id for one thing, across the articles
    2  articles/                  which is the earlier one, and whether one text was made from the other
    3  scoring/                   a score for each pair of claims
    4  relations/                 what two likely claims are to each other, and why; figures/ compares their numbers
    5  verdicts.py                the user's own relations overrule ours
    6  grouping.py                pairs put together into matches; sources.py counts who stands behind one

Relations see a claim as a `point.Point` and two of them as a `case.Case`; `near_words` lays the words of two claims
beside each other by meaning, tables/ has what words mean. `keys` names claims and matches for what the library keeps,
`kappa` measures how far two judges agree.
"""

from collections.abc import Sequence

from tui.compare.keys import match_key
from tui.model.annotation import Claim
from tui.model.comparison import Comparison, Member
from tui.model.keeping import Verdict

__all__ = ["compare", "match_key", "spoken_of"]


def compare(members: Sequence[Member], verdicts: Sequence[Verdict] = ()) -> Comparison:
    """Link the entities and match the claims of the articles.

    Loads numpy, but no language model: vectors come with the claims, and claims without them are matched less surely.

    Args:
        members: The articles with their annotations; fewer than two have nothing in common.
        verdicts: The user's judgements. Those on relations are applied here; those on dates, speakers and ledgers
            change the members and belong to the caller.
    """
    from tui.compare.comparer import compare_members

    return compare_members(members, verdicts)


def spoken_of(verdicts: Sequence[Verdict], members: Sequence[Member]) -> list[list[tuple[Member, Claim]]]:
    """The claims that each verdict on a relation speaks of, in the order of the articles.

    Nothing of a verdict that is about something else, or one of whose claims is not there.
    """
    from tui.compare.verdicts import Spoken

    known = Spoken(members)
    found = [sorted(known.nodes(verdict)) if verdict.kind == "relation" else [] for verdict in verdicts]
    return [[(members[number], members[number].annotation.claims[index]) for number, index in one] for one in found]
