"""Words with a prefix and a hyphen stay whole ("re-elected", "co-founder", "anti-war").

The language models were taught on texts where such words are one token (Warner, Bies, Brisson and Mott, Addendum to
the Penn Treebank II Style Bracketing Guidelines, 2004) and all other hyphens are cut at. spaCy's tokenizer cuts at
these, too, and the parser then takes "re" for the verb and the rest for something else.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

PREFIXES = (
    *("ante", "anti", "arch", "bi", "bio", "co", "counter", "cross", "cyber", "de", "dis", "e", "eco", "ex", "extra"),
    *("inter", "intra", "macro", "mega", "micro", "mid", "mini", "mis", "multi", "neo", "non", "over", "pan", "para"),
    *("peri", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "tri", "ultra", "un"),
    *("under", "uni", "vice"),
)
_NOT_BEHIND = "".join([rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in PREFIXES])
_WITH_PREFIX = re.compile(rf"(?:{'|'.join(PREFIXES)})-(?=[a-z])", re.IGNORECASE)


def keep_whole(nlp: "Language") -> None:
    """Tells the model's tokenizer not to cut behind a prefix."""
    from spacy.util import compile_infix_regex

    infixes = [_NOT_BEHIND + infix if "(?:-|" in infix else infix for infix in map(str, nlp.Defaults.infixes or ())]
    cast("Tokenizer", nlp.tokenizer).infix_finditer = compile_infix_regex(infixes).finditer


def set_lemmas(nlp: "Language", docs: "Iterable[Doc]") -> None:
    """Makes the lemma of such a word the prefix and that of the rest: the model's rules know only words they list."""
    from spacy.tokens import Doc

    found = [
        (token, match.end())
        for doc in docs
        for token in doc
        if "-" in token.text and (match := _WITH_PREFIX.match(token.text))
    ]
    if not found or not nlp.has_pipe("lemmatizer"):
        return
    rests = Doc(
        nlp.vocab,
        words=[token.text[at:] for token, at in found],
        pos=[token.pos_ for token, _ in found],
        morphs=[str(token.morph) for token, _ in found],
    )
    for rest, (token, at) in zip(nlp.get_pipe("lemmatizer")(rests), found, strict=True):
        prefix = token.text[:at] if token.pos_ == "PROPN" else token.lower_[:at]
        token.lemma_ = prefix + rest.lemma_
