"""Right-to-left text in the order in which it is read, cell for cell.

Most terminals show what they get from left to right, and those that reorder do so over a whole row, through both of
two columns. So the reader orders each line itself, after the Unicode bidirectional algorithm (UAX #9) without its
explicit marks, which never come this far (see `tui.model.printable`), and asks the terminal to leave it alone. Arabic
letters take the forms that they have beside their neighbours (the presentation forms), as no terminal joins letters
that come from right to left.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from tui.reader.layout.cells import clusters

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NUMBERS = ("EN", "AN")
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}

S = TypeVar("S")


class _Sign(NamedTuple):
    """A reader's character: what is shown, and the place of its piece."""

    shown: str
    piece: int


def has_right_to_left(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether any of it is written from right to left."""
    return _RTL.search(text, start, len(text) if end is None else end) is not None


def begins_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: whether its first letter does."""
    if not has_right_to_left(text):
        return False
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def in_order(pieces: Sequence[tuple[str, S]], *, right_to_left: bool = False) -> list[tuple[str, S]]:
    """A line in the order in which its cells stand from left to right; each piece keeps what goes with it.

    Args:
        pieces: Texts as they are shown, in the order in which they are read, each with its style or whatever it has.
        right_to_left: Whether the paragraph runs that way.
    """
    signs = [_Sign(c.shown, number) for number, (text, _) in enumerate(pieces) for c in clusters(text) if c.shown]
    kinds = [_kind(sign.shown) for sign in signs]
    for index, sign in enumerate(signs[1:], 1):
        if sign.shown == "…":
            # It stands where the text was cut, also at the end of a line that runs the other way.
            kinds[index] = kinds[index - 1]
    levels = _levels(kinds, int(right_to_left))
    shaped = _shaped([sign.shown for sign in signs])
    out: list[tuple[str, int]] = []
    for index in _visual(levels):
        text = shaped[index] if levels[index] % 2 == 0 else _mirrored(shaped[index])
        piece = signs[index].piece
        if out and out[-1][1] == piece:
            out[-1] = (out[-1][0] + text, piece)
        else:
            out.append((text, piece))
    return [(text, pieces[piece][1]) for text, piece in out]


def _kind(shown: str) -> str:
    """Bidirectional class. Lines that part columns part directions too."""
    return "L" if "\u2500" <= shown[0] <= "\u259f" else unicodedata.bidirectional(shown[0])


def _levels(kinds: list[str], base: int) -> list[int]:
    """Embedding level of each character (rules W2 to W7, N1, N2, I1 and I2)."""
    embedding = "R" if base else "L"
    kinds = _weak(kinds, embedding)
    out = []
    index = 0
    while index < len(kinds):
        kind = kinds[index]
        if kind in _STRONG:
            out.append(base + (kind != "R" if base else (1 if kind == "R" else 2 * (kind in _NUMBERS))))
            index += 1
            continue
        end = next((n for n in range(index, len(kinds)) if kinds[n] in _STRONG), len(kinds))
        before = _STRONG[kinds[index - 1]] if index else embedding
        after = _STRONG[kinds[end]] if end < len(kinds) else embedding
        way = before if before == after else embedding
        out += [base + (way != embedding)] * (end - index)
        index = end
    return out


def _weak(kinds: list[str], embedding: str) -> list[str]:
    """Numbers and the signs beside them (rules W2 to W7); marks stand with their letters already."""
    out = _numbers_of(kinds, "AL", "AN", embedding)
    out = ["R" if kind == "AL" else kind for kind in out]
    _join_numbers(out)
    _join_terminators(out)
    return _numbers_of(out, "L", "L", embedding)


def _numbers_of(kinds: list[str], after: str, become: str, embedding: str) -> list[str]:
    """What European numbers become where the last letter before them is of the kind `after` (rules W2 and W7)."""
    out = list(kinds)
    strong = embedding
    for index, kind in enumerate(out):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == after:
            out[index] = become
    return out


def _join_numbers(kinds: list[str]) -> None:
    """Makes a part of the number of one separator between two numbers of a kind (rule W4)."""
    for index in range(1, len(kinds) - 1):
        before, kind, after = kinds[index - 1 : index + 2]
        if before == after and before in _NUMBERS and (kind == "CS" or (kind == "ES" and before == "EN")):
            kinds[index] = before


def _join_terminators(kinds: list[str]) -> None:
    """Makes a part of the number of the signs beside it: "$", "%" (rule W5)."""
    for index, kind in enumerate(kinds):
        if kind == "EN":
            for step in (-1, 1):
                at = index + step
                while 0 <= at < len(kinds) and kinds[at] == "ET":
                    kinds[at] = "EN"
                    at += step


def _visual(levels: list[int]) -> list[int]:
    """Places from left to right (rule L2): every stretch at or above each level is turned round."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        index = 0
        while index < len(order):
            end = index
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[index:end] = order[index:end][::-1]
            index = end + 1
    return order


def _mirrored(shown: str) -> str:
    """A bracket as it looks from the other side (rule L4)."""
    return _PAIRS.get(shown, shown) if unicodedata.mirrored(shown[0]) else shown


_BRACKETS = ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥")
_PAIRS = {pair[i]: pair[1 - i] for pair in _BRACKETS for i in (0, 1)}


# Arabic letters --------------------------------------------------------------------------------------------------


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Letter to its forms: "isolated", "initial", "medial", "final"."""
    out: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEF5)):
        form, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        if letters and " " not in letters:
            out.setdefault(chr(int(letters, 16)), {})[form[1:]] = chr(code)
    return out


def _shaped(shown: list[str]) -> list[str]:
    """The characters with Arabic letters in the forms that join them; as many."""
    if not any("\u0600" <= sign[0] <= "\u06ff" for sign in shown):
        return shown
    forms = [_forms().get(sign[0], {}) for sign in shown]
    out = []
    for index, sign in enumerate(shown):
        mine = forms[index]
        before = index > 0 and _joins_on(shown[index - 1][0], forms[index - 1])
        after = index + 1 < len(shown) and (shown[index + 1][0] == "\u0640" or "final" in forms[index + 1])
        after = after and "initial" in mine
        name = ("medial" if before else "initial") if after else "final" if before else "isolated"
        out.append(mine.get(name, sign[0]) + sign[1:])
    return out


def _joins_on(letter: str, forms: dict[str, str]) -> bool:
    """Whether a letter joins the one that follows it."""
    return letter == "\u0640" or "initial" in forms
