"""The learned cleaner: scores for every block, by two passes of boosted trees over its features."""

from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.features import first_pass, shapes
from tui.clean.forest import Score, Weights, judged, logistic
from tui.clean.labels import Reason
from tui.clean.second import second_pass
from tui.clean.shape import Row


def scores(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Weights, *, html: bool) -> list[float]:
    """For each block how surely it is body, 0 to 1."""
    words = weights.words.of([block.words for block in blocks])
    rows = rows_of(blocks, shapes(blocks, reasons, words), html=html)
    return twice_judged(weights.first, weights.second, rows)


def twice_judged(first: Score, second: Score, rows: Sequence[Row | None]) -> list[float]:
    """The second pass's score of each row, or the first's where that is sure; 0 where there is no row."""
    found = judged(first, rows)
    again = second_pass(rows, found)
    return [score if row is None else logistic(second(row)) for score, row in zip(found, again, strict=True)]


def rows_of(blocks: Sequence[Block], shaped: Sequence[Row], *, html: bool) -> list[Row | None]:
    """The first pass's columns of every candidate; those of HTML have its markup's columns behind them."""
    rows = first_pass(blocks, shaped)
    if html:
        from tui.clean.markup import markup_columns

        columns = markup_columns(blocks)
        return [row and row + more for row, more in zip(rows, columns, strict=True)]
    return rows
