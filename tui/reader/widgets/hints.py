"""The line of keys at the foot of the screen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.reader.actions import ACTIONS
from tui.reader.keymap import key_name, key_names
from tui.reader.widgets.painted import Part

if TYPE_CHECKING:
    from tui.reader.screens.compare import CompareScreen

_DESK = (
    "desk.next",
    "desk.next_column",
    "desk.bookmark",
    "desk.panel_focus",
    "desk.entities",
    "desk.figures",
    "desk.ledger",
    "desk.dates",
    "desk.search",
    "app.help",
    "app.quit",
)
# Left out from the first on where the line is too short.
_LESS = (
    "desk.dates",
    "desk.figures",
    "app.quit",
    "desk.ledger",
    "desk.next_column",
    "desk.entities",
    "desk.panel_focus",
)
# Told in one word each where the line is too short.
_GROUPS = {
    "relation": ("desk.contradict", "desk.figure", "desk.update", "desk.agree", "desk.related"),
    "move": ("desk.column_left", "desk.column_right"),
    "width": ("desk.narrower", "desk.wider"),
}
_PAIRS = {"desk.next": "desk.previous", "list.down": "list.up"}
_TITLES = {action.id: action.hint for action in ACTIONS}


def hints(*actions: tuple[str, str] | str) -> list[Part]:
    """Keys with a word each.

    Args:
        actions: Ids, or ids with a word of their own.
    """
    parts = [Part(" ")]
    for item in actions:
        action, word = item if isinstance(item, tuple) else (item, _TITLES[item])
        keys = [key for name in (action, _PAIRS.get(action)) if name for key in key_names(name)[:1]]
        if not keys:
            continue
        parts += [Part("/".join(keys), ("key",)), Part(f" {word}  ", ("faint",))]
    return parts


def fitting(actions: Sequence[str], width: int) -> list[Part]:
    """As many of the keys as there is room for, the less needed left out."""
    kept = list(actions)
    for action in (None, *_LESS):
        kept = [item for item in kept if item != action]
        if sum(len(part.text) for part in hints(*kept)) <= width:
            break
    return hints(*kept)


def second_parts(first: str, bound: Mapping[str, str], width: int = 1000) -> list[Part]:
    """What can follow the first of two keys.

    Args:
        first: The key that was pressed.
        bound: Pairs of keys with a blank between, and the action of each.
        width: Cells there are for it; actions of one kind are told in one word where they would not fit.
    """
    actions = {action.id: action for action in ACTIONS}
    seconds: dict[str, list[str]] = {}
    for pair, action in bound.items():
        if pair.startswith(f"{first} ") and action in actions:
            seconds.setdefault(action, []).append(key_name(pair.split()[1]))
    place = next((actions[action].title.partition(":")[0].lower() for action in seconds), "")
    parts = [Part(f" {place}: ", ("faint",))]
    words = {action: actions[action].hint or actions[action].title.partition(": ")[2] for action in seconds}
    told = [(" ".join(keys), words[action]) for action, keys in seconds.items()]
    if len(parts[0].text) + sum(len(keys) + len(word) + 3 for keys, word in told) > width:
        told = _together(seconds, words)
        if len(parts[0].text) + sum(len(keys) + len(word) + 3 for keys, word in told) > width + 2:
            parts = [Part(" ")]
    for keys, word in told:
        parts += [Part(keys, ("key",)), Part(f" {word}  ", ("faint",))]
    return parts


def _together(seconds: Mapping[str, Sequence[str]], words: Mapping[str, str]) -> list[tuple[str, str]]:
    """The keys of each action and their word; those of a group side by side before one word for all of them."""
    groups = {action: word for word, group in _GROUPS.items() for action in group}
    told: dict[str, tuple[list[str], str]] = {}
    for action, keys in seconds.items():
        word = groups.get(action)
        told.setdefault(word or action, ([], word or words[action]))[0].extend(keys)
    return [(" ".join(keys), word) for keys, word in told.values()]


def hint_parts(screen: "CompareScreen", width: int) -> list[Part]:
    """The keys that matter where the reader stands, as many as there are cells for."""
    focused = screen.focused.id if screen.focused else ""
    if focused == "claims":
        left = hints(
            ("list.down", "claim"),
            ("list.open", "read it"),
            ("desk.panel_focus", "text"),
            "desk.entities",
            "app.help",
        )
    elif focused == "entities":
        left = hints(
            ("list.down", "name"),
            ("list.open", "only claims with it"),
            ("desk.all", "all"),
            ("desk.entities", "close"),
        )
    elif focused == "speakers":
        left = hints(
            ("list.down", "speaker"),
            ("list.open", "only claims of it"),
            ("desk.all", "all"),
            ("desk.escape", "close"),
        )
    elif focused == "filter-words":
        left = hints(("list.open", "keep this filter"), ("desk.escape", "take it away"))
    elif focused == "field":
        left = hints(
            ("search.columns", "one or all columns"),
            ("search.pattern", "words or pattern"),
            "search.older",
            ("desk.escape", "end"),
        )
    elif screen.hits:
        left = hints(("desk.next", "hit"), ("desk.escape", "end search"), ("desk.next_match", "match"), "app.help")
    else:
        left = fitting(_DESK, width)
    return left
