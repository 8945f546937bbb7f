"""No test reads or writes what the user keeps, and none leaves files open."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.library.storage import JournalStorage


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own in the place of the user's; it is not there yet, as at a first start."""
    folder = tmp_path_factory.mktemp("user") / "home"
    monkeypatch.setenv("COUNTERPOINT_HOME", str(folder))
    return folder


@pytest.fixture
def home(own_folders: Path) -> Path:
    """That folder, for a test that looks into it."""
    return own_folders


@pytest.fixture(autouse=True)
def closed_libraries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Lets go of the files of every library a test opened: two thousand tests would run out of them."""
    opened: list[JournalStorage] = []
    begin = JournalStorage.__init__

    def noted(storage: JournalStorage, *arguments: object, **named: object) -> None:
        begin(storage, *arguments, **named)  # type: ignore[arg-type]
        opened.append(storage)

    monkeypatch.setattr(JournalStorage, "__init__", noted)
    yield
    for storage in opened:
        with contextlib.suppress(Exception):
            storage._lock.close()
        with contextlib.suppress(Exception):
            if storage._journal is not None:
                storage._journal.close()
