"""The mark on a document that lies in the trash."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

DELETED = "counterpoint:deleted"
"""Key of the time when it was put there; it lies there for 30 days (`tui.library.trash`)."""

TABLES = ("bookmarks", "stories")
"""What is deleted from these goes into the trash first."""


def is_deleted(document: Mapping[str, object]) -> bool:
    """Whether a document lies in the trash."""
    return bool(document.get(DELETED))


def discarded(document: Mapping[str, object]) -> dict[str, object]:
    """The document as it lies in the trash from now on."""
    return {**document, DELETED: now()}


def now(ago: timedelta = timedelta()) -> str:
    """The time so long ago, ISO 8601 in UTC, to the millisecond."""
    return (datetime.now(UTC) - ago).isoformat(timespec="milliseconds").replace("+00:00", "Z")
