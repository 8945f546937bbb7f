"""Saved e-mails: newsletters, and articles that somebody sent on."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tui.ingest import read
from tui.model.errors import BadInput
from tui.model.source import Source

TEXT = "The council of Ostrand voted on Tuesday to rebuild the pier – for “4.2 million” crowns.\n"
HTML = f"<html><body><h1>Ostrand rebuilds its pier</h1><p>{TEXT}</p></body></html>"


def mail(subject: str = "Ostrand rebuilds its pier") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Harbour Gazette <news@harbourgazette.example>"
    made["To"] = "reader@post.example"
    made["Subject"] = subject
    made["Date"] = "Tue, 03 Mar 2026 07:15:00 +0100"
    made["Message-ID"] = "<1@harbourgazette.example>"
    return made


def saved(tmp_path: Path, data: bytes, name: str = "pier.eml") -> Source:
    path = tmp_path / name
    path.write_bytes(data)
    return read(str(path))


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
def test_the_html_part_is_read_below_the_lines_that_tell_of_it(tmp_path: Path, coding: str) -> None:
    made = mail("Ünlü pier")
    made.set_content(TEXT, cte=coding)
    made.add_alternative(HTML, subtype="html", cte=coding)
    source = saved(tmp_path, made.as_bytes())
    head, page = source.text.split("\n\n", 1)
    assert head.splitlines() == [
        "Subject: Ünlü pier",
        "From: Harbour Gazette <news@harbourgazette.example>",
        "Date: Tue, 03 Mar 2026 07:15:00 +0100",
    ]
    assert (page.strip(), source.format) == (HTML, "html")
    assert source.data == made.as_bytes()


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "koi8-r", "iso-2022-jp"])
def test_the_plain_part_is_read_in_the_encoding_that_it_names(tmp_path: Path, charset: str) -> None:
    text = {"koi8-r": "Совет Остранда решил.", "iso-2022-jp": "市議会は桟橋の再建を決めた。"}.get(charset, TEXT)
    made = mail()
    made.set_content(text, charset=charset)
    source = saved(tmp_path, made.as_bytes())
    assert source.text.endswith(f"\n\n{text.strip()}\n")
    assert source.format == "text"


def test_an_attached_article_is_read_and_not_the_note_with_it(tmp_path: Path) -> None:
    inner = mail()
    inner.set_content(TEXT * 3)
    outer = mail("For you")
    outer.set_content("See below.")
    outer.add_attachment(inner)
    source = saved(tmp_path, outer.as_bytes())
    assert source.text.startswith("Subject: Ostrand rebuilds its pier\n")
    assert "See below" not in source.text


def test_it_is_known_without_its_ending_and_from_a_mailbox(tmp_path: Path) -> None:
    made = mail()
    made.set_content(TEXT, cte="base64")
    data = made.as_bytes()
    assert "The council" in saved(tmp_path, data, "kept").text
    assert "The council" in saved(tmp_path, b"From news@harbourgazette.example Tue Mar  3 2026\n" + data, "mbox").text
    counted = str(len(data)).encode() + b"       \n" + data + b"<?xml version='1.0'?><plist></plist>"
    assert "plist" not in saved(tmp_path, counted, "1.emlx").text


def test_lines_that_flow_are_paragraphs_again(tmp_path: Path) -> None:
    head = b"From: a@b.example\nDate: x\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
    text = saved(tmp_path, head + b"The council of \nOstrand voted \non Tuesday.\n\n> a \n> b\n-- \nAda\n").text
    assert text.endswith("\n\nThe council of Ostrand voted on Tuesday.\n\n> a \n> b\n-- \nAda\n")


def test_an_address_alone_is_not_put_above_the_text(tmp_path: Path) -> None:
    data = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n\nThe council has voted.\n"
    assert saved(tmp_path, data).text == "The council has voted.\n"


def test_a_newsletter_with_pictures_is_a_mail_and_no_saved_page(tmp_path: Path) -> None:
    made = mail()
    made.set_content(HTML, subtype="html")
    made.add_related(b"\x89PNG", "image", "png", cid="<a>")
    assert saved(tmp_path, made.as_bytes()).text.startswith("Subject: ")


def test_a_mail_without_a_text_says_so(tmp_path: Path) -> None:
    made = mail()
    made.add_attachment(b"%PDF-1.7", "application", "pdf", filename="a.pdf")
    with pytest.raises(BadInput, match="holds no text"):
        saved(tmp_path, made.as_bytes())
    data = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=x\n\n"
    with pytest.raises(BadInput, match="encrypted"):
        saved(tmp_path, data + b"--x\nContent-Type: application/octet-stream\n\nabc\n--x--\n")


@pytest.mark.parametrize(
    "head", ["Content-Type: text/plain; charset=klingon", "Subject: =?klingon?q?a=FF?=", "Subject: =?utf-8?b?a?="]
)
def test_a_damaged_head_is_no_reason_to_refuse_the_text(tmp_path: Path, head: str) -> None:
    data = f"From: a@b.example\nDate: x\nMIME-Version: 1.0\n{head}\n\n{TEXT}".encode()
    assert "The council" in saved(tmp_path, data).text


def test_a_story_that_begins_with_a_word_and_a_colon_is_no_mail(tmp_path: Path) -> None:
    text = "Update: the council has voted.\n\nMessage-ID: nobody knows.\n"
    assert saved(tmp_path, text.encode(), "a.txt").text == text
