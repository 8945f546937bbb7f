"""What the settings choose among things that only the reader knows: keys of its actions, names of themes."""

from __future__ import annotations

from collections.abc import Container, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tui.reader.keymap import KEYS
from tui.reader.themes import DARK, SETTING, SHORT
from tui.settings import Settings, Trouble, read_settings

if TYPE_CHECKING:
    from tui.settings.writing import KeyLine


def chosen_keys(settings: Settings) -> tuple[dict[str, str], list[Trouble]]:
    """Keys by action id, where the user gave any that can be had, and what could not be had."""
    if not settings.keys:
        return {}, []
    from tui.reader.remapping import remapped

    keys, troubles = remapped(settings.keys, settings.lines)
    return keys, [trouble._replace(path=settings.path) for trouble in troubles]


def chosen_theme(name: str, settings: Settings, known: Container[str]) -> tuple[str, list[Trouble]]:
    """The theme of a name, as the settings file may shorten it; the usual one where there is none.

    Args:
        name: As the user gave it.
        settings: Tell the line.
        known: Names of all themes.
    """
    theme = SHORT.get(name, name)
    if theme in known:
        return theme, []
    line = settings.lines.get("look.theme", 0)
    usual = ", ".join(SHORT)
    words = f'look.theme: there is no theme "{name[:40]}" (there are {usual}); the default "dark" holds'
    return DARK, [Trouble(words, line, settings.path)]


def checked_settings(path: Path) -> tuple[Settings, dict[str, str], list[Trouble]]:
    """The settings of a file, the keys that can be had, and all that is wrong, in the order of the lines."""
    from textual.theme import BUILTIN_THEMES

    settings, troubles = read_settings(path)
    keys, strange = chosen_keys(settings)
    _, missing = chosen_theme(settings.theme, settings, {*BUILTIN_THEMES, *SHORT.values()})
    if missing:
        settings = settings._replace(theme="dark")
    return settings, keys, sorted([*troubles, *strange, *missing], key=lambda trouble: trouble.line)


def key_lines(keys: Mapping[str, str]) -> list[KeyLine]:
    """Every action with its keys, by the headings of the help.

    Args:
        keys: Those that differ from the usual ones.
    """
    from tui.reader.actions import ACTIONS
    from tui.settings.writing import KeyLine

    groups = dict.fromkeys(action.group for action in ACTIONS)
    return [
        KeyLine(action.id, action.title, KEYS.get(action.id, ""), keys.get(action.id, KEYS.get(action.id, "")), group)
        for group in groups
        for action in ACTIONS
        if action.group == group
    ]


def entity_attributes() -> dict[str, str]:
    """How the themes set each type of entity, beside its colour."""
    from tui.settings.schema import ENTITY_TYPES

    return {kind: SETTING[kind].replace("underline2", "double-underline") for kind in ENTITY_TYPES}
