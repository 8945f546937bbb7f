"""When a reader that a test drives has nothing left to do.

Textual's Pilot goes by the processor: it looks every fiftieth of a second whether the process has used next to none.
That waits far too long on a quiet machine and, on a busy one, goes on before the reader was given its turn. This asks
the event loop, which knows.
"""

import asyncio
import time

from textual._context import active_app
from textual.app import App
from textual.screen import Screen

_QUIET = 0.025
"""Seconds for which there must be nothing to do: a thread's word, or a screen's clock, takes a while to arrive."""
_GLANCE = 0.001
"""Seconds between two looks, which let threads and timers have their turn."""
_HELD = ("analysis", "find", "search")
"""Groups of workers that tests hold, or let run for long, on purpose."""
_MOMENT = 0.03
"""Seconds that such a worker is waited for."""


async def wait_until_idle(min_sleep: float = 0.0, max_sleep: float = 2.0) -> None:
    """Wait until no message, no repaint and no thread of the reader is under way.

    Args:
        min_sleep: Seconds to wait at the least.
        max_sleep: Seconds to wait at the most.
    """
    began = quiet_since = time.monotonic()
    loop = asyncio.get_running_loop()
    while time.monotonic() - quiet_since < _QUIET:
        await asyncio.sleep(_GLANCE)
        waited = time.monotonic() - began
        if waited >= max_sleep:
            return
        await asyncio.sleep(0)
        ready = len(loop._ready)  # type: ignore[attr-defined]  # what is to be run, but for this
        if waited < min_sleep or ready or _busy(active_app.get(), waited):
            quiet_since = time.monotonic()


def _busy(app: App[object], waited: float) -> bool:
    """Whether a message waits, a new size is to be taken, something is to be painted, or a thread works."""
    if app._resize_timer is not None or app._resize_event is not None:
        return True
    pumps = [app, *(widget for screen in app.screen_stack for widget in screen.walk_children(with_self=True))]
    if any(pump.message_queue_size for pump in pumps):
        return True
    if any(_to_be_painted(screen) for screen in app.screen_stack[-1:]):
        return True
    return any(
        worker.is_running and (worker.group not in _HELD or waited < _MOMENT) and worker._thread_worker
        for worker in app.workers
    )


def _to_be_painted(screen: Screen[object]) -> bool:
    """Whether the next tick of a screen's clock has something to do."""
    return bool(
        screen._callbacks
        or screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
    )
