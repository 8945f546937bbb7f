"""Words to lines of a given width."""

import unicodedata
from typing import NamedTuple

from tui.reader.layout.cells import clusters, is_plain

# Never at the start of a line, nor at its end (the common part of the Japanese and Chinese rules).
_NOT_FIRST = frozenset("、。，．・：；！？）］｝〉》」』】〕〗’”…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}%")
_NOT_LAST = frozenset("（［｛〈《「『【〔〖‘“([{$£")
_DASHES = frozenset("-‐–—")


class Piece(NamedTuple):
    """One line: start and end in the text; blanks at the break belong to no line."""

    start: int
    end: int


def wrap(text: str, width: int) -> list[Piece]:
    """Lines of at most `width` cells, broken between words where that is possible.

    A no-break space never breaks, a word longer than the line is split, East Asian text breaks between characters.
    A line feed always breaks. There is at least one line.

    Args:
        text: One paragraph.
        width: Cells; less than 2 counts as 2, as one wide character needs that.
    """
    width = max(2, width)
    if "\n" in text:
        return _with_line_feeds(text, width)
    return _wrap_plain(text, width) if is_plain(text) else _wrap_any(text, width)


def _with_line_feeds(text: str, width: int) -> list[Piece]:
    out = []
    start = 0
    for line in text.split("\n"):
        out += [Piece(start + piece.start, start + piece.end) for piece in wrap(line, width)]
        start += len(line) + 1
    return out


def _wrap_plain(text: str, width: int) -> list[Piece]:
    """As `_wrap_any`, for a text in which every character takes one cell."""
    out = []
    start, end = 0, len(text.rstrip(" "))
    while start < end and text[start] == " ":
        start += 1
    while end - start > width:
        stop = start + width
        at = text.rfind(" ", start, stop + 1)
        dash = _dash(text, max(at, start), stop)
        if dash > 0:
            out.append(Piece(start, dash))
            start = dash
        elif at > start:
            last = at
            while text[last - 1] == " ":
                last -= 1
            out.append(Piece(start, last))
            start = at + 1
        else:
            out.append(Piece(start, stop))
            start = stop
        while text[start] == " ":
            start += 1
    out.append(Piece(start, end) if start < end else Piece(min(start, end), end))
    return out


def _dash(text: str, start: int, stop: int) -> int:
    """Where the text can break after a dash inside a word, the last such place at or before `stop`; else 0."""
    for at in range(stop - 1, max(start, 1) - 1, -1):
        if text[at] in _DASHES and _breaks_after_dash(text[at - 1], text[at + 1 : at + 2]):
            return at + 1
    return 0


def _breaks_after_dash(before: str, after: str) -> bool:
    """Between words ("Russian-issued"), never between figures ("10-12") or in front of one ("-5")."""
    return before.isalnum() and after.isalpha()


def _wrap_any(text: str, width: int) -> list[Piece]:
    marks = clusters(text)
    out: list[Piece] = []
    count = len(marks)
    first = 0
    while count and marks[count - 1].shown == " " and text[marks[count - 1].start] != "\xa0":
        count -= 1
    while first < count and _is_blank(text, marks[first].start):
        first += 1
    while first < count:
        used, index, good = 0, first, 0
        while index < count and used + marks[index].cells <= width:
            used += marks[index].cells
            index += 1
            if index < count and _can_break(text, marks[index - 1].start, marks[index].start):
                good = index
        if index == count:
            out.append(Piece(marks[first].start, marks[count - 1].end))
            return out
        if _is_blank(text, marks[index].start):
            good = index
        last = good if good > first else max(index, first + 1)
        stop = last
        while stop > first + 1 and _is_blank(text, marks[stop - 1].start):
            stop -= 1
        out.append(Piece(marks[first].start, marks[stop - 1].end))
        first = last
        while first < count and _is_blank(text, marks[first].start):
            first += 1
    return out or [Piece(0, 0)]


def _is_blank(text: str, at: int) -> bool:
    return text[at] in " \t\u3000\u2028\u2029"


def _can_break(text: str, before: int, after: int) -> bool:
    """Whether a line may end after the cluster at `before`, the next one starting at `after`."""
    left, right = text[after - 1], text[after]
    if _is_blank(text, before):
        return not _is_blank(text, after)
    if left == "\u200b":
        return True
    if left in _DASHES and before > 0:
        return _breaks_after_dash(text[before - 1], right)
    if right in _NOT_FIRST or left in _NOT_LAST or left in "\u2060\xa0" or right in "\u2060\xa0":
        return False
    return _is_ideographic(text[before]) or _is_ideographic(right)


def _is_ideographic(character: str) -> bool:
    """Han, kana and full-width forms: scripts written without blanks. Korean has blanks and breaks there."""
    if character < "\u2e80":
        return False
    if "\uac00" <= character <= "\ud7ff":
        return False
    return unicodedata.east_asian_width(character) in "WF"
