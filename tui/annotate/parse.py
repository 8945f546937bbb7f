"""Runs the language model over an article, paragraph by paragraph, with our own sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model.annotation import Sentence, Where
from tui.model.article import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span


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
    """The headline and each paragraph, parsed. The parser keeps to our sentence boundaries."""
    texts: list[tuple[Where, int, str, tuple[Sentence, ...]]] = []
    if article.headline:
        texts.append(("headline", 0, article.headline, tuple(s for s in sentences if s.where == "headline")))
    for number, paragraph in enumerate(article.paragraphs):
        inside = tuple(s for s in sentences if s.where == "body" and s.paragraph == number)
        texts.append(("body", paragraph.start, article.body[paragraph.start : paragraph.end], inside))
    docs = []
    for _where, offset, text, inside in texts:
        doc = nlp.make_doc(text)
        starts = {sentence.start - offset for sentence in inside}
        for token in doc:
            token.is_sent_start = token.idx in starts or token.i == 0
        docs.append(doc)
    parsed = nlp.pipe(docs)
    return tuple(
        ParsedText(where, offset, doc, inside)
        for (where, offset, _text, inside), doc in zip(texts, parsed, strict=True)
    )
