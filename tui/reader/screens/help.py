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
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, Rows, TextRow
from tui.reader.wording import LETTERS, TYPES

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
            for key in binding.key.split(","):
                if (name := key_name(key)) not in keys.setdefault(binding.id, []):
                    keys[binding.id].append(name)
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
        for action in actions:
            title = action.title.split(": ", 1)[-1]
            rows.append(TextRow([Part(f"   {'  '.join(keys[action.id]):<24}", ("key",)), Part(title)]))
        rows.append(TextRow([Part("")]))
    return rows + legend_rows()


def _order(usual: list[str]) -> Callable[[str], int]:
    return lambda name: usual.index(name) if name in usual else len(usual)


def legend_rows() -> list[Row]:
    """What the marks in the text and in the margin mean."""
    rows: list[Row] = [TextRow([Part(" Marks in the margin", ("heading",))])]
    for relation in RELATIONS:
        line = [Part(f"   {LETTERS[relation]:<4}", (relation,)), Part(f"{relation}: {_MEANINGS[relation]}")]
        rows.append(TextRow(line))
    rows.append(TextRow([Part("   ▌   ", ("cursor",)), Part("the passages of the current match")]))
    rows.append(TextRow([Part("   ▎   ", ("here",)), Part("the sentence with the cursor")]))
    rows.append(TextRow([Part("   ◆   ", ("bookmark",)), Part("a bookmark begins here")]))
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
