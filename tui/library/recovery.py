"""The last good state of a damaged library, and going back to it when the user says so.

Promise: looking changes nothing; recovering keeps every damaged file under another name. Whatever any readable
snapshot, kept snapshot and journal together still prove is found again.
"""

import contextlib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tui.library import kept
from tui.library.errors import LibraryError, LibraryNewer, NotSaved
from tui.library.files import keep_copy, read_regular, replace_file
from tui.library.journal import FIRST_DIGEST, Journal
from tui.library.lock import FileLock
from tui.library.replay import replayed
from tui.library.snapshot import META, BadSnapshot, NewerSnapshot, Snapshot, Tables, decode, encode
from tui.library.storage import JOURNAL, LOCK, SNAPSHOT


@dataclass(frozen=True, slots=True)
class LastGood:
    """What can be had again.

    Attributes:
        tables: Documents by id, by table.
        sequence: Number of the last change in it.
        promised: Number of the last change known to have been acknowledged, as far as that can still be told.
        damaged: How many changes before that are damaged and left out.
        sure: Whether every document is proved by a checksum.
        origin: Name of the file it begins with.
    """

    tables: Tables
    sequence: int
    promised: int
    damaged: int
    sure: bool
    origin: str

    @property
    def bookmarks(self) -> int:
        """How many bookmarks it holds."""
        return len(self.tables.get("bookmarks", {}))

    def __str__(self) -> str:
        missing = max(self.promised - self.sequence, 0)
        parts = ["1 bookmark" if self.bookmarks == 1 else f"{self.bookmarks} bookmarks"]
        for table, one in (("stories", "story"), ("verdicts", "verdict")):
            if count := len(self.tables.get(table, {})):
                parts.append(f"1 {one}" if count == 1 else f"{count} {table}")
        if missing:
            parts.append(f"changes missing at the end: {missing}")
        if self.damaged:
            parts.append(f"damaged changes left out: {self.damaged}")
        parts.append("proved by checksums" if self.sure else "no checksum proves it, look it over")
        return ", ".join(parts)


def last_good(folder: Path) -> LastGood | None:
    """The best state that the files prove; None where they hold nothing. Nothing is changed.

    Raises:
        LibraryNewer: The library is whole, but of a newer version.
    """
    follow: dict[tuple[int, str], tuple[str, bytes | None]] = {}
    promised = 0
    starts: list[tuple[Snapshot, str]] = []
    for path in _journals(folder):
        base, records, known = _read_journal(path)
        promised = max(promised, known)
        if base == (0, FIRST_DIGEST):
            starts.append((Snapshot({}, 0, FIRST_DIGEST), path.name))
        before = base
        for sequence, digest, payload in records:
            # A kept journal and its second name are the same; a whole line wins over a damaged one.
            if payload is not None or before not in follow:
                follow[before] = (digest, payload)
            before = (sequence, digest)
    for path in [folder / SNAPSHOT, *(snapshot for snapshot, _journal in kept.newest_first(folder))]:
        with contextlib.suppress(OSError, BadSnapshot):
            if data := read_regular(path):
                starts.append((_decoded(data, path, folder), path.name))
    if starts:
        states = [_followed(snapshot, origin, follow, promised) for snapshot, origin in starts]
        best = max(states, key=lambda state: (state.sequence, -state.damaged, state.origin == SNAPSHOT))
        if best.sequence or not promised:
            return best
    return _unproved(folder, promised)


def recover(folder: Path) -> LastGood:
    """Go back to the last good state. The files as they are now stay, under names with the time in them.

    Returns:
        The state gone back to.

    Raises:
        LibraryError: There is no good state, or it cannot be written; nothing was changed.
    """
    lock = FileLock(folder / LOCK)
    try:
        with lock.hold():
            state = last_good(folder)
            if state is None:
                raise LibraryError(f"{folder}: no part of the library can be read; move it away to begin a new one")
            stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
            try:
                for name in (SNAPSHOT, JOURNAL):
                    if (folder / name).is_file():
                        stem, dot, kind = name.partition(".")
                        keep_copy(folder / name, folder / f"{stem}.damaged-{stamp}{dot}{kind}")
                # A number and digest of its own: no journal written before goes on from it.
                sequence = max(state.sequence, state.promised) + 1
                digest = hashlib.sha256(stamp.encode()).hexdigest()[:32]
                replace_file(folder / SNAPSHOT, encode(Snapshot(state.tables, sequence, digest)))
                Journal.create(folder / JOURNAL, sequence, digest)
            except OSError as error:
                raise NotSaved(f"{folder}: not recovered: {error.strerror or error}") from error
            return state
    finally:
        lock.close()


def _decoded(data: bytes, path: Path, folder: Path) -> Snapshot:
    try:
        return decode(data)
    except NewerSnapshot as error:
        if path == folder / SNAPSHOT:
            raise LibraryNewer(path) from error  # whole, and not ours to go back from
        raise


def _journals(folder: Path) -> Iterable[Path]:
    yield folder / JOURNAL
    for _snapshot, journal in kept.newest_first(folder):
        yield journal


def _read_journal(path: Path) -> tuple[tuple[int, str], list[tuple[int, str, bytes | None]], int]:
    """Base, whole records and last promised number of a journal, as far as it can be read."""
    try:
        journal = Journal(path, writable=False)
    except (OSError, LibraryError):
        return (-1, ""), [], 0
    try:
        base = (journal.base, journal.base_digest)
        records = journal.salvage()
        promised = journal.sequence
        with contextlib.suppress(LibraryError):
            promised = max(promised, journal.promised())
        return base, records, promised
    finally:
        journal.close()


def _followed(
    start: Snapshot, origin: str, follow: dict[tuple[int, str], tuple[str, bytes | None]], promised: int
) -> LastGood:
    """The state after every change that provably follows the snapshot."""
    place = (start.sequence, start.digest)
    payloads = []
    damaged = 0
    while place in follow:
        digest, payload = follow[place]
        place = (place[0] + 1, digest)
        if payload is None:
            damaged += 1
        else:
            payloads.append(payload)
    tables = replayed(start.tables, payloads, Path(origin))
    return LastGood(tables, place[0], max(promised, place[0]), damaged, True, origin)


def _unproved(folder: Path, promised: int) -> LastGood | None:
    """What the snapshot holds as JSON, though its checksum does not fit: the last resort."""
    with contextlib.suppress(OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        if data := read_regular(folder / SNAPSHOT):
            tables = msgspec.json.decode(data, type=Tables)
            tables.pop(META, None)
            return LastGood(tables, 0, promised, 0, False, SNAPSHOT)
    return None
