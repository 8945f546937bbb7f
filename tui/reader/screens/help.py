"""The keys of the place where one stands, made from its bindings."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.model.comparison import RELATIONS
from tui.reader.actions import ACTIONS, Action, bindings
from tui.reader.keymap import first_key, key_name, key_names, keys_of
from tui.reader.layout.cells import cell_width
from tui.reader.layout.wrapping import wrap
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, Rows, TextRow
from tui.reader.wording import LETTERS, TYPES

_KEYS_WIDTH = 27
_MARK_WIDTH = 7
_MEANINGS = {
    "contradict": "both cannot be true of the same time and place",
    "figure differs": "the same thing counted, another number",
    "update": "the later article tells of a later state",
    "agree": "both can be taken to say the same",
    "related": "the same subject; their truth cannot be compared",
}


def help_rows(active: list[Binding], words: str = "") -> list[Row]:
    """Keys and what they do, by group, then what the marks mean.

    Args:
        active: Bindings that hold, with the keys they have now.
        words: What is looked for: only keys that do something with all of these words, and no marks.
    """
    keys: dict[str, list[str]] = {}
    for binding in active:
        if binding.id:
            # An action without a key is listed without one: the palette still has it.
            names = keys.setdefault(binding.id, [])
            names += [name for key in binding.key.split(",") if (name := key_name(key)) not in [*names, ""]]
    for name, names in keys.items():
        usual = key_names(name)
        names.sort(key=_order(usual))
    groups: dict[str, list[Action]] = {}
    for action in ACTIONS:
        if action.id in keys and _fits(action, keys[action.id], words):
            groups.setdefault(action.group, []).append(action)
    rows: list[Row] = []
    for group, actions in groups.items():
        rows.append(TextRow([Part(f" {group}", ("heading",))]))
        rows += [KeyRow(_joined(keys[action.id]), _told(action)) for action in actions]
        rows.append(TextRow([Part("")]))
    if not words.strip():
        return rows + legend_rows()
    return rows or [TextRow([Part(f" Nothing of that here: {first_key('app.palette')} has everything by name.")])]


def _fits(action: Action, keys: Sequence[str], words: str) -> bool:
    """Whether an action has all of the words in its title, its group or the names of its keys."""
    told = f"{action.group} {action.title} {' '.join(keys)}".casefold()
    return all(word in told for word in words.casefold().split())


class KeyRow(Row):
    """Keys and what they do; where there is no room for both on a line, below each other."""

    def __init__(self, keys: str, words: str) -> None:
        self._keys = keys
        self._words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line; more in a narrow terminal."""
        if _KEYS_WIDTH + cell_width(self._words) <= width and cell_width(self._keys) <= _KEYS_WIDTH - 5:
            return [[Part(f"   {self._keys:<{_KEYS_WIDTH - 3}}", ("key",)), Part(self._words)]]
        told = [self._words[a:b] for a, b in wrap(self._words, max(8, width - 8))]
        return [[Part(f"   {self._keys}", ("key",))], *([Part("      "), Part(line)] for line in told)]


def _joined(keys: Sequence[str]) -> str:
    """Keys side by side; of a row of digits the first and the last."""
    if len(keys) > 2 and "".join(keys) in "0123456789":
        return f"{keys[0]} … {keys[-1]}"
    return "  ".join(keys)


def _told(action: Action) -> str:
    """What an action does, without what its group's heading says already."""
    place, colon, words = action.title.partition(": ")
    return words if colon and (action.group.startswith(place) or action.group == "Move") else action.title


def _order(usual: list[str]) -> Callable[[str], int]:
    return lambda name: usual.index(name) if name in usual else len(usual)


class MarkRow(Row):
    """A mark and what it means; in a narrow terminal on more lines than one."""

    def __init__(self, mark: str, style: str, words: str) -> None:
        self._mark = mark
        self._style = style
        self._words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """The mark stands before the first line."""
        told = [self._words[a:b] for a, b in wrap(self._words, max(8, width - _MARK_WIDTH))]
        marks = [Part(f"   {self._mark:<{_MARK_WIDTH - 3}}", (self._style,))] + [Part(" " * _MARK_WIDTH)] * len(told)
        return [[mark, Part(line)] for mark, line in zip(marks, told, strict=False)]


def legend_rows() -> list[Row]:
    """What the marks in the text and in the margin mean."""
    rows: list[Row] = [TextRow([Part(" Marks in the margin", ("heading",))])]
    rows += [MarkRow(LETTERS[relation], relation, f"{relation}: {_MEANINGS[relation]}") for relation in RELATIONS]
    rows += [
        MarkRow("▌", "cursor", "the passages of the current match"),
        MarkRow("›", "cursor", "the line that the keys move"),
        MarkRow("▎", "here", "the sentence with the cursor"),
        MarkRow("◆", "bookmark", "a bookmark begins here"),
        MarkRow("┐│┘", "code 0", "right of the text: the lines of a bookmark; a plus sign: of several"),
        MarkRow("━", "cursor", "at the right edge: a hit of the search is there, in the whole of the text"),
        MarkRow("  │", "strong", "not dimmed: a statement without a source"),
        TextRow([Part("")]),
        TextRow([Part(" Marks in the text", ("heading",))]),
    ]
    for kind, title in TYPES.items():
        rows.append(TextRow([Part(" " * _MARK_WIDTH), Part(title, (kind,))]))
    rows.append(TextRow([Part(" " * _MARK_WIDTH), Part("Figures", ("figure",))]))
    return rows


class HelpScreen(ModalScreen[None]):
    """A list of keys that can be scrolled, and searched by typing.

    Args:
        active: Bindings that hold where one stands.
        place: What that is called.
    """

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("screen", "help")

    def __init__(self, active: list[Binding], place: str) -> None:
        super().__init__()
        self._active = active
        self._place = place

    def compose(self) -> ComposeResult:
        """The list and how to leave it."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = f"Keys: {self._place}"
            yield OneLine(
                placeholder="what you want to do, or a key", id="filter", compact=True, select_on_focus=False
            )
            yield HelpRows(help_rows(self._active))
            yield Bar(
                hints(
                    ("list.down", "scroll"),
                    ("help.search", "search"),
                    ("app.palette", "everything by name"),
                    ("screen.close", "close"),
                )
            )

    def on_mount(self) -> None:
        """The keyboard scrolls the list."""
        self.query_one(HelpRows).focus()

    def on_key(self, event: Key) -> None:
        """A letter that is no key of the help begins a search."""
        rows = self.query_one(HelpRows)
        if event.key in keys_of("app.palette") and (self.focused is rows or not event.is_printable):
            # The palette lists what can be done where the help was asked for.
            event.stop()
            self.dismiss(None)
            self.app.call_later(self.app.action_command_palette)
        elif (
            self.focused is rows and event.character and event.is_printable and event.key not in self.active_bindings
        ):
            event.stop()
            self.action_search()
            self.query_one("#filter", Input).insert_text_at_cursor(event.character)
        elif self.focused is not rows and event.key in ("down", "up", "pagedown", "pageup"):
            # What was found can be scrolled while it is typed.
            event.stop()
            rows.action_page(1 if event.key.endswith("down") else -1)

    def action_search(self) -> None:
        """Look for a key by what it does."""
        field = self.query_one("#filter", Input)
        field.add_class("-open")
        field.focus()

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        rows = self.query_one(HelpRows)
        rows.show(help_rows(self._active, event.value))
        rows.go_to_line(0)

    @on(Input.Submitted, "#filter")
    def _entered(self) -> None:
        self.query_one(HelpRows).focus()

    def action_close(self) -> None:
        """End the search, or go back to reading."""
        field = self.query_one("#filter", Input)
        if not field.has_class("-open"):
            self.dismiss(None)
            return
        field.value = ""
        field.remove_class("-open")
        self.query_one(HelpRows).focus()


class HelpRows(Rows):
    """Rows of which none is chosen: the keys scroll."""

    def action_move(self, by: int) -> None:
        """Scroll a line."""
        self.go_to_line(self.scroll_offset.y + by)

    def action_page(self, by: int) -> None:
        """Scroll a page."""
        self.scroll_to(
            y=self.scroll_offset.y + by * max(1, self.size.height - 1), animate=False, immediate=True, force=True
        )
