"""A saved e-mail: a newsletter, or an article that somebody sent on.

What is read is its HTML part, or the plain one where there is none, below those lines of its head that tell of it
(`KEPT`). They stand there decoded, a field a line, so that whatever the cleaner takes from them can be shown.
"""

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import NamedTuple

from tui.ingest.decoding import Undecodable, decode
from tui.ingest.parts import HTML, PLAIN, first_part, parts_of
from tui.model.source import Format

KEPT = ("Subject", "From", "Date", "List-Id", "List-Unsubscribe")
"""The lines of its head that are kept."""
_SIGNS = ("MIME-Version", "Message-ID", "Received", "Content-Type", "Return-Path", "Delivered-To", "DKIM-Signature")
"""Lines that programs write above an e-mail, and nobody who types one."""
_FIELD = re.compile(rb"(?m)^([!-9;-~]{2,60}):[ \t]*\S")
_SOFT_END = re.compile(r"(?m)(?<=[^ \n-]) \r?\n(?=[^\s>-])")
_LONGEST = 500
"""Characters of a line of its head at most."""


class Mail(NamedTuple):
    """What is read of an e-mail: the text, the encoding it was in, and how it is to be read."""

    text: str
    encoding: str
    format: Format


def may_be_mail(data: bytes) -> bool:
    """Whether the bytes begin with the head of an e-mail, or of a page that has its form."""
    start = _FIELD.match(data[:200])
    # A mailbox has a line above each of its mails, the mail program of macOS the number of its bytes.
    if start is None and not re.match(
        rb"From \S+ .{0,60}\d{4}\r?\n|\d{1,9}[ \t]*\r?\n(?=[!-9;-~]{2,60}:)", data[:200]
    ):
        return False
    names = {name.lower() for name in _FIELD.findall(re.split(rb"\r?\n\r?\n", data[: 64 * 1024], maxsplit=1)[0])}
    return not names.isdisjoint(sign.lower().encode() for sign in _SIGNS)


def without_count(data: bytes) -> bytes:
    """The mail in a file of the mail program of macOS, which counts its bytes above and adds its data below."""
    count = re.match(rb"(\d{1,9})[ \t]*\r?\n", data)
    return data[count.end() : count.end() + int(count[1])] if count else data


def is_mail(message: Message) -> bool:
    """Whether it was sent by somebody."""
    return "From" in message and any(name in message for name in ("Subject", "Date", "To"))


def read_mail(message: Message) -> Mail:
    """What is read of an e-mail; of one that was attached to another, where that says more.

    Raises:
        Undecodable: It holds no text.
    """
    mails = [message, *(part for part in parts_of(message) if part is not message and is_mail(part))]
    read = [mail for one in mails if (mail := _read(one))]
    if not read:
        kinds = {part.get_content_type() for part in parts_of(message)}
        sealed = any("encrypted" in kind or "pkcs7" in kind for kind in kinds)
        raise Undecodable(
            "is an e-mail that is encrypted" if sealed else "is an e-mail or a saved page that holds no text"
        )
    return max(read, key=lambda mail: len(mail.text))


def _read(message: Message) -> Mail | None:
    html = first_part(message, HTML, whole=False)
    part = html or first_part(message, PLAIN, whole=False)
    if part is None:
        return None
    text, encoding = decode(part.data, part.charset)
    text = _unflowed(text) if part.flowed else text
    head = "".join([f"{name}: {value}\n" for name in KEPT if (value := header(message, name))])
    if "Subject" not in message and "Date" not in message:
        head = ""  # an address tells nothing of the text
    return Mail(f"{head}\n{text}" if head else text, encoding, "html" if html else "text")


def _unflowed(text: str) -> str:
    """The text with each paragraph on one line: where a line of such a mail ends in a blank it goes on (RFC 3676)."""
    return _SOFT_END.sub(" ", text)


def header(message: Message, name: str) -> str:
    """One line of its head as it is read; empty where it has none."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        parts = decode_header(value)
    except (HeaderParseError, ValueError):
        parts = [(str(value), None)]
    read = "".join([part if isinstance(part, str) else _decoded(part, charset) for part, charset in parts])
    return " ".join(read.split())[:_LONGEST]


def _decoded(data: bytes, charset: str | None) -> str:
    # Some write their head in plain bytes, though it has to be coded.
    for name in ("utf-8", charset or "cp1252", "cp1252"):
        try:
            if name == "utf-8" and charset and charset.startswith("iso-2022"):
                continue
            return data.decode(name)
        except (LookupError, UnicodeError):
            continue
    return data.decode("ascii", "replace")
