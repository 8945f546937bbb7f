"""A disk that can be cut off at any moment, and system calls that can fail.

While `Disk.recording` is on, every call that changes a file in the folder is noted. `Disk.states` then gives every
state in which a power cut could have left the folder, by a pessimistic model (as in SQLite's crash tests): bytes not
synced may be absent, whole, cut at a sector or lost page by page; names not synced may be missing from any point on.
"""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

PAGE, SECTOR = 4096, 512
WRITING = ("pwrite", "fsync", "ftruncate", "replace", "link")
CHANGING = (*WRITING, "unlink")


@dataclass
class Inode:
    durable: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def content(self, pending: list[tuple[int, bytes | None]] | None = None) -> bytes:
        data = bytearray(self.durable)
        for offset, piece in self.pending if pending is None else pending:
            if piece is None:
                data = data[:offset].ljust(offset, b"\0")
            else:
                data = data.ljust(offset, b"\0")
                data[offset : offset + len(piece)] = piece
        return bytes(data)

    def after_cut(self, how: str, chance: random.Random) -> bytes:
        if how == "nothing" or not self.pending:
            return self.durable
        if how == "all":
            return self.content()
        if how == "some":
            count = chance.randrange(len(self.pending))
            offset, piece = self.pending[count]
            torn = [] if piece is None else [(offset, piece[: chance.randrange(len(piece) + 1) // SECTOR * SECTOR])]
            return self.content([*self.pending[:count], *torn])
        new, old = self.content(), self.durable
        data = bytearray(new)
        for place in range(0, len(new), PAGE):
            if chance.random() < 0.5:
                data[place : place + PAGE] = old[place : place + PAGE].ljust(len(new[place : place + PAGE]), b"\0")
        return bytes(data)


class Disk:
    """What happened to the files of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.operations: list[tuple[Any, ...]] = []
        self.begin = {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}
        self._open: dict[int, str] = {}

    def acknowledge(self, state: object) -> None:
        """Note that the caller has been promised `state`."""
        self.operations.append(("promise", state))

    @contextmanager
    def recording(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "close", *CHANGING):
                patch.setattr(os, name, self._noting(name, getattr(os, name)))
            yield

    def _noting(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any, **more: Any) -> Any:
            new = name == "open" and not Path(arguments[0]).exists()
            result = call(*arguments, **more)
            self._note(name, arguments, result, new)
            return result

        return noted

    def _note(self, name: str, arguments: tuple[Any, ...], result: Any, new: bool) -> None:
        if name == "open":
            path = Path(arguments[0])
            if path == self.folder:
                self._open[result] = "."
            elif path.parent == self.folder:
                self._open[result] = path.name
                if new:
                    self.operations.append(("create", path.name))
        elif name == "close":
            self._open.pop(arguments[0], None)
        elif name in ("replace", "link"):
            self.operations.append((name, Path(arguments[0]).name, Path(arguments[1]).name))
        elif name == "unlink":
            self.operations.append((name, Path(arguments[0]).name))
        elif arguments[0] in self._open:
            file = self._open[arguments[0]]
            if name == "pwrite":
                self.operations.append(("write", file, arguments[2], bytes(arguments[1])[:result]))
            elif name == "ftruncate":
                self.operations.append(("write", file, arguments[1], None))
            else:
                self.operations.append(("sync", file))

    def states(self, chance: random.Random, tries: int = 6) -> Iterator[tuple[object, dict[str, bytes]]]:
        """What had been promised, and the files, after a cut at each moment."""
        names = {name: Inode(data) for name, data in self.begin.items()}
        durable, waiting, promised = dict(names), list[tuple[Any, ...]](), None
        seen = set()
        for operation in self.operations:
            promised = _perform(operation, names, waiting) if operation[0] == "promise" else promised
            if operation[0] != "promise":
                _perform(operation, names, waiting)
            for number in range(tries + 4):
                count = (0, len(waiting))[number % 2] if number < 4 else chance.randrange(len(waiting) + 1)
                there = _named(durable, waiting[:count])
                hows = ("nothing", "all", "some", "pages")
                files = {
                    name: inode.after_cut(hows[number // 2] if number < 4 else chance.choice(hows), chance)
                    for name, inode in there.items()
                }
                key = (id(promised), tuple(sorted(files.items())))
                if key not in seen:
                    seen.add(key)
                    yield promised, files
            if operation == ("sync", "."):
                durable, waiting = dict(names), []


def _perform(operation: tuple[Any, ...], names: dict[str, Inode], waiting: list[tuple[Any, ...]]) -> object:
    kind, *rest = operation
    if kind == "promise":
        return rest[0]
    if kind == "create":
        names[rest[0]] = Inode()
        waiting.append(("name", rest[0], names[rest[0]]))
    elif kind == "link":
        names[rest[1]] = names[rest[0]]
        waiting.append(("name", rest[1], names[rest[0]]))
    elif kind == "replace":
        names[rest[1]] = names.pop(rest[0])
        waiting.append(operation)
    elif kind == "unlink":
        names.pop(rest[0], None)
        waiting.append(operation)
    elif kind == "write":
        names[rest[0]].pending.append((rest[1], rest[2]))
    elif kind == "sync" and rest[0] != ".":
        inode = names[rest[0]]
        inode.durable, inode.pending = inode.content(), []
    return None


def _named(durable: dict[str, Inode], waiting: list[tuple[Any, ...]]) -> dict[str, Inode]:
    there = dict(durable)
    for kind, *rest in waiting:
        if kind == "name":
            there[rest[0]] = rest[1]
        elif kind == "replace" and rest[0] in there:
            there[rest[1]] = there.pop(rest[0])
        elif kind == "unlink":
            there.pop(rest[0], None)
    return there


class Killed(BaseException):
    """The process is gone: nothing it would still do happens."""


@contextmanager
def failing(
    at: int, error: BaseException, *, calls: tuple[str, ...] = WRITING, ever_after: bool = False
) -> Iterator[list[int]]:
    """Let the call number `at` (from 0) that changes a file fail; with `ever_after`, every later one too."""
    count = [0]
    with pytest.MonkeyPatch.context() as patch:
        for name in calls:
            patch.setattr(os, name, _failing(getattr(os, name), count, at, error, ever_after))
        yield count


def _failing(
    call: Callable[..., Any], count: list[int], at: int, error: BaseException, ever_after: bool
) -> Callable[..., Any]:
    def counted(*arguments: Any, **more: Any) -> Any:
        count[0] += 1
        if count[0] - 1 == at or (ever_after and count[0] - 1 > at):
            raise error
        return call(*arguments, **more)

    return counted
