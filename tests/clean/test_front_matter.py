"""Fields above a Markdown text, as programs that keep web pages write them."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.article import Article

LEAD = PROSE[0]


def page(*fields: str, body: str = "\n\n".join(PROSE)) -> Article:
    """The article of a Markdown text with these fields above it."""
    return clean(source("\n".join(["---", *fields, "---", "", body, ""]), "markdown"))


def test_what_a_clipper_writes_is_metadata_and_no_text() -> None:
    article = page(
        'title: "Council votes to rebuild harbour pier"',
        'source: "https://www.brask-post.example/2024/pier?ref=mail"',
        "author:",
        '  - "[[Jane Doe]]"',
        '  - "[[people/tom|Tom Reed]]"',
        "published: 2024-05-03",
        "created: 2024-06-11",
        f'description: "{LEAD}"',
        "tags:",
        '  - "clippings"',
    )
    assert article.body == "\n\n".join(PROSE)
    assert (article.headline, article.authors) == ("Council votes to rebuild harbour pier", ("Jane Doe", "Tom Reed"))
    assert article.headline_span is not None
    assert (article.outlet.value, article.outlet.basis) == ("brask-post.example", "inferred")
    assert (article.date.value, article.date.basis) == ("2024-05-03", "stated")


@pytest.mark.parametrize(
    "field", ["site_name: The Brask Post", "publisher: 'The Brask Post'", "source: The Brask Post"]
)
def test_the_outlet_is_the_one_that_a_field_names(field: str) -> None:
    article = page("title: Council votes to rebuild pier | The Brask Post", "url: https://cdn.example/x", field)
    assert (article.outlet.value, article.outlet.basis) == ("The Brask Post", "stated")
    assert article.headline == "Council votes to rebuild pier"


@pytest.mark.parametrize("key", ["created", "date_saved", "clipped", "accessed", "Retrieved"])
def test_the_day_on_which_a_page_was_kept_is_not_its_date_but_bounds_it(key: str) -> None:
    date = page("title: Council votes to rebuild harbour pier", "published:", f"{key}: 2024-06-11").date
    assert (date.value, date.latest, date.basis) == (None, "2024-06-11", "inferred")
    assert date.evidence is not None
    assert date.evidence.startswith("kept 2024-06-11")


def test_a_field_with_a_byline_names_its_authors() -> None:
    assert page("title: Council votes", "byline: By Jane Doe and Tom Reed").authors == ("Jane Doe", "Tom Reed")
    assert page("title: Council votes", "authors: [Jane Doe, 'Tom Reed']").authors == ("Jane Doe", "Tom Reed")


def test_the_title_of_a_field_is_surer_than_a_first_heading_with_the_sites_name() -> None:
    body = "# The Brask Post\n\n" + "\n\n".join(PROSE)
    assert page("title: Council votes to rebuild harbour pier", body=body).headline == (
        "Council votes to rebuild harbour pier"
    )


def test_a_rule_above_a_text_is_no_field() -> None:
    raw = "---\n\n" + "\n\n".join(PROSE) + "\n\n---\n\nThe end.\n"
    assert PROSE[0] in clean(source(raw, "markdown")).body
