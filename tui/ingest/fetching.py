"""Fetches a web page: http and https only, with time and size limits."""

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from tui.model.errors import BadInput

if TYPE_CHECKING:
    from requests import Response

CONNECT_SECONDS = 10
READ_SECONDS = 20
WHOLE_SECONDS = 60
"""Longest time for a whole page: a server that drips bytes would never run into the read limit."""

_AGENT = "Mozilla/5.0 (compatible; Counterpoint; a reader's own request)"


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: bytes, and what the server said of them."""

    data: bytes
    url: str
    charset: str | None
    media_type: str


def fetch(url: str, size_limit: int) -> Page:
    """The page at `url`, redirects followed.

    Args:
        url: An `http` or `https` address.
        size_limit: Most bytes that are read.

    Raises:
        BadInput: It cannot be had, with the reason in one line.
    """
    import requests

    try:
        with requests.Session() as session:
            session.max_redirects = 10
            response = session.get(
                url,
                stream=True,
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                headers={"User-Agent": _AGENT, "Accept": "text/html,application/xhtml+xml,text/*;q=0.9"},
            )
            with response:
                return _page(url, response, size_limit)
    except requests.exceptions.TooManyRedirects:
        raise BadInput(url, "redirects without end") from None
    except requests.exceptions.SSLError:
        raise BadInput(url, "its certificate cannot be trusted") from None
    except requests.exceptions.Timeout:
        raise BadInput(url, "the server did not answer in time") from None
    except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, UnicodeError):
        raise BadInput(url, "is no address that can be fetched (http and https only)") from None
    except requests.exceptions.ChunkedEncodingError:
        raise BadInput(url, "the connection broke off before the page was whole") from None
    except requests.exceptions.ConnectionError:
        raise BadInput(url, "the server cannot be reached") from None
    except requests.exceptions.RequestException as error:
        raise BadInput(url, f"cannot be fetched ({type(error).__name__})") from None


_CLOSED = frozenset((401, 402, 403, 429, 503))
_FOR_BROWSERS = "; where a browser shows the page, save it there and read the file"
"""What helps where a server answers browsers alone."""


def _page(url: str, response: "Response", size_limit: int) -> Page:
    if response.status_code >= 400:
        said = f"the server answered {response.status_code} {response.reason or ''}".rstrip()
        raise BadInput(url, said + _FOR_BROWSERS if response.status_code in _CLOSED else said)
    content_type = response.headers.get("Content-Type", "")
    media_type = content_type.split(";")[0].strip().lower()
    if media_type and not media_type.startswith("text/") and "html" not in media_type and "xml" not in media_type:
        raise BadInput(url, f"is {media_type}, not a page of text")
    began = monotonic()
    parts: list[bytes] = []
    size = 0
    for part in response.iter_content(64 * 1024):
        parts.append(part)
        size += len(part)
        if size > size_limit:
            raise BadInput(url, f"larger than {size_limit // 1024 // 1024} MiB, too large for an article")
        if monotonic() - began > WHOLE_SECONDS:
            raise BadInput(url, "the server is too slow")
    charset = None
    if "charset=" in content_type.lower():
        charset = content_type.lower().split("charset=", 1)[1].split(";")[0].strip(" \"'")
    return Page(b"".join(parts), response.url, charset, media_type)
