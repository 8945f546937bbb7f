"""Without a terminal the reader says so instead of waiting for keys that cannot come."""

import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from tests.reader.conftest import Opened
from tests.reader.on_screen import desk
from tui.reader.terminal import has_few_colours
from tui.reader.themes import ANSI


def run(*arguments: str, home: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tui", *arguments]
    return subprocess.run(
        command,
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        env={"COUNTERPOINT_HOME": str(home)},
        check=False,
    )


def test_no_terminal_is_told_in_one_line(tmp_path: Path) -> None:
    done = run(home=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "counterpoint: the reader needs a terminal; `counterpoint read --linear` prints instead\n"


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt"])
def test_a_bad_source_is_told_first(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("read", str(tmp_path / name), home=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert name in done.stderr


@pytest.mark.parametrize(
    ("environment", "few"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm-16color"}, True),
        ({"TERM": "screen"}, True),
        ({}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, False),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, False),
    ],
)
def test_a_terminal_of_sixteen_colours_is_known(environment: dict[str, str], few: bool) -> None:
    assert has_few_colours(environment, "linux") is few
    # As the renderer sees it, which would force a theme's colours into them.
    console = Console(force_terminal=True, _environ={"TERM": "", **environment})
    assert (console.color_system == "standard") is few


async def test_a_reversed_row_has_no_patches_of_colour(opened: Opened) -> None:
    async with opened(theme=ANSI) as pilot:
        claims = desk(pilot).claims
        assert claims.style_for(("contradict",)).color is not None
        chosen = claims.style_for(("now", "contradict"))
        assert chosen.reverse
        assert chosen.bold
        assert chosen.color is None
