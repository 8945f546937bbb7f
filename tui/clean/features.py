"""Each block as numbers, with what stands around it: what the learned cleaner's first pass decides by.

`FIRST` names the numbers in order. All of it is plain Python: a page has some hundred blocks, and loading a numeric
library would cost more than it saves. A number is found for all blocks in turn before the next, which takes a third
of the time of a block after the other. Only candidates are looked at: a short block far from any prose is never body.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, repeat
from math import log1p
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.clean.distances import DISTANCES, Prose, distances
from tui.clean.labels import Reason
from tui.clean.likeness import LIKENESS, likeness
from tui.clean.shape import SHAPE, Shapes

CONTEXT: tuple[tuple[str, str], ...] = (
    *((f"{name} -1", "that of the block before") for name in ("size", "phrase", "word weight", "capitals", "ends")),
    *((f"{name} +1", "that of the block after") for name in ("size", "phrase", "word weight", "capitals")),
    ("gap after", "blank lines after it, up to three"),
    ("repeats", "how often the same text stands on the page, less one, up to five"),
    ("repeats near", "the most of that among the seven blocks around: 'Reply', 'Read more'"),
    ("prose before", "log of the prose blocks before it"),
    ("titles near", "blocks among the seven around that read like a title: as long, and no sentence"),
    ("replies near", "phrases of comments and dates with a time among the seven blocks around"),
    *LIKENESS,
    *DISTANCES,
    ("in run", "whether it stands in the best run of prose"),
    ("run start", "blocks since the start of the best run, -20 to 40"),
    ("run end", "blocks until the end of the best run, -20 to 40"),
    ("run reach", "what the best run would gain with all up to it, -20 to 20; inside, what a cut there would lose"),
    ("core start", "blocks since the start of the best run by a stricter measure, -20 to 40"),
    ("core end", "blocks until that run's end, -20 to 40"),
    ("prose size", "`size` less the mean `size` of the best run's prose"),
    ("own run", "log of the prose blocks in its own run, which one or two other blocks do not break"),
    ("blocks", "log of the page's blocks"),
    ("prose", "log of the page's prose blocks"),
    ("open page", "share of blocks with a blank line before them"),
    ("run share", "share of the page's prose in the best run"),
)

FIRST: tuple[str, ...] = (*(name for name, _ in SHAPE), *(name for name, _ in CONTEXT))

Row = tuple[float, ...]
Column = Sequence[float]
"""Of floats, never ints: with those the trees are quicker."""


class Candidates(NamedTuple):
    """The blocks of a page that can be body.

    Attributes:
        blocks: How many blocks the page has.
        numbers: Which are candidates.
        prose: Which of the candidates are prose.
        rows: The columns of each.
    """

    blocks: int
    numbers: Sequence[int]
    prose: Sequence[bool]
    rows: Sequence[Row]


NO_CANDIDATES = Candidates(0, (), (), ())

_SHORT = log1p(40)
"""Size from which a block is a candidate wherever it stands."""
_BESIDE = 3
"""Blocks from prose up to which a shorter one is a candidate."""


def first_pass(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Mapping[str, float]) -> Candidates:
    """`FIRST` of every candidate."""
    shapes = Shapes(blocks, reasons)
    numbers = candidates(shapes)
    count = len(blocks)
    beside = {*numbers, *[i + 1 for i in numbers], *[i - 1 for i in numbers]}
    shapes.fill(blocks, beside.difference((-1, count)), weights)
    prose = Prose(shapes.prose)
    values = [run_value(*of) for of in zip(shapes.size, shapes.ends, shapes.phrase, shapes.weight, strict=True)]
    for i in shapes.closes:
        if shapes.phrase[i] >= 5.0:
            values[i] = _CLOSING
    run = best_run(values)
    inside = [i for i in prose.numbers if run[0] <= i < run[1]]
    page = (
        log1p(count),
        log1p(len(prose.numbers)),
        (count - shapes.gap.count(0.0)) / (count or 1),
        len(inside) / (len(prose.numbers) or 1),
    )
    columns = (
        *_own(blocks, shapes, numbers),
        *_neighbours(shapes, numbers),
        *_surroundings(blocks, shapes, prose, numbers),
        *likeness(blocks, prose, numbers, inside),
        *([column[i] for i in numbers] for column in distances(shapes, prose)),
        *_runs(shapes, prose, numbers, values, run),
        *map(repeat, page),
    )
    flags = shapes.prose
    return Candidates(count, numbers, [flags[i] for i in numbers], list(zip(*columns, strict=False)))


def candidates(shapes: Shapes) -> list[int]:
    """The blocks that are long enough, or stand within a few blocks of prose."""
    near = bytearray([size >= _SHORT for size in shapes.size])
    count = len(near)
    for i, prose in enumerate(shapes.prose):
        if prose:
            low, high = i - _BESIDE if i > _BESIDE else 0, i + _BESIDE + 1 if i + _BESIDE < count else count
            near[low:high] = b"\1" * (high - low)
    return [i for i, wanted in enumerate(near) if wanted]


def _own(blocks: Sequence[Block], shapes: Shapes, numbers: Sequence[int]) -> Iterator[Column]:
    """The columns of `SHAPE`."""
    for column in (shapes.size, shapes.ends, shapes.phrase, shapes.gap):
        yield [column[i] for i in numbers]
    signed = frozenset(shapes.byline)
    yield [1.0 if i in signed else 0.0 for i in numbers]
    own = [blocks[i] for i in numbers]
    yield [log1p(block.count) for block in own]
    yield [len(block.text) / (block.count or 1) for block in own]
    for column in (shapes.capitals, shapes.weight):
        yield [column[i] for i in numbers]
    yield [1.0 if block.bullet else 0.0 for block in own]
    yield [float(block.level) for block in own]
    yield [block.links for block in own]


def _neighbours(shapes: Shapes, numbers: Sequence[int]) -> Iterator[Column]:
    """The columns from `size -1` to `capitals +1`; beyond the page's ends they are 0."""
    five = (shapes.size, shapes.phrase, shapes.weight, shapes.capitals, shapes.ends)
    for column in five:
        before = [0.0, *column]
        yield [before[i] for i in numbers]
    for column in five[:4]:
        after = [*column[1:], 0.0]
        yield [after[i] for i in numbers]


_TITLE = (log1p(20), log1p(140))
"""Sizes of a title."""


def _surroundings(blocks: Sequence[Block], shapes: Shapes, prose: Prose, numbers: Sequence[int]) -> Iterator[Column]:
    """The columns from `gap after` to `replies near`."""
    after = [*shapes.gap[1:], 3.0]
    yield [after[i] for i in numbers]
    repeats = _repeats(blocks)
    yield [repeats[i] for i in numbers]
    if any(repeats):
        yield [max(repeats[i - 3 if i > 3 else 0 : i + 4]) for i in numbers]
    else:
        yield repeat(0.0)  # type: ignore[misc]
    sums = prose.sums
    logs = [log1p(number) for number in range(sums[-1] + 1)]
    yield [logs[sums[i]] for i in numbers]
    least, most = _TITLE
    titles = [end == 0.0 and least <= size <= most for end, size in zip(shapes.ends, shapes.size, strict=True)]
    yield _near(titles, numbers)
    replies = [phrase == 6.0 for phrase in shapes.phrase]
    for i in shapes.timed:
        replies[i] = True
    yield _near(replies, numbers)


def _repeats(blocks: Sequence[Block]) -> list[float]:
    """For each block how often its text stands elsewhere on the page, up to five."""
    times: dict[str, float] = {}
    texts = [block.text for block in blocks]
    for text in texts:
        times[text] = times.get(text, -1.0) + 1.0
    if len(times) == len(texts):
        return [0.0] * len(texts)
    return [many if (many := times[text]) < 5.0 else 5.0 for text in texts]


def _near(flags: Sequence[bool], numbers: Sequence[int]) -> Column:
    """For each candidate how many of the seven blocks around have the flag."""
    sums = [0.0, 0.0, 0.0, *accumulate(flags, initial=0.0)]
    sums += [sums[-1]] * 3
    return [sums[i + 7] - sums[i] for i in numbers]


def _runs(
    shapes: Shapes,
    prose: Prose,
    numbers: Sequence[int],
    values: Sequence[float],
    run: tuple[int, int],
) -> Iterator[Column]:
    """The columns from `in run` to `own run`."""
    start, end = run
    yield [1.0 if start <= i < end else 0.0 for i in numbers]
    yield from _from_ends(numbers, run)
    gains = list(accumulate(values, initial=0.0))
    yield reaches(gains, run, numbers)
    yield from _from_ends(numbers, best_run([value - _STRICT for value in values]))
    size = shapes.size
    inside = [size[i] for i in prose.numbers if start <= i < end]
    mean = sum(inside) / (len(inside) or 1)
    yield [size[i] - mean for i in numbers]
    own = _own_runs(prose, len(size))
    yield [own[i] for i in numbers]


def _from_ends(numbers: Sequence[int], run: tuple[int, int]) -> Iterator[Column]:
    """For each candidate the blocks since the start of a run, and until its end."""
    start, last = float(run[0]), run[1] - 1.0
    yield _capped([i - start for i in numbers])
    yield _capped([last - i for i in numbers])


def _capped(places: Sequence[float]) -> Column:
    return [-20.0 if place < -20.0 else 40.0 if place > 40.0 else place for place in places]


def reaches(gains: Sequence[float], run: tuple[int, int], numbers: Sequence[int]) -> Column:
    """What a run would gain with all up to a block, -20 to 20; inside, what a cut there would lose.

    Args:
        gains: The sums of all values before each block, and after the last.
        run: Start and end of the run.
        numbers: The blocks.
    """
    start, end = run
    low, high = gains[start], gains[end]
    found = [
        low - gains[i] if i < start else gains[i + 1] - high if i >= end else min(gains[i] - low, high - gains[i + 1])
        for i in numbers
    ]
    return [-20.0 if reach < -20.0 else 20.0 if reach > 20.0 else reach for reach in found]


_STRICT = 0.6
"""What the stricter measure of a run takes from each block's value."""
_WEIGHED = 3.0
"""How much the words' weight counts in a run."""
_CLOSING = -3.0
"""What a notice that closes an article takes from a run."""


def run_value(size: float, ends: float, phrase: float, weight: float) -> float:
    """How much a block adds to a run of prose."""
    if phrase:
        return -1.0 if phrase >= 5.0 else -0.5
    return size - 4.5 + (0.8 if ends >= 0.5 else 0.0) + _WEIGHED * weight


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
