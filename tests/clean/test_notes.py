"""A text of a line or two is an article, too: nothing handed in is refused for being short."""

import hashlib

import pytest

from tui.clean import clean
from tui.model.article import Article
from tui.model.source import Format, Source


def cleaned(text: str, format: Format = "text") -> Article:
    data = text.encode()
    return clean(Source("note", "file", format, data, text, "utf-8", hashlib.sha256(data).hexdigest()))


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("Hello world.\n", "", "Hello world."),
        ("Mayor quits\n\nThe mayor resigned on Monday.\n", "Mayor quits", "The mayor resigned on Monday."),
        (
            "Alarm at the harbour\n\nFirst they say 5 people died.\n\nThen they say more.\n",
            "Alarm at the harbour",
            "First they say 5 people died.\n\nThen they say more.",
        ),
        ("three small words", "", "three small words"),
    ],
)
def test_a_note_is_an_article(text: str, headline: str, body: str) -> None:
    article = cleaned(text)
    assert article.body == body
    assert article.headline == headline


def test_a_short_page_is_an_article() -> None:
    article = cleaned(
        "<html><body><h1>News from the council</h1><p>A note was put out today by the council.</p></body></html>",
        "html",
    )
    assert article.body == "A note was put out today by the council."
    assert article.headline == "News from the council"


def test_markup_of_others_stands_as_it_is() -> None:
    article = cleaned("[red]Alert[/red]\n\nPolice said [/b] two men were held. [@click=app.quit]x[/]\n")
    assert "Police said [/b] two men were held. [@click=app.quit]x[/]" in article.body
