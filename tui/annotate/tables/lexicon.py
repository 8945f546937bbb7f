"""The word tables of `data/words.txt`, read once."""

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parents[1] / "data" / "words.txt"


@cache
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            words.update(line.split())
    return {name: frozenset(words) for name, words in found.items()}


def words(section: str) -> frozenset[str]:
    """The words of one section.

    Raises:
        KeyError: There is no such section.
    """
    return _sections()[section]
