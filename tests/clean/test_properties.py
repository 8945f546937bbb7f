"""What holds for every source: nothing is lost, nothing stands in two places, nothing harmful is read."""

import re
import unicodedata

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.article import Article
from tui.model.errors import NoArticle
from tui.model.source import Format

LINES = st.sampled_from(
    [
        *PROSE,
        "**" + PROSE[0] + "**",
        "Share with:",
        "Loading",
        "By Marta Lindqvist",
        "3 May 2023",
        "# A heading of some words",
        "- a list item [with a link](https://example.org/a_b)",
        "> quoted words, said long ago, and kept.",
        "OSLO (AP) — " + PROSE[1],
        "Leave a Reply",
        "<p>Fish &amp; chips &lt;b&gt; &#8212; caf&eacute;</p>",
        "<div class='body'><h1>Pier to be rebuilt</h1><p>" + PROSE[2] + "</p><script>var a = '<p>no</p>'</script>",
        '<!-- a comment --><b>bold</b> <a href="x>y">link</a></div>',
        "`code` ![image](a.png) \\* escaped \u202ereversed\u202c \x1b[31mred\x07",
        "one\u2028two\u2029three\x85four\xa0five",
        "",
        "   ",
    ]
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=14).map("\n".join),
    st.lists(LINES, max_size=8).map("\n\n".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.text("<>/\"'= ap&;!-*_[]()#\n ", max_size=120),
)
FORMATS = st.sampled_from(["text", "markdown", "html"])
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def check(article: Article, raw: str) -> None:
    covered = [0] * len(raw)
    at = 0
    for paragraph in article.paragraphs:
        text = article.body[paragraph.start : paragraph.end]
        assert text == "".join(piece.text for piece in paragraph.pieces)
        assert text.strip()
        assert article.body[at : paragraph.start] == ("\n\n" if at else "")
        at = paragraph.end
        for piece in paragraph.pieces:
            for i in range(piece.start, piece.end):
                covered[i] += 1
    assert at == len(article.body)
    last = 0
    for entry in article.ledger:
        assert last <= entry.start < entry.end
        assert raw[entry.start : entry.end] == entry.text
        assert entry.reason
        last = entry.end
        for i in range(entry.start, entry.end):
            covered[i] += 1
    for i, character in enumerate(raw):
        if not character.isspace() and unicodedata.category(character) != "Cc":
            assert covered[i] == 1, (i, character, covered[i])
        else:
            assert covered[i] <= 1
    assert not HARMFUL.search(article.body)
    assert not HARMFUL.search(article.headline)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, FORMATS)
@example(":\x1e:", "html")
def test_body_and_ledger_are_the_whole_source(text: str, kind: Format) -> None:
    try:
        article = clean(source(text, kind))
    except NoArticle:
        return
    check(article, text)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=14).map("\n".join), FORMATS)
def test_cleaning_is_repeatable(text: str, kind: Format) -> None:
    def result() -> object:
        try:
            return clean(source(text, kind))
        except NoArticle as error:
            return str(error)

    assert result() == result()
