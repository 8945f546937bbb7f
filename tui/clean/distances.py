"""How far each block is from what tells most: prose, phrases that close an article, bylines, dates."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from tui.clean.shape import SHAPE, Row

DISTANCES: tuple[tuple[str, str], ...] = (
    ("since close", "prose blocks since a phrase that closes an article, up to 19; 20 where there was none"),
    ("since comments", "prose blocks since a phrase of reader comments, up to 19; 20 where there was none"),
    ("since links", "prose blocks since a phrase of related links, up to 19; 20 where there was none"),
    ("since byline", "prose blocks since a byline, up to 19; 20 where there was none"),
    ("since link", "blocks since a phrase of related links, up to 20"),
    ("since date", "blocks since a short line with a date, up to 20"),
    ("since prose", "blocks since the last prose, up to 20"),
    ("until close", "blocks until a phrase that closes an article, up to 20"),
    ("until prose", "blocks until the next prose, up to 20"),
)

_AT = {name: number for number, (name, _) in enumerate(SHAPE)}
_SIZE, _ENDS, _PHRASE, _CLOSES = (_AT[name] for name in ("size", "ends", "phrase", "closes"))
_DATED, _BYLINE = _AT["dated"], _AT["byline"]
_LINE = 4.2
"""Size of a short line."""
_FAR = 20


def is_prose(row: Row) -> bool:
    """Whether a shape is that of running text: long enough, and ending like a sentence."""
    return row[_SIZE] > 4.0 and row[_ENDS] >= 0.5 and row[_PHRASE] < 5.0


class Prose:
    """Which blocks are prose.

    Attributes:
        numbers: The numbers of those blocks.
        sums: For each block how many stand before it; and behind that, how many there are.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        flags = [row[0] > 4.0 and is_prose(row) for row in rows]
        self.numbers = [number for number, flag in enumerate(flags) if flag]
        self.sums = [0, *accumulate(flags)]


def candidates(rows: Sequence[Row], prose: Prose, least: float, near: int) -> list[int]:
    """The blocks whose size is at least `least`, or that stand within `near` blocks of prose, or so near before."""
    sums, last = prose.sums, len(rows)
    return [
        i
        for i, row in enumerate(rows)
        if row[0] >= least or sums[i + near + 1 if i + near < last else last] > sums[i - near if i > near else 0]
    ]


def distances(rows: Sequence[Row], prose: Prose) -> list[tuple[float, ...]]:
    """`DISTANCES` of every block."""
    phrases = [(i, row) for i, row in enumerate(rows) if row[_PHRASE]]
    closes = [i for i, row in phrases if row[_CLOSES]]
    links = [i for i, row in phrases if row[_PHRASE] == 3.0]
    comments = [i for i, row in phrases if row[_PHRASE] == 6.0]
    bylines = [i for i, row in enumerate(rows) if row[_BYLINE]]
    dates = [i for i, row in enumerate(rows) if row[_DATED] and row[_SIZE] < _LINE]
    count, sums = len(rows), prose.sums
    return list(
        zip(
            _prose_since(closes, sums),
            _prose_since(comments, sums),
            _prose_since(links, sums),
            _prose_since(bylines, sums),
            _since(links, count),
            _since(dates, count),
            _since(prose.numbers, count),
            _until(closes, count),
            _until(prose.numbers, count),
            strict=True,
        )
    )


_UP = [float(number) for number in range(_FAR)]
_DOWN = _UP[::-1]


def _prose_since(events: Sequence[int], sums: Sequence[int]) -> list[float]:
    """For each block the prose blocks since the last event before it."""
    out = [20.0] * (len(sums) - 1)
    for event, following in pairwise([*events, len(out) - 1]):
        base = sums[event + 1]
        out[event + 1 : following + 1] = [min(19.0, number - base) for number in sums[event + 1 : following + 1]]
    return out


def _since(events: Sequence[int], count: int) -> list[float]:
    """For each block the blocks since the last event before it."""
    out = [20.0] * count
    for event, following in pairwise([*events, count - 1]):
        size = min(following - event, _FAR)
        out[event + 1 : event + 1 + size] = _UP[:size]
    return out


def _until(events: Sequence[int], count: int) -> list[float]:
    """For each block the blocks until the next event after it."""
    out = [20.0] * count
    for before, event in pairwise([0, *events]):
        size = min(event - before, _FAR)
        if size:
            out[event - size : event] = _DOWN[-size:]
    return out
