"""Signs that the program draws with, and ASCII signs of the same width for terminals without the others."""

import unicodedata
from functools import lru_cache

_DRAWN = {
    "━": "=",
    "▌": "#",
    "▒": "#",
    "▐": "#",
    "▎": ":",
    "◆": "*",
    "◇": "o",
    "●": "*",
    "○": "o",
    "•": "*",
    "◦": "o",
    "·": "-",
    "…": "~",
    "‹": "<",
    "›": ">",
    "«": "<",
    "»": ">",
    "←": "<",
    "→": ">",
    "↑": "^",
    "↓": "v",
    "↔": "-",
    "⇒": ">",
    "▲": "^",
    "▼": "v",
    "▶": ">",
    "◀": "<",
    "▸": ">",
    "▾": "v",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "″": '"',
    "‘": "'",
    "’": "'",
    "‚": ",",
    "′": "'",
    "×": "x",
    "÷": "/",
    "±": "+",
    "≈": "~",
    "≠": "#",
    "≤": "<",
    "≥": ">",
    "°": "o",
    "✓": "+",
    "✔": "+",
    "✗": "x",
    "✘": "x",
    "\xa0": " ",
    "▁": "_",
    "▔": "-",
}
"""Signs by themselves; lines, corners and blocks are told by their names."""


def _drawing(sign: str) -> str:
    """A line, corner or block of the box drawing and block elements; empty for other signs."""
    if "\u2500" <= sign <= "\u257f":
        name = unicodedata.name(sign)
        if " AND " in name and "DASH" not in name:
            return "+"
        return "-" if "HORIZONTAL" in name else "|" if "VERTICAL" in name else "+"
    return "#" if "\u2580" <= sign <= "\u259f" else "." if "\u2800" <= sign <= "\u28ff" else ""


@lru_cache(maxsize=1024)
def ascii_sign(sign: str) -> str:
    """The ASCII sign for a sign; empty where there is none, as for a letter of another script."""
    if sign.isascii():
        return sign
    return _DRAWN.get(sign) or (_drawing(sign) if len(sign) == 1 else "")


@lru_cache(maxsize=1024)
def base_letter(letter: str) -> str:
    """The ASCII letter below the marks of an accented one, and the like; empty where there is none."""
    plain = _LETTERS.get(letter) or unicodedata.normalize("NFKD", letter)[:1]
    return plain if plain.isascii() else ""


_LETTERS = {
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ß": "s",
    "æ": "a",
    "Æ": "A",
    "œ": "o",
    "ı": "i",
}


def ascii_words(text: str) -> str:
    """A text in ASCII for where width does not matter: signs by theirs, letters without their marks, else "?"."""
    if text.isascii():
        return text
    wide = {"…": "...", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe"}
    marks = (char for char in unicodedata.normalize("NFC", text) if not unicodedata.combining(char))
    return "".join(wide.get(char) or ascii_sign(char) or base_letter(char) or "?" for char in marks)
