"""A column with a cursor in it: moved by lines, sentences, paragraphs and pages."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Offset
from textual.selection import Selection

from tui.reader.actions import bindings
from tui.reader.layout.document import Document
from tui.reader.widgets.column import Column

Sentences = Sequence[tuple[int, int]]
_KEEP = 2


class ReadingColumn(Column):
    """A column that the keyboard moves in. The cursor is a sentence; the line in it is remembered.

    Args:
        document: What is shown.
        sentences: Gives start and end of each sentence of the body; asked when first needed.
        id: Widget id.
        aside: Blank cells left and right of the text.
    """

    BINDINGS = bindings("column")

    leap: Callable[[], None] = staticmethod(lambda: None)
    """Told before a far step; who remembers places to come back to puts itself here."""

    def __init__(
        self, document: Document, sentences: Callable[[], Sentences], *, id: str | None = None, aside: int = 0
    ) -> None:
        super().__init__(document, id=id, aside=aside)
        self._ask_sentences = sentences
        self._sentences: Sentences | None = None

    @property
    def sentences(self) -> Sentences:
        """Start and end of each sentence of the body, in order."""
        if self._sentences is None:
            self._sentences = self._ask_sentences()
        return self._sentences

    @property
    def sentence(self) -> tuple[int, int]:
        """Start and end of the sentence that the cursor is in; of nothing where the text has none."""
        index = self._sentence_index(self.caret)
        return self.sentences[index] if index >= 0 else (0, 0)

    def sentences_in_sight(self) -> list[tuple[int, int]]:
        """Start and end of the sentences that share a character with what is shown."""
        start = self.document.offset_of(self.top)
        end = self.document.offset_of(self.top + self.size.height)
        return list(self.sentences[max(0, self._sentence_index(start)) : self._sentence_index(end) + 1])

    def show(self, document: Document) -> None:
        """Show another document of the same article; the cursor is in the text."""
        self.entry = None
        super().show(document)

    def stand_on_entry(self, block: int | None) -> None:
        """Put the cursor on a removed block, and bring it into sight; None to put it into the text again."""
        before, self.entry = self.entry, block
        self._repaint_entry(before)
        self._repaint_entry(block)
        self._repaint_over(self.caret, self.caret + 1)
        if block is not None:
            top, pieces = self.document.lines_of(block)
            if top < self.top + _KEEP:
                self.scroll_line(top - _KEEP)
            elif top + len(pieces) > self.top + self.size.height - _KEEP:
                self.scroll_line(min(top, top + len(pieces) - self.size.height + _KEEP))

    def repaint_cursor(self) -> None:
        """Paint the cursor anew: it is seen where the keyboard is."""
        self._repaint_over(*self.cursor)
        self._repaint_over(self.caret, self.caret + 1)
        self._repaint_entry(self.entry)

    def _repaint_entry(self, block: int | None) -> None:
        if block is not None:
            top, pieces = self.document.lines_of(block)
            for y in range(top, top + len(pieces)):
                self.forget(y)

    def _step_over_removed(self, by: int) -> bool:
        """Go one line on where that leads onto a removed block, or away from one. Returns whether it does."""
        if self.entry is None:
            y = self.document.line_of(self.caret)
        else:
            top, pieces = self.document.lines_of(self.entry)
            y = top + len(pieces) - 1 if by > 0 else top
        y += by
        while y >= 0 and (line := self.document.line(y)) is not None and line.block < 0:
            y += by
        line = self.document.line(y) if y >= 0 else None
        if line is None:
            return self.entry is not None
        if self.document.blocks[line.block].kind == "removed":
            self.stand_on_entry(line.block)
            return True
        if self.entry is None:
            return False
        self.place_cursor(self.document.offset_of(y))
        self.reveal(self.caret, self.caret + 1, _KEEP)
        return True

    def place_cursor(self, offset: int) -> None:
        """Put the cursor on the sentence that holds that character, without scrolling."""
        if self.entry is not None:
            self.stand_on_entry(None)
        before = self.caret
        self.caret = max(0, min(offset, len(self.document.body) - 1))
        for caret in (before, self.caret):
            self._repaint_over(caret, caret + 1)
        index = self._sentence_index(self.caret)
        if index >= 0:
            self.cursor = self.sentences[index]

    def catch_up(self) -> None:
        """Where the reader has scrolled away from the cursor, bring it to the first line shown."""
        entry = self.document.lines_of(self.entry)[0] if self.entry is not None else None
        line = self.document.line_of(self.caret) if entry is None else entry
        if not self.top <= line < self.top + self.size.height:
            self.stand_on_entry(None)
            self.caret = min(self.document.offset_of(self.top), max(0, len(self.document.body) - 1))

    def action_line(self, by: int) -> None:
        """One line of the text down or up; so many where a number was typed."""
        self.catch_up()
        if (count := self.take_count()) > 1:
            self._lines_of_text(by * count)
            return
        if self._step_over_removed(by):
            return
        y = self.document.line_of(self.caret)
        target = self.text_line(y + by, by)
        shown = range(self.top + min(_KEEP, self.top), self.top + self.size.height - _KEEP)
        if target is None or target not in shown:
            before = self.top
            self.scroll_line(self.top + by)
            if self.top != before and (target is None or abs(target - y) > self.size.height // 2):
                return
        if target is not None and self.top <= target < self.top + self.size.height:
            self.place_cursor(self.document.offset_of(target))

    def _lines_of_text(self, by: int) -> None:
        step = 1 if by > 0 else -1
        y = self.document.line_of(self.caret)
        for _ in range(abs(by)):
            further = self.text_line(y + step, step)
            if further is None:
                break
            y = further
        self.place_cursor(self.document.offset_of(y))
        self.reveal(self.caret, self.caret + 1, _KEEP)

    def action_page(self, share: float) -> None:
        """A part of a page down or up; 1 is a whole page less two lines. So many where a number was typed."""
        height = self.size.height
        by = int(share * (height - _KEEP if abs(share) == 1 else height)) or (1 if share > 0 else -1)
        by *= self.take_count() or 1
        before = self.top
        row = min(max(0, self.document.line_of(self.caret) - before), height - 1)
        self.scroll_line(before + by)
        at_end = self.top == before
        target = (height - 1 if by > 0 else 0) if at_end else row
        line = self.text_line(self.top + target, -1 if by > 0 and at_end else 1)
        if line is not None:
            self.place_cursor(self.document.offset_of(line))

    def action_top(self) -> None:
        """The first line; the paragraph of that number where one was typed."""
        self.leap()
        if count := self.take_count():
            self._to_paragraph(count - 1)
            return
        self.scroll_line(0)
        self.place_cursor(0)

    def action_bottom(self) -> None:
        """The last line; the paragraph of that number where one was typed."""
        self.leap()
        if count := self.take_count():
            self._to_paragraph(count - 1)
            return
        while self.document.measure(1000):
            pass
        self.scroll_line(self.document.height)
        if self.sentences:
            self.place_cursor(self.sentences[-1][0])

    def action_sentence(self, by: int) -> None:
        """The next or previous sentence."""
        if not self.sentences:
            return
        self.catch_up()
        index = self._sentence_index(self.caret) + by * (self.take_count() or 1)
        target = self.sentences[max(0, min(index, len(self.sentences) - 1))]
        self.place_cursor(target[0])
        self.reveal(*target)

    def action_paragraph(self, by: int) -> None:
        """The next or previous paragraph."""
        self.catch_up()
        index = bisect_right(self._paragraphs(), self.caret) - 1
        self._to_paragraph(index + by * (self.take_count() or 1))

    def _to_paragraph(self, number: int) -> None:
        """To a paragraph by its number, counted from 0; to the first or the last where that one is not there."""
        starts = self._paragraphs()
        if starts:
            self.place_cursor(starts[max(0, min(number, len(starts) - 1))])
            self.reveal(*self.cursor)

    def _paragraphs(self) -> list[int]:
        return [block.start for block in self.document.blocks if block.kind != "removed"]

    def on_click(self, event: events.Click) -> None:
        """Put the cursor there; a second click selects the word, a third the sentence, a fourth the paragraph."""
        offset = self.offset_under(event.x, event.y)
        if event.chain > 1:
            event.prevent_default()  # Textual selects all of the text
            if offset is not None:
                self._select_around(offset, event.chain)
            return
        line = self.document.line(event.y + self.top)
        if offset is not None:
            self.place_cursor(offset)
        elif line is not None and line.block >= 0 and self.document.blocks[line.block].kind == "removed":
            self.stand_on_entry(line.block)

    def _select_around(self, offset: int, clicks: int) -> None:
        """Select the word, the sentence or the paragraph that holds a character."""
        from tui.reader.extending import words

        body = self.document.body
        paragraphs = [(block.start, block.end) for block in self.document.blocks if block.kind != "removed"]
        units = words(body) if clicks == 2 else self.sentences if clicks == 3 else paragraphs
        found = next((unit for unit in units if unit[0] <= offset < unit[1]), None)
        if found is not None:
            line = self.document.line_of
            taken = Selection(Offset(found[0], line(found[0])), Offset(found[1], line(max(found[0], found[1] - 1))))
            self.screen.selections = {self: taken}
            self.selection_updated(taken)

    def text_line(self, y: int, by: int) -> int | None:
        """The next line of the body at or after line `y` in a direction."""
        step = 1 if by > 0 else -1
        while y >= 0 and (line := self.document.line(y)) is not None:
            if line.block >= 0 and self.document.blocks[line.block].kind != "removed":
                return y
            y += step
        return None

    def _sentence_index(self, offset: int) -> int:
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence[0]) - 1
