"""Pages whose text stands in their own data alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.clean.page_data import NOTICE, data_blocks
from tui.model.errors import NoArticle

BODY = "\n\n".join(PROSE)


def page(text: str, shown: str = '<div id="root"></div>', *, more: str = "") -> str:
    data = {"@type": "NewsArticle", "headline": "Council votes to rebuild pier", "articleBody": text}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return f"<!doctype html><html><head>{script}{more}</head><body>{shown}</body></html>"


def test_the_text_in_the_pages_data_is_read_where_it_shows_none() -> None:
    raw = page(BODY)
    article = clean(source(raw, "html"))
    assert (article.headline, article.body) == ("Council votes to rebuild pier", BODY)
    assert article.notices == (NOTICE,)
    pieces = [piece for paragraph in article.paragraphs for piece in paragraph.pieces]
    covered = sorted([(piece.start, piece.end) for piece in pieces] + [(e.start, e.end) for e in article.ledger])
    ends = [0, *(end for _, end in covered)]
    assert all(not raw[end:start].strip() for end, (start, _) in zip(ends, covered, strict=False))
    assert "".join(piece.text for piece in pieces) == "".join(PROSE)


def test_tags_and_entities_in_the_data_are_read() -> None:
    text = "".join(f"<p>{one.replace('“', '&ldquo;')}</p>" for one in PROSE).replace("council", "<b>council</b>")
    assert clean(source(page(text), "html")).body == BODY


def test_a_page_that_shows_its_text_is_read_as_shown() -> None:
    shown = "<article>" + "".join(f"<p>{text}</p>" for text in PROSE) + "</article>"
    article = clean(source(page("Another text, said the page's data. " * 9, shown), "html"))
    assert (article.body, article.notices) == (BODY, ())


def test_behind_a_paywall_the_whole_text_counts_and_a_teaser_does_not() -> None:
    stub = f"<p>{PROSE[0]}</p><p>Subscribe to continue reading</p>"
    whole = "\n".join((*PROSE, *[f"{text[:-1]}, said the clerk." for text in PROSE]))
    article = clean(source(page(whole, stub), "html"))
    assert article.body == whole.replace("\n", "\n\n")
    assert [entry.label for entry in article.ledger if entry.text == PROSE[0]] == ["duplicate paragraph"]
    with pytest.raises(NoArticle, match="paywall"):
        clean(source(page(f"{PROSE[0]} {PROSE[1]}", stub), "html"))


def test_the_texts_of_several_articles_are_none() -> None:
    other = json.dumps({"@type": "NewsArticle", "articleBody": "Another story altogether. " * 9})
    with pytest.raises(NoArticle):
        clean(source(page(BODY, more=f'<script type="application/ld+json">{other}</script>'), "html"))


@given(st.text(st.characters(codec="utf-8")) | st.text('\\nu0d&;#<>/p" \n\x1b[', max_size=60))
def test_whatever_stands_there_is_read_without_controls(text: str) -> None:
    for raw in (page(text), f'{{"articleBody": "{text}"}}'):
        for block in data_blocks(raw):
            assert block.text.encode()
            assert "\x1b" not in block.text
            assert raw[block.start : block.end]
