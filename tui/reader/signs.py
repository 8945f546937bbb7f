"""The screen in ASCII signs: where the user wants it, and where the terminal can show no others."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.model.signs import ascii_sign, base_letter
from tui.reader.layout.cells import clusters


class AsciiSigns(LineFilter):
    """Turns signs into ASCII ones of the same width, cell for cell.

    Args:
        encoding: Of the terminal, whose letters are kept; None for a terminal that shows every letter.
    """

    def __init__(self, encoding: str | None = None) -> None:
        super().__init__()
        self.encoding = encoding
        self._shown: Callable[[str], str] = lru_cache(maxsize=4096)(self._show)

    def text(self, text: str) -> str:
        """A text in signs that the terminal has; as many cells wide."""
        return text if text.isascii() else self._shown(text)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments of a line, with their texts in such signs."""
        return [Segment(self.text(text), style, control) for text, style, control in segments]

    def _show(self, text: str) -> str:
        return "".join(self._sign(cluster.shown, cluster.cells) for cluster in clusters(text))

    def _sign(self, sign: str, cells: int) -> str:
        if sign.isascii():
            return sign
        if drawn := ascii_sign(sign):
            return drawn
        if self._is_letter(sign):
            return sign
        letter = base_letter(sign[0]) if cells == 1 and self.encoding else ""
        return letter or "?" * cells

    def _is_letter(self, sign: str) -> bool:
        """Whether it is a letter that the terminal shows."""
        if unicodedata.category(sign[0])[0] not in "LMN":
            return False
        try:
            if self.encoding is None:
                return True
            sign.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True
