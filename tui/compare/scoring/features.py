"""Numbers that describe a pair of claims, for the scorer: each is the same whichever article comes first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.compare.figures.bounds import compare_figures
from tui.compare.scoring.units import BAGS, Unit
from tui.model.vectors import CLAIM, WORD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Whole = NDArray[np.int64]


def _overlap(kind: str, left: Sequence[Unit], right: Sequence[Unit], i: "Whole", j: "Whole") -> "tuple[Floats, ...]":
    """Shared weight of each pair, the weight of either side's bag, and their cosine."""
    import numpy as np

    known = {item for unit in left for item in unit.bags[kind]} & {item for unit in right for item in unit.bags[kind]}
    column = {item: number for number, item in enumerate(sorted(known))}

    def matrix(units: Sequence[Unit]) -> "Floats":
        out = np.zeros((len(units), max(1, len(column))))
        for row, unit in enumerate(units):
            for item, weight in unit.bags[kind].items():
                if item in column:
                    out[row, column[item]] = weight
        return out

    def total(units: Sequence[Unit], power: int) -> "Floats":
        return np.array([sum(weight**power for weight in unit.bags[kind].values()) for unit in units])

    one, other = matrix(left), matrix(right)
    shared = np.minimum(one[i], other[j]).sum(axis=1)
    dot = np.einsum("ij,ij->i", one[i], other[j])
    norm = np.sqrt(total(left, 2)[i] * total(right, 2)[j])
    return shared, total(left, 1)[i], total(right, 1)[j], dot / np.maximum(norm, 1e-9)


def _vectors(units: Sequence[Unit]) -> "Floats":
    import numpy as np

    out = np.zeros((len(units), CLAIM))
    for row, unit in enumerate(units):
        if unit.vector is not None:
            out[row] = np.frombuffer(unit.vector, np.int8, CLAIM) / 127.0
    return out


def _words(units: Sequence[Unit]) -> "list[tuple[Floats, Floats]]":
    """The word vectors of each unit and the share of its weight that each word bears."""
    import numpy as np

    out = []
    for unit in units:
        data = b"" if unit.vector is None else unit.vector[CLAIM:]
        rows = np.frombuffer(data, np.int8).reshape(-1, WORD) / 127.0
        weights = np.array(unit.word_weights[: len(rows)])
        out.append((rows, weights / max(weights.sum(), 1e-9)))
    return out


def _aligned(left: Sequence[Unit], right: Sequence[Unit], i: "Whole", j: "Whole") -> "list[Floats]":
    """How near, on average, each word of the one comes to the nearest word of the other, both ways.

    Zhang, Kishore, Wu, Weinberger and Artzi 2020, "BERTScore", with weights by rarity.
    """
    import numpy as np

    first, second = _words(left), _words(right)
    out = np.zeros((2, len(i)))
    for row, (a, b) in enumerate(zip(i, j, strict=True)):
        (one, share), (other, other_share) = first[a], second[b]
        if len(one) and len(other):
            near = one @ other.T
            out[0, row] = near.max(axis=1) @ share
            out[1, row] = near.max(axis=0) @ other_share
    return _both(*out)


def _relative(values: "Floats", i: "Whole", j: "Whole") -> "list[Floats]":
    """How a value stands among its pair's row and column: distance to the best, and one over its rank."""
    import numpy as np

    out = []
    for index in (i, j):
        best = np.full(int(index.max()) + 1, -np.inf)
        np.maximum.at(best, index, values)
        out.append(values - best[index])
        order = np.lexsort((-values, index))
        starts = np.r_[True, index[order][1:] != index[order][:-1]]
        first = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
        rank = np.empty(len(order))
        rank[order] = np.arange(len(order)) - first + 1
        out.append(1 / rank)
    return out


def _both(first: "Floats", second: "Floats") -> "list[Floats]":
    import numpy as np

    return [np.minimum(first, second), np.maximum(first, second)]


def _figures(left: Sequence[Unit], right: Sequence[Unit], i: "Whole", j: "Whole") -> "list[Floats]":
    """Whether some figures of the two count the same and agree, count the same and differ, or count other things."""
    import numpy as np

    kinds = (("same", "compatible"), ("differs",), ("part", "other"))
    out = np.zeros((3, len(i)))
    for row, (a, b) in enumerate(zip(i, j, strict=True)):
        if left[a].figures and right[b].figures:
            found = [compare_figures(x, y) for x in left[a].figures for y in right[b].figures]
            for column, kind in enumerate(kinds):
                out[column, row] = any(one.kind in kind and (one.certain or column == 2) for one in found)
    return list(out)


def names() -> list[str]:
    """The names of the columns of `features`, in order."""
    out = []
    for kind in BAGS:
        out += [f"{kind} shared", f"{kind} least share", f"{kind} most share", f"{kind} cosine"]
    out += ["meaning", "next meaning", "previous meaning", "words least", "words most"]
    for kind in ("meaning", "stems", "sum", "fresh", "words"):
        out += [f"{kind} below best, least", f"{kind} below best, most"]
        out += [f"{kind} rank, least", f"{kind} rank, most", f"{kind} in story"]
    out += ["place apart", "place first", "place last", "length least", "length most", "lengths alike"]
    out += ["same speaker", "other speaker", "one speaker", "headlines", "forecasts", "negations", "numbers clash"]
    out += ["figures alike", "figures apart", "figures of other things"]
    out += ["story size", "story meaning"]
    return out


CONTEXT = (
    "score",
    "score of sentences",
    "rivals, least",
    "rivals, most",
    "above rivals, least",
    "above rivals, most",
    "others, least",
    "others, most",
    "along",
    "around",
    "best around",
    "headline",
    "matches in story",
)
"""Names of the columns of `context`."""


def context(left: Sequence[Unit], right: Sequence[Unit], i: "Whole", j: "Whole", score: "Floats") -> "Floats":
    """How a first score stands among those of the other pairs, with the columns of `CONTEXT`.

    What a sentence says is seldom said by two sentences of the other article, and often goes on in the next one.
    """
    import numpy as np

    rows, columns = (np.array([unit.sentence for unit in units])[n] + 2 for units, n in ((left, i), (right, j)))
    # A rim of zeros all round, so that every sentence has neighbours; the headline stands in row and column 1.
    grid = np.zeros((rows.max() + 2, columns.max() + 2))
    np.maximum.at(grid, (rows, columns), score)
    best = grid[rows, columns]

    def beside(axis: int, at: "Whole") -> "tuple[Floats, Floats]":
        ranked = np.sort(grid, axis=axis)
        first, second = (np.take(ranked, -n, axis=axis)[at] for n in (1, 2))
        return np.where(best >= first, second, first), grid.sum(axis=axis)[at] - best

    (rival_row, sum_row), (rival_column, sum_column) = beside(1, rows), beside(0, columns)
    steps = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
    near = np.array([grid[rows + x, columns + y] for x, y in steps])
    along = np.maximum(grid[rows + 1, columns + 1], grid[rows - 1, columns - 1])
    few = min(len(set(rows.tolist())), len(set(columns.tolist())))
    return np.column_stack(
        [
            np.log((score + 1e-4) / (1 - score + 1e-4)),
            np.log((best + 1e-4) / (1 - best + 1e-4)),
            *_both(rival_row, rival_column),
            *_both(best - rival_row, best - rival_column),
            *_both(sum_row, sum_column),
            along,
            near.sum(axis=0),
            near.max(axis=0),
            ((rows == 1) | (columns == 1)).astype(float),
            np.full(len(score), grid.sum() / max(1, few)),
        ]
    )


def features(left: Sequence[Unit], right: Sequence[Unit], i: "Whole", j: "Whole") -> "Floats":
    """One row for each candidate pair (`left[i]`, `right[j]`), with the columns of `names`."""
    import numpy as np

    columns: list[Floats] = []
    overlap = {}
    for kind in BAGS:
        shared, one, other, cosine = overlap[kind] = _overlap(kind, left, right, i, j)
        shares = _both(shared / np.maximum(one, 1e-9), shared / np.maximum(other, 1e-9))
        columns += [shared, *shares, cosine]
    first, second = _vectors(left), _vectors(right)

    def meaning(step: int) -> "Floats":
        one, other = i + step, j + step
        inside = (one >= 0) & (other >= 0) & (one < len(left)) & (other < len(right))
        value = np.einsum("ij,ij->i", first[one.clip(0, len(left) - 1)], second[other.clip(0, len(right) - 1)])
        return np.where(inside, value, 0.0)

    near = meaning(0)
    words = _aligned(left, right, i, j)
    columns += [near, meaning(1), meaning(-1), *words]
    for value in (near, overlap["stems"][3], near + overlap["stems"][3], overlap["fresh"][3], words[0] + words[1]):
        below_i, rank_i, below_j, rank_j = _relative(value, i, j)
        columns += [*_both(below_i, below_j), *_both(rank_i, rank_j)]
        columns.append((value - value.mean()) / (value.std() + 1e-9))

    def of(units: Sequence[Unit], name: str) -> "Floats":
        return np.array([float(getattr(unit, name)) for unit in units])

    places = of(left, "place")[i], of(right, "place")[j]
    lengths = of(left, "length")[i], of(right, "length")[j]
    columns += [abs(places[0] - places[1]), *_both(*places), *_both(*lengths)]
    columns.append(np.minimum(*lengths) / np.maximum(np.maximum(*lengths), 1))
    said = [(left[a].speaker, right[b].speaker) for a, b in zip(i, j, strict=True)]
    columns.append(np.array([float(a is not None and a == b) for a, b in said]))
    columns.append(np.array([float(a is not None and b is not None and a != b) for a, b in said]))
    columns.append(np.array([float((a is None) != (b is None)) for a, b in said]))
    columns.append((of(left, "sentence")[i] < 0).astype(float) + (of(right, "sentence")[j] < 0))
    columns.append(of(left, "forecast")[i] + of(right, "forecast")[j])
    columns.append(of(left, "negated")[i] + of(right, "negated")[j])
    shared, one, other, _cosine = overlap["numbers"]
    columns.append(((one > 0) & (other > 0) & (shared == 0)).astype(float))
    columns += _figures(left, right, i, j)
    columns.append(np.full(len(i), np.log(len(left) * len(right))))
    columns.append(np.full(len(i), np.sort(near)[-max(1, min(len(left), len(right))) :].mean()))
    return np.column_stack(columns)
