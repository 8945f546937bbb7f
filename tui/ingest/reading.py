"""Reads what a user names. Only this room touches the network, and only for a URL."""

import os
import re
import stat
import sys
from pathlib import Path

from tui.ingest.decoding import Undecodable, decode
from tui.ingest.formats import detect_format
from tui.model.digest import sha256
from tui.model.errors import BadInput
from tui.model.source import Format, Source, SourceKind

SIZE_LIMIT = 32 * 1024 * 1024
"""Most bytes read from anywhere: an article is small, and a wrong file should not fill the memory."""


def read(name: str, *, format: Format | None = None) -> Source:
    """What `name` holds, decoded.

    Args:
        name: A path, an `http` or `https` URL, or `-` for standard input.
        format: How its text is to be read; told from name and content where None.

    Raises:
        BadInput: It cannot be read, with the reason in one line.
    """
    declared, url, kind_hint = None, None, ""
    if name == "-":
        kind: SourceKind = "stdin"
        data = _standard_input()
    elif name.lower().startswith(("http://", "https://")):
        from tui.ingest.fetching import fetch

        page = fetch(name, SIZE_LIMIT)
        kind, data, declared, url, kind_hint = "url", page.data, page.charset, page.url, page.media_type
    elif "://" in name:
        raise BadInput(name, "only http and https addresses can be read")
    else:
        kind = "file"
        data = _file(name)
    if len(data) > SIZE_LIMIT:
        raise BadInput(name, f"larger than {SIZE_LIMIT // 1024 // 1024} MiB, too large for an article")
    return source_of(name, kind, data, format=format, declared=declared, url=url, media_type=kind_hint)


def source_of(
    name: str,
    kind: SourceKind,
    data: bytes,
    *,
    format: Format | None = None,
    declared: str | None = None,
    url: str | None = None,
    media_type: str = "",
) -> Source:
    """The source that the bytes make.

    Args:
        name: As handed in.
        kind: Where the bytes come from.
        data: The bytes.
        format: How the text is to be read; told from name and content where None.
        declared: The encoding that came with the bytes, if any.
        url: Where they stand on the web, if known.
        media_type: The media type that came with them ("text/html"), if any.

    Raises:
        BadInput: They are empty, or are not text.
    """
    if not data.strip():
        raise BadInput(name, "is empty")
    try:
        inside = _inside(data)
        if inside is None:
            text, encoding = decode(data, declared)
        else:
            # The bytes are kept as they are; what is read is the page or the mail in them.
            text, encoding, kind_inside, address = inside
            format, url = format or kind_inside, url or address
    except Undecodable as error:
        raise BadInput(name, str(error)) from error
    if not text.strip("\ufeff\x00 \t\r\n"):
        raise BadInput(name, "is empty")
    chosen = format or detect_format(name, text, media_type)
    return Source(name, kind, chosen, data, text, encoding, sha256(data).hexdigest(), url)


def _inside(data: bytes) -> tuple[str, str, Format, str | None] | None:
    """What is read of an e-mail, or of a page saved in its form: text, encoding, format and address.

    What reads those is loaded where one may be.

    Raises:
        Undecodable: It is one, and holds nothing to read.
    """
    if not re.match(rb"[!-9;-~]{2,60}:|From \S|\d{1,9}[ \t]*\r?\n", data[:100]):
        return None
    from tui.ingest.mail import is_mail, may_be_mail, read_mail, without_count

    if not may_be_mail(data):
        return None
    from tui.ingest.parts import parse
    from tui.ingest.saved_page import saved_page

    message = parse(without_count(data))
    if page := saved_page(message):
        return *decode(page.data, page.charset), "html", page.url
    return (*read_mail(message), None) if is_mail(message) else None


def _standard_input() -> bytes:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise BadInput("-", "standard input is closed")
    try:
        data = bytes(stream.read(SIZE_LIMIT + 1))
    except (OSError, ValueError) as error:
        raise BadInput("-", f"standard input cannot be read ({error})") from error
    if not data:
        raise BadInput("-", "standard input holds nothing (it can be read once, so - can be named once)")
    return data


_ADDRESS = r"(?i)www\.|(?:[a-z\d-]+\.)+[a-z]{2,}/"
"""How an address starts that was typed without its beginning."""


def _file(name: str) -> bytes:
    if "\0" in name:
        raise BadInput(name.replace("\0", "\\0"), "is no file name")
    path = Path(name).expanduser()
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BadInput(name, "is a folder, not a file")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise BadInput(name, "is not a file that can be read (a device or socket)")
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        address = "; an address begins with https://" if re.match(_ADDRESS, name) else ""
        raise BadInput(name, f"no such file{address}") from None
    except PermissionError:
        raise BadInput(name, "no permission to read it") from None
    except (OSError, ValueError, RuntimeError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise BadInput(name, f"cannot be read ({reason})") from error
