"""The journal: every change since the snapshot, one line each, appended and synced before it is acknowledged.

Promise: a change whose `append` returned is on the disk; one whose `append` raised is not there. Each line carries a
digest chained to the line before, so that none can be changed, dropped, doubled or moved unseen. The first page holds
the number of the last acknowledged change: a damaged or missing end is told from a line that a kill or power cut tore
while it was being written, which nobody was promised.

Layout: a header line; two places for the number of the last change, written in turn, each in a sector of its own;
from byte 4096 on the changes, `SEQUENCE LENGTH DIGEST PAYLOAD` and a line feed.
"""

import contextlib
import hashlib
import os
import re
from pathlib import Path

from tui.library.errors import LibraryDamaged, NotSaved
from tui.library.files import open_regular, replace_file, sync_file, write_at

FIRST_DIGEST = "0" * 32
_PAGE = 4096
_PLACES = (1024, 2048)
_HEADER = re.compile(rb"counterpoint journal 1 (\d{18}) ([0-9a-f]{32}) ([0-9a-f]{32})\n")
_PLACE = re.compile(rb"(\d{18}) ([0-9a-f]{32}) ([0-9a-f]{32})\n")
_RECORD = re.compile(rb"(\d{18}) (\d{12}) ([0-9a-f]{32}) ")


class Journal:
    """An open journal. The caller holds the library's lock around every call.

    Attributes:
        path: The file.
        base: Number of the last change before the journal's first.
        base_digest: That change's digest.
        sequence: Number of the last change read or written.
        digest: Its digest.
    """

    def __init__(self, path: Path, *, writable: bool = True) -> None:
        """Open a journal that exists.

        Raises:
            LibraryDamaged: Its first page is not what was written there.
            OSError: It cannot be opened.
        """
        self.path = path
        self._handle = open_regular(path, os.O_RDWR if writable else os.O_RDONLY)
        try:
            header = _HEADER.match(os.pread(self._handle, _PAGE, 0))
            if header is None or _checksum(*header.group(1, 2)) != header.group(3):
                raise LibraryDamaged(path, "the journal's first line is damaged")
        except BaseException:
            os.close(self._handle)
            raise
        self.base, self.base_digest = int(header.group(1)), header.group(2).decode()
        self.sequence, self.digest = self.base, self.base_digest
        self._end = _PAGE
        self._broken = False

    @staticmethod
    def create(path: Path, base: int, digest: str) -> None:
        """Put an empty journal at `path`, in the place of any other.

        Raises:
            OSError: It could not be written; an older one stands.
        """
        number, digested = b"%018d" % base, digest.encode()
        header = b"counterpoint journal 1 " + _line(number, digested)
        places = _line(number, digested).ljust(_PLACES[1] - _PLACES[0], b"\0") * 2
        replace_file(path, (header.ljust(_PLACES[0], b"\0") + places).ljust(_PAGE, b"\0"))

    def close(self) -> None:
        """Close the file."""
        os.close(self._handle)

    def sync(self) -> None:
        """Wait until all that stands in the file is on the disk."""
        sync_file(self._handle)

    def is_current(self) -> bool:
        """Whether the file at `path` is still this one and holds nothing new."""
        try:
            there = self.path.stat()
        except OSError:
            return False
        own = os.fstat(self._handle)
        return (there.st_dev, there.st_ino) == (own.st_dev, own.st_ino) and there.st_size == self._end

    def is_replaced(self) -> bool:
        """Whether another file stands at `path`, or less than was read."""
        try:
            there = self.path.stat()
        except OSError:
            return True
        own = os.fstat(self._handle)
        return (there.st_dev, there.st_ino) != (own.st_dev, own.st_ino) or there.st_size < self._end

    @property
    def size(self) -> int:
        """Bytes of its changes."""
        return self._end - _PAGE

    def read(self) -> list[tuple[int, str, bytes]]:
        """Number, digest and payload of each change not read yet.

        What follows the last whole line was never acknowledged, and is left out.

        Raises:
            LibraryDamaged: An acknowledged change is not there, or not as it was written.
        """
        found = self.readable()
        if self.promised() > self.sequence:
            raise LibraryDamaged(
                self.path, f"the journal is damaged after change {self.sequence} of {self.promised()}"
            )
        return found

    def readable(self) -> list[tuple[int, str, bytes]]:
        """The same as `read`, as far as it goes: a damaged end is not told."""
        data = os.pread(self._handle, max(os.fstat(self._handle).st_size - self._end, 0), self._end)
        found, place = [], 0
        while record := _whole_record(data, place, self.sequence, self.digest):
            payload, digest, place = record
            self.sequence, self.digest = self.sequence + 1, digest
            found.append((self.sequence, digest, payload))
        self._end += place
        return found

    def salvage(self) -> list[tuple[int, str, bytes | None]]:
        """What can still be read, beyond damage: None for the payload of a damaged change.

        A damaged change is passed over only where its line tells its digest, and the next line proves that digest.
        """
        found: list[tuple[int, str, bytes | None]] = list(self.readable())
        data = os.pread(self._handle, os.fstat(self._handle).st_size, 0)
        while head := _RECORD.match(data, self._end):
            end, digest = head.end() + int(head.group(2)) + 1, head.group(3).decode()
            if int(head.group(1)) != self.sequence + 1 or not _whole_record(data, end, self.sequence + 1, digest):
                break
            self.sequence, self.digest, self._end = self.sequence + 1, digest, end
            found += [(self.sequence, digest, None), *self.readable()]
        return found

    def append(self, payload: bytes) -> None:
        """Write one change and wait until it is on the disk.

        Args:
            payload: One line of JSON.

        Raises:
            NotSaved: It is not there; the journal is as it was.
        """
        if self._broken:
            raise NotSaved(f"{self.path}: not saved: an earlier write failed and could not be undone; restart")
        number = b"%018d" % (self.sequence + 1)
        digest = _chained(self.digest.encode(), number, payload)
        line = b"%s %012d %s %s\n" % (number, len(payload), digest, payload)
        try:
            if os.fstat(self._handle).st_size > self._end:
                os.ftruncate(self._handle, self._end)  # a torn line nobody was promised
            write_at(self._handle, line, self._end)
            sync_file(self._handle)
        except BaseException as error:
            self._undo()
            if isinstance(error, OSError):
                raise NotSaved(f"{self.path}: not saved: {error.strerror or error}") from error
            raise
        self._end += len(line)
        self.sequence, self.digest = self.sequence + 1, digest.decode()
        # Synced with the next change; until then a power cut leaves the number before, which is as true.
        with contextlib.suppress(OSError):
            write_at(self._handle, _line(number, digest), _PLACES[self.sequence % 2])

    def promised(self) -> int:
        """Number of the last change known to be acknowledged.

        Raises:
            LibraryDamaged: Neither place can be read.
        """
        page = os.pread(self._handle, _PAGE, 0)
        found = [match for match in (_PLACE.match(page, place) for place in _PLACES) if match]
        whole = [int(match.group(1)) for match in found if _checksum(*match.group(1, 2)) == match.group(3)]
        if not whole:
            raise LibraryDamaged(self.path, "the journal's first page is damaged")
        return max(whole)

    def _undo(self) -> None:
        """Take a failed line away again, so that it never appears as if it had been saved."""
        try:
            os.ftruncate(self._handle, self._end)
        except OSError:
            self._broken = True
            return
        with contextlib.suppress(OSError):
            sync_file(self._handle)


def _whole_record(data: bytes, place: int, sequence: int, digest: str) -> tuple[bytes, str, int] | None:
    """Payload, digest and end of the record at `place`, if it is whole and follows the one before."""
    head = _RECORD.match(data, place)
    if head is None or int(head.group(1)) != sequence + 1:
        return None
    end = head.end() + int(head.group(2))
    payload = data[head.end() : end]
    if data[end : end + 1] != b"\n" or _chained(digest.encode(), head.group(1), payload) != head.group(3):
        return None
    return payload, head.group(3).decode(), end + 1


def _chained(before: bytes, number: bytes, payload: bytes) -> bytes:
    digest = hashlib.sha256(before + number)
    digest.update(payload)
    return digest.hexdigest()[:32].encode()


def _checksum(number: bytes, digest: bytes) -> bytes:
    return hashlib.sha256(number + digest).hexdigest()[:32].encode()


def _line(number: bytes, digest: bytes) -> bytes:
    return b"%s %s %s\n" % (number, digest, _checksum(number, digest))
