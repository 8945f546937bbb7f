"""Every setting: its place in the file, its default, what it may be, and what it does."""

from __future__ import annotations

from typing import NamedTuple

from tui.settings.checks import Check, any_name, name_value, number, one_of, written, yes_no, yes_no_auto
from tui.settings.model import Settings


class Setting(NamedTuple):
    """One setting.

    Attributes:
        table: Its table in the file.
        name: Its name there.
        field: Its name in `Settings`.
        default: The default as it is written in the file.
        check: Gives the value for `Settings`, or raises ValueError with words that follow the setting's name.
        told: What it does, one line each.
    """

    table: str
    name: str
    field: str
    default: str
    check: Check
    told: tuple[str, ...]


ENTITY_TYPES = ("person", "organisation", "place", "group", "event", "product", "law", "work", "other")
TABLES = {
    "look": "How the reader looks.",
    "columns": "The columns.",
    "panel": "The claims panel.",
    "terminal": "What the terminal can do.",
    "judging": "Judging matches.",
    "entities": "Colours and attributes of the types of entities.",
    "keys": "Keys, by the id of what they do.",
}

SETTINGS = (
    Setting(
        "look",
        "theme",
        "theme",
        '"dark"',
        name_value,
        (
            '"dark", "light", "ansi" (the terminal\'s own colours), "monochrome", or another theme by its name in',
            'the command palette. Where none is given, a terminal of 16 colours has "ansi".',
        ),
    ),
    Setting("look", "paragraph_gap", "gap", "1", number(0, 3), ("Blank lines between two paragraphs, 0 to 3.",)),
    Setting(
        "look",
        "margin",
        "margin",
        "0",
        number(0, 12),
        ("Blank cells left and right of a column's text, 0 to 12, beside the three for the marks.",),
    ),
    Setting(
        "columns",
        "most",
        "columns",
        '"auto"',
        number(1, 4, auto=True),
        ('Most articles side by side, 1 to 4; "auto": as many as can be read well. The others are tabs.',),
    ),
    Setting("columns", "linked", "linked", "true", yes_no, ("Whether the columns scroll together at first.",)),
    Setting(
        "panel",
        "place",
        "panel",
        '"auto"',
        one_of("auto", "below", "side"),
        ('"below" the columns, at the "side" of them, or "auto": at the side where the terminal is wide.',),
    ),
    Setting(
        "panel",
        "height",
        "panel_height",
        '"auto"',
        number(3, 60, auto=True),
        ('Lines of the panel below the columns, 3 to 60; "auto": two fifths of the screen.',),
    ),
    Setting(
        "panel",
        "width",
        "panel_width",
        '"auto"',
        number(20, 200, auto=True),
        ('Cells of the panel at the side, 20 to 200; "auto": 70.',),
    ),
    Setting(
        "terminal",
        "ascii",
        "ascii",
        '"auto"',
        yes_no_auto,
        ('Draw with ASCII signs alone; "auto": where the terminal shows no others.',),
    ),
    Setting(
        "terminal", "mouse", "mouse", "true", yes_no, ("Use the mouse. Without, the terminal's own selection works.",)
    ),
    Setting(
        "terminal",
        "system_clipboard",
        "system_clipboard",
        "true",
        yes_no,
        (
            "Give what is copied to the system's own tool too (pbcopy, wl-copy, xclip, xsel, clip.exe, tmux), where",
            "there is one; the terminal gets it in any case (OSC 52).",
        ),
    ),
    Setting(
        "terminal",
        "right_to_left",
        "right_to_left",
        '"reader"',
        one_of("reader", "terminal"),
        (
            'Who puts Hebrew and Arabic in order: the "reader", which is right in nearly every terminal, or the',
            '"terminal", where it does so and cannot be told not to.',
        ),
    ),
    Setting(
        "judging",
        "judge",
        "judge",
        '""',
        any_name,
        ('The name that is kept with your verdicts; "" for the name you are logged in with.',),
    ),
)


def value_of(settings: Settings, item: Setting) -> str:
    """What a setting holds now, as the file has it."""
    value = getattr(settings, item.field)
    if value is None or (value == 0 and not isinstance(value, bool) and item.default == '"auto"'):
        return '"auto"'
    return written(value)
