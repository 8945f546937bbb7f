"""Bytes led by their own SHA-256: what was cut or changed is told from what is whole."""

from tui.model.digest import sha256

_DIGEST = 32


def sealed(content: bytes) -> bytes:
    """The content with its digest before it."""
    return sha256(content).digest() + content


def unsealed(data: bytes | None) -> bytes | None:
    """The content; None where it is missing or not as it was sealed."""
    if data is None:
        return None
    content = data[_DIGEST:]
    return content if sha256(content).digest() == data[:_DIGEST] else None
