"""Copying to the platform's clipboard, beside what the terminal itself does with OSC 52.

Many terminals take OSC 52; those that do not, and tmux as it is usually set, leave the clipboard as it was. So the
platform's own tool is given the text as well, where there is one. The reader never waits for it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence

_PATIENCE = 3.0
"""Seconds after which a tool that does not take the text is ended."""


def tool(env: Mapping[str, str] | None = None, platform: str = sys.platform) -> list[str]:
    """The command that takes the text on its standard input; empty where there is none.

    Over SSH the tools of the machine that one is logged in to have a clipboard of their own, which nobody sees.

    Args:
        env: The environment variables.
        platform: As `sys.platform` has it.
    """
    env = os.environ if env is None else env
    remote = bool(env.get("SSH_CONNECTION") or env.get("SSH_TTY"))
    known: list[tuple[bool, Sequence[str]]] = [
        # tmux hands the text on to its terminal; OSC 52 from within it is dropped unless `set-clipboard` is "on".
        (bool(env.get("TMUX")), ("tmux", "load-buffer", "-w", "-")),
        (platform == "darwin" and not remote, ("pbcopy",)),
        (bool(env.get("WAYLAND_DISPLAY")), ("wl-copy",)),
        (bool(env.get("DISPLAY")), ("xclip", "-selection", "clipboard", "-in")),
        (bool(env.get("DISPLAY")), ("xsel", "--clipboard", "--input")),
        (platform == "win32" or bool(env.get("WSL_DISTRO_NAME")), ("clip.exe",)),
    ]
    for there, (name, *arguments) in known:
        if there and (path := shutil.which(name, path=env.get("PATH"))):
            return [path, *arguments]
    return []


def give(text: str, command: Sequence[str]) -> threading.Thread:
    """Give a text to such a command, beside what else is done. Whatever goes wrong, nothing is said or raised.

    Returns:
        The thread that does it.
    """
    # Windows' tool takes other encodings for that of the console.
    data = text.encode("utf-16") if command[0].lower().endswith("clip.exe") else text.encode("utf-8", "replace")
    thread = threading.Thread(target=_run, args=(list(command), data), daemon=True, name="clipboard")
    thread.start()
    return thread


def _run(command: list[str], data: bytes) -> None:
    quiet = subprocess.DEVNULL
    try:
        # In a session of its own: some tools stay to hold the text, and Ctrl+C in the terminal must not end them.
        subprocess.run(
            command, input=data, stdout=quiet, stderr=quiet, timeout=_PATIENCE, check=False, start_new_session=True
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return
