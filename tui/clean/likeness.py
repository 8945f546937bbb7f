"""How like a block is to the page's lead: a page that goes on with another story, or with readers, shares less."""

from collections.abc import Iterator, Mapping, Sequence

from tui.clean.blocks import Block
from tui.clean.distances import Prose
from tui.clean.shape import SHAPE, Row

Columns = tuple[float, ...]

LIKENESS: tuple[tuple[str, str], ...] = (
    ("lead", "share of its words that are longer and stand in the first prose of the best run too"),
    ("lead before", "mean `lead` of the two prose blocks before"),
    ("lead after", "mean `lead` of the two prose blocks after"),
    ("names", "of its words with a capital, the share that stand with one in that prose; -1 where it has none"),
    ("names before", "mean `names` of the two prose blocks before"),
    ("names after", "mean `names` of the two prose blocks after"),
)

_CAPITALS = [name for name, _ in SHAPE].index("capitals")
_LEAD = 12
"""Prose blocks of the best run that are its lead."""
_SOME = 1.5
"""Words with a capital from which on a block names something: the first word has one, too."""
_LONGER = 5
"""Letters of a longer word."""
_MOST = 100
"""Words of a block of the lead that are looked at."""


def likeness(
    blocks: Sequence[Block], rows: Sequence[Row], prose: Prose, numbers: Sequence[int], inside: Sequence[int]
) -> Iterator[Columns]:
    """`LIKENESS` of each candidate.

    Args:
        blocks: The page's blocks.
        rows: Their shapes.
        prose: Which of them are prose.
        numbers: Which are candidates.
        inside: Which are prose of the best run.
    """
    lead = inside[:_LEAD]
    vocabularies = {i: frozenset(blocks[i].words) for i in numbers}
    leads, names = [0.0] * len(blocks), [0.0] * len(blocks)
    for i, many in _shared(vocabularies, lead, [_longer(vocabularies[i]) for i in lead]):
        leads[i] = many / (len(vocabularies[i]) or 1)
    capitals = {i: rows[i][_CAPITALS] * len(blocks[i].tokens) for i in numbers}
    naming = {}
    for i in numbers:
        if capitals[i] >= _SOME:
            naming[i] = vocabularies[i]
        else:
            names[i] = -1.0
    for i, many in _shared(naming, lead, [_names(blocks[i]) for i in lead]):
        names[i] = min(1.0, many / capitals[i])
    # Two zeros on either side: there is nothing before the first and after the last.
    prose_leads = [0.0, 0.0, *[leads[i] for i in prose.numbers], 0.0, 0.0]
    prose_names = [0.0, 0.0, *[names[i] for i in prose.numbers], 0.0, 0.0]
    sums = prose.sums
    for i in numbers:
        before, after = sums[i], sums[i + 1] + 2
        yield (
            leads[i],
            (prose_leads[before] + prose_leads[before + 1]) / 2,
            (prose_leads[after] + prose_leads[after + 1]) / 2,
            names[i],
            (prose_names[before] + prose_names[before + 1]) / 2,
            (prose_names[after] + prose_names[after + 1]) / 2,
        )


def _longer(words: frozenset[str]) -> set[str]:
    return {word for word in words if len(word) >= _LONGER}


def _names(block: Block) -> set[str]:
    """Its words with a capital but the first, in lower case."""
    return {token.strip(_AROUND).casefold() for token in block.tokens[1:_MOST] if token[0].isupper()}


_AROUND = ".,;:!?()[]\"'“”‘’»«"


def _shared(
    vocabularies: Mapping[int, frozenset[str]], lead: Sequence[int], sets: Sequence[set[str]]
) -> Iterator[tuple[int, int]]:
    """For each candidate how many of its words the lead's sets have; a block of the lead does not count its own."""
    union: set[str] = set()
    twice: set[str] = set()
    for found in sets:
        twice |= union & found
        union |= found
    for i, words in vocabularies.items():
        yield i, len(words & union)
    for i in lead:
        if i in vocabularies:
            yield i, len(vocabularies[i] & twice)
