import os
from pathlib import Path

import pytest

from tests.library.plugin import Store


def note(number: int, text: str = "note") -> dict[str, object]:
    """A document like a bookmark."""
    return {"id": f"n-{number}", "text": f"{text} {number} " * 3, "body": [{"purpose": "tagging", "value": "tag"}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting for the real disk, where the test models one. The call is still made, and still noted."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def filled(folder: Path) -> Path:
    """A library of ten notes: five in the snapshot, five in the journal; the files as a kill would leave them."""
    store = Store(folder)
    store.add_many(note(n) for n in range(5))
    store.db.storage.compact()
    for number in range(5, 10):
        store.add(note(number))
    abandon(store)
    return folder


def abandon(store: Store) -> None:
    """Let go of the files without the last snapshot that closing takes."""
    store.db.storage._journal.close()
    store.db.storage._journal = None
    store.db.storage._lock.close()


def flip(path: Path, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix != ".lock"}
