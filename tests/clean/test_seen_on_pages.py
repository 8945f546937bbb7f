"""What pages put before and behind an article that is easily taken for a part of it."""

from itertools import pairwise

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.errors import NoArticle

TITLE = "Council votes to rebuild pier"
TEXT = "\n\n".join(PROSE)


def body_of(before: str = "", behind: str = "", text: str = TEXT) -> str:
    return clean(source(f"{before}{TITLE}\n\n{text}\n\n{behind}")).body


RULES = """Add new comment

Warning
Please refrain from adding URLs to shops. This site is moderated and comments with inappropriate links are rejected.

No profane language is allowed! Posts that contain profanity are taken down by the editors.

Plain text

  • No HTML tags allowed.
  • Web page addresses and e-mail addresses turn into links automatically.
  • Lines and paragraphs break automatically.
Image CAPTCHA
Enter the characters shown in the image.
"""
TOWN = """Keep it Clean. Please avoid obscene, vulgar or lewd language in what you write here.

PLEASE TURN OFF YOUR CAPS LOCK.

Don't Threaten. Threats of harming another person will not be tolerated by us.

Be Truthful. Don't knowingly lie about anyone or anything in a comment.

Be Nice. No racism, sexism or any sort of -ism that is degrading to another person.

Be Proactive. Use the 'Report' link on each comment to let us know of abuse.
"""


@pytest.mark.parametrize("rules", [RULES, TOWN])
def test_the_rules_of_a_comment_form_are_no_text(rules: str) -> None:
    assert body_of(behind=rules) == TEXT


@pytest.mark.parametrize(
    "caption",
    [
        "Harbour master Jonas Vik, center, speaks about the pier on Sunday. Ada Holt, to his right, also spoke.",
        "Ada Holt, left, and Jonas Vik look at the pier after the storm in the north of the town.",
        "The northern pier is pictured here before the storm that tore away forty metres of it.",
    ],
)
def test_a_caption_that_says_who_stands_where_is_no_text(caption: str) -> None:
    article = clean(source(f"{TITLE}\n\n{caption}\n\n{TEXT}\n"))
    assert article.body == TEXT
    label = next(entry.label for entry in article.ledger if entry.text == caption)
    assert label == "caption"


def test_a_text_that_speaks_of_the_left_keeps_its_first_sentence() -> None:
    text = "The council, left and right, voted to rebuild the pier on Tuesday.\n\n" + TEXT
    assert body_of(text=text) == text


def test_a_notice_above_the_title_is_no_text() -> None:
    notice = "Our reporting has moved\n\nThe new site tells of three of the issues of the coast:\n\n"
    notice += "the harbour, the effect of ferries on towns, and the price of fish.\n\n"
    article = clean(source(f"×\n\n{notice}{TITLE}\n\nby Jonas Vik\nTuesday, 14 March 2023\n\n{TEXT}\n"))
    assert article.headline == TITLE
    assert article.body == TEXT


@pytest.mark.parametrize("dateline", ["Velmar — ", "Port Ellery – ", "Velmar, Norra — "])
def test_a_dateline_in_small_letters_is_one_where_a_sentence_follows(dateline: str) -> None:
    first = "The town council voted on Tuesday to rebuild the northern pier that the storm tore away, at a high cost."
    article = clean(source(f"{TITLE}\n\n{dateline}{first}\n\n{TEXT}\n"))
    assert article.body.startswith(first)
    assert article.dateline.value == dateline.removesuffix(" — ").removesuffix(" – ")


@pytest.mark.parametrize(
    "start", ["Smith — The Return, a film about the town,", "Update — the town council", "Velmar — and"]
)
def test_what_only_has_a_dash_is_no_dateline(start: str) -> None:
    first = f"{start} voted on Tuesday to rebuild the northern pier that the storm tore away, at a cost of 4 million."
    article = clean(source(f"{TITLE}\n\n{first}\n\n{TEXT}\n"))
    assert article.body.startswith(start)


@pytest.mark.parametrize("words", ["Key Points", "Key Takeaways", "Quick Facts"])
def test_the_title_of_a_box_is_no_author(words: str) -> None:
    page = f"{TITLE}\n\n{words}\n\n  • The council voted for the pier.\n  • It will cost 4 million.\n\n{TEXT}\n"
    assert clean(source(page)).authors == ()


def test_the_photo_credit_is_what_stands_in_brackets_behind_a_caption() -> None:
    caption = "Mayor Ada Holt speaks at the northern pier of Velmar on Sunday, Oct. 5, 2025. (AP Photo/Jonas Vik)"
    article = clean(source(f"{TITLE}\n\n{caption}\n\n{TEXT}\n"))
    assert article.photo.value == "AP Photo/Jonas Vik"
    assert article.wire.value is None


def test_a_list_of_stories_that_break_off_is_no_article() -> None:
    stories = [f"{one.removesuffix('.')} and {other.lower()[:90]}..." for one, other in pairwise(PROSE[:5])]
    page = "\n\n".join(
        f"  • Story {n} of the harbour\n\n    Jonas Vik|Jan {n}, 2019\n\n    {s}" for n, s in enumerate(stories, 1)
    )
    with pytest.raises(NoArticle, match="list of articles"):
        clean(source(page))
