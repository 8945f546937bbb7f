"""HTML: the body, true spans, and what the page says of itself."""

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.clean.page import read_page
from tui.clean.tags import Stretch, scan

PAGE = (
    '<!doctype html><html lang="en"><head><title>Council votes to rebuild pier | Harbour Gazette</title>'
    '<meta property="og:site_name" content="Harbour Gazette">'
    '<meta property="og:title" content="Council votes to rebuild pier">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council votes to rebuild pier",'
    '"datePublished": "2023-03-14T08:00:00+01:00", "dateModified": "2023-03-15",'
    '"author": [{"@type": "Person",'
    '"name": "Jonas Vik"}, {"@type": "Organization", "name": "Harbour Gazette"}]}</script></head><body>'
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>'
    "<article><h1>Council votes to rebuild pier</h1><div class=byline>By Jonas Vik</div>"
    + "".join(f"<p>{text}</p>" for text in PROSE)
    + "<p>Cod &amp; herring pay for it, and a caf&eacute; too,<br>as the skippers&#8217; own <b>plan</b> foresaw.</p>"
    "</article><div class=comments><h3>3 comments</h3><p>I never liked that pier, to be honest with you.</p></div>"
    "<footer>© 2023 Harbour Gazette. All rights reserved.</footer></body></html>"
)


def test_body_and_metadata() -> None:
    article = clean(source(PAGE, "html"))
    assert article.body.startswith("\n\n".join(PROSE))
    assert "never liked that pier" not in article.body
    assert article.headline == "Council votes to rebuild pier"
    assert article.headline_span is not None
    assert PAGE[article.headline_span.start : article.headline_span.end] == article.headline
    assert article.authors == ("Jonas Vik",)
    assert (article.date.value, article.date.modified, article.date.basis) == ("2023-03-14", "2023-03-15", "stated")
    assert article.outlet.value == "Harbour Gazette"


def test_entities_are_read_and_spans_are_true() -> None:
    article = clean(source(PAGE, "html"))
    pieces = [piece for paragraph in article.paragraphs for piece in paragraph.pieces]
    assert "Cod & herring" in article.body
    assert "café" in article.body
    assert "skippers’ own" in article.body
    for piece in pieces:
        raw = PAGE[piece.start : piece.end]
        assert piece.text == raw or raw.startswith("&") or piece.text == " "


def test_comments_are_labelled() -> None:
    article = clean(source(PAGE, "html"))
    entry = next(entry for entry in article.ledger if "never liked" in entry.text)
    assert entry.label in ("reader comments", "other")
    assert next(entry for entry in article.ledger if entry.text == "3 comments").label == "reader comments"


def test_scan_survives_broken_markup() -> None:
    raw = "a < b <p class='x>y'>c</p><br/><!-- d -->e<script>f<g></script>h<i"
    read = "".join(raw[part.start : part.end] for part in scan(raw) if isinstance(part, Stretch))
    assert read == "a < b ceh"


def test_page_without_a_head_end_is_read() -> None:
    page = read_page("<head><title>T</title><p>One</p><p>Two")
    assert [block.text for block in page.blocks] == ["One", "Two"]


def test_a_fragment_is_read() -> None:
    raw = "".join(f"<p>{text}</p>" for text in PROSE)
    article = clean(source(raw, "html"))
    assert article.body == "\n\n".join(PROSE)
