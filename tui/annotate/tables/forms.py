"""Finds surface forms in a text, whole and the longest first."""

import re
from functools import cache

from tui.annotate.tables.gazetteer import Known, known_forms

_FIRST = re.compile(r"\w+")
_WORD = re.compile(r"(?<![\w@#’'])[^\W\d_][^\W_]*")


class Forms:
    """Surface forms, found in a text at their first word: the longest one that stands there whole."""

    def __init__(self, forms: dict[str, Known]) -> None:
        self.forms = forms
        self.index: dict[str, list[str]] = {}
        for form in forms:
            first = _FIRST.match(form)
            if first:
                self.index.setdefault(first.group(), []).append(form)
        for found in self.index.values():
            found.sort(key=len, reverse=True)

    def find(self, text: str) -> list[tuple[int, int, Known]]:
        """Start, end and form of every one that stands in the text, none inside another."""
        found = []
        done = 0
        for word in _WORD.finditer(text):
            at = word.start()
            if at < done or (forms := self.index.get(word.group())) is None:
                continue
            for form in forms:
                end = at + len(form)
                if text.startswith(form, at) and not text[end : end + 1].isalnum():
                    found.append((at, end, self.forms[form]))
                    done = end
                    break
        return found


@cache
def table() -> Forms:
    """The forms of the tables."""
    return Forms(known_forms())


@cache
def shouted() -> Forms:
    """The same in capitals, for headlines set so. Short acronyms cannot be told from words there ("US", "WHO")."""
    return Forms({form.upper(): known for form, known in known_forms().items() if len(form) > 3})
