"""Columns that scroll together where their texts are of unlike length."""

from dataclasses import replace

import pytest

from tests.reader.conftest import Opened
from tests.reader.many import Compares, reports
from tests.reader.on_screen import column


@pytest.mark.parametrize("rows", [10, 14, 18, 22])
async def test_a_text_that_fits_leaves_the_long_one_beside_it_at_its_beginning(opened: Opened, rows: int) -> None:
    short, _ = reports(2)
    _, long = reports(2, long=60)
    async with opened([short, replace(long, sha256="b" * 64)], Compares(), size=(80, rows)) as pilot:
        assert (column(pilot, 0).top, column(pilot, 1).top) == (0, 0)
        for height in (rows + 1, rows, rows + 6):
            await pilot.resize_terminal(80, height)
            await pilot.pause()
            assert (column(pilot, 0).top, column(pilot, 1).top) == (0, 0)


async def test_a_text_a_little_longer_than_its_column_takes_the_long_one_from_end_to_end(opened: Opened) -> None:
    short, _ = reports(2, long=4)
    _, long = reports(2, long=60)
    async with opened([short, replace(long, sha256="b" * 64)], Compares(), size=(80, 24)) as pilot:
        left, right = column(pilot, 0), column(pilot, 1)
        assert 0 < left.document.height - left.rows_shown < left.rows_shown
        await pilot.press("G")
        assert right.top == right.document.height - right.rows_shown
        await pilot.press("g")
        assert right.top == 0
