"""Reads a headline in title case as the sentence it is, so that its verbs are not taken for names."""

import re
from functools import cache

from tui.annotate.tables.forms import shouted, table
from tui.annotate.tables.gazetteer import known_forms

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W_]+)?")
_AFTER_SMALL = re.compile(r"(?<=[a-z,;0-9] )[^\W\d_][^\W_]*")
_FUNCTION = """
a an the and or but as at by for from in into of on over to with after amid against before than is are was were
be been has have had will would could can may might must should not no its his her their it he she they that
this who what how why when where new more up out off says say said
"""
_SMALL = frozenset(_FUNCTION.split())
_INFLECTED = re.compile(r".{2,}(?:ing|ed|ly|tions?|ments?|ness|ies|ers)$")


@cache
def _named_words() -> frozenset[str]:
    """Forms of the tables that are one word."""
    return frozenset(form for form in known_forms() if _WORD.fullmatch(form))


def _forms(word: str) -> tuple[str, ...]:
    """The word and, for "endorses", what the body may have of it: "endorse", "endorsed"."""
    if not word.endswith("s"):
        return (word,)
    stem = word[:-1]
    return word, stem, word[:-2], stem + "d", stem + "ed", stem + "ing"


def in_title_case(text: str) -> bool:
    """Whether nearly every long word has a capital, so that capitals tell nothing."""
    long = [word for word in _WORD.findall(text) if len(word) >= 4]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def as_sentence(headline: str, body: str) -> str:
    """The headline with small letters where the body, or the word itself, shows that it is no name.

    Of the same length as the headline. What the body writes with a capital inside a sentence keeps its capital.
    """
    small = {word for word in _WORD.findall(body) if word[0].islower()}
    names = set(_AFTER_SMALL.findall(body)) | _named_words()
    capitals = headline.upper() == headline
    kept = [(start, end) for start, end, _known in (shouted() if capitals else table()).find(headline)]

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        if len(low) != len(word):
            return word
        raised = word.capitalize() if capitals and len(word) > 3 else word
        if (
            match.start() == 0
            or (word.isupper() and not capitals)
            or match.string[match.end() : match.end() + 1] == "."
        ):
            return raised
        known = any(start <= match.start() < end for start, end in kept)
        if (known or raised in names) and low not in _SMALL:
            return raised
        common = low in _SMALL or _INFLECTED.match(low) or not small.isdisjoint(_forms(low))
        return low if common else raised

    return _WORD.sub(lower, headline)
