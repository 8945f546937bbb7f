"""What a fresh interpreter loads: help, a look at an article and a story opened again stay light."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "thinc", "trafilatura", "lxml", "requests", "urllib3", "httpx", "onnxruntime", "numpy", "sklearn"}


def loaded(code: str, **environment: str) -> set[str]:
    """Top-level modules in `sys.modules` after `code` ran in a fresh interpreter."""
    program = f"import sys\n{code}\nprint(*{{name.split('.')[0] for name in sys.modules}}, file=sys.stderr)"
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
        cwd=Path(__file__).parent.parent,
    )
    assert result.returncode == 0, result.stderr
    return set(result.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["compare", "--help"], ["nonsense"]])
def test_help_loads_next_to_nothing(arguments: list[str]) -> None:
    modules = loaded(f"from tui.cli import main; main({arguments!r})")
    assert not modules & (HEAVY | {"textual", "rich", "tinydb", "msgspec", "platformdirs"})


@pytest.mark.parametrize(
    "room", ["tui.ingest", "tui.clean", "tui.annotate", "tui.compare", "tui.report", "tui.library", "tui.pipeline"]
)
def test_the_face_of_a_room_is_light(room: str) -> None:
    assert not loaded(f"import {room}") & (HEAVY | {"textual", "tinydb"})


def test_a_text_is_cleaned_without_the_heavy_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Bridge opens\n\nMinisters agreed on Monday to open the bridge that a storm had closed.\n", "utf-8"
    )
    assert not loaded(f"from tui.cli import main; assert main(['clean', {str(path)!r}]) == 0") & (HEAVY | {"textual"})


FIRST_FRAME = """
from tui.pipeline import Cancelled
from tui.reader.analysis import Analyst
from tui.reader.app import ReaderApp
import tui.reader
import tui.reader.terminal

def not_yet(self, *arguments, **more):
    raise Cancelled

async def look(pilot):
    await pilot.pause()
    seen.append(str(pilot.app.screen))
    pilot.app.exit()

seen = []
Analyst.compare = not_yet
tui.reader.terminal.take = lambda: None
shown = ReaderApp.run
ReaderApp.run = lambda self, **more: shown(self, headless=True, size=(120, 36), auto_pilot=look)
assert tui.reader.run() == 0
assert seen
"""


def test_the_first_frame_loads_no_heavy_part(tmp_path: Path) -> None:
    modules = loaded(FIRST_FRAME, COUNTERPOINT_HOME=str(tmp_path))
    assert "textual" in modules
    assert not modules & HEAVY
