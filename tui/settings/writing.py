"""The settings file with every default in it, and what holds now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.settings.checks import COLOURS, quoted
from tui.settings.model import ATTRIBUTES, Settings
from tui.settings.schema import ENTITY_TYPES, SETTINGS, TABLES, value_of


class KeyLine(NamedTuple):
    """An action in the settings file.

    Attributes:
        id: Of the action.
        title: What it does.
        usual: Its keys where nobody gives it others, parted by commas.
        now: Its keys now.
        group: Heading above it.
    """

    id: str
    title: str
    usual: str
    now: str
    group: str


_HEAD = (
    "The settings of Counterpoint. Every line with a # in front is a default: take the # away to change it.",
    "counterpoint settings --check tells what is wrong in this file; what is wrong keeps its default.",
)
_TOLD = {
    "entities": (
        f"A colour, attributes, or both: person = {quoted('underline #9cc4ff')}. A colour alone leaves the",
        "attributes as they are below, attributes alone leave the colour that the theme has.",
        f"Attributes: {', '.join(ATTRIBUTES)}.",
        f"Colours: #rrggbb, {', '.join(COLOURS[:8])}, and bright_red and so on.",
    ),
    "keys": (
        "The keys of an action replace its usual ones; several are parted by commas. None at all takes them away,",
        'and the command palette still has the action. Write a key as it is ("b", "?", "G") or by its name',
        '("ctrl+f", "pagedown", "comma"), two to be pressed in a row with a blank between ("w z").',
        "A key that another action of the same place has is a conflict: it is told, and the default holds.",
        "To swap two keys, give both.",
    ),
}


def default_text(keys: Sequence[KeyLine], attributes: Mapping[str, str]) -> str:
    """A settings file that changes nothing: every setting with its default and what it does.

    Args:
        keys: All actions.
        attributes: How the themes set each type of entity.
    """
    lines = [f"# {line}" for line in _HEAD]
    for table, words in TABLES.items():
        lines += ["", f"[{table}]", f"# {words}"]
        lines += [f"# {line}" for line in _TOLD.get(table, ())]
        for item in SETTINGS:
            if item.table == table:
                lines += ["", *(f"# {line}" for line in item.told), f"# {item.name} = {item.default}"]
        if table == "entities":
            lines += ["", *(f"# {kind} = {quoted(attributes[kind])}" for kind in ENTITY_TYPES)]
        if table == "keys":
            lines += _keys(keys)
    return "\n".join(lines) + "\n"


def _keys(keys: Sequence[KeyLine]) -> Iterator[str]:
    group = ""
    for line in keys:
        if line.group != group:
            group = line.group
            yield from ("", f"# {group}")
        entry = f"# {quoted(line.id)} = {quoted(line.usual)}"
        yield f"{entry:<44}  # {line.title}"


def present_text(settings: Settings, path: Path, keys: Sequence[KeyLine]) -> str:
    """What holds now, with what does not come from the file marked as a default.

    Args:
        settings: As read from the file.
        path: The file.
        keys: All actions.
    """
    there = "" if path.is_file() else "   (not there; counterpoint settings --init writes it)"
    lines = [f"file  {path}{there}", ""]
    for item in SETTINGS:
        name = f"{item.table}.{item.name}"
        now = value_of(settings, item)
        lines.append(_line(name, now, now == item.default, item.default))
    for kind in ENTITY_TYPES:
        style = settings.entities.get(kind)
        lines.append(_line(f"entities.{kind}", quoted(style) if style else "as the theme has it", not style, ""))
    for line in keys:
        lines.append(_line(f"keys.{line.id}", quoted(line.now), line.now == line.usual, quoted(line.usual)))
    return "\n".join(lines) + "\n"


def _line(name: str, now: str, usual: bool, default: str) -> str:
    note = "" if usual else f"   (default {default})" if default else "   (yours)"
    return f"{'  ' if usual else '* '}{name:<28} {now}{note}"
