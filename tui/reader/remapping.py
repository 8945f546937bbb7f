"""Keys that the user gives to actions: which are keys at all, and which are given twice where one stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from tui.reader.actions import ACTIONS
from tui.reader.keymap import KEYS, NAMES, key_name, sign_of
from tui.settings import Trouble

_MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+left_square_bracket": "escape", "ctrl+h": "backspace"}
"""What a terminal sends as another key."""
DESK = ("app", "desk", "views")
"""Places whose keys hold on the desk, whatever has the keyboard there."""
_IN_A_ROW = ("desk", "views")
_NOT_IN_A_ROW = "two keys in a row work for what is done on the desk only"
_MODES = ("judge", "visual", "search")
"""Ways of reading in which the keys mean something else, until one leaves them."""
_SHARED = ("column", "list", "screen", "form")


def places_together() -> list[tuple[str, ...]]:
    """The places whose keys hold at the same time: the desk with a column or a list, each screen with its list."""
    places = dict.fromkeys(_place(action.id) for action in ACTIONS)
    screens = [("screen", "list", place) for place in places if place not in (*DESK, *_SHARED, *_MODES)]
    # While judging, the keys of the column hold as far as that mode has no others.
    return [
        (*DESK, "column"),
        (*DESK, "list"),
        ("judge", "column"),
        ("screen", "list"),
        ("form",),
        ("visual",),
        ("search",),
        *screens,
    ]


def _place(action: str) -> str:
    return action.split(".", maxsplit=1)[0]


def remapped(wanted: Mapping[str, str], lines: Mapping[str, int]) -> tuple[dict[str, str], list[Trouble]]:
    """The keys that can be had of those the user wants.

    A key that another action of the same place has, whether by default or by the file, is a conflict: the entry that
    stands later in the file falls, and its action keeps its default. To swap two keys, both actions are given.

    Args:
        wanted: Keys by action id, parted by commas; empty for none.
        lines: Line of each in the file, by "keys." and the id.

    Returns:
        Keys by action id, by Textual's names, and what could not be had.
    """
    troubles: list[Trouble] = []
    kept: dict[str, str] = {}
    ids = [action.id for action in ACTIONS]

    def tell(action: str, words: str) -> None:
        troubles.append(Trouble(words, lines.get(f"keys.{action}", 0)))

    for action, text in wanted.items():
        if action not in ids:
            from tui.settings.checks import near

            tell(action, f"keys.{action} is no action{near(action, ids)}; it is passed over")
            continue
        try:
            kept[action] = ",".join(dict.fromkeys(read_keys(key, action) for key in _parted(text)))
        except ValueError as error:
            tell(action, f"keys.{action}: {error}; {_default(action)} holds")
    order = sorted(kept, key=lambda action: lines.get(f"keys.{action}", 0))
    while found := _conflict(kept, order):
        action, key, other = found
        del kept[action]
        order.remove(action)
        tell(
            action,
            f"keys.{action}: {key_name(key)} is already the key of {other} in the same place; {_default(action)} "
            f"holds. Give {other} another key in this file, or none",
        )
    return kept, sorted(troubles, key=lambda trouble: trouble.line)


def _default(action: str) -> str:
    usual = [key_name(key) for key in KEYS.get(action, "").split(",") if key]
    return f"the default {' '.join(usual)}" if usual else "having none"


def _conflict(kept: Mapping[str, str], order: list[str]) -> tuple[str, str, str] | None:
    """An entry that must fall, its key, and the action that has that key; the latest entry first.

    Some keys do two things by default, as one place shades another: only a key that is new to an action counts.
    """
    rank = {name: number for number, name in enumerate(order)}
    for action in reversed(order):
        for key, other, theirs in _others(action, kept):
            later = rank.get(other, -1) > rank[action] and _is_new(theirs, other)
            if _is_new(key, action) and not later:
                return action, key, other
    return None


def _is_new(key: str, action: str) -> bool:
    return key not in KEYS.get(action, "").split(",")


def _others(action: str, kept: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Keys of an action that another one has where both hold, with that other one and its key."""
    mine = [key for key in kept[action].split(",") if key]
    for together in places_together():
        if _place(action) not in together:
            continue
        for other in ACTIONS:
            if other.id != action and _place(other.id) in together:
                theirs = kept.get(other.id, KEYS.get(other.id, "")).split(",")
                yield from ((key, other.id, their) for key in mine for their in theirs if _collide(key, their))


def _collide(one: str, other: str) -> bool:
    """Whether two keys are the same, or one is the first of two in a row that the other is."""
    first, second = one.split(" "), other.split(" ")
    return first == second or (len(first) != len(second) and first[0] == second[0])


def _parted(text: str) -> list[str]:
    """Keys parted by commas; a comma alone is the comma key."""
    return ["comma"] if text.strip() == "," else [key.strip() for key in text.split(",") if key.strip()]


def read_keys(text: str, action: str) -> str:
    """A key, or two to be pressed in a row, with a blank between.

    Raises:
        ValueError: There is no such key, or the action takes no two in a row.
    """
    strokes = text.split()
    if len(strokes) < 2:
        return read_key(text)
    if _place(action) not in _IN_A_ROW or len(strokes) > 2:
        raise ValueError(f"{text[:40]}: {'three keys in a row are too many' if len(strokes) > 2 else _NOT_IN_A_ROW}")
    return " ".join(read_key(stroke) for stroke in strokes)


def read_key(text: str) -> str:
    """A key by Textual's name, from how a person may write it: "?", "Ctrl+F", "PgDn", "shift+a".

    Raises:
        ValueError: There is no such key.
    """
    # The plus sign parts modifiers and is a key too: "+", "ctrl++".
    last = "+" if text == "+" or text.endswith("++") else text.rpartition("+")[2]
    modifiers = [modifier.lower() for modifier in text[: len(text) - len(last)].split("+")[:-1]]
    if len(last) == 1 and last not in NAMES.values():
        if "ctrl" in modifiers:
            last = last.lower()
        elif "shift" in modifiers and last.isalpha():
            modifiers.remove("shift")
            last = last.upper()
        last = _long_name(last)
    else:
        last = _named(last)
    if not last or any(modifier not in _MODIFIERS for modifier in modifiers) or len(set(modifiers)) < len(modifiers):
        raise ValueError(f"{text[:40]} is no key")
    ordered = [modifier for modifier in sorted(_MODIFIERS) if modifier in modifiers]
    key = "+".join([*ordered, last])
    return _SAME.get(key, key)


def _long_name(sign: str) -> str:
    """Textual's name of the key with that sign: letters and digits themselves, "question_mark" for "?"."""
    from textual.keys import KEY_NAME_REPLACEMENTS

    if sign.isalnum() or not sign.isprintable():
        return sign if sign.isprintable() else ""
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _named(name: str) -> str:
    """The key of a name ("PgDn", "escape", "number_sign"); empty where there is none."""
    from textual.keys import KEY_NAME_REPLACEMENTS, Keys

    lowered = name.lower()
    shown = {title.lower(): key for key, title in NAMES.items()}
    if lowered in NAMES:
        return lowered
    if lowered in shown:
        return shown[lowered]
    known = {str(key.value) for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())
    if lowered in known and "+" not in lowered and not lowered.startswith("<"):
        return lowered
    # "hash" and other names that Textual does not use are none.
    sign = sign_of(lowered)
    return lowered if sign and _long_name(sign) == lowered else ""
