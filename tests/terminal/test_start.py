"""What a terminal shows before the first frame and at the first start."""

import socket
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal

TEXT = "Ferry Runs Aground\n\nThe ferry ran aground off the port on Tuesday with 214 people on board, police said.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(TEXT.replace("214", "220" if path.name == "two.txt" else "214"), "utf-8")
    return [str(path) for path in paths]


def test_the_tour_is_shown_at_the_first_start_and_not_again(files: list[str], tmp_path: Path) -> None:
    first = Terminal(["read", *files], tmp_path / "home", tour=True)
    try:
        first.wait("1 of 6", "Esc skip the tour")
        first.send("\r")
        first.wait("2 of 6")
        first.send("\x1b")
        first.wait(lambda text: "of 6" not in text)
        assert first.leave() == 0
    finally:
        first.end()
    second = Terminal(["read", *files], tmp_path / "home", tour=True)
    try:
        # The claims come after whatever the start shows.
        second.wait("ran aground", "figure differs 1", lambda text: "of 6" not in text)
        assert second.leave() == 0
    finally:
        second.end()


def test_a_slow_server_is_told_of_and_can_be_left(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:  # takes the connection and never answers
        address = f"http://127.0.0.1:{server.getsockname()[1]}/page"
        terminal = Terminal(["read", address], tmp_path / "home")
        try:
            terminal.wait(f"reading {address}", "Ctrl+C stops")
            assert terminal.leave("\x03") == 130
            assert "counterpoint: interrupted" in terminal.text
            assert "reading" not in terminal.text
        finally:
            terminal.end()
