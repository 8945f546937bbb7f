"""The changes that a journal holds, made again in memory."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from tui.library.errors import LibraryDamaged
from tui.library.journal import Journal
from tui.library.snapshot import Document, Snapshot, Tables

Change = tuple[str, str, Document | None]
"""Table, id, and the new document; None deletes it."""


def applied(snapshot: Snapshot, journal: Journal) -> Tables:
    """The tables after the journal's changes that the snapshot does not hold.

    Args:
        snapshot: Where the tables stood once.
        journal: What was changed since, and perhaps before; read from where it stands.

    Raises:
        LibraryDamaged: The two do not belong together, or the journal is damaged.
    """
    changes = [(journal.base, journal.base_digest, b""), *journal.read()]
    # The change that the snapshot ends with must be in the journal, or be the one that the journal begins after.
    if (snapshot.sequence, snapshot.digest) not in ((sequence, digest) for sequence, digest, _payload in changes):
        raise LibraryDamaged(journal.path, "does not belong to the snapshot beside it")
    payloads = [payload for sequence, _digest, payload in changes if sequence > snapshot.sequence]
    return replayed(snapshot.tables, payloads, journal.path)


def replayed(before: Tables, payloads: Iterable[bytes], path: Path) -> Tables:
    """New tables with the changes made. Tables handed out before stay as they are: other threads read them.

    Args:
        before: The tables.
        payloads: The changes, in order, as the journal holds them.
        path: The journal, to be named if it is damaged.

    Raises:
        LibraryDamaged: A change cannot be read.
    """
    tables, own = dict(before), set[str]()
    for payload in payloads:
        try:
            changes = msgspec.json.decode(payload, type=list[Change])
        except (msgspec.DecodeError, RecursionError) as error:
            raise LibraryDamaged(path, f"a change cannot be read ({error})") from error
        for name, key, value in changes:
            if name not in own:
                tables[name] = dict(tables.get(name, {}))
                own.add(name)
            if value is None:
                tables[name].pop(key, None)
            else:
                tables[name][key] = value
    return tables
