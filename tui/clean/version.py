"""The cleaner's version, apart from the cleaner, so that what is cached is found without loading it."""

from functools import cache
from hashlib import sha256
from pathlib import Path

CLEANER = "3"
"""Raised whenever the text or the offsets that the cleaner gives may change."""


@cache
def rules() -> str:
    """A fingerprint of this room's rules and weights: an article kept from before any changed is cleaned anew."""
    room = Path(__file__).parent
    digest = sha256()
    for file in sorted([*room.glob("*.py"), *room.glob("*.json"), *room.glob("*.txt")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
