"""Keys are done one after the other, however many come in one piece: over a slow line, or while something is busy.

Textual hands a key on to what has the keyboard and takes the next one; bindings run only once a key has come back up
to the app. Of "helo", Backspace, "lo" in one piece the letters would be typed first and the wrong one taken back.
"""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING

from textual.events import Event, Key

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump

    _Base = App[None]
else:
    _Base = object

_PATIENCE = 1.0
"""Seconds after which the next key no longer waits for one that has not come back: a keyboard must never hang."""


class TypingAhead(_Base):
    """Part of the app that holds each key back until the one before it is done."""

    _under_way: float | None = None
    """When the key was handed on that is not done yet; None for none."""

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[Key] = deque()

    async def on_event(self, event: Event) -> None:
        """Hold a key back while another is under way."""
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._held.append(event)
        if self._under_way is None or monotonic() - self._under_way > _PATIENCE:
            await self._hand_on()

    async def _hand_on(self) -> None:
        """The next key, where there is one."""
        while self._held:
            event = self._held.popleft()
            self._under_way = monotonic()
            first = self.focused or self.screen
            await super().on_event(event)
            if event.is_forwarded:
                self._follow(first)
                return
        self._under_way = None

    def _follow(self, node: MessagePump | None) -> None:
        """Come after the key on its way up: what is posted later is handled later, in each of the widgets."""
        while node is not None and node is not self:
            if node.call_later(self._follow, node._parent):
                return
            node = node._parent
        self.call_later(self._hand_on)
