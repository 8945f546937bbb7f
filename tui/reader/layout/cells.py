"""How wide a text is in terminal cells, and what of it is shown.

Most news text is made of characters that take one cell each ("plain"). Everything else goes through `clusters`, which
knows wide characters, emoji sequences, combining marks and what has no width; only then is the width table loaded.
"""

import re
from functools import lru_cache
from typing import NamedTuple

# One cell each in every terminal: Latin, Greek, Cyrillic, typographic marks, currency signs, boxes. Held by a test.
PLAIN = " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u03ff\u0400-\u0482\u048a-\u052f"
PLAIN += "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2122\u2500-\u259f\u25c6"
_UNPLAIN = re.compile(f"[^{PLAIN}]")

# No width and no meaning for a reader: soft hyphen, joiners outside emoji, marks of direction, tags.
_INVISIBLE = "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]"

# What makes another sign of an emoji: a joiner and what it joins, a choice of its looks, a tone of skin, a keycap.
_EMOJI = re.compile("(?<=.)(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d.*)", re.DOTALL)

# More marks on one letter than this are left out: a flood of them would spill over the lines above and below.
_MARKS = 6


class Cluster(NamedTuple):
    """What a reader sees as one character.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last.
        cells: Terminal cells it takes (0, 1 or 2; seldom more).
        shown: What is written for it; empty for what is invisible.
    """

    start: int
    end: int
    cells: int
    shown: str


class Run(NamedTuple):
    """A stretch of text as it is shown. `shown` has one code point for each of the text from `start` on."""

    start: int
    shown: str
    cells: int


def is_plain(text: str) -> bool:
    """Whether every character takes one cell and is shown as it is."""
    return (text.isascii() and text.isprintable()) or _UNPLAIN.search(text) is None


@lru_cache(maxsize=512)
def clusters(text: str) -> tuple[Cluster, ...]:
    """The text as a reader's characters, in order; together they cover the text."""
    from wcwidth import iter_graphemes, wcswidth

    from tui.model.printable import printable

    out = []
    start = 0
    for grapheme in iter_graphemes(text):
        end = start + len(grapheme)
        # A grapheme holds what is invisible beside what is not (a letter with a mark of direction).
        shown = re.sub(_INVISIBLE, "", printable(grapheme).replace("\t", " ").replace("\n", " ").replace("\xa0", " "))
        shown = _in_every_terminal(shown)[: _MARKS + 1]
        out.append(Cluster(start, end, max(0, wcswidth(shown)) if shown else 0, shown))
        start = end
    return tuple(out)


def _in_every_terminal(sign: str) -> str:
    """Of a sequence of emoji its first sign: how wide the whole is drawn differs from terminal to terminal.

    A family is two cells in some, eight in others, and would push the column beside it out of its place. Copied and
    quoted it stays whole. A flag is the letters of its country. Joiners of scripts ("क्‍ष") stay.
    """
    if "\U0001f1e6" <= sign[:1] <= "\U0001f1ff":
        # Marks may stand over a letter of a flag as over any other.
        return "".join(chr(ord(c) - 0x1F1E6 + ord("A")) if "\U0001f1e6" <= c <= "\U0001f1ff" else c for c in sign)
    return _EMOJI.sub("", sign) if sign and (sign[0] > "\u2000" or sign[0] in "0123456789#*\xa9\xae") else sign


def cell_width(text: str) -> int:
    """Cells that the text takes when shown."""
    return len(text) if is_plain(text) else sum(cluster.cells for cluster in clusters(text))


def runs(text: str, start: int, end: int) -> list[Run]:
    """The stretch `text[start:end]` as it is shown, cut where something is left out.

    Start and end must lie between clusters, as the ends of wrapped lines do.
    """
    part = text[start:end]
    if is_plain(part):
        return [Run(start, part.replace("\xa0", " "), end - start)] if part else []
    out: list[Run] = []
    pieces: list[str] = []
    first, cells = start, 0
    for cluster in clusters(part):
        pieces.append(cluster.shown)
        cells += cluster.cells
        if len(cluster.shown) != cluster.end - cluster.start:
            if any(pieces):
                out.append(Run(first, "".join(pieces), cells))
            pieces, first, cells = [], start + cluster.end, 0
    if any(pieces):
        out.append(Run(first, "".join(pieces), cells))
    return out


def shown(text: str) -> str:
    """The whole text as it is shown."""
    return "".join(run.shown for run in runs(text, 0, len(text)))


def offset_at(text: str, start: int, end: int, cell: int) -> int:
    """Offset of the character that covers the cell `cell` cells right of `text[start]`, at most `end`."""
    part = text[start:end]
    if is_plain(part):
        return min(end, start + max(0, cell))
    at = 0
    for cluster in clusters(part):
        at += cluster.cells
        if at > cell:
            return start + cluster.start
    return end


def cut(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text as it is shown, at most `cells` wide, with an ellipsis where something is missing."""
    if cells <= 0:
        return ""
    if is_plain(text):
        text = text.replace("\xa0", " ")
        return text if len(text) <= cells else text[: cells - 1].rstrip() + ellipsis
    if cell_width(text) <= cells:
        return shown(text)
    out, width = [], 0
    for cluster in clusters(text):
        if width + cluster.cells > cells - 1:
            break
        out.append(cluster.shown)
        width += cluster.cells
    return "".join(out).rstrip() + ellipsis
