"""Reading what a user names: files, standard input, addresses; and one clear line for what cannot be read."""

import base64
import hashlib
import io
import os
import quopri
import sys
from pathlib import Path

import pytest

from tui.ingest import read
from tui.model.errors import BadInput


def put(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    data = "Über den Wolken\r\n\r\n“quoted”\t\u00a0".encode()
    source = read(put(tmp_path, "a.txt", data))
    assert source.text == data.decode()
    assert source.data == data
    assert (source.kind, source.format, source.encoding) == ("file", "text", "utf-8")
    assert len(source.sha256) == 64


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbfplain words here", "utf-8-sig"),
        ("plain words here".encode("utf-16"), "utf-16"),
        ("plain words here".encode("utf-32"), "utf-32"),
        ("plain words here".encode("utf-16-le"), "utf-16-le"),
        ("plain words here".encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_marks_and_wide_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    source = read(put(tmp_path, "a.txt", data))
    assert (source.text, source.encoding) == ("plain words here", encoding)


def test_declared_charset_is_believed(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Совет города</p></body></html>'
    source = read(put(tmp_path, "a.html", page.encode("cp1251")))
    assert "Совет города" in source.text
    assert source.encoding == "cp1251"


def test_latin_1_is_read_as_browsers_do(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>“Words” – caf\u00e9</p>'
    source = read(put(tmp_path, "a.html", page.encode("cp1252")))
    assert "“Words” – café" in source.text


def test_unmarked_old_encoding_is_guessed(tmp_path: Path) -> None:
    text = "Der Bürgermeister sagte, die Brücke über den Fluß müsse schöner und größer werden als früher. " * 8
    assert read(put(tmp_path, "a.txt", text.encode("cp1252"))).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"abc\0def", "NUL"),
        (bytes(range(1, 32)) * 9, "control"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\xff\xfea", "valid"),
    ],
)
def test_what_is_no_text_says_so(tmp_path: Path, data: bytes, reason: str) -> None:
    name = put(tmp_path, "a", data)
    with pytest.raises(BadInput, match=reason) as caught:
        read(name)
    assert caught.value.name == name
    assert "\n" not in str(caught.value)


def test_missing_folder_and_foreign_addresses(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        read(str(tmp_path / "none"))
    with pytest.raises(BadInput, match="folder"):
        read(str(tmp_path))
    with pytest.raises(BadInput, match="only http and https"):
        read("ftp://example.org/a")
    with pytest.raises(BadInput, match="only http and https"):
        read("file:///etc/hosts")
    with pytest.raises(BadInput, match="no file name"):
        read("a\0b")
    with pytest.raises(BadInput):
        read("x" * 5000)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    name = put(tmp_path, "a", b"words")
    Path(name).chmod(0)
    with pytest.raises(BadInput, match="permission"):
        read(name)


@pytest.mark.skipif(os.name != "posix", reason="devices are files only there")
@pytest.mark.parametrize("name", ["www.brask-post.example/pier", "brask-post.example/2024/pier", "WWW.POST.EXAMPLE"])
def test_an_address_without_its_beginning_is_told_as_such(name: str) -> None:
    with pytest.raises(BadInput, match="no such file; an address begins with https://"):
        read(name)


@pytest.mark.parametrize("name", ["pier.txt", "news/pier.txt", "./pier.d.html", "2024.05"])
def test_a_file_that_is_not_there_is_no_address(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=r"no such file$"):
        read(name)


def test_a_device_is_not_read() -> None:
    with pytest.raises(BadInput, match="not a file"):
        read("/dev/zero")


def test_standard_input_that_was_read_before_holds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Bridge to open again\n\nIt is done.\n")))
    assert read("-").text.startswith("Bridge")
    with pytest.raises(BadInput, match="it can be read once"):
        read("-")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Wörter".encode())))
    source = read("-")
    assert (source.text, source.kind, source.name) == ("Wörter", "stdin", "-")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.ingest.reading.SIZE_LIMIT", 10)
    with pytest.raises(BadInput, match="too large"):
        read(put(tmp_path, "a", b"eleven bytes"))


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "Plain words.", "text"),
        ("a.html", "Plain words.", "html"),
        ("a.md", "Plain words.", "markdown"),
        ("a", "<!DOCTYPE html><p>Words</p>", "html"),
        ("a.txt", "<!-- saved --> <html><p>Words</p></html>", "html"),
        ("a", "<p>a</p><p>b</p><div>c</div><p>d</p><span>e</span>", "html"),
        ("a", "# Title\n\nWords [here](https://example.org).\n\n> quoted\n", "markdown"),
        ("a.txt", "**Bold title**\n\nWords with 2 * 3 and a_b.\n", "text"),
        ("a", "1 < 2 and 3 > 2, said the <teacher>.", "text"),
        ("-", "<p>The pier is shut.</p><p>It opens in May.</p>", "html"),
        ("-", "<div class='text'>The pier is shut.<br>It opens in May.</div>\n", "html"),
        ("-", "<p>The pier is shut.\n<p>It opens in May.\n", "html"),
        ("-", "Pier shut\n<p>The pier is shut.</p>\n<p>It opens in May.</p>", "html"),
        ("a.txt", "<p> marks a paragraph, said the teacher. </p> ends it.", "text"),
        ("a.txt", "Write <p>words</p> to get a paragraph.\n\nMany forget the </p>", "text"),
        ("a.txt", "The pier is shut.\n\n<p>\n\nIt opens in May.", "text"),
    ],
)
def test_format(tmp_path: Path, name: str, text: str, kind: str) -> None:
    assert read(put(tmp_path, name, text.encode())).format == kind


def test_format_can_be_told(tmp_path: Path) -> None:
    assert read(put(tmp_path, "a.html", b"words"), format="text").format == "text"


@pytest.mark.parametrize(
    "text",
    [
        "Café owners “met” on Monday – and the naïve plan was dropped. They said nothing about prices.",
        "The café was closed on Monday.",
        "Café society meets\n\nThe owners of Paris met to discuss \x1b[31mprices\x1b[0m.\n\nThey said \x07nothing.\n",
    ],
)
def test_western_prose_without_a_declared_encoding_is_read(text: str, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode("cp1252"))
    assert read(str(path)).text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le café de Zürich était fermé lundi, a déclaré le maire.", "latin-1"),
        ("Der Bürgermeister sagte am Montag, die Straße müsse gesperrt werden, weil die Brücke fehlt.", "cp1252"),
        ("O presidente disse na segunda-feira que a decisão não será mudada até o início de março.", "cp1252"),
        ("Policie v pondělí oznámila, že zadržela dva muže po požáru ve skladu v přístavu.", "cp1250"),
        ("Policja poinformowała w poniedziałek, że zatrzymała dwóch mężczyzn po pożarze w porcie.", "cp1250"),
        ("Polis pazartesi günü, limandaki bir depoda çıkan yangının ardından iki kişiyi aldı.", "cp1254"),
        ("Полиция сообщила в понедельник, что двое мужчин задержаны после пожара.", "cp1251"),
    ],
)
def test_old_encodings_are_told_apart(text: str, codec: str, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode(codec))
    assert read(str(path)).text == text


PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"></head><body><h1>Ünlü pier “saved”</h1>'
    f'<p class="long">{"The council voted to rebuild it. " * 8}</p></body></html>'
)


def saved(page: bytes, charset: str = "utf-8", *, coding: str = "quoted-printable") -> bytes:
    """The page as browsers save it in one file, with a picture behind it."""
    coded = quopri.encodestring(page) if coding == "quoted-printable" else base64.encodebytes(page)
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/pier\r\nSubject: Pier\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x--"\r\n'
        "\r\n\r\n"
        f"----x--\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    )
    tail = "\r\n----x--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/\r\n----x----\r\n"
    return head.encode() + coded.replace(b"\n", b"\r\n") + tail.encode()


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_a_page_saved_in_one_file_is_the_page_in_it(tmp_path: Path, coding: str) -> None:
    data = saved(PAGE.encode(), coding=coding)
    source = read(put(tmp_path, "pier.mhtml", data))
    assert "".join(source.text.split()) == "".join(PAGE.split())
    assert (source.format, source.encoding, source.url) == ("html", "utf-8", "https://post.example/pier")
    assert (source.data, source.sha256) == (data, hashlib.sha256(data).hexdigest())


def test_the_encoding_of_a_saved_page_is_the_one_it_names(tmp_path: Path) -> None:
    page = PAGE.replace('<meta charset="utf-8">', "").encode("cp1252")
    assert "Ünlü pier “saved”" in read(put(tmp_path, "pier.mht", saved(page, "windows-1252"))).text


def test_a_head_that_somebody_typed_is_text_as_it_stands(tmp_path: Path) -> None:
    mail = b"From: a@post.example\nSubject: multipart/related\n\nThe pier is to be rebuilt.\n"
    assert read(put(tmp_path, "mail.txt", mail)).text == mail.decode()


def test_a_torn_saved_page_says_so(tmp_path: Path) -> None:
    torn = saved(PAGE.encode())
    torn = torn[: torn.index(b"Content-Type: text/html")]
    with pytest.raises(BadInput, match="holds no text"):
        read(put(tmp_path, "torn.mhtml", torn))


@pytest.mark.parametrize(
    "start", [b"%PDF-1.7", b"PK\x03\x04", b"{\\rtf1", b"bplist00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)
def test_a_document_says_what_to_do(tmp_path: Path, start: bytes) -> None:
    with pytest.raises(BadInput, match="not text: save it as text or HTML"):
        read(put(tmp_path, "a.txt", start + b"\x00 more"))
