"""What articles share: claims matched across them, each match with its relation and the reason for it."""

from collections.abc import Sequence

from tui.compare.keys import match_key
from tui.model.comparison import Comparison, Member
from tui.model.keeping import Verdict

__all__ = ["compare", "match_key"]


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
