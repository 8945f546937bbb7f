"""A logistic regression whose weights stand in a file: for the scorer, and for what two numbers are told of."""

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


class Layer(msgspec.Struct, frozen=True):
    """A logistic regression.

    Attributes:
        bias: Score of an average pair, in log odds.
        columns: For each feature its mean and standard deviation in training, and its weight.
    """

    bias: float
    columns: dict[str, tuple[float, float, float]]

    def __call__(self, rows: "Floats") -> "Floats":
        """The score of each row, 0 to 1."""
        import numpy as np

        table = np.array(list(self.columns.values()))
        # Beyond four deviations a value says no more than there, so that no odd text swamps the rest.
        scaled = ((rows - table[:, 0]) / table[:, 1]).clip(-4, 4)
        result: Floats = 1 / (1 + np.exp(-(scaled @ table[:, 2] + self.bias)))
        return result
