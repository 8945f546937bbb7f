"""How well the cleaner finds the article: run against the bench pages, beside what others do."""

import hashlib

from tui.clean import clean as clean_source
from tui.ingest.formats import detect_format
from tui.model.errors import NoArticle
from tui.model.source import Source


def source_of(text: str) -> Source:
    """A page as if handed in on standard input."""
    data = text.encode("utf-8", "replace")
    return Source("-", "stdin", detect_format("-", text), data, text, "utf-8", hashlib.sha256(data).hexdigest())


def clean(text: str) -> dict[str, object]:
    """The bench's face: body, title, authors, date."""
    try:
        article = clean_source(source_of(text))
    except NoArticle:
        return {"body": ""}
    return {
        "body": article.body,
        "title": article.headline,
        "authors": list(article.authors),
        "date": article.date.value,
    }
