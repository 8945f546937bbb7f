"""How search reads a text: which letters count as the same, and what a word is.

Folding keeps the length, so that a place in the folded text is the same place in the text itself. What is written
without blanks between words (Chinese, Japanese, Korean particles, Thai, Khmer, ...) is taken letter by letter: a word
of any length is then a phrase of letters, and is found wherever they stand side by side.
"""

import re
import unicodedata

# Thai to Tibetan, Burmese, Khmer; kana, ideographs and Hangul; the planes of rarer ideographs.
_UNSPACED = (
    "\u0e01-\u0e4e\u0e81-\u0ece\u0f40-\u0fbc\u1000-\u109f\u1780-\u17d3\u3041-\u30fa\u30fc-\u30ff\u3105-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
# Vowel signs belong to the word in the scripts of India, although they are no letters.
_SIGNS = "\u0900-\u0963\u0966-\u0dff"
# Accents written apart, vowel points of Hebrew and Arabic, what has no width: no part of how a word is typed.
_IGNORED = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u200b-\u200f\u2060\ufeff"
)
_OWN_BASE = str.maketrans("øłđħŧıŀæœ", "oldhtilao")

LETTER = f"(?:[^\\W_{_UNSPACED}]|[{_SIGNS}])"
"""Pattern of a letter of a word that has blanks around it."""

MARKS = f"[{_IGNORED}]*"
"""Pattern of what may stand between two letters of a word."""

WORD = re.compile(f"[{_UNSPACED}]|{LETTER}+")
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")
_IGNORED_MARKS = re.compile(f"[{_IGNORED}]+")


class _Fold(dict[int, str]):
    """For each code point the one it counts as; filled as texts are read."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = _IGNORED_MARKS.sub("", unicodedata.normalize("NFKD", letter)).lower()
        folded = base if len(base) == 1 else letter.lower()
        self[code] = folded.translate(_OWN_BASE) if len(folded) == 1 else letter
        return self[code]


_FOLD = _Fold()


def folded(text: str) -> str:
    """The text in small letters without accents, character by character: its length does not change."""
    return text.lower() if text.isascii() else text.translate(_FOLD)


def indexed(text: str) -> str:
    """The text as it goes into the index: folded, with what is written without blanks taken apart."""
    if text.isascii():
        return text.lower()
    plain = _IGNORED_MARKS.sub("", text.translate(_FOLD))
    return _UNSPACED_LETTER.sub(r" \g<0> ", plain)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded; letters of what is written without blanks one by one."""
    return tuple(WORD.findall(_IGNORED_MARKS.sub("", folded(text))))


def is_unspaced(letter: str) -> bool:
    """Whether the letter is of a script that puts no blanks between words."""
    return _UNSPACED_LETTER.match(letter) is not None
