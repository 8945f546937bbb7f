"""Without a terminal the reader says so instead of waiting for keys that cannot come."""

import subprocess
import sys
from pathlib import Path

import pytest


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
