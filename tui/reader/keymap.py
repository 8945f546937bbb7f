"""Which keys do what: action id to keys, several parted by commas. The settings file may replace any by its id.

Two keys with a blank between are pressed one after the other ("vertical_line c").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType

KEYS: dict[str, str] = {
    # Everywhere
    "app.quit": "q,ctrl+q",
    "app.help": "question_mark,f1",
    "app.find": "ctrl+k",
    "app.palette": "colon,ctrl+p",
    "app.theme": "T",
    # A column
    "column.down": "j,down",
    "column.up": "k,up",
    "column.page_down": "space,pagedown,ctrl+f",
    "column.page_up": "pageup,ctrl+b",
    "column.half_down": "ctrl+d",
    "column.half_up": "ctrl+u",
    "column.top": "g,home",
    "column.bottom": "G,end",
    "column.next_sentence": "right_parenthesis",
    "column.previous_sentence": "left_parenthesis",
    "column.next_paragraph": "right_curly_bracket",
    "column.previous_paragraph": "left_curly_bracket",
    # The desk
    "desk.next": "n",
    "desk.previous": "N,p",
    "desk.next_match": "right_square_bracket",
    "desk.previous_match": "left_square_bracket",
    "desk.next_conflict": "x",
    "desk.previous_conflict": "X",
    "desk.pair": "ampersand",
    "desk.next_mention": "asterisk",
    "desk.previous_mention": "number_sign",
    "desk.next_citation": "semicolon",
    "desk.previous_citation": "comma",
    "desk.next_figure": "percent_sign",
    "desk.previous_figure": "dollar_sign",
    "desk.jump": "t",
    "desk.mark": "m",
    "desk.to_mark": "apostrophe",
    "desk.back": "less_than_sign,ctrl+o",
    "desk.forward": "greater_than_sign",
    "desk.count": "1,2,3,4,5,6,7,8,9",
    "desk.next_column": "tab,l,right",
    "desk.previous_column": "shift+tab,h,left",
    "desk.panel_focus": "c",
    "desk.panel": "C",
    "desk.panel_grow": "plus",
    "desk.panel_shrink": "minus",
    "desk.zoom": "z",
    "desk.link": "s",
    "desk.search": "slash",
    "search.columns": "tab",
    "search.pattern": "ctrl+r",
    "search.older": "up",
    "search.newer": "down",
    "desk.add_column": "w a",
    "desk.swap_columns": "w x",
    "desk.close_column": "w c",
    "desk.reopen_column": "w u",
    "desk.base": "w b",
    "desk.column_left": "w h",
    "desk.column_right": "w l",
    "desk.equal_columns": "w equals_sign",
    "desk.narrower": "w less_than_sign",
    "desk.wider": "w greater_than_sign",
    "desk.by_date": "w o",
    "desk.bookmark": "b",
    "desk.bookmarks": "B",
    "desk.coding": "K",
    "desk.library": "S",
    "desk.entities": "e",
    "desk.figures": "f",
    "desk.ledger": "L",
    "desk.overrule": "full_stop",
    "desk.dates": "d",
    "desk.order": "o",
    "desk.only": "P",
    "desk.contradict": "vertical_line c",
    "desk.figure": "vertical_line f",
    "desk.update": "vertical_line u",
    "desk.agree": "vertical_line a",
    "desk.related": "vertical_line r",
    "desk.filter_name": "vertical_line e",
    "desk.filter_speaker": "vertical_line s",
    "desk.filter_words": "vertical_line t,vertical_line slash",
    "desk.all": "0,vertical_line 0,vertical_line vertical_line",
    "desk.copy": "y,ctrl+c",
    "desk.cite": "Y",
    "desk.select": "v",
    "desk.select_sentences": "V",
    "visual.left": "h,left",
    "visual.right": "l,right",
    "visual.down": "j,down",
    "visual.up": "k,up",
    "visual.next_word": "w,e",
    "visual.previous_word": "B",
    "visual.next_sentence": "right_parenthesis",
    "visual.previous_sentence": "left_parenthesis",
    "visual.next_paragraph": "right_curly_bracket",
    "visual.previous_paragraph": "left_curly_bracket",
    "visual.line_start": "0,home",
    "visual.line_end": "dollar_sign,end",
    "visual.top": "g",
    "visual.bottom": "G",
    "visual.other_end": "o",
    "visual.sentences": "V,v",
    "visual.copy": "y,ctrl+c,enter",
    "visual.cite": "Y",
    "visual.bookmark": "b",
    "visual.pair": "ampersand",
    "visual.search": "asterisk",
    "visual.help": "question_mark,f1",
    "visual.leave": "escape,q",
    "desk.undo": "u",
    "desk.redo": "ctrl+r",
    "desk.again": "r",
    "desk.escape": "escape",
    # Views
    "desk.unattributed": "U",
    # Judging
    "desk.judge": "J",
    "desk.blind": "i",
    "desk.verdicts": "R",
    "judge.agree": "a",
    "judge.figure": "f",
    "judge.update": "u",
    "judge.contradict": "c",
    "judge.related": "r",
    "judge.none": "x",
    "judge.skip": "space,n",
    "judge.back": "N,p",
    "judge.undo": "z,backspace",
    "judge.list": "v",
    "judge.leave": "escape,J",
    "verdicts.take_back": "x,delete",
    "verdicts.undo": "u",
    "views.figures": "F",
    "views.quotes": "Q",
    "views.timeline": "D",
    "views.only": "O",
    "views.headline": "H",
    "views.attribution": "A",
    "views.matrix": "M",
    "view.filter": "slash",
    "view.copy": "y,ctrl+c",
    "view.bookmark": "b",
    "desk.tour": "f3",
    "help.search": "slash",
    # The tour
    "tour.next": "enter,right",
    "tour.back": "left,backspace",
    "tour.leave": "escape",
    # Lists
    "list.down": "j,down",
    "list.up": "k,up",
    "list.page_down": "space,pagedown,ctrl+f,ctrl+d",
    "list.page_up": "pageup,ctrl+b,ctrl+u",
    "list.top": "g,home",
    "list.bottom": "G,end",
    "list.open": "enter",
    # Other screens
    "screen.close": "escape,q",
    "bookmarks.delete": "x,delete",
    "bookmarks.edit": "i",
    "bookmarks.undo": "u",
    "bookmarks.redo": "ctrl+r",
    "bookmarks.trash": "X",
    "bookmarks.search": "slash",
    "bookmarks.order": "o",
    "bookmarks.export": "E",
    "export.next_form": "down",
    "export.previous_form": "up",
    "library.search": "slash",
    "library.order": "o",
    "library.rename": "i",
    "library.archive": "a",
    "library.archived": "A",
    "library.delete": "x,delete",
    "library.undo": "u",
    "library.redo": "ctrl+r",
    "dates.edit": "i",
    "dates.clear": "x,delete",
    "find.down": "down,ctrl+n",
    "find.up": "up",
    "find.page_down": "pagedown",
    "find.page_up": "pageup",
    "add.next": "down,ctrl+n",
    "add.previous": "up",
    "add.complete": "tab",
    "form.save": "ctrl+s",
    "form.cancel": "escape",
}

NAMES: dict[str, str] = {
    "question_mark": "?",
    "colon": ":",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "delete": "Del",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "f1": "F1",
}


_NO_KEY = "no-key-"
_held: ContextVar[Mapping[str, str]] = ContextVar("keys of the running reader", default=MappingProxyType({}))


def hold(keys: Mapping[str, str]) -> None:
    """Have the reader that runs in this context go by these keys, by action id, instead of the usual ones."""
    _held.set(MappingProxyType(dict(keys)))


def no_key(action: str) -> str:
    """A key that no terminal sends: Textual knows no other way to take an action's keys away and keep the action."""
    return _NO_KEY + action.replace(".", "-")


def keys_of(action: str) -> list[str]:
    """The keys that an action has now, by Textual's names; none where the user took them all away."""
    return [key for key in _held.get().get(action, KEYS.get(action, "")).split(",") if key]


def key_name(key: str) -> str:
    """A key as a person reads it: "Ctrl+F", "?", "↓", "| c"; empty for `no_key`."""
    if key.startswith(_NO_KEY):
        return ""
    if " " in key:
        return " ".join(map(key_name, key.split()))
    *modifiers, last = key.split("+") if key != "+" else ["+"]
    name = NAMES.get(last) or sign_of(last) or (last.upper() if modifiers else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def key_names(action: str) -> list[str]:
    """The keys of an action now, as a person reads them."""
    return [key_name(key) for key in keys_of(action)]


def first_key(action: str) -> str:
    """The key to name where a line tells how to do something."""
    names = key_names(action) or key_names("app.palette")
    return names[0] if names else "F2"


@cache
def _signs() -> dict[str, str]:
    """Long names of the signs of the Latin alphabets: "less_than_sign" to "<"."""
    named = ((unicodedata.name(chr(code), ""), chr(code)) for code in range(33, 0x180))
    return {name.lower().replace("-", "_").replace(" ", "_"): sign for name, sign in named if not sign.isalnum()}


def sign_of(name: str) -> str:
    """The sign on a key that has a long name ("number_sign"); empty where it is none."""
    if len(name) < 4 or name in NAMES:
        return ""
    return _signs().get(name, "")
