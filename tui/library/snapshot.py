"""The snapshot: the whole library as one JSON file that plain TinyDB can open.

Promise: `decode` gives back what `encode` was given, or raises. The file carries its own SHA-256, in a table of its
own (`_library`), so that no flipped bit, cut end or foreign edit passes for the library.
"""

import hashlib
import re
from dataclasses import dataclass

import msgspec

FORMAT = 1
META = "_library"
Document = dict[str, object]
Tables = dict[str, dict[str, Document]]

_ZEROS = b"0" * 64
_HEAD = re.compile(
    rb'\{"_library":\{"1":\{"format":(\d{1,9}),"sequence":(\d{1,18}),"digest":"([0-9a-f]{32})","sha256":"([0-9a-f]{64})"\}\}'
)


class BadSnapshot(ValueError):
    """Bytes that are no whole snapshot; the message says why."""


class NewerSnapshot(BadSnapshot):
    """A whole snapshot of a layout that only a newer version knows."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The library at one moment.

    Attributes:
        tables: Documents by id, by table.
        sequence: Number of the last change it holds.
        digest: That change's digest in the journal.
    """

    tables: Tables
    sequence: int
    digest: str


def encode(snapshot: Snapshot) -> bytes:
    """The snapshot as JSON with its checksum."""
    rest = msgspec.json.encode(snapshot.tables)[1:]
    head = (
        f'{{"{META}":{{"1":{{"format":{FORMAT},"sequence":{snapshot.sequence},"digest":"{snapshot.digest}","sha256":"'
    )
    data = head.encode() + _ZEROS + b'"}}' + (b",\n" if snapshot.tables else b"") + rest
    return data.replace(_ZEROS, hashlib.sha256(data).hexdigest().encode(), 1)


def decode(data: bytes) -> Snapshot:
    """The snapshot that `data` holds.

    Raises:
        NewerSnapshot: A newer version wrote it.
        BadSnapshot: It is cut, changed or something else.
    """
    head = _HEAD.match(data)
    if head is None:
        raise BadSnapshot("is empty" if not data.strip(b"\0 \r\n\t") else "is not a library of Counterpoint")
    digest = hashlib.sha256(data[: head.start(4)])
    digest.update(_ZEROS)
    digest.update(memoryview(data)[head.end(4) :])
    if digest.hexdigest().encode() != head.group(4):
        raise BadSnapshot("is damaged, or was changed by another program (checksum differs)")
    # Only now: a flipped bit in the number is damage, from which there is a way back.
    if int(head.group(1)) > FORMAT:
        raise NewerSnapshot("was written by a newer version of Counterpoint")
    try:
        tables: Tables = msgspec.json.decode(data, type=Tables)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadSnapshot(f"is damaged ({error})") from error
    del tables[META]
    return Snapshot(tables, int(head.group(2)), head.group(3).decode())
