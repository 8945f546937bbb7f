"""The last lines of short texts: promotions inside them, who helped, who sent a release out."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.article import Article

TITLE = "Ostrand to rebuild its northern pier"


def of(*lines: str, gap: str = "\n") -> Article:
    return clean(source(gap.join(lines) + "\n"))


@pytest.mark.parametrize(
    ("promotion", "last"),
    [
        ("RELATED: Ferry prices rise again", "The council will open the bids in March."),
        ("Sign up for our morning newsletter", "“We waited too long for this,” said Marta Lindqvist."),
        ("ADVERTISEMENT", "The first boats left at noon."),
        ("Read more: What the storm cost the islands", "The first piles should be driven in June."),
    ],
)
def test_a_last_sentence_behind_a_promotion_belongs_to_the_text(promotion: str, last: str) -> None:
    article = of(
        "Home", "News", TITLE, "Share", *PROSE[:2], promotion, last, "More from Business", "Terms", "Privacy"
    )
    assert article.body == "\n\n".join((*PROSE[:2], last))


def test_what_stands_under_other_stories_titles_stays_out() -> None:
    article = of(
        "Home", "News", TITLE, "Share", *PROSE[:2], "Read more", "Ferry prices rise", "Tickets cost 9 crowns."
    )
    assert article.body == "\n\n".join(PROSE[:2])


@pytest.mark.parametrize(
    "line",
    [
        "SOURCE Lumenfield Inc.",
        "--With assistance from Tom Reed and Ada Holt.",
        "— With additional reporting by Tom Reed.",
        "With assistance from Tom Reed in Velmar and Ada Holt",
        "(With help from Tom Reed.)",
    ],
)
def test_who_helped_and_who_sent_it_out_is_no_paragraph(line: str) -> None:
    article = of(TITLE, *PROSE, line, gap="\n\n")
    assert article.body == "\n\n".join(PROSE)
    assert line in [entry.text for entry in article.ledger]
    assert article.authors == ()


@pytest.mark.parametrize(
    "line", ["With help from the navy, the boats came home.", "With assistance from Brask, the pier will be rebuilt."]
)
def test_a_sentence_about_help_is_one(line: str) -> None:
    assert of(TITLE, *PROSE, line, gap="\n\n").body.endswith(line)
