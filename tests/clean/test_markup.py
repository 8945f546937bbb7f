"""What a page's elements tell: the place for comments, the headings of the text."""

from tests.clean.sources import PROSE, source
from tui.clean import clean


def page(*parts: str) -> str:
    text = "".join(f"<div class='content'>{part}</div>" for part in parts)
    return (
        f"<!doctype html><html lang=en><body><h1>Council votes to rebuild the northern pier</h1>{text}</body></html>"
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_what_stands_in_the_place_for_comments_is_no_text() -> None:
    words = "I have walked on that pier every day for six years. Shame on all of them."
    article = clean(source(page(paragraphs(*PROSE)) + f"<div id='disqus'>{paragraphs(words)}</div>", "html"))
    assert article.body == "\n\n".join(PROSE)


def test_a_heading_between_two_paragraphs_is_kept() -> None:
    raw = page(paragraphs(*PROSE[:2]), paragraphs(PROSE[2]) + "<h2>What happens now</h2>" + paragraphs(*PROSE[3:]))
    assert clean(source(raw, "html")).body == "\n\n".join((*PROSE[:3], "What happens now", *PROSE[3:]))
    assert clean(source(raw.replace("What happens now", "___"), "html")).body == "\n\n".join(PROSE)
