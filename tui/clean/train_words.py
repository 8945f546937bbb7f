"""How much a word speaks for a block being body: log odds over the training pages."""

from collections import Counter
from collections.abc import Iterable
from math import log

from tui.clean.train_pages import Page

_SITES_A_WORD = 4
"""Sites that must use a word before it counts."""


class Words:
    """Log odds of words, with or without one site."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.by_site: dict[str, tuple[Counter[str], Counter[str]]] = {}
        self.body: Counter[str] = Counter()
        self.rest: Counter[str] = Counter()
        self.sites: Counter[str] = Counter()
        self.whole: dict[str, float] = {}
        self.totals = (1, 1)
        for page in pages:
            body, rest = self.by_site.setdefault(page.site, (Counter(), Counter()))
            for block, target in zip(page.blocks, page.targets, strict=True):
                (body if target else rest).update(block.words[:400])
        for body, rest in self.by_site.values():
            self.body.update(body)
            self.rest.update(rest)
            self.sites.update(body.keys() | rest.keys())

    def weights(self, without: str | None = None) -> dict[str, float]:
        """Weight of every word that enough sites use; only the words of the site left out differ from the whole."""
        if not self.whole:
            self.totals = (sum(self.body.values()) or 1, sum(self.rest.values()) or 1)
            self.whole = {word: value for word in self.sites if (value := self._weight(word, 0, 0, 0))}
        if without is None:
            return self.whole
        found = dict(self.whole)
        body, rest = self.by_site[without]
        for word in body.keys() | rest.keys():
            value = self._weight(word, body[word], rest[word], 1)
            if value:
                found[word] = value
            else:
                found.pop(word, None)
        return found

    def _weight(self, word: str, less_body: int, less_rest: int, less_sites: int) -> float:
        if self.sites[word] - less_sites < _SITES_A_WORD:
            return 0.0
        body = (self.body[word] - less_body) / self.totals[0] * 1e6
        rest = (self.rest[word] - less_rest) / self.totals[1] * 1e6
        value = max(-3.0, min(3.0, log((body + 20) / (rest + 20))))
        return round(value, 2) if abs(value) >= 0.1 else 0.0
