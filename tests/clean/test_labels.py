"""What stands in the ledger, and why."""

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.clean.blocks import text_blocks
from tui.clean.marks import Mark
from tui.clean.rest import name_the_rest

TITLE = "Council votes to rebuild the northern pier"


def ledger(*texts: str) -> dict[str, tuple[str, str]]:
    """Label and reason of each entry, by its text."""
    article = clean(source("\n\n".join((TITLE, "By Jonas Vik", "14 March 2023", *texts))))
    return {entry.text: (entry.label, entry.reason) for entry in article.ledger}


def test_all_that_readers_say_are_comments() -> None:
    comments = ("Comments (2)", "SeaDog44", "About time! They waited years.", "Reply", "anna_k", "2 hours ago")
    found = ledger(
        *PROSE, *comments, "And who pays for the school?", "Reply", "Sign up to our newsletter", "About us"
    )
    assert found["And who pays for the school?"][0] == "reader comments"
    assert found["anna_k"][0] == "reader comments"
    assert found["Sign up to our newsletter"][0] == "newsletter"
    assert found["About us"][0] == "site footer"


def test_an_advertisement_is_no_link() -> None:
    found = ledger(
        PROSE[0], "ADVERTISEMENT", *PROSE[1:3], "Anzeige", *PROSE[3:], "Related articles", "Ad spending falls again"
    )
    assert found["ADVERTISEMENT"] == ("other", "says “advertisement”")
    assert found["Anzeige"][0] == "other"
    assert found["Related articles"][0] == found["Ad spending falls again"][0] == "related links"


def test_titles_behind_a_button_for_comments_are_none() -> None:
    found = ledger(*PROSE, "Comments", "Ferry fares to rise in May", "School roof leaks again in the old town")
    assert "Ferry fares to rise in May" in found
    assert found["School roof leaks again in the old town"][0] != "comment form"


def test_who_took_a_picture_is_a_photo_credit() -> None:
    found = ledger(PROSE[0], "A crane lifts a pile. Photo: REUTERS/Anna Berg", *PROSE[1:])
    assert found["A crane lifts a pile. Photo: REUTERS/Anna Berg"][0] == "photo credit"


def test_an_agencys_legal_line_is_no_photo_credit() -> None:
    line = "© dpa-infocom, dpa:230314-99-123456/2"
    article = clean(source("\n\n".join((TITLE, f"Velmar (dpa) - {PROSE[0]}", *PROSE[1:], line))))
    assert (article.wire.value, article.photo.value) == ("dpa", None)
    assert [entry.label for entry in article.ledger if entry.text == line] == ["legal"]


def test_reasons_speak_plainly() -> None:
    found = ledger("18.40", *PROSE, "12 comments", "Reply")
    assert found["18.40"][1] == "is a number and no more"
    assert found["12 comments"][1] == "says “N comments”"


def test_who_signs_a_caption_took_the_picture() -> None:
    caption = "Cars cross the old pier. The council says it is cracked. (Rita Orth/The Valley Voice)"
    article = clean(source("\n\n".join((TITLE, "By Jonas Vik", "14 March 2023", caption, *PROSE))))
    assert article.body == "\n\n".join(PROSE)
    assert (article.photo.value, article.wire.value) == (caption, None)


def test_under_the_headline_no_other_stories_are_listed() -> None:
    found = ledger("(Updates with the vote, quotes; edits throughout)", *PROSE, "Ferry fares to rise in May again")
    assert found["(Updates with the vote, quotes; edits throughout)"][0] == "other"


def test_buttons_under_a_readers_words_make_them_a_comment() -> None:
    comments = ("Comments", "2 Comments", "rivergal 2 hours ago", "About time! They waited.", "Like Reply Share")
    found = ledger(*PROSE, *comments, "Tom B. 1 hour ago", "Four million? Two piers!", "Like Reply Share")
    assert found["About time! They waited."][0] == found["Four million? Two piers!"][0] == "reader comments"


def test_a_notice_of_consent_is_labelled() -> None:
    found = ledger(
        "Your privacy matters",
        "We and our 612 partners store and access information on your device to show adverts.",
        "Accept all",
        *PROSE,
    )
    assert {label for label, _ in found.values()} >= {"cookie notice"}
    assert found["Accept all"][0] == "cookie notice"


def test_topics_dates_trails_and_second_bylines_are_told() -> None:
    found = ledger(
        "Written by Jonas Vik",
        *PROSE,
        "Filed under:",
        "Harbours",
        "Old Town",
        "First Published: March 14, 2023, 17:45 CET",
        "Home » News » Council votes to rebuild the pier",
        "(This story has not been edited by our staff and is published from a syndicated feed.)",
    )
    assert found["Harbours"][0] == found["Old Town"][0] == "tags"
    assert found["First Published: March 14, 2023, 17:45 CET"][0] == "date"
    assert found["Home » News » Council votes to rebuild the pier"][0] == "navigation"
    assert found["Written by Jonas Vik"][0] == "byline"
    assert [label for text, (label, _) in found.items() if "syndicated" in text] == ["legal"]


def test_who_contributed_is_a_byline() -> None:
    blocks = text_blocks(f"{PROSE[0]}\n\nPress writer Lena Osei in Velmar contributed to this report.\n")
    marks = [Mark(None, "body"), Mark("other", "does not read as the article")]
    name_the_rest(blocks, marks)
    assert (marks[1].label, marks[1].reason) == ("byline", "names who contributed")


def test_when_it_was_changed_rules_and_newsletters_have_labels_of_their_own() -> None:
    found = ledger(
        "Actualizado a las 21:10",
        *PROSE,
        "___",
        "Share this story",
        "© dpa-infocom, dpa:230314-930-402177/2",
        "Newsletter: Das Wichtigste am Abend, kostenlos per E-Mail.",
    )
    labels = {text: label for text, (label, _) in found.items()}
    assert labels["Actualizado a las 21:10"] == "date"
    assert labels["___"] == "markup"
    assert labels["Newsletter: Das Wichtigste am Abend, kostenlos per E-Mail."] == "newsletter"


def test_furniture_of_other_languages() -> None:
    found = ledger(
        *PROSE,
        "相关新闻",
        "分享到：",
        "版权所有 新华网 未经书面授权不得复制",
        "جميع الحقوق محفوظة © 2025",
        "Aviso legal",
    )
    labels = {text: label for text, (label, _) in found.items()}
    assert labels["相关新闻"] == "related links"
    assert labels["分享到："] == "share widget"
    assert labels["版权所有 新华网 未经书面授权不得复制"] == labels["جميع الحقوق محفوظة © 2025"] == "legal"
    assert labels["Aviso legal"] == "site footer"


def test_pictures_credits_in_brackets_and_behind_a_photographer() -> None:
    blocks = text_blocks("Divers at the pier (foto ANSA)\n\nA plant in Dover. Photographer: Ana Reis/Bloomberg\n")
    marks = [Mark("other", "x"), Mark("other", "x")]
    name_the_rest(blocks, marks)
    assert [mark.label for mark in marks] == ["photo credit", "photo credit"]


def test_who_contributed_is_no_link_to_another_story_behind_such_links() -> None:
    credit = "Press writer Lena Osei in Velmar contributed to this report."
    blocks = text_blocks(f"{PROSE[0]}\n\nREAD NEXT: Bridge toll vote postponed\n\n{credit}\n")
    marks = [Mark(None, "body"), Mark("related links", "says “read next”"), Mark("related links", "follows")]
    name_the_rest(blocks, marks)
    assert [mark.label for mark in marks] == [None, "related links", "byline"]
