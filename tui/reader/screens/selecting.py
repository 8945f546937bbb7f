"""Visual mode: the keys stretch a selection. It is the one that the mouse makes, so either can go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

from tui.reader.extending import Extent, after, at_character, before, size, whole_sentences, words
from tui.reader.keymap import keys_of
from tui.reader.layout.cells import cell_width, offset_at
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.events import Key

    from tui.reader.extending import Unit
    from tui.reader.screens.compare import CompareScreen
    from tui.reader.widgets.reading import ReadingColumn

_MOST_DIGITS = 4


class Selecting:
    """One use of visual mode, in the column with the keyboard.

    Args:
        screen: The desk.
        by_sentences: Whether whole sentences are selected.
    """

    def __init__(self, screen: CompareScreen, *, by_sentences: bool = False) -> None:
        self.screen = screen
        self.column: ReadingColumn = screen.panes.column
        self._by_sentences = by_sentences
        self._text = self.column.document.body
        self._digits = ""
        self._cell: int | None = None
        """Cell that motions by lines keep to."""
        self._words: Sequence[Unit] | None = None
        self._extent = Extent(0, 0)
        self._own: Selection | None = None
        self._motions: dict[str, Callable[[int], None]] = {
            "visual.left": lambda many: self._by_character(-many),
            "visual.right": self._by_character,
            "visual.up": lambda many: self._by_line(-many),
            "visual.down": self._by_line,
            "visual.next_word": lambda many: self._by_unit(self._word_units(), many),
            "visual.previous_word": lambda many: self._by_unit(self._word_units(), -many),
            "visual.next_sentence": lambda many: self._by_unit(self.column.sentences, many),
            "visual.previous_sentence": lambda many: self._by_unit(self.column.sentences, -many),
            "visual.next_paragraph": lambda many: self._by_unit(self._paragraphs(), many),
            "visual.previous_paragraph": lambda many: self._by_unit(self._paragraphs(), -many),
            "visual.top": lambda _many: self._to(0),
            "visual.bottom": lambda _many: self._to(len(self._text) - 1),
            "visual.line_start": lambda _many: self._to_edge(-1),
            "visual.line_end": lambda _many: self._to_edge(1),
            "visual.other_end": lambda _many: self._swap(),
            "visual.sentences": lambda _many: self._toggle(),
        }

    def begin(self) -> None:
        """Go on from what is selected, else from the cursor."""
        column = self.column
        if not self._text.strip():
            self.screen.say("there is nothing to select here")
            return
        if found := column.selected_span():
            self._extent = Extent(found[0], before(self._text, found[1]))
        else:
            column.catch_up()
            here = at_character(self._text, column.caret)
            self._extent = Extent(here, here)
        self._show()
        self.screen.ask_key(self._take, self._menu(), self._leave)

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of what is selected."""
        span = self._extent.span(self._text)
        return whole_sentences(span, self.column.sentences) if self._by_sentences else span

    # Keys -----------------------------------------------------------------------------------------------------------

    def _take(self, event: Key) -> bool:
        """One key. Returns whether visual mode goes on."""
        key, screen = event.key, self.screen
        if key.isdecimal() and (self._digits or key != "0"):
            self._digits = (self._digits + key)[:_MOST_DIGITS]
            self._tell()
            return True
        many, self._digits = int(self._digits or 1), ""
        for action, move in self._motions.items():
            if key in keys_of(action):
                move(many)
                self._show()
                self._tell()
                return True
        if key in keys_of("visual.help"):
            self._help()
            return True
        done = {
            "visual.copy": screen.action_copy,
            "visual.cite": screen.action_cite,
            "visual.search": screen.search_selection,
            "visual.pair": screen.action_pair,
        }
        for action, do in done.items():
            if key in keys_of(action):
                self._own = None  # what is done with the selection ends it, or leaves it for more
                do()
                return False
        if key in keys_of("visual.bookmark"):
            self._own = None
            screen.call_next(screen.action_bookmark)
            return False
        if key in keys_of("visual.leave"):
            return False
        self._tell()
        return True

    def _menu(self) -> list[Part]:
        words = "SENTENCES" if self._by_sentences else "VISUAL"
        told = size(self._text[slice(*self.span)])
        digits = [Part(f" {self._digits}", ("strong",))] if self._digits else []
        keys = hints(
            "visual.copy",
            "visual.cite",
            "visual.bookmark",
            ("visual.help", "keys"),
            "visual.search",
            ("visual.leave", "leave"),
        )
        return [Part(f" {words}", ("label",)), Part(f" {told} ", ("strong",)), *digits, *keys]

    def _tell(self) -> None:
        self.screen.menu = self._menu()
        self.screen.show_keys()

    def _help(self) -> None:
        from textual.binding import Binding

        from tui.reader.actions import bindings
        from tui.reader.screens.help import HelpScreen

        found = [each for each in bindings("visual") if isinstance(each, Binding)]
        held = [Binding(",".join(keys_of(each.id or "")) or each.key, each.action, id=each.id) for each in found]
        self.screen.app.push_screen(HelpScreen(held, "selecting"))

    def _leave(self) -> None:
        """The mode ends; what only it selected is let go of, what the mouse has selected since is not."""
        if self._own is not None and self.screen.selections.get(self.column) == self._own:
            self.screen.clear_selection()

    # What is selected -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Paint the selection, and bring its moving end into sight."""
        start, end = self.span
        line = self.column.document.line_of
        self._own = Selection(Offset(start, line(start)), Offset(end, line(max(start, end - 1))))
        self.screen.selections = {self.column: self._own}
        self.column.selection_updated(self._own)
        head = self._extent.head
        self.column.place_cursor(head)
        self.column.reveal(head, head + 1)

    def _to(self, offset: int, *, keep_cell: bool = False) -> None:
        self._extent = Extent(self._extent.anchor, at_character(self._text, offset))
        if not keep_cell:
            self._cell = None

    def _swap(self) -> None:
        self._extent, self._cell = self._extent.swapped(), None

    def _toggle(self) -> None:
        self._by_sentences = not self._by_sentences

    # Motions --------------------------------------------------------------------------------------------------------

    def _by_character(self, by: int) -> None:
        head = self._extent.head
        for _ in range(abs(by)):
            head = after(self._text, head) if by > 0 else before(self._text, head)
        self._to(head)

    def _by_line(self, by: int) -> None:
        document = self.column.document
        head = self._extent.head
        y = document.line_of(head)
        line = document.line(y)
        if line is None:
            return
        if self._cell is None:
            self._cell = cell_width(self._text[line.start : head])
        step = 1 if by > 0 else -1
        for _ in range(abs(by)):
            further = self.column.text_line(y + step, step)
            if further is None:
                break
            y = further
        there = document.line(y)
        if there is not None:
            offset = offset_at(self._text, there.start, there.end, self._cell)
            self._to(min(offset, max(there.start, there.end - 1)), keep_cell=True)

    def _to_edge(self, which: int) -> None:
        """The first or last character of the line."""
        line = self.column.document.line(self.column.document.line_of(self._extent.head))
        if line is not None:
            self._to(line.start if which < 0 else line.end - 1)

    def _by_unit(self, units: Sequence[Unit], by: int) -> None:
        for _ in range(abs(by)):
            self._extent = self._extent.to_unit(units, self._text, by)
        self._cell = None

    def _word_units(self) -> Sequence[Unit]:
        if self._words is None:
            self._words = words(self._text)
        return self._words

    def _paragraphs(self) -> Sequence[Unit]:
        return [
            (block.start, block.end)
            for block in self.column.document.blocks
            if block.kind != "removed" and block.start < block.end
        ]
