"""How the embedding of a claim is laid out in its bytes, for those who make it and those who compare it.

First the claim's own vector, then one for each of its words, as far as the model read. All numbers are signed bytes:
components of unit vectors times 127.
"""

import re

CLAIM = 384
"""Components of a claim's vector."""
WORD = 32
"""Components of a word's vector: of 384, those along which words of news differ most."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[re.Match[str]]:
    """The words of a text that bear vectors, in order."""
    return list(_WORD.finditer(text))
