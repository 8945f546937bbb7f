"""What can be set, as a value. Cheap to load: the reader needs it before its first frame."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

NAME = "config.toml"
ATTRIBUTES = ("bold", "dim", "italic", "underline", "double-underline", "reverse", "plain")

_NONE: Mapping[str, str] = MappingProxyType({})


class Trouble(NamedTuple):
    """Something wrong in the settings file; the default holds instead.

    Attributes:
        words: What is wrong and what holds instead, in one line.
        line: Line of the file, counted from 1; 0 where it concerns the whole file.
        path: The file.
    """

    words: str
    line: int = 0
    path: Path | None = None

    def __str__(self) -> str:
        where = str(self.path or NAME)
        return f"{where}:{self.line}: {self.words}" if self.line else f"{where}: {self.words}"


class Settings(NamedTuple):
    """All settings, those that nobody gave at their defaults. What each does stands in `tui.settings.schema`.

    Attributes:
        theme: Name of the theme that the reader starts with.
        gap: Blank lines between two paragraphs.
        margin: Blank cells left and right of the text of a column.
        columns: Most columns side by side; 0 for as many as the width has room for.
        linked: Whether the columns scroll together at first.
        panel: Where the claims panel stands.
        panel_height: Lines of the panel below the columns; 0 for a share of the screen.
        panel_width: Cells of the panel beside the columns; 0 for the usual.
        ascii: Whether the reader draws with ASCII signs alone; None to tell from the terminal.
        mouse: Whether the mouse is used.
        system_clipboard: Whether what is copied is given to the system's own tool too.
        right_to_left: Who puts right-to-left text in order, the reader or the terminal.
        judge: The name under which the user's verdicts are kept; empty for the login name.
        entities: Style of each type of entity that the user gave one.
        keys: Keys by action id, as the user wrote them, not checked yet.
        path: The file they are from.
        lines: Line of the file of each setting that the file gives, by its path ("keys.desk.bookmark").
    """

    theme: str = "dark"
    gap: int = 1
    margin: int = 0
    columns: int = 0
    linked: bool = True
    panel: Literal["auto", "below", "side"] = "auto"
    panel_height: int = 0
    panel_width: int = 0
    ascii: bool | None = None
    mouse: bool = True
    system_clipboard: bool = True
    right_to_left: Literal["reader", "terminal"] = "reader"
    judge: str = ""
    entities: Mapping[str, str] = _NONE
    keys: Mapping[str, str] = _NONE
    lines: Mapping[str, int] = MappingProxyType({})
    path: Path | None = None


USUAL = Settings()
"""All defaults."""


def read_settings(path: Path) -> tuple[Settings, list[Trouble]]:
    """The settings that a file gives; all defaults where there is none.

    Args:
        path: The file.

    Returns:
        The settings, and what is wrong in the file, in the order of its lines.
    """
    if not os.path.lexists(path):
        return USUAL, []
    # Most users have no file: then the first frame does without what reads one.
    from tui.settings.reading import read_file

    return read_file(path)


def settings_path() -> Path:
    """Where the settings file lies, or would."""
    from tui.library.paths import folders

    return folders().config / NAME
