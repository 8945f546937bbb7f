"""Each block as numbers, with what stands around it: what the learned cleaner's first pass decides by.

`FIRST` names the numbers in order. All of it is plain Python: a page has some hundred blocks, and loading a numeric
library would cost more than it saves. Only candidates are looked at: a short block far from any prose is never body.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import log1p
from operator import itemgetter

from tui.clean.blocks import Block
from tui.clean.distances import DISTANCES, Prose, candidates, distances, is_prose
from tui.clean.labels import Reason
from tui.clean.likeness import LIKENESS, likeness
from tui.clean.shape import SHAPE, Row, fill, outlines

_AT = {name: number for number, (name, _) in enumerate(SHAPE)}
_SIZE, _ENDS, _PHRASE, _CLOSES, _GAP = (_AT[n] for n in ("size", "ends", "phrase", "closes", "gap"))
_DATED, _PERSONAL, _WEIGHT = (_AT[n] for n in ("dated", "personal", "word weight"))
_NEAR = ((-3, 2), (-2, 2), (-1, 5), (1, 5), (2, 2), (3, 2))
_NEAR_NAMES = ("size", "phrase", "word weight", "capitals", "ends")

CONTEXT: tuple[tuple[str, str], ...] = (
    *(
        (f"{name} {offset:+d}", f"that of the block {abs(offset)} {'after' if offset > 0 else 'before'}")
        for offset, many in _NEAR
        for name in _NEAR_NAMES[:many]
    ),
    ("gap after", "blank lines after it, up to three"),
    ("repeats", "how often the same text stands on the page, less one, up to five"),
    ("repeats near", "the most of that among the seven blocks around: 'Reply', 'Read more'"),
    ("position", "its place among the blocks, 0 to 1"),
    ("prose before", "log of the prose blocks before it"),
    ("prose after", "log of the prose blocks after it"),
    ("personal near", "mean `personal` of the three blocks around"),
    ("titles near", "blocks among the seven around that read like a title: as long, and no sentence"),
    ("bits near", "blocks among the seven around that are shorter than a title"),
    ("replies near", "phrases of comments and dates with a time among the seven blocks around"),
    *LIKENESS,
    *DISTANCES,
    ("in run", "whether it stands in the best run of prose"),
    ("run start", "blocks since the start of the best run, -20 to 40"),
    ("run end", "blocks until the end of the best run, -20 to 40"),
    ("run reach", "what the best run would gain with all up to it, -20 to 20; inside, what a cut there would lose"),
    ("in core", "whether it stands in the best run by a stricter measure"),
    ("core start", "blocks since that run's start, -20 to 40"),
    ("core end", "blocks until that run's end, -20 to 40"),
    ("prose size", "`size` less the mean `size` of the best run's prose"),
    ("own run", "log of the prose blocks in its own run, which one or two other blocks do not break"),
    ("blocks", "log of the page's blocks"),
    ("prose", "log of the page's prose blocks"),
    ("open page", "share of blocks with a blank line before them"),
    ("run share", "share of the page's prose in the best run"),
)

FIRST: tuple[str, ...] = (*(name for name, _ in SHAPE), *(name for name, _ in CONTEXT))

_SHORT = log1p(40)
"""Size from which a block is a candidate wherever it stands."""
_BESIDE = 3
"""Blocks from prose up to which a shorter one is a candidate."""
_NEAR_ONES = b"\1" * (2 * _BESIDE + 3)


def shapes(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Mapping[str, float]) -> list[Row]:
    """`SHAPE` for every block; those that are neither candidates nor next to one have only their outline."""
    rows = outlines(blocks, reasons)
    count = len(rows)
    near = bytearray(count)
    for i, row in enumerate(rows):
        if row[0] >= _SHORT:
            far = _BESIDE + 1 if row[_ENDS] >= 0.5 and is_prose(row) else 1
            low, high = i - far if i > far else 0, i + far + 1 if i + far < count else count
            near[low:high] = _NEAR_ONES[: high - low]
    for row, block, wanted in zip(rows, blocks, near, strict=True):
        if wanted:
            fill(row, block, weights)
    return rows


def first_pass(blocks: Sequence[Block], rows: Sequence[Row]) -> list[Row | None]:
    """`FIRST` for every candidate; None for a block that is short and far from any prose."""
    if not blocks:
        return []
    prose = Prose(rows)
    numbers = candidates(rows, prose, _SHORT, _BESIDE)
    values = [row_value(row) for row in rows]
    run = best_run(values)
    inside = [i for i in prose.numbers if run[0] <= i < run[1]]
    count, texts = len(blocks), len(prose.numbers)
    page = (
        log1p(count),
        log1p(texts),
        sum([block.gap > 0 for block in blocks]) / count,
        len(inside) / (texts or 1),
    )
    found: list[Row | None] = [None] * count
    parts = zip(
        numbers,
        _neighbours(rows, numbers),
        _surroundings(blocks, rows, prose, numbers),
        likeness(blocks, rows, prose, numbers, inside),
        _runs(rows, prose, numbers, values, run),
        strict=True,
    )
    far = distances(rows, prose)
    for i, near, around, like, runs in parts:
        found[i] = [*rows[i], *near, *around, *like, *far[i], *runs, *page]
    return found


_NEIGHBOUR = itemgetter(*(_AT[name] for name in _NEAR_NAMES))


def _neighbours(rows: Sequence[Row], numbers: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """For each candidate the columns from `size -3` to `phrase +3`; beyond the page's ends they are 0."""
    pad = [(0.0,) * len(_NEAR_NAMES)] * 3
    five = [*pad, *map(_NEIGHBOUR, rows), *pad]
    two = [found[:2] for found in five]
    for i in numbers:
        yield (*two[i], *two[i + 1], *five[i + 2], *five[i + 4], *two[i + 5], *two[i + 6])


_TITLE = (log1p(20), log1p(140))
"""Sizes of a title."""


def _surroundings(
    blocks: Sequence[Block], rows: Sequence[Row], prose: Prose, numbers: Sequence[int]
) -> Iterator[tuple[float, ...]]:
    """For each candidate the columns from `gap after` to `replies near`."""
    count, sums = len(blocks), prose.sums
    total = sums[count]
    logs = [log1p(number) for number in range(total + 1)]
    times: dict[str, float] = {}
    for block in blocks:
        times[block.text] = times.get(block.text, -1.0) + 1.0
    repeats = [times[block.text] for block in blocks]
    least, most = _TITLE
    titles = _sums([row[_ENDS] == 0.0 and least <= row[_SIZE] <= most for row in rows])
    bits = _sums([row[_SIZE] < least for row in rows])
    replies = _sums([row[_PHRASE] == 6.0 or row[_DATED] == 2.0 for row in rows])
    personal = [0.0, *[row[_PERSONAL] for row in rows], 0.0]
    for i in numbers:
        low, high = i - 3 if i > 3 else 0, i + 4 if i + 4 < count else count
        same, near = repeats[i], max(repeats[low:high])
        yield (
            rows[i + 1][_GAP] if i + 1 < count else 3.0,
            same if same < 5.0 else 5.0,
            near if near < 5.0 else 5.0,
            i / count,
            logs[sums[i]],
            logs[total - sums[i + 1]],
            (personal[i] + personal[i + 1] + personal[i + 2]) / 3,
            float(titles[high] - titles[low]),
            float(bits[high] - bits[low]),
            float(replies[high] - replies[low]),
        )


def _runs(
    rows: Sequence[Row], prose: Prose, numbers: Sequence[int], values: Sequence[float], run: tuple[int, int]
) -> Iterator[tuple[float, ...]]:
    """For each candidate the columns from `in run` to `own run`."""
    start, end = run
    core, core_end = best_run([value - _STRICT for value in values])
    own = _own_runs(prose, len(rows))
    sizes = [row[_SIZE] for row in rows]
    inside = [sizes[i] for i in prose.numbers if start <= i < end]
    mean = sum(inside) / (len(inside) or 1)
    gains = list(accumulate(values, initial=0.0))
    for i in numbers:
        since, until = i - start, end - 1 - i
        within, after = i - core, core_end - 1 - i
        if since < 0:
            reach = gains[start] - gains[i]
        elif until < 0:
            reach = gains[i + 1] - gains[end]
        else:
            reach = min(gains[i] - gains[start], gains[end] - gains[i + 1])
        yield (
            1.0 if since >= 0 <= until else 0.0,
            -20.0 if since < -20 else 40.0 if since > 40 else float(since),
            -20.0 if until < -20 else 40.0 if until > 40 else float(until),
            -20.0 if reach < -20.0 else 20.0 if reach > 20.0 else reach,
            1.0 if within >= 0 <= after else 0.0,
            -20.0 if within < -20 else 40.0 if within > 40 else float(within),
            -20.0 if after < -20 else 40.0 if after > 40 else float(after),
            sizes[i] - mean,
            own[i],
        )


_STRICT = 0.6
"""What the stricter measure of a run takes from each block's value."""
_WEIGHED = 3.0
"""How much the words' weight counts in a run."""


def row_value(row: Row) -> float:
    """How much a shape adds to a run of prose."""
    if row[_PHRASE] >= 5.0:
        return -3.0 if row[_CLOSES] else -1.0
    if row[_PHRASE]:
        return -0.5
    return row[_SIZE] - 4.5 + (0.8 if row[_ENDS] >= 0.5 else 0.0) + _WEIGHED * row[_WEIGHT]


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """Start and end of the run of blocks with the highest sum; (0, 0) where no value is above 0."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, found = total, (start, i + 1)
    return found


def _sums(flags: Sequence[bool]) -> list[int]:
    """Running sums, one longer than the flags."""
    return [0, *accumulate(flags)]


def _own_runs(prose: Prose, blocks: int) -> list[float]:
    """For each block the log of the prose blocks in its run; three blocks that are none break a run."""
    out = [0.0] * blocks
    numbers = prose.numbers
    first = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] - number > 3:
            start = numbers[first]
            out[start : number + 1] = [log1p(at + 1 - first)] * (number + 1 - start)
            first = at + 1
    return out
