"""The keys of the place where one stands, made from its bindings."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.model.comparison import RELATIONS
from tui.reader.actions import ACTIONS, Action, bindings
from tui.reader.keymap import key_name, key_names
from tui.reader.layout.cells import cell_width
from tui.reader.layout.wrapping import wrap
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, Rows, TextRow
from tui.reader.wording import LETTERS, TYPES

_KEYS_WIDTH = 27
_MEANINGS = {
    "contradict": "both cannot be true of the same time and place",
    "figure differs": "the same thing counted, another number",
    "update": "the later article tells of a later state",
    "agree": "both can be taken to say the same",
    "related": "the same subject; their truth cannot be compared",
}


def help_rows(active: list[Binding]) -> list[Row]:
    """Keys and what they do, by group, then what the marks mean.

    Args:
        active: Bindings that hold, with the keys they have now.
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
        if action.id in keys:
            groups.setdefault(action.group, []).append(action)
    rows: list[Row] = []
    for group, actions in groups.items():
        rows.append(TextRow([Part(f" {group}", ("heading",))]))
        rows += [KeyRow("  ".join(keys[action.id]), _told(action)) for action in actions]
        rows.append(TextRow([Part("")]))
    return rows + legend_rows()


class KeyRow(Row):
    """Keys and what they do; where there is no room for both on a line, below each other."""

    def __init__(self, keys: str, words: str) -> None:
        self._keys = keys
        self._words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line; more in a narrow terminal."""
        if _KEYS_WIDTH + cell_width(self._words) <= width:
            return [[Part(f"   {self._keys:<{_KEYS_WIDTH - 3}}", ("key",)), Part(self._words)]]
        told = [self._words[a:b] for a, b in wrap(self._words, max(8, width - 8))]
        return [[Part(f"   {self._keys}", ("key",))], *([Part("      "), Part(line)] for line in told)]


def _told(action: Action) -> str:
    """What an action does, without what its group's heading says already."""
    place, colon, words = action.title.partition(": ")
    return words if colon and action.group.startswith(place) else action.title


def _order(usual: list[str]) -> Callable[[str], int]:
    return lambda name: usual.index(name) if name in usual else len(usual)


def legend_rows() -> list[Row]:
    """What the marks in the text and in the margin mean."""
    rows: list[Row] = [TextRow([Part(" Marks in the margin", ("heading",))])]
    for relation in RELATIONS:
        line = [Part(f"   {LETTERS[relation]:<4}", (relation,)), Part(f"{relation}: {_MEANINGS[relation]}")]
        rows.append(TextRow(line))
    rows.append(TextRow([Part("   ▌   ", ("cursor",)), Part("the passages of the current match")]))
    rows.append(TextRow([Part("   ›   ", ("cursor",)), Part("the line that the keys move")]))
    rows.append(TextRow([Part("   ▎   ", ("here",)), Part("the sentence with the cursor")]))
    rows.append(TextRow([Part("   ◆   ", ("bookmark",)), Part("a bookmark begins here")]))
    rows.append(TextRow([Part("     │ ", ("strong",)), Part("not dimmed: a statement without a source")]))
    rows.append(TextRow([Part("")]))
    rows.append(TextRow([Part(" Marks in the text", ("heading",))]))
    for kind, title in TYPES.items():
        rows.append(TextRow([Part("       "), Part(title, (kind,))]))
    rows.append(TextRow([Part("       "), Part("Figures", ("figure",))]))
    return rows


class HelpScreen(ModalScreen[None]):
    """A list of keys that can be scrolled."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("screen")

    def __init__(self, active: list[Binding], place: str) -> None:
        super().__init__()
        self._active = active
        self._place = place

    def compose(self) -> ComposeResult:
        """The list and how to leave it."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = f"Keys: {self._place}"
            yield HelpRows(help_rows(self._active))
            yield Bar(
                hints(("list.down", "scroll"), ("app.palette", "everything by name"), ("screen.close", "close"))
            )

    def on_mount(self) -> None:
        """The keyboard scrolls the list."""
        self.query_one(HelpRows).focus()

    def action_close(self) -> None:
        """Back to reading."""
        self.dismiss(None)


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
