"""Which rules and models an analysis was made with: asked at every start, so it loads none of them."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from tui.annotate.models import embedding, language

ANNOTATOR = "2"
"""Raised where the sort of thing an analysis holds changes."""


@cache
def _rules() -> str:
    """A fingerprint of this room's rules and tables.

    An analysis kept from before any of them changed is done anew; no one has to remember to raise a number.
    """
    room = Path(__file__).parent
    digest = sha256()
    for file in sorted([*room.rglob("*.py"), *room.glob("data/*")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def version() -> str:
    """The annotator's version and its models' names."""
    models = (language.model_name() or "rules", embedding.model_name() or "no embedding")
    return "+".join((f"{ANNOTATOR}.{_rules()}", *models))
