"""The session outlives the process: killed without warning, it is there again."""

import os
import re
import signal
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal

TEXT = """Bridge Report {number}

March {day}, 2024

Inspectors found {cracks} cracks in the bridge over the Salla, Mayor Ola Brandt said on Monday.

About 8,000 cars cross the bridge every day, according to the transport office of town {number}.
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed_and_there_again(tmp_path: Path) -> None:
    names = []
    for number in (1, 2, 3):
        path = tmp_path / f"report-{number}.txt"
        path.write_text(TEXT.format(number=number, day=number + 3, cracks=10 * number), encoding="utf-8")
        names.append(str(path))
    home = tmp_path / "home"
    first = Terminal(["read", *names], home, size=(160, 36))
    try:
        first.wait("Bridge Report 3", lambda text: re.search(r"\d+ match", text) is not None)
        first.send("wx")
        first.wait("columns: [b] [a] [c]")
        first.send("b")
        first.wait("Tags, parted by blanks")
        first.send("ask for the report\r")
        first.wait("◆", lambda text: "Tags, parted" not in text)
        first.send("z")
        first.wait("2 of 3")
        # Kept every few seconds: nothing is pressed to keep it.
        first.wait(lambda _text: any('"zoomed": true' in one for one in _texts(home)))
        os.kill(first.pid, signal.SIGKILL)
    finally:
        first.end()
    again = Terminal(["open"], home, size=(160, 36))
    try:
        again.wait("2 of 3", lambda text: "Bridge Report 2" not in text.split("\n")[0])
        again.send("z")
        again.wait(lambda text: re.search("Report 2.*Report 1.*Report 3", text.split("\n")[0]) is not None)
        again.wait("◆")
        again.send("B")
        again.wait("ask for the report")
        again.send("\x1b")
        again.wait(lambda text: "ask for the report" not in text)
        assert again.leave() == 0
    finally:
        again.end()


def _texts(home: Path) -> list[str]:
    return [
        path.read_bytes().decode("utf-8", "replace").replace("\\", "")
        for path in (home / "data").rglob("*")
        if path.is_file() and path.stat().st_size < 1_000_000
    ]
