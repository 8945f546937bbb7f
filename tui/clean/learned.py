"""The learned cleaner: scores for every block, by two passes of boosted trees over its features."""

from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.features import first_pass, shapes
from tui.clean.forest import Weights, judged
from tui.clean.labels import Reason
from tui.clean.second import second_pass
from tui.clean.shape import Row


def scores(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Weights, *, html: bool) -> list[float]:
    """For each block how surely it is body, 0 to 1."""
    words = weights.words.of([block.words for block in blocks])
    rows = rows_of(blocks, shapes(blocks, reasons, words), html=html)
    return judged(weights.second, second_pass(rows, judged(weights.first, rows)))


def rows_of(blocks: Sequence[Block], shaped: Sequence[Row], *, html: bool) -> list[Row | None]:
    """The first pass's columns of every candidate; those of HTML have its markup's columns behind them."""
    rows = first_pass(blocks, shaped)
    if html:
        from tui.clean.markup import markup_columns

        columns = markup_columns(blocks)
        return [row and row + more for row, more in zip(rows, columns, strict=True)]
    return rows
