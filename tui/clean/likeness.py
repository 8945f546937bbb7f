"""How like a block is to the page's lead: a page that goes on with another story, or with readers, shares less."""

from collections.abc import Sequence
from itertools import pairwise

from tui.clean.blocks import Block
from tui.clean.distances import Prose

LIKENESS: tuple[tuple[str, str], ...] = (
    ("lead", "share of its words that are longer and stand in the first prose of the best run too"),
    ("lead before", "mean `lead` of the two prose blocks before"),
    ("lead after", "mean `lead` of the two prose blocks after"),
)

_LEAD = 12
"""Prose blocks of the best run that are its lead."""
_LONGER = 5
"""Letters of a longer word."""


def likeness(
    blocks: Sequence[Block], prose: Prose, numbers: Sequence[int], inside: Sequence[int]
) -> list[list[float]]:
    """`LIKENESS`, each as a list of every candidate's.

    Args:
        blocks: The page's blocks.
        prose: Which of them are prose.
        numbers: Which are candidates; all prose is.
        inside: Which are prose of the best run.
    """
    lead = inside[:_LEAD]
    words: set[str] = set()
    twice: set[str] = set()
    for i in lead:
        longer = {word for word in blocks[i].words if len(word) >= _LONGER}
        twice |= words & longer
        words |= longer
    leads = [0.0] * len(blocks)
    for i in numbers:
        own = blocks[i].words
        if own:
            leads[i] = sum(map(words.__contains__, own)) / len(own)
    for i in lead:
        # A block of the lead does not count its own words.
        own = blocks[i].words
        leads[i] = sum(map(twice.__contains__, own)) / (len(own) or 1)
    # Two zeros on either side: there is nothing before the first and after the last.
    around = [0.0, 0.0, *[leads[i] for i in prose.numbers], 0.0, 0.0]
    means = [(one + other) / 2 for one, other in pairwise(around)]
    sums = prose.sums
    return [
        [leads[i] for i in numbers],
        [means[sums[i]] for i in numbers],
        [means[sums[i + 1] + 2] for i in numbers],
    ]
