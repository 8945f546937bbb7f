"""How surely two claims belong together: logistic regressions, trained by `tests/bench/train_scorer.py`.

The first scores each pair by itself, the second sees what the first made of the other pairs (stacking, Wolpert 1992).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.compare.regression import Layer
from tui.compare.scoring.features import CONTEXT, context, features, names
from tui.compare.scoring.units import Unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

WEIGHTS = Path(__file__).parents[1] / "data" / "scorer.json"
"""Two `Layer`s as JSON, a line for each feature."""

FEW_WORDS, LITTLE_MEANING = 0.15, 0.82
"""Of 33 pairs of articles on one event, the least alike reach .20 and .81; of 33 on two events, the likest .14 and
.82 (means over as many of the likest claims as the shorter article has)."""
LEAST_CUT, MOST_CUT = 0.25, 0.35
"""Bounds of the score from which on claims count as matched."""
AGAINST = 50.0
"""Odds against a match between articles on two events."""


class Weights(msgspec.Struct, frozen=True):
    """The file of weights.

    Attributes:
        about: How it was made, and how well it did in cross-validation.
        first: Scores a pair by itself.
        second: Scores it again beside the first scores of all other pairs.
    """

    about: dict[str, str | float]
    first: Layer
    second: Layer


@cache
def weights(path: Path = WEIGHTS) -> Weights:
    """The weights in the file.

    Raises:
        ValueError: They were trained for other features than `features` gives.
    """
    found = msgspec.json.decode(path.read_bytes(), type=Weights)
    if list(found.first.columns) != names() or list(found.second.columns) != [*CONTEXT, *names()]:
        raise ValueError(f"{path.name} was trained for other features; train it again")
    return found


def scores(left: Sequence[Unit], right: Sequence[Unit], pairs: Sequence[tuple[int, int]]) -> "Floats":
    """For each candidate pair, how surely its claims belong together, 0 to 1."""
    import numpy as np

    if not pairs:
        return np.zeros(0)
    known = weights()
    i, j = np.array(pairs).T
    rows = features(left, right, i, j)
    around = context(left, right, i, j, known.first(rows))
    found = known.second(np.column_stack([around, rows]))
    if strangers(rows, min(len(left), len(right))):
        # The scorer ranks the pairs of two articles on one event: among strangers the first is no match either.
        found = found / (found + (1 - found) * AGAINST)
    return found


def strangers(rows: "Floats", size: int) -> bool:
    """Whether two articles are not about one event: even their likest claims share few words and little meaning.

    Args:
        rows: Features of their candidate pairs.
        size: Claims of the article that has fewer.
    """
    import numpy as np

    columns = names()

    def top(name: str) -> float:
        return float(np.sort(rows[:, columns.index(name)])[-max(1, size) :].mean())

    return top("stems cosine") < FEW_WORDS and top("meaning") < LITTLE_MEANING


def cut(best: Sequence[float]) -> float:
    """The score from which on pairs count as matched: where the expected F1 of an article pair is highest.

    Ye, Chai, Lee and Chieu 2012, "Optimizing F-measures: a tale of two approaches": with calibrated scores the best
    set is a prefix of the ranking, and its expected F1 follows from the scores alone.

    Args:
        best: The score of each sentence pair.
    """
    ranked = sorted(best, reverse=True)
    total = sum(ranked)
    hits, found, at = 0.0, 0.0, 1.0
    for number, score in enumerate(ranked, 1):
        hits += score
        expected = 2 * hits / (number + total)
        if expected > found:
            found, at = expected, score
    return at


def sure_from(left: Sequence[Unit], right: Sequence[Unit], score: Mapping[tuple[int, int], float]) -> float:
    """The score from which on claims of two articles count as matched, by the best score of each two sentences."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (i, j), value in score.items():
        where = left[i].sentence, right[j].sentence
        best[where] = max(best[where], value)
    return min(max(cut(list(best.values())), LEAST_CUT), MOST_CUT)
