"""What a setting's value may be. Each check gives the value or raises ValueError with words that follow its name."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from tui.settings.model import ATTRIBUTES

Check = Callable[[Any], Any]


def near(name: str, names: Iterable[str]) -> str:
    """A question that names what may have been meant; empty where nothing is near."""
    found = get_close_matches(name, list(names), 1)
    return f" (did you mean {found[0]}?)" if found else ""


def written(value: Any) -> str:
    """A value as the file has it, short and in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value if len(value) <= 30 else value[:29] + "…")
    if isinstance(value, int | float):
        return "such a number" if isinstance(value, int) and abs(value) >= 10**20 else str(value)
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "a date or time"


def quoted(text: str) -> str:
    """A text in quotation marks, in one line."""
    return '"' + "".join(sign if sign.isprintable() else "?" for sign in text) + '"'


def one_of(*choices: str) -> Check:
    """One of some words."""

    def check(value: Any) -> str:
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"must be one of {', '.join(map(quoted, choices))}, not {written(value)}")
        return value

    return check


def number(least: int, most: int, auto: bool = False) -> Check:
    """A whole number between two; 0 stands for "auto" where that is allowed."""
    words = f"must be {quoted('auto') + ' or ' if auto else ''}a whole number from {least} to {most}"

    def check(value: Any) -> int:
        if auto and value == "auto":
            return 0
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"{words}, not {written(value)}")
        return value

    return check


def yes_no(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {written(value)}")
    return value


def yes_no_auto(value: Any) -> bool | None:
    """True, false, or "auto" as None."""
    if value == "auto":
        return None
    if not isinstance(value, bool):
        raise ValueError(f'must be true, false or "auto", not {written(value)}')
    return value


def name_value(value: Any) -> str:
    """A name; whether there is such a thing is found out by who knows them."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"must be a name in quotation marks, not {written(value)}")
    return value.strip()


def any_name(value: Any) -> str:
    """A name of a person, or none."""
    if not isinstance(value, str) or not value.isprintable():
        raise ValueError(f"must be a name in quotation marks, not {written(value)}")
    return " ".join(value.split())[:80]


def keys_value(value: Any) -> str:
    """Keys parted by commas; a list of keys is taken too. Whether they are keys is found out later."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ",".join("comma" if item.strip() == "," else item for item in value)
    if not isinstance(value, str):
        raise ValueError(f'must be keys in quotation marks, as "b" or "b,ctrl+b", not {written(value)}')
    return value


_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
COLOURS = (*_COLOURS, *(f"bright_{colour}" for colour in _COLOURS))
_HEX = re.compile(r"#[0-9a-f]{6}|#[0-9a-f]{3}")


def style_value(value: Any) -> str:
    """A colour, attributes, or both, as Rich writes them; "plain" stays as it is."""
    if not isinstance(value, str) or not value.split():
        raise ValueError(f'must be a colour and attributes, as "underline #9cc4ff", not {written(value)}')
    words = value.lower().split()
    for word in words:
        if word not in (*ATTRIBUTES, *COLOURS) and not _HEX.fullmatch(word):
            known = near(word, (*ATTRIBUTES, *COLOURS))
            raise ValueError(f"has {written(word)}, which is neither a colour nor an attribute{known}")
    if sum(word not in ATTRIBUTES for word in words) > 1:
        raise ValueError("has more than one colour")
    return " ".join(
        "#" + "".join(2 * x for x in word[1:]) if len(word) == 4 and word[0] == "#" else word for word in words
    )
