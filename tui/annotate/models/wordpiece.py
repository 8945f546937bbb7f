"""Words cut into the pieces that the embedding model was trained with (uncased WordPiece).

Wu et al. 2016, "Google's Neural Machine Translation System", section 4.1; the splitting rules are those of BERT
(Devlin et al. 2019): lower case, accents off, punctuation and CJK characters apart, then the longest piece first.
"""

import gzip
import unicodedata
from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).parents[1] / "data" / "wordpiece_uncased.txt.gz"
LONGEST_WORD = 100
"""A longer run without a blank (a URL, a line of hashes) becomes the unknown piece, as in BERT."""

_CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


@cache
def vocabulary() -> dict[str, int]:
    """Each piece and its number; the pieces that go on a word start with `##`."""
    with gzip.open(VOCABULARY, "rt", encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}


def _stands_alone(char: str) -> bool:
    code = ord(char)
    if code < 128:
        return not char.isalnum()
    return unicodedata.category(char).startswith("P") or any(low <= code <= high for low, high in _CJK)


def words(text: str) -> list[str]:
    """The text in lower case without accents or control characters, cut at blanks and punctuation."""
    out: list[str] = []
    word: list[str] = []
    for char in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(char)
        if char.isspace() or category == "Zs" or _stands_alone(char):
            if word:
                out.append("".join(word))
                word = []
            if not char.isspace() and category not in ("Zs", "Cc"):
                out.append(char)
        elif category not in ("Mn", "Cc", "Cf") and char != "\ufffd":
            word.append(char)
    if word:
        out.append("".join(word))
    return out


@cache
def _pieces(word: str) -> tuple[int, ...]:
    known = vocabulary()
    unknown = (known["[UNK]"],)
    if len(word) > LONGEST_WORD:
        return unknown
    out: list[int] = []
    start = 0
    while start < len(word):
        prefix = "##" if start else ""
        end = len(word)
        while end > start and (prefix + word[start:end]) not in known:
            end -= 1
        if end == start:
            return unknown
        out.append(known[prefix + word[start:end]])
        start = end
    return tuple(out)


def encode(text: str, limit: int) -> list[int]:
    """Numbers of the text's pieces between the start and end piece, at most `limit` in all."""
    known = vocabulary()
    numbers: list[int] = []
    for word in words(text):
        numbers.extend(_pieces(word))
        if len(numbers) >= limit - 2:
            break
    return [known["[CLS]"], *numbers[: limit - 2], known["[SEP]"]]
