"""What a test looks at: the desk, its columns, and all that is on the screen."""

from typing import cast

from textual.pilot import Pilot

from tui.reader.screens.compare import CompareScreen
from tui.reader.widgets.reading import ReadingColumn


def desk(pilot: Pilot[None]) -> CompareScreen:
    """The desk, whatever lies over it."""
    return cast(CompareScreen, pilot.app.screen_stack[0])


def seen(pilot: Pilot[None]) -> str:
    """All that is on the screen."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def column(pilot: Pilot[None], number: int) -> ReadingColumn:
    """A column by the number of its article."""
    return desk(pilot).panes.panes[number].column
