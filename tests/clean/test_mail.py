"""E-mails: the head over the text is evidence of title, day and outlet, and never of an author."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.article import Article

HEAD = "Subject: {subject}\nFrom: {sender}\nDate: Tue, 03 Mar 2026 07:15:00 +0100\n"
LIST = "List-Id: Gazette <letters.harbourgazette.example>\n"
GAZETTE = "Harbour Gazette <news@mail.harbourgazette.example>"
FRIEND = "Ada Holt <ada.holt@post.example>"
BODY = "\n\n".join(PROSE)


def html(title: str, name: str = "") -> str:
    head = f"<h1>{name}</h1>" if name else ""
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    return f"<html><head><title></title></head><body>{head}<h2>{title}</h2>{text}<p>Unsubscribe</p></body></html>"


def is_whole(article: Article, text: str) -> bool:
    spans = [(piece.start, piece.end) for paragraph in article.paragraphs for piece in paragraph.pieces]
    spans += [(entry.start, entry.end) for entry in article.ledger]
    left = list(text)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return not "".join(left).strip()


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_newsletter_came_out_when_it_was_sent_and_its_sender_is_the_outlet(form: str) -> None:
    title = "Council votes to rebuild the northern pier"
    head = HEAD.format(subject=title, sender=GAZETTE) + LIST
    text = f"{head}\n{BODY}\n" if form == "text" else f"{head}\n{html(title, 'Harbour Gazette')}"
    article = clean(source(text, "html" if form == "html" else "text"))
    assert article.headline == title
    assert (article.date.value, article.date.basis) == ("2026-03-03", "stated")
    assert article.outlet.value == "Harbour Gazette"
    assert article.authors == ()
    assert [article.body[p.start : p.end] for p in article.paragraphs] == list(PROSE)
    assert is_whole(article, text)


def test_what_a_friend_sent_on_is_no_later_and_from_nobody_known() -> None:
    text = HEAD.format(subject="Fwd: Council votes to rebuild the pier", sender=FRIEND) + "\n" + BODY
    article = clean(source(text))
    assert article.headline == "Council votes to rebuild the pier"
    assert article.headline_span
    assert text[article.headline_span.start :].startswith("Council votes")
    assert (article.date.value, article.date.latest, article.date.basis) == (None, "2026-03-03", "inferred")
    assert (article.authors, article.outlet.value, article.byline.value) == ((), None, None)


def test_the_title_and_day_in_the_text_hold_against_the_head() -> None:
    text = HEAD.format(subject="have a look at this", sender=FRIEND)
    text += "\nCouncil votes to rebuild the pier\n\nBy Marta Lind\n\n2 February 2026\n\n" + BODY
    article = clean(source(text))
    assert (article.headline, article.date.value) == ("Council votes to rebuild the pier", "2026-02-02")
    assert article.authors == ("Marta Lind",)


@pytest.mark.parametrize("form", ["text", "html"])
def test_of_a_mail_sent_on_the_head_in_it_tells(form: str) -> None:
    inner = (
        "---------- Forwarded message ---------",
        "From: Harbour Gazette <news@harbourgazette.example>",
        "Date: Mon, Mar 2, 2026 at 6:00 AM",
        "Subject: Council votes to rebuild the pier",
        "To: <ada.holt@post.example>",
    )
    outer = HEAD.format(subject="Fwd: For the meeting", sender=FRIEND)
    note = "Dear Tom, please read this before we meet on Thursday."
    if form == "text":
        text = f"{outer}\n{note}\n\n" + "\n".join(inner) + f"\n\n{BODY}\n"
    else:
        lines = "<br>".join(line.replace("<", "&lt;").replace(">", "&gt;") for line in inner)
        text = f"{outer}\n<html><body><div>{note}</div><div>{lines}</div>{html('x' * 0)}</body></html>"
    article = clean(source(text, "html" if form == "html" else "text"))
    assert article.headline == "Council votes to rebuild the pier"
    assert article.date.value == "2026-03-02"
    assert article.outlet.value == "Harbour Gazette"
    assert [article.body[p.start : p.end] for p in article.paragraphs] == list(PROSE)
    assert note in [entry.text for entry in article.ledger]
    assert is_whole(article, text)


def test_a_pasted_head_in_another_language_is_a_head_too() -> None:
    text = (
        f"Von: Ada Holt\nGesendet: Dienstag, 3. März 2026\nAn: Tom\nBetreff: WG: Council votes on the pier\n\n{BODY}"
    )
    article = clean(source(text))
    assert (article.headline, article.date.latest) == ("Council votes on the pier", "2026-03-03")
    assert [article.body[p.start : p.end] for p in article.paragraphs] == list(PROSE)


def test_a_story_that_quotes_two_lines_of_a_mail_keeps_them() -> None:
    text = "Mayor wrote to builder\n\n" + BODY + "\n\nFrom: the mayor’s office, to the builder of the northern pier."
    assert "From: the mayor’s office" in clean(source(text)).body


def test_the_lines_of_a_short_mail_are_its_paragraphs() -> None:
    text = (
        HEAD.format(subject="Fwd: Council votes on the pier", sender=FRIEND)
        + """
See below.

Ada

-------- Forwarded Message --------
Subject: Council votes to rebuild the pier
Date: Mon, 2 Mar 2026 06:00:00 +0100
From: Harbour Gazette <news@harbourgazette.example>

The harbour council of Ostrand voted on Tuesday to rebuild the northern
pier, which a storm tore away in the spring, for 4.2 million crowns.

Engineers told the meeting that the work would take eleven months and
that it would begin in May.

“We waited too long for this,” said Marta Lindqvist, who runs the
ferry to the islands.

--
Ada Holt
Sent from my phone
"""
    )
    article = clean(source(text))
    assert [article.body[p.start : p.end].split()[0] for p in article.paragraphs] == ["The", "Engineers", "“We"]
    assert "Sent from my phone" not in article.body
