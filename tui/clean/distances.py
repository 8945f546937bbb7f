"""How far each block is from what tells most: prose, phrases that close an article, bylines, dates."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, count, pairwise

from tui.clean.shape import Shapes

DISTANCES: tuple[tuple[str, str], ...] = (
    ("since close", "prose blocks since a phrase that closes an article, up to 19; 20 where there was none"),
    ("since comments", "prose blocks since a phrase of reader comments, up to 19; 20 where there was none"),
    ("since links", "prose blocks since a phrase of related links, up to 19; 20 where there was none"),
    ("since byline", "prose blocks since a byline, up to 19; 20 where there was none"),
    ("since date", "blocks since a short line with a date, up to 20"),
    ("until close", "blocks until a phrase that closes an article, up to 20"),
)

_LINKS, _COMMENTS = 3.0, 6.0
"""What `phrase` is of those."""
_SHORT = 4.2
"""Size of a short line."""
_FAR = 20


class Prose:
    """Which blocks are prose.

    Attributes:
        numbers: The numbers of those blocks.
        sums: For each block how many stand before it; and behind that, how many there are.
    """

    def __init__(self, flags: Sequence[bool]) -> None:
        self.numbers = list(compress(count(), flags))
        self.sums = [0, *accumulate(flags)]


def distances(shapes: Shapes, prose: Prose) -> Iterator[list[float]]:
    """`DISTANCES`, each as a list of every block's."""
    phrases = [(i, phrase) for i, phrase in enumerate(shapes.phrase) if phrase]
    sums, blocks = prose.sums, len(shapes.size)
    yield _prose_since(shapes.closes, sums)
    yield _prose_since([i for i, phrase in phrases if phrase == _COMMENTS], sums)
    yield _prose_since([i for i, phrase in phrases if phrase == _LINKS], sums)
    yield _prose_since(shapes.byline, sums)
    yield _since([i for i in shapes.dated if shapes.size[i] < _SHORT], blocks)
    yield _until(shapes.closes, blocks)


_UP = [float(number) for number in range(_FAR)]
_DOWN = _UP[::-1]


def _prose_since(events: Sequence[int], sums: Sequence[int]) -> list[float]:
    """For each block the prose blocks since the last event before it."""
    out = [20.0] * (len(sums) - 1)
    for event, following in pairwise([*events, len(out) - 1]):
        base = float(sums[event + 1])
        out[event + 1 : following + 1] = [
            number - base if number - base < 19.0 else 19.0 for number in sums[event + 1 : following + 1]
        ]
    return out


def _since(events: Sequence[int], blocks: int) -> list[float]:
    """For each block the blocks since the last event before it."""
    out = [20.0] * blocks
    for event, following in pairwise([*events, blocks - 1]):
        size = min(following - event, _FAR)
        out[event + 1 : event + 1 + size] = _UP[:size]
    return out


def _until(events: Sequence[int], blocks: int) -> list[float]:
    """For each block the blocks until the next event after it."""
    out = [20.0] * blocks
    for before, event in pairwise([0, *events]):
        size = min(event - before, _FAR)
        if size:
            out[event - size : event] = _DOWN[-size:]
    return out
