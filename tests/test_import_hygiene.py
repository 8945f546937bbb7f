"""What a fresh interpreter loads: help, a look at an article and a story opened again stay light."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "thinc", "trafilatura", "lxml", "requests", "urllib3", "httpx", "onnxruntime", "numpy", "sklearn"}


# What the first frame of articles that were read before may load of ours, by room. Whatever is added here is paid for
# at every start (bench: "first frame"): what an action needs loads in the action.
FIRST_FRAME_MAY_LOAD = {
    "tui": "pipeline reader",
    "tui.model": "article codec digest errors noun printable source span",
    "tui.ingest": "decoding formats reading",
    "tui.clean": "version",
    "tui.library": "cache paths sealed",
    "tui.settings": "model",
    "tui.reader": "actions analysis app blocks choosing desk keymap searching shelf sitting start switching terminal"
    " themes typing_ahead waiting wording",
    "tui.reader.layout": "cells columns document spans wrapping",
    "tui.reader.screens": "columns compare copying dating desk_screen filtering judging keeping keying looking moving"
    " panelling searching sharing staying viewing working",
    "tui.reader.widgets": "bar box column header hints hits lines linking marking painted pane panes reading rows"
    " selected typesetting",
}
# What articles that were never read may load besides: the cleaner's rules for plain text, without those for HTML.
CLEANING_MAY_LOAD = {
    "tui.clean": "alone assemble blocks body byline cleaner closing dateline dates day_order distances edges features"
    " forest headline kickers labels learned likeness markdown marks metadata names nothing outlet pattern"
    " phrases published reading rest second shape text_trees title_features titles tongue wire"
}


def loaded(code: str, **environment: str) -> set[str]:
    """Top-level modules in `sys.modules` after `code` ran in a fresh interpreter."""
    return {name.split(".")[0] for name in all_loaded(code, **environment)}


def all_loaded(code: str, **environment: str) -> set[str]:
    """Names of all modules in `sys.modules` after `code` ran in a fresh interpreter."""
    program = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
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


# Noted while the frame is painted, before anything that waits for it.
AT_THE_FRAME = """
from tui.reader.app import ReaderApp
displayed = ReaderApp._display
def note(app, screen, renderable):
    displayed(app, screen, renderable)
    if not frames:
        frames.append(sorted(sys.modules))
frames = []
ReaderApp._display = note
"""


def test_the_first_frame_loads_no_heavy_part(tmp_path: Path) -> None:
    modules = loaded(FIRST_FRAME, COUNTERPOINT_HOME=str(tmp_path))
    assert "textual" in modules
    assert not modules & HEAVY


def test_the_readers_loop_does_without_tls_and_takes_it_from_nobody(tmp_path: Path) -> None:
    modules = all_loaded(
        """
from tui.model.errors import CounterpointError
from tui.reader import run
try:
    run()
except CounterpointError:
    # There is no terminal here: that is found once the loop is loaded.
    assert "asyncio" in sys.modules
    assert "ssl" not in sys.modules
    import ssl
    ssl.create_default_context()
    print("seen", file=sys.stderr)
""",
        COUNTERPOINT_HOME=str(tmp_path),
    )
    assert "seen" in modules


def ours_at_the_frame(home: Path) -> set[str]:
    """Our modules that are loaded when the first frame is on the screen."""
    told = "\nfor name in list(sys.modules):\n    if name not in frames[0]:\n        del sys.modules[name]"
    modules = all_loaded(AT_THE_FRAME + FIRST_FRAME + told, COUNTERPOINT_HOME=str(home))
    return {name for name in modules if name.split(".")[0] == "tui"}


def allowed(*rooms: dict[str, str]) -> set[str]:
    """Names of the modules in such lists, and of the packages that they are in."""
    return {"tui"} | {
        name
        for room in rooms
        for folder, names in room.items()
        for one in names.split()
        for name in (folder, f"{folder}.{one}")
    }


def test_the_first_frame_loads_what_it_shows_and_no_more(tmp_path: Path) -> None:
    new = ours_at_the_frame(tmp_path)
    known = ours_at_the_frame(tmp_path)
    assert sorted(known - allowed(FIRST_FRAME_MAY_LOAD)) == []
    assert sorted(new - allowed(FIRST_FRAME_MAY_LOAD, CLEANING_MAY_LOAD)) == []
    # The second run found what the first one had cleaned.
    assert "tui.clean.cleaner" in new - known
    # Nothing is written before the frame.
    assert "tui.model.codec" in known - new
