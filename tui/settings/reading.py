"""From the settings file to settings. Whatever is wrong in it is told with its line, and the default holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tui.settings.model import Settings, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_LARGEST = 1_000_000
"""Bytes; a larger file is no settings file."""
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def read_file(path: Path) -> tuple[Settings, list[Trouble]]:
    """As `tui.settings.read_settings`, for a file that is there."""
    try:
        size = path.stat().st_size
    except OSError as error:
        return _unread(path, error.strerror or "cannot be read")
    if size > _LARGEST:
        return _unread(path, "is too large for a settings file")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return _unread(path, error.strerror or "cannot be read")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Settings(), [Trouble("is not UTF-8 text; all defaults hold", line, path)]
    settings, troubles = parse_settings(text)
    return settings._replace(path=path), [trouble._replace(path=path) for trouble in troubles]


def _unread(path: Path, reason: str) -> tuple[Settings, list[Trouble]]:
    return Settings(), [Trouble(f"{reason}; all defaults hold", 0, path)]


def parse_settings(text: str) -> tuple[Settings, list[Trouble]]:
    """The settings in a text, and what is wrong in it."""
    import tomllib

    from tui.settings.lines import key_lines

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        return Settings(), [Trouble(f"is not TOML: {_PLACE.sub('', message)}; all defaults hold", line)]
    except (RecursionError, ValueError) as error:
        # Hundreds of brackets, a date that is none, a number of thousands of digits.
        return Settings(), [Trouble(f"is not TOML: {type(error).__name__}; all defaults hold")]
    lines = {".".join(path): line for path, line in key_lines(text).items()}
    return _settings(content, lines)


def _settings(content: Mapping[str, Any], lines: Mapping[str, int]) -> tuple[Settings, list[Trouble]]:
    """The settings of a parsed file."""
    from tui.settings.checks import keys_value, near, style_value
    from tui.settings.schema import ENTITY_TYPES, SETTINGS, TABLES

    given: dict[str, Any] = {}
    troubles: list[Trouble] = []
    known = {(item.table, item.name): item for item in SETTINGS}

    def tell(path: str, words: str) -> None:
        line = lines.get(path) or next((n for name, n in lines.items() if name.startswith(f"{path}.")), 0)
        troubles.append(Trouble(words, line))

    for table, values in content.items():
        if table not in TABLES:
            tell(table, f"[{table}] is no table of the settings{near(table, TABLES)}; it is passed over")
        elif not isinstance(values, dict):
            tell(table, f"{table} must be a table: [{table}] on a line of its own; its defaults hold")
        elif table == "keys":
            given["keys"] = _many(_flat(values), "keys", keys_value, tell)
        elif table == "entities":
            strange = [name for name in values if name not in ENTITY_TYPES]
            for name in strange:
                tell(f"entities.{name}", f"{name} is no type of entity{near(name, ENTITY_TYPES)}; it is passed over")
            kept = {name: value for name, value in values.items() if name in ENTITY_TYPES}
            given["entities"] = _many(kept, "entities", style_value, tell)
        else:
            for name, value in values.items():
                path = f"{table}.{name}"
                item = known.get((table, name))
                if item is None:
                    names = [other.name for other in SETTINGS if other.table == table]
                    tell(path, f"{path} is no setting{near(name, names)}; it is passed over")
                    continue
                try:
                    given[item.field] = item.check(value)
                except ValueError as error:
                    tell(path, f"{path} {error}; the default {item.default} holds")
    return Settings(**given, lines=lines), sorted(troubles, key=lambda trouble: trouble.line)


def _many(values: Mapping[str, Any], table: str, check: Any, tell: Any) -> dict[str, str]:
    """The values of a table whose names are not settings but ids; those that are wrong are left out and told of."""
    out = {}
    for name, value in values.items():
        try:
            out[name] = check(value)
        except ValueError as error:
            tell(f"{table}.{name}", f"{table}.{name} {error}; the default holds")
    return out


def _flat(values: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Nested tables as one, with dotted names: `desk.next = "n"` is the same as `"desk.next" = "n"`."""
    out: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            out.update(_flat(value, f"{before}{name}."))
        else:
            out[f"{before}{name}"] = value
    return out
