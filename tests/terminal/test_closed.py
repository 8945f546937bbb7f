"""A reader whose terminal is closed ends, instead of running on unseen."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal


@pytest.fixture
def ignored() -> Iterator[None]:
    """As under nohup and some job runners, programs are started with the signal ignored."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("ignored")
def test_closing_the_terminal_ends_the_reader(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("Ferry aground\n\nThe ferry ran aground off the port on Tuesday.\n", encoding="utf-8")
    terminal = Terminal(["read", str(article)], tmp_path / "home")
    try:
        terminal.wait("The ferry ran aground")
        # 120 is Python's own, where what it still held for the terminal could not be written.
        assert terminal.close() in (129, 120, 1, -signal.SIGHUP)
    finally:
        if terminal.status is None:
            terminal.end()
