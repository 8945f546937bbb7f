"""spaCy's attribute ruler, which makes parts of speech of tags, with its answers kept: the same in less time.

Its rules ask for the tag, the word and the dependency of a token, and a few for those of the next one. Most words are
named by no rule, so that few combinations occur, and each is laid before the rules but once.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

NAME = "counterpoint_attributes"
_ASKED = ("TAG", "LOWER", "DEP", "IS_SPACE")
_WORD = _ASKED.index("LOWER")
_MOST = 2
"""Tokens that a rule may ask for."""

Key = tuple[int, ...]
"""Ids of what is asked for of a token; 0 for a word that no rule names."""
Test = Callable[[Key], bool]


class UnknownRules(Exception):
    """The model has rules of a kind that is not known here."""


class KeptRules:
    """The rules of a ruler as a component of a pipeline."""

    def __init__(self, ruler: "AttributeRuler") -> None:
        """Reads the rules.

        Args:
            ruler: The ruler whose rules are followed.

        Raises:
            UnknownRules: One asks for something else than a tag, a word, a dependency, or for three tokens.
        """
        self._ruler = ruler
        self._strings = ruler.vocab.strings
        self._words: set[int] = set()
        self._patterns: list[re.Pattern[str]] = []
        self._named: dict[int, int] = {0: 0}
        self._rules: list[tuple[int, int, list[Test]]] = []
        for number, rule in enumerate(cast("list[dict[str, Any]]", ruler.patterns)):
            for tokens in rule["patterns"]:
                if not 0 < len(tokens) <= _MOST or rule["index"] not in range(len(tokens)):
                    raise UnknownRules
                self._rules.append((number, rule["index"], [self._test(asked) for asked in tokens]))
        self._alone: dict[Key, list[int]] = {}
        self._ends: dict[Key, tuple[frozenset[int], frozenset[int]]] = {}

    def __call__(self, doc: "Doc") -> "Doc":
        """Sets what the rules say, the later rule over the earlier."""
        from spacy.tokens._retokenize import set_token_attrs

        keys = self._keys(doc)
        beside = self._beside(keys)
        attributes = self._ruler.attrs
        for token, key in zip(doc, keys, strict=True):
            found = self._of(key)
            if token.i in beside:
                found = sorted({*found, *beside[token.i]})
            for number in found:
                set_token_attrs(token, attributes[number])
        return doc

    def _keys(self, doc: "Doc") -> list[Key]:
        named = self._named
        out: list[Key] = []
        for tag, word, dependency, space in doc.to_array(list(_ASKED)).tolist():
            if word not in named:
                text = self._strings[word]
                known = word in self._words or any(pattern.search(text) for pattern in self._patterns)
                named[word] = word if known else 0
            out.append((tag, named[word], dependency, space))
        return out

    def _of(self, key: Key) -> list[int]:
        """The rules for one token that fit, in order."""
        if key not in self._alone:
            self._alone[key] = [n for n, _, tests in self._rules if len(tests) == 1 and tests[0](key)]
        return self._alone[key]

    def _beside(self, keys: Sequence[Key]) -> Mapping[int, list[int]]:
        """The rules for two tokens that fit, by the place of the token that they are for."""
        for key in keys:
            if key not in self._ends:
                pairs = [(n, rule[2]) for n, rule in enumerate(self._rules) if len(rule[2]) == _MOST]
                first, last = (frozenset(n for n, tests in pairs if tests[at](key)) for at in (0, -1))
                self._ends[key] = first, last
        out: dict[int, list[int]] = defaultdict(list)
        for at, (key, following) in enumerate(pairwise(keys)):
            for found in self._ends[key][0] & self._ends[following][1]:
                number, index, _ = self._rules[found]
                out[at + index].append(number)
        return out

    def _test(self, asked: Mapping[str, Any]) -> Test:
        """Whether a token is as a rule asks."""
        tests = [self._asked(name, wanted) for name, wanted in asked.items()]
        return lambda key: all(test(key) for test in tests)

    def _asked(self, name: str, wanted: Any) -> Test:
        if name not in _ASKED:
            raise UnknownRules
        at = _ASKED.index(name)
        if isinstance(wanted, bool):
            return lambda key: bool(key[at]) is wanted
        if isinstance(wanted, str):
            wanted = {"IN": [wanted]}
        (how, values), *more = wanted.items()
        if more or how not in ("IN", "NOT_IN", "REGEX"):
            raise UnknownRules
        if how == "REGEX":
            return self._like(re.compile(values), at)
        ids = frozenset(self._strings.add(value) if value else 0 for value in values)
        if at == _WORD:
            if how == "NOT_IN":
                raise UnknownRules
            self._words |= ids
        return (lambda key: key[at] in ids) if how == "IN" else (lambda key: key[at] not in ids)

    def _like(self, pattern: re.Pattern[str], at: int) -> Test:
        if at != _WORD:
            raise UnknownRules
        self._patterns.append(pattern)
        return lambda key: key[at] != 0 and pattern.search(self._strings[key[at]]) is not None


def keep_answers(nlp: "Language") -> None:
    """Puts `KeptRules` in the place of the model's ruler, if it has one whose rules are known."""
    from spacy.language import Language as Pipeline

    if "attribute_ruler" not in nlp.pipe_names:
        return
    try:
        rules = KeptRules(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))
    except UnknownRules:
        return
    Pipeline.component(NAME, func=rules)
    nlp.add_pipe(NAME, after="attribute_ruler")
    nlp.disable_pipe("attribute_ruler")
