"""Which of two days a numeric date means: 3/4 is a day in March in one place, in April in the other."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.clean.blocks import Block
from tui.clean.dates import WEEKDAYS, PrintedDate, printed_dates
from tui.clean.pattern import Pattern

if TYPE_CHECKING:
    pass


_CLOSE = 14
"""Days between an article and the days that its page names."""


class Order:
    """Reads the dates of a page; how its numeric ones are meant is found out when the first comes that needs it.

    Only English pages put the month first.
    """

    def __init__(self, blocks: Sequence[Block], *, english: bool) -> None:
        self._blocks = blocks
        self._day_first: bool | None = True
        self._known = not english

    def dates(self, text: str) -> Iterator[PrintedDate]:
        """Every full date in the text; with `other`, where nothing tells which of two days is meant."""
        for read in printed_dates(text):
            yield self._settled(read) if read.other else read

    def _settled(self, read: PrintedDate) -> PrintedDate:
        if not self._known:
            self._day_first, self._known = _day_first(self._blocks), True
        if self._day_first is None or read.other is None:
            return read
        return read._replace(day=read.day if self._day_first else read.other, other=None)


def by_weekday(printed: PrintedDate, block: Block) -> PrintedDate:
    """The date as the one day that falls on the weekday named beside it, where it names one."""
    named = [WEEKDAYS.index(word) for word in block.words[:40] if word in WEEKDAYS]
    if len(named) != 1 or not printed.other:
        return printed
    days = [day for day in (printed.day, printed.other) if day.weekday() == named[0]]
    return printed._replace(day=days[0], other=None) if len(days) == 1 else printed


def nearest(printed: PrintedDate, blocks: Sequence[Block]) -> PrintedDate:
    """The one of two possible days that is close to a day which the page names in full, where only one is."""
    named = {
        read.day
        for block in blocks
        if block.numbered
        for read in printed_dates(block.text[:400])
        if not read.other and read.start != printed.start
    }
    days = [day for day in (printed.day, printed.other) if day]
    close = [day for day in days if any(abs((day - one).days) <= _CLOSE for one in named)]
    return printed._replace(day=close[0], other=None) if len(close) == 1 else printed


_SLASHED = Pattern(r"\b(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d\b")


def _day_first(blocks: Sequence[Block]) -> bool | None:
    """Whether days stand before months in the page's numeric dates, where all that tell say the same."""
    told: set[bool] = set()
    for block in blocks:
        if block.numbered and ("/" in block.text or "-" in block.text):
            for match in _SLASHED.finditer(block.text[:400]):
                if (int(match[1]) > 12) != (int(match[2]) > 12):
                    told.add(int(match[1]) > 12)
    return told.pop() if len(told) == 1 else None
