"""Logistic regression with an L2 penalty, fitted by Newton's method: deterministic, a second or two."""

import json

import numpy as np

from tui.compare.regression import Layer

STEPS = 40
ENOUGH = 1e-6
"""A step smaller than this changes nothing that is printed."""


def regression(
    columns: list[str], table: np.ndarray, right: np.ndarray, counts: np.ndarray, penalty: float, use: np.ndarray
) -> Layer:
    """The weights that make the labels likeliest.

    Args:
        columns: Names of the features.
        table: Of shape (rows, features).
        right: For each row, whether it is right.
        counts: How much each row counts.
        penalty: Weight of the L2 penalty.
        use: For each feature, 1 to use it or 0 to leave it out.
    """
    right = right.astype(float)
    mean, deviation = table.mean(axis=0), table.std(axis=0) + 1e-6
    design = np.column_stack([((table - mean) / deviation).clip(-4, 4) * use, np.ones(len(table))])
    ridge = np.full(design.shape[1], penalty)
    ridge[-1] = 1e-6
    weight = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(design @ weight)))
        slope = design.T @ (counts * (right - chance)) - ridge * weight
        curve = (design * (counts * chance * (1 - chance))[:, None]).T @ design + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weight += step
        if abs(step).max() < ENOUGH:
            break
    triples = zip(mean.tolist(), deviation.tolist(), (weight[:-1] * use).tolist(), strict=True)
    return Layer(float(weight[-1]), dict(zip(columns, triples, strict=True)))


def printed(layer: Layer, indent: str) -> str:
    """The weights as JSON that a person can read: a line for each feature."""
    rows = ",\n".join(
        f"{indent}    {json.dumps(column)}: {json.dumps([float(f'{value:.5g}') for value in row])}"
        for column, row in layer.columns.items()
    )
    return f'{{\n{indent}  "bias": {layer.bias:.5g},\n{indent}  "columns": {{\n{rows}\n{indent}  }}\n{indent}}}'
