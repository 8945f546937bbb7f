"""Terminals that no test leaves behind."""

from collections.abc import Iterator

import pytest

from tests.terminal.screen import Terminal


@pytest.fixture
def running() -> Iterator[list[Terminal]]:
    """Terminals that are ended whatever happens."""
    started: list[Terminal] = []
    yield started
    for terminal in started:
        terminal.end()
