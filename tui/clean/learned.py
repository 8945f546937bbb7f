"""The learned cleaner: scores for every block, by two passes of boosted trees over its features."""

from collections.abc import Mapping, Sequence

from tui.clean.blocks import Block
from tui.clean.features import Candidates, first_pass
from tui.clean.forest import Score, Weights, judged
from tui.clean.labels import Reason
from tui.clean.second import second_pass


def scores(blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Weights, *, html: bool) -> list[float]:
    """For each block how surely it is body, 0 to 1; 0 for what is no candidate."""
    words = weights.words.of([block.words for block in blocks])
    return twice_judged(weights.first, weights.second, columns_of(blocks, reasons, words, html=html))


def twice_judged(first: Score, second: Score, page: Candidates) -> list[float]:
    """For each block the second pass's score, or the first's where that is sure."""
    found = judged(first, page.rows)
    doubts, rows = second_pass(page, found)
    for at, score in zip(doubts, judged(second, rows), strict=True):
        found[at] = score
    every = [0.0] * page.blocks
    for i, score in zip(page.numbers, found, strict=True):
        every[i] = score
    return every


def columns_of(
    blocks: Sequence[Block], reasons: Sequence[Reason | None], weights: Mapping[str, float], *, html: bool
) -> Candidates:
    """The candidates with the first pass's columns; those of HTML have its markup's columns behind them."""
    page = first_pass(blocks, reasons, weights)
    if not html:
        return page
    from tui.clean.markup import markup_columns

    more = markup_columns(blocks)
    return page._replace(rows=[row + more[i] for i, row in zip(page.numbers, page.rows, strict=True)])
