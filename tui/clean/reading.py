"""What the texts of a page's blocks read as, apart from how they stand: their bytes, words and number of tokens.

All words of a page are read in one go: a page has some hundred lines of a few words, and a call for each of them
would cost more than the reading. What Western European letters can write is read as bytes, which takes a fifth of
the time; other lines are read with expressions.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.clean.pattern import Pattern

if TYPE_CHECKING:
    from tui.clean.blocks import Block

_BYTES = "cp1252"
_NUMBER = Pattern(r"\d(?:[\d.,]*\d)?")
_WORD = Pattern(r"[^\W\d_]+|[0©$€£@#|/]")
# An expression that starts with one certain character is looked for some ten times as quickly as one with a set.
_ZEROS = Pattern(r"0[0.,]*0")
_SIGNS = "0©$€£@#|/"


def _folded(char: str) -> str:
    """A character as words have it: in lower case, a digit as 0; a blank for most of what is no letter."""
    if char.isdecimal():
        return "0"
    return char.lower() if char.isalnum() or char in ".,\n" + _SIGNS else " "


_FOLDED = "".join([_folded(bytes([code]).decode(_BYTES, "replace")) for code in range(256)]).encode(_BYTES)
_BLANK = bytes.maketrans(b"\x1c\x1d\x1e\x1f\t\v\f\xa0", b" " * 8)
READ_LIMIT = 20_000
"""How many characters of one block are looked at to judge it; all of it is kept or taken out."""


def read_together(blocks: Sequence["Block"]) -> None:
    """Sets `data`, `words`, `numbered` and `count` of every block of a page."""
    page = _as_bytes(blocks)
    blank = page.translate(_BLANK)
    single = b"  " not in blank
    for block, line, data in zip(blocks, _spaced(page).split("\n"), blank.split(b"\n"), strict=False):
        if block.data is None:
            block.words = _WORD.findall(_NUMBER.sub("0", block.text[:READ_LIMIT].casefold()))
            block.numbered = "0" in block.words
            block.count = len(block.tokens)
        else:
            block.words = line.split()
            block.numbered = "0" in line
            # Blanks one by one, as they mostly stand, need only be counted.
            block.count = data.count(b" ") + 1 if single or b"  " not in data else len(block.tokens)


def _as_bytes(blocks: Sequence["Block"]) -> bytes:
    """The texts, a line each, as bytes, one a character; sets the blocks' `data`."""
    texts = [block.text if len(block.text) <= READ_LIMIT else block.text[:READ_LIMIT] for block in blocks]
    page = "\n".join(texts)
    if page.count("\n") >= len(texts):
        # A block with an end of line in it.
        texts = [text.replace("\n", " ") for text in texts]
        page = "\n".join(texts)
    try:
        data = page.encode("ascii" if page.isascii() else _BYTES)
    except UnicodeEncodeError:
        data = b"\n".join(_one_by_one(blocks, texts))
    else:
        for block, line in zip(blocks, data.split(b"\n"), strict=False):
            block.data = line
    return data if b"\xdf" not in data else data.replace(b"\xdf", b"ss")


def _one_by_one(blocks: Sequence["Block"], texts: Sequence[str]) -> Iterator[bytes]:
    """The bytes of each text; none of one that has other characters."""
    for block, text in zip(blocks, texts, strict=True):
        try:
            block.data = text.encode("ascii" if text.isascii() else _BYTES)
        except UnicodeEncodeError:
            block.data = None
        yield block.data or b""


def _spaced(page: bytes) -> str:
    """Texts in lower case with blanks around their words, numbers as `0`, and nothing else."""
    page = page.translate(_FOLDED)
    text = page.decode("ascii" if page.isascii() else _BYTES)
    text = _ZEROS.sub("0", text).replace(".", " ").replace(",", " ")
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, f" {sign} ")
    return text
