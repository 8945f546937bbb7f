"""When an article was published: which of a page's dates is its own, and how it is known."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.article import Article

TITLE = "Council votes to rebuild the northern pier"
BODY = "\n\n".join(PROSE)


def text(*over: str, under: str = "") -> Article:
    return clean(source("\n".join(over) + f"\n\n{BODY}\n\n{under}"))


def html(body: str, head: str = "") -> Article:
    paragraphs = "".join(f"<p>{one}</p>" for one in PROSE)
    return clean(
        source(
            f"<html><head>{head}</head><body><article><h1>{TITLE}</h1>{body}{paragraphs}</article></body></html>",
            "html",
        )
    )


def test_the_day_of_a_caption_is_not_the_article_s() -> None:
    caption = "The northern pier as the ferry passed it on its way home, 24 April 2023"
    assert text(TITLE, caption, "Harbour Gazette | 28.04.2023").date.value == "2023-04-28"


def test_a_sentence_s_day_counts_where_nothing_else_is_dated() -> None:
    article = text(TITLE, "This page was last looked through and put right by the desk 3 May 2023")
    assert article.date.value == "2023-05-03"


def test_days_of_other_stories_under_the_text_do_not_make_an_update_a_publication() -> None:
    under = "More stories\nFerry fares to rise\nNovember 28, 2022\nHerring season opens\nNovember 7, 2022"
    date = text(TITLE, "Updated on December 13, 2023 1:23 PM", under=under).date
    assert (date.value, date.modified) == ("2023-12-13", "2023-12-13")


def test_a_quoted_message_s_day_is_not_the_article_s() -> None:
    page = f"{TITLE}\n\n{PROSE[0]}\n\n— Jane Doe (@janedoe12) December 22, 2023\n\n" + "\n\n".join(PROSE[1:])
    assert clean(source(page)).date.value is None


def test_today_s_date_on_the_masthead_only_bounds_the_article_s() -> None:
    menu = [f"Section {word}" for word in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")]
    date = text("Sunday, December 24, 2023", *menu, TITLE).date
    assert (date.value, date.latest, date.basis) == (None, "2023-12-24", "inferred")
    assert "December 24, 2023" in (date.evidence or "")


def test_one_of_two_possible_days_is_chosen_by_another_that_the_page_names() -> None:
    caption = "The pier on January 3rd, 2024, two days after the storm. Photo: Jonas Vik"
    assert text(TITLE, caption, "Published on 06/01/2024 - 13:55").date.value == "2024-01-06"
    assert text(TITLE, "Published on 06/01/2024 - 13:55").date.value is None


def test_reader_comments_do_not_date_an_article() -> None:
    under = "3 comments\n\nJonas, July 1, 2020 at 10:15\n\nI never liked that pier, to be honest with you."
    assert text(TITLE, under=under).date.value is None


def test_a_day_behind_the_site_s_name_in_the_window_title_is_the_article_s() -> None:
    assert html("", f"<title>{TITLE} | Harbour | 28.04.2023</title>").date.value == "2023-04-28"
    assert html("", "<title>The storm of 3 May 2020, three years on</title>").date.value is None


@pytest.mark.parametrize(
    ("printed", "published", "modified", "value"),
    [
        ("14 March 2023", "2023-03-14T08:00:00Z", "2023-03-15T08:00:00Z", "2023-03-14"),
        ("Updated 15 March 2023", "2023-03-14T08:00:00Z", "2023-03-15T08:00:00Z", "2023-03-14"),
        ("15 March 2023", "2022-03-14T08:00:00Z", "2023-03-15T08:00:00Z", "2023-03-15"),
        ("13 March 2023", "2023-03-14T02:00:00Z", "2023-03-14T03:00:00Z", "2023-03-13"),
        ("12 March 2023", "2023-03-14T02:00:00Z", "2023-03-14T03:00:00Z", "2023-03-14"),
    ],
)
def test_printed_days_and_the_page_s_data(printed: str, published: str, modified: str, value: str) -> None:
    data = f'{{"@type": "NewsArticle", "datePublished": "{published}", "dateModified": "{modified}"}}'
    date = html(f"<p>{printed}</p>", f'<script type="application/ld+json">{data}</script>').date
    assert (date.value, date.modified) == (value, modified[:10])


EVENING = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-03-14T20:02:00Z"}</script>'
)


def test_a_page_that_prints_the_day_of_its_data_means_that_day() -> None:
    """Tomorrow's date on the masthead is no reason to shift a moment in universal time."""
    masthead, stamp = "<p>15 March 2023</p>", "<p>Business</p><p>14 March 2023, 20:02</p>"
    assert html(masthead, EVENING).date.value == "2023-03-15"
    assert html(masthead + stamp, EVENING).date.value == "2023-03-14"


@pytest.mark.parametrize(
    ("printed", "modified", "value"),
    [
        ("15 March 2023", "2023-03-20T08:00:00Z", "2023-03-15"),
        ("15 March 2023", "2023-03-11T08:00:00Z", "2022-03-10"),
        ("16 March 2023", "2023-03-20T08:00:00Z", "2022-03-10"),
    ],
)
def test_a_text_published_again_is_of_the_day_that_it_and_its_data_name(
    printed: str, modified: str, value: str
) -> None:
    data = f'{{"@type": "NewsArticle", "datePublished": "2022-03-10T08:00:00Z", "dateModified": "{modified}"}}'
    head = f'<script type="application/ld+json">{data}</script><meta name="date" content="March 15, 2023">'
    assert html(f"<p>{printed}</p>", head).date.value == value


def test_a_script_that_never_ends_does_not_swallow_the_page() -> None:
    page = html("<p>14 March 2023</p>", '<script type="application/ld+json">{"@type": "NewsArticle"')
    assert page.headline == TITLE
    assert PROSE[-1] in page.body


def test_the_dates_of_comments_are_not_the_articles() -> None:
    comments = (
        "Comments\n\nMarcus says:\nMarch 15, 2023 at 9:12 am\nIt was about time that the council did it.\nReply\n\n"
        "Hanne says:\nMarch 16, 2023 at 10:40 am\nAnd who pays for the roof of the school, I ask?\nReply\n\n"
        "Leave a Reply\nYour email address will not be published. Required fields are marked *\nName *\n"
    )
    raw = "\n\n".join(("Council votes to rebuild the pier", "By Jonas Vik", *PROSE, comments))
    article = clean(source(raw))
    assert article.date.value is None
    assert "date" not in {entry.label for entry in article.ledger}


def test_another_storys_date_is_not_this_ones() -> None:
    more = "More on this story\nPier torn away\n22 November 2022\nWhy storms get wetter\n4 October 2022"
    title = "Council votes to rebuild the northern pier"
    article = clean(source(f"{title}\n\n3 hours ago\nShare\nJonas Vik\n\n" + "\n\n".join((*PROSE, more))))
    assert article.body == "\n\n".join(PROSE)
    assert article.date.value is None


@pytest.mark.parametrize(
    ("dateline", "words"),
    [
        ("BRASK, March 11 (AFP) - ", "March 11"),
        ("BRASK, 11 March (Reuters) - ", "11 March"),
        ("BRASK (AP) — ", None),
        ("BRASK, Ward 11 (AFP) - ", None),
    ],
)
def test_a_day_in_the_dateline_is_told_where_its_year_is_not_printed(dateline: str, words: str | None) -> None:
    date = clean(source(f"Council votes to rebuild harbour pier\n\n{dateline}{BODY}")).date
    assert (date.value, date.yearless) == (None, words)
