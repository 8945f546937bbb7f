"""A page that a browser saved as one file (MHTML, RFC 2557: "Webpage, Single File"): the HTML in it, and its address.

Such a file has the form of an e-mail: the page first, its pictures and style sheets behind. Its text is coded for
e-mail (`=3D` for `=`), and would be read as prose.
"""

from email.message import Message
from typing import NamedTuple

from tui.ingest.parts import HTML, first_part


class SavedPage(NamedTuple):
    """The page in it: bytes, the encoding they were saved with, and where the page stood on the web."""

    data: bytes
    charset: str | None
    url: str | None


def saved_page(message: Message) -> SavedPage | None:
    """The page in a message that a browser made; None where nobody saved it so, or it holds no page.

    A newsletter with its pictures has the same form, but it went to somebody.
    """
    if message.get_content_type() != "multipart/related" or "To" in message or "Received" in message:
        return None
    page = first_part(message, HTML)
    if page is None:
        return None
    address = str(message.get("Snapshot-Content-Location") or page.location).strip()
    known = address.lower().startswith(("http://", "https://"))
    return SavedPage(page.data, page.charset, address if known else None)
