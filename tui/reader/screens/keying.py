"""The desk's keys of more than one stroke: numbers before a motion, two keys in a row, keys that ask for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.binding import Binding
from textual.events import Key

from tui.reader.keymap import key_name, keys_of
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.widgets.painted import Part

_MOST_DIGITS = 5

Taker = Callable[[Key], bool]
"""Is given the next key; returns whether it wants another one."""


class Keying(DeskScreen):
    """Part of the desk that puts strokes together. Whatever is begun stands in the line of keys; Esc takes it back.

    A key bound as two with a blank between ("vertical_line c") is pressed one after the other.
    """

    menu: Sequence[Part] = ()
    """What the line of keys says while a further key is awaited."""
    _count: int | None = None
    _digits = ""
    _stroke = ""
    """Name of the key that is being handled."""
    _first = ""
    """The first of two keys."""
    _taker: Taker | None = None
    _left: Callable[[], None] | None = None
    _pairs: dict[str, Binding] | None = None
    """What two keys in a row do; asked for with the first key, as the keys do not change while the reader runs."""

    @property
    def pairs(self) -> dict[str, Binding]:
        """The bindings of two keys in a row, by their keys."""
        if self._pairs is None:
            bound = ((key, active.binding) for key, active in self.active_bindings.items() if active.node is self)
            self._pairs = {key: binding for key, binding in bound if " " in key}
        return self._pairs

    @staticmethod
    def means(key: str, action: str) -> bool:
        """Whether a key is one of those of an action."""
        return key in keys_of(action)

    @property
    def pending(self) -> str:
        """The number typed so far."""
        return self._digits

    async def takes_key(self, event: Key) -> bool:
        """Take a key before any binding does. The app asks in the order in which the keys were pressed.

        Returns:
            Whether that was all that the key was for.
        """
        if self._taker is not None:
            self._give(event)
            return True
        if self.pairing is not None and not self._first and self.pairing.takes(event.key):
            return True
        if self.judge is not None and not self._first and self.judge.takes(event.key):
            self.stop_asking()
            return True
        if self.tour is not None and not self._first and not self._digits and self.tour.takes(event.key):
            return True
        if self._first:
            await self._press_second(event.key)
            return True
        if self._digits and event.key == "escape":
            self._digits = ""
            self.show_keys()
            return True
        if self._digits and event.key == "0":
            self._add_digit("0")
            return True
        self._stroke = event.key
        self._take_digits()
        if any(key.startswith(f"{event.key} ") for key in self.pairs):
            self._first = event.key
            self._show_seconds()
            return True
        return False

    # Numbers -----------------------------------------------------------------------------------------------------

    def action_count(self) -> None:
        """A digit: the motion that follows is done so many times."""
        if self._stroke.isdecimal():
            self._digits = str(self._count or "")
            self._add_digit(self._stroke)

    def take_count(self) -> int | None:
        """The number before the key that is being handled; None where there is none."""
        count, self._count = self._count, None
        return count

    def _add_digit(self, digit: str) -> None:
        if len(self._digits) < _MOST_DIGITS:
            self._digits += digit
        self.show_keys()

    def _take_digits(self) -> None:
        """What was typed counts for the key that comes now, and for no other."""
        self._count, digits, self._digits = int(self._digits or 0) or None, self._digits, ""
        if digits:
            self.app.call_next(self._forget_count)

    def _forget_count(self) -> None:
        self._count = None
        self.show_keys()

    # Two keys ----------------------------------------------------------------------------------------------------

    def _show_seconds(self) -> None:
        from tui.reader.widgets.hints import second_parts

        bound = {key: binding.id or "" for key, binding in self.pairs.items()}
        self.menu = second_parts(self._first, bound, self.size.width)
        self.show_keys()

    async def _press_second(self, key: str) -> None:
        both, self._first, self.menu = f"{self._first} {key}", "", ()
        self.show_keys()
        if binding := self.pairs.get(both):
            await self.app.run_action(binding.action, self)
        elif key != "escape":
            self.say(f"{key_name(both)} is no command")

    # Keys that ask for another -----------------------------------------------------------------------------------

    def ask_key(self, take: Taker, menu: Sequence[Part], left: Callable[[], None] | None = None) -> None:
        """Have the next key given to a function, and those after it as long as it returns True.

        Args:
            take: Gets the key. Esc never comes to it: it ends the asking.
            menu: What the line of keys says meanwhile.
            left: Called when the asking ends, however it does.
        """
        self.stop_asking()
        self._taker, self._left, self.menu = take, left, menu
        self.show_keys()

    def stop_asking(self) -> None:
        """Wait for no further key."""
        left, self._left, self._taker = self._left, None, None
        self._first, self._digits, self.menu = "", "", ()
        if left is not None:
            left()
        self.show_keys()

    def _give(self, event: Key) -> None:
        take = self._taker
        done = event.key == "escape" or take is None or not take(event)
        if done and self._taker is take:
            self.stop_asking()
