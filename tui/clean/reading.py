"""What the texts of a page's blocks read as, apart from how they stand: tokens, words, and a key for those alike.

All words of a page are read in one go: a page has some hundred lines of a few words, and a call for each of them
would cost more than the reading.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from tui.clean.pattern import Pattern

if TYPE_CHECKING:
    from tui.clean.blocks import Block

_DIGIT = Pattern(r"\d")
_NUMBER = Pattern(r"\d(?:[\d.,]*\d)?")
_WORD = Pattern(r"[^\W\d_]+|[0©$€£@#|/]")
_TYPOGRAPHY = ("’", "“", "”", "—", "–", "\xa0", "…", "‘")
_SIGNS = "0$@#|/"
# ASCII text, in lower case, as blanks but for letters, the signs that tell something, and ends of lines.
_BLANKS = {code: " " for code in range(128) if not (chr(code).islower() or chr(code) in _SIGNS or chr(code) == "\n")}
READ_LIMIT = 20_000
"""How many characters of one block are looked at to judge it; all of it is kept or taken out."""


def read_together(blocks: Sequence["Block"]) -> None:
    """Sets `tokens`, `words`, `numbered` and `key` of every block of a page."""
    texts = [block.text if len(block.text) <= READ_LIMIT else block.text[:READ_LIMIT] for block in blocks]
    page = "\n".join(texts).casefold()
    lines = page.split("\n")
    numbers = _NUMBER.sub("0", page) if _DIGIT.search(page) else page
    if len(lines) != len(blocks):
        # A block with an end of line in it: each is read for itself, when it is asked for.
        return
    numbered = numbers.split("\n")
    for block, text, line, other, words in zip(blocks, texts, lines, numbered, _words_of(numbers), strict=True):
        block.tokens = text.split()
        block.numbered = "0" in other
        block.words = words
        block.key = line if line.isprintable() and "  " not in line else " ".join(line.split())


def _words_of(page: str) -> list[list[str]]:
    """The words of each line of a page in lower case, with numbers as `0`; see `Block.words`."""
    if not page.isascii():
        # What is ASCII but for quote marks and dashes is read some three times as quickly without them.
        for mark in _TYPOGRAPHY:
            page = page.replace(mark, " ")
    if page.isascii():
        return [line.split() for line in _spaced(page).split("\n")]
    lines = page.split("\n")
    plain = iter(_spaced("\n".join([line for line in lines if line.isascii()])).split("\n"))
    return [next(plain).split() if line.isascii() else _WORD.findall(line) for line in lines]


def _spaced(text: str) -> str:
    """ASCII text in lower case with blanks around its words, and nothing else."""
    text = text.translate(_BLANKS)
    for sign in _SIGNS:
        text = text.replace(sign, f" {sign} ")
    return text


def _tokens(block: "Block") -> list[str]:
    return block.text[:READ_LIMIT].split()


def _words(block: "Block") -> list[str]:
    return _words_of(_NUMBER.sub("0", block.text[:READ_LIMIT].casefold().replace("\n", " ")))[0]


def _numbered(block: "Block") -> bool:
    return "0" in block.words


def _vocabulary(block: "Block") -> frozenset[str]:
    return frozenset(block.words)


def _key(block: "Block") -> str:
    return " ".join(block.text[:READ_LIMIT].casefold().split())


READERS: dict[str, Callable[["Block"], Any]] = {
    "tokens": _tokens,
    "words": _words,
    "numbered": _numbered,
    "vocabulary": _vocabulary,
    "key": _key,
}
"""What gives each attribute of a block that is only read when it is asked for."""
