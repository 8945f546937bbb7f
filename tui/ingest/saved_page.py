"""A page that a browser saved as one file (MHTML, RFC 2557: "Webpage, Single File"): the HTML in it, and its address.

Such a file is an e-mail of parts: the page first, its pictures and style sheets behind. Its text is coded for e-mail
(`=3D` for `=`), and would be read as prose.
"""

import re
from typing import NamedTuple

_START = re.compile(rb"(?i)(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location):")
_HEAD = 8192
"""Bytes in which its first lines say what it is."""


class SavedPage(NamedTuple):
    """The page in it: bytes, the encoding they were saved with, and where the page stood on the web."""

    data: bytes
    charset: str | None
    url: str | None


def saved_page(data: bytes) -> SavedPage | None:
    """The page in the bytes of such a file; None where they are no such file, or hold no page."""
    if not _START.match(data):
        return None
    head = data[:_HEAD].lower()
    if b"mime-version:" not in head or b"multipart/related" not in head:
        return None
    from email.parser import BytesParser
    from email.policy import compat32

    whole = BytesParser(policy=compat32).parsebytes(data)
    for part in whole.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                address = str(whole.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
                known = address.lower().startswith(("http://", "https://"))
                return SavedPage(page, part.get_content_charset(), address if known else None)
    return None
