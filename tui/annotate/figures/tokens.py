"""Cuts text into numbers, words and signs, with their offsets: what the readers of figures and times work on."""

import re
from dataclasses import dataclass
from typing import Literal

HYPHENS = frozenset("-‐‑‒–—−")

_TOKEN = re.compile(
    # 12,34,567 (Indian grouping), 1,234,567.8, 10 000 (thin or no-break blanks), 1234.5
    r"(?P<number>\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3}(?: 000)+(?!\d)"
    r"|\d+(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’](?:s|t|re|ve|ll|d|m)\b)?)"
    r"|(?P<sign>\S)"
)
# Text that a tool has cut into words and put together again: "1, 009", "$2. 5 million".
_SPACED_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:, \d{3})+(?![\d,])")
_SPACED_DECIMAL = re.compile(
    r"(?<![\d.,])\d{1,4}\. \d{1,3}(?=\s*-?\s*(?:percent|per cent|%|[mb]illion|trillion|[mb]n\b))"
)
_PLAIN_GROUPS = re.compile(r"\d,\d{3}(?!\d)")
_MONTH_BEFORE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? $")


@dataclass(frozen=True, slots=True)
class Token:
    """One number, word or sign. `value` is set for numbers in digits only."""

    kind: Literal["number", "word", "sign"]
    text: str
    start: int
    end: int
    value: float = 0.0

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def hyphen(self) -> bool:
        """Whether it is a hyphen or dash."""
        return self.text in HYPHENS

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.kind == "word" and self.text[0].isupper()


def _number(text: str) -> float:
    return float(re.sub(r"[,\s]", "", text))


def _spaced(text: str) -> dict[int, int]:
    """Start and end of numbers that were torn apart at the comma or point."""
    found = {m.start(): m.end() for m in _SPACED_DECIMAL.finditer(text)}
    if not _PLAIN_GROUPS.search(text):
        for match in _SPACED_GROUPS.finditer(text):
            before = text[max(0, match.start() - 12) : match.start()]
            if not _MONTH_BEFORE.search(before) and not before.rstrip().endswith(tuple(HYPHENS)):
                found[match.start()] = match.end()
    return found


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order. White space is left out; everything else is in one token."""
    torn = _spaced(text)
    out: list[Token] = []
    at = 0
    while match := _TOKEN.search(text, at):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "number":
            end = max(end, torn.get(start, 0))
            piece = text[start:end]
            # float() reads every Unicode digit that \d matches; a number too long for a float is no figure.
            value = _number(piece) if len(piece) <= 40 else float("inf")
            out.append(Token("number", piece, start, end, value))
        else:
            out.append(Token("word" if kind == "word" else "sign", match.group(), start, end))
        at = end
    return out
