"""No test reads or writes what the user keeps."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own in the place of the user's; nothing lies in it, and the cache begins empty."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("COUNTERPOINT_HOME", str(folder))
    return folder
