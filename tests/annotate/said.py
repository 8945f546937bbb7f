"""Reads the claims of a text written for a test."""

from functools import cache

from tui.annotate.claims.find import find_claims
from tui.annotate.figures.find import find_figures
from tui.annotate.models import language
from tui.annotate.names.find import find_entities
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import ParsedText, parse
from tui.annotate.times.find import find_times
from tui.model.annotation import Claim
from tui.model.article import Article, Paragraph


def article_of(text: str, headline: str = "") -> Article:
    paragraphs, at = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            paragraphs.append(Paragraph(at, at + len(part), ()))
        at += len(part) + 2
    return Article("test", "0", "test", headline, text, tuple(paragraphs), ())


def parsed_of(article: Article) -> tuple[ParsedText, ...]:
    return parse(article, sentences(article), language.load() or language.blank())


@cache
def claims_of(text: str, headline: str = "") -> tuple[Claim, ...]:
    article = article_of(text, headline)
    parsed = parsed_of(article)
    entities, mentions = find_entities(article, parsed)
    figures = find_figures(article, parsed)
    return find_claims(article, parsed, entities, mentions, figures, find_times(article, parsed))


def claim(text: str, words: str, headline: str = "") -> Claim:
    """The shortest claim of the text that holds the words."""
    found = [one for one in claims_of(text, headline) if words in one.text]
    assert found, [one.text for one in claims_of(text, headline)]
    return min(found, key=lambda one: len(one.text))


def said(text: str, words: str, headline: str = "") -> tuple[str, str] | None:
    """Speaker and cue of that claim."""
    attribution = claim(text, words, headline).attribution
    return None if attribution is None else (attribution.speaker, attribution.cue)
