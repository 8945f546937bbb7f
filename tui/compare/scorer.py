"""How surely two claims belong together: a logistic regression over `features`, trained by `tests/bench/train.py`."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.compare.features import features, names
from tui.compare.units import Unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "data" / "scorer.json"
"""For each column of `features`: mean, deviation and weight in training."""


class Weights(msgspec.Struct, frozen=True):
    """The file of weights.

    Attributes:
        about: How it was made, and how well it did in cross-validation.
        columns: For each feature its mean, standard deviation and weight.
        bias: Score of an average pair.
    """

    about: dict[str, str | float]
    columns: dict[str, tuple[float, float, float]]
    bias: float


@cache
def weights(path: Path = WEIGHTS) -> Weights:
    """The weights in the file.

    Raises:
        ValueError: They were trained for other features than `features.names`.
    """
    found = msgspec.json.decode(path.read_bytes(), type=Weights)
    if list(found.columns) != names():
        raise ValueError(f"{path.name} was trained for other features; train it again")
    return found


def scores(left: Sequence[Unit], right: Sequence[Unit], pairs: Sequence[tuple[int, int]]) -> "NDArray[np.float64]":
    """For each candidate pair, how surely its claims belong together, 0 to 1."""
    import numpy as np

    if not pairs:
        return np.zeros(0)
    known = weights()
    table = np.array(list(known.columns.values()))
    i, j = np.array(pairs).T
    values = features(left, right, i, j)
    # Beyond four deviations a value says no more than there, so that no odd text swamps the rest.
    scaled = ((values - table[:, 0]) / table[:, 1]).clip(-4, 4)
    result: NDArray[np.float64] = 1 / (1 + np.exp(-(scaled @ table[:, 2] + known.bias)))
    return result


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
