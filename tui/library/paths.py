"""Where files lie: the platform's folders, or all below `COUNTERPOINT_HOME`.

Promise: every folder made here is for its owner alone (0700).
"""

import os
from pathlib import Path

from tui.model.noun import noun

NAME = "counterpoint"
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@noun(frozen=True, slots=True)
class Folders:
    """One folder for each sort of file.

    Attributes:
        data: The library: what must last.
        cache: What can be made again, and may be deleted at any time.
        config: The user's settings.
        state: Logs and the like.
    """

    data: Path
    cache: Path
    config: Path
    state: Path


def folders() -> Folders:
    """The folders of this user. None of them is made by asking."""
    home = os.environ.get("COUNTERPOINT_HOME")
    if home:
        root = Path(home).expanduser().absolute()
        return Folders(root / "data", root / "cache", root / "config", root / "state")
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(NAME, appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path, dirs.user_state_path)


def private_folder(path: Path) -> Path:
    """The folder, made with its parents where it is missing; parents made here are as private.

    Raises:
        OSError: It cannot be made.
    """
    # `Path.mkdir` gives its mode to the last folder only; the XDG base directory specification asks it of all.
    for folder in (*reversed(path.parents), path):
        if not folder.exists():
            folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    return path
