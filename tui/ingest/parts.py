"""The parts of an e-mail's form (MIME), which browsers use too for a page saved in one file."""

from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import NamedTuple

HTML = ("text/html", "application/xhtml+xml")
PLAIN = ("text/plain", "text/markdown")


class Part(NamedTuple):
    """A part that is read: its bytes, the encoding it names, where it stood on the web, whether its lines flow."""

    data: bytes
    charset: str | None
    location: str
    flowed: bool = False


def parse(data: bytes) -> Message:
    """The message in the bytes; whatever they are, it is made of them."""
    return BytesParser(policy=compat32).parsebytes(data)


def first_part(message: Message, kinds: tuple[str, ...], *, whole: bool = True) -> Part | None:
    """The first part of one of these kinds that holds something and is no attachment.

    Args:
        message: The message.
        kinds: Media types.
        whole: Whether messages that are attached to it are looked into.
    """
    for part in parts_of(message, whole=whole):
        if part.get_content_type() not in kinds or part.get_content_disposition() == "attachment":
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes) and data.strip():
            location, flowed = str(part.get("Content-Location") or "").strip(), part.get_param("format") == "flowed"
            return Part(data, _charset(part), location, flowed)
    return None


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError):
        return None


def parts_of(message: Message, *, whole: bool = True) -> Iterator[Message]:
    """The message and its parts, from top to bottom; with `whole` those of attached messages, too."""
    open_parts = [message]
    while open_parts:
        part = open_parts.pop()
        yield part
        if part is not message and not whole and part.get_content_type() == "message/rfc822":
            continue
        inside = part.get_payload()
        if isinstance(inside, list):
            open_parts += [one for one in reversed(inside) if isinstance(one, Message)]
