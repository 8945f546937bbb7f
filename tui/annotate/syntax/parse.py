"""Runs the language model over an article, paragraph by paragraph, with our own sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.annotate.models.prefixes import set_lemmas
from tui.annotate.syntax.casing import as_sentence, in_title_case
from tui.model.annotation import Sentence, Where
from tui.model.article import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span


_NO_ONE = re.compile(r"\b([Nn]o)[-‑](one)\b")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_NAMED = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "compound", "poss", "appos", "amod", "nmod"))
"""Places in a sentence where a name may stand, and a verb does not, or only as a participle."""


@dataclass(frozen=True, slots=True)
class ParsedText:
    """One paragraph (or the headline) with its parse.

    A token's offset in the article's text is `offset + token.idx`.
    """

    where: Where
    offset: int
    doc: "Doc"
    sentences: tuple[Sentence, ...]

    def spans(self) -> "Iterator[tuple[Sentence, Span]]":
        """Each of our sentences with its tokens."""
        for sentence in self.sentences:
            span = self.doc.char_span(
                sentence.start - self.offset, sentence.end - self.offset, alignment_mode="expand"
            )
            if span is not None:
                yield sentence, span


def parse(article: Article, sentences: tuple[Sentence, ...], nlp: "Language") -> tuple[ParsedText, ...]:
    """The headline and each paragraph, parsed. The parser keeps to our sentence boundaries.

    A headline in title case is parsed as the sentence it is, and all in the spelling that the model knows; the tokens
    keep the printed words.
    """
    texts = _texts(article, sentences)
    docs = [_cut(nlp, _plain(text), offset, inside) for _where, offset, text, inside in texts]
    if texts and texts[0][0] == "headline" and in_title_case(article.headline):
        docs[0] = _recased(docs[0], _plain(as_sentence(article.headline, article.body)))
    parsed = list(nlp.pipe(docs))
    set_lemmas(nlp, parsed)
    _names_again(parsed, _plain(article.body))
    parsed = [
        doc if doc.text == text else _with_words(doc, text)
        for doc, (_where, _offset, text, _inside) in zip(parsed, texts, strict=True)
    ]
    return tuple(
        ParsedText(where, offset, doc, inside)
        for (where, offset, _text, inside), doc in zip(texts, parsed, strict=True)
    )


def _plain(text: str) -> str:
    """The text, as long, with plain apostrophes and "no one": "didn’t" is no number, "no-one" is nobody."""
    return _NO_ONE.sub(r"\1 \2", text.replace("’", "'"))


def _names_again(docs: "list[Doc]", body: str) -> None:
    """Makes names of verbs that the body writes with a capital inside its sentences: "Redding was released"."""
    names = set(_INSIDE.findall(body))
    for doc in docs:
        for token in doc:
            if token.pos_ == "VERB" and token.text in names and token.dep_ in _NAMED:
                token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text


def texts_of(article: Article) -> list[tuple[Where, int, str]]:
    """The headline, if there is one, and each paragraph: which text it stands in, offset there, characters."""
    texts: list[tuple[Where, int, str]] = [("headline", 0, article.headline)] if article.headline else []
    return texts + [("body", p.start, article.body[p.start : p.end]) for p in article.paragraphs]


def _texts(article: Article, sentences: tuple[Sentence, ...]) -> list[tuple[Where, int, str, tuple[Sentence, ...]]]:
    """The headline and each paragraph: which text, offset in it, characters, sentences."""
    inside: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        inside.setdefault(sentence.paragraph, []).append(sentence)
    first = -1 if article.headline else 0
    return [(*text, tuple(inside.get(number, ()))) for number, text in enumerate(texts_of(article), first)]


def _cut(nlp: "Language", text: str, offset: int, inside: tuple[Sentence, ...]) -> "Doc":
    doc = nlp.make_doc(text)
    starts = {sentence.start - offset for sentence in inside}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc


def _recased(doc: "Doc", text: str) -> "Doc":
    """The same tokens with the letters of `text`, which is as long."""
    from spacy.tokens import Doc

    words = [text[token.idx : token.idx + len(token.text)] for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    return Doc(doc.vocab, words=words, spaces=spaces, sent_starts=[bool(token.is_sent_start) for token in doc])


def _with_words(doc: "Doc", printed: str) -> "Doc":
    """The parse of `doc` over the printed words, which are as long."""
    from spacy.tokens import Doc

    return Doc(
        doc.vocab,
        words=[printed[token.idx : token.idx + len(token.text)] for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
    )
