"""The second pass: each block that the first is in doubt about again, with the first pass's scores around it.

What the first pass is sure of, the second has never turned round (0 of 17,461 blocks of 254 pages): it learns more
from the others alone, and the half of the blocks need no second look.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log1p

from tui.clean.distances import is_prose
from tui.clean.features import FIRST, best_run
from tui.clean.shape import Row

SECOND_CONTEXT: tuple[tuple[str, str], ...] = (
    ("score", "the first pass's score, 0 to 1"),
    *((f"score {offset:+d}", "that of a neighbour") for offset in (-4, -3, -2, -1, 1, 2, 3, 4)),
    ("mean 2", "mean score of the blocks two around"),
    ("mean 6", "mean score of the blocks six around"),
    ("prose score before", "score of the last prose block before"),
    ("prose score after", "score of the next prose block"),
    ("prose mean before", "mean score of the last five prose blocks before"),
    ("prose mean after", "mean score of the next five prose blocks"),
    ("share before", "share of the page's score mass (score times characters) before it"),
    ("share after", "share of the mass after it"),
    ("taken before", "blocks since the last with a score over one half, up to 30"),
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


def second_pass(rows: Sequence[Row | None], scores: Sequence[float]) -> list[Row | None]:
    """`SECOND` for every candidate in doubt, from `FIRST` and the first pass's scores (0 for no candidate)."""
    count = len(rows)
    padded = [0.0, 0.0, 0.0, 0.0, *scores, 0.0, 0.0, 0.0, 0.0]
    score_sums = [0.0, *accumulate(scores)]
    sizes = [row[0] if row else 2.0 for row in rows]
    masses = [score * exp(size) for score, size in zip(scores, sizes, strict=True)]
    mass_sums = [0.0, *accumulate(masses)]
    all_mass = mass_sums[count] or 1.0
    values = [(score - 0.5) * (size - 2.0 if size > 2.3 else 0.3) for score, size in zip(scores, sizes, strict=True)]
    start, end = best_run(values)
    gains = list(accumulate(values, initial=0.0))
    stretches = _stretches(scores, mass_sums)
    share = (mass_sums[end] - mass_sums[start]) / all_mass
    prose = [row is not None and is_prose(row) for row in rows]
    before, after = _sweep(scores, prose), _sweep(scores[::-1], prose[::-1])[::-1]
    out: list[Row | None] = [None] * count
    for i, row in enumerate(rows):
        if row is None or not _LOW < scores[i] < _HIGH:
            continue
        a, b, c, d, own, e, f, g, h = padded[i : i + 9]
        low, high = i - 6 if i > 6 else 0, i + 7 if i + 7 < count else count
        last, mean_before, taken_before = before[i]
        following, mean_after, taken_after = after[i]
        since, until = i - start, end - 1 - i
        if since < 0:
            reach = gains[start] - gains[i]
        elif until < 0:
            reach = gains[i + 1] - gains[end]
        else:
            reach = min(gains[i] - gains[start], gains[end] - gains[i + 1])
        length, mass = stretches[i]
        out[i] = [
            *row,
            own, a, b, c, d, e, f, g, h,
            (c + d + e + f) / 4,
            (score_sums[high] - score_sums[low] - own) / 12,
            last, following, mean_before, mean_after,
            mass_sums[i] / all_mass,
            (all_mass - mass_sums[i + 1]) / all_mass,
            taken_before, taken_after,
            1.0 if since >= 0 <= until else 0.0,
            -30.0 if since < -30 else 60.0 if since > 60 else float(since),
            -30.0 if until < -30 else 60.0 if until > 60 else float(until),
            share,
            -20.0 if reach < -20.0 else 20.0 if reach > 20.0 else reach,
            length,
            mass / all_mass,
        ]  # fmt: skip
    return out


def _sweep(scores: Sequence[float], prose: Sequence[bool]) -> list[tuple[float, float, float]]:
    """For each block: the last prose score before it, the mean of the last five, and blocks since one was taken."""
    found = []
    recent: list[float] = []
    last = mean = 0.0
    at = 30.0
    for score, is_text in zip(scores, prose, strict=True):
        found.append((last, mean, at))
        if is_text:
            recent = [*recent[-4:], score]
            last, mean = score, sum(recent) / len(recent)
        at = 0.0 if score > 0.5 else at + 1 if at < 30.0 else 30.0
    return found


def _stretches(scores: Sequence[float], mass_sums: Sequence[float]) -> list[tuple[float, float]]:
    """For each block the log of the blocks and the mass of its stretch; (0, 0) outside."""
    out = [(0.0, 0.0)] * len(scores)
    taken = [number for number, score in enumerate(scores) if score > 0.5]
    first = 0
    for at, number in enumerate(taken):
        if at + 1 == len(taken) or taken[at + 1] - number > 3:
            low, high = taken[first], number + 1
            out[low:high] = [(log1p(high - low), mass_sums[high] - mass_sums[low])] * (high - low)
            first = at + 1
    return out
