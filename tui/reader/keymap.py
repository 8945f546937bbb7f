"""Which keys do what: action id to keys, several parted by commas. A config file may replace any by its id."""

KEYS: dict[str, str] = {
    # Everywhere
    "app.quit": "q,ctrl+q",
    "app.help": "question_mark,f1",
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
    "desk.next_column": "tab,l,right",
    "desk.previous_column": "shift+tab,h,left",
    "desk.panel_focus": "c",
    "desk.panel": "C",
    "desk.panel_grow": "plus",
    "desk.panel_shrink": "minus",
    "desk.zoom": "z",
    "desk.link": "s",
    "desk.search": "slash",
    "desk.bookmark": "b",
    "desk.bookmarks": "B",
    "desk.entities": "e",
    "desk.figures": "f",
    "desk.ledger": "L",
    "desk.dates": "d",
    "desk.order": "o",
    "desk.only": "P",
    "desk.contradict": "1",
    "desk.figure": "2",
    "desk.update": "3",
    "desk.agree": "4",
    "desk.related": "5",
    "desk.all": "0",
    "desk.copy": "y,ctrl+c",
    "desk.again": "r",
    "desk.escape": "escape",
    # Views
    "desk.unattributed": "U",
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
    "bookmarks.search": "slash",
    "dates.edit": "i",
    "dates.clear": "x,delete",
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


def key_name(key: str) -> str:
    """A key as a person reads it: "Ctrl+F", "?", "↓"."""
    *modifiers, last = key.split("+") if key != "+" else ["+"]
    name = NAMES.get(last, last.upper() if modifiers else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def key_names(action: str) -> list[str]:
    """The keys of an action, as a person reads them."""
    return [key_name(key) for key in KEYS.get(action, "").split(",") if key]
