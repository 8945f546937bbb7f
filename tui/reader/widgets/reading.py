"""A column with a cursor in it: moved by lines, sentences, paragraphs and pages."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from textual import events

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

    def place_cursor(self, offset: int) -> None:
        """Put the cursor on the sentence that holds that character, without scrolling."""
        before = self.caret
        self.caret = max(0, min(offset, len(self.document.body) - 1))
        for caret in (before, self.caret):
            self._repaint_over(caret, caret + 1)
        index = self._sentence_index(self.caret)
        if index >= 0:
            self.cursor = self.sentences[index]

    def catch_up(self) -> None:
        """Where the reader has scrolled away from the cursor, bring it to the first line shown."""
        line = self.document.line_of(self.caret)
        if not self.top <= line < self.top + self.size.height:
            self.caret = min(self.document.offset_of(self.top), max(0, len(self.document.body) - 1))

    def action_line(self, by: int) -> None:
        """One line of the text down or up; so many where a number was typed."""
        self.catch_up()
        if (count := self.take_count()) > 1:
            self._lines_of_text(by * count)
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
        """Put the cursor there."""
        offset = self.offset_under(event.x, event.y)
        if offset is not None:
            self.place_cursor(offset)

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
