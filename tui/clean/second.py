"""The second pass: each block that the first is in doubt about again, with the first pass's scores around it.

What the first pass is sure of, the second has never turned round (0 of 17,461 blocks of 254 pages): it learns more
from the others alone, and the half of the blocks need no second look.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, repeat
from math import exp, log1p

from tui.clean.features import FIRST, Candidates, Column, Row, best_run, reaches

SECOND_CONTEXT: tuple[tuple[str, str], ...] = (
    ("score", "the first pass's score, 0 to 1"),
    *((f"score {offset:+d}", "that of a neighbour") for offset in (-4, -2, -1, 1, 2, 3, 4)),
    ("mean 2", "mean score of the blocks two around"),
    ("mean 6", "mean score of the blocks six around"),
    ("prose score before", "score of the last prose block before"),
    ("prose score after", "score of the next prose block"),
    ("prose mean before", "mean score of the last five prose blocks before"),
    ("prose mean after", "mean score of the next five prose blocks"),
    ("share before", "share of the page's score mass (score times characters) before it"),
    ("share after", "share of the mass after it"),
    ("taken after", "blocks until the next with a score over one half, up to 30"),
    ("in mass", "whether it stands in the run with the most score mass"),
    ("mass start", "blocks since that run's start, -30 to 60"),
    ("mass end", "blocks until that run's end, -30 to 60"),
    ("mass share", "share of the page's mass in that run"),
    ("mass reach", "what that run would gain with all up to it, -20 to 20; inside, what a cut there would lose"),
    ("stretch", "log of the blocks in its own stretch, whose scores are over one half but for one or two between"),
    ("stretch mass", "share of the page's mass in its own stretch"),
)
_LOW, _HIGH = 0.05, 0.95
"""Scores of the first pass between which a block is in doubt."""
SECOND: tuple[str, ...] = (*FIRST, *(name for name, _ in SECOND_CONTEXT))
_FAR = 30


def second_pass(page: Candidates, scores: Sequence[float]) -> tuple[list[int], list[Row]]:
    """Which of the candidates are in doubt, and `SECOND` of each.

    Args:
        page: The candidates with the columns of the first pass.
        scores: The first pass's score of each.
    """
    doubts = [at for at, score in enumerate(scores) if _LOW < score < _HIGH]
    if not doubts:
        return [], []
    numbers = [page.numbers[at] for at in doubts]
    every = [0.0] * page.blocks
    for i, score in zip(page.numbers, scores, strict=True):
        every[i] = score
    columns = (
        *_around(every, numbers),
        *_prose_around(page, scores, doubts),
        *_masses(page, scores, every, numbers),
    )
    rows = page.rows
    return doubts, [rows[at] + row for at, row in zip(doubts, zip(*columns, strict=False), strict=True)]


def _around(every: Sequence[float], numbers: Sequence[int]) -> Iterator[Column]:
    """The columns from `score` to `mean 6`."""
    padded = [0.0] * 6 + [*every] + [0.0] * 6
    own, before, after = ([padded[i + at] for i in numbers] for at in (6, 5, 7))
    earlier, later = ([padded[i + at] for i in numbers] for at in (4, 8))
    yield own
    yield [padded[i + 2] for i in numbers]
    yield from (earlier, before, after, later)
    yield [padded[i + 9] for i in numbers]
    yield [padded[i + 10] for i in numbers]
    yield [sum(four) / 4 for four in zip(earlier, before, after, later, strict=True)]
    sums = [0.0, *accumulate(padded)]
    yield [(sums[i + 13] - sums[i] - padded[i + 6]) / 12 for i in numbers]


def _prose_around(page: Candidates, scores: Sequence[float], doubts: Sequence[int]) -> Iterator[Column]:
    """The columns from `prose score before` to `prose mean after`."""
    found = [score for score, prose in zip(scores, page.prose, strict=True) if prose]
    sums = list(accumulate(found, initial=0.0))
    many = len(found)
    counts = list(accumulate(page.prose, initial=0))
    before = [counts[at] for at in doubts]
    # That of the block itself does not count.
    after = [counts[at + 1] for at in doubts]
    yield [found[n - 1] if n else 0.0 for n in before]
    yield [found[n] if n < many else 0.0 for n in after]
    yield [(sums[n] - sums[n - 5]) / 5 if n > 5 else sums[n] / (n or 1) for n in before]
    yield [(sums[n + 5] - sums[n]) / 5 if n + 5 <= many else (sums[many] - sums[n]) / (many - n or 1) for n in after]


def _masses(
    page: Candidates, scores: Sequence[float], every: Sequence[float], numbers: Sequence[int]
) -> Iterator[Column]:
    """The columns from `share before` to `stretch mass`."""
    masses = [0.0] * page.blocks
    values = [-0.15] * page.blocks
    for i, score, row in zip(page.numbers, scores, page.rows, strict=True):
        size = row[0]
        masses[i] = score * exp(size)
        values[i] = (score - 0.5) * (size - 2.0 if size > 2.3 else 0.3)
    sums = list(accumulate(masses, initial=0.0))
    total = sums[-1] or 1.0
    yield [sums[i] / total for i in numbers]
    yield [(total - sums[i + 1]) / total for i in numbers]
    taken = [i for i, score in enumerate(every) if score > 0.5]
    until = _until(taken, page.blocks)
    yield [until[i] for i in numbers]
    run = start, end = best_run(values)
    yield [1.0 if start <= i < end else 0.0 for i in numbers]
    first, last = float(start), end - 1.0
    yield _capped([i - first for i in numbers])
    yield _capped([last - i for i in numbers])
    yield repeat((sums[end] - sums[start]) / total)  # type: ignore[misc]
    yield reaches(list(accumulate(values, initial=0.0)), run, numbers)
    lengths, shares = _stretches(taken, sums)
    yield [lengths[i] for i in numbers]
    yield [shares[i] / total for i in numbers]


def _capped(places: Sequence[float]) -> Column:
    return [-30.0 if place < -30.0 else 60.0 if place > 60.0 else place for place in places]


_DOWN = [float(number) for number in range(_FAR)][::-1]


def _until(taken: Sequence[int], blocks: int) -> list[float]:
    """For each block the blocks until the next one taken after it."""
    out = [float(_FAR)] * blocks
    for before, number in pairwise([0, *taken]):
        size = min(number - before, _FAR)
        if size:
            out[number - size : number] = _DOWN[-size:]
    return out


def _stretches(taken: Sequence[int], sums: Sequence[float]) -> tuple[list[float], list[float]]:
    """For each block the log of the blocks and the mass of its stretch; 0 outside."""
    lengths, masses = [0.0] * len(sums), [0.0] * len(sums)
    first = 0
    for at, number in enumerate(taken):
        if at + 1 == len(taken) or taken[at + 1] - number > 3:
            low, high = taken[first], number + 1
            lengths[low:high] = [log1p(high - low)] * (high - low)
            masses[low:high] = [sums[high] - sums[low]] * (high - low)
            first = at + 1
    return lengths, masses
