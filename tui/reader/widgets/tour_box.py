"""The box of the tour: over the foot of the columns, so that headers, panel and keys can be seen meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.widget import Widget

from tui.reader.keymap import keys_of
from tui.reader.layout.wrapping import wrap
from tui.reader.themes import palette_of
from tui.reader.tour import STEPS, Step, may_try
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Painted, Part

if TYPE_CHECKING:
    from tui.reader.screens.compare import CompareScreen

_MARGIN = 2


class TourBox(Painted):
    """One step of the tour. Its keys are taken by the desk, which asks `takes`.

    Args:
        desk: What it is about.
    """

    ALLOW_SELECT = False

    def __init__(self, desk: CompareScreen) -> None:
        super().__init__(id="tour")
        self.styles.layer = "over"
        self.styles.dock = "bottom"
        self.styles.width = "1fr"
        self._desk = desk
        self._number = 0
        self._held: list[Widget] = []

    @property
    def step(self) -> Step:
        """The step that stands there."""
        return STEPS[self._number]

    @property
    def text(self) -> str:
        """What stands there, without its styles."""
        return "\n".join("".join(part.text for part in line) for line in self._lines(self.size.width or 80))

    def on_mount(self) -> None:
        """Begin."""
        self.go_to(0)

    def on_resize(self) -> None:
        """As many lines as the words take at this width."""
        self._fit()

    def go_to(self, number: int) -> None:
        """Show a step, and hold up what it is about."""
        self._number = number
        self._let_go()
        self._held = list(self._desk.query(self.step.shows).results(Widget))
        ground = palette_of(self.app)["held"].bgcolor
        for widget in self._held:
            if ground is not None:
                widget.styles.background = ground.name
            else:
                # Where there is no colour, a bar is reversed as it is.
                widget.styles.text_style = "none" if widget.rich_style.reverse else "reverse"
            widget.notify_style_update()
        self._fit()
        self.refresh()

    def takes(self, key: str) -> bool:
        """Take a key of the tour. Any other that is not to be tried at this step ends it, and does what it does."""
        if key in keys_of("tour.leave"):
            self.leave()
        elif key in keys_of("tour.next"):
            self._turn(1)
        elif key in keys_of("tour.back"):
            self._turn(-1)
        else:
            bound = self._desk.active_bindings.get(key)
            if bound is None or not may_try(self.step, bound.binding.id or ""):
                self.leave()
            return False
        return True

    def leave(self) -> None:
        """End the tour."""
        self._let_go()
        self._desk.end_tour()

    def on_click(self) -> None:
        """The next step."""
        self._turn(1)

    def render_line(self, y: int) -> Strip:
        """A rule, the step, its words, its keys."""
        width = self.size.width
        lines = self._lines(width)
        return self.strip_of(lines[y] if y < len(lines) else [], width)

    def _turn(self, by: int) -> None:
        if self._number + by >= len(STEPS):
            self.leave()
        else:
            self.go_to(max(0, self._number + by))

    def _let_go(self) -> None:
        for widget in self._held:
            widget.styles.clear_rule("text_style")
            widget.styles.clear_rule("background")
            widget.notify_style_update()
            widget.refresh()
        self._held = []

    def _fit(self) -> None:
        self.styles.height = len(self._lines(self.size.width or self._desk.size.width))

    def _lines(self, width: int) -> list[list[Part]]:
        words = self.step.told
        title = f"━━ {self._number + 1} of {len(STEPS)} · {self.step.title} "
        lines = [[Part(title, ("here",)), Part("━" * max(0, width - len(title)), ("here",))]]
        for start, end in wrap(words, max(8, width - 2 * _MARGIN)):
            lines.append([Part(" " * _MARGIN), Part(words[start:end])])
        last = self._number + 1 == len(STEPS)
        keys = hints(
            ("tour.next", "done" if last else "next"), ("tour.back", "back"), ("tour.leave", "skip the tour")
        )
        return [*lines, [Part(" "), *keys]]
