"""What the texts of a page's blocks read as, apart from how they stand: tokens, words, and a key for those alike.

All words of a page are read in one go: a page has some hundred lines of a few words, and a call for each of them
would cost more than the reading.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clean.pattern import Pattern

if TYPE_CHECKING:
    from tui.clean.blocks import Block

_NUMBER = Pattern(r"\d(?:[\d.,]*\d)?")
_ZEROS = Pattern(r"0(?:[0.,]*0)?")
_AS_ZERO = str.maketrans("123456789", "0" * 9)
_WORD = Pattern(r"[^\W\d_]+|[0©$€£@#|/]")
_TYPOGRAPHY = ("’", "“", "”", "—", "–", "\xa0", "…", "‘")
_SIGNS = "0$@#|/"
# ASCII text, in lower case, as blanks but for letters, the signs that tell something, and ends of lines.
_BLANKS = {code: " " for code in range(128) if not (chr(code).islower() or chr(code) in _SIGNS or chr(code) == "\n")}
READ_LIMIT = 20_000
"""How many characters of one block are looked at to judge it; all of it is kept or taken out."""


def read_together(blocks: Sequence["Block"]) -> None:
    """Sets `tokens`, `words`, `numbered` and `key` of every block of a page.

    Text that is ASCII but for quote marks and dashes is read some three times as quickly without them.
    """
    plain: list[Block] = []
    typed: list[Block] = []
    for block in blocks:
        block.tokens = block.text[:READ_LIMIT].split()
        (plain if block.text.isascii() else typed).append(block)
    read = _folded(plain)
    other = _folded(typed)
    for mark in _TYPOGRAPHY:
        other = other.replace(mark, " ")
    lines = [read] if plain else []
    for block, line in zip(typed, other.split("\n"), strict=False):
        if line.isascii():
            plain.append(block)
            lines.append(line)
        else:
            block.words = _WORD.findall(_NUMBER.sub("0", line))
            block.numbered = "0" in block.words
    for block, line in zip(plain, _spaced("\n".join(lines)).split("\n"), strict=False):
        block.words = line.split()
        block.numbered = "0" in line


def _folded(blocks: Sequence["Block"]) -> str:
    """The texts in lower case, a line each. Sets the blocks' `key`."""
    texts = [block.text if len(block.text) <= READ_LIMIT else block.text[:READ_LIMIT] for block in blocks]
    page = "\n".join(texts)
    if page.count("\n") >= len(texts):
        # A block with an end of line in it.
        page = "\n".join([text.replace("\n", " ") for text in texts])
    page = page.casefold()
    for block, line in zip(blocks, page.split("\n"), strict=False):
        block.key = line if line.count(" ") == len(block.tokens) - 1 else " ".join(line.split())
    return page


def _spaced(text: str) -> str:
    """ASCII text in lower case with blanks around its words, numbers as `0`, and nothing else."""
    # An expression that starts with one certain character is looked for some ten times as quickly as one with a set.
    text = _ZEROS.sub("0", text.translate(_AS_ZERO)).translate(_BLANKS)
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, f" {sign} ")
    return text
