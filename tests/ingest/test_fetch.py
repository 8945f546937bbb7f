"""Fetching, against a server of our own: nothing here leaves the machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tui.ingest import read
from tui.model.errors import BadInput


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/move":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
            return
        if self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
            return
        if self.path in ("/torn", "/closed"):
            self.send_response(200 if self.path == "/torn" else 403)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<p>Half of it")
            return
        pages = {
            "/page": ("text/html; charset=windows-1252", "<p>Café – “yes”</p>".encode("cp1252")),
            "/plain": ("text/plain", "Wörter".encode()),
            "/picture": ("image/png", b"\x89PNG"),
            "/empty": ("text/html", b""),
            "/large": ("text/plain", b"x" * 5000),
        }
        kind, data = pages.get(self.path, ("text/html", b"<p>none</p>"))
        self.send_response(200 if self.path in pages else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_that_breaks_off_is_no_article(site: str) -> None:
    with pytest.raises(BadInput, match="broke off before the page was whole"):
        read(f"{site}/torn")


def test_a_server_that_refuses_says_what_helps(site: str) -> None:
    with pytest.raises(BadInput, match="403 Forbidden; where a browser shows the page, save it"):
        read(f"{site}/closed")
    with pytest.raises(BadInput, match=r"404 Not Found$"):
        read(f"{site}/none")


def test_page_is_fetched(site: str) -> None:
    source = read(f"{site}/page")
    assert (source.kind, source.format, source.encoding) == ("url", "html", "cp1252")
    assert source.text == "<p>Café – “yes”</p>"
    assert source.url == f"{site}/page"


def test_redirect_is_followed(site: str) -> None:
    source = read(f"{site}/move")
    assert (source.name, source.url) == (f"{site}/move", f"{site}/page")


def test_plain_text(site: str) -> None:
    assert read(f"{site}/plain").text == "Wörter"


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/nowhere", "404"), ("/picture", "image/png"), ("/empty", "empty"), ("/round", "redirects without end")],
)
def test_what_cannot_be_had_says_why(site: str, path: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        read(site + path)


def test_size_is_limited(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.ingest.reading.SIZE_LIMIT", 100)
    with pytest.raises(BadInput, match="too large"):
        read(f"{site}/large")


def test_no_server() -> None:
    with pytest.raises(BadInput, match="cannot be reached"):
        read("http://127.0.0.1:1/")


@pytest.mark.parametrize("address", ["http://", "http://[", "https://exa mple/"])
def test_broken_addresses(address: str) -> None:
    with pytest.raises(BadInput):
        read(address)
